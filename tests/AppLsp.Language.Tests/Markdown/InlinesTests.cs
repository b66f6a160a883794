using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Markdown;

/// <summary>What the outline knows of the inside of text. In the texts, <c>[|...|]</c> is around what is not just words.</summary>
public sealed class InlinesTests
{
    [Theory]
    // A span of code ends with as many backticks as it begins with, on another line too; without an end it is none.
    [InlineData("Use [|``a ` b``|] here", InlineKind.Code)]
    [InlineData("[|`a`|] and [|```b `` c```|]", InlineKind.Code, InlineKind.Code)]
    [InlineData("It [|`begins here\nand ends here`|] fine", InlineKind.Code)]
    [InlineData("- It [|`begins here\n  and ends here`|] fine", InlineKind.Code)]
    [InlineData("a ` b [x] c")]
    [InlineData("a `` b ` c")]
    [InlineData("\\`a\\` and \\\\[|`b`|]", InlineKind.Code)]
    [InlineData("one `\n\nother ` paragraph")]
    [InlineData("## Notes [|`a`|]", InlineKind.Code)]
    [InlineData("> quoted [|`a`|]\n> - [|`b`|]", InlineKind.Code, InlineKind.Code)]
    [InlineData("| a | b |\n|---|---|\n| x [|`c`|] | [|`` ` ``|] |", InlineKind.Code, InlineKind.Code)]
    [InlineData("- a\n  1. **b [|`c`|]**", InlineKind.Code)]
    [InlineData("[|```\n`a`\n```|]\n\n[|    b|]", InlineKind.Code, InlineKind.Code)]
    [InlineData("> [|```\n> a\n> ```|]", InlineKind.Code)]
    // A comment ends with the first `-->`.
    [InlineData("a [|<!-- b `c` -->|] d", InlineKind.Comment)]
    [InlineData("a [|<!-- b\nc -->|] d", InlineKind.Comment)]
    [InlineData("[|<!--\n\na\n\n-->|]", InlineKind.Comment)]
    [InlineData("[|<!-- a\n\nb|]", InlineKind.Comment)]
    [InlineData("a <!-- b\n\nc --> d")]
    [InlineData("a <!-- b")]
    [InlineData("[|`a <!-- b\nc --> d`|]", InlineKind.Code)]
    [InlineData("[|``a ` b``|] [|<!-- c -->|]", InlineKind.Code, InlineKind.Comment)]
    [InlineData("- a\n  [|<!-- b -->|]\n- c", InlineKind.Comment)]
    [InlineData("---\na: b # [|<!-- c -->|] <!--\n---", InlineKind.Comment)]
    [InlineData("a [|<b>|]c[|</b>|]", InlineKind.Html, InlineKind.Html)]
    [InlineData("[|<div>\na `b`\n</div>|]\n\na", InlineKind.Html)]
    // Links.
    [InlineData("[|[a](b)|] and [|![c](<d e> \"f\")|]", InlineKind.Link, InlineKind.Link)]
    [InlineData("[|[a]|], [|[b][a]|] and [c]\n\n[|[a]: d|]", InlineKind.Link, InlineKind.Link, InlineKind.Definition)]
    [InlineData("[|[a]: b\n\"c\"|]\n\n[|[d]: e 'f\ng'|]", InlineKind.Definition, InlineKind.Definition)]
    [InlineData("[|[a]: b|]\n\"c [|[a]|]\" d [|[a]|]", InlineKind.Definition, InlineKind.Link, InlineKind.Link)]
    [InlineData("[|<https://a.example>|], [|<a@b.example>|]", InlineKind.Autolink, InlineKind.Autolink)]
    [InlineData("[|https://a.example/b|]. ([|www.c.example|])", InlineKind.Address, InlineKind.Address)]
    [InlineData("**[|a@b.example|]**", InlineKind.Address)]
    [InlineData("a [|[[b]]|] and ![|[[c#d|e]]|], \\[[f]]", InlineKind.WikiLink, InlineKind.WikiLink)]
    [InlineData("> [|https://a.example|]\n\n| [|[[b]]|] |\n|---|", InlineKind.Address, InlineKind.WikiLink)]
    [InlineData("a \\[b](c) [d] (e) htp://a.example x:y.z")]
    [InlineData("[|~~a~~|] b ~~ c [|~~**d**~~|]", InlineKind.Struck, InlineKind.Struck)]
    [InlineData("[|%% a %%|] **b** *c* [|{{d}}|] [|<% e %>|]", InlineKind.Comment, InlineKind.Template, InlineKind.Template)]
    [InlineData("a [|%% b\n`c` d %%|] e\n\n> [|%% f %%|]", InlineKind.Comment, InlineKind.Comment)]
    [InlineData("[|%%\na\n\n- b\n## c\n%%|]\n\nd [|`e`|]", InlineKind.Comment, InlineKind.Code)]
    [InlineData("[|<%*\na\n\n- b\n-%>|]\n- c\n  [|<% d %>|]", InlineKind.Template, InlineKind.Template)]
    [InlineData("**[|{{a}}|]:** [|{{{b}}}|] {c} {{d} [[e]f]", InlineKind.Template, InlineKind.Template)]
    [InlineData("a%% b%%, <% c, {{ d %%\n\ne")]
    [InlineData("[|`%% a`|] b %% c", InlineKind.Code)]
    [InlineData("[|```\n%%\n```|]\n\n%%", InlineKind.Code)]
    [InlineData("---\na: [|<% b %>|] \"[|{{c}}|]\" %% d %%\n---", InlineKind.Template, InlineKind.Template)]
    [InlineData("[|https://a.example/%%b%%|]", InlineKind.Address)]
    [InlineData("")]
    public void Each_character_knows_what_it_belongs_to(string marked, params InlineKind[] kinds)
    {
        foreach (var ending in (string[])["\n", "\r\n"])
        {
            var expected = Marked.Of(marked.ReplaceLineEndings(ending));
            var outline = Outline.Of(expected.Text);
            Assert.Equal(
                Marked.Show(expected.Text, expected.Spans),
                Marked.Show(expected.Text, outline.Inlines.Where(inline => inline.Outer is null).Select(inline => inline.Span))
            );
            for (var offset = 0; offset < expected.Text.Length; offset++)
            {
                var at = expected.Spans.ToList().FindIndex(span => span.Contains(offset));
                Assert.Equal(at < 0 ? null : kinds[at], outline.KindAt(offset));
            }
        }
    }

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        var expected = Marked.Of("\uFEFFa [|`b`|]");
        Assert.Equal(expected.Span, Assert.Single(Outline.Of(expected.Text).Inlines).Span);
    }

    [Fact]
    public void What_stands_inside_another_knows_it()
    {
        var text = SourceText.From(
            "~~a [`b`](c)~~\n\n<p>\nd <!-- e -->\n</p>\n\n[f\n`g` h](i)\n| j | k |\n|---|---|\n\n[l ~~m ~~n~~~~](o)\n"
        );
        var outline = Outline.Of(text);
        Assert.Equal(["Code", "Link", "Struck"], At("b"));
        Assert.Equal(["Struck"], At("a"));
        Assert.Equal(["Comment", "Html"], At("e"));
        Assert.Equal(["Html"], At("d"));
        Assert.Equal(["Code", "Link"], At("g"));
        Assert.Equal(["Link"], At("h"));
        Assert.Equal([], At("j"));
        Assert.Equal(["Struck", "Struck", "Link"], At("n"));
        Assert.True(outline.IsStruck(text.Content.IndexOf('b')));
        Assert.False(outline.IsStruck(text.Content.IndexOf('d')));

        IEnumerable<string> At(string sign) =>
            outline.InlinesAt(text.Content.IndexOf(sign, StringComparison.Ordinal)).Select(inline => inline.Kind.ToString());
    }

    [Theory]
    [InlineData("~~a~~ [|b|]")]
    [InlineData("**~~a~~**, ~~b~~: [|c|]")]
    [InlineData("[|a ~~b~~|]")]
    [InlineData("[|~~a b|]")]
    [InlineData("[|`~~a~~` b|]")]
    [InlineData("~~a~~[||]")]
    public void What_is_struck_through_at_the_beginning_is_skipped(string marked)
    {
        var expected = Marked.Of(marked);
        Assert.Equal(expected.Span.Start, Outline.Of(expected.Text).SkipStruck(new(0, expected.Text.Length)));
    }

    [Fact]
    public void Where_an_address_is_written_is_known_apart_from_its_link()
    {
        var expected = Marked.Of("[a]([|b|]) ![c](<[|d e|]>) [|[f]|] <[|https://g.example|]> [|https://h.example/*i*j|]\n\n[f]: [|j|]");
        var inlines = Outline.Of(expected.Text).Inlines;
        Assert.Equal(expected.Spans, inlines.Select(inline => inline.UrlSpan));
        Assert.Equal(["b", "d e", "j", "https://g.example", "https://h.example/*i*j", "j"], inlines.Select(inline => inline.Url));
    }

    /// <summary>What is struck through, and an address, say what is written there.</summary>
    [Theory]
    [InlineData("- ~~Applied: yes~~ no", "~~Applied: yes~~ no", "~~Applied", "yes~~ no")]
    [InlineData(
        "- Link: https://a.example/b_c_d?e=*f*&amp;g",
        "Link: https://a.example/b_c_d?e=*f*&g",
        "Link",
        "https://a.example/b_c_d?e=*f*&g"
    )]
    [InlineData("- www.a.example: a site", "www.a.example: a site", "www.a.example", "a site")]
    [InlineData("- [~~a~~ b](c): d", "~~a~~ b: d", "~~a~~ b", "d")]
    public void The_words_of_a_line_keep_their_signs(string content, string words, string name, string value)
    {
        var list = Assert.IsType<ListNode>(Assert.Single(Outline.Of(SourceText.From(content)).Blocks));
        var line = list.Items[0].FirstLine!;
        Assert.Equal((words, name, value), (line.Text, line.Label!.Name, line.Label.Value));
    }
}
