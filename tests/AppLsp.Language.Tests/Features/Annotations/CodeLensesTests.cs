using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Rules;
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
        Assert.Equal(["SetStatus: PENDING · applied 13 days ago · follow up now · 4/4 points"], Of(Whole));

    [Theory]
    [InlineData("2025-05-20\n\n## Next Actions\n- [ ] 2025-05-23: talk with Ines\n", "PENDING · next: 23 May, talk with Ines")]
    [InlineData(
        "2025-05-15\n\n## Next Actions\n- [ ] Ask **Ines** (2026-01-03)\n",
        "PENDING · applied 5 days ago · next: 3 January 2026, Ask Ines"
    )]
    [InlineData(
        "2025-05-15\n\n## Next Actions\n- [ ] 2025-05-18 ask Ines\n- [ ] 2025-05-23 call\n",
        "PENDING · applied 5 days ago · overdue: 18 May, ask Ines"
    )]
    [InlineData("2025-05-15\n\n## Next Actions\n- [ ] 2025-05-20\n", "PENDING · applied 5 days ago · today")]
    [InlineData(
        "2025-05-15\n\n## Next Actions\n- [ ] Fri, 23 May 2025, 10:00: talk with Ines\n",
        "PENDING · applied 5 days ago · next: 23 May, 10:00: talk with Ines"
    )]
    [InlineData("2025-05-15\n\n## Next Actions\n- [x] 2025-05-18 ask Ines\n", "PENDING · applied 5 days ago · follow up in 6 days")]
    [InlineData("2025-05-07\n\n## Deadline\n2025-05-23\n", "PENDING · applied 13 days ago · follow up now")]
    [InlineData("2025-05-15\n\n## Contacts\n- Ines\n", "PENDING · applied 5 days ago · follow up in 3 days")]
    public void What_is_planned_comes_next_and_is_no_event(string date, string standing) =>
        Assert.Contains($"SetStatus: {standing}", Of($"# Application Details\n\n## Status\nPENDING\n\n## Application Date\n{date}"));

    [Theory]
    [InlineData("SAVED", "SAVED · deadline 30 May (in 10 days)")]
    [InlineData("SAVED\n\n## Next Actions\n- [ ] 2025-05-23 call them", "SAVED · next: 23 May, call them · deadline 30 May (in 10 days)")]
    [InlineData("APPLIED\n\n## Next Actions\n- [ ] 2025-05-23 call them", "APPLIED · next: 23 May, call them")]
    public void The_deadline_is_told_where_it_counts(string status, string standing) =>
        Assert.Contains($"SetStatus: {standing}", Of($"# Application Details\n\n## Deadline\n2025-05-30\n\n## Status\n{status}\n"));

    [Fact]
    public void After_a_long_silence_it_speaks_of_closing() =>
        Assert.Contains(
            "SetStatus: APPLIED · applied 79 days ago · quiet for 79 days: close it?",
            Of("# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n2025-03-02\n")
        );

    [Fact]
    public void An_action_that_is_silenced_leaves_the_others_to_be_told() =>
        Assert.Contains(
            "SetStatus: PENDING · applied 5 days ago · overdue: 18 May, call",
            Of(
                "# Application Details\n\n## Status\nPENDING\n\n## Application Date\n2025-05-15\n\n## Next Actions\n"
                    + "<!-- applsp-disable-next-line action-overdue -->\n- [ ] 2025-05-16 ask Ines\n- [ ] 2025-05-18 call\n"
            )
        );

    [Theory]
    [InlineData("<!-- applsp-disable quiet-application -->")]
    [InlineData("<!-- applsp-snooze quiet-application until 2025-06-01 -->")]
    [InlineData("<!-- applsp-disable quiet-application action-overdue -->\n\n## Next Actions\n- [ ] 2025-03-05 ask Ines\n")]
    public void What_is_silenced_is_not_told_here_either(string suppression)
    {
        var text = SourceText.From($"# Application Details\n\n## Application Date\n2025-03-02\n\n## Status\nAPPLIED\n\n{suppression}\n");
        var analysis = Analysis.Of(text, "a.md", new(new(2025, 5, 20)));
        Assert.Equal("APPLIED · applied 79 days ago", CodeLenses.Of(analysis)[0].Title);
        Assert.Empty(InlayHints.In(analysis, new(0, text.Length), InlayHintKinds.FollowUp));
    }

    [Fact]
    public void A_rule_that_is_off_is_not_told_here_either()
    {
        var options = new AnalysisOptions(new(2025, 5, 20))
        {
            Rules = RuleSettings.Default with { Severities = RuleSettings.Default.Severities.Add("quiet-application", Severity.Off) },
        };
        var text = SourceText.From("# Application Details\n\n## Application Date\n2025-05-02\n\n## Status\nAPPLIED\n");
        Assert.Equal("APPLIED · applied 18 days ago", CodeLenses.Of(Analysis.Of(text, "a.md", options))[0].Title);
    }

    [Theory]
    [InlineData("Interwiev with Ada next week", "unknown status “Interwiev with Ada next week”")]
    [InlineData("APPLIED\nOFFER", "several statuses: APPLIED, OFFER")]
    public void A_status_that_is_not_known_has_a_lens_too(string status, string standing) =>
        Assert.Contains($"SetStatus: {standing}", Of($"# Application Details\n\n## Status\n{status}\n"));

    [Fact]
    public void What_is_missing_is_offered() =>
        Assert.Equal(["SetStatus: SAVED", "InsertMissing: Insert all missing parts"], Of("# Application Details\n\n## Status\nSAVED\n"));

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
