using AppLsp.Language.Text;
using AppLsp.Language.Values;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>A day without its year is a day, where one belongs.</summary>
public sealed class ShortDaysTests
{
    private const string Head = "Company: Otter Mill\nPosition: Miller\n";

    [Theory]
    [InlineData("Status: Applied 7 June\nClosing Date: 8 June 2024\n", "2024-06-07")]
    [InlineData("Status: Applied 20 December\nClosing Date: 2025-01-10\n", "2024-12-20")]
    [InlineData("Status: Applied 7 June\n", "2026-06-07")]
    [InlineData("Status: Applied 7 June\n\n## Notes\nFolder 14.03.01\n", "2026-06-07")]
    [InlineData("Status: Applied 7 December\n", "2025-12-07")]
    [InlineData("Status: Applied on June 7th\n", "2026-06-07")]
    [InlineData("Status: Applied (Mon 3rd March)\n", "2026-03-03")]
    [InlineData("Status: Applied (3/13)\n", "2026-03-13")]
    [InlineData("Status: Applied 13/3\n", "2026-03-13")]
    [InlineData("Status: Applied (5/3)\n", null)]
    [InlineData("Status: Applied (5/3)\nDeadline: 14/6/2026\n", "2026-03-05")]
    [InlineData("Status: Applied\nApplied: 28 March\n", "2026-03-28")]
    [InlineData("Status: Applied\nApplied: by mail on 28 March\n", "2026-03-28")]
    [InlineData("Status: Applied\nApplied: 3/13\n", "2026-03-13")]
    [InlineData("Status: Applied\nApplied: Sat 1 Mar 25\n", "2025-03-01")]
    [InlineData("Status: Applied\nApplied: 20260301\n", "2026-03-01")]
    [InlineData("Status: Applied\nApplied: Mar 2026\n", null)]
    [InlineData("Status: Applied\n\n## History\n- 3 May: Applied\n- 9 May: Interview\n", "2026-05-03")]
    [InlineData("Status: Interview\n\n## History\n- Applied (3 May)\n", "2026-05-03")]
    [InlineData("Status: Applied 2026-06-07, answer by 9 July\n", "2026-06-07")]
    public void It_is_read_in_the_year_that_other_days_tell_or_the_last_that_has_been(string facts, string? day)
    {
        var application = Analyse(Head + facts).Application!;
        Assert.Equal(day, application.Timeline.Sent is { } sent ? Dates.ToIso(sent) : null);
    }

    [Theory]
    [InlineData("Firma: Otter\nStelle: Müller\nStatus: Beworben am 7. Mai\n")]
    [InlineData("Entreprise: Otter\nPoste: Meunier\nStatut: Postulé le 7 mai\n")]
    [InlineData("Empresa: Otter\nPuesto: Molinero\nEstado: Enviada el 7 de mayo\n")]
    [InlineData("Azienda: Otter\nPosizione: Mugnaio\nStato: Inviata il 7 maggio\n")]
    [InlineData("Empresa: Otter\nCargo: Moleiro\nEstado: Enviada em 7 de maio\n")]
    [InlineData("Bedrijf: Otter\nFunctie: Molenaar\nStatus: Gesolliciteerd op 7 mei\n")]
    [InlineData("会社名: オッター\n職種: 製粉\n状況: 応募済み 5月7日\n")]
    public void In_each_language(string facts) =>
        Assert.Equal(new(2026, 5, 7), Analyse("# Application Details\n\n" + facts).Application!.Timeline.Sent);

    [Theory]
    [InlineData("Status: Applied 7 June\n")]
    [InlineData("Status: Applied (5/3)\n")]
    [InlineData("Status: Interview 14 June, 2pm\n")]
    [InlineData("Status: Applied Mar 2026\n")]
    [InlineData("Status: Interview\n\n## History\n- 3 May: Applied\n")]
    public void It_says_that_there_is_a_day(string facts) => Findings(Head + facts, "status-needs-date");

    [Theory]
    [InlineData("Status: [|Interview|]{status-needs-date} with 2 people\n")]
    [InlineData("Status: [|Interview|]{status-needs-date} (round 2/3)\n")]
    public void Other_numbers_say_none(string facts) => Findings(Head + facts, "status-needs-date");

    [Theory]
    [InlineData("Status: SAVED\nApplied: 7 June\nPosted: 2026-06-09\n")]
    [InlineData("Status: Applied\nApplied: 7 December\nDeadline: 2026-12-09\n")]
    [InlineData("Status: Applied\nApplied: 20260301\n")]
    [InlineData("Status: Applied\nApplied: 3/4\n")]
    public void Nothing_marks_it(string facts) =>
        Findings(
            Head + facts,
            "non-iso-date",
            "ambiguous-date",
            "future-date",
            "invalid-date",
            "posted-after-applied",
            "date-but-not-applied",
            "empty-section"
        );

    [Fact]
    public void Silence_counts_from_it()
    {
        Findings(Head + "Status: [|Applied|]{quiet-application: 61 days} 20 September\n", "quiet-application");
        Findings(Head + "Status: Applied 20 September\n\n## Notes\nRang them on 10 November.\n", "quiet-application");
        Findings(Head + "Status: Applied 20 September. Interview 3 December\n", "quiet-application");
    }

    [Fact]
    public void It_is_evidence_of_an_application()
    {
        Assert.True(Read.IsApplication("Employer: Otter Mill\nRole: Miller\nApplied: 28 March\nStatus: no (email 9 April)\n"));
        Assert.False(Read.IsApplication("Employer: Otter Mill\nRole: Miller\nApplied: yes\nStatus: no (email 9 April)\n"));
    }

    [Fact]
    public void What_day_it_is_is_asked_for_only_where_nothing_else_tells_the_year()
    {
        var raw = Read.Anywhere(Head + "Status: Applied 7 June\nDeadline: 2025-06-09\n");
        Assert.Same(raw, raw.Among(default, Today));
        var asking = Read.Anywhere(Head + "Status: Applied 7 June\n");
        Assert.NotSame(asking, asking.Among(default, Today));
    }

    private static Analysis Analyse(string text) => Analysis.Of(SourceText.From(text), "x.md", WithAllRules);
}
