using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>
/// Names of another language than the rest of the document, which count where their values fit and nothing else says the same.
/// </summary>
public sealed class OtherLanguageNamesTests
{
    [Theory]
    [InlineData("---\ncompany: Elder Mill\nrole: Miller\nestado: postulado\n---\n")]
    [InlineData("---\ncompany: Elder Mill\nrole: Miller\nstatut: applied\n---\n")]
    [InlineData("**Company:** Elder Mill\n**Role:** Miller\n**Estado:** postulado\n")]
    [InlineData("- Company: Elder Mill\n- Role: Miller\n- Statut: candidature envoyée\n")]
    public void A_status_that_is_known_is_the_status(string text)
    {
        var application = Read.Anywhere(text);
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
        Assert.DoesNotContain(application.MissingSections, entry => entry.Fact == Fact.Status);
    }

    [Theory]
    [InlineData("---\ncompany: Elder Mill\nrole: Miller\nestado: Jalisco\n---\n")]
    [InlineData("**Company:** Elder Mill\n**Role:** Miller\n\n## Office\n- Address: Mill Lane\n- Estado: aplicado\n")]
    public void What_is_none_names_nothing(string text) => Assert.Null(Read.Anywhere(text).Status.Definition);

    [Fact]
    public void A_plain_name_goes_first()
    {
        var application = Read.Anywhere("---\ncompany: Elder Mill\nrole: Miller\nestado: postulado\nstatus: interview\n---\n");
        Assert.Equal("INTERVIEW", application.Status.Definition?.Value);
        Assert.Single(application.Sections, section => section.Entry.Fact == Fact.Status);
    }

    [Theory]
    [InlineData("---\ncompany: Elder Mill\nrole: Miller\nstatus: applied\nfecha_postulacion: 2026-09-05\n---\n", true)]
    [InlineData("---\ncompany: Elder Mill\nrole: Miller\nstatus: applied\npresentada_el: 2026-09-05\n---\n", true)]
    [InlineData("---\ncompany: Elder Mill\nrole: Miller\nstatus: applied\nfecha: 2026-09-05\n---\n", false)]
    public void A_day_is_that_of_the_application_unless_the_name_may_be_of_any(string text, bool isDay) =>
        Assert.Equal(isDay ? new DateOnly(2026, 9, 5) : null, Read.Anywhere(text).Date(Fact.ApplicationDate)?.Day);

    [Fact]
    public void A_single_English_heading_outvotes_no_status_of_another_language()
    {
        const string Text =
            "# Adjunto\n\n- **Empresa/grupo:** Molino Mayor\n- **Puesto:** Molinero\n- **Estado:** candidatura presentada\n\n"
            + "## Notes\n\nSent by mail.\n";
        Assert.True(Read.IsApplication(Text, "molino.md"));
        Assert.Equal("es", Read.Anywhere(Text).Schema.Language);
    }

    [Fact]
    public void A_heading_that_is_right_in_another_language_is_not_misspelt() =>
        Findings(
            "---\ntype: application\ncompany: Elder Mill\nposition: Miller\nstatus: Saved\nurl: https://elder.example/jobs/2\n---\n\n"
                + "## Notas\n\nSent by mail.\n",
            "misspelt-heading"
        );
}
