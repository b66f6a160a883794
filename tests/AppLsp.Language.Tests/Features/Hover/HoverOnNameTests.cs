using AppLsp.Language.Features.Hover;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Features.Hover;

/// <summary>What is told of the names in an application, with the other applications of its workspace.</summary>
public sealed class HoverOnNameTests
{
    private const string Own = """
        # Application Details

        ## Company
        Harbor Foods Ltd

        ## Position
        Planner

        ## Status
        APPLIED

        ## Application Date
        2025-05-13

        ## Job Description
        You plan meals with SQL.

        ## Notes
        - Key skills to emphasize:
          - SQL
        - Resume bullet points to highlight or modify:
          - Work experience:
            - Orchard Street: planned for 300
            - Mill & Sons: baked
        - Cover letter points:
          - Opening paragraph: Harbor Foods feeds my town
          - Body paragraph: At Orchard Street I wrote SQL for 300 meals
        """;

    [Fact]
    public void A_company_tells_the_job_and_the_other_applications_there() =>
        Assert.Equal(
            """
            **Harbor Foods Ltd** · `APPLIED` since 2025-05-13 (7 days ago)

            Planner

            2 other applications at this company:

            - Cook: `INTERVIEW` (b.md)
            - Baker: `REJECTED` (a.md)
            """.ReplaceLineEndings("\n"),
            At("Foods feeds", ("a.md", "Harbor Foods", "Baker", "REJECTED"), ("b.md", "harbor foods ltd.", "Cook", "INTERVIEW"))
        );

    [Fact]
    public void A_company_without_other_applications_tells_no_more_than_the_job() =>
        Assert.EndsWith("\n\nPlanner", At("Foods Ltd", ("a.md", "Mill & Sons", "Planner", "REJECTED")));

    [Fact]
    public void A_job_title_tells_who_else_wants_one() =>
        Assert.Equal(
            """
            **Planner** · `APPLIED` since 2025-05-13 (7 days ago)

            At Harbor Foods Ltd.

            1 other application with this job title:

            - Rook: `OFFER` (c.md)
            """.ReplaceLineEndings("\n"),
            At("lanner", ("c.md", "Rook", "Planner", "OFFER"), ("a.md", "Harbor Foods", "Baker", "REJECTED"))
        );

    [Theory]
    [InlineData("Street:", "**Orchard Street** · 1 résumé point\n\n- planned for 300\n\nNamed in the letter: Body paragraph.")]
    [InlineData("Street I", "**Orchard Street** · 1 résumé point\n\n- planned for 300\n\nNamed in the letter: Body paragraph.")]
    [InlineData("Mill", "**Mill & Sons** · 1 résumé point\n\n- baked\n\nNot named in the letter.")]
    public void An_employer_tells_what_the_letter_makes_of_it(string word, string markdown) => Assert.Equal(markdown, At(word));

    [Theory]
    [InlineData("SQL.")]
    [InlineData("SQL for")]
    [InlineData("SQL\n")]
    public void A_skill_tells_the_lines_of_the_posting_and_the_persons_own(string word) =>
        Assert.Equal(
            "**SQL** · named in 1 line of the posting\n\n- Line 16: You plan meals with **SQL**.\n\n"
                + "Named in your own text: Key skills to emphasize (line 20) and Body paragraph (line 27).",
            At(word)
        );

    private static string? At(string word, params (string File, string Company, string Position, string Status)[] others)
    {
        var index = WorkspaceIndex.Empty.With(
            others.Select(other =>
                ApplicationFacts.Of(
                    Analysis
                        .Of(
                            SourceText.From(
                                $"# Application Details\n\n- Company: {other.Company}\n- Position: {other.Position}\n"
                                    + $"- Status: {other.Status}\n"
                            ),
                            other.File,
                            new(new(2025, 5, 20))
                        )
                        .Application!,
                    other.File,
                    other.File
                )
            )
        );
        var own = Own.ReplaceLineEndings("\n");
        var analysis = Analysis.Of(SourceText.From(own), "own.md", new(new(2025, 5, 20)) { Workspace = new(index, "own.md") });
        return Hovers.At(analysis, own.IndexOf(word, StringComparison.Ordinal), TestContext.Current.CancellationToken)?.Markdown;
    }
}
