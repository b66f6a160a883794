using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

public class PostingTests
{
    [Fact]
    public void A_posting_keeps_its_headings_lists_and_labels()
    {
        var application = Read.Titled(
            """
            ## Job Description
            We are Netflix.

            ### Status
            Full time

            ### Company
            Big

            ## Requirements
            - Notes: good ones
            - Cover letter points:
              - Opening paragraph: yes

            **Position:** Engineer

            Company: Netflix

            ## What we offer
            - Work Type: Remote
            Salary range: $1 - $2

            ## Notes
            Mine
            """
        );
        Assert.Equal(["Job Description", "Work Type", "Notes"], application.Names().Where(name => name != "Salary range"));
        Assert.Equal("Remote", application.Value(Fact.WorkType));
        Assert.Equal("Mine", application.Value(Fact.Notes));
    }

    [Theory]
    [InlineData("## Notes", true)]
    [InlineData("# Notes", true)]
    [InlineData("## Application Date", true)]
    [InlineData("## Nots", true)]
    [InlineData("Notes\n---", true)]
    [InlineData("## Cover letter points", true)]
    [InlineData("## Notes:", true)]
    [InlineData("## **Notes**", true)]
    [InlineData("### Notes", false)]
    [InlineData("## What we offer", false)]
    [InlineData("## Education", false)]
    [InlineData("## Experience", false)]
    [InlineData("## JD", false)]
    [InlineData("**Notes:** x", false)]
    [InlineData("Notes: x", false)]
    [InlineData("- Notes: x", false)]
    [InlineData("```\n## Notes\n```", false)]
    public void A_posting_below_a_heading_ends_at_a_heading_of_its_level_that_names_a_section(string line, bool ends)
    {
        var application = Read.Titled($"## Job Description\nThe text.\n\n{line}\nMore text.\n");
        Assert.Equal(!ends, application.IsInPosting(application.Text.Content.IndexOf("More text", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("**Notes:** x", true)]
    [InlineData("**Application Date:** 2025-05-07", true)]
    [InlineData("## Notes", true)]
    [InlineData("### Key skills", true)]
    [InlineData("## What we offer", false)]
    [InlineData("### Company", false)]
    [InlineData("**What we offer:** x", false)]
    [InlineData("**Company:** another", false)]
    [InlineData("Notes: x", false)]
    [InlineData("- x", false)]
    public void A_posting_below_a_label_ends_at_the_next_label_of_its_kind_or_a_heading(string line, bool ends)
    {
        var application = Read.Titled($"**Company:** Netflix\n\n**Job Description:** The text.\n\n{line}\nMore text.\n");
        Assert.Equal(!ends, application.IsInPosting(application.Text.Content.IndexOf("More text", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_posting_in_a_list_is_its_item()
    {
        var application = Read.Titled(
            "- Job Description:\n  - Company: Netflix\n  - Notes: x\n  - Salary: $5\n    - Status: x\n- Notes:\n  - mine\n"
        );
        Assert.Equal(["Job Description", "Salary range", "Notes"], application.Names());
        Assert.True(application.IsInPosting(application.Text.Content.IndexOf("Netflix", StringComparison.Ordinal)));
        Assert.False(application.IsInPosting(application.Text.Content.IndexOf("mine", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_heading_of_a_posting_is_not_in_it()
    {
        var application = Read.Titled("## Job Description\nThe text.\n");
        var offset = application.Find(Fact.Posting)!.NameSpan.Start;
        Assert.False(application.IsInPosting(offset));
        Assert.True(application.IsInPosting(application.Text.Length));
    }

    [Theory]
    [InlineData("- Job Posting Date: 04-29-2025", Fact.PostingDate, "04-29-2025")]
    [InlineData("* **Job Requisition ID:** JR33201", Fact.RequisitionId, "JR33201")]
    [InlineData("Salary range: $150,000 - $750,000", Fact.Salary, "$150,000 - $750,000")]
    [InlineData("**Work Type:** Remote", Fact.WorkType, "Remote")]
    [InlineData("### About the job\n\n- Salary: $5", Fact.Salary, "$5")]
    public void Facts_of_a_posting_are_read(string line, Fact fact, string value)
    {
        var application = Read.Titled($"## Job Description\nThe text.\n\n{line}\n\nMore text.\n");
        Assert.Equal(value, application.Value(fact));
        Assert.True(application.IsInPosting(application.Text.Content.IndexOf("More text", StringComparison.Ordinal)));
    }
}
