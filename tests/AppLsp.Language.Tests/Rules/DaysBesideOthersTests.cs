using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>Days that are those of the note, of the status, of a reminder or of an answer.</summary>
public sealed class DaysBesideOthersTests
{
    private const string Key = "---\ntype: application\ncompany: Otter Mill\nrole: Miller\n";

    [Theory]
    [InlineData("created: 2026-11-12\n", "SAVED", false)]
    [InlineData("lastUpdated: 2026-11-12\n", "SAVED", false)]
    [InlineData("erstellt: 2026-11-12\n", "SAVED", false)]
    [InlineData("date_created: 2026-11-12\n", "SAVED", false)]
    [InlineData("created: 2026-11-01\n", "SAVED", true)]
    [InlineData("reviewed: 2026-11-12\n", "SAVED", true)]
    public void The_day_of_the_note_is_no_application(string key, string status, bool isTold)
    {
        var value = isTold ? $"[|{status}|]{{date-but-not-applied}}" : status;
        Findings($"{Key}status: {value}\napplied: 2026-11-12\n{key}---\n", "date-but-not-applied");
    }

    [Theory]
    [InlineData("- Empresa: Otter\n- Puesto: Molinero\n- Estado: Entrevista\n- Desde: 2026-11-07\n")]
    [InlineData("- Company: Otter\n- Position: Miller\n- Status: Interview\n- Since: 2026-11-07\n")]
    [InlineData("- Firma: Otter\n- Stelle: Müller\n- Status: Beworben\n- Seit: 2026-11-07\n")]
    [InlineData("- Entreprise: Otter\n- Poste: Meunier\n- Statut: Entretien\n- Depuis le: 2026-11-07\n")]
    [InlineData("- Azienda: Otter\n- Posizione: Mugnaio\n- Stato: Colloquio\n- Dal: 2026-11-07\n")]
    [InlineData("- Bedrijf: Otter\n- Functie: Molenaar\n- Status: Gesprek\n- Sinds: 2026-11-07\n")]
    public void The_day_since_which_the_status_holds_is_beside_it(string facts) =>
        Findings("# Application Details\n\n" + facts, "status-needs-date", "quiet-application");

    [Fact]
    public void Silence_counts_from_that_day()
    {
        const string Facts = "# Application Details\n\n- Company: Otter\n- Position: Miller\n";
        Findings(Facts + "- Status: [|Interview|]{quiet-application: 104 days}\n- Since: 2026-08-08\n", "quiet-application");
    }

    [Theory]
    [InlineData("- Entreprise: Otter\n- Poste: Meunier\n- Statut: Postulé\n- Relance: [|2026-11-17|]{action-overdue}\n")]
    [InlineData("- Firma: Otter\n- Stelle: Müller\n- Status: Beworben\n- Nachfassen am: [|2026-11-17|]{action-overdue}\n")]
    [InlineData("- Empresa: Otter\n- Puesto: Molinero\n- Estado: Enviada\n- Próximo seguimiento: [|2026-11-17|]{action-overdue}\n")]
    [InlineData("- Azienda: Otter\n- Posizione: Mugnaio\n- Stato: Inviata\n- Sollecitare il: [|2026-11-17|]{action-overdue}\n")]
    [InlineData(
        "- Empresa: Otter\n- Cargo: Moleiro\n- Situação: Enviada\n- Data da candidatura: 2026-11-16\n"
            + "- Próximo acompanhamento: [|2026-11-17|]{action-overdue}\n"
    )]
    [InlineData("- Bedrijf: Otter\n- Functie: Molenaar\n- Status: Verzonden\n- Opvolgen op: [|2026-11-17|]{action-overdue}\n")]
    public void A_reminder_is_a_next_action_in_each_language(string facts) =>
        Findings("# Application Details\n\n" + facts, "action-overdue");
}
