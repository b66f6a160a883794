using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Meetings with the employer, and days by which to answer, wherever they are told of.</summary>
public sealed class AppointmentsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("**Interview:** 2026-12-03\n", "next: 3 December, Interview")]
    [InlineData("**Phone interview:** 2026-12-03\n", "next: 3 December, Phone interview")]
    [InlineData("- Next interview: 2026-12-03, 9:15\n", "next: 3 December, Next interview: 9:15")]
    [InlineData("Interview date: 3 December 2026\n", "next: 3 December, Interview date")]
    [InlineData("Second video interview:: 2026-12-03\n", "next: 3 December, Second video interview")]
    [InlineData("**Trial shift:** 2026-12-03 from six\n", "next: 3 December, Trial shift: from six")]
    [InlineData("## Notes\n- Call: 2026-12-03 with Tom\n- likes rye\n", "next: 3 December, Call: with Tom")]
    [InlineData("## Interviews\n- 2026-12-03 9:15, Ines\n", "next: 3 December, Interviews: 9:15, Ines")]
    [InlineData("## Interviews\n- 2026-11-02 Tom, went well\n- 2026-12-03 Ines\n", "next: 3 December, Interviews: Ines")]
    [InlineData("## Interviews\n### Second round (2026-12-03)\nBring the loaf.\n", "next: 3 December, Interviews: Second round")]
    [InlineData("## Interviews\n**Second round:** 2026-12-03, Ines\n", "next: 3 December, Interviews, Second round: Ines")]
    [InlineData("## Interviews\n| Day | Who |\n|---|---|\n| 2026-12-03 | Ines |\n", "next: 3 December, Interviews: Ines")]
    [InlineData("## Interview on 2026-12-03\nBring the loaf.\n", "next: 3 December, Interview")]
    [InlineData("- Interviews:\n  - 2026-12-03 Ines\n", "next: 3 December, Interviews: Ines")]
    [InlineData("## 2026-12-03 Call with Ines\nAsk about the shifts.\n", "next: 3 December, Call with Ines")]
    [InlineData("**Interview with Ines:** 2026-12-03\n", "next: 3 December, Interview with Ines")]
    [InlineData("- **Interview(s):** 2026-12-03\n", "next: 3 December, Interview(s)")]
    [InlineData("- 2nd interview: 2026-12-03\n", "next: 3 December, 2nd interview")]
    [InlineData("> [!info] Interview\n> 2026-12-03 9:15, Ines\n", "next: 3 December, Interview: 9:15, Ines")]
    [InlineData("## Upcoming\n- 2026-12-03 trial day\n", "next: 3 December, trial day")]
    [InlineData("## Upcoming\n- 2026-12-03 Ines at the shop\n", "next: 3 December, Ines at the shop")]
    [InlineData("## Notes\n- 2026-12-03 interview with Ines\n", "next: 3 December, interview with Ines")]
    [InlineData("## My way\n| Round | Interview |\n|---|---|\n| Second | 2026-12-03 |\n", "next: 3 December, Interview")]
    [InlineData("**Vorstellungsgespräch:** 03.12.2026, 9 Uhr\n", "next: 3 December, Vorstellungsgespräch: 9 Uhr")]
    [InlineData("**Date de l'entretien :** 2026-12-03\n", "next: 3 December, Date de l'entretien")]
    [InlineData("## Entrevistas\n- 2026-12-03 con Inés\n", "next: 3 December, Entrevistas: con Inés")]
    [InlineData("## Colloqui\n- 2026-12-03 con Ines\n", "next: 3 December, Colloqui: con Ines")]
    [InlineData("**Sollicitatiegesprek:** 2026-12-03\n", "next: 3 December, Sollicitatiegesprek")]
    [InlineData("**面接日:** 2026-12-03\n", "next: 3 December, 面接日")]
    public void A_meeting_to_come_comes_next(string rest, string next) => AssertComesNext(Analyse(rest), next);

    [Theory]
    [InlineData("interview: 2026-12-03\n", "next: 3 December, interview")]
    [InlineData("interview_date: 2026-12-03\n", "next: 3 December, interview_date")]
    [InlineData("nextInterview: 2026-12-03\n", "next: 3 December, nextInterview")]
    [InlineData("interviews:\n  - 2026-11-02 Tom\n  - 2026-12-03 Ines\n", "next: 3 December, interviews: Ines")]
    [InlineData("interviews:\n  - date: 2026-12-03\n    with: Ines\n", "next: 3 December, interviews, Ines")]
    [InlineData("interview: { date: 2026-12-03, with: Ines }\n", "next: 3 December, interview, Ines")]
    [InlineData("interview_dates: [2026-11-02, 2026-12-03]\n", "next: 3 December, interview_dates")]
    [InlineData("interview: 2026-12-03T09:15\n", "next: 3 December, interview: 09:15")]
    [InlineData("phone_screen: 2026-12-03\n", "next: 3 December, phone_screen")]
    [InlineData("interview_2: 2026-12-03\n", "next: 3 December, interview_2")]
    public void So_does_one_in_the_front_matter(string keys, string next) => AssertComesNext(WithKeys(keys), next);

    [Theory]
    [InlineData("**Offer deadline:** 2026-12-03\n", "next: 3 December, Offer deadline")]
    [InlineData("- Assessment due: 2026-12-03\n", "next: 3 December, Assessment due")]
    [InlineData("## Offer\n- Decide by 2026-12-03\n", "next: 3 December, Decide")]
    [InlineData("**Antwort bis:** 03.12.2026\n", "next: 3 December, Antwort bis")]
    public void So_does_the_last_day_to_answer(string rest, string next) => AssertComesNext(Analyse(rest), next);

    [Theory]
    [InlineData("**Interview:** 2026-11-05\n")]
    [InlineData("**Next interview:** 2026-11-05\n")]
    [InlineData("## Interviews\n- 2026-11-05 9:15, Ines\n- 2026-10-12 Tom\n")]
    [InlineData("## Interviews\n### First round, 2026-11-05\nBring the loaf.\n")]
    [InlineData("## Notes\n- 2026-11-05 call with Ines\n")]
    public void A_meeting_that_has_been_is_an_event(string rest) => AssertLastEvent(Analyse(rest), new(2026, 11, 5));

    [Fact]
    public void So_is_one_in_the_front_matter() =>
        AssertLastEvent(WithKeys("interviews:\n  - 2026-10-12\n  - 2026-11-05\n"), new(2026, 11, 5));

    [Theory]
    [InlineData("**Interview:** 2026-12-03 (cancelled)\n")]
    [InlineData("## Status\n### Interview\n2026-12-03 (cancelled)\n")]
    [InlineData("## Interviews\n- ~~2026-12-03 Ines~~\n")]
    [InlineData("## Interviews\n```\n2026-12-03\n```\n")]
    [InlineData("## Interview questions\n- Why was the mill sold before 2026-12-03?\n")]
    [InlineData("## Notes\n- The mill is sold on 2026-12-03.\n")]
    [InlineData("## Job Description\nWe bake.\n\n### Interviews\n- from 2026-12-03\n\nInterview: 2026-12-03\n\n## Notes\n- rye\n")]
    [InlineData("## Other bakers\n| Company | Interview |\n|---|---|\n| Sorrel | 2026-12-03 |\n")]
    [InlineData("## Notes\n- Cover letter points\n  - Closing paragraph: I am free for an interview on 2026-12-03.\n")]
    public void Other_days_to_come_are_no_meetings(string rest)
    {
        var timeline = Analyse(rest).Application!.Timeline;
        Assert.Empty(timeline.Planned(Today));
        Assert.Equal(new(2026, 9, 1), timeline.LastEvent(Today));
    }

    [Theory]
    [InlineData("**Interview:** 2026-12-03\n")]
    [InlineData("**Offer deadline:** 2026-11-05\n")]
    [InlineData("## Upcoming\n- 2026-11-05 trial day\n")]
    [InlineData("## Interviews\n- 2026-12-03 Ines, who decides by 2026-11-05\n")]
    public void What_is_to_come_or_only_a_bound_is_no_event(string rest) => AssertLastEvent(Analyse(rest), new(2026, 9, 1));

    [Fact]
    public void A_task_is_due_by_its_own_day() =>
        Assert.Equal(new(2026, 12, 2), Analyse("**Task due:** 2026-12-03\n", "ASSESSMENT").Application!.Timeline.FollowUp(Today)!.Day);

    private static void AssertComesNext(Analysis analysis, string next)
    {
        Assert.EndsWith(" · " + next, CodeLenses.Of(analysis)[0].Title, StringComparison.Ordinal);
        Assert.DoesNotContain(analysis.Findings, finding => finding.Rule.Code == "quiet-application");
        Assert.Single(analysis.Application!.Timeline.Planned(Today));
    }

    private static void AssertLastEvent(Analysis analysis, DateOnly day) =>
        Assert.Equal(day, analysis.Application!.Timeline.LastEvent(Today));

    private static Analysis Analyse(string rest, string status = "INTERVIEW") =>
        Analysis.Of(
            SourceText.From($"# Application Details\n\n**Company:** Fennel\n**Status:** {status}\n**Applied:** 2026-09-01\n\n{rest}"),
            "a.md",
            new(Today)
        );

    private static Analysis WithKeys(string keys) =>
        Analysis.Of(
            SourceText.From($"---\ntype: application\ncompany: Fennel\nstatus: INTERVIEW\napplied: 2026-09-01\n{keys}---\n\nHello.\n"),
            "a.md",
            new(Today)
        );
}
