using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

public class StatusReadingTests
{
    [Theory]
    [InlineData("[|APPLIED|]", "APPLIED")]
    [InlineData("[|applied|]", "APPLIED")]
    [InlineData("  [|Applied|]  ", "APPLIED")]
    [InlineData("[|in review|]", "IN_REVIEW")]
    [InlineData("[|IN_REVIEW|]", "IN_REVIEW")]
    [InlineData("[|In-Review|]", "IN_REVIEW")]
    [InlineData("**[|Applied|]**", "APPLIED")]
    [InlineData("*[|on hold|]*", "ON_HOLD")]
    [InlineData("✅ [|Applied|]", "APPLIED")]
    [InlineData("[|Applied|] 📤", "APPLIED")]
    [InlineData("- [|Applied|]", "APPLIED")]
    [InlineData("1. [|Applied|]", "APPLIED")]
    [InlineData("[|Applied|].", "APPLIED")]
    [InlineData("[|Applied|] (2025-05-07)", "APPLIED")]
    [InlineData("[|Applied|] on 2025-05-07", "APPLIED")]
    [InlineData("[|Applied|] - waiting for Jane", "APPLIED")]
    [InlineData("[|Applied|] – waiting for Jane", "APPLIED")]
    [InlineData("[|OFFER|]: from Jane", "OFFER")]
    [InlineData("[|Applied|], and now we see", "APPLIED")]
    [InlineData("[|Rejected|] after the phone screen", "REJECTED")]
    [InlineData("[|phone screen|] on Friday", "SCREENING")]
    [InlineData("[|Offer accepted|]", "ACCEPTED")]
    [InlineData("[|no response|]", "GHOSTED")]
    [InlineData("[|awaiting response|]", "PENDING")]
    [InlineData("[|to apply|]", "SAVED")]
    [InlineData("[|Applied|] <!-- on the web -->", "APPLIED")]
    [InlineData("[|Applied|]\n\nWaiting for Jane.", "APPLIED")]
    [InlineData("[|Applied|]\nJane said: rejected others", "APPLIED")]
    [InlineData("Current state: [|Applied|]", "APPLIED")]
    [InlineData("[|INREVIEW|]", "IN_REVIEW")]
    [InlineData("[|On-site|]", "INTERVIEW")]
    [InlineData("[|on_hold|]", "ON_HOLD")]
    [InlineData("[|Phone interview|] on Friday", "INTERVIEW")]
    [InlineData("[|Second-round interview|]", "INTERVIEW")]
    [InlineData("[|3rd round|]", "INTERVIEW")]
    [InlineData("[|APPLIED|]（応募済み）", "APPLIED")]
    [InlineData("[|1st interview|] scheduled", "INTERVIEW")]
    [InlineData("~~Applied~~ [|Interview|]", "INTERVIEW")]
    [InlineData("~~Applied~~\n[|Interview|] with Ines", "INTERVIEW")]
    [InlineData("~~Saved~~ ~~Applied (by mail)~~ -> [|Interview|]", "INTERVIEW")]
    [InlineData("[|Applied|] ~~Interview~~", "APPLIED")]
    [InlineData("[|Applied|] / ~~Interview~~", "APPLIED")]
    public void A_status_is_read_however_it_is_written(string marked, string value)
    {
        foreach (var shape in new[] { "## Status\n{0}\n", "## Status\n### Application\n{0}\n", "## Status\n\n{0}\n\n## Notes\nx\n" })
        {
            var expected = Marked.Of("# Application Details\n\n" + shape.Replace("{0}", marked, StringComparison.Ordinal));
            var status = Read.Anywhere(expected.Text).Status;
            Assert.Equal(value, Assert.Single(status.Mentions).Definition.Value);
            Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, status.Span!.Value));
            Assert.Null(status.Unknown);
        }
    }

    [Theory]
    [InlineData("APPLIED / PENDING", "APPLIED PENDING")]
    [InlineData("APPLIED, INTERVIEW", "APPLIED INTERVIEW")]
    [InlineData("APPLIED | REJECTED", "APPLIED REJECTED")]
    [InlineData("SAVED → APPLIED", "SAVED APPLIED")]
    [InlineData("APPLIED\nPENDING", "APPLIED PENDING")]
    [InlineData("- APPLIED\n- PENDING", "APPLIED PENDING")]
    public void Several_values_are_all_read(string value, string mentions) =>
        Assert.Equal(
            mentions,
            string.Join(
                ' ',
                Read.Titled($"## Status\n### Application\n{value}\n").Status.Mentions.Select(mention => mention.Definition.Value)
            )
        );

    [Theory]
    [InlineData("[|Aplied|]")]
    [InlineData("[|Not applied|]")]
    [InlineData("[|Foo|]\n\nApplied last week.")]
    [InlineData("- [|Foo|]")]
    [InlineData("[|応募済み|]")]
    public void What_is_no_status_is_unknown(string marked)
    {
        var expected = Marked.Of($"# Application Details\n\n## Status\n### Application\n{marked}\n");
        var status = Read.Anywhere(expected.Text).Status;
        Assert.Null(status.Definition);
        Assert.Equal(expected.Span, status.Unknown?.Span);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TBD")]
    [InlineData("<!-- later -->")]
    [InlineData("~~APPLIED~~")]
    public void What_is_not_there_yet_is_not_unknown(string value)
    {
        var status = Read.Titled($"## Status\n### Application\n{value}\n").Status;
        Assert.Equal("Application", status.Slot?.Entry.Name);
        Assert.Empty(status.Mentions);
        Assert.Null(status.Unknown);
    }

    [Theory]
    [InlineData("- [x] Saved\n- [x] Applied\n- [ ] Interview\n", "APPLIED")]
    [InlineData("- [x] Saved\n- [ ] Applied\n", "SAVED")]
    [InlineData("- [ ] Saved\n- [ ] Applied\n", null)]
    public void In_a_list_of_stages_the_last_ticked_one_counts(string list, string? value)
    {
        var status = Read.Titled($"## Status\n### Application\n{list}").Status;
        Assert.Equal(value, status.Definition?.Value);
        Assert.True(status.Mentions.Count <= 1);
        Assert.Null(status.Unknown);
    }

    [Theory]
    [InlineData("## Status\n### Application\n**Interview**\n")]
    [InlineData("## Status\n**Interview**\n")]
    [InlineData("## Status\n\n**INTERVIEW**\n\nwith Ines on Friday\n")]
    public void A_bold_status_in_its_slot_is_no_section_of_the_same_name(string status)
    {
        var application = Read.Titled(status);
        Assert.Equal("INTERVIEW", application.Status.Definition?.Value);
        Assert.DoesNotContain(application.Sections, section => section.Name == "Interview");
    }

    [Fact]
    public void The_other_children_of_the_status_are_not_its_value()
    {
        var status = Read.Titled(
            "## Status\n### History\n- 2025-05-01: REJECTED\n### Application\nAPPLIED\n### Interview\nSCREENING\n### Resume\nSent\n"
        ).Status;
        Assert.Equal("APPLIED", Assert.Single(status.Mentions).Definition.Value);
    }

    [Fact]
    public void A_bare_value_counts_where_the_child_is_empty() =>
        Assert.Equal(
            "APPLIED",
            Read.Titled("## Status\nApplied\n\n### Application\n\n### History\n- 2025-05-01: SAVED\n").Status.Definition?.Value
        );

    [Fact]
    public void Without_a_status_there_is_no_slot() => Assert.Null(Read.Titled("## Company\nX\n").Status.Slot);

    [Fact]
    public void Every_name_of_every_status_is_read_as_it()
    {
        foreach (var status in ApplicationSchema.Default.Statuses)
            foreach (var name in status.AllNames)
                Assert.Equal(status.Value, Read.Titled($"## Status\n### Application\n{name}\n").Status.Definition?.Value);
    }
}
