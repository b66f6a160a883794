using AppLsp.Language.Features.Outlining;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Outlining;

public sealed class RangesTests
{
    private const string Application = """
        ---
        type: application
        company: Harbor Foods
        ---
        # Application Details

        ## Position
        Demand Planner

        ## Notes
        - Key skills to emphasize:
          - SQL and Tableau
        - Cover letter points:
          - Opening paragraph: I plan demand

        <!-- applsp-disable
        url-missing -->

        **Company Details:** Rotterdam,
        or remote

        """;

    [Fact]
    public void Sections_items_front_matter_and_comments_fold() =>
        Assert.Equal(
            """
            0-3 FrontMatter
            4-19 Section
            6-7 Section
            9-19 Section
            10-11 Section
            12-13 Section
            15-16 Comment
            18-19 Section
            """.ReplaceLineEndings("\n"),
            string.Join('\n', FoldingRanges.Of(Of(Application)).Select(range => $"{range.First}-{range.Last} {range.Kind}"))
        );

    [Fact]
    public void Of_an_underlined_heading_the_underline_stays() =>
        Assert.Equal(
            [new(1, 5, FoldingKind.Section), new FoldingRange(4, 5, FoldingKind.Section)],
            FoldingRanges.Of(Of("Application Details\n===\n\nCompany\n---\nHarbor\n"))
        );

    [Fact]
    public void A_selection_grows_from_the_word_to_the_document() =>
        Assert.Equal(
            [
                "demand",
                "I plan demand",
                "Opening paragraph: I plan demand",
                "- Opening paragraph: I plan demand",
                "- Cover letter points:\n  - Opening paragraph: I plan demand",
                "- Key skills to emphasize:\n  - SQL and Tableau\n- Cover letter points:\n  - Opening paragraph: I plan demand",
            ],
            Growing(Application, "demand").Take(6)
        );

    [Fact]
    public void It_grows_to_the_section_and_the_whole_text()
    {
        var growing = Growing(Application, "Planner");
        Assert.Equal(["Planner", "Demand Planner", "## Position\nDemand Planner"], growing.Take(3));
        Assert.Equal(Application.ReplaceLineEndings("\n"), growing[^1]);
    }

    [Fact]
    public void No_character_is_cut() => Assert.Equal("👩‍⚕️", Growing("# Application Details\n\n## Company\n👩‍⚕️\n", "👩‍⚕️")[1]);

    [Fact]
    public void Other_markdown_has_nothing_to_fold() => Assert.Empty(FoldingRanges.Of(Of("# Readme\n\nText\n\n- a\n  - b\n")));

    private static Analysis Of(string text) => Analysis.Of(SourceText.From(text.ReplaceLineEndings("\n")), "a.md", new(new(2025, 5, 20)));

    private static List<string> Growing(string text, string at)
    {
        var analysis = Of(text);
        var offset = analysis.Text.Content.IndexOf(at, StringComparison.Ordinal) + 1;
        return [.. SelectionRanges.At(analysis, offset).Select(analysis.Text.Slice)];
    }
}
