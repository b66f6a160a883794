using AppLsp.Language.Applications;
using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Applications;

public sealed class PlannedDaysTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("## Notes\nSend the portfolio by 2026-11-05.\n")]
    [InlineData("## Notes\nThe panel decides until Friday, 6 November 2026.\n")]
    [InlineData("## Notes\nThey want the references no later than the 2026-11-05\n")]
    [InlineData("## Notes\nNext round: 2026-11-05\n")]
    [InlineData("## Notes\nI would start on 2026-11-02.\n")]
    [InlineData("## Notes\nTrial day planned for 2026-11-05\n")]
    [InlineData("## Notes\n- [ ] Send the essay, 2026-11-05\n")]
    [InlineData("## Upcoming\n- 2026-11-05 trial day\n")]
    [InlineData("## Next Actions\n- 2026-11-05 call Ines\n")]
    [InlineData("## Deadline\n2026-11-05\n")]
    [InlineData("## Notes\nAntwort bis zum 05.11.2026\n")]
    [InlineData("## Notes\nRéponse avant le 2026-11-05\n")]
    [InlineData("## Notes\nRispondere entro il 2026-11-05\n")]
    [InlineData("## Notes\nResponder hasta el 2026-11-05\n")]
    [InlineData("## Notes\nUiterlijk 2026-11-05 antwoorden\n")]
    [InlineData("### History\n| When | What | Note |\n|---|---|---|\n| 2026-09-20 | Interview | Written. Answer due 2026-11-05 |\n")]
    [InlineData("### History\n- 2026-09-20: INTERVIEW with Ines, feedback promised for 2026-11-05\n")]
    [InlineData("## Notes\nThe panel decides until\n2026-11-05 at noon.\n")]
    [InlineData("## Notes\n2026-11-05 is the deadline.\n")]
    [InlineData("## Notes\n- 2026-11-05: application deadline\n")]
    [InlineData("## Notes\n- 05.11.2026 Bewerbungsschluss\n")]
    [InlineData("## Dates\n| What | When |\n|---|---|\n| Closing date | 2026-11-05 |\n")]
    [InlineData("### History\n| When | What |\n|---|---|\n| 2026-11-05 | Deadline |\n")]
    public void A_day_that_is_planned_is_no_event(string rest) => Assert.InRange(Silent(rest)!.Value, 40, 90);

    [Theory]
    [InlineData("## Notes\n2026-11-05 Ines wrote, next round by 2026-11-12\n", 15)]
    [InlineData("## Notes\nInes wrote on 2026-11-05, the deadline is 2026-11-12\n", 15)]
    [InlineData("## Notes\nSent the essay before the deadline, on 2026-11-05\n", 15)]
    [InlineData("## Notes\nThe next day, 2026-11-05, Ines called\n", 80)]
    [InlineData("## Notes\n- [x] Send the essay by 2026-11-05\n", 15)]
    [InlineData("## Next Actions\n- [x] 2026-11-05 call Ines\n", 15)]
    [InlineData("## Next Actions\n- 2026-11-05: wrote to Ines\n", 15)]
    [InlineData("## Next Actions\n- 2026-11-05 call Ines ✅\n", 15)]
    [InlineData("## Upcoming\n- [x] 2026-11-05 trial day\n", 15)]
    [InlineData("## Notes\n2026-11-03 – 2026-11-05: trial days\n", 15)]
    [InlineData("## Notes\nTrial day on 2026-11-05\n", 15)]
    [InlineData("### History\n| When | What |\n|---|---|\n| 2026-11-05 | Interview |\n", 15)]
    [InlineData("## Notes\n2026-11-05: the deadline was moved\n", 15)]
    [InlineData("## Notes\n- 2026-11-05 asked for the deadline\n", 15)]
    [InlineData("## Notes\nWe spoke. 2026-11-05 was the trial day\n", 15)]
    public void What_was_is_an_event(string rest, int days) => Assert.Equal(days, Silent(rest));

    [Theory]
    [InlineData("## Notes\n- [ ] Send the essay by 2026-11-05\n", "overdue: 5 November, Send the essay")]
    [InlineData("## Notes\n- [ ] Send the essay by 2026-12-05\n", "next: 5 December, Send the essay")]
    [InlineData("## My own heading\n- [ ] 2026-12-05 visit the shop\n", "next: 5 December, visit the shop")]
    public void An_open_box_with_a_day_is_what_comes_next_wherever_it_stands(string rest, string next) =>
        Assert.Contains(next, CodeLenses.Of(Analyse(rest))[0].Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("## Notes\n- [ ] Send the essay by 2026-11-05\n", 1)]
    [InlineData("## Notes\n- one\n  - [ ] Send the essay by 2026-11-05\n- [ ] Thank Ines, 2026-11-08\n", 2)]
    [InlineData("## Notes\n- [ ] Send the essay by 2026-12-05\n", 0)]
    [InlineData("## Notes\n- [x] Send the essay by 2026-11-05\n  - [ ] print it 2026-11-04\n", 0)]
    [InlineData("## Notes\n- [-] Send the essay by 2026-11-05\n", 0)]
    [InlineData("## Notes\n- Send the essay by 2026-11-05\n", 0)]
    [InlineData("## Notes\n- [ ] worked there from 2020-01-01 to 2021-01-01\n", 0)]
    [InlineData("## Notes\n```\n- [ ] Send the essay by 2026-11-05\n```\n", 0)]
    [InlineData("## Job Description\n- [ ] Send the essay by 2026-11-05\n", 0)]
    public void An_open_box_whose_day_is_past_is_overdue(string rest, int count)
    {
        var analysis = Analyse(rest);
        var overdue = analysis.Findings.Where(finding => finding.Rule.Code == "action-overdue").ToList();
        Assert.Equal(count, overdue.Count);
        foreach (var finding in overdue)
        {
            Assert.Equal(["Tick it", "Move it to today"], finding.Fixes.Select(fix => fix.Title));
            var line = analysis.Text.LineAt(finding.Span.Start);
            Assert.All(finding.Fixes.SelectMany(fix => fix.Edits), edit => Assert.Equal(line, analysis.Text.LineAt(edit.Span.Start)));
        }
    }

    [Fact]
    public void An_open_box_of_a_closed_application_is_left_alone() =>
        Assert.DoesNotContain(
            Analyse("## Notes\n- [ ] Send the essay by 2026-11-05\n", "REJECTED").Findings,
            finding => finding.Rule.Code == "action-overdue"
        );

    private static int? Silent(string rest) => Silence.Days(Analyse(rest).Application!, Today, 1);

    private static Analysis Analyse(string rest, string status = "INTERVIEW") =>
        Analysis.Of(
            SourceText.From($"# Application Details\n\n## Application Date\n2026-09-01\n\n## Status\n{status}\n\n{rest}"),
            "a.md",
            new(Today)
        );
}
