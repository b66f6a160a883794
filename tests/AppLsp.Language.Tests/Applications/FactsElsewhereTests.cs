using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Facts that stand elsewhere than where the schema puts them, and names that the value below them decides.</summary>
public sealed class FactsElsewhereTests
{
    private const string Job = "# Application Details\n\n**Company:** Elder Mill\n**Role:** Miller\n";

    [Theory]
    [InlineData("_No response_")]
    [InlineData("*No answer*")]
    [InlineData("Not set")]
    public void What_a_form_writes_into_an_empty_field_is_no_address(string value)
    {
        Findings($"# Job Application\n\n### Company\n\nElder Mill\n\n### Job link\n\n{value}\n\n### Status\n\nApplied\n", "malformed-url");
        Assert.Null(Read.Anywhere($"### Company\n\n{value}\n\n### Status\n\nApplied\n").Company);
    }

    [Fact]
    public void As_a_status_no_response_is_one() =>
        Assert.Equal("GHOSTED", Read.Anywhere("### Company\n\nElder Mill\n\n### Status\n\n_No response_\n").Status.Definition?.Value);

    [Theory]
    [InlineData("---\ncompany: Elder Mill\nApp-Stage: Interview\n---\n")]
    [InlineData("---\ncompany: Elder Mill\nstage: Interview\n---\n")]
    [InlineData("Company: Elder Mill\nApp Status: Interview\n")]
    [InlineData("- Company: Elder Mill\n- Recruiting stage: Interview\n")]
    public void A_stage_is_the_status(string text) => Assert.Equal("INTERVIEW", Read.Anywhere(text).Status.Definition?.Value);

    [Theory]
    [InlineData("**Salary Range:** [|€52,000 - €48,000|]{malformed-salary}")]
    [InlineData("- Salary: [|€52,000 - €48,000|]{malformed-salary}")]
    [InlineData(
        "| Field | Value |\n|---|---|\n| Closes | 2026-12-01 |\n| Status | Applied |\n| Salary | [|€52,000 - €48,000|]{malformed-salary} |"
    )]
    [InlineData("**Salary:** competitive")]
    [InlineData("**Salary:** _No response_")]
    public void Pay_among_the_facts_is_looked_at(string line) => Findings($"{Job}\n{line}\n", "malformed-salary");

    [Fact]
    public void Pay_in_the_front_matter_is_looked_at() =>
        Findings("---\ntype: application\ncompany: Elder Mill\nsalary: [|52000 - 48000|]{malformed-salary}\n---\n", "malformed-salary");

    [Theory]
    [InlineData("**Posted:** 2026-11-20\n**Applied Date:** [|2026-11-12|]{posted-after-applied}")]
    [InlineData("**Applied Date:** [|2026-11-12|]{posted-after-applied}\n**Posting Date:** 2026-11-20")]
    [InlineData("**Posted:** 2026-11-10\n**Applied Date:** 2026-11-12")]
    [InlineData("**Posted:** soon\n**Applied Date:** 2026-11-12")]
    public void The_day_of_the_posting_among_the_facts_counts(string lines) => Findings(Job + lines + "\n", "posted-after-applied");

    [Fact]
    public void The_day_of_the_note_is_not_that_of_the_posting() =>
        Findings("---\ntype: application\ncompany: Elder Mill\npublished: 2026-11-20\napplied: 2026-11-12\n---\n", "posted-after-applied");

    [Fact]
    public void Pay_among_the_facts_is_no_posting() =>
        Assert.Contains(Read.Anywhere(Job + "**Salary:** €48,000\n").MissingSections, entry => entry.Fact == Fact.Posting);

    [Theory]
    [InlineData("**Salary:** [|[Salary Range]|]{leftover-placeholder}")]
    [InlineData("I ask about [|[Work Type]|]{leftover-placeholder} first.")]
    [InlineData("The [|[Job Requisition ID]|]{leftover-placeholder} is on the page.")]
    [InlineData("Their [Projects] and the [Pay] are fine.")]
    public void A_label_in_brackets_is_left_over(string line) => Findings($"{Job}\n## Notes\n{line}\n", "leftover-placeholder");

    [Theory]
    [InlineData("# Application Notes")]
    [InlineData("# Notes")]
    [InlineData("# Job Description")]
    [InlineData("# Application Status")]
    public void Above_the_facts_of_the_document_a_first_heading_is_its_title(string title)
    {
        var application = Read.Anywhere(
            title + "\n\n- Company: Elder Mill\n- Role: Miller\n- Status: Waiting\n\n## Questions\n- shifts?\n"
        );
        Assert.Equal(title[2..], application.OwnTitle?.Title.Text);
        Assert.Equal("PENDING", application.Status.Definition?.Value);
        Assert.All(application.Sections, section => Assert.Null(section.Parent));
    }

    [Theory]
    [InlineData(
        "---\ntype: application\n---\n# Job Description\n\nCompany: Elder Mill\nRole: Miller\nLocation: Delft\n\n## Requirements\n- SQL\n"
    )]
    [InlineData("# Notes\n\nThey mill oats.\n\n- Company: Elder Mill\n- Status: Applied\n")]
    public void Above_a_text_it_is_the_section(string text) => Assert.Null(Read.Anywhere(text).OwnTitle);

    [Theory]
    [InlineData("status:\n  - applied\n  - [|interview|]{several-statuses}")]
    [InlineData("status: [applied, \"[|interview|]{several-statuses}\"]")]
    [InlineData("status:\n  - applied")]
    [InlineData("status:\n  - applied\n  - sent")]
    public void A_list_of_statuses_is_several(string key) =>
        Findings($"---\ntype: application\ncompany: Elder Mill\n{key}\n---\n", "several-statuses");

    [Fact]
    public void Of_a_list_of_statuses_one_is_kept() =>
        Rules.FixScript.Mends(
            "several-statuses",
            "Keep “interview”",
            "---\ntype: application\ncompany: Elder Mill\nstatus:\n  - applied\n  - interview\n---\n",
            "---\ntype: application\ncompany: Elder Mill\nstatus:\n  - interview\n---\n"
        );

    private const string Pasted = "We mill oats and rye by water. You dress stones, keep the sluice and talk to visitors at weekends.";

    [Theory]
    [InlineData("Job Posting", Pasted)]
    [InlineData("Posting", "### Your day\n" + Pasted + "\n\nApply at https://eldermill.example/jobs/2")]
    [InlineData("Job Ad", "> " + Pasted)]
    public void A_text_below_the_name_of_its_address_is_the_posting(string heading, string below)
    {
        var application = Read.Anywhere($"{Job}\n## {heading}\n{below}\n");
        Assert.NotNull(application.Find(Fact.Posting));
        Assert.Null(application.Find(Fact.PostingUrl));
    }

    [Theory]
    [InlineData("Job Posting", "https://eldermill.example/jobs/2")]
    [InlineData(
        "Job Posting",
        "[Miller](https://eldermill.example/jobs/2), which I saw on the board at the market on Saturday with Tom and Ines"
    )]
    [InlineData("Job Posting", "eldermill.example/jobs/2")]
    [InlineData("Job Posting", "Not provided")]
    [InlineData("Job Posting", "saw it at the market")]
    [InlineData("Job Link", Pasted)]
    [InlineData("Job Posting", Pasted + "\n\n## Job Description\nWe mill.")]
    public void With_an_address_or_beside_a_posting_it_is_the_address(string heading, string below) =>
        Assert.NotNull(Read.Anywhere($"{Job}\n## {heading}\n{below}\n").Find(Fact.PostingUrl));

    [Theory]
    [InlineData("**Status:** Interview\n\n## Status History\n- 2026-11-02: Applied\n- 2026-11-10: Interview\n")]
    [InlineData("**Status:** Interview\n\n**Status History:**\n- 2026-11-02: Applied\n- 2026-11-10: Interview\n")]
    [InlineData("## Status\nInterview\n\n## Status Log\n| Day | What |\n|---|---|\n| 2026-11-02 | Applied |\n| 2026-11-10 | Interview |\n")]
    [InlineData("## Status\nInterview\n\n## Tracking\n\n- Status history\n  - 2026-11-02: Applied\n  - 2026-11-10: Interview\n")]
    public void A_history_may_stand_outside_of_the_status(string text)
    {
        var application = Read.Anywhere($"{Job}\n{text}");
        Assert.Equal(["APPLIED", "INTERVIEW"], application.Timeline.History.Select(entry => entry.Status.Definition.Value));
        Findings($"{Job}\n{text}", "heading-level", "duplicate-section", "empty-section", "unknown-status");
    }

    [Theory]
    [InlineData("| Date | Status |\n|---|---|\n| 2026-11-02 | Saved |\n| 2026-11-12 | Applied |", 2)]
    [InlineData("| Date | Company | Status |\n|---|---|---|\n| 2026-11-02 | Reed Bakery | Applied |", 0)]
    [InlineData("| Date | Round |\n|---|---|\n| 2026-12-02 | Phone screen |\n| 2026-12-12 | Onsite |", 0)]
    [InlineData("## Status History\n- 2026-11-02: Saved\n\n## Rest\n\n| Date | Status |\n|---|---|\n| 2026-11-12 | Applied |", 1)]
    public void A_table_that_says_so_is_the_history_where_nothing_else_is(string below, int entries) =>
        Assert.Equal(entries, Read.Anywhere($"{Job}**Status:** Applied\n\n## What happened\n\n{below}\n").Timeline.History.Count);

    [Fact]
    public void A_history_alone_is_no_status() =>
        Assert.Contains(
            Read.Anywhere($"{Job}\n## Status History\n- 2026-11-02: Applied\n").MissingSections,
            entry => entry.Fact == Fact.Status
        );
}
