using AppLsp.Language.Applications;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Holds a proposal against the files: under it they are to be read as before, and nothing new is to be found in them.</summary>
/// <param name="before">The files without a config.</param>
/// <param name="kin">Which of the files may become applications that are none so far.</param>
/// <param name="today">The person's local date.</param>
internal sealed class ProposalCheck(FolderReading before, Kin kin, DateOnly today)
{
    private static readonly Fact[] SingleFacts =
    [
        Fact.Company,
        Fact.Position,
        Fact.PostingUrl,
        Fact.ApplicationDate,
        Fact.Deadline,
        Fact.PostingDate,
        Fact.RequisitionId,
        Fact.Salary,
    ];

    /// <summary>The files as they are read under <paramref name="proposal"/>.</summary>
    public FolderReading Read(Proposal proposal) => FolderReading.Under(proposal.ToConfig(), before.Files, today);

    /// <summary>
    /// What speaks against a proposal under which the files are read as <paramref name="after"/>; null where nothing does.
    /// </summary>
    public string? Objection(FolderReading after)
    {
        if (after.Config.Problems is [var problem, ..])
            return problem.Message.TrimEnd('.');
        for (var i = 0; i < before.Files.Count; i++)
            if (Objection(i, before.Analyses[i], after.Analyses[i]) is { } objection)
                return objection;
        return null;
    }

    private string? Objection(int file, Analysis was, Analysis now)
    {
        var path = before.Files[file].Path;
        if (was.Application is not { } application)
            return now.IsApplication ? Objection(file, now) : null;
        if (now.Application is not { } same)
            return $"{path} would no longer be an application";
        if (Changed(application, same) is { } fact)
            return $"the {fact} of {path} would be read differently";
        return NewFinding(was, now, KnowsMore(application, same)) is { } rule ? $"{rule.Code} would be new in {path}" : null;
    }

    /// <summary>
    /// What speaks against a file that becomes an application: that it is no kin of the others; or, where it is the only one of its kind,
    /// that
    /// it is marked at once.
    /// </summary>
    private string? Objection(int file, Analysis now)
    {
        if (!kin.Files.Contains(file))
            return $"{before.Files[file].Path} would become an application";
        if (kin.Named.Contains(file))
            return null;
        return now.Findings.FirstOrDefault(finding => finding.Severity <= Severity.Warning) is { Rule.Code: var code }
            ? $"{code} would be new in {before.Files[file].Path}"
            : null;
    }

    /// <summary>What is read differently, in the schema's words; what was not known before may be known now.</summary>
    private static string? Changed(Application was, Application now)
    {
        foreach (var fact in SingleFacts)
            if (was.Value(fact) is { } value && now.Value(fact) != value)
                return was.Schema.Entry(fact)!.Name;
        var isStatusChanged = was.Status.Definition is { } status && now.Status.Definition?.Value != status.Value;
        return isStatusChanged ? was.Schema.Entry(Fact.Status)!.Name : null;
    }

    /// <summary>Whether a date or the status is known now that was not.</summary>
    private static bool KnowsMore(Application was, Application now) =>
        (was.Status.Definition is null && now.Status.Definition is not null)
        || Array.Exists(SingleFacts, fact => was.Date(fact)?.Day is null && now.Date(fact)?.Day is not null);

    /// <summary>The rule of a finding that was not there before, or not as grave.</summary>
    /// <param name="was">The file without the proposal.</param>
    /// <param name="now">The file under it.</param>
    /// <param name="knowsMore">Whether more is known of it: what there is to do by that is what one wants to know.</param>
    private static RuleInfo? NewFinding(Analysis was, Analysis now, bool knowsMore)
    {
        var known = was.Findings.GroupBy(finding => Place(was, finding)).ToDictionary(same => same.Key, same => same.ToList());
        foreach (var same in now.Findings.GroupBy(finding => Place(now, finding)))
        {
            if (knowsMore && same.All(finding => finding.Severity >= Severity.Information))
                continue;
            var before = known.GetValueOrDefault(same.Key, []);
            if (same.Count() > before.Count || same.Min(finding => finding.Severity) < before.Min(finding => finding.Severity))
                return same.First().Rule;
        }
        return null;
    }

    /// <summary>A finding by its rule and where it stands; what concerns the document as a whole stands nowhere.</summary>
    private static (string Code, int Start) Place(Analysis analysis, Finding finding) =>
        (finding.Rule.Code, finding.Span == analysis.Application!.Anchor ? -1 : finding.Span.Start);
}
