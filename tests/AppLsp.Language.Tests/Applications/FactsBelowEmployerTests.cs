using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Facts of the application that stand among what is told of the employer, below a heading of that section.</summary>
public sealed class FactsBelowEmployerTests
{
    [Theory]
    [InlineData("## Company Information\n- **Company:** Elder Mill\n- **Role:** Miller\n- **Status:** Applied\n- Applied: 2026-09-12\n")]
    [InlineData("## Company Details\n\n**Company:** Elder Mill\n**Title:** Head of Grain\n**Status:** Applied\n**Applied:** 2026-09-12\n")]
    [InlineData("## Company\n- Name: Elder Mill\n- Role: Miller\n- Status: Applied\n- Applied: 2026-09-12\n")]
    [InlineData(
        "## Company Information\n\n| Field | Details |\n|---|---|\n| **Company** | Elder Mill |\n| **Role** | Miller |\n"
            + "| **Status** | Applied |\n| **Applied** | 2026-09-12 |\n"
    )]
    [InlineData("## Firmeninfos\n- **Firma:** Elder Mill\n- **Stelle:** Müller\n- **Status:** Beworben\n- **Beworben am:** 2026-09-12\n")]
    public void A_value_fit_for_another_section_is_that_sections(string text)
    {
        var application = Read.Anywhere("# Elder Mill\n\n" + text);
        Assert.Equal("Elder Mill", application.Company?.Written);
        Assert.NotNull(application.Value(Fact.Position));
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
        Assert.Equal(new DateOnly(2026, 9, 12), application.Date(Fact.ApplicationDate)?.Day);
    }

    [Theory]
    [InlineData("- **Company:** Elder Mill\n- **Role:** leading maker of rye flour\n")]
    [InlineData("- **Company:** Elder Mill\n- **Contact:** Ines Roth\n- **Title:** Senior Miller\n- **Status:** Applied\n")]
    [InlineData("- **Company:** Elder Mill\n- **Title:** Great flour since the year of the comet and the flood.\n")]
    public void Any_other_value_tells_of_the_employer(string facts) =>
        Assert.Null(Read.Anywhere("# Elder Mill\n\n## Company Information\n" + facts).Value(Fact.Position));

    [Theory]
    [InlineData("https://elder.example", null)]
    [InlineData("https://elder.example/jobs/14-miller", "https://elder.example/jobs/14-miller")]
    public void An_address_is_that_of_the_posting_only_where_it_leads_to_one(string address, string? url) =>
        Assert.Equal(
            url,
            Read.Anywhere($"# Miller\n\n## Company Information\n- Company: Elder Mill\n- Link: {address}\n").Value(Fact.PostingUrl)
        );
}
