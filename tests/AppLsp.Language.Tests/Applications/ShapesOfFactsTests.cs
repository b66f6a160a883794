using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

/// <summary>The same facts in tables, quotations, callouts, fields and above a break.</summary>
public class ShapesOfFactsTests
{
    [Fact]
    public void Marks_that_pages_leave_between_bold_words_are_no_part_of_a_value()
    {
        var application = Read.Titled("**Company****: Fennel Bakery**\n\n**Position****: Baker, nights**\n\n- **Status****: Applied**\n");
        Assert.Equal("Fennel Bakery", application.Value(Fact.Company));
        Assert.Equal("Baker, nights", application.Value(Fact.Position));
        Assert.Equal("Applied", application.Text.Slice(application.Status.Span!.Value));
    }

    [Theory]
    [InlineData("| Company | Harbor Foods |\n|---|---|\n| **Role** | Planner |\n| Status | Applied |\n| Date applied: | 2026-05-07 |\n")]
    [InlineData(
        "| Field | Value |\n|---|---|\n| Company | Harbor Foods |\n| Position | Planner |\n"
            + "| Status | Applied `x` |\n| Applied | 2026-05-07 |\n"
    )]
    [InlineData("| | |\n|-|-|\n|Company|Harbor Foods|\n|Position|Planner|\n|Salary idea|much|\n|Status|*applied*|\n|Applied|2026-05-07|\n")]
    [InlineData("| Company | Position | Status | Applied |\n|---|---|---|---|\n| Harbor Foods | Planner | applied | 2026-05-07 |\n")]
    [InlineData("> **Company:** Harbor Foods\n> **Position:** Planner\n> **Status:** Applied\n> **Applied:** 2026-05-07\n")]
    [InlineData(
        "> [!info]+ Status: all of it\n> - Company: Harbor Foods\n> - Position: Planner\n>\n> > Status: applied\n> > Applied: 2026-05-07\n"
    )]
    [InlineData(
        "> [!abstract]\n> | Company | Harbor Foods |\n> |---|---|\n> | Position | Planner |\n"
            + "> | Status | applied |\n> | Applied | 2026-05-07 |\n"
    )]
    [InlineData("- Company:: Harbor Foods\n- **Position**:: Planner\n- Status:: applied\n- Applied::2026-05-07\n")]
    [InlineData("I wrote to [company:: Harbor Foods] (position:: Planner).\n\n- [status:: applied] (applied:: 2026-05-07)\n")]
    [InlineData("Company: Harbor Foods · Position: Planner · Location: Leeds · Status: applied · Applied: 2026-05-07\n")]
    [InlineData("**Company:** Harbor Foods | **Position:** Planner\n**Status:** Applied • **Applied:** 2026-05-07\n")]
    [InlineData("- **Company**: Harbor Foods · **Position**: Planner\n- **Status**: Applied · **Applied**: 2026-05-07\n")]
    [InlineData("> *Company:* Harbor Foods | *Position:* Planner | *Status: applied* | *Applied: 2026-05-07*\n")]
    [InlineData("| Company: Harbor Foods | Position: Planner |\n\nStatus: Applied · Date: 2026-05-07 · Reply: none\n")]
    [InlineData("## Job Description\nCompany: Harbor Foods | Position: Planner\n\nFood.\n\n## Status\nApplied\n\n## Applied\n2026-05-07\n")]
    [InlineData("**Company:** Harbor Foods\n**Position:** Planner\n**Status:** Applied\n**Applied:** 2026-05-07\n---\nWords.\n")]
    [InlineData("Company: Harbor Foods\nPosition: Planner\nStatus: Applied\nApplied: 2026-05-07\n---\n\n## Notes\nx\n")]
    [InlineData("**Company**\nHarbor Foods\n**Position**\nPlanner\n\n**Status**\n\nApplied\n\n**Applied**\n\n2026-05-07\n")]
    [InlineData("- **Company**\n  Harbor Foods\n- **Position**\n  Planner\n- **Status**\n  Applied\n- __Applied__\n  2026-05-07\n")]
    [InlineData("- **Company**\n  - Harbor Foods\n- **Position**\n  - Planner\n- **Status**\n  - Applied\n- **Applied**\n  - 2026-05-07\n")]
    [InlineData("- Company:Harbor Foods\n- **Position:**Planner\n- Status:Applied\n- Applied:2026-05-07\n")]
    [InlineData(
        "## Company\n> Harbor Foods\n\n## Position\n> > Planner\n\n## Status\n> **Applied**\n\n## Application Date\n> - 2026-05-07\n"
    )]
    public void Facts_are_read_in_every_shape(string content)
    {
        var application = Read.Titled(content);
        Assert.Equal("Harbor Foods", application.Value(Fact.Company));
        Assert.Equal("Planner", application.Value(Fact.Position));
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
        Assert.Equal(new DateOnly(2026, 5, 7), application.Date(Fact.ApplicationDate)?.Day);
    }

    [Theory]
    [InlineData("- **Company**\n  Harbor Foods\n- **Role**\n  Planner\n- **Date Applied**\n  2026-05-07\n", true)]
    [InlineData("- **Company**\n  - Harbor Foods\n- **Role**\n  - Planner\n- **Date Applied**\n  - 2026-05-07\n", true)]
    [InlineData("- Company\n  Harbor Foods\n- Role\n  Planner\n- Date Applied\n  2026-05-07\n", false)]
    [InlineData("- **Company size**\n  40\n- **Roles**\n  many\n- **Date applied for**\n  2026-05-07\n", false)]
    public void Bold_items_above_their_values_are_labels_by_exactly_their_names(string content, bool isOne) =>
        Assert.Equal(isOne, Read.IsApplication(content, "harbor.md"));

    [Theory]
    [InlineData("| Company | Status |\n|---|---|\n| Harbor Foods | Applied |\n| Oats & Rye | Saved |\n")]
    [InlineData("| Company | Position | Status |\n|---|---|---|\n| Harbor Foods | Planner | Applied |\n| Oats & Rye | Buyer | Saved |\n")]
    [InlineData("| Company | Harbor Foods |\n|---|---|\n| Status | applied |\n| Company | Oats & Rye |\n| Status | saved |\n")]
    [InlineData("| Status | Meaning |\n|---|---|\n| Saved | seen |\n| Applied | it is out |\n| Rejected | they said no |\n")]
    [InlineData("| Stage | Number |\n|---|---|\n| Saved | 3 |\n| Applied | 12 |\n| Rejected | 7 |\n")]
    [InlineData("| Skill | Level |\n|---|---|\n| SQL | good |\n")]
    [InlineData("| Question | Company | Status |\n|---|---|---|\n")]
    public void A_table_of_something_else_says_no_facts(string content) => Assert.Empty(Read.Titled(content).Sections);

    [Theory]
    [InlineData("Company: Harbor Foods · Leeds · Food", "Harbor Foods · Leeds · Food")]
    [InlineData("Company: Harbor Foods | Ownership: family", "Harbor Foods | Ownership: family")]
    [InlineData("Company: Harbor Foods|Position: Planner", "Harbor Foods|Position: Planner")]
    [InlineData("Company: Harbor `· Position: Planner`", "Harbor · Position: Planner")]
    [InlineData("## Company\nHarbor Foods · Position: Planner", "Harbor Foods · Position: Planner")]
    public void A_line_with_signs_in_it_and_one_label_is_one_value(string content, string company)
    {
        var application = Read.Titled(content + "\n");
        Assert.Equal(company, application.Value(Fact.Company));
        Assert.Null(application.Value(Fact.Position));
    }

    [Theory]
    [InlineData("## Recruiter: Ada Lowe\nRole: Agent | Company: Weld People\n")]
    [InlineData("## Contacts\n- Name: Ada Lowe | Role: Agent | Company: Weld People\n")]
    [InlineData("## Job Description\nWe weld.\n\nCompany: Weld People | Position: Agent\n")]
    public void What_a_line_says_of_somebody_or_in_the_posting_is_no_fact(string content) =>
        Assert.DoesNotContain(Read.Titled(content).Sections, section => section.Entry.Fact is Fact.Company or Fact.Position);

    [Fact]
    public void Each_of_the_facts_in_a_line_has_its_own_place()
    {
        const string Line =
            "**Company:** Harbor Foods · Salary: 40K to 50K · **Status:**  · Link: [posting](https://harbor.example/7) · Role: Planner";
        var application = Read.Titled(Line + "\n\nMore words.\n");
        var text = application.Text;
        Assert.Equal(
            ["Company|Harbor Foods", "Status|", "Link|[posting](https://harbor.example/7)", "Role|Planner"],
            application.Sections.Select(section => $"{text.Slice(section.NameSpan)}|{text.Slice(section.ValueSpan!.Value)}")
        );
        Assert.Equal("https://harbor.example/7", Assert.Single(application.Find(Fact.PostingUrl)!.FirstLine!.Links).Url);
        foreach (var section in application.Sections)
        {
            Assert.Equal(section, application.SectionAt(section.NameSpan.Start));
            Assert.Equal(section, application.SectionAt(section.ValueSpan!.Value.End));
        }
        Assert.Null(application.SectionAt(text.Content.IndexOf("More", StringComparison.Ordinal)));
        Assert.Equal("**Status:** ", text.Content[..application.Find(Fact.Status)!.ValueSpan!.Value.Start][^12..]);
    }

    [Fact]
    public void A_table_of_the_posting_is_the_postings()
    {
        var application = Read.Titled(
            "## Job Description\nBread.\n\n| Company | Oats & Rye |\n|---|---|\n| Status | open |\n\n> Position: Baker\n"
        );
        Assert.Equal(["Job Description"], application.Names());
        Assert.True(application.Find(Fact.Posting)!.HasBlocks);
    }

    [Theory]
    [InlineData(
        "### Application\nINTERVIEW\n### History\n| Date | Status |\n|---|---|\n| 2026-05-07 | Applied |\n| 2026-05-20 | **Interview** |\n"
    )]
    [InlineData(
        "### Application\nINTERVIEW\n### History\n| Status | When | How |\n|---|---|---|\n"
            + "| Applied | 2026-05-07 | mail |\n| Interview | 2026-05-20 | |\n"
    )]
    [InlineData("INTERVIEW\n\n| 2026-05-07 | their site | Applied |\n|---|---|---|\n| 2026-05-20 | | Interview |\n")]
    [InlineData(
        "**INTERVIEW**\n\n| What | When |\n|---|---|\n| Applied on their site | 2026-05-07 |\n"
            + "| Called Ann | 2026-05-09 |\n| Interview | 2026-05-20 |\n"
    )]
    public void A_table_of_dated_statuses_is_the_history(string status)
    {
        var application = Read.Titled("## Status\n" + status);
        Assert.Equal("INTERVIEW", application.Status.Definition?.Value);
        Assert.Equal(
            [("APPLIED", new DateOnly(2026, 5, 7)), ("INTERVIEW", new DateOnly(2026, 5, 20))],
            application.Timeline.History.Select(entry => (entry.Status.Definition.Value, entry.Date!.Day!.Value))
        );
    }

    [Fact]
    public void A_table_elsewhere_is_no_history()
    {
        var application = Read.Titled("## Status\nAPPLIED\n\n## Notes\n| Date | Status |\n|---|---|\n| 2026-05-07 | Applied |\n");
        Assert.Empty(application.Timeline.History);
    }

    [Theory]
    [InlineData("Opening:I have")]
    [InlineData("- Opening paragraph:I have")]
    public void A_label_without_a_space_opens_its_section(string point)
    {
        var application = Read.Titled($"## Cover letter points\n{point}\n");
        Assert.Equal("I have", Assert.Single(application.CoverLetter.Points).FirstLine?.Text);
    }

    [Theory]
    [InlineData("- Openning paragraph:I have")]
    [InlineData("- https://a.example")]
    [InlineData("- Kiln:hot")]
    public void A_near_miss_without_a_space_is_text(string item) =>
        Assert.Empty(Read.Titled($"## Cover letter points\n{item}\n").CoverLetter.Points);

    /// <summary>What stands there for a program says nothing.</summary>
    [Theory]
    [InlineData("`<{0}>`")]
    [InlineData("``{0} ` x``")]
    [InlineData("<% {0} %>")]
    [InlineData("{{{{ {0} }}}}")]
    public void Code_is_no_fact(string code)
    {
        string Of(string value) => string.Format(System.Globalization.CultureInfo.InvariantCulture, code, value);
        var application = Read.Titled(
            $"## Company\n{Of("Harbor Foods")}\n\n**Position:** {Of("Planner")}\n\n## Status\n{Of("APPLIED")}\n\n"
                + $"- Date applied: {Of("2026-05-07")}\n- [deadline:: {Of("2026-05-09")}]\n"
        );
        Assert.Null(application.Value(Fact.Company));
        Assert.Null(application.Value(Fact.Position));
        Assert.Null(application.Status.Definition);
        Assert.Null(application.Status.Unknown);
        Assert.Empty(application.DateSlots);
        Assert.Null(application.Timeline.Deadline);
    }

    [Fact]
    public void Comments_are_not_read()
    {
        var application = Read.Titled(
            "%%\n## Company\nOats & Rye\n\n- Status: SAVED\n%%\n\n## Company %% or so %%\nHarbor Foods %% [Name] 2026-01-01 %%\n\n"
                + "## Status\n%% SAVED %%\nAPPLIED %% saved\nand gone %%\n"
        );
        Assert.Equal(["Company", "Status"], application.Names());
        Assert.Equal("Harbor Foods", application.Value(Fact.Company));
        Assert.Equal("APPLIED", Assert.Single(application.Status.Mentions).Definition.Value);
        Assert.Empty(application.Placeholders);
    }
}
