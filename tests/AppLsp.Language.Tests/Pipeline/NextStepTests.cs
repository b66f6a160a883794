namespace AppLsp.Language.Tests.Pipeline;

public sealed class NextStepTests
{
    [Theory]
    [InlineData("## Status\nAPPLIED\n\n## Application Date\n2026-11-12\n", "FollowUp 11-20 follow up")]
    [InlineData("## Status\nAPPLIED\n\n## Application Date\n2026-11-24\n", "FollowUp 12-02 follow up")]
    [InlineData("## Status\nINTERVIEW\n\n## Application Date\n2026-11-20\n", "FollowUp 11-27 follow up")]
    [InlineData("## Status\nAPPLIED\n")]
    [InlineData("## Status\nON_HOLD\n\n## Application Date\n2026-11-12\n")]
    [InlineData("## Status\nREJECTED\n\n## Application Date\n2026-11-12\n\n## Next Actions\n- [ ] 2026-11-20: call them\n")]
    [InlineData("## Status\nAPPLIED\n\n## Application Date\n2062-11-16\n")]
    public void Who_waits_follows_up_as_the_status_says(string text, params string[] steps) => Assert.Equal(steps, Rows.Steps(text));

    [Theory]
    [InlineData("- [ ] 2026-11-20: ask Maren about the mill", "Action 11-20 ask Maren about the mill")]
    [InlineData("- [ ] 2026-11-26: ask Maren", "Action 11-26 ask Maren")]
    [InlineData("- [ ] 2026-12-10: ask Maren", "FollowUp 11-28 follow up", "Action 12-10 ask Maren")]
    [InlineData("- 2026-12-10: ask Maren", "FollowUp 11-28 follow up", "Action 12-10 ask Maren")]
    [InlineData("- [x] 2026-11-20: ask Maren")]
    [InlineData("- [ ] ~~2026-11-20: ask Maren~~")]
    [InlineData("- [ ] ask Maren some day")]
    public void What_is_still_to_be_done_is_told_the_earliest_first(string action, params string[] steps)
    {
        var told = Rows.Steps($"## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n\n## Next Actions\n{action}\n");
        Assert.Equal(steps, told.Where(step => steps.Contains(step) || !step.StartsWith("FollowUp", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("- 2026-11-26: Ines, video call", "Action 11-26 interview Ines, video call")]
    [InlineData("- 2026-12-02: Ines, video call", "Action 12-02 interview Ines, video call")]
    public void Who_has_a_meeting_need_not_follow_up(string interview, string step) =>
        Assert.Equal([step], Rows.Steps($"## Status\nINTERVIEW\n\n### Interview\n{interview}\n\n## Application Date\n2026-10-01\n"));

    [Theory]
    [InlineData("SAVED", "2026-12-10", "Deadline 12-10 deadline from 12-07")]
    [InlineData("SAVED", "2026-11-20", "Deadline 11-20 deadline from 11-17")]
    [InlineData("APPLIED", "2026-12-10")]
    [InlineData("REJECTED", "2026-12-10")]
    [InlineData("Rising", "2026-11-20")]
    [InlineData("Rising", "2026-12-10", "Deadline 12-10 deadline")]
    public void The_deadline_counts_until_it_is_sent(string status, string deadline, params string[] steps) =>
        Assert.Equal(steps, Rows.Steps($"## Status\n{status}\n\n## Deadline\n{deadline}\n"));

    [Fact]
    public void A_task_is_due_a_day_before_its_own()
    {
        const string Text =
            "## Status\n### Application\nASSESSMENT\n\n### History\n- 2026-11-20: ASSESSMENT\n\n"
            + "## Next Actions\n- [ ] 2026-11-30: hand in the milling plan\n";
        Assert.Equal(["Action 11-30 hand in the milling plan from 11-29"], Rows.Steps(Text));
    }

    [Theory]
    [InlineData("action-overdue", "FollowUp 11-28 follow up")]
    [InlineData("quiet-application", "Action 11-20 ask Maren")]
    public void What_is_snoozed_is_not_told(string code, string step) =>
        Assert.Equal(
            [step],
            Rows.Steps(
                "## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n\n## Next Actions\n- [ ] 2026-11-20: ask Maren\n\n"
                    + $"<!-- applsp-snooze {code} until 2027-01-01 -->\n"
            )
        );
}
