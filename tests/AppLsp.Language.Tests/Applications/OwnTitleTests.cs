using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>A first heading of level 1 above deeper sections is the document's title.</summary>
public class OwnTitleTests
{
    private const string Rest = """
        - **Company:** Harbor Foods
        - **Job URL:** https://jobs.example.com/1
        - **Status:** Applied

        ## Job Description
        Plans.

        ## Notes
        Ask Ines.
        """;

    [Theory]
    [InlineData("# Position: Planner", "Planner")]
    [InlineData("Position: Planner\n=================", "Planner")]
    [InlineData("# Position: [Planner](https://jobs.example.com/1)", "Planner")]
    [InlineData("# **Position:** Planner", "Planner")]
    [InlineData("# Position: Planner\n\n- **Role:** Demand Planner", "Demand Planner")]
    [InlineData("# Position: n/a", null)]
    [InlineData("# Position", null)]
    [InlineData("# Planner at Harbor Foods", "Planner")]
    public void It_may_tell_a_fact_and_what_is_below_goes_first(string title, string? position)
    {
        var application = Read.Anywhere(title + "\n\n" + Rest);
        Assert.Equal(position, application.Value(Fact.Position));
        Assert.Equal("Harbor Foods", application.Value(Fact.Company));
    }

    [Theory]
    [InlineData("# Job Posting: Planner at Harbor Foods")]
    [InlineData("# Job Posting")]
    [InlineData("# Job URL: the planner")]
    [InlineData("# Company: Harbor Foods")]
    [InlineData("# Notes: Harbor Foods")]
    [InlineData("# Job Description")]
    [InlineData("# Notes")]
    public void It_holds_nothing_and_is_not_judged(string title)
    {
        var text = title + "\n\n- **Position:** Planner\n" + Rest;
        var application = Read.Anywhere(text);
        Assert.All(application.Sections, section => Assert.NotEqual(1, section.Level));
        Assert.All(application.Sections.Where(section => section.Entry.Kind == EntryKind.Section), section => Assert.Null(section.Parent));
        Assert.Equal("https://jobs.example.com/1", application.Value(Fact.PostingUrl));
        Findings(text, "heading-level", "malformed-url", "missing-section", "empty-section", "duplicate-section");
    }

    [Theory]
    [InlineData("# Company\nHarbor Foods\n\n# Position\nPlanner\n\n# Status\nApplied\n")]
    [InlineData("# Company: Harbor Foods\n\n# Position: Planner\n\n# Status: Applied\n")]
    [InlineData("# Company\nHarbor Foods\n\n## Position\nPlanner\n\n## Status\nApplied\n")]
    public void Among_sections_of_its_level_or_with_its_value_below_it_is_a_section(string text)
    {
        var application = Read.Anywhere(text);
        Assert.Equal(1, application.Find(Fact.Company)!.Level);
        Assert.Equal("Harbor Foods", application.Value(Fact.Company));
        Assert.Null(application.OwnTitle);
    }

    [Fact]
    public void A_posting_with_nothing_but_its_own_headings_is_no_title() =>
        Assert.True(
            Read.Anywhere("---\ncompany: Harbor Foods\n---\n# Job Description\n\n## Requirements\n- SQL\n").Find(Fact.Posting)!.HasHeadings
        );

    [Theory]
    [InlineData("# Position: Planner")]
    [InlineData("# Planner at Harbor Foods")]
    public void A_section_is_never_put_into_it(string title)
    {
        const string Labels = "\n\n- Company: Harbor Foods\n- Role: Planner\n";
        const string Others = "- Deadline: 2026-12-02\n\n## Job Description\nPlans.\n";
        Rules.FixScript.Mends("missing-section", "Insert “Status”", title + Labels + Others, title + Labels + "- Status: SAVED\n" + Others);
    }
}
