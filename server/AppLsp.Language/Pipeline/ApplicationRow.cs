using AppLsp.Language.Schema;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Pipeline;

/// <summary>How many points of the letter are written.</summary>
/// <param name="Done">How many are.</param>
/// <param name="Of">How many a letter needs.</param>
public sealed record PointCount(int Done, int Of);

/// <summary>How much was found in an application.</summary>
public sealed record FindingCounts(int Errors, int Warnings, int Information, int Hints)
{
    /// <summary>Nothing.</summary>
    public static FindingCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>What was found in <paramref name="analysis"/>.</summary>
    public static FindingCounts Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new(Count(Severity.Error), Count(Severity.Warning), Count(Severity.Information), Count(Severity.Hint));

        int Count(Severity severity) => analysis.Findings.Count(finding => finding.Severity == severity);
    }

    /// <summary>What was found in two files of one application.</summary>
    public FindingCounts And(FindingCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Errors + other.Errors, Warnings + other.Warnings, Information + other.Information, Hints + other.Hints);
    }
}

/// <summary>An application as a line of a list. What is not known is null.</summary>
/// <param name="File">Which file it is; no other file of the list has the same.</param>
public sealed record ApplicationRow(string File)
{
    /// <summary>The employer, as it is written.</summary>
    public string? Company { get; private init; }

    /// <summary>The job's title.</summary>
    public string? Position { get; private init; }

    /// <summary>The status where it is a known one.</summary>
    public StatusDefinition? KnownStatus { get; private init; }

    /// <summary>The status: the schema's word for it, or the person's own.</summary>
    public string? Status { get; private init; }

    /// <summary>The stage of the status.</summary>
    public Stage? Stage { get; private init; }

    /// <summary>Whether there may still be something to do.</summary>
    public bool IsOpen => Stage != Schema.Stage.Closed;

    /// <summary>The day on which it was sent.</summary>
    public DateOnly? Applied { get; private init; }

    /// <summary>The last day to apply.</summary>
    public DateOnly? Deadline { get; private init; }

    /// <summary>The address of the posting.</summary>
    public string? Url { get; private init; }

    /// <summary>What is to be done, the earliest first.</summary>
    public IReadOnlyList<NextStep> Steps { get; private init; } = [];

    /// <summary>What is to be done first.</summary>
    public NextStep? Next => Steps.Count > 0 ? Steps[0] : null;

    /// <summary>For how many days it has had its status.</summary>
    public int? Since { get; private init; }

    /// <summary>The points of the letter; null where it is not kept in points.</summary>
    public PointCount? Points { get; private init; }

    /// <summary>What was found in it.</summary>
    public FindingCounts Findings { get; private init; } = FindingCounts.None;

    /// <summary>The people at the employer.</summary>
    public IReadOnlyList<Contact> Contacts { get; private init; } = [];

    /// <summary>The files that are one application with this one.</summary>
    private IReadOnlyList<string> Siblings { get; init; } = [];

    /// <summary>The row of the application in <paramref name="file"/>; null where it holds none.</summary>
    /// <param name="analysis">The file among the others.</param>
    /// <param name="file">Which file it is.</param>
    /// <param name="countsFindings">Whether the findings are asked for: to look for them takes longer than all else.</param>
    public static ApplicationRow? Of(Analysis analysis, string file, bool countsFindings = true)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application)
            return null;
        var (today, workspace) = (analysis.Options.Today, analysis.Options.Workspace);
        var facts = ApplicationFacts.Of(application, file, file);
        var status = facts.Status ?? workspace.MeantByOwnStatus(application, today);
        return new(file)
        {
            Company = facts.Company?.Written,
            Position = facts.Position ?? facts.JobInName,
            KnownStatus = facts.Status,
            Status = facts.Status?.Value ?? facts.StatusText,
            Stage = status?.Stage,
            Applied = application.Timeline.Sent,
            Deadline = NextStep.DeadlineOf(analysis),
            Url = ApplicationFacts.AddressOf(application),
            Steps = NextStep.Of(analysis),
            Since = status is not null && application.Timeline.Since(status, today) is { } since ? today.DayNumber - since.DayNumber : null,
            Points = PointsOf(analysis),
            Findings = countsFindings ? FindingCounts.Of(analysis) : FindingCounts.None,
            Contacts = Contact.In(application),
            Siblings = [.. workspace.SiblingsOf(application).Select(sibling => sibling.File)],
        };
    }

    /// <summary>
    /// The rows with one for each application: where two files tell of the same one, the row of the file that has the status, with what the
    /// other knows besides.
    /// </summary>
    public static IReadOnlyList<ApplicationRow> Joined(IReadOnlyList<ApplicationRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (!rows.Any(row => row.Siblings.Count > 0))
            return rows;
        var byFile = rows.ToDictionary(row => row.File, StringComparer.Ordinal);
        var joined = new List<ApplicationRow>(rows.Count);
        foreach (var row in rows)
        {
            // One of several files has been joined with the others already.
            if (!byFile.ContainsKey(row.File))
                continue;
            var files = new List<ApplicationRow>();
            var open = new Stack<string>([row.File]);
            while (open.TryPop(out var file))
            {
                if (!byFile.Remove(file, out var found))
                    continue;
                files.Add(found);
                foreach (var sibling in found.Siblings)
                    open.Push(sibling);
            }
            joined.Add(
                files
                    .OrderBy(file => file.Status is null)
                    .ThenBy(file => file.File.Length)
                    .ThenBy(file => file.File, StringComparer.Ordinal)
                    .Aggregate((first, second) => first.With(second))
            );
        }
        return joined;
    }

    /// <summary>This row with what <paramref name="other"/>, of another file of the application, knows besides.</summary>
    private ApplicationRow With(ApplicationRow other) =>
        this with
        {
            Company = Company ?? other.Company,
            Position = Position ?? other.Position,
            KnownStatus = Status is null ? other.KnownStatus : KnownStatus,
            Status = Status ?? other.Status,
            Stage = Status is null ? other.Stage : Stage,
            Since = Status is null ? other.Since : Since,
            Applied = Applied ?? other.Applied,
            Deadline = Deadline ?? other.Deadline,
            Url = Url ?? other.Url,
            Steps = !IsOpen || Steps.Count > 0 ? Steps : other.Steps,
            Points = Points is null or { Done: 0 } ? other.Points ?? Points : Points,
            Findings = Findings.And(other.Findings),
            Contacts = [.. Contacts.Concat(other.Contacts).Distinct()],
        };

    private static PointCount? PointsOf(Analysis analysis)
    {
        var letter = analysis.Application!.CoverLetter;
        var needed = letter.RequiredPoints.Count();
        if (needed == 0 || (letter.Points.Count == 0 && (letter.IsProse || !analysis.Requirements!.MissingPoints.Any())))
            return null;
        return new(letter.WrittenCount, needed);
    }
}
