using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Facts of the person's own directly below the heading of the posting, and what else is the posting's heading.</summary>
public class FactsAbovePostingTests
{
    private const string Text = """

        Harbor Foods sells to four hundred shops. You plan what they will want, and write down why you were wrong.

        ## Requirements
        - Five years of planning
        - Status: permanent
        """;

    private const string Course = "Status: Applied\nApplied: 2026-11-12\n";

    private const string Own = "# Harbor\n\n**Company:** Harbor Foods\n**Role:** Planner\n**Status:** Saved\n\n";

    [Theory]
    [InlineData("- **Company:** Harbor Foods\n- **Role:** Planner\n- **Status:** Applied\n- **Applied:** 2026-11-12\n")]
    [InlineData("- Position: Planner\n- Company: Harbor Foods\n- Location: Rotterdam\n- Status: Applied\n- Date Applied: 2026-11-12\n")]
    [InlineData("**Company:** Harbor Foods\n**Role:** Planner\n**Status:** Applied\n**Applied:** 2026-11-12\n")]
    [InlineData("**Company:** Harbor Foods\n\n**Role:** Planner\n\n**Status:** Applied\n\n**Applied:** 2026-11-12\n")]
    [InlineData("Company: Harbor Foods\nRole: Planner\n" + Course)]
    [InlineData("| Company | Harbor Foods |\n|---|---|\n| Role | Planner |\n| Status | Applied |\n| Applied | 2026-11-12 |\n")]
    public void Labels_directly_below_the_postings_heading_that_begin_with_the_job_are_the_persons(string facts)
    {
        foreach (var heading in new[] { "## Posting", "## Job Description", "## Job Posting", "# Planner\n\n## JD" })
        {
            // Above a table alone, the name of an address stays that.
            if (facts[0] == '|' && heading.EndsWith("Posting", StringComparison.Ordinal))
                continue;
            var application = Read.At($"{heading}\n{facts}{Text}", "harbor.md");
            Assert.NotNull(application);
            Assert.Equal("Harbor Foods", application.Value(Fact.Company));
            Assert.Equal("Planner", application.Value(Fact.Position));
            Assert.Equal("APPLIED", application.Status.Definition!.Value);
            Assert.Equal(new DateOnly(2026, 11, 12), application.Date(Fact.ApplicationDate)!.Day);
            Assert.Contains(application.Lines(Fact.Posting), line => line.Text.Contains("four hundred", StringComparison.Ordinal));
            Assert.True(application.IsInPosting(application.Text.Content.IndexOf("four hundred", StringComparison.Ordinal)));
            Assert.True(application.IsInPosting(application.Text.Content.IndexOf("permanent", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("- Five years of planning\n- Company: Harbor Foods\n- Role: Planner\n")]
    [InlineData("About us: a wholesaler\nCompany: Harbor Foods\nRole: Planner\n")]
    [InlineData("Location: Rotterdam\nCompany: Harbor Foods\nRole: Planner\n")]
    public void What_begins_with_anything_else_is_the_postings(string text)
    {
        var application = Read.Titled($"## Job Description\n{text}");
        Assert.Null(application.Value(Fact.Company));
        Assert.Null(application.Value(Fact.Position));
    }

    [Fact]
    public void What_the_document_tells_elsewhere_is_the_postings()
    {
        var application = Read.Titled(
            "## Company\nHarbor Foods\n\n## Status\nSAVED\n\n## Job Description\n- Company: Harbor Group\n- Role: Planner\n- Status: Open\n"
        );
        Assert.Equal("Harbor Foods", application.Value(Fact.Company));
        Assert.Null(application.Value(Fact.Position));
        Assert.Equal("SAVED", application.Status.Definition!.Value);
    }

    [Fact]
    public void A_status_there_is_one_that_is_known()
    {
        var application = Read.Titled("## Job Description\n- Company: Harbor Foods\n- Role: Planner\n- Status: Full-time\n");
        Assert.Equal("Harbor Foods", application.Value(Fact.Company));
        Assert.Null(application.Status.Slot);
    }

    [Fact]
    public void Beside_a_description_the_heading_above_the_facts_is_nothing()
    {
        const string Content = """
            ## Posting
            - **Company:** Harbor Foods
            - **Role:** Planner
            - **Job URL:** https://jobs.example.com/1
            - **Status:** Saved

            ## Job Description
            You plan.
            """;
        var application = Read.Anywhere(Content);
        Assert.Equal("https://jobs.example.com/1", application.Value(Fact.PostingUrl));
        Assert.Equal("Planner", application.Value(Fact.Position));
        Findings(Content, "empty-section", "malformed-url", "duplicate-section");
    }

    [Theory]
    [InlineData("**Job Posting:**\n")]
    [InlineData("**Posting**\n\n")]
    [InlineData("Job Posting:\n")]
    public void A_label_above_a_text_of_several_lines_is_the_description(string label)
    {
        var text = Own + label + "Harbor Foods sells to four hundred shops in the north and the west.\n\nYou plan what they will want.\n";
        var application = Read.Anywhere(text);
        Assert.Null(application.Find(Fact.PostingUrl));
        Assert.Equal(2, application.Lines(Fact.Posting).Count());
        Findings(text, "malformed-url", "url-missing");
    }

    private const string Remark = "Found by Ines on the train, who thinks that it is just the thing for me.\nTold me twice.\n";

    [Theory]
    [InlineData("**Job Posting:** https://jobs.example.com/1\n\n" + Remark)]
    [InlineData("**Job Posting:**\nhttps://jobs.example.com/1\n" + Remark)]
    [InlineData("**Job Posting:**\nOn the board at the station, second row\n")]
    public void A_label_of_an_address_is_that(string label)
    {
        var application = Read.Anywhere(Own + label);
        Assert.NotNull(application.Find(Fact.PostingUrl));
        Assert.Null(application.Find(Fact.Posting));
    }

    private const string FrontMatter = """
        ---
        company: Harbor Foods
        role: Planner
        status: applied
        applied: 2026-11-12
        ---

        """;

    [Theory]
    [InlineData("# Job Description")]
    [InlineData("# JD")]
    [InlineData("# Job Posting")]
    public void A_posting_may_stand_where_the_title_does(string heading)
    {
        var content =
            FrontMatter
            + heading
            + """


                ## About Harbor Foods
                Four hundred shops.

                ## Role: Planner of the night

                ### Responsibilities
                - Plan in Kubernetes

                ## Notes
                - Key skills: planning

                ## Gaps
                No Kubernetes.
                """;
        var application = Read.Anywhere(content);
        Assert.Equal("Planner", application.Value(Fact.Position));
        Assert.True(application.IsInPosting(content.IndexOf("Plan in", StringComparison.Ordinal)));
        Assert.False(application.IsInPosting(content.IndexOf("Key skills", StringComparison.Ordinal)));
        Assert.False(application.IsInPosting(content.IndexOf("No Kubernetes", StringComparison.Ordinal)));
        Findings(content, "missing-section", "heading-level", "empty-section");
    }

    [Fact]
    public void A_title_above_sections_of_ones_own_stays_one()
    {
        var application = Read.Anywhere(FrontMatter + "# Job Description\n\n## Notes\nAsk Ines.\n\n## Contacts\nInes\n");
        Assert.NotNull(application.OwnTitle);
        Assert.Null(application.Find(Fact.Posting));
    }
}
