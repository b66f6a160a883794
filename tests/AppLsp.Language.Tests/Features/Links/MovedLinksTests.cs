using AppLsp.Language.Features.Links;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using CsCheck;

namespace AppLsp.Language.Tests.Features.Links;

public sealed class MovedLinksTests
{
    private const string Head = "# Application Details\n\n## Notes\n";

    private static readonly string[] Files =
    [
        "/w/a.md",
        "/w/b c.md",
        "/w/jobs/a.md",
        "/w/jobs/größe.md",
        "/w/jobs/deep/d.md",
        "/w/cv.pdf",
        "/other/e.md",
    ];

    private static readonly string[] Links =
    [
        "[x](a.md)",
        "[x](<b c.md>)",
        "[x](b%20c.md#p)",
        "[x](jobs/a.md \"t\")",
        "[x](./a.md)",
        "[x](../a.md)",
        "[x](/jobs/a.md)",
        "[x](gr%C3%B6%C3%9Fe.md)",
        "[x](größe.md?q)",
        "[x](deep/d.md)",
        "[x](../cv.pdf)",
        "![x](/cv.pdf)",
        "[x](../../other/e.md)",
        "[[a]]",
        "[[A.md]]",
        "[[jobs/a]]",
        "[[größe#p|q]]",
        "[[ b c ]]",
        "[[deep/d.md]]",
        "[[../a]]",
        "[[cv.pdf]]",
        "[x][r]\n\n[r]: a.md\n",
        "`[x](a.md)`",
        "[[nobody]]",
        "[x](https://a.example/a.md)",
    ];

    private static readonly string[] Names =
    [
        "/w/new.md",
        "/w/jobs/new (1).md",
        "/w/x/y/a.md",
        "/w/50% #1 [a]|b.md",
        "/other/ünï \"c\".md",
        "/w/jobs",
        "/w/jobs2",
        "/w/&amp;_*.md",
    ];

    [Theory]
    [InlineData("/w/jobs/a.md", "/w/jobs/b.md", "[x](../jobs/[|a.md|]) [[[|a|]]]", "b.md", "b")]
    [InlineData("/w/jobs/a.md", "/w/jobs/b (1).md", "[x](<[|a.md|]>) [y]([|a.md|])", "b (1).md", "b%20%281%29.md")]
    [InlineData("/w/cv.pdf", "/w/cv.md", "[[[|cv.pdf|]]] [x](/[|cv.pdf|])", "cv.md", "cv.md")]
    public void A_link_is_written_as_it_was(string before, string after, string marked, params string[] expected)
    {
        var (text, spans) = Marked.Of(Head + marked);
        var edits = Edits(text, "/w/jobs/deep.md", new([(before, after)]));
        Assert.Equal(expected, edits.Select(edit => edit.NewText.TrimStart('/')));
        Assert.Equal(spans.Select(span => span.End), edits.Select(edit => edit.Span.End));
    }

    [Fact]
    public void Whatever_moves_links_that_led_somewhere_lead_there_again() =>
        Gen.Select(
                OneOf([.. Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))]),
                OneOf(Links).Array[0, 6],
                Gen.Select(OneOf([.. Files, "/w/jobs", "/w/jobs/deep"]), OneOf(Names)).Array[1, 2]
            )
            .Sample(
                (file, links, renames) =>
                {
                    var moves = new FileMoves([
                        .. renames
                            .DistinctBy(move => move.Item2)
                            .Where(move =>
                                !Files.Contains(move.Item2) && !move.Item2.StartsWith(move.Item1 + "/", StringComparison.Ordinal)
                            ),
                    ]);
                    if (Files.Select(moves.After).Distinct().Count() < Files.Length)
                        return; // two files of one name
                    var text = SourceText.From(Head + string.Join("\n", links));
                    var edited = text.WithAll(Edits(text, file, moves));
                    var then = moves.Applied(Now);
                    var (before, after) = (DocumentLinks.Of(Read(text)), DocumentLinks.Of(Read(edited)));
                    Assert.Equal(before.Count, after.Count);
                    foreach (var (old, now) in before.Zip(after))
                    {
                        if (Now.Find(old.Kind, old.Target, file) is not { } led || text.Slice(old.Span)[0] == '[')
                            continue;
                        // Some names cannot stand in a wikilink.
                        if (old.Kind == LinkKind.Note && "[]|#&*".Any(c => moves.After(led).Contains(c, StringComparison.Ordinal)))
                            continue;
                        Assert.Equal(moves.After(led), then.Find(now.Kind, now.Target, moves.After(file)));
                    }
                },
                iter: 3_000
            );

    private static Gen<string> OneOf(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static LinkTargets Now { get; } =
        new(
            file => Files.Contains(file),
            WorkspaceIndex.Empty.With(
                Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(file => new ApplicationFacts(file, file))
            ),
            file => file.StartsWith("/w/", StringComparison.Ordinal) ? "/w/" : null
        );

    private static IReadOnlyList<TextEdit> Edits(SourceText text, string file, FileMoves moves) =>
        MovedLinks.Edits(Read(text), file, moves, Now, moves.Applied(Now));

    private static Analysis Read(SourceText text) => Analysis.Of(text, "applications/a.md", new(new(2025, 5, 20)));
}
