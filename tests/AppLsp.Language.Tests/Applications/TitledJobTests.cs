using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

/// <summary>What a title in the person's own words says of whose job the document is about.</summary>
public class TitledJobTests
{
    [Theory]
    [InlineData("# Senior Baker", "Senior Baker")]
    [InlineData("# 🥐 Senior Baker", "Senior Baker")]
    [InlineData("Senior Baker\n============", "Senior Baker")]
    [InlineData("# Senior Baker (nights)", "Senior Baker (nights)")]
    [InlineData("# Fennel Mill - Senior Baker", "Senior Baker")]
    [InlineData("# Senior Baker – Fennel Mill Ltd", "Senior Baker")]
    [InlineData("# Senior Baker at Fennel Mill", "Senior Baker")]
    [InlineData("# Senior Baker @ Fennel Mill", "Senior Baker")]
    [InlineData("# Fennel Mill | Senior Baker | Application Tracking", "Senior Baker")]
    [InlineData("# Senior Baker | Bread and cakes | Ghent | 78 %", "Senior Baker")]
    [InlineData("# Senior Baker | Baker tools | Ghent", "Senior Baker")]
    [InlineData("# Project Baker", "Project Baker")]
    [InlineData("# Head of Ovens", "Head of Ovens")]
    [InlineData("# Baker - Night Shift", "Baker - Night Shift")]
    [InlineData("# Baker – eBread squad", "Baker – eBread squad")]
    [InlineData("# Baker: Sourdough", "Baker: Sourdough")]
    [InlineData("# Baker - Sourdough - Ghent", "Baker - Sourdough - Ghent")]
    [InlineData("# Fennel Mill - Baker - Sourdough", "Baker - Sourdough")]
    [InlineData("# Baker - Sourdough | Fennel Mill", "Baker - Sourdough")]
    [InlineData("# Baker - Search and Rescue", "Baker - Search and Rescue")]
    [InlineData("# Baker (Ref: 40512)", "Baker")]
    [InlineData("# Baker [JR-40512]", "Baker")]
    [InlineData("# Baker - 40512", "Baker")]
    [InlineData("# Baker (Class of 2026)", "Baker (Class of 2026)")]
    [InlineData("# Baker (nights - weekends)", "Baker (nights - weekends)")]
    [InlineData("# Field Baker, Research", "Field Baker, Research")]
    [InlineData("# Rook hiring Baker in Ghent, Belgium | LinkedIn", "Baker")]
    [InlineData("# Fennel Mill hiring Baker - Nights in Ghent | LinkedIn", "Baker - Nights")]
    [InlineData("# Baker | Fennel Mill | LinkedIn", "Baker")]
    [InlineData("# Baker | Fennel Mill Careers", "Baker")]
    [InlineData("# Job Application: Fennel Mill - Baker", "Baker")]
    [InlineData("# Application for Baker at Fennel Mill", "Baker")]
    [InlineData("# Bewerbung als Bäcker bei Fennel Mill", "Bäcker")]
    [InlineData("# Candidature : Boulanger – Fennel Mill", "Boulanger")]
    [InlineData("# Member of Technical Staff", "Member of Technical Staff")]
    [InlineData("# Baker - second round", null)]
    [InlineData("# Baker - Rejected", null)]
    [InlineData("# Baker - Applied on Monday", null)]
    [InlineData("# Baker - Sourdough, 12 November 2026", null)]
    [InlineData("# Baker: Why not?", null)]
    [InlineData("# Baker - Sourdough at Rook", null)]
    [InlineData("# Baker - Fennel Mill - Ghent", null)]
    [InlineData("# Baker, notes", null)]
    [InlineData("# Job Application", null)]
    [InlineData("# Hiring Manager", null)]
    [InlineData("# Project for the baker", null)]
    [InlineData("# Baker research", null)]
    [InlineData("# Senior Baker | Electrician | Ghent", null)]
    [InlineData("# Bread | Senior Baker | Ghent", null)]
    [InlineData("# Senior Baker | Rook", null)]
    [InlineData("# Fennel Mill", null)]
    [InlineData("# Fennel Mill Bakers", null)]
    [InlineData("# Notes", null)]
    [InlineData("# Fennel Mill application", null)]
    [InlineData("# Baker application", null)]
    [InlineData("# Call with the baker", null)]
    [InlineData("# Senior Baker at Rook", null)]
    [InlineData("# Fennel Mill - second round", null)]
    [InlineData("# After the winter", null)]
    [InlineData("# [Senior Baker](https://jobs.example.com/1)", null)]
    [InlineData("## Senior Baker", null)]
    public void Beside_the_employer_it_may_name_the_job(string title, string? position)
    {
        const string Facts = "\n\n**Company:** Fennel Mill\n**Status:** Applied\n**Applied:** 2026-11-12\n**Deadline:** 2026-12-01\n";
        Assert.Equal(position, Read.Anywhere(title + Facts).Value(Fact.Position));
    }

    [Theory]
    [InlineData("Ghent-based maker of ovens and mixers for bakers large and small", "Fennel Mill")]
    [InlineData("Institute for the History of Bread", "Institute for the History of Bread")]
    public void Where_the_employer_is_described_the_title_names_it(string written, string company)
    {
        var text = $"# Fennel Mill\n\n**Role:** Baker\n**Status:** Applied\n\n## Details\n- **Company:** {written}\n";
        Assert.Equal(company, Read.At(text, "fennel.md")?.Company?.Written);
    }

    [Fact]
    public void What_is_written_by_its_name_goes_first()
    {
        var application = Read.Anywhere("# Senior Baker\n\n- Company: Fennel Mill\n- Role: Baker, nights\n- Status: Applied\n");
        Assert.Equal("Baker, nights", application.Value(Fact.Position));
        Assert.Single(application.Sections, section => section.Entry.Fact == Fact.Position);
    }

    [Theory]
    [InlineData("# Fennel Mill - Baker", "Fennel Mill", "Baker")]
    [InlineData("# Baker - Fennel Mill", "Fennel Mill", "Baker")]
    [InlineData("# Baker at Fennel Mill", "Fennel Mill", "Baker")]
    [InlineData("# Fennel Mill — Baker (m/f/d) — Application Tracking", "Fennel Mill", "Baker (m/f/d)")]
    [InlineData("# Fennel Mill: Baker", "Fennel Mill", "Baker")]
    [InlineData("# eOven — Baker", "eOven", "Baker")]
    [InlineData("# Baker – millix", "millix", "Baker")]
    [InlineData("# Baker at millix", "millix", "Baker")]
    [InlineData("# millix Nederland - Baker", "millix Nederland", "Baker")]
    [InlineData("# fm: Senior Baker", "fm", "Senior Baker")]
    public void With_an_address_and_a_status_below_it_names_whose_job_it_is(string title, string company, string position)
    {
        var text = title + "\n\n**Application URL:** https://fennel.example/jobs/7\n\n## Details\n- **Status:** Application Submitted\n";
        var application = Read.At(text, "fennel/README.md");
        Assert.NotNull(application);
        Assert.Equal((company, position), (application.Company?.Written, application.Value(Fact.Position)));
        Assert.DoesNotContain(
            Analysis.Of(application.Text, "fennel/README.md", new(new(2026, 11, 20))).Findings,
            finding => finding.Rule.Code == "missing-section"
        );
    }

    [Theory]
    [InlineData("Rising")]
    [InlineData("In progress")]
    public void With_an_address_the_status_may_be_any(string status) =>
        Assert.True(Read.IsApplication($"# Fennel Mill - Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** {status}\n", "x.md"));

    [Theory]
    [InlineData("# Fennel Mill - Baker\n\n**Link:** https://fennel.example\n**Status:** Applied\n")]
    [InlineData("# Fennel Mill - Baker\n\n**Job URL:** to be looked for\n**Status:** In progress\n")]
    [InlineData("# Fennel Mill - Baker\n\n**Job URL:** to be looked for\n**Status:** Rising\n")]
    [InlineData("# Fennel Mill - Baker\n\n**Job URL:** https://fennel.example/7\n")]
    [InlineData("# Fennel Mill - Baker\n\n**Status:** Applied\n")]
    [InlineData("# Fennel Mill - new ovens\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# Company - Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# Baker - Interview notes\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# remote — Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# part-time — Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# freelance: Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# applied — Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# new — Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# a start in life — Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# why millix — Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# millix: new ovens\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# Research: Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# Ovens at Fennel Mill\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    [InlineData("# Fennel Mill - Baker\n\n**Speaker:** Ada\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    public void Alone_it_makes_no_application(string text) => Assert.False(Read.IsApplication(text, "fennel/README.md"));

    [Theory]
    [InlineData("## Company Info\n\n**Name:** Fennel Mill\n**Size:** 40\n", "Fennel Mill")]
    [InlineData("## Company Details\n\n- Size: 40\n- Legal name: Fennel Mill Ltd\n", "Fennel Mill Ltd")]
    [InlineData("## About the Company\n\n### Name\n\nFennel Mill\n", "Fennel Mill")]
    [InlineData("**Company Info:**\n- Name: Fennel Mill\n", "Fennel Mill")]
    [InlineData("## Company Info\n\n**Name:** Fennel Mill\n\n## Company\n\nRook\n", "Rook")]
    [InlineData("## Company Info\n\n**Name:**\n", null)]
    [InlineData("## Company Info\n\n- Size: 40\n- Owner:\n  - Name: Ann Fennel\n", null)]
    [InlineData("## Company Info\n\n### Owner\n\n**Name:** Ann Fennel\n", null)]
    [InlineData("## Contacts\n\n**Name:** Ann Fennel\n", null)]
    public void What_is_told_of_the_company_may_name_it(string details, string? company)
    {
        var application = Read.Anywhere("**Role:** Baker\n**Status:** Applied\n**Applied:** 2026-11-12\n\n" + details);
        Assert.Equal(company, application.Company?.Written);
        Assert.Equal(company is null ? 0 : 1, application.Sections.Count(section => section.Entry.Fact == Fact.Company));
    }

    [Theory]
    [InlineData("## Company Info\n\n**Name:** Fennel Mill\n\n## Status\n\nApplied\n\n## Notes\n\nBread.\n")]
    [InlineData("# Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n\n## Company Info\n\n**Name:** Fennel Mill\n")]
    [InlineData("# Baker - Nights\n\n**Company:** Fennel Mill\n**Status:** New\n")]
    [InlineData("# Job Application: Fennel - Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n")]
    public void Neither_makes_an_application(string text) => Assert.False(Read.IsApplication(text, "fennel.md"));

    [Fact]
    public void A_title_with_employer_and_job_counts_beside_what_is_told_of_the_company() =>
        Assert.True(
            Read.IsApplication(
                "# Fennel Mill - Baker\n\n**Job URL:** https://fennel.example/7\n**Status:** Applied\n\n"
                    + "## Company Info\n\n**Name:** Fennel Mill\n",
                "fennel.md"
            )
        );
}
