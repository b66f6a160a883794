using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Annotations;

public sealed class SemanticTokensTests
{
    [Fact]
    public void Names_values_and_what_is_switched_off_have_a_meaning() =>
        Assert.Equal(
            """
            Section: Application Details
            Section: Company
            Company: Harbor Foods Ltd.
            Section: Status
            Status/Sent: APPLIED
            Section: History
            Date: 2025-05-07
            Status/Sent: APPLIED
            Section: Job Description
            Company: Harbor Foods
            Skill: SQL
            Label: Salary
            Money: €60,000
            Money: 70k
            Suppression: applsp-disable
            Suppression: url-missing
            Section: Notes
            Label: Key skills to emphasize
            Skill: Python
            Label: Resume bullet points to highlight or modify
            Label: Work experience
            Employer: Orchard Street GmbH
            Label: Cover letter points
            Label: Opening paragraph
            Company: Harbor Foods
            Placeholder: [Team]
            Label: Body paragraph
            Employer: Orchard Street
            """.ReplaceLineEndings("\n"),
            Told(
                """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Status
                **APPLIED**
                ### History
                - 2025-05-07: APPLIED

                ## Job Description
                At Harbor Foods you write SQL since 2025-05-01.
                - Salary: €60,000 - 70k

                <!-- applsp-disable url-missing -->

                ## Notes
                - Key skills to emphasize: Python
                - Resume bullet points to highlight or modify:
                  - Work experience:
                    - Orchard Street GmbH: planned for 300
                - Cover letter points:
                  - Opening paragraph: Harbor Foods’s [Team] feeds my town
                  - Body paragraph: At Orchard Street I planned for 300
                """
            )
        );

    [Theory]
    [InlineData("I have long read what Harbor Foods Ltd. writes", "Harbor Foods Ltd.")]
    [InlineData("Since 2019 I have worked for Harbor Foods Corporation.", "Harbor Foods Corporation")]
    [InlineData("I buy from Harbor Foods Ltd. They are near", "Harbor Foods Ltd")]
    public void A_name_has_its_legal_form_and_the_dot_of_an_abbreviation_that_ends_no_sentence(string point, string name) =>
        Assert.EndsWith(
            $"Company: {name}",
            Told(
                $"# Application Details\n\n## Company\nHarbor Foods\n\n## Notes\n- Cover letter points:\n  - Opening paragraph: {point}\n"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_closed_status_is_told_apart() =>
        Assert.Contains("Status/Closed: REJECTED", Told("# Application Details\n\n- Status: REJECTED\n"), StringComparison.Ordinal);

    [Fact]
    public void Other_markdown_means_nothing() => Assert.Empty(In("# Readme\n\n## Status\nAPPLIED on 2025-05-07\n"));

    [Fact]
    public void A_stretch_has_the_tokens_that_reach_into_it()
    {
        var analysis = Of("# Application Details\n\n## Company\nHarbor Foods\n");
        var inside = analysis.Text.Content.IndexOf("Foods", StringComparison.Ordinal);
        Assert.Equal([SemanticTokenKind.Company], SemanticTokens.In(analysis, new(inside, 1)).Select(token => token.Kind));
        Assert.Empty(SemanticTokens.In(analysis, new(analysis.Text.Length, 0)));
    }

    private static string Told(string text)
    {
        var analysis = Of(text);
        return string.Join(
            '\n',
            SemanticTokens
                .In(analysis, new(0, analysis.Text.Length))
                .Select(token => $"{token.Kind}{(token.Stage is { } stage ? $"/{stage}" : "")}: {analysis.Text.Slice(token.Span)}")
        );
    }

    private static IReadOnlyList<SemanticToken> In(string text)
    {
        var analysis = Of(text);
        return SemanticTokens.In(analysis, new(0, analysis.Text.Length));
    }

    private static Analysis Of(string text) => Analysis.Of(SourceText.From(text), "a.md", new(new(2025, 5, 20)));
}
