using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>What is not asked for, since it stands in another place, and what is told once though it stands in several.</summary>
public sealed class FactsKeptElsewhereTests
{
    private const string Keys = "---\ncompany: Woad Works\nposition: Dyer\nstatus: applied\napplied: 2026-11-12\n";

    [Fact]
    public void A_missing_fact_of_front_matter_is_asked_for_there()
    {
        var text = "---\ntype: application\ntitle: Dyer\nstatus: to-apply\nurl: https://jobs.example/1\n---\n\nDeadline: 2026-12-01\n";
        var finding = Assert.Single(FindingsOf(text), finding => finding.Message.StartsWith("“Company”", StringComparison.Ordinal));
        Assert.Equal("“Company” is missing. Add it to the front matter as `company:`.", finding.Message);
    }

    [Theory]
    [InlineData("documents_sent:\n  - kind: cover-letter\n    file: /sent/woad/cover-letter-2026-11-12.md", false)]
    [InlineData("sent: letters/Cover_Letter_Woad.pdf", false)]
    [InlineData("files: [cv.pdf, cover-letter.docx]", false)]
    [InlineData("files: [cv.pdf, portfolio.pdf]", true)]
    [InlineData("tags: [cover letter]", true)]
    public void A_letter_that_front_matter_names_is_written(string key, bool isAsked) =>
        Assert.Equal(
            isAsked,
            FindingsOf($"{Keys}type: application\n{key}\n---\n\n## Notes\nBlue hands.\n")
                .Any(finding => finding.Rule.Code == "cover-letter-missing")
        );

    [Theory]
    [InlineData("category: event", false)]
    [InlineData("event_date: 2026-12-01", false)]
    [InlineData("category: internship", true)]
    public void A_note_on_an_event_is_no_application(string key, bool isApplication) =>
        Assert.Equal(isApplication, Analysis.Of(SourceText.From($"{Keys}{key}\n---\n"), "x.md", WithAllRules).IsApplication);

    [Fact]
    public void An_address_that_stands_again_below_is_told_once()
    {
        const string Url = "https://jobs.example/1?utm_source=mail";
        var found = FindingsOf($"{Keys}url: {Url}\n---\n\n## Application 2026-11-12\n\n**Apply URL:** {Url}\n\n**Link:** {Url}\n");
        Assert.Single(found, finding => finding.Rule.Code == "url-tracking");
    }

    [Theory]
    [InlineData("Empresa: Rook\nCargo: Padeiro\nFonte: vaga salva 10\nURL: https://jobs.example/1\nStatus: enviada\n")]
    [InlineData("Firma: Rook\nStelle: Bäcker\nQuelle: StepStone\nLink: https://jobs.example/1\nStatus: Beworben\n")]
    public void Of_several_places_the_one_with_an_address_tells_it(string facts)
    {
        var analysis = Analysis.Of(SourceText.From(facts), "x.md", WithAllRules);
        Assert.True(analysis.IsApplication);
        Assert.DoesNotContain(analysis.Findings, finding => finding.Rule.Code == "url-missing");
    }

    [Theory]
    [InlineData("# Rakuda\n\n## Status\nApplied\n\n## Application Date\n2026-11-12\n\n## Position\nDyer\n", false)]
    [InlineData("# 楽天堂\n\n## 選考状況\n応募済み\n\n## 応募日\n2026-11-12\n\n## 職種\n染色家\n", false)]
    [InlineData("# Application Details\n\n## Status\nApplied\n\n## Application Date\n2026-11-12\n\n## Position\nDyer\n", true)]
    public void The_title_may_be_the_company_where_the_facts_are_headings(string text, bool isAsked) =>
        Assert.Equal(isAsked, FindingsOf(text).Any(found => found.Message.Contains("is missing. Add it under", StringComparison.Ordinal)));

    [Theory]
    [InlineData("companies/Woad Works/Job.md", "# Woad Works", "Woad Works")]
    [InlineData("companies/woad-works/Job.md", "# Woad Works", "Woad Works")]
    [InlineData("companies/Woad/Job.md", "# Woad Works", null)]
    [InlineData("Job.md", "# Woad Works", null)]
    [InlineData("jobs/Dyer/Job.md", "# Dyer", null)]
    public void The_title_is_the_company_where_the_folder_has_its_name(string path, string title, string? company)
    {
        var text = $"{title}\n\n| | |\n|---|---|\n| Role | Dyer |\n| Status | Applied |\n| Applied | 2026-11-12 |\n| Contact | Ines |\n";
        var application = Analysis.Of(SourceText.From(text), path, WithAllRules).Application!;
        Assert.Equal(company, application.Company?.Name);
        Assert.Equal(company, ApplicationFacts.Of(application, path, path).Company?.Name);
    }

    private static IReadOnlyList<Language.Rules.Finding> FindingsOf(string text) => FixScript.FindingsOf(text);
}
