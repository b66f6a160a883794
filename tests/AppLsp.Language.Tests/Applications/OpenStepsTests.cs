using AppLsp.Language.Applications;
using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Rows of tables that say of a step that it is still to be done, or has been.</summary>
public sealed class OpenStepsTests
{
    private const string Steps = "## Steps\n| Date | Action | Status |\n|---|---|---|\n| 2026-09-01 | Sent it | done |\n";

    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("todo")]
    [InlineData("To do")]
    [InlineData("open")]
    [InlineData("planned")]
    [InlineData("pending")]
    [InlineData("⏳ PENDING")]
    [InlineData("⏳")]
    [InlineData("⏳ waits for Tom")]
    [InlineData("☐")]
    [InlineData("☐ not yet")]
    [InlineData("[ ]")]
    [InlineData("offen")]
    [InlineData("zu tun")]
    [InlineData("ausstehend")]
    [InlineData("geplant")]
    [InlineData("à faire")]
    [InlineData("en attente")]
    [InlineData("por hacer")]
    [InlineData("pendiente")]
    [InlineData("da fare")]
    [InlineData("a fazer")]
    [InlineData("te doen")]
    [InlineData("未")]
    public void A_step_that_is_open_is_overdue_and_no_event(string state)
    {
        var analysis = Analyse(Steps + $"| 2026-11-05 | Ring Ines | {state} |\n");
        AssertOverdue(analysis, "2026-11-05");
        Assert.EndsWith(" · overdue: 5 November, Ring Ines", CodeLenses.Of(analysis)[0].Title, StringComparison.Ordinal);
        Assert.Equal(new(2026, 9, 1), analysis.Application!.Timeline.LastEvent(Today));
        Assert.Equal(80, Silence.Days(analysis.Application, Today, 1));
    }

    [Theory]
    [InlineData("todo")]
    [InlineData("⏳ PENDING")]
    [InlineData("[ ]")]
    public void One_to_come_is_next(string state)
    {
        var analysis = Analyse(Steps + $"| 2026-12-03 | Ring Ines | {state} |\n");
        AssertOverdue(analysis);
        Assert.EndsWith(" · next: 3 December, Ring Ines", CodeLenses.Of(analysis)[0].Title, StringComparison.Ordinal);
        Assert.Null(Silence.Days(analysis.Application!, Today, 1));
    }

    [Theory]
    [InlineData("done")]
    [InlineData("erledigt")]
    [InlineData("fait")]
    [InlineData("hecho")]
    [InlineData("✅")]
    [InlineData("✅ DONE")]
    [InlineData("[x]")]
    [InlineData("")]
    [InlineData("they were kind")]
    public void One_that_is_done_or_says_nothing_is_an_event(string state) =>
        AssertEvent(Analyse(Steps + $"| 2026-11-05 | Rang Ines | {state} |\n"), new(2026, 11, 5));

    [Theory]
    [InlineData("## Timeline\n| Date | Action | Status |\n|---|---|---|\n| 2026-11-05 | Ring Ines | pending |\n")]
    [InlineData("## Next Actions\n| When | What to do | State |\n|---|---|---|\n| 2026-11-05 | Ring Ines | pending |\n")]
    [InlineData(
        "## Mine\n| Date | Step | Status |\n|---|---|---|\n| 2026-09-02 | Letter | ✅ DONE |\n| 2026-11-05 | Call HR | ⏳ PENDING |\n"
    )]
    [InlineData("## Mine\n| | Day | Task |\n|---|---|---|\n| ☐ | 2026-11-05 | Ring Ines |\n")]
    [InlineData("> | Day | Task | Done |\n> |---|---|---|\n> | 2026-11-05 | Ring Ines | [ ] |\n")]
    [InlineData(
        "## Verlauf\n| Datum | Was | Stand |\n|---|---|---|\n| 2026-09-02 | Unterlagen | erledigt |\n| 2026-11-05 | Anruf | offen |\n"
    )]
    public void It_may_stand_in_any_table_of_steps(string rest) => AssertOverdue(Analyse(rest), "2026-11-05");

    [Theory]
    [InlineData("### History\n| Date | Status |\n|---|---|\n| 2026-09-01 | Applied |\n| 2026-11-05 | Pending |\n")]
    [InlineData(
        "## Timeline\n| Date | Action | Status |\n|---|---|---|\n| 2026-09-01 | Mail | Applied |\n| 2026-11-05 | Mail | Pending |\n"
    )]
    [InlineData("## Timeline\n| Date | Event | Status |\n|---|---|---|\n| 2026-11-05 | Mail from Ines | Pending |\n")]
    [InlineData("## Timeline\n| Date | Step | Status |\n|---|---|---|\n| 2026-11-05 | Applied on the site | Pending |\n")]
    [InlineData("## Timeline\n| Date | Step | Status |\n|---|---|---|\n| 2026-11-05 | Interview | Pending |\n")]
    [InlineData("## Rounds\n| Date | Round | Result |\n|---|---|---|\n| 2026-11-05 | Trial day | open |\n")]
    [InlineData("## Log\n| Date | What | Note |\n|---|---|---|\n| 2026-11-05 | Rang Ines | the shop is open |\n")]
    public void Where_it_may_be_how_the_application_stands_it_is_an_event(string rest) => AssertEvent(Analyse(rest), new(2026, 11, 5));

    [Theory]
    [InlineData("## Job Description\nWe bake.\n\n| Date | Step | Status |\n|---|---|---|\n| 2026-11-05 | Interviews | planned |\n")]
    [InlineData("## Others\n| Date | Company | Status |\n|---|---|---|\n| 2026-11-05 | Sorrel | todo |\n")]
    [InlineData("## Mine\n| Planned | Task | Done on | State |\n|---|---|---|---|\n| 2026-11-02 | Ring Ines | 2026-11-05 | open |\n")]
    [InlineData("## Skills\n| Skill | Since | State |\n|---|---|---|\n| Rye | 2026-11-05 | open |\n")]
    [InlineData("## Papers\n| Paper | Sent on | Back |\n|---|---|---|\n| Reference | 2026-11-05 | [ ] |\n")]
    [InlineData("## Mine\n| Day | State |\n|---|---|\n| 2026-11-05 | todo |\n")]
    [InlineData("## Mine\n| Day | Task | State |\n|---|---|---|\n| ~~2026-11-05~~ | ~~Ring Ines~~ | todo |\n")]
    public void Other_rows_are_no_steps(string rest) => AssertOverdue(Analyse(rest));

    [Fact]
    public void An_open_step_of_a_closed_application_is_left_alone() =>
        AssertOverdue(Analyse(Steps + "| 2026-11-05 | Ring Ines | todo |\n", "REJECTED"));

    [Fact]
    public void A_plan_of_steps_may_tell_of_the_sending() =>
        Assert.DoesNotContain(
            Analysis
                .Of(
                    SourceText.From(
                        "# Application Details\n\n**Company:** Fennel\n**Status:** Pending\n\n"
                            + "## Plan\n| Date | Action | Status |\n|---|---|---|\n| 2026-11-05 | Send the letter | pending |\n"
                    ),
                    "a.md",
                    new(Today)
                )
                .Findings,
            finding => finding.Rule.Code == "status-needs-date"
        );

    [Fact]
    public void It_can_be_moved_to_today()
    {
        var analysis = Analyse(Steps + "| 2026-11-05 | Ring Ines | todo |\n");
        var finding = Assert.Single(analysis.Findings, finding => finding.Rule.Code == "action-overdue");
        Assert.Equal("This was due on 2026-11-05. Mark it as done, or give it a new date.", finding.Message);
        Assert.Equal(["Move it to today"], finding.Fixes.Select(fix => fix.Title));
    }

    private static void AssertOverdue(Analysis analysis, params string[] days) =>
        Assert.Equal(
            days,
            analysis.Findings.Where(finding => finding.Rule.Code == "action-overdue").Select(finding => analysis.Text.Slice(finding.Span))
        );

    private static void AssertEvent(Analysis analysis, DateOnly day)
    {
        AssertOverdue(analysis);
        Assert.Equal(Today.DayNumber - day.DayNumber, Silence.Days(analysis.Application!, Today, 1));
    }

    private static Analysis Analyse(string rest, string status = "APPLIED") =>
        Analysis.Of(
            SourceText.From($"# Application Details\n\n**Company:** Fennel\n**Status:** {status}\n**Applied:** 2026-09-01\n\n{rest}"),
            "a.md",
            new(Today)
        );
}
