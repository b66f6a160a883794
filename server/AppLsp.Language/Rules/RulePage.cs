using System.Text;

namespace AppLsp.Language.Rules;

/// <summary>The page of a rule, in CommonMark. docs/rules.md is all of them, one after another.</summary>
public static class RulePage
{
    /// <summary>The page of <paramref name="rule"/>, ending with a line feed.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="level">The level of the page's heading, 1 to 6.</param>
    public static string Of(RuleInfo rule, int level = 1)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var page = new StringBuilder();
        page.Append(new string('#', level)).Append(' ').Append(rule.Code).Append("\n\n");
        page.Append("Default: ").Append(RuleSettings.NameOf(rule.DefaultSeverity)).Append("\n\n");
        page.Append(rule.What).Append("\n\n");
        page.Append("**Why.** ").Append(rule.Why).Append("\n\n");
        if (rule.Silent is not null) page.Append("**When it is silent.** ").Append(rule.Silent).Append("\n\n");
        if (rule.Elsewhere is not null) page.Append("In another file of the workspace:\n\n").Append(Fenced(rule.Elsewhere)).Append('\n');
        page.Append("Marked:\n\n").Append(Fenced(rule.Bad)).Append("\nFine:\n\n").Append(Fenced(rule.Good));
        return page.ToString();
    }

    /// <summary>The pages of all rules with a heading and a table before them.</summary>
    public static string OfAll()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("What AppLsp looks for. Every rule may be set to `error`, `warning`, `information`, `hint` or `off`.\n\n");
        page.Append("In a file, comments switch rules off: `<!-- ").Append(Suppression.FileWord).Append(" CODE -->` for the whole file, `<!-- ")
            .Append(Suppression.NextLineWord).Append(" CODE -->` for the line below, and `<!-- ").Append(Suppression.SnoozeWord)
            .Append(" CODE until 2026-06-01 -->` up to a day. Several codes may follow one another; without one, all rules are meant.\n\n");
        page.Append("This page is written by `applsp explain --all --format markdown`.\n\n");
        page.Append("| rule | default |\n|---|---|\n");
        foreach (var rule in RuleCatalog.All) page.Append("| [").Append(rule.Code).Append("](#").Append(rule.Code).Append(") | ").Append(RuleSettings.NameOf(rule.DefaultSeverity)).Append(" |\n");
        foreach (var rule in RuleCatalog.All) page.Append('\n').Append(Of(rule, level: 2));
        return page.ToString();
    }

    private static string Fenced(string example) => "```markdown\n" + example.ReplaceLineEndings("\n").TrimEnd('\n') + "\n```\n";
}
