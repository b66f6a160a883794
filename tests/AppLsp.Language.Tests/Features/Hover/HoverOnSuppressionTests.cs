using AppLsp.Language.Features.Hover;
using AppLsp.Language.Features.RulePages;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Hover;

/// <summary>What is explained in the comments that switch rules off.</summary>
public sealed class HoverOnSuppressionTests
{
    private static readonly DateOnly Today = new(2025, 5, 20);

    [Theory]
    [InlineData("<!-- applsp-disable url-mis$$sing -->", "url-missing", "**url-missing** · hint\n")]
    [InlineData("<!-- applsp-disable url-missing, $$unknown-status -->", "unknown-status", "**unknown-status** · warning\n")]
    [InlineData(
        "<!-- applsp-disable url-mis$$ing -->",
        "url-mising",
        "**url-mising** · unknown rule\n\nIt has no effect. Did you mean `url-missing`?"
    )]
    [InlineData("<!-- applsp-disable zzzz$$ -->", "zzzz", "**zzzz** · unknown rule\n\nIt has no effect.")]
    [InlineData(
        "<!-- applsp-$$disable -->",
        "applsp-disable",
        "**applsp-disable**\n\nHides findings in this file.\n\nNo rule is named, so it applies to all rules."
    )]
    [InlineData(
        "<!-- applsp-$$snooze url-missing until 2025-06-01 -->",
        "applsp-snooze",
        "**applsp-snooze**\n\nHides findings in this file until a day.\n\nEnds on Sunday, 1 June 2025 (in 12 days)."
    )]
    [InlineData(
        "<!-- applsp-$$snooze url-missing until 2025-05-01 -->",
        "applsp-snooze",
        "**applsp-snooze**\n\nHides findings in this file until a day.\n\nEnded on Thursday, 1 May 2025 (19 days ago)."
    )]
    [InlineData(
        "<!-- applsp-$$snooze url-missing -->",
        "applsp-snooze",
        "**applsp-snooze**\n\nHides findings in this file until a day.\n\nIt has no end date and so no effect. Add `until YYYY-MM-DD`."
    )]
    [InlineData(
        "<!-- applsp-ig$$nore url-missing -->",
        "applsp-ignore",
        "**applsp-ignore** · unknown suppression\n\n"
            + "It has no effect. Use `applsp-disable-next-line`, `applsp-disable` or `applsp-snooze`."
    )]
    public void A_switch_and_its_codes_are_explained(string line, string span, string start)
    {
        var (hover, text) = HoverAt("# Application Details\n\n" + line);
        Assert.Equal(span, text.Slice(hover!.Span));
        Assert.StartsWith(start, hover.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rules_page_comes_without_its_examples()
    {
        var rule = RuleCatalog.Find("url-tracking")!;
        var (hover, _) = HoverAt("# Application Details\n\n<!-- applsp-disable $$url-tracking -->");
        Assert.Contains(RulePage.Explanation(rule), hover!.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("```", hover.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Application Details\n\n`<!-- applsp-disable $$url-missing -->`")]
    [InlineData("# Application Details\n\n<!-- some $$note -->")]
    [InlineData("# Readme\n\n<!-- applsp-disable $$url-missing -->")]
    public void Elsewhere_there_is_nothing_to_say(string text) => Assert.Null(HoverAt(text).Hover);

    private static (HoverInfo? Hover, SourceText Text) HoverAt(string marked)
    {
        var offset = marked.IndexOf("$$", StringComparison.Ordinal);
        var text = SourceText.From(marked.Remove(offset, 2));
        return (Hovers.At(Analysis.Of(text, "", new(Today)), offset, TestContext.Current.CancellationToken), text);
    }
}
