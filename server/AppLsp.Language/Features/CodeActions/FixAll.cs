using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.CodeActions;

/// <summary>What many fixes made of a text.</summary>
/// <param name="Analysis">The analysis of the new text.</param>
/// <param name="Edits">The way from the old text to the new: in the order of the text, not overlapping, all against the old one.</param>
/// <param name="Fixed">What was mended, in the order in which it was; a fix that uncovers a finding has that one mended too.</param>
public sealed record FixAllResult(Analysis Analysis, IReadOnlyList<TextEdit> Edits, IReadOnlyList<Finding> Fixed);

/// <summary>
/// Applies many fixes to one text, as one change of it. The editor's fix-all actions and <c>applsp fix</c> take this way.
/// </summary>
public static class FixAll
{
    // Each round mends at least one finding, and all that stand apart from one another at once.
    private const int MaxRounds = 100;

    /// <summary>The fix of <paramref name="finding"/> that may be applied unseen, or null.</summary>
    public static Fix? Safe(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Fixes.FirstOrDefault(fix => fix.IsSafe);
    }

    /// <summary>The fix of <paramref name="finding"/> that needs no choice: the preferred one, or the only one; else null.</summary>
    public static Fix? Best(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Fixes.FirstOrDefault(fix => fix.IsPreferred) ?? (finding.Fixes is [var only] ? only : null);
    }

    /// <summary>
    /// Applies the fixes that <paramref name="choose"/> picks, and goes on with what they leave or uncover, until there is nothing more to
    /// apply.
    /// </summary>
    /// <param name="analysis">The text with its findings.</param>
    /// <param name="choose">The fix to apply to a finding; null leaves the finding alone.</param>
    public static FixAllResult Apply(Analysis analysis, Func<Finding, Fix?> choose)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(choose);

        var changes = new ComposedEdits(analysis.Text.Length);
        var done = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { analysis.Text.Content };
        var barred = new HashSet<RuleInfo>();
        for (var round = 0; round < MaxRounds; round++)
        {
            var (edits, mended) = OneRound(analysis, finding => barred.Contains(finding.Rule) ? null : choose(finding));
            var text = analysis.Text.WithAll(Enumerable.Reverse(edits));
            // A text that was there before: two fixes undo each other.
            if (mended.Count == 0 || !seen.Add(text.Content))
                break;

            var next = Analysis.Of(text, analysis.Path, analysis.Options);
            // A fix that leaves as many findings as there were would be applied again and again, and may make the text longer each time.
            var idle = mended.Select(finding => finding.Rule).Distinct().Where(rule => Count(next, rule) >= Count(analysis, rule)).ToList();
            if (idle.Count > 0)
            {
                barred.UnionWith(idle);
                continue;
            }
            foreach (var edit in edits)
                changes.Add(edit);
            done.AddRange(mended);
            analysis = next;
        }
        return new(analysis, changes.ToEdits(), done);
    }

    private static int Count(Analysis analysis, RuleInfo rule) => analysis.Findings.Count(finding => finding.Rule == rule);

    /// <summary>
    /// The edits of as many fixes as do not touch one another, from the text's end to its start. Where two touch, the second is left to the
    /// next round.
    /// </summary>
    private static (List<TextEdit> Edits, List<Finding> Mended) OneRound(Analysis analysis, Func<Finding, Fix?> choose)
    {
        var edits = new List<TextEdit>();
        var mended = new List<Finding>();
        foreach (var finding in analysis.Findings)
        {
            if (choose(finding) is not { } fix || EditsOf(fix, finding, analysis) is not { Count: > 0 } own)
                continue;
            if (own.Any(edit => edits.Exists(taken => edit.Span.Start <= taken.Span.End && taken.Span.Start <= edit.Span.End)))
                continue;
            edits.AddRange(own);
            mended.Add(finding);
        }
        // Of a removal and an insertion where it begins, the removal comes first: it must not take the new text with it.
        edits.Sort((left, right) => (right.Span.Start, right.Span.End).CompareTo((left.Span.Start, left.Span.End)));
        return (edits, mended);
    }

    /// <summary>The edits that change something. A fix that fails is a mistake of its rule, and costs the others nothing.</summary>
    private static List<TextEdit> EditsOf(Fix fix, Finding finding, Analysis analysis)
    {
        try
        {
            return [.. fix.Edits.Where(edit => !analysis.Text.Span(edit.Span).SequenceEqual(edit.NewText))];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            analysis.Options.RuleFailed?.Invoke(finding.Rule.Code, failure);
            return [];
        }
    }
}
