using AppLsp.Language.Features.Formatting;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Properties;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using CsCheck;

namespace AppLsp.Language.Tests.Features.Formatting;

public sealed class FormattingTests
{
    private static readonly string[] LineEndings = ["\n", "\r\n", "\r"];

    private const string Title = "# Application Details\n\n";

    /// <summary>The applications and other texts that lie under seeds and tests/fixtures.</summary>
    private static readonly string[] Corpus = [.. FilesIn("seeds").Concat(FilesIn("tests/fixtures"))];

    /// <summary>Texts, and what they are in order.</summary>
    public static TheoryData<string, string> Formatted =>
        new()
        {
            { "# Application Details\n\n\n\n## Company\nHarbor\n", "# Application Details\n\n## Company\nHarbor\n" },
            { Title + "## Company  \nHarbor \t\n \t \n## Position\nPlanner   \n", Title + "## Company\nHarbor\n\n## Position\nPlanner\n" },
            { "\n \n" + Title + "## Company\nHarbor\n\n\n\n", Title + "## Company\nHarbor\n" },
            { Title + "## Company\nHarbor", Title + "## Company\nHarbor\n" },
            { Title + "## Company\nHarbor  ", Title + "## Company\nHarbor\n" },
            // A slip in a file that has blank lines before its headings; the third file has none.
            {
                Title + "## Company\n\n\nHarbor\n\n## Position\nPlanner\n\n## Status\nSENT\n## Notes\n- a\n",
                Title + "## Company\n\nHarbor\n\n## Position\nPlanner\n\n## Status\nSENT\n\n## Notes\n- a\n"
            },
            {
                Title + "## Company\nHarbor\n\n## Status\n### Application\nSENT\n\n## Position\nPlanner\n## Notes\nx\n",
                Title + "## Company\nHarbor\n\n## Status\n### Application\nSENT\n\n## Position\nPlanner\n\n## Notes\nx\n"
            },
            {
                "# Application Details\n## Company\nHarbor\n## Position\nPlanner \n## Notes\nx\n",
                "# Application Details\n## Company\nHarbor\n## Position\nPlanner\n## Notes\nx\n"
            },
            // Lists: tight ones stay tight, loose ones loose.
            { Title + "## Notes\n- a\n - b\n- c\n", Title + "## Notes\n- a\n- b\n- c\n" },
            {
                Title + "## Notes\n- a\n  - b\n  - c\n- d\n   - e\n     more\n",
                Title + "## Notes\n- a\n  - b\n  - c\n- d\n  - e\n    more\n"
            },
            { Title + "## Notes\n- a\n\t- b\n\t- c\n- d\n   - e\n", Title + "## Notes\n- a\n\t- b\n\t- c\n- d\n\t- e\n" },
            {
                Title + "## Notes\n- a\n    - b\n      - c\n    - d\n  - e\n    - f\n",
                Title + "## Notes\n- a\n  - b\n    - c\n  - d\n  - e\n    - f\n"
            },
            { Title + "## Notes\n- a\n  \n\n- b\n- c \n", Title + "## Notes\n- a\n\n- b\n- c\n" },
            {
                Title + "## Notes\n1. a\n   - b\n2. c\n    - d\n3. e\n   - f\n",
                Title + "## Notes\n1. a\n   - b\n2. c\n   - d\n3. e\n   - f\n"
            },
        };

    /// <summary>What says something, or may.</summary>
    public static TheoryData<string> Kept =>
        [
            "# Application Details\n\n## Company\nHarbor  \nFoods\\\nand Sons\n",
            "# Application Details\n\n## Notes\n```\na  \n\n\n\n- b\n```\n",
            "# Application Details\n\n## Notes\n- a\n\n  ```\n  b  \n\n\n  c\n  ```\n",
            "# Application Details\n\n## Notes\n\n    code  \n\n\n    more\n",
            "# Application Details\n\n<!-- a  \n\n\nb -->\n## Notes\nx\n",
            "# Application Details\n\n<pre>\na  \n\n\nb\n</pre>\n",
            "---\ntype: application  \n\n\ncompany: Harbor\n---\n\n# Job\n",
            "# Application Details\n\n## Notes\n> a  \n> b \n>\n>\n> c\n",
            "# Application Details\n\n## Notes\n- a\n\n  b\n\n- c\n  - d\n",
            "# Application Details\n\n## Notes\n- \n- [ ] \n## \n",
            "# Application Details\n\n## Notes\n 9. a\n10. b\n",
            "# Application Details\n\n## Notes\n* a\n    * b\n        * c\n",
            // A comment that may be meant for the heading, and a posting as it was pasted.
            "# Application Details\n\n## Company\nHarbor\n\n## Position\nx\n\n<!-- applsp-disable-next-line missing-section -->\n"
                + "## Notes\nx\n",
            "# Application Details\n\n## Company\nHarbor\n\n## Job Description\nWe\n### You\n- a\n - b\n   - c\n\n### Us\n- d\n  "
                + "   - e\n\n## Notes\nx\n",
            "",
            "   \n\n",
        ];

    public static TheoryData<string> Seeds => [.. FilesIn("seeds")];

    /// <summary>Those of the good files whose white space is not in order.</summary>
    private static readonly string[] Messy =
    [
        "code-blocks.md",
        "many-blank-lines-and-trailing-spaces.md",
        "no-final-newline.md",
        "spaces-only-lines.md",
        "tables.md",
    ];

    public static TheoryData<string> Good => [.. FilesIn("tests/fixtures/good").Where(file => !Messy.Contains(Path.GetFileName(file)))];

    [Theory]
    [MemberData(nameof(Formatted))]
    public void White_space_is_put_in_order(string before, string after)
    {
        foreach (var ending in (string[])["\n", "\r\n"])
        {
            Assert.Equal(after.ReplaceLineEndings(ending), Check(before.ReplaceLineEndings(ending)));
            Assert.Equal(after.ReplaceLineEndings(ending), Check(after.ReplaceLineEndings(ending)));
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_says_something_stays(string text) => Assert.Equal(text, Check(text));

    [Fact]
    public void Other_markdown_is_left_alone() =>
        Assert.Empty(DocumentFormatting.Of(Analysis.Of(SourceText.From("# Readme \n\n\n\nText  "), "README.md", Options)));

    [Fact]
    public void A_byte_order_mark_stays() => Assert.Equal("\uFEFF" + Title + "x\n", Check("\uFEFF" + Title + "\n\nx "));

    [Fact]
    public void Each_stretch_is_an_edit_of_its_own()
    {
        var marked = Marked.Of(
            "# Application Details\n[|\n|]\n## Company\nHarbor[| |]\n[|\n \n|]\n## Notes\n- a\n  - b\n- c\n[| |]- d\n[| |]  - e[||]"
        );
        Assert.Equal(
            Marked.Show(marked.Text, marked.Spans),
            Marked.Show(marked.Text, DocumentFormatting.Of(Read(marked.Text)).Select(edit => edit.Span))
        );
    }

    [Theory]
    [InlineData("# Application Details\n\n\n[|\n## Company\n|]Harbor \n", 0)]
    [InlineData("# Application Details\n\n[|\n\n## Company \nHarbor|] \n", 1)]
    [InlineData("# Application Details\n\n\n## Company\n[|Harbor |]", 1)]
    [InlineData("# Application Details\n\n\n## Company\nHarb[||]or ", 0)]
    public void In_a_range_nothing_outside_it_changes(string marked, int edits)
    {
        var (text, spans) = Marked.Of(marked);
        var found = DocumentFormatting.In(Read(text), spans[0]);
        Assert.Equal(edits, found.Count);
        Assert.All(found, edit => Assert.True(spans[0].Contains(edit.Span)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    [MemberData(nameof(Good))]
    public void A_clean_file_stays_byte_for_byte(string file)
    {
        var text = ReadFile(file);
        foreach (var ending in (string[])["\n", "\r\n"])
            Assert.Equal(text.ReplaceLineEndings(ending), Check(text.ReplaceLineEndings(ending)));
    }

    [Fact]
    public void Whatever_is_doubled_inserted_or_left_at_an_end_is_formatted_without_a_change_that_can_be_seen() =>
        Gen.Select(Gen.OneOf(Corpus), Gen.Select(Gen.Double[0, 1], Gen.Int[0, 6], Gen.Bool).Array[0, 8], Gen.OneOf(LineEndings))
            .Sample(
                (file, changes, ending) =>
                {
                    List<string> lines = [.. ReadFile(file).ReplaceLineEndings("\n").Split('\n')];
                    foreach (var (place, kind, twice) in changes)
                    {
                        var at = (int)(place * (lines.Count - 1));
                        var times = twice ? 2 : 1;
                        switch (kind)
                        {
                            case 0:
                                lines.Insert(at, lines[at]);
                                break;
                            case 1:
                                lines.InsertRange(at, Enumerable.Repeat("", times));
                                break;
                            case 2:
                                lines.InsertRange(at, Enumerable.Repeat("  ", times));
                                break;
                            case 3:
                                lines[at] += new string(' ', times);
                                break;
                            case 4:
                                lines[at] += "\t";
                                break;
                            case 5:
                                lines[at] = new string(' ', times) + lines[at];
                                break;
                            case 6:
                                lines.RemoveAt(at);
                                break;
                        }
                        if (lines.Count == 0)
                            lines.Add("");
                    }
                    Check(string.Join(ending, lines));
                },
                iter: 300 * AnyTextTests.Patience
            );

    [Fact]
    public void Fragments_of_markdown_in_any_order_are_formatted_without_a_change_that_can_be_seen() =>
        Gen.OneOf(AnyTextTests.Fragments)
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                content =>
                {
                    Check(content);
                },
                iter: 1_000 * AnyTextTests.Patience
            );

    [Theory]
    [InlineData(" \n")]
    [InlineData("a  \n")]
    [InlineData("> a  \n")]
    [InlineData("- a\n - b\n  - c\n   - d\n\n\n")]
    [InlineData("- ")]
    [InlineData("x\n## Company\n")]
    [InlineData("`a \nb` \n")]
    public void A_text_without_end_is_formatted_in_time(string part)
    {
        var content = string.Concat(Enumerable.Repeat(part, 50_000 / part.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = DocumentFormatting.Of(Read(SourceText.From(content)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("- a\n[||]", "- a\n- ")]
    [InlineData("* a\n  * b\n  [||]", "* a\n  * b\n  * ")]
    [InlineData("* a\n  * b\n[||]", "* a\n  * b\n  * ")]
    [InlineData("9. a\n[||]", "9. a\n10. ")]
    [InlineData("1)  a\n[||]", "1)  a\n2)  ")]
    [InlineData("- [x] a\n[||]", "- [x] a\n- [ ] ")]
    [InlineData("- Key skills to emphasize:\n[||]\n- Cover letter points:\n", "- Key skills to emphasize:\n- \n- Cover letter points:\n")]
    [InlineData("- a\n[||]b\n", "- a\n- b\n")]
    // The end of the list.
    [InlineData("- a\n- \n[||]", "- a\n\n")]
    [InlineData("- a\n  - b\n  - \n  [||]", "- a\n  - b\n\n")]
    [InlineData("- [ ] a\n- [ ] \n[||]", "- [ ] a\n\n")]
    // Nothing: the editor was first, words were pushed down from an item, and what is no item.
    [InlineData("- a\n- [||]", "- a\n- ")]
    [InlineData("- a\n- [||]b", "- a\n- b")]
    [InlineData("- a\n- \n[||]b", "- a\n- \nb")]
    [InlineData("- a\nb[||]", "- a\nb")]
    [InlineData("- a\n  b\n[||]", "- a\n  b\n")]
    [InlineData("```\n- a\n[||]\n```\n", "```\n- a\n\n```\n")]
    [InlineData("<!--\n- a\n[||]-->\n", "<!--\n- a\n-->\n")]
    [InlineData("---\n[||]", "---\n")]
    [InlineData("a\n[||]", "a\n")]
    public void Enter_goes_on_with_a_list_or_ends_it(string marked, string after)
    {
        foreach (var ending in (string[])["\n", "\r\n"])
        {
            var (text, spans) = Marked.Of((Title + "## Notes\n" + marked).ReplaceLineEndings(ending));
            Assert.Equal(
                (Title + "## Notes\n" + after).ReplaceLineEndings(ending),
                Apply(text, OnTypeFormatting.At(Read(text), spans[0].Start))
            );
        }
    }

    [Fact]
    public void Enter_in_other_markdown_is_left_alone() =>
        Assert.Empty(OnTypeFormatting.At(Analysis.Of(SourceText.From("# Readme\n- a\n"), "README.md", Options), 13));

    [Fact]
    public void Enter_anywhere_changes_nothing_or_continues_an_item() =>
        Gen.Select(Gen.OneOf(Corpus), Gen.Double[0, 1])
            .Sample(
                (file, place) =>
                {
                    var analysis = Read(SourceText.From(ReadFile(file)));
                    var edits = OnTypeFormatting.At(analysis, (int)(place * analysis.Text.Length));
                    Assert.InRange(edits.Count, 0, 2);
                },
                iter: 200
            );

    private static AnalysisOptions Options { get; } = new(new(2025, 5, 20));

    private static Analysis Read(SourceText text) => Analysis.Of(text, "applications/a.md", Options);

    /// <summary>Formats <paramref name="content"/>, asserts what holds for every text, and gives the formatted one.</summary>
    private static string Check(string content)
    {
        var text = SourceText.From(content);
        var edits = DocumentFormatting.Of(Read(text));
        Assert.All(
            edits.Zip(edits.Skip(1)),
            pair => Assert.True(pair.First.Span.End < pair.Second.Span.Start, $"{pair.First} and {pair.Second} touch")
        );
        Assert.All(
            edits,
            edit =>
                Assert.True(
                    string.IsNullOrWhiteSpace(text.Slice(edit.Span) + edit.NewText) && text.Slice(edit.Span) != edit.NewText,
                    $"{edit}"
                )
        );

        var after = Apply(text, edits);
        Assert.Empty(DocumentFormatting.Of(Read(SourceText.From(after))));
        Assert.Equal(Rendering.Of(content), Rendering.Of(after));
        Assert.Equal(content.StartsWith('\uFEFF'), after.StartsWith('\uFEFF'));
        foreach (
            var ending in LineEndings.Where(ending =>
                content.Contains(ending, StringComparison.Ordinal) && content.ReplaceLineEndings(ending) == content
            )
        )
            Assert.Equal(after.ReplaceLineEndings(ending), after);
        return after;
    }

    private static string Apply(SourceText text, IReadOnlyList<TextEdit> edits) => Edited.By(text, edits).Content;

    private static string ReadFile(string file) => File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, file));

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory
            .GetFiles(Path.Combine(CorpusTests.RepositoryRoot, folder), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(CorpusTests.RepositoryRoot, file));
}
