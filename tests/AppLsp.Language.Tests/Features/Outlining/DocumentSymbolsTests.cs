using AppLsp.Language.Features.Outlining;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Features.Outlining;

public sealed class DocumentSymbolsTests
{
    [Theory]
    [InlineData("# Planner, Harbor Foods", "Planner, Harbor Foods")]
    [InlineData("# Position: Planner", "Position: Planner")]
    public void A_title_of_the_persons_own_is_the_application(string title, string name) =>
        AssertOutline(
            title + "\n\n**Company:** Harbor Foods\n\n## Job Description\nPlans.\n\n## Application Date\n2025-05-07\n",
            $"""
            {name} · Harbor Foods{(name.Contains(':', StringComparison.Ordinal) ? ": Planner" : "")} (Application)
              Company · Harbor Foods (Section)
              Job Description (Section)
              Application Date · 2025-05-07 (Section)
            """
        );

    [Fact]
    public void The_outline_is_the_application_with_its_sections_labels_and_points_and_says_how_they_stand() =>
        AssertOutline(
            """
            # Application Details

            ## Company
            Harbor Foods

            ## Position
            Demand Planner

            ## Status
            ### Application
            applied

            ## Application Date
            2025-05-07

            ## My own thoughts
            Why not?

            ### Money
            Enough.

            ## Job Description
            # We are Harbor
            ## Requirements
            - SQL

            ## Notes
            - Key skills to emphasize:
              - SQL
            - Cover letter points:
              - Opening paragraph: I plan demand since 2019
              - Closing paragraph:
            """,
            """
            Application Details · Harbor Foods: Demand Planner [APPLIED] (Application)
              Company · Harbor Foods (Section)
              Position · Demand Planner (Section)
              Status · APPLIED (Section)
                Application · APPLIED (Section)
              Application Date · 2025-05-07 (Section)
              My own thoughts (Section)
                Money (Section)
              Job Description (Section)
                We are Harbor (Section)
              Notes (Section)
                Key skills to emphasize · 1 of 1 (Label)
                Cover letter points · 1 of 4 (Label)
                  Opening paragraph (Point)
                  Closing paragraph (Point)
            """
        );

    [Fact]
    public void Front_matter_and_labels_are_entries_like_headings() =>
        AssertOutline(
            """
            ---
            type: application
            company: 株式会社はやぶさ
            status: offer
            ---
            **Position:** Nurse

            **Notes**
            - Cover letter points:
              - Body: 👩‍⚕️ nights
            """,
            """
            company · 株式会社はやぶさ (Section)
            status · OFFER (Section)
            Position · Nurse (Section)
            Notes (Section)
              Cover letter points · 1 of 4 (Label)
                Body (Point)
            """
        );

    [Fact]
    public void Other_markdown_has_no_outline_of_ours() => Assert.Empty(DocumentSymbols.Of(Of("# Readme\n\n## Status\nDone\n")));

    [Fact]
    public void An_application_without_company_and_status_is_called_by_what_there_is()
    {
        Assert.Equal("", NamedApplication.Caption(null, null, null));
        Assert.Equal("Planner", NamedApplication.Caption(null, "Planner", null));
        Assert.Equal(
            "Harbor [REJECTED]",
            NamedApplication.Caption("Harbor", null, AppLsp.Language.Schema.ApplicationSchema.Default.FindStatus("rejected"))
        );
    }

    private static Analysis Of(string text) => Analysis.Of(SourceText.From(text.ReplaceLineEndings("\n")), "a.md", new(new(2025, 5, 20)));

    private static void AssertOutline(string text, string expected) =>
        Assert.Equal(
            expected.ReplaceLineEndings("\n"),
            string.Join('\n', DocumentSymbols.Of(Of(text)).SelectMany(symbol => Lines(symbol, "")))
        );

    private static IEnumerable<string> Lines(DocumentSymbol symbol, string indent) =>
        symbol
            .Children.SelectMany(child => Lines(child, indent + "  "))
            .Prepend($"{indent}{symbol.Name}{(symbol.Detail.Length > 0 ? " · " + symbol.Detail : "")} ({symbol.Kind})");
}
