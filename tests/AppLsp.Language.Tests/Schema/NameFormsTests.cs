using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using CsCheck;

namespace AppLsp.Language.Tests.Schema;

/// <summary>A name is known in the forms that people write it in, and common in all of them alike.</summary>
public class NameFormsTests
{
    private static readonly ApplicationSchema Schema = ApplicationSchema.Default;

    [Theory]
    [InlineData("1. Company", "Company")]
    [InlineData("2) Company", "Company")]
    [InlineData("3 - Company", "Company")]
    [InlineData("1.2 Company", "Company")]
    [InlineData("1.2. Company", "Company")]
    [InlineData("4: Company", "Company")]
    [InlineData("a) Company", "Company")]
    [InlineData("IV. Company", "Company")]
    [InlineData("1️⃣ Company", "Company")]
    [InlineData("🏢 1. Company:", "Company")]
    [InlineData("Company (the Rotterdam one)", "Company")]
    [InlineData("Company [checked]", "Company")]
    [InlineData("Company (checked):", "Company")]
    [InlineData("2. Company (checked)", "Company")]
    [InlineData("My Notes", "Notes")]
    [InlineData("📝 My notes", "Notes")]
    [InlineData("jobUrl", "Job URL")]
    [InlineData("JobURL", "Job URL")]
    [InlineData("jobURL", "Job URL")]
    [InlineData("job_url", "Job URL")]
    [InlineData("job-url", "Job URL")]
    [InlineData("joburl", "Job URL")]
    [InlineData("JOB_URL", "Job URL")]
    [InlineData("URL of the job", "Job URL")]
    [InlineData("Link to job", "Job URL")]
    [InlineData("dateApplied", "Application Date")]
    [InlineData("Applied Date", "Application Date")]
    [InlineData("applied_date", "Application Date")]
    [InlineData("appliedDate", "Application Date")]
    [InlineData("Date of application", "Application Date")]
    [InlineData("Name of company", "Company")]
    [InlineData("Title of the job", "Position")]
    [InlineData("Company / Agency", "Company")]
    [InlineData("Studio/Company", "Company")]
    [InlineData("Role/Title", "Position")]
    [InlineData("Notes & Activity Log", "Notes")]
    [InlineData("Notes and thoughts", "Notes")]
    [InlineData("ToDo", "Next Actions")]
    [InlineData("nextSteps", "Next Actions")]
    public void A_section_is_known_by(string name, string section) => Assert.Equal(section, Schema.FindSection(new(name))?.Name);

    [Theory]
    [InlineData("Contract")]
    [InlineData("Company car")]
    [InlineData("Status quo")]
    [InlineData("Title IX")]
    [InlineData("Date of birth")]
    [InlineData("Company/Role")]
    [InlineData("Role and Company")]
    [InlineData("Company & Culture")]
    [InlineData("Role & Responsibilities")]
    [InlineData("A company")]
    [InlineData("The company")]
    [InlineData("The title of the job")]
    [InlineData("3 Companies")]
    [InlineData("(Company)")]
    [InlineData("Company: (checked) and")]
    [InlineData("2. ")]
    [InlineData("1.")]
    [InlineData("/")]
    [InlineData("My")]
    [InlineData("The")]
    [InlineData("of the")]
    [InlineData("LinkedIn")]
    [InlineData("Job #")]
    [InlineData("Application #:")]
    [InlineData("2. Position# (theirs)")]
    [InlineData("What the company said of the job and of me")]
    public void No_section_is_called(string name) => Assert.Null(Schema.FindSection(new(name)));

    [Theory]
    [InlineData("Body paragraph 2")]
    [InlineData("2. Body paragraph")]
    [InlineData("Body Paragraph (main evidence)")]
    [InlineData("bodyParagraphs")]
    [InlineData("My body paragraph")]
    [InlineData("Body / Evidence")]
    [InlineData("Paragraph of the body")]
    public void A_point_is_known_by(string name)
    {
        var letter = Schema.Labels.First(label => label.Fact == Fact.CoverLetter);
        Assert.Equal(Fact.BodyPoint, (ApplicationSchema.FindChild(letter, new(name)) ?? Schema.FindLabel(new(name)))?.Fact);
    }

    [Theory]
    [InlineData("Project 2")]
    [InlineData("Projects (own)")]
    [InlineData("3. Project")]
    [InlineData("Experiences")]
    [InlineData("My Experience")]
    [InlineData("Opening 1")]
    public void A_common_label_is_common_in_all_its_forms(string name) => Assert.True(Schema.FindLabel(new(name))!.IsCommon(new(name)));

    [Theory]
    [InlineData("Title", true)]
    [InlineData("1. Title", true)]
    [InlineData("Title (short)", true)]
    [InlineData("title", true)]
    [InlineData("Title/Grade", true)]
    [InlineData("Job Title", false)]
    [InlineData("jobTitle", false)]
    [InlineData("2. Job Title (long)", false)]
    [InlineData("Position", false)]
    public void A_section_is_as_common_as_the_name_that_is_meant(string name, bool isCommon) =>
        Assert.Equal(isCommon, Schema.FindSection(new(name))!.IsCommon(new(name)));

    [Fact]
    public void Every_name_of_the_schema_names_its_entry_as_it_is()
    {
        foreach (var entry in Schema.Entries)
            Assert.All(entry.AllNames, name => Assert.True(entry.IsNamed(new(name)), name));
    }

    [Fact]
    public void Any_text_may_be_a_name() =>
        Gen.String[Gen.Char["aZ19.)(][/&- _:#éÜ"], 0, 20]
            .Sample(
                text =>
                {
                    var name = new NormalizedName(text);
                    _ = (Schema.FindSection(name), Schema.FindLabel(name), Schema.IsTitle(name), NameForms.CoreOf(text));
                    Assert.Equal(name.Key, name.Keys[0]);
                },
                iter: 20_000
            );
}
