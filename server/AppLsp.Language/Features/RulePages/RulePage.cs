using System.Globalization;
using System.Text;
using AppLsp.Language.Applications;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;
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
        page.Append(WhatAndWhy(rule)).Append("\n\n");
        if (rule.Elsewhere is not null)
            page.Append("In another file of the workspace:\n\n").Append(Fenced(rule.Elsewhere, rule.ExampleLanguage)).Append('\n');
        page.Append("Wrong:\n\n")
            .Append(Fenced(rule.Bad, rule.ExampleLanguage))
            .Append("\nRight:\n\n")
            .Append(Fenced(rule.Good, rule.ExampleLanguage));
        var fixes = FixesOf(rule).ToList();
        if (fixes.Count > 0)
            page.Append("\n**Fix:** ").Append(string.Join(" · ", fixes)).Append('\n');
        if (rule.Silent.Count > 0)
            page.Append('\n').Append(NotReported(rule)).Append('\n');
        page.Append("\n**Settings:** `severity`, by default `").Append(RuleSettings.NameOf(rule.DefaultSeverity)).Append('`');
        if (rule.Days is { } days)
            page.Append(CultureInfo.InvariantCulture, $"; `days`, by default {days}");
        return page.Append('\n').ToString();
    }

    /// <summary>What the page says without heading, examples and settings: what the rule reports, why, and what it does not.</summary>
    public static string Explanation(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Silent.Count == 0 ? WhatAndWhy(rule) : $"{WhatAndWhy(rule)}\n\n{NotReported(rule)}";
    }

    private static string WhatAndWhy(RuleInfo rule) => $"{rule.What}\n\n**Why:** {rule.Why}";

    private static string NotReported(RuleInfo rule) => $"**Not reported:**\n\n{MarkdownText.Bullets(rule.Silent)}";

    /// <summary>The pages of all rules with a heading and a table before them.</summary>
    public static string OfAll()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("What AppLsp looks for. To change a severity, write `CODE: error`, or `warning`, `information`, `hint` or `off`, ")
            .Append("below `rules:` in `applsp.yaml`.\n\n");
        page.Append("A suppression hides findings: `<!-- ")
            .Append(Suppression.FileWord)
            .Append(" CODE -->` for the whole file, `<!-- ")
            .Append(Suppression.NextLineWord)
            .Append(" CODE -->` for the line below, and `<!-- ")
            .Append(Suppression.SnoozeWord)
            .Append(
                " CODE until 2026-06-01 -->` for the whole file until a day. Separate codes by spaces; no code means all rules. "
                    + "Text after ` -- ` is the reason.\n\n"
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
