using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.CodeActions;

/// <summary>What can be done at a place of an application, or of the letter of one in a file of its own.</summary>
public static class OfferedActions
{
    /// <summary>
    /// The actions for <paramref name="span"/>, a cursor or a selection, best first; none elsewhere. The same text gives the
    /// same ones in the same order.
    /// </summary>
    /// <param name="analysis">The document.</param>
    /// <param name="span">The cursor or the selection.</param>
    /// <param name="config">The config of the person that counts for it, as it is now; null where there is none.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IReadOnlyList<CodeAction> At(
        Analysis analysis,
        TextSpan span,
        ConfigSource? config = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, analysis.Text.Length);
        if (analysis.Judged is not { } application)
            return [];

        var touched = analysis.Findings.Where(finding => finding.Span.Meets(span)).ToList();
        cancellation.ThrowIfCancellationRequested();
        var quickFixes = QuickFixes(touched);
        return
        [
            .. quickFixes,
            .. from finding in touched
            from file in finding.Related
            select new CodeAction($"Open “{file.Path}”", CodeActionKind.QuickFix, () => []) { Findings = [finding], Opens = file },
            .. touched.Select(finding => finding.Rule).Distinct().Select(rule => FixRule(analysis, rule)).OfType<CodeAction>(),
            .. (analysis.IsApplication ? Refactorings.At(analysis, span) : [])
                .Where(fix => !quickFixes.Exists(action => IsSame(action, fix)))
                .Select(fix => new CodeAction(fix.Title, CodeActionKind.Refactor, () => fix.Edits)),
            .. FixFile(analysis),
            .. (analysis.IsApplication ? new ConfigActions(analysis, application, config).At(span, touched) : []),
            // What only quiets comes last.
            .. touched.Select(finding => finding.Rule).Distinct().SelectMany(AboutRule),
            .. new SuppressionActions(analysis, application).For(touched, cancellation),
        ];
    }

    /// <summary>The actions for <paramref name="span"/> of a config in which <paramref name="findings"/> were found.</summary>
    public static IReadOnlyList<CodeAction> InConfig(IReadOnlyList<Finding> findings, TextSpan span) =>
        QuickFixes([.. findings.Where(finding => finding.Span.Meets(span))]);

    /// <summary>
    /// The edit that switches <paramref name="rule"/> off in the whole file until <paramref name="until"/>, or null where it finds nothing
    /// in it.
    /// </summary>
    public static TextEdit? Snooze(Analysis analysis, RuleInfo rule, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Judged is { } application ? new SuppressionActions(analysis, application).Snooze(rule, until) : null;
    }

    /// <summary>
    /// What makes <paramref name="severity"/> the severity of <paramref name="rule"/> in the person's config, or in a new one; null where
    /// the
    /// config has no place for it that is sure, and outside applications.
    /// </summary>
    public static ConfigChange? ChangeSeverity(Analysis analysis, ConfigSource? config, RuleInfo rule, Severity severity)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Judged is { } application ? new ConfigActions(analysis, application, config).Severity(rule, severity) : null;
    }

    private static IEnumerable<CodeAction> AboutRule(RuleInfo rule) =>
        [
            new($"Explain “{rule.Code}”", CodeActionKind.Explain, () => []) { Rule = rule },
            new($"Change severity of “{rule.Code}”…", CodeActionKind.ChangeSeverity, () => []) { Rule = rule },
        ];

    private static List<CodeAction> QuickFixes(List<Finding> findings)
    {
        var actions = new List<CodeAction>();
        foreach (var finding in findings)
        {
            foreach (var fix in finding.Fixes)
            {
                // Two rules may know the same way out; it is offered once, for both.
                var same = actions.FindIndex(action => IsSame(action, fix));
                if (same < 0)
                    actions.Add(
                        new(fix.Title, CodeActionKind.QuickFix, () => fix.Edits) { Findings = [finding], IsPreferred = fix.IsPreferred }
                    );
                else
                    actions[same] = actions[same] with
                    {
                        Findings = [.. actions[same].Findings, finding],
                        IsPreferred = actions[same].IsPreferred || fix.IsPreferred,
                    };
            }
        }
        return actions;
    }

    private static bool IsSame(CodeAction action, Fix fix) => action.Title == fix.Title && action.Edits.SequenceEqual(fix.Edits);

    private static CodeAction? FixRule(Analysis analysis, RuleInfo rule)
    {
        Fix? Choose(Finding finding) => finding.Rule == rule ? FixAll.Best(finding) : null;
        List<Finding> findings = [.. analysis.Findings.Where(finding => Choose(finding) is not null)];
        if (findings.Count < 2)
            return null;
        var title = $"Fix all “{rule.Code}” in this file ({findings.Count})";
        return new(title, CodeActionKind.FixRule, () => FixAll.Apply(analysis, Choose).Edits) { Findings = findings };
    }

    private static IEnumerable<CodeAction> FixFile(Analysis analysis)
    {
        List<Finding> findings = [.. analysis.Findings.Where(finding => FixAll.Safe(finding) is not null)];
        if (findings.Count > 0)
            yield return new("Apply all safe fixes", CodeActionKind.FixFile, () => FixAll.Apply(analysis, FixAll.Safe).Edits)
            {
                Findings = findings,
            };
    }
}
