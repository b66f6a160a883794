using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

public class SectionsTests
{
    [Theory]
    [InlineData("## Company\n", true)]
    [InlineData("## Company\n\n<!-- later -->\n", true)]
    [InlineData("## Company\n\n   \n\t\n## Notes\nx\n", true)]
    [InlineData("## Company\nx\n", false)]
    [InlineData("## Company\n`x`\n", false)]
    [InlineData("## Company\n```\nx\n```\n", false)]
    [InlineData("## Company\n> x\n", false)]
    [InlineData("## Company\n![](logo.png)\n", false)]
    [InlineData("## Company\n[](https://example.com)\n", false)]
    [InlineData("## Company\n| x |\n|---|\n", false)]
    [InlineData("## Company\n### Something else\n", false)]
    [InlineData("## Company\n- # x\n", false)]
    [InlineData("## Company\n- \n", true)]
    public void A_section_is_empty_where_the_reader_sees_nothing(string content, bool isEmpty) =>
        Assert.Equal(isEmpty, Read.Titled(content).Find(Fact.Company)!.IsEmpty);

    [Fact]
    public void A_section_ends_after_its_last_text()
    {
        var application = Read.Titled(
            "## Company\nNetflix\n\n   \n## Notes\n- Key skills:\n  - SQL\n\n\n- Cover letter points:\n  - Opening paragraph: x\n\n"
        );
        var text = application.Text.Content;
        Assert.Equal(text.IndexOf("Netflix", StringComparison.Ordinal) + 7, application.Find(Fact.Company)!.End);
        Assert.Equal(text.IndexOf("SQL", StringComparison.Ordinal) + 3, application.Find(Fact.Skills)!.End);
        Assert.Equal(text.IndexOf(": x", StringComparison.Ordinal) + 3, application.Find(Fact.Notes)!.End);
    }

    [Fact]
    public void A_fact_in_the_middle_of_a_section_is_one_line_of_it()
    {
        var application = Read.Titled(
            "## Position\nPlanner\n\n## Notes\nCompany: a good one. Status of the kiln: hot.\n\nMore words.\n\n- Key skills:\n  "
                + "- SQL\n- Cover letter points:\n  - Opening paragraph: x\n"
        );
        Assert.Equal("a good one. Status of the kiln: hot.", application.Value(Fact.Company));
        Assert.Equal(["More words."], application.Find(Fact.Notes)!.Lines.Select(line => line.Text));
        Assert.Equal(["Opening paragraph"], application.CoverLetter.Points.Select(point => point.Name));
    }

    [Theory]
    [InlineData("## Notes\nText about\n- Company: another one\n- Position: open\n- Recruiter: Jane\n", "Company", "Netflix")]
    [InlineData("## Contacts\n- Jane\n  - Company: Agency\n", "Company", "Netflix")]
    public void Labels_in_other_sections_do_not_displace_a_section(string rest, string section, string value)
    {
        var application = Read.Titled($"## Company\nNetflix\n\n## Position\nEngineer\n\n{rest}");
        Assert.Single(application.Sections, found => found.Entry.Name == section);
        Assert.Equal(value, application.Value(Fact.Company));
    }

    [Theory]
    [InlineData("## Status\n### Application\nAPPLIED\n- **Applied:** 2025-05-07\n", true)]
    [InlineData("## Notes\n- Applied: 2025-05-07\n", true)]
    [InlineData("## Notes\n- Applied: with the long letter\n", false)]
    [InlineData("## Notes\n- Applied: 2025-05-01\n\n## Application Date\n2025-05-07\n", true)]
    public void A_common_word_with_a_date_is_the_date_that_is_not_named_otherwise(string content, bool isDate) =>
        Assert.Equal(isDate ? new DateOnly(2025, 5, 7) : null, Read.Titled(content).Date(Fact.ApplicationDate)?.Day);

    [Theory]
    [InlineData("# Application Details\n\n## Company\nX", "Application Details")]
    [InlineData("words\n\n**Company:** X\n\n## Position\nY", "Company")]
    [InlineData("## Something\nx\n\n## Company\nX", "Something")]
    [InlineData("---\ntype: application\n---\njust words", "")]
    public void The_anchor_is_the_title_else_the_first_name(string content, string anchor)
    {
        var application = Read.Anywhere(content);
        Assert.Equal(anchor, application.Text.Slice(application.Anchor));
    }

    [Theory]
    [InlineData("## Company\n[Netflix](https://netflix.com)\n", "Netflix")]
    [InlineData("## Company\n**Netflix** Inc.\n", "Netflix Inc.")]
    [InlineData("## Company\nFoods &amp; Sons\n", "Foods & Sons")]
    [InlineData("## Company\n- Netflix\n- Other\n", "Netflix")]
    [InlineData("## Company\nN/A\n", null)]
    [InlineData("## Company\n\n## Employer\nNetflix\n", "Netflix")]
    [InlineData("---\ncompany: Netflix\n---\n", "Netflix")]
    public void A_fact_is_the_first_line_without_its_dress(string content, string? value) =>
        Assert.Equal(value, Read.Anywhere(content).Value(Fact.Company));
}
