using AppLsp.Language.Features.Outlining;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

/// <summary>A section's one value is taken without a label before it, and other labels beside it are remarks.</summary>
public class ValueLabelsTests
{
    [Theory]
    [InlineData("- Name: Harbor Foods\n- Industry: food\n")]
    [InlineData("- **Name:** Harbor Foods\n- **Industry:** food\n")]
    [InlineData("- Industry: food\n- Name: Harbor Foods\n")]
    [InlineData("**Name:** Harbor Foods\n**Industry:** food\n")]
    [InlineData("Name: Harbor Foods\nIndustry: food\n")]
    [InlineData("Company: Harbor Foods\n")]
    [InlineData("- Company Name: [Harbor Foods](https://harbor.example)\n")]
    [InlineData("Harbor Foods\n- Industry: food\n")]
    [InlineData("Harbor Foods\n**Industry:** food\n")]
    [InlineData("[[Harbor Foods]]\n")]
    [InlineData("[[companies/harbor|Harbor Foods]]\n")]
    [InlineData("Harbor Foods <!-- of the quay -->\n")]
    public void The_company_is(string value)
    {
        var text = "## Company\n" + value + "\n## Status\nAPPLIED\n";
        var application = Read.Titled(text);
        Assert.Equal("Harbor Foods", application.Value(Fact.Company));
        var analysis = Analysis.Of(application.Text, "applications/any.md", new(new(2026, 11, 20)));
        var title = Assert.Single(DocumentSymbols.Of(analysis));
        Assert.StartsWith("Harbor Foods", title.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Name", title.Children[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Industry: food\n", null)]
    [InlineData("**Industry:** food\n", null)]
    [InlineData("**Harbor Foods** – food for harbours\n", "Harbor Foods – food for harbours")]
    [InlineData("Harbor: Foods\n", "Harbor: Foods")]
    [InlineData("- Name:\n- Industry: food\n", null)]
    [InlineData("- Name: n/a\n", null)]
    public void A_remark_is_no_company(string value, string? company) =>
        Assert.Equal(company, Read.Titled("## Company\n" + value).Value(Fact.Company));

    [Fact]
    public void Each_value_may_have_such_a_label()
    {
        var application = Read.Titled(
            "## Position\n- Title: Planner\n- Level: senior\n\n## Job URL\n- Link: https://jobs.example.com/1\n- Found on: a board\n\n"
                + "## Application Date\n- Date: 2026-11-02\n- Interview: 2026-11-30\n\n"
                + "## Status\n- Since: 2026-11-02\n- Current: Applied\n\n"
                + "## Deadline\n**On:** 2026-12-01\n"
        );
        Assert.Equal(("Planner", "https://jobs.example.com/1"), (application.Value(Fact.Position), application.Value(Fact.PostingUrl)));
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
        Assert.Equal(new DateOnly(2026, 11, 2), application.Date(Fact.ApplicationDate)?.Day);
        Assert.Equal(new DateOnly(2026, 12, 1), application.Date(Fact.Deadline)?.Day);
    }

    [Theory]
    [InlineData("---\ntype: application\ndate: 2026-11-02\n---\n", true)]
    [InlineData("---\ntype: application\ndate: 2026-11-01\napplied_on: 2026-11-02\n---\n", true)]
    [InlineData("---\ntype: application\ndate: 2026-11-01\n---\n**Applied:** 2026-11-02\n", true)]
    [InlineData("---\ntype: application\ndate: soon\n---\n", false)]
    [InlineData("# Application Details\n\nCompany: Harbor\nDate: 2026-11-02\n", true)]
    [InlineData("# Application Details\n\n- Company: Harbor\n- Date: 2026-11-02\n", true)]
    [InlineData("# Application Details\n\n## Interview one\nDate: 2026-11-02\n", false)]
    [InlineData("# Application Details\n\n## Notes\nDate: 2026-11-02\n", false)]
    [InlineData("# Application Details\n\n- Date:\n", false)]
    public void A_bare_date_is_that_of_the_application_where_nothing_else_says_it(string text, bool isDate) =>
        Assert.Equal(isDate ? new DateOnly(2026, 11, 2) : null, Read.Anywhere(text).Date(Fact.ApplicationDate)?.Day);

    [Fact]
    public void A_bare_date_says_nothing_of_the_status() =>
        Rules.FindingsScript.Findings("---\ntype: application\nstatus: SAVED\ndate: 2026-11-01\n---\n", "date-but-not-applied");
}
