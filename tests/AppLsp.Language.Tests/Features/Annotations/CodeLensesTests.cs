using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Annotations;

public sealed class CodeLensesTests
{
    private const string Whole = """
        # Application Details

        ## Company
        Harbor Foods

        ## Position
        Planner

        ## Job URL
        https://jobs.example.com/1

        ## Status
        PENDING

        ## Application Date
        2025-05-07

        ## Job Description
        Plans.

        ## Notes
        - Cover letter points:
          - Opening paragraph: I plan what is eaten
          - Body paragraph: At Orchard Street I planned for 300
          - Company-specific paragraph: Harbor Foods feeds my town
          - Closing paragraph: I could start in June
        """;

    [Fact]
    public void The_title_says_how_the_application_stands() =>
        Assert.Equal(["SetStatus: PENDING · 13 days · follow up now · 4/4 points"], Of(Whole));

    [Theory]
    [InlineData("2025-05-20\n\n## Next Actions\n- [ ] 2025-05-23: talk with Ines\n", "PENDING · next in 3 days")]
    [InlineData("2025-05-07\n\n## Deadline\n2025-05-23\n", "PENDING · 13 days · follow up now")]
    [InlineData("2025-05-15\n\n## Contacts\n- Ines\n", "PENDING · 5 days · follow up in 3 days")]
    public void What_is_planned_comes_next_and_is_no_event(string date, string standing) =>
        Assert.Contains($"SetStatus: {standing}", Of($"# Application Details\n\n## Status\nPENDING\n\n## Application Date\n{date}"));

    [Fact]
    public void What_is_missing_is_offered() =>
        Assert.Equal(
            ["SetStatus: SAVED", "InsertMissing: Insert everything that is missing"],
            Of("# Application Details\n\n## Status\nSAVED\n")
        );

    [Theory]
    [InlineData("# Planner at Harbor Foods")]
    [InlineData("# Position: Planner")]
    [InlineData("## Harbor Foods")]
    [InlineData("# Harbor Foods: Planner")]
    public void A_title_of_the_persons_own_has_the_lens_too(string title)
    {
        var text = SourceText.From(
            Whole.Replace("# Application Details", "---\ncompany: Harbor Foods\n---\n" + title, StringComparison.Ordinal)
        );
        var lens = Assert.Single(CodeLenses.Of(Analysis.Of(text, "a.md", new(new(2025, 5, 20)))));
        Assert.Equal(title.TrimStart('#', ' '), text.Slice(lens.Span));
    }

    [Theory]
    [InlineData("# Application Details\n\n## Status\nREJECTED\n")]
    [InlineData("# Readme\n\n## Status\nAPPLIED\n")]
    [InlineData("")]
    public void Where_nothing_can_happen_there_is_none(string text) => Assert.Empty(Of(text));

    private static IEnumerable<string> Of(string text) =>
        CodeLenses.Of(Analysis.Of(SourceText.From(text), "a.md", new(new(2025, 5, 20)))).Select(lens => $"{lens.Action}: {lens.Title}");
}
