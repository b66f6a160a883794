using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

/// <summary>What stands where a value is still to come, and names of the employer's site before words.</summary>
public class BlankFactsTests
{
    [Theory]
    [InlineData("- Company: ____ | Deadline: ____\n  - Decision status: ____")]
    [InlineData("- Company: ____ | Role: ____")]
    [InlineData("- Company: ... · Role: ... · Deadline: ...")]
    [InlineData("**Company:** ____ | **Role:** ____")]
    public void A_line_of_blanks_tells_nothing(string line) =>
        Assert.False(
            Read.IsApplication($"# Planning\n\n- **Status:** Applied\n- **Contact:** Ines\n- **Applied:** 2026-11-02\n\n{line}\n")
        );

    [Theory]
    [InlineData("- Company: Harbor Foods | Role: Planner")]
    [InlineData("- Company: Harbor Foods | Role: ____")]
    public void A_line_with_a_value_does(string line) =>
        Assert.True(Read.IsApplication($"# Planning\n\n- **Status:** Applied\n- **Applied:** 2026-11-02\n\n{line}\n"));

    [Theory]
    [InlineData("- **Company**: Company name\n- **Role**: Exact job title\n- **Date applied**: When you applied\n- **Status**: Applied")]
    [InlineData(
        "- Firma: Name der Firma\n- Stelle: Genaue Stellenbezeichnung\n- Beworben am: Wann du dich beworben hast\n- Status: Beworben"
    )]
    [InlineData(
        "- Entreprise : Nom officiel\n- Poste : Intitulé exact\n- Candidature envoyée le : Quand tu as postulé\n- Statut : Postulé"
    )]
    [InlineData("- Azienda: Nome completo\n- Posizione: Titolo esatto\n- Data di candidatura: Quando ti sei candidato\n- Stato: Inviata")]
    public void What_says_which_value_belongs_there_is_none(string fields) => Assert.False(Read.IsApplication($"# Columns\n\n{fields}\n"));

    [Theory]
    [InlineData("**Firma:** Harbor Foods\n**Stelle:** Planer\n**Status:** Entwurf", "**Webseite:** noch suchen")]
    [InlineData("**Firma:** Harbor Foods\n**Stelle:** Planer\n**Status:** Entwurf", "## Webseite\nnoch suchen")]
    [InlineData("**Azienda:** Harbor Foods\n**Posizione:** Fornaio\n**Stato:** Bozza", "**Sito:** da cercare")]
    [InlineData("**Bedrijf:** Harbor Foods\n**Functie:** Bakker\n**Status:** Concept", "Website: nog zoeken")]
    public void The_employers_site_in_words_is_no_address_of_the_posting(string facts, string site)
    {
        Assert.Null(Read.Anywhere($"{facts}\n\n{site}\n").Find(Fact.PostingUrl));
        var address = site.Split(["noch suchen", "da cercare", "nog zoeken"], StringSplitOptions.None)[0] + "https://harbor.example/jobs/7";
        Assert.NotNull(Read.Anywhere($"{facts}\n\n{address}\n").Find(Fact.PostingUrl));
    }
}
