using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Headings and labels that have a name of the posting and say more than that.</summary>
public class PostingNamesTests
{
    private const string Facts = "**Company:** Harbor Foods\n**Position:** Planner\n**Status:** Applied\n**Applied:** 2026-11-02\n\n";

    private const string Text =
        "Apply by 4 December 2026\n\nWe plan the stock of forty shops, and look for [Name] with Kubernetes and a car.\n";

    [Theory]
    [InlineData("## Job description as posted")]
    [InlineData("## Job description, saved on the day I applied")]
    [InlineData("## The job description")]
    [InlineData("## 📋 Original job posting from Indeed")]
    [InlineData("## Job posting as of 12 October")]
    [InlineData("## Job Description – Planner, Stock")]
    [InlineData("### JD copied from the careers page")]
    [InlineData("## Description as advertised")]
    [InlineData("## Stellenanzeige im Wortlaut")]
    [InlineData("## Anzeige vom 12. Oktober")]
    [InlineData("## Fiche de poste récupérée sur leur site")]
    [InlineData("## Descripción del puesto tal como se publicó")]
    [InlineData("## Descrizione del lavoro così come pubblicata")]
    [InlineData("## Descrição da vaga na íntegra")]
    [InlineData("## Functieomschrijving van hun site")]
    [InlineData("## 求人票 10月時点")]
    [InlineData("## 求人票の原文")]
    [InlineData("# Job description pasted from Indeed")]
    [InlineData("**Job description as posted:**")]
    [InlineData("**Full text of the job posting, copied from Indeed**")]
    public void Such_a_one_is_the_postings(string name)
    {
        var application = Read.Anywhere($"{Facts}{name}\n\n{Text}");
        var posting = application.Find(Fact.Posting);
        Assert.NotNull(posting);
        Assert.True(posting.IsImplied);
        Assert.True(application.IsInPosting(application.Text.Length - 4));
        Assert.Empty(application.Placeholders);
        Assert.Null(application.Find(Fact.Deadline));
    }

    [Theory]
    [InlineData("## Job posting (as of 12 October)")]
    [InlineData("## Job ad (copied from Indeed)")]
    [InlineData("## Job description (captured when I applied)")]
    [InlineData("## Full job description (from their site)")]
    public void A_remark_in_brackets_says_the_same(string name)
    {
        var application = Read.Anywhere($"{Facts}{name}\n\nApply by: 4 December 2026\n");
        Assert.NotNull(application.Find(Fact.Posting));
        Assert.Null(application.Find(Fact.Deadline));
        Assert.Null(application.Find(Fact.PostingUrl));
    }

    [Theory]
    [InlineData("## Job description notes")]
    [InlineData("## Job description: my notes")]
    [InlineData("## Questions on the job description")]
    [InlineData("## Job description keywords to use")]
    [InlineData("## Job description in my own words")]
    [InlineData("## JD gap analysis")]
    [InlineData("## JD vs. CV")]
    [InlineData("## Job posting red flags")]
    [InlineData("## Job posting status")]
    [InlineData("## Stellenanzeige – offene Fragen")]
    [InlineData("## Anmerkungen zur Stellenanzeige")]
    [InlineData("## Fiche de poste : mes remarques")]
    [InlineData("## Descripción del puesto y mis dudas")]
    [InlineData("## Descrizione del lavoro: appunti")]
    [InlineData("## Descrição da vaga e anotações")]
    [InlineData("## Functieomschrijving met aantekeningen")]
    [InlineData("## 求人票メモ")]
    [InlineData("## Vacancy fair in Bremen")]
    [InlineData("## Description of the team")]
    [InlineData("**Job description notes:**")]
    [InlineData("- Job posting status: seen again on the 4th")]
    public void What_the_person_makes_of_the_posting_is_none(string name)
    {
        var application = Read.Anywhere($"{Facts}{name}\n\n{Text}");
        Assert.Null(application.Find(Fact.Posting));
        Assert.Single(application.Placeholders);
    }

    [Fact]
    public void Behind_a_posting_its_other_text_goes_on_with_it_and_the_persons_ends_it()
    {
        const string Summary = "## Job description\nPlans stock.\n\n";
        var application = Read.Anywhere(
            $"{Facts}{Summary}## Job description as posted\n\n{Text}\n## Job description notes\n\nAsk [Name].\n"
        );
        Assert.Single(application.Sections, section => section.Entry.Fact == Fact.Posting);
        Assert.Empty(application.Nobodys);
        Assert.Equal("[Name]", application.Text.Slice(Assert.Single(application.Placeholders).Span));
        Assert.False(application.IsInPosting(application.Text.Length - 4));
    }

    [Fact]
    public void Two_texts_of_the_posting_are_no_section_twice() =>
        Rules.FindingsScript.Findings(
            $"# Application Details\n\n{Facts}## Job description\nPlans stock.\n\n## Notes\nAsk Ines.\n\n"
                + "## Job description as posted\nPlans the stock.\n",
            "duplicate-section"
        );

    [Theory]
    [InlineData("Job description", nameof(PostingName.None))]
    [InlineData("Ad hoc tasks", nameof(PostingName.None))]
    [InlineData("Job description for planners", nameof(PostingName.Posting))]
    [InlineData("Job description from their site", nameof(PostingName.Copied))]
    [InlineData("Job description, annotated", nameof(PostingName.Own))]
    [InlineData("求人への応募", nameof(PostingName.None))]
    public void A_name_says_what_stands_below(string name, string expected) =>
        Assert.Equal(expected, PostingNames.Read(new NormalizedName(name), ApplicationSchema.Default, out _).ToString());
}
