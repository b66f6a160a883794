using AppLsp.Language.Features.Links;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Properties;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Features.Links;

public sealed class DocumentLinksTests
{
    private const string Title = "# Application Details\n\n## Notes\n";

    [Theory]
    [InlineData("<[|https://a.example/x?y=1#z|]>", "Address https://a.example/x?y=1#z")]
    [InlineData("See [|https://a.example/x|]. And (more [|http://b.example|]).", "Address https://a.example/x", "Address http://b.example")]
    [InlineData("[|www.a.example/x|] now", "Address https://www.a.example/x")]
    [InlineData("[the page]([|https://a.example|] \"title\")", "Address https://a.example")]
    [InlineData("[the page](<[|https://a.example/b|]>)", "Address https://a.example/b")]
    [InlineData("[|https://a.example/Größe|]", "Address https://a.example/Gr%C3%B6%C3%9Fe")]
    [InlineData(
        "- [the page]([|https://a.example|])\n  - **Recruiter:** <[|m@a.example|]>, [|maren.o+x@jobs.a.example|]; [call]([|tel:+4912|])",
        "Address https://a.example",
        "Address mailto:m@a.example",
        "Address mailto:maren.o+x@jobs.a.example",
        "Address tel:+4912"
    )]
    [InlineData(
        "> [|https://a.example|]\n\n| a | b |\n|---|---|\n| [|https://b.example|] | [|a_b@c.example|] |",
        "Address https://a.example",
        "Address https://b.example",
        "Address mailto:a_b@c.example"
    )]
    [InlineData("[|[the page][p]|]\n\n[p]: [|https://a.example|]", "Address https://a.example", "Address https://a.example")]
    [InlineData(
        "[cv]([|cv.pdf|]), [old](<[|old cv.pdf|]>), [new]([|../new%20cv.pdf|]) and ![face]([|/face.png|])",
        "File cv.pdf",
        "File old cv.pdf",
        "File ../new cv.pdf",
        "File /face.png"
    )]
    [InlineData("[a note]([|notes/a.md#part|])", "File notes/a.md")]
    [InlineData(
        "[[[|Rook|]]], [[[|people/Élodie Roux#Letter|Élodie|]]] and ![[[|cv.pdf|]]]",
        "Note Rook",
        "Note people/Élodie Roux",
        "Note cv.pdf"
    )]
    [InlineData("😀 [|https://a.example|] 👩‍⚕️ [[[|Rook|]]]", "Address https://a.example", "Note Rook")]
    // None of them: code, HTML, places in the document, what is escaped, and what an editor might run.
    [InlineData("`https://a.example [[Rook]] a@b.example`")]
    [InlineData(
        "```\nhttps://a.example\n[[Rook]]\n```\n\n    a@b.example\n\n<!-- https://a.example [[Rook]] -->\n\n<div>\n"
            + "https://a.example\n</div>"
    )]
    [InlineData("[up](#notes) \\[[Rook]] [[]] [[#part]] [ ] [x] a@b @you 5@5")]
    [InlineData(
        "[a](command:workbench.action.quit) [b](javascript:alert) [c](file:///etc/passwd) [d](//evil.example/x) [e](C:\\cv.pdf) "
            + "<vscode://x/y>"
    )]
    public void Links_are_found_with_where_they_lead(string marked, params string[] targets)
    {
        foreach (var ending in (string[])["\n", "\r\n"])
        {
            var (text, spans) = Marked.Of((Title + marked).ReplaceLineEndings(ending));
            var links = DocumentLinks.Of(Read(text));
            Assert.Equal(Marked.Show(text, spans), Marked.Show(text, links.Select(link => link.Span)));
            Assert.Equal(targets, links.Select(link => $"{link.Kind} {link.Target}"));
        }
    }

    [Theory]
    [InlineData("[a](b.md#part-2)", "part-2")]
    [InlineData("[a](b.md?x#gr%C3%B6%C3%9Fe)", "größe")]
    [InlineData("[a](b.md)", "")]
    [InlineData("[[Rook#Letter|the letter]]", "Letter")]
    [InlineData("[[Rook#Notes#Letter]]", "Letter")]
    [InlineData("[[Rook|a#b]]", "")]
    public void A_link_may_name_a_place_in_the_file(string link, string place) =>
        Assert.Equal(place, Assert.Single(DocumentLinks.Of(Read(SourceText.From($"{Title}{link}\n")))).Place);

    [Theory]
    [InlineData("notes", 0)]
    [InlineData("Notes", 0)]
    [InlineData("whats-next-2026", 2)]
    [InlineData("What’s next, 2026?", 2)]
    [InlineData("-größe", 4)]
    [InlineData("📄 Größe", 4)]
    [InlineData("notes-1", 7)]
    [InlineData("notes-2", null)]
    [InlineData("in-code", null)]
    [InlineData("", null)]
    public void A_heading_is_found_by_its_words_and_by_its_address(string place, int? line) =>
        Assert.Equal(
            line,
            DocumentLinks.LineOf(
                SourceText.From("# Notes\n\n## What’s *next*, 2026?\n\n📄 Größe\n===\n\n### Notes ###\n\n    # In code\n"),
                place
            )
        );

    [Fact]
    public void In_the_front_matter_too()
    {
        var (text, spans) = Marked.Of(
            "---\ntype: application\njob_url: [|https://a.example/b|]\ncompany: \"[[[|Rook|]]]\"\ncontact: [|m@a.example|]\n---\n# Job\n"
        );
        Assert.Equal(Marked.Show(text, spans), Marked.Show(text, DocumentLinks.Of(Read(text)).Select(link => link.Span)));
    }

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        var text = SourceText.From("\uFEFF" + Title + "https://a.example\n");
        Assert.Equal("https://a.example", text.Slice(Assert.Single(DocumentLinks.Of(Read(text))).Span));
    }

    [Fact]
    public void Other_markdown_is_left_alone() =>
        Assert.Empty(DocumentLinks.Of(Analysis.Of(SourceText.From("# Readme\nhttps://a.example\n"), "README.md", new(new(2025, 5, 20)))));

    [Fact]
    public void In_any_text_links_lie_in_it_and_apart() =>
        Gen.OneOf(AnyTextTests.Fragments)
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                content =>
                {
                    var text = SourceText.From(content);
                    var end = 0;
                    foreach (var link in DocumentLinks.Of(Read(text)))
                    {
                        Assert.True(
                            link.Span.Start >= end && !link.Span.IsEmpty && link.Span.End <= text.Length && link.Target.Length > 0,
                            $"{link} is empty, overlaps or lies outside"
                        );
                        end = link.Span.End;
                    }
                },
                iter: 1_000 * AnyTextTests.Patience
            );

    private static Analysis Read(SourceText text) => Analysis.Of(text, "applications/a.md", new(new(2025, 5, 20)));
}
