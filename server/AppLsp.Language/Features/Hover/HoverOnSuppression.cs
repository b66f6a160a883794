using AppLsp.Language.Applications;
using AppLsp.Language.Features.RulePages;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Hover;

/// <summary>Explains a suppression and the rules that it names.</summary>
internal static class HoverOnSuppression
{
    /// <summary>What to say of the suppression's own word, which <paramref name="text"/> holds.</summary>
    public static string Describe(Suppression suppression, SourceText text, DateOnly today)
    {
        if (suppression.Scope == SuppressionScope.Nothing)
        {
            var known = Suppression.Switches.Select(one => MarkdownText.Code(one.Word));
            return MarkdownText.Paragraphs(
                MarkdownText.Title(text.Slice(suppression.NameSpan), "unknown suppression"),
                $"It has no effect. Use {Phrasing.List(known, "or")}."
            );
        }
        var word = suppression.Scope switch
        {
            SuppressionScope.NextLine => Suppression.NextLineWord,
            SuppressionScope.Snooze => Suppression.SnoozeWord,
            _ => Suppression.FileWord,
        };
        var meaning = Suppression.Switches.First(found => found.Word == word).Meaning;
        var until = suppression switch
        {
            { Scope: SuppressionScope.Snooze, Until: { } day } => day > today
                ? $"Ends on {DateWords.FullAndDistance(day, today)}."
                : $"Ended on {DateWords.FullAndDistance(day, today)}.",
            { Scope: SuppressionScope.Snooze } => "It has no end date and so no effect. Add `until YYYY-MM-DD`.",
            _ => null,
        };
        return MarkdownText.Paragraphs(
            MarkdownText.Title(word, ""),
            meaning,
            until,
            suppression.Codes.Count == 0 ? "No rule is named, so it applies to all rules." : null
        );
    }

    /// <summary>What to say of the rule that <paramref name="code"/> names: its page, without the examples.</summary>
    public static string Describe(SuppressedCode code)
    {
        if (RuleCatalog.Find(code.Code) is { } rule)
            return MarkdownText.Paragraphs(
                MarkdownText.Title(rule.Code, RuleSettings.NameOf(rule.DefaultSeverity)),
                RulePage.Explanation(rule)
            );
        var guess = RuleCatalog.Nearest(code.Code) is { } nearest ? $" Did you mean {MarkdownText.Code(nearest.Code)}?" : "";
        return MarkdownText.Paragraphs(MarkdownText.Title(code.Code, "unknown rule"), $"It has no effect.{guess}");
    }
}
