using System.Text;
using AppLsp.Language.Applications;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.RulePages;

/// <summary>The page of a rule, in CommonMark. docs/rules.md is all of them, one after another.</summary>
public static class RulePage
{
    /// <summary>The day of the examples, on which the page does not change.</summary>
    private static readonly DateOnly ExampleDay = new(2026, 11, 20);

    /// <summary>The page of <paramref name="rule"/>, ending with a line feed.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="level">The level of the page's heading, 1 to 6.</param>
    public static string Of(RuleInfo rule, int level = 1)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var page = new StringBuilder();
        page.Append(new string('#', level)).Append(' ').Append(rule.Code).Append("\n\n");
        page.Append("Default: ").Append(RuleSettings.NameOf(rule.DefaultSeverity)).Append("\n\n");
        page.Append(Explanation(rule)).Append("\n\n");
        var fixes = FixesOf(rule).ToList();
        if (fixes.Count > 0)
            page.Append("**Fix.** ").Append(string.Join(" · ", fixes)).Append("\n\n");
        if (rule.Elsewhere is not null)
            page.Append("In another file of the workspace:\n\n").Append(Fenced(rule.Elsewhere, rule.ExampleLanguage)).Append('\n');
        page.Append("Marked:\n\n")
            .Append(Fenced(rule.Bad, rule.ExampleLanguage))
            .Append("\nFine:\n\n")
            .Append(Fenced(rule.Good, rule.ExampleLanguage));
        return page.ToString();
    }

    /// <summary>What the page says without heading and examples: what the rule marks, why, and when it is silent.</summary>
    public static string Explanation(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var explanation = $"{rule.What}\n\n**Why.** {rule.Why}";
        return rule.Silent is null ? explanation : $"{explanation}\n\n**When it is silent.** {rule.Silent}";
    }

    /// <summary>The pages of all rules with a heading and a table before them.</summary>
    public static string OfAll()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("What AppLsp looks for. Every rule may be set to `error`, `warning`, `information`, `hint` or `off`.\n\n");
        page.Append("In a file, comments switch rules off: `<!-- ")
            .Append(Suppression.FileWord)
            .Append(" CODE -->` for the whole file, `<!-- ")
            .Append(Suppression.NextLineWord)
            .Append(" CODE -->` for the line below, and `<!-- ")
            .Append(Suppression.SnoozeWord)
            .Append(
                " CODE until 2026-06-01 -->` up to a day. Several codes may follow one another; without one, all rules are "
                    + "meant. A reason may follow behind ` -- `.\n\n"
            );
        page.Append("This page is written by `applsp explain --all --format markdown`.\n\n");
        page.Append(Table(rule => $"[{rule.Code}](#{rule.Code})"));
        foreach (var rule in RuleCatalog.All)
            page.Append('\n').Append(Of(rule, level: 2));
        return page.ToString();
    }

    /// <summary>A table of all rules.</summary>
    public static string List() => Table(rule => rule.Code);

    private static string Table(Func<RuleInfo, string> nameOf) =>
        "| rule | default |\n|---|---|\n"
        + string.Concat(RuleCatalog.All.Select(rule => $"| {nameOf(rule)} | {RuleSettings.NameOf(rule.DefaultSeverity)} |\n"));

    /// <summary>The titles of what mends the bad example.</summary>
    private static IEnumerable<string> FixesOf(RuleInfo rule)
    {
        var options = new AnalysisOptions(ExampleDay)
        {
            Rules = new() { Severities = RuleSettings.Default.Severities.SetItem(rule.Code, Severity.Warning) },
        };
        if (rule.Elsewhere is not null && Analysis.Of(SourceText.From(rule.Elsewhere), "1.md", options).Application is { } other)
            options = options with { Workspace = new(WorkspaceIndex.Empty.With([ApplicationFacts.Of(other, "1.md", "1.md")]), "2.md") };
        return Analysis
            .Of(SourceText.From(rule.Bad), "2.md", options)
            .Findings.Where(finding => finding.Rule == rule)
            .SelectMany(finding => finding.Fixes)
            .Select(fix => fix.Title)
            .Distinct();
    }

    private static string Fenced(string example, string language) =>
        $"```{language}\n" + example.ReplaceLineEndings("\n").TrimEnd('\n') + "\n```\n";
}
