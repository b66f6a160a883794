using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>A label that the schema lacks is the person's own: it ends the label above, and what it says belongs to nobody.</summary>
public class OwnLabelsTests
{
    private const string Head = "**Company:** Harbor Foods\n**Position:** Planner\n";

    [Theory]
    [InlineData("**Status:** Applied\n**Result so far:** Rejected\n")]
    [InlineData("**Status:** Applied\n\n**Result so far:** Rejected\n")]
    [InlineData("**Status:** Applied\n**Result so far**\nRejected\n")]
    [InlineData("**Status**: Applied\n**Result so far**: Rejected\n")]
    [InlineData("Status: Applied\nResult so far: Rejected\n")]
    [InlineData("status: Applied\nresult so far: Rejected\n")]
    [InlineData("- Status: Applied\n- Result so far: Rejected\n")]
    [InlineData("- **Status:** Applied\n- **Result so far:** Rejected\n")]
    [InlineData("- **Status:** Applied\n  **Result so far:** Rejected\n")]
    [InlineData("## Status\nApplied\n\nResult so far: Rejected\n")]
    [InlineData("## Status\nApplied\n- Result so far: Rejected\n")]
    [InlineData("## Status\n### Application\nApplied\n\n**Result so far:** Rejected\n")]
    public void A_label_of_ones_own_below_the_status_says_no_status(string status)
    {
        var application = Read.Titled(Head + "\n" + status);
        Assert.True(application.Status.IsOne);
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
    }

    [Theory]
    [InlineData("## Source\n- **Channel:** A friend\n- **Notes:** She wrote to me first.\n", false)]
    [InlineData("## Source\nNotes: she wrote to me first\n", false)]
    [InlineData("## How I found it\n\n**Notes:** she wrote to me first\n", false)]
    [InlineData("## Details\n- **Deadline:** 2026-12-01\n- **Notes:** She wrote to me first.\n", true)]
    [InlineData("## Source\n- **Channel:** A friend\n\n## Notes\nShe wrote to me first.\n", true)]
    [InlineData("## Source\n- **Channel:** A friend\n\n**Notes:**\n- Key skills: rosters\n", true)]
    public void Notes_below_a_heading_of_ones_own_are_a_remark_on_that(string below, bool isSection)
    {
        var application = Read.Anywhere("# Rosters\n\n" + Head + "**Status:** Applied\n\n" + below);
        Assert.Equal(isSection, application.Sections.Any(section => section.Entry.Name == "Notes"));
    }

    [Theory]
    [InlineData("**Date Applied:** 2026-11-02\n**Second round:** 2026-11-30\n")]
    [InlineData("Date Applied: 2026-11-02\nSecond round: 2026-11-30\n")]
    [InlineData("- Date Applied: 2026-11-02\n- Second round: 2026-11-30\n")]
    [InlineData("- Date Applied: 2026-11-02\n  Second round: 2026-11-30\n")]
    [InlineData("## Date Applied\n2026-11-02\nSecond round: 2026-11-30\n")]
    [InlineData("## Date Applied\n- 2026-11-02\n- Second round: 2026-11-30\n")]
    public void A_label_of_ones_own_below_a_date_is_no_such_date(string date)
    {
        var application = Read.Titled(Head + "\n" + date);
        Assert.Equal(["2026-11-02"], application.DateSlots.Select(slot => application.Text.Slice(slot.Date.Span)));
        Findings("# Application Details\n\n" + Head + "\n" + date, "future-date", "several-statuses", "invalid-date");
    }

    [Theory]
    [InlineData("**Status:** In progress\n- Applied: no\n", "In progress")]
    [InlineData("**Status:**\n\n**Interview**\n", "Interview")]
    [InlineData("**Status:**\n- Phase: Interview\n", "Interview")]
    [InlineData("## Status\n**Current:** Interview\n**Sent by:** e-mail\n", "Interview")]
    public void The_value_of_a_label_is_still_found(string status, string written)
    {
        var application = Read.Titled(Head + "\n" + status);
        Assert.Equal(written, application.Text.Slice(application.Status.Span!.Value));
    }

    [Fact]
    public void A_text_below_a_label_may_have_sentences_with_a_colon() =>
        Assert.Equal(
            3,
            Read.Titled(Head + "\n**Opening paragraph:** I plan.\nThis I know well: what people eat.\n\nAnd more.\n")
                .Find(Fact.OpeningPoint)!
                .Lines.Count
        );

    [Fact]
    public void What_stands_in_a_list_below_a_label_is_its()
    {
        var application = Read.Titled(Head + "\n**Notes:**\n- Parking: behind the hall\n- Key skills:\n  - SQL\n");
        Assert.Equal(2, application.Find(Fact.Notes)!.Lines.Count + application.Find(Fact.Skills)!.Lines.Count);
    }

    [Fact]
    public void Behind_a_label_of_ones_own_no_section_goes_on()
    {
        var application = Read.Titled(Head + "**Status:** Applied\n**Result so far:** \n");
        Assert.Null(application.SectionAt(application.Text.Length));
    }
}
