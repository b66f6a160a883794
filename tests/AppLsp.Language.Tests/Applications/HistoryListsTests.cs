namespace AppLsp.Language.Tests.Applications;

/// <summary>A list of dated statuses is the history, whatever it stands below.</summary>
public class HistoryListsTests
{
    private const string Head = "- **Company:** Harbor Foods\n- **Position:** Planner\n- **Status:** Applied\n";

    [Theory]
    [InlineData("- **History:**\n  - 2026-11-02 Applied\n")]
    [InlineData("- History\n  - 2026-11-02: Applied\n")]
    [InlineData("- Timeline:\n  * Applied on 2026-11-02\n")]
    [InlineData("- **Progress:**\n  - 2026-11-01 Saved\n  - 2026-11-02 Applied: asked for 90K\n")]
    [InlineData("- **Progress**\n\n  - 2026-11-01 saw it on their page\n  - 2026-11-02 Applied\n")]
    [InlineData("- Key dates:\n  1. 2026-11-02 - applied\n")]
    public void A_list_below_an_item_is_the_history(string list)
    {
        var application = Read.Titled(Head + list);
        Assert.Equal("APPLIED", Assert.Single(application.Timeline.ByDay, entry => entry.Date!.Day is { Day: 2 }).Status.Definition.Value);
        Assert.Equal(new DateOnly(2026, 11, 2), application.Timeline.Sent);
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
    }

    [Theory]
    [InlineData("- **Progress:**\n  - 2026-11-02 called them\n  - 2026-11-04 wrote to Ines\n")]
    [InlineData("- **Progress:** half of it\n  - 2026-11-02 Applied\n")]
    [InlineData("- **Timeline:**\n  - Applied\n  - then a call\n")]
    [InlineData("- **Their rounds:**\n  - 2026-11-02 Interview\n")]
    public void Any_other_list_is_not(string list) => Assert.Empty(Read.Titled(Head + list).Timeline.History);

    [Fact]
    public void Nor_is_a_second_one() =>
        Assert.Single(
            Read.Titled("## Status\n### History\n- 2026-11-02 Applied\n\n## Log\n- Log:\n  - 2026-11-04 Screening\n").Timeline.History
        );
}
