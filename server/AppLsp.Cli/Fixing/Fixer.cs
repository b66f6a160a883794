using AppLsp.Language;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Fixing;

/// <summary>Mends files: by the safe fixes, or by those of some rules.</summary>
/// <param name="rules">The rules that are named on the command line; none for the safe fixes.</param>
internal sealed class Fixer(IReadOnlyList<RuleInfo> rules) : IRewriter
{
    /// <inheritdoc/>
    public AnalysisOptions Options(DateOnly today) =>
        new(today)
        {
            Rules = new()
            {
                // A rule that is off by default and named on the command line is wanted.
                Severities = RuleSettings.Default.Severities.SetItems(
                    rules.Where(rule => rule.DefaultSeverity == Severity.Off).Select(rule => KeyValuePair.Create(rule.Code, Severity.Hint))
                ),
            },
        };

    /// <summary>Of a text that is mended, the others may be of concern where they were of none before.</summary>
    public bool LooksAround(Analysis analysis) => analysis.Findings.Any(finding => Choose(finding) is not null);

    /// <inheritdoc/>
    public (SourceText? Text, IReadOnlyList<Finding> Fixed) Rewrite(Analysis analysis)
    {
        var result = FixAll.Apply(analysis, Choose);
        return (result.Edits.Count > 0 ? result.Analysis.Text : null, result.Fixed);
    }

    private Fix? Choose(Finding finding)
    {
        if (rules.Count == 0)
            return FixAll.Safe(finding);
        return rules.Contains(finding.Rule) ? finding.Fixes.FirstOrDefault(fix => fix.IsPreferred) ?? FixAll.Safe(finding) : null;
    }
}
