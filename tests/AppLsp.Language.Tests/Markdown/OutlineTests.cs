using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Markdown;

public class OutlineTests
{
    [Theory]
    [InlineData("## [|Company|]", 2)]
    [InlineData("#   [|Company|]   ", 1)]
    [InlineData("###### [|Company|]", 6)]
    [InlineData("   ## [|Company|]", 2)]
    [InlineData("## [|Company|] ##", 2)]
    [InlineData("## [|Company|] ########   ", 2)]
    [InlineData("## [|Company ##x|]", 2)]
    [InlineData("## **[|Company|]**", 2)]
    [InlineData("## *[|C* and `Com`|]", 2)]
    [InlineData("##\t[|Company|]", 2)]
    [InlineData("## \t [|Company|]\t", 2)]
    [InlineData("#\t\t[|Company|] #", 1)]
    [InlineData("[|Company|]\n===", 1)]
    [InlineData("[|Company|]\r\n---\r\n", 2)]
    [InlineData("  [|Company|]  \n-", 2)]
    [InlineData("\uFEFF# [|Company|]", 1)]
    [InlineData("\uFEFFx\r\n\r\n##\t[|Company|]", 2)]
    public void A_headings_words_are_found(string marked, int level)
    {
        var expected = Marked.Of(marked);
        var heading = Assert.Single(Outline.Of(expected.Text).Blocks.OfType<HeadingNode>());
        Assert.Equal(level, heading.Level);
        AssertSpan(expected, heading.Title.Span);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("##\n")]
    [InlineData("## ##")]
    [InlineData("## <!-- later -->")]
    public void A_heading_may_be_empty(string content)
    {
        var heading = Assert.Single(Outline.Of(SourceText.From(content)).Blocks.OfType<HeadingNode>());
        Assert.Equal("", heading.Title.Text);
        Assert.True(heading.Title.Span.IsEmpty);
        Assert.Equal(content.TrimStart().TakeWhile(c => c == '#').Count(), heading.Title.Span.Start);
    }

    [Theory]
    [InlineData("#Company")]
    [InlineData("####### Company")]
    [InlineData("    # Company")]
    [InlineData("```\n# Company\n```")]
    [InlineData("\\# Company")]
    [InlineData("<div>\n# Company\n</div>")]
    [InlineData("<!--\n# Company\n-->")]
    public void What_only_looks_like_a_heading_is_none(string content) =>
        Assert.Empty(Outline.Of(SourceText.From(content)).AllBlocks.OfType<HeadingNode>());

    /// <summary>The name and the value are marked; the form follows from the way it is written.</summary>
    [Theory]
    [InlineData("- [|Company|]: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("* [|Company|]: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("+   [|Company|]:    [|Netflix|]   ", LabelForm.ListItem)]
    [InlineData("1. [|Company|]: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("10) [|Company|]: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("-\t[|Company|]:\t[|Netflix|]", LabelForm.ListItem)]
    [InlineData("- **[|Company|]:** [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- **[|Company|]**: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- __[|Company|]__: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- *[|Company|]:* [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- ***[|Company|]:*** [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- **[|Company|]** – [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- **[|Company|]** - [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- **[|Company|]** — [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- [ ] [|Company|]: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- [x] **[|Company|]:** [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- [|🏢 Company|]: [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- [|🏢 **Company|]:** [|Netflix|]", LabelForm.ListItem)]
    [InlineData("- [|会社|]：[|Netflix|]", LabelForm.ListItem)]
    [InlineData("**[|Company|]:** [|Netflix|]", LabelForm.Bold)]
    [InlineData("**[|Company|]**: [|Netflix|]", LabelForm.Bold)]
    [InlineData("**[|Company|]:** **[|Netflix|]**", LabelForm.Bold)]
    [InlineData("[|Company|]: [|Netflix|]", LabelForm.Plain)]
    [InlineData("*[|Company|]:* [|Netflix|]", LabelForm.Plain)]
    [InlineData("[|Company|] : [|Netflix|]", LabelForm.Plain)]
    [InlineData("[|Company|]: [|Netflix: the one|]", LabelForm.Plain)]
    [InlineData("[|Start at 10:30|]: [|room 5|]", LabelForm.Plain)]
    [InlineData("[|Company|]: [|`Netflix`|]", LabelForm.Plain)]
    [InlineData("[|Company|]: [|[Netflix](https://netflix.com)|]", LabelForm.Plain)]
    [InlineData("[|Company|]:[|[Netflix](https://netflix.com)|]", LabelForm.Plain)]
    [InlineData("[|Job URL|]: [|https://example.com/a:b|]", LabelForm.Plain)]
    [InlineData("[|Job URL|]: [|<https://example.com/a:b>|]", LabelForm.Plain)]
    [InlineData("[|Job URL|]:[|<https://example.com/a:b>|]", LabelForm.Plain)]
    [InlineData("[|Company|]: [|Foods \\& Sons|]", LabelForm.Plain)]
    [InlineData("[|Company|]: [|Foods &amp; Sons|]", LabelForm.Plain)]
    [InlineData("[|Comp\\_any|]: [|Netflix|]", LabelForm.Plain)]
    [InlineData("[|R&amp;D|]: [|yes|]", LabelForm.Plain)]
    [InlineData("- [|Company|]: [|A | B|]", LabelForm.ListItem)]
    [InlineData("\uFEFF- [|Company|]: [|Netflix|]\r\n", LabelForm.ListItem)]
    public void A_label_and_its_value_are_found(string marked, LabelForm form)
    {
        var expected = Marked.Of(marked);
        var label = LabelIn(expected.Text);
        Assert.NotNull(label);
        AssertSpans(expected, label.NameSpan, label.ValueSpan);
        Assert.Equal((form, true), (label.Form, label.HasColon));
    }

    [Theory]
    [InlineData("- [|Company|]:[||]", LabelForm.ListItem)]
    [InlineData("- [|Company|]:  [||]", LabelForm.ListItem)]
    [InlineData("- **[|Company|]:**[||]", LabelForm.ListItem)]
    [InlineData("**[|Company|]**:[||]", LabelForm.Bold)]
    [InlineData("[|Company|]：[||]", LabelForm.Plain)]
    [InlineData("[|Company|]: <!-- later -->[||]\r\nx", LabelForm.Plain)]
    public void A_value_that_is_not_there_yet_has_its_place_at_the_lines_end(string marked, LabelForm form)
    {
        var expected = Marked.Of(marked);
        var label = LabelIn(expected.Text);
        Assert.NotNull(label);
        AssertSpans(expected, label.NameSpan, label.ValueSpan);
        Assert.Equal((form, ""), (label.Form, label.Value));
    }

    [Theory]
    [InlineData("- [|Key skills|]\n  - SQL", true)]
    [InlineData("- **[|Key skills|]**\n  - SQL", true)]
    [InlineData("**[|Key skills|]**\n\n- SQL", true)]
    [InlineData("- I wrote it at 10:30 or so", true, "I wrote it at 10:30 or so")]
    [InlineData("- https://example.com", true, "https://example.com")]
    [InlineData("Just some words", false)]
    [InlineData("See https://example.com/a:b at 10:30", false)]
    [InlineData("**Bold** and then not", false)]
    [InlineData("<https://example.com>", false)]
    [InlineData("C:\\temp and more", false)]
    public void Without_a_colon_a_line_is_a_label_only_as_a_whole(string marked, bool isLabel, string? name = null)
    {
        var expected = Marked.Of(marked);
        var label = LabelIn(expected.Text);
        Assert.Equal(isLabel, label is not null);
        if (label is null)
            return;
        Assert.False(label.HasColon);
        if (name is null)
            AssertSpan(expected, label.NameSpan);
        else
            Assert.Equal(name, label.Name);
    }

    [Fact]
    public void Each_line_of_a_paragraph_may_have_a_label()
    {
        var expected = Marked.Of(
            "[|Company|]: Netflix\r\n**[|Position|]:** Engineer  \r\n[|Status|]: Applied\\\r\nno label here\r\n[|Deadline|]:\r\n"
        );
        AssertSpans(expected, [.. LinesIn(expected.Text).Select(line => line.Label?.NameSpan).OfType<TextSpan>()]);
    }

    [Fact]
    public void A_label_longer_than_a_label_is_prose() =>
        Assert.Null(
            LabelIn(
                SourceText.From(
                    "This is a sentence that goes on for a good while, longer than any label that a person would write: it is prose"
                )
            )
        );

    [Theory]
    [InlineData("[|`a|]\nb` tail")]
    [InlineData("[|[Netflix|]\nInc](https://netflix.com) tail")]
    public void A_line_ends_where_its_code_or_link_goes_on_in_the_next(string marked)
    {
        var expected = Marked.Of(marked);
        AssertSpan(expected, LinesIn(expected.Text).First().Span);
    }

    [Fact]
    public void A_pictures_address_stands_for_its_words() =>
        Assert.Equal("posting.png", LinesIn(SourceText.From("![](posting.png)")).Single().Text);

    [Theory]
    [InlineData("- a\n  - b\n    - c\n")]
    [InlineData("* a\n    * b\n        * c\n")]
    [InlineData("- a\n\t- b\n\t\t- c\n")]
    [InlineData("1. a\n   - b\n     + c\n")]
    [InlineData("- a\r\n\r\n  - b\r\n   \r\n    - c\r\n")]
    [InlineData("- a\n   - b\n      - c")]
    public void Items_nest_by_any_indent_that_markdown_takes(string content)
    {
        var text = SourceText.From(content);
        var list = Assert.IsType<ListNode>(Assert.Single(Outline.Of(text).Blocks));
        foreach (var words in new[] { "a", "b", "c" })
        {
            var item = Assert.Single(list.Items);
            Assert.Equal(words, text.Slice(item.FirstLine!.Span));
            if (words == "c")
                Assert.Single(item.Blocks);
            else
                list = Assert.IsType<ListNode>(item.Blocks[1]);
        }
    }

    [Fact]
    public void Items_know_their_marker_and_their_checkbox()
    {
        var text = SourceText.From("- one\n- [ ] two\n- [x] three\n- [X] four\n- [] five\n-\n");
        var items = Assert.IsType<ListNode>(Outline.Of(text).Blocks[0]).Items;
        Assert.Equal([null, false, true, true, null, null], items.Select(item => item.IsTicked));
        Assert.Equal(["one", "two", "three", "four", "[] five", null], items.Select(item => item.FirstLine?.Text));
        Assert.All(items, item => Assert.Equal("-", text.Slice(item.MarkerSpan)));
    }

    [Theory]
    [InlineData("```\na\n```", OpaqueKind.Code)]
    [InlineData("    a", OpaqueKind.Code)]
    [InlineData("<div>a</div>", OpaqueKind.Html)]
    [InlineData("<!-- a -->", OpaqueKind.Comment)]
    [InlineData("---", OpaqueKind.Break)]
    public void Other_blocks_are_taken_as_a_whole(string content, OpaqueKind kind)
    {
        var block = Assert.IsType<OpaqueNode>(Assert.Single(Outline.Of(SourceText.From(content)).Blocks));
        Assert.Equal((kind, new TextSpan(0, content.Length)), (block.Kind, block.Span));
    }

    private static IEnumerable<TextLine> LinesIn(SourceText text) =>
        Outline.Of(text).AllBlocks.OfType<ParagraphNode>().SelectMany(paragraph => paragraph.Lines);

    private static Label? LabelIn(SourceText text) => LinesIn(text).First().Label;

    private static void AssertSpan(Marked expected, TextSpan actual) => AssertSpans(expected, actual);

    private static void AssertSpans(Marked expected, params TextSpan[] actual) =>
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, actual));
}
