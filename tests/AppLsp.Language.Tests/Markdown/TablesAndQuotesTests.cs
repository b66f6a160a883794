using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Markdown;

public class TablesAndQuotesTests
{
    /// <summary>The cells are marked row by row, empty ones where their words would stand.</summary>
    [Theory]
    [InlineData("| [|a|] | [|b c|] |\n|---|---|\n| **[|d|]** | [||] |\n", 2)]
    [InlineData("[|a|] | [|b|]\n---|---\n[|1|] | [|2|]", 2)]
    [InlineData("| [||] | [||] |\r\n|---|---|\r\n|[|a|]|[||]|", 2)]
    [InlineData("> | [|a|] | [|b|] |\n> |---|:-:|\n> | [|c|] | [|d|] |\n", 2)]
    [InlineData("- x\n\n  | [|a|] | [|b|] |\n  |---|---|\n  | [|c \\| d|] | [|`e|f`|] |\n", 2)]
    [InlineData("| [|a|] |\n|---|\n| [|[b](c)|] |\n| [|d|] |", 3)]
    [InlineData("\uFEFF| [|a|] | [|b|] |\n|---|---|\n| [|{{c|d}}|] | [|e|] |", 2)]
    [InlineData("| [|a|] | [|b|] |\n|---|---|\n| [|c|] |\n", 2)]
    public void A_tables_cells_are_found(string marked, int rows)
    {
        var expected = Marked.Of(marked);
        var table = Assert.Single(Outline.Of(expected.Text).AllBlocks.OfType<TableNode>());
        Assert.Equal(rows, table.Rows.Length);
        var cells = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Span);
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, cells));
    }

    [Fact]
    public void The_words_directly_above_a_table_end_before_it()
    {
        var outline = Outline.Of(SourceText.From("> [!info] Facts\n> Seen: today\n> | a | b |\n> |---|---|\n> | c | d |\n"));
        var quote = Assert.IsType<QuoteNode>(Assert.Single(outline.Blocks));
        Assert.Equal("[!info] Facts", quote.Title?.Text);
        var paragraph = Assert.IsType<ParagraphNode>(quote.Blocks[0]);
        Assert.Equal(["Seen: today"], paragraph.Lines.Select(line => line.Text));
        Assert.True(paragraph.Span.End < Assert.IsType<TableNode>(quote.Blocks[1]).Span.Start);
    }

    [Theory]
    [InlineData("> [!info]\n> a", "[!info]", 1)]
    [InlineData("> [!my-note|wide]+ The *facts*: b\n>\n> - a\n> - b", "[!my-note|wide]+ The facts: b", 1)]
    [InlineData("> [!TODO]- \n> > a\n> b", "[!TODO]-", 1)]
    [InlineData("> a\n> [!info] b", null, 1)]
    [InlineData("> [!] a", null, 1)]
    [InlineData("> ![a](b)", null, 1)]
    [InlineData("> [!info] a", "[!info] a", 0)]
    public void The_first_line_of_a_callout_is_its_title(string content, string? title, int blocks)
    {
        var quote = Assert.IsType<QuoteNode>(Assert.Single(Outline.Of(SourceText.From(content)).Blocks));
        Assert.Equal(title, quote.Title?.Text);
        Assert.Equal(blocks, quote.Blocks.Length);
        Assert.Equal(new TextSpan(0, content.Length), quote.Span);
    }

    /// <summary>Labels above a thematic break are labels to people, and one heading of several lines to CommonMark.</summary>
    [Theory]
    [InlineData("**Firm:** a\n**Seen:** b\n---\nc", "PBP")]
    [InlineData("Firm: a\nSeen: b\r\n---", "PB")]
    [InlineData("Oats & Rye\n**Seen:** b\n-----", "PB")]
    [InlineData("> Firm: a\n> Seen: b\n> ---\n> c", "Q(PBP)")]
    [InlineData("- Firm: a\n  Seen: b\n  ---", "L(PB)")]
    [InlineData("Seen: today\n---", "PB")]
    [InlineData("[seen:: today]\nand more\n---", "PB")]
    [InlineData("Seen: today\n-", "PL()")]
    [InlineData("Oats & Rye\n---", "H")]
    [InlineData("Oats & Rye: a mill\n------------------", "H")]
    [InlineData("Oats & Rye\na mill\n---", "H")]
    [InlineData("Seen:\n---", "H")]
    [InlineData("Firm: a\nSeen: b\n===", "H")]
    [InlineData("Firm: a\n\n---", "PB")]
    public void Labels_above_a_break_are_no_heading(string content, string expected)
    {
        var outline = Outline.Of(SourceText.From(content));
        Assert.Equal(expected, string.Concat(outline.Blocks.Select(Sign)));
        Assert.Equal(content.TrimEnd().Length, outline.Blocks[^1].Span.End);

        static string Sign(OutlineNode block) =>
            block switch
            {
                HeadingNode => "H",
                ParagraphNode => "P",
                OpaqueNode { Kind: OpaqueKind.Break } => "B",
                ListNode list => $"L({string.Concat(list.Items.SelectMany(item => item.Blocks).Select(Sign))})",
                QuoteNode quote => $"Q({string.Concat(quote.Blocks.Select(Sign))})",
                _ => "?",
            };
    }

    /// <summary>The name and the value are marked.</summary>
    [Theory]
    [InlineData("[|Seen|]:: [|today|]")]
    [InlineData("- [|Seen|]:: [|today|]")]
    [InlineData("**[|Seen|]**:: [|today|]")]
    [InlineData("**[|Seen|]::** [|today|]")]
    [InlineData("[|seen-on|]::[||]")]
    public void Two_colons_end_a_label_too(string marked)
    {
        var expected = Marked.Of(marked);
        var label = Assert.Single(LinesIn(expected.Text)).Label!;
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, [label.NameSpan, label.ValueSpan]));
        Assert.DoesNotContain(':', label.Name);
        Assert.DoesNotContain(':', label.Value);
    }

    [Theory]
    [InlineData("[[|seen|]:: [|today|]]")]
    [InlineData("- I was there ([|seen|]:: [|today|]) and [[|for how long|]::[|2 h|]].")]
    [InlineData("([|who|]:: [|[[Ann (a friend)]]|])")]
    [InlineData("[[|seen|]::[||]]")]
    [InlineData("Where: [[|seen|]:: [|`= this.day`|]]")]
    [InlineData("`[a:: b]` std::vector [a: b] (c::d, [e:: f")]
    [InlineData("[a](b::c) <d::e>")]
    public void Fields_stand_in_brackets(string marked)
    {
        var expected = Marked.Of(marked);
        var fields = Assert.Single(LinesIn(expected.Text)).Fields;
        Assert.Equal(
            Marked.Show(expected.Text, expected.Spans),
            Marked.Show(expected.Text, fields.SelectMany(field => new[] { field.NameSpan, field.ValueSpan }))
        );
    }

    [Theory]
    [InlineData("[|Seen|]:[|today|]")]
    [InlineData("- [|Seen|]:[|today: at noon|]")]
    [InlineData("- **[|Seen|]**:[|today|]")]
    [InlineData("- **[|Seen|]:**[|today|]")]
    [InlineData("[|Seen|]::[|today|]")]
    [InlineData("[|Seen at|]:[|10:30|]")]
    public void A_label_without_a_space_is_a_label_to_those_who_know_it(string marked)
    {
        var expected = Marked.Of(marked);
        var label = Assert.Single(LinesIn(expected.Text)).TightLabel!;
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, [label.NameSpan, label.ValueSpan]));
    }

    /// <summary>As pages are pasted: one bold piece of a line beside another.</summary>
    [Theory]
    [InlineData("**[|Seen|]****: [|today|]**")]
    [InlineData("- **[|Seen|]****: [|today at noon|]**")]
    [InlineData("**[|Seen|]:** **[|today|]**")]
    [InlineData("[|Seen|]: [|2 ** 3 is 2**|]")]
    public void Marks_that_end_nothing_are_no_words_of_a_label(string marked)
    {
        var expected = Marked.Of(marked);
        var label = Assert.Single(LinesIn(expected.Text)).Label!;
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, [label.NameSpan, label.ValueSpan]));
    }

    [Theory]
    [InlineData("https://a.example/b:c")]
    [InlineData("10:30")]
    [InlineData("At 10:30 in Seen:today")]
    [InlineData("C:\\temp")]
    [InlineData("Seen: today")]
    [InlineData(":a")]
    public void Times_paths_and_addresses_are_none(string content) =>
        Assert.Null(Assert.Single(LinesIn(SourceText.From(content))).TightLabel);

    private static IEnumerable<TextLine> LinesIn(SourceText text) =>
        Outline.Of(text).AllBlocks.OfType<ParagraphNode>().SelectMany(paragraph => paragraph.Lines);
}
