using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>Where each rule puts its mark, and what it says; the corpus shows the rest.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("cv_sent_at: 2026-11-02")]
    [InlineData("sent_at: 2026-11-02")]
    [InlineData("submitted_at: 2026-11-02")]
    [InlineData("cv_sent: 2026-11-02")]
    [InlineData("resume_sent_on: 2026-11-02")]
    [InlineData("envoyée le: 2026-11-02")]
    public void The_day_on_which_the_papers_were_sent_is_the_application_date(string key) =>
        Findings($"---\ntype: application\ncompany: Rook\nrole: Clerk\nstatus: applied\n{key}\n---\n", "status-needs-date");

    [Fact]
    public void A_version_of_the_papers_that_were_sent_is_no_day() =>
        Findings(
            "---\ntype: application\ncompany: Rook\nrole: Clerk\nstatus: [|applied|]{status-needs-date}\ncv_sent: rook-v2.pdf\n---\n",
            "status-needs-date",
            "invalid-date",
            "empty-section"
        );

    [Theory]
    [InlineData("Status / Notes", "Position")]
    [InlineData("Status & Notes", "Position")]
    [InlineData("Status and notes", "Position")]
    [InlineData("Status", "Notes", "Position")]
    public void Two_sections_may_share_a_heading(string heading, params string[] missing) =>
        Assert.Equal(
            missing.Select(name => $"“{name}” is missing. Add it under a heading of its own."),
            Analysis
                .Of(
                    SourceText.From(
                        "# Application Details\n\n## Company\nRook\n\n## Job URL\nNot provided\n\n"
                            + $"## {heading}\nSAVED\n\n## Job Description\nBakes bread.\n"
                    ),
                    "rook.md",
                    WithAllRules
                )
                .Findings.Where(finding => finding.Rule.Code == "missing-section")
                .Select(finding => finding.Message)
        );

    [Fact]
    public void What_is_missing_is_marked_at_the_title() =>
        Findings(
            """
            # [|Application Details|]{missing-section: “Position”; missing-section: “Notes”}

            ## Company
            Netflix

            ## Job URL
            https://jobs.netflix.example/1

            ## Status
            SAVED

            ## Job Description
            Text.
            """
        );

    [Fact]
    public void A_missing_point_is_marked_at_its_list() =>
        Findings(
            """
            # Application Details
            - Notes:
              - [|Cover letter points|]{cover-letter-point-missing: Closing paragraph}:
                - Opening paragraph: I have forecast demand for six years.
                - Body paragraph: At Harbor Foods I cut waste by a fifth.
                - Company-specific paragraph: Your stores are the ones I shop at.
            """,
            "cover-letter-point-missing",
            "cover-letter-missing"
        );

    [Fact]
    public void In_a_closed_application_missing_points_are_hints()
    {
        var analysis = Analysis.Of(
            Language.Text.SourceText.From(Rule("cover-letter-missing").Bad + "\n\n## Status\nREJECTED\n"),
            "x.md",
            new(Today)
        );
        Assert.Equal(Severity.Hint, analysis.Findings.Single(finding => finding.Rule.Code == "cover-letter-missing").Severity);
    }

    [Fact]
    public void A_letter_in_prose_needs_no_points() =>
        Findings(
            """
            # Application Details

            ## Cover letter
            Dear Ines,

            for six years I have forecast demand.
            """,
            "cover-letter-missing",
            "cover-letter-point-missing"
        );

    [Theory]
    [InlineData("Not required")]
    [InlineData("letter-harborline.pdf")]
    [InlineData("Sent")]
    public void A_letter_that_was_sent_or_not_asked_for_needs_no_points(string letter)
    {
        var notes = "## Notes\n- Key skills to emphasize:\n  - Forecasting\n";
        Findings(
            $"# Application Details\n\n## Status\n### Application\nAPPLIED\n### Cover Letter\n{letter}\n\n{notes}",
            "cover-letter-missing"
        );
        foreach (var open in (string[])["required", "not yet written", "Draft"])
            Findings(
                $"# Application Details\n\n## Status\n### Application\nAPPLIED\n### Cover Letter\n{open}\n\n"
                    + $"{notes.Replace("Notes", "[|Notes|]{cover-letter-missing}", StringComparison.Ordinal)}",
                "cover-letter-missing"
            );
        Findings(
            "# Application Details\n\n## Status\n### Application\nAPPLIED\n### Cover Letter\n\n"
                + $"{notes.Replace("Notes", "[|Notes|]{cover-letter-missing}", StringComparison.Ordinal)}",
            "cover-letter-missing"
        );
    }

    [Theory]
    [InlineData(
        "Cover letter points",
        "- I have planned seven harvests\n  - My plans cut waste by a fifth\n  - It was as follows: I counted, then planned"
    )]
    [InlineData("[|Cover letter points|]{cover-letter-missing}", "- enthusiasm\n  - SQL and Excel")]
    [InlineData(
        "[|Cover letter points|]{cover-letter-missing}",
        "- Hook: I have planned seven harvests\n  - Proof: my plans cut waste by a fifth"
    )]
    [InlineData("[|Cover letter points|]{cover-letter-missing}", "- I have planned seven harvests")]
    public void A_letter_in_points_of_ones_own_needs_no_others(string label, string items) =>
        Findings($"# Application Details\n\n## Notes\n- {label}:\n  {items}\n", "cover-letter-missing", "cover-letter-point-missing");

    [Theory]
    [InlineData("Kessler AG\n      - weekly plans")]
    [InlineData("Planner, Kessler AG (2019–2023)\n      - weekly plans")]
    [InlineData("**Kessler AG**\n      - weekly plans")]
    [InlineData("Kessler AG – weekly plans")]
    [InlineData("Kessler AG - weekly plans")]
    [InlineData("Kessler AG: weekly plans")]
    [InlineData("Planner, Kessler AG: weekly plans")]
    [InlineData("Senior Planner, Kessler: weekly plans")]
    [InlineData("Kessler AG (2019-2023): weekly plans")]
    [InlineData("Kessler AG — Planner: weekly plans")]
    [InlineData("Planner – Kessler AG: weekly plans")]
    [InlineData("Planner at Kessler: weekly plans")]
    [InlineData("Kessler AG, Kiel: weekly plans")]
    public void An_employer_is_evidence_however_the_resume_names_it(string item) =>
        Findings(WithBackground(item, "Body paragraph: At Kessler I led the planners"), "cover-letter-no-evidence");

    [Theory]
    [InlineData("Planner, Kessler AG: plans", "Kessler AG")]
    [InlineData("Kessler AG, Kiel: plans", "Kessler AG")]
    [InlineData("Harbor Foods, Inc.: plans", "Harbor Foods, Inc.")]
    [InlineData("eBay, Berlin: plans", "eBay, Berlin")]
    [InlineData("Planner: plans", "Planner")]
    public void The_employer_of_a_label_is_the_part_that_is_its_name(string item, string employer)
    {
        var text = Language.Text.SourceText.From(WithBackground(item, "Body paragraph: I plan"));
        var application = Analysis.Of(text, "x.md", WithAllRules).Application!;
        var (label, name) = Assert.Single(application.BackgroundLabels);
        Assert.Equal(employer, name.Written);
        Assert.Equal(employer, text.Slice(label.NameSpan));
    }

    [Theory]
    [InlineData("https://kessler.example: plans")]
    [InlineData("Kessler:://plans at Hafen: plans")]
    public void An_address_is_no_employer(string item)
    {
        var text = Language.Text.SourceText.From(WithBackground(item, "Body paragraph: I plan"));
        Assert.Empty(Analysis.Of(text, "x.md", WithAllRules).Application!.BackgroundLabels);
    }

    [Theory]
    [InlineData("led the planners\n      - weekly plans")]
    [InlineData("led the planners – weekly plans")]
    [InlineData("Senior Planner\n      - weekly plans")]
    [InlineData("Led the planners")]
    [InlineData("Work – every week")]
    public void A_point_of_the_resume_is_no_employer(string item) =>
        Findings(
            WithBackground(
                item,
                "[|Body paragraph|]{cover-letter-no-evidence: or give a result in figures}: As Senior Planner I led the work of planners"
            ),
            "cover-letter-no-evidence"
        );

    private static string WithBackground(string item, string point) =>
        $"""
            # Application Details

            ## Notes
            - Resume bullet points to highlight or modify:
              - Work experience:
                - {item}
            - Cover letter points:
              - {point}
            """;

    [Fact]
    public void A_misspelt_section_is_read_as_meant() =>
        Findings(
            """
            # Application Details

            ## [|Statu|]{misspelt-heading: “Status”}
            ### [|Aplication|]{misspelt-heading: “Application”}
            [|APLIED|]{unknown-status: Did you mean “APPLIED”?}
            """,
            "misspelt-heading",
            "unknown-status",
            "empty-section"
        );

    [Theory]
    [InlineData("## Contract")]
    [InlineData("## Positions")]
    [InlineData("## Compensation")]
    [InlineData("## Deadlines")]
    [InlineData("## Interviews")]
    [InlineData("## Nodes of the graph")]
    public void A_word_of_its_own_is_no_misspelling(string heading) =>
        Findings($"# Application Details\n\n{heading}\n\nText.\n", "misspelt-heading");

    [Fact]
    public void Headings_of_a_posting_are_the_employers() =>
        Findings(
            """
            # Application Details

            ## Job Description
            ### Compny
            ### Satus
            #### Notes
            - Deadline: 04-05-2026
            - Posted: [|04-05-2026|]{ambiguous-date}
            - Posted: [|2026-02-30|]{invalid-date: has 28 days}

            ## [|Compny|]{misspelt-heading}
            Netflix
            """,
            "misspelt-heading",
            "heading-level",
            "empty-section",
            "duplicate-section",
            "ambiguous-date",
            "invalid-date"
        );

    [Theory]
    [InlineData("APPLIED on 2026-11-02")]
    [InlineData("APPLIED (waiting)")]
    [InlineData("Applied - waiting for Jane")]
    [InlineData("**Applied** ✅")]
    [InlineData("`in_review`")]
    [InlineData("final round")]
    [InlineData("- [x] Saved\n- [x] Applied\n- [ ] Interview")]
    [InlineData("Rejected after the phone screen")]
    [InlineData("N/A")]
    [InlineData("~~APPLIED~~\nINTERVIEW")]
    [InlineData("~~APPLIED~~ INTERVIEW")]
    [InlineData("~~APPLIED (2026-11-02)~~ → Interview with Ines")]
    [InlineData("APPLIED, ~~PENDING~~")]
    [InlineData("~~APPLIED~~")]
    [InlineData("INREVIEW")]
    [InlineData("On-site")]
    [InlineData("SAVED\n\n**Assessment**: The post is nearly all that I look for.")]
    [InlineData("Second interview")]
    public void A_status_may_be_decorated_and_explained(string status) =>
        Findings($"# Application Details\n\n## Status\n{status}\n", "unknown-status", "several-statuses", "empty-section");

    [Theory]
    [InlineData("APPLIED / [|PENDING|]{several-statuses}")]
    [InlineData("~~SAVED~~ APPLIED / [|PENDING|]{several-statuses: APPLIED, PENDING}")]
    [InlineData("~~SAVED~~\nAPPLIED\n[|PENDING|]{several-statuses: APPLIED, PENDING}")]
    [InlineData("- Applied\n- [|Interview|]{several-statuses}")]
    public void The_second_status_is_marked(string status) =>
        Findings($"# Application Details\n\n## Status\n{status}\n", "unknown-status", "several-statuses");

    [Theory]
    [InlineData("Hoping for a phone screen", "SCREENING")]
    [InlineData("Waitng for interview", "INTERVIEW")]
    [InlineData("Hoping for onsite", "INTERVIEW")]
    public void A_status_among_other_words_is_what_was_meant(string status, string meant) =>
        Findings($"# Application Details\n\n## Status\n[|{status}|]{{unknown-status: Did you mean “{meant}”?}}\n", "unknown-status");

    [Theory]
    [InlineData("No offer from them")]
    [InlineData("There was never an interview")]
    [InlineData("Interview cancelled")]
    [InlineData("Applied → Rejected")]
    public void What_is_denied_is_not_asked_about(string status) =>
        Findings($"# Application Details\n\n## Status\n{status}\n", "unknown-status", "several-statuses");

    [Theory]
    [InlineData("## Entreprise", "## Statut de la candidature", "Entretein", "Entretien")]
    [InlineData("## Entreprise", "## Statut de la candidature", "Relancéee", "En attente")]
    [InlineData("## Empresa", "## Estado de la candidatura", "Entrevsita", "Entrevista")]
    [InlineData("## Empresa", "## Estado de la candidatura", "Postualda", "Enviada")]
    public void A_status_with_a_slip_is_compared_with_the_words_of_its_language(
        string company,
        string status,
        string written,
        string meant
    ) =>
        Findings(
            $"# Application Details\n\n{company}\nFennel\n\n{status}\n[|{written}|]{{unknown-status: Did you mean “{meant}”?}}\n",
            "unknown-status"
        );

    [Theory]
    [InlineData("## Entreprise", "## Statut de la candidature", "2e entretien passé")]
    [InlineData("## Entreprise", "## Statut de la candidature", "2nd entretien")]
    [InlineData("## Entreprise", "## Statut de la candidature", "Test technique rendu")]
    [InlineData("## Entreprise", "## Statut de la candidature", "Entrevue planifiée")]
    [InlineData("## Empresa", "## Estado de la candidatura", "2.ª entrevista realizada, espero la llamada")]
    [InlineData("## Empresa", "## Estado de la candidatura", "Prueba técnica pendiente")]
    [InlineData("## Azienda", "## Stato", "Colloquio fissato")]
    [InlineData("## Empresa", "## Status", "Entrevista marcada")]
    [InlineData("## Bedrijf", "## Status", "Gesprek gepland")]
    public void A_step_may_be_numbered_and_said_to_be_planned_or_done(string company, string status, string written) =>
        Findings($"# Application Details\n\n{company}\nFennel\n\n{status}\n{written}\n", "unknown-status", "several-statuses");

    [Theory]
    [InlineData("Company", "Status", "Interview", "Applied", "Interview: 2026-12-02, 10:00")]
    [InlineData("Entreprise", "Statut", "Entretien prévu", "Postulé le", "Entretien : mercredi 2 décembre 2026 à 14 h")]
    [InlineData("Empresa", "Estado", "Entrevista", "Me postulé el", "Cita con la jefa: 2 de diciembre de 2026")]
    [InlineData("Company", "Status", "[|Interview|]{quiet-application}", "Applied", "First day: 2026-12-02")]
    public void An_interview_to_come_is_no_silence(string company, string status, string value, string applied, string line) =>
        Findings($"# Application Details\n\n{company}: Fennel\n{status}: {value}\n{applied}: 2026-10-20\n\n{line}\n", "quiet-application");

    [Theory]
    [InlineData("[|04-29-2025|]{non-iso-date: is 29 April 2025. Write 2025-04-29}")]
    [InlineData("[|29/04/2025|]{non-iso-date}")]
    [InlineData("[|29.4.2025|]{non-iso-date}")]
    [InlineData("Tuesday, [|April 29, 2025|]{non-iso-date}")]
    [InlineData("[|29th of April 2025|]{non-iso-date: Write “29th of April 2025” as 2025-04-29.}")]
    [InlineData("[|29. April 2025|]{non-iso-date: Write “29. April 2025” as 2025-04-29.}")]
    [InlineData("[|29 de abril de 2025|]{non-iso-date}")]
    [InlineData("[|2025/04/29|]{non-iso-date}")]
    [InlineData("[|2025-4-9|]{non-iso-date}")]
    [InlineData("[|05-05-2025|]{non-iso-date}")]
    [InlineData("[|04-05-2025|]{ambiguous-date: Write 2025-04-05 or 2025-05-04.}")]
    [InlineData("[|25-05-07|]{ambiguous-date: Write 2007-05-25 or 2025-05-07.}")]
    [InlineData("[|05-29-25|]{non-iso-date: 29 May 2025}")]
    [InlineData("[|2026-02-31|]{invalid-date: February 2026 has 28 days}")]
    [InlineData("[|2026-13-01|]{invalid-date: Month 13 does not exist}")]
    [InlineData("[|31 June 2025|]{invalid-date}")]
    [InlineData("[|2026-11-21|]{future-date: today is 2026-11-20}")]
    [InlineData("2026-11-20T09:30, by e-mail")]
    [InlineData("1. April 2025\n2. June 2025")]
    [InlineData("1. April 2025\n\n2) June 2025")]
    [InlineData("1. The first try\n2. June 2025")]
    [InlineData("in spring")]
    [InlineData("10:30")]
    [InlineData("v1.2.3")]
    public void Dates_are_read_as_people_write_them(string date) =>
        Findings(
            $"# Application Details\n\n## Application Date\n{date}\n",
            "non-iso-date",
            "ambiguous-date",
            "invalid-date",
            "future-date"
        );

    [Theory]
    [InlineData("## Next Actions\n- [ ] Write to Ines by 3 December 2026\n- [ ] [|4 December 2026|]{non-iso-date}: call\n")]
    [InlineData(
        "## Next Actions\n- Call (3.12.2026)\n- Call Ines: [|4 December 2026|]{non-iso-date}\n- Fri [|4 December 2026|]{non-iso-date}\n"
    )]
    [InlineData("## Deadline\nThey told Ines that it closes on 3 December 2026\n")]
    [InlineData("## Deadline\ncloses on [|3 December 2026|]{non-iso-date}\n")]
    [InlineData("**Deadline:** [|18.12.2026|]{non-iso-date} (Friday)\n")]
    [InlineData("**Deadline:** [|18.12.2026|]{non-iso-date}, Friday\n")]
    [InlineData("**Deadline:** [|18.12.2026|]{non-iso-date} (by post, 17:00 at the gate)\n")]
    [InlineData("**Deadline:** [|18.12.2026|]{non-iso-date} <!-- 17:00 -->\n")]
    [InlineData("**Deadline:** 18.12.2026, 17:00\n")]
    [InlineData("**Deadline:** December 18, 2026 at 5 p.m. Eastern\n")]
    [InlineData("- **Deadline:** 18 December 2026 – the mill closes early\n")]
    [InlineData("| Deadline | 18.12.2026 at noon |\n|---|---|\n| Applied | [|12.10.2026|]{non-iso-date} |\n")]
    [InlineData("**Applied:** [|18.11.2026|]{non-iso-date} | **Deadline:** [|18.12.2026|]{non-iso-date}\n")]
    [InlineData("Applied: [|18.11.2026|]{non-iso-date} · Deadline: [|18.12.2026|]{non-iso-date}\n")]
    public void A_date_in_the_words_of_a_sentence_may_be_in_any_form(string text) =>
        Findings($"# Application Details\n\n{text}", "non-iso-date");

    [Theory]
    [InlineData("Company", "Cover letter points", "Opening", "Body", "Why Fennel?", "Closing")]
    [InlineData("Entreprise", "Lettre de motivation", "Accroche", "Corps", "Pourquoi rejoindre Fennel", "Conclusion")]
    [InlineData("Empresa", "Carta de presentación", "Apertura", "Cuerpo", "¿Por qué Fennel?", "Cierre")]
    [InlineData("Company", "[|Cover letter points|]{cover-letter-point-missing}", "Opening", "Body", "Why rye", "Closing")]
    public void The_point_about_the_employer_may_have_its_name(
        string company,
        string letter,
        string opening,
        string body,
        string why,
        string closing
    ) =>
        Findings(
            $"""
            # Application Details

            ## {company}
            Fennel Bakery

            ## Notes
            - {letter}:
              - {opening}: I have baked in Lyon for four years
              - {body}: At Rook I baked 400 loaves a day
              - {why}: Fennel bakes with rye, and so do I
              - {closing}: I would be glad to come by and bake
            """,
            "cover-letter-point-missing"
        );

    [Theory]
    [InlineData("link", "Posting", "Ideas for the cover letter", "Opening", "Closing")]
    [InlineData("lien", "Offre", "Mes idées pour la lettre", "Accroche", "Conclusion")]
    [InlineData("enlace", "Oferta", "Mis ideas para la carta", "Apertura", "Cierre")]
    public void A_posting_below_a_name_of_its_address_leaves_the_address_to_a_key(
        string link,
        string posting,
        string letter,
        string opening,
        string closing
    ) =>
        Findings(
            $"""
            ---
            type: application
            status: SAVED
            {link}: https://fennel.example/baker
            ---

            ## {letter}
            - {opening}: I have baked in Lyon for four years
            - {closing}: I would be glad to come by and bake

            ## {posting}

            We bake bread and rolls for half of the town, and look for somebody who gets up early.

            ### Requirements
            - A steady hand
            """,
            "url-missing",
            "malformed-url",
            "cover-letter-missing"
        );

    [Theory]
    [InlineData("Entreprise", "Date de candidature", "[|05/11/2026|]{non-iso-date: is 5 November 2026}")]
    [InlineData("Empresa", "Fecha de candidatura", "[|5/11/26|]{non-iso-date: is 5 November 2026}")]
    [InlineData("Azienda", "Data di candidatura", "[|05-11-2026|]{non-iso-date: is 5 November 2026}")]
    [InlineData("Company", "Application Date", "[|05/11/2026|]{ambiguous-date}")]
    public void A_language_that_puts_the_day_first_has_one_reading(string company, string applied, string date) =>
        Findings(
            $"# Application Details\n\n## {company}\nFennel\n\n## {applied}\n{date}\n",
            "non-iso-date",
            "ambiguous-date",
            "future-date"
        );

    [Theory]
    [InlineData("https://a.example/x?y=1#z")]
    [InlineData("<https://a.example>")]
    [InlineData("[posting](https://a.example/1)")]
    [InlineData("see https://a.example/1 (archived)")]
    [InlineData("https://例え.jp/求人")]
    [InlineData("[|Not provided|]{url-missing}")]
    [InlineData("[|n/a|]{url-missing}")]
    [InlineData("Not provided (referral by Tom)")]
    [InlineData("None (referral)")]
    [InlineData("n/a - a friend asked me")]
    [InlineData("[|[Not provided]|]{url-missing}")]
    [InlineData("[|Not provided (?)|]{url-missing}")]
    [InlineData("[|Not provided in the mail|]{url-missing}")]
    [InlineData("The board at the station, link not kept")]
    [InlineData("Board at the station – no direct URL")]
    [InlineData("[|No direct link|]{url-missing}")]
    [InlineData("[|Not available any more|]{url-missing}")]
    [InlineData("TBD: https://a.example/1")]
    [InlineData("[|posting.pdf|]{malformed-url: from the browser}")]
    [InlineData("[|[posting.pdf](posting.pdf)|]{malformed-url: from the browser}")]
    [InlineData("[|a.example/posting.pdf|]{malformed-url: Write https://a.example/posting.pdf}")]
    [InlineData("[Job URL]")]
    [InlineData("TODO")]
    [InlineData("TODO look it up")]
    [InlineData("[|my TODO list|]{url-missing}")]
    [InlineData("Easy Apply (https://a.example/1)")]
    [InlineData("Via the board: https://a.example/1.")]
    [InlineData("Their page [https://a.example/1], seen on Monday")]
    [InlineData("Easy Apply ([|a.example/1|]{malformed-url: Write https://a.example/1})")]
    [InlineData("[|www.a.example/1|]{malformed-url: Write https://www.a.example/1}")]
    [InlineData("[|https:/a.example|]{malformed-url}")]
    [InlineData("[|ftp://a.example|]{malformed-url}")]
    [InlineData("[|[posting](a.example/1)|]{malformed-url}")]
    [InlineData("[|LinkedIn|]{url-missing}")]
    [InlineData("[|Indeed.com|]{url-missing}")]
    [InlineData("[|hellowork.com (ref. 48211)|]{url-missing}")]
    [InlineData("[|Seen on a board at the station|]{url-missing}")]
    [InlineData("[|Harbor Foods careers page - Rotterdam|]{url-missing}")]
    [InlineData("Indeed (no link kept)")]
    [InlineData("[|[Posting not kept]|]{url-missing}")]
    [InlineData("[|jobs.example.com, second page|]{malformed-url}")]
    [InlineData("[|careers/planner|]{malformed-url}")]
    [InlineData("[|ines@a.example|]{malformed-url}")]
    [InlineData("[[Saved copy]]")]
    public void Addresses_are_absolute(string url) =>
        Findings($"# Application Details\n\n## Job URL\n{url}\n", "url-missing", "malformed-url");

    [Fact]
    public void A_sent_application_needs_its_date_and_a_skipped_one_does_not()
    {
        Findings("# Application Details\n\n## Status\n[|Submitted|]{status-needs-date: APPLIED}\n", "status-needs-date");
        Findings("# Application Details\n\n## Status\nSKIPPED\n", "status-needs-date");
        Findings("# Application Details\n\n## Status\n### Application\nAPPLIED\n### History\n- 2026-11-01: APPLIED\n", "status-needs-date");
        Findings(
            "# Application Details\n\n## Status\nAPPLIED\n\n## [|Application Date|]{empty-section}\n",
            "status-needs-date",
            "empty-section"
        );
        Findings("# Application Details\n\n## Status\nApplied 2026-11-12 via their site\n", "status-needs-date");
    }

    [Fact]
    public void A_field_of_a_template_may_wait_until_the_application_needs_it()
    {
        Findings(
            "---\ntype: application\n[|company|]{empty-section}:\nstatus: saved\napplication_date:\ndeadline:\ncontact:\n---\n",
            "empty-section"
        );
        Findings(
            "---\ntype: application\nstatus: applied\n[|application_date|]{empty-section}:\ndeadline:\n---\n",
            "empty-section",
            "status-needs-date"
        );
        Findings(
            "# Application Details\n\n**[|Position|]{empty-section}:**\n**Status:** saved\n**Deadline:**\n- **Contact:**\n\n## "
                + "[|Contacts|]{empty-section}\n",
            "empty-section"
        );
    }

    [Fact]
    public void An_empty_file_in_an_application_folder_is_told_of_nothing()
    {
        foreach (var text in new[] { "", "\uFEFF\n\n", "# \n", "<!-- soon -->\n" })
        {
            var analysis = AnalysisOf(text);
            Assert.NotNull(analysis.Application);
            Assert.Empty(analysis.Findings);
        }
        Assert.Equal(Enumerable.Repeat("missing-section", 4), CodesIn("## Company\nRook\n", "applications/netflix.md").Take(4));
        Assert.Contains(AnalysisOf("## Company\nRook\n").Findings, finding => finding.Severity == Severity.Warning);

        static Analysis AnalysisOf(string text) => Analysis.Of(SourceText.From(text), "applications/rook.md", new(Today));
    }

    [Fact]
    public void What_a_template_repeats_in_a_section_is_marked_once()
    {
        Findings(
            "# Application Details\n\n## Notes\n- Key skills:\n  - [|[Skill 1]|]{leftover-placeholder: and 2 more like it below}\n"
                + "  - [Skill 2]\n  - [Skill 3]\n- Resume bullet points:\n  - Work experience:\n"
                + "    - Harbor Foods: [|[points to modify]|]{leftover-placeholder: and one more like it below}\n"
                + "    - Rook: [points to modify]\n",
            "leftover-placeholder"
        );
        // What the file can fill in has a fix at each place.
        Findings(
            "# Application Details\n\n## Company\nRook\n\n## Notes\nDear [|[Company]|]{leftover-placeholder},\n\nI like "
                + "[|[Company]|]{leftover-placeholder: template. Write}\n",
            "leftover-placeholder"
        );
    }

    [Fact]
    public void That_there_is_no_address_matters_as_long_as_the_application_is_open()
    {
        Findings("# Application Details\n\n## Status\nSKIPPED\n\n## Job URL\nNone\n", "url-missing");
        Findings("# Application Details\n\n## Status\nREJECTED\n\n## Job URL\nNot provided\n", "url-missing");
        Findings("# Application Details\n\n## Status\nAPPLIED\n\n## Job URL\n[|None|]{url-missing}\n", "url-missing");
    }

    [Theory]
    [InlineData("date_applied: \"\"\nposition: Clerk", "- **Date Applied:** not known any more")]
    [InlineData("[|job_url|]{empty-section}: \"\"\nposition: Clerk", "- **Job URL:**")]
    [InlineData("job_url: \"\"\nposition: Clerk", "## [|Job URL|]{empty-section}")]
    [InlineData("[|date_applied|]{empty-section}: \"\"\nposition: Clerk", "- **Job URL:** https://rook.example/1")]
    [InlineData("position: Clerk\njob_url: https://rook.example/1", "## [|Job URL|]{empty-section}")]
    public void What_is_told_twice_and_lacks_once_is_told_once(string keys, string body) =>
        Findings($"---\ntype: application\ncompany: Rook\nstatus: applied\n{keys}\n---\n# Rook\n\n{body}\n", "empty-section");

    [Fact]
    public void A_word_that_people_mean_in_several_ways_is_no_slip() =>
        Findings("# Application Details\n\n## Status\n[|Passed|]{unknown-status: or another known status}\n", "unknown-status");

    [Theory]
    [InlineData("Company", "[|Company|]{leftover-placeholder: left over from a template}")]
    [InlineData("Position", "[|Job title|]{leftover-placeholder}")]
    [InlineData("Job Description", "[|Paste the posting here.|]{leftover-placeholder}")]
    [InlineData("Job Description", "[|Paste the posting here.|]{leftover-placeholder}\n\nWe run the night trains.")]
    [InlineData("Company Details", "[|What they do, how large they are, what is new|]{leftover-placeholder}")]
    [InlineData("Application Date", "[|YYYY-MM-DD|]{leftover-placeholder}")]
    [InlineData("Next Actions", "- [ ] [|YYYY-MM-DD: what to do|]{leftover-placeholder}\n- [ ] 2026-11-30: call Ines")]
    [InlineData("Contacts", "* [|Name, role, e-mail|]{leftover-placeholder}")]
    [InlineData("Company", "The Company Store")]
    [InlineData("Position", "Title Clerk")]
    [InlineData("Job Description", "Please paste the posting here and there.\n\nJob title\n\nCompany")]
    [InlineData("Notes", "Company\n\nJob title")]
    public void What_a_skeleton_has_put_there_to_be_replaced_is_a_placeholder(string heading, string text) =>
        Findings($"# Application Details\n\n## Status\nAPPLIED\n\n## {heading}\n{text}\n", "leftover-placeholder");

    [Fact]
    public void Before_anything_is_done_a_skeleton_may_still_be_one()
    {
        var findings = Analysis
            .Of(SourceText.From("# Application Details\n\n## Company\nCompany\n\n## Status\nSAVED\n"), "a.md", new(new(2026, 11, 26)))
            .Findings;
        Assert.Equal(Severity.Hint, Assert.Single(findings, finding => finding.Rule.Code == "leftover-placeholder").Severity);
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("rolling basis")]
    [InlineData("ausgeschrieben")]
    public void A_word_for_the_posting_is_no_wrong_status_until_it_is_sent(string status)
    {
        Findings($"# Application Details\n\n## Status\n{status}\n", "unknown-status");
        Findings(
            $"# Application Details\n\n## Status\n[|{status}|]{{unknown-status}}\n\n## Application Date\n2026-11-02\n",
            "unknown-status"
        );
    }

    [Theory]
    [InlineData("Status / Notes", "Applied")]
    [InlineData("Status/notes", "Applied")]
    [InlineData("Status / Next steps", "Applied")]
    [InlineData("Notes / Status", "They are slow to answer, and the shop is closed until May.")]
    [InlineData("Status / notes", "- **Verdict:** go on\n- **Sent:** (pending)\n- **Viewed:** (look again)")]
    [InlineData("Status / notes", "- They wrote\n- Offer declined\n- Applied again")]
    public void A_heading_of_two_names_is_that_of_the_one_value(string heading, string value)
    {
        var analysis = Analysis.Of(SourceText.From($"# Application Details\n\n## {heading}\n{value}\n"), "a.md", new(new(2026, 11, 26)));
        Assert.DoesNotContain(analysis.Findings, finding => finding.Rule.Code is "unknown-status" or "several-statuses");
        Assert.DoesNotContain(analysis.Findings, finding => finding.Message.StartsWith("“Status” is", StringComparison.Ordinal));
        Assert.Equal(value == "Applied" ? "APPLIED" : null, analysis.Application!.Status.Definition?.Value);
    }

    [Fact]
    public void A_story_behind_the_status_is_marked_and_a_remark_is_not()
    {
        var story = string.Join(' ', Enumerable.Repeat("and on the day after that Ines wrote again", 5));
        Findings($"# Application Details\n\n## Status\nAPPLIED [|{story}|]{{unknown-status: long remark}}\n", "unknown-status");
        Findings($"# Application Details\n\n## Status\nAPPLIED: [|{story}|]{{unknown-status: long remark}}.\n", "unknown-status");
        Findings($"# Application Details\n\n## Status\nAPPLIED {story[..150]}\n", "unknown-status");
        Findings($"# Application Details\n\n## Status\nAPPLIED\n\n{story}\n", "unknown-status");
        Findings($"# Application Details\n\n## Status\nAPPLIED\n\n### History\n- 2026-11-12: APPLIED {story}\n", "unknown-status");
    }

    [Theory]
    [InlineData("[|TODO|]{leftover-placeholder} ask Ines")]
    [InlineData("Dear [|[Hiring Manager]|]{leftover-placeholder},")]
    [InlineData("I would join [|[Company]|]{leftover-placeholder: left over}")]
    [InlineData("as [|{{role}}|]{leftover-placeholder}")]
    [InlineData("sincerely, [|<Your Name>|]{leftover-placeholder}")]
    [InlineData("[|Lorem ipsum|]{leftover-placeholder} dolor")]
    [InlineData("see [[Company]] and [Company](https://a.example) and [x] and [1] and `[Company]` and [sic]")]
    [InlineData("xxx, the to-do list, a todo, <https://a.example>, <b>Company</b>, a < b > c")]
    [InlineData("Dear [|[First Name]|]{leftover-placeholder},")]
    [InlineData("Rewrote our Optional<Name> and List<Contact> handling, IEnumerable<Company>, std::vector<Role>")]
    [InlineData("<br> and <kbd>, <link>, <address> and <!-- TODO later --> and <!-- [Company] -->")]
    [InlineData("<details>\n<summary>More</summary>\n\nText\n</details>")]
    [InlineData("- [|<Name>|]{leftover-placeholder}")]
    [InlineData("- x\n\n  [|<Company>|]{leftover-placeholder}\n")]
    [InlineData("| who |\n|---|\n| [|[Hiring Manager]|]{leftover-placeholder} |")]
    [InlineData("| who |\n|---|\n| [Company] |\n\n[company]: https://a.example")]
    [InlineData("> Hello [First Name], thanks for your application")]
    [InlineData("Built a TODO app in React\n- TODO app: 300 users\n- a mini-TODO, a TODO-list and XXXL")]
    [InlineData("see [[TODO]] and [[lists/TODO]] and [[TODO|list]]")]
    [InlineData(
        "- [ ] TODO ask Ines\n- TODO ask Karl\n- [|TODO|]{leftover-placeholder}\n- Karl: [|FIXME|]{leftover-placeholder}\n- Read it. "
            + "[|TODO|]{leftover-placeholder: and one more beside it} read more (TODO)"
    )]
    [InlineData("- still [|TODO|]{leftover-placeholder}: ask Ines")]
    [InlineData("```\nList<[Name]> TODO\n```\n\n    [Company]\n")]
    // Code is what Markdown sees as code: as many backticks at its end as at its beginning, on another line too.
    [InlineData("- Use ``a ` b`` here: [|TODO|]{leftover-placeholder}")]
    [InlineData("- Use `` [Company] ` {{role}} `` here")]
    [InlineData("- A span `begins here\n  and [Company] ends here` fine")]
    [InlineData("- A span `begins here\n  and ends here`, [|[Company]|]{leftover-placeholder}")]
    [InlineData("A ` alone, and [|[Company]|]{leftover-placeholder}")]
    [InlineData("Escaped: \\`[|[Company]|]{leftover-placeholder}\\`")]
    [InlineData("| a | b |\n|---|---|\n| `[Company]` | ``a ` b`` [|[Company]|]{leftover-placeholder} |")]
    [InlineData("<!--\nTODO\n[Company]\n-->")]
    [InlineData("See <!-- what\n[Company] is --> [|{{role}}|]{leftover-placeholder}")]
    [InlineData("A span `with <!-- in it\n[Company] --> and its end`")]
    [InlineData("A [link with {{role}}](https://a.example) and [[notes|{{role}}]]")]
    // What speaks of placeholders is none.
    [InlineData("- [ ] Replace {{role}} and [Company] before sending\n- [x] **Fill** in {{weak spot}}")]
    [InlineData("Remove all {{slots}} that are left.")]
    [InlineData("- Check for placeholders such as [Company] or {{role}}")]
    [InlineData("- [ ] Ask [|{{role}}|]{leftover-placeholder} for the address")]
    [InlineData("I sort [|{{two sentences on the letters, and why this office of all others (no flattery)}}|]{leftover-placeholder}.")]
    [InlineData("{{ letters | where: \"office\", page.office | sort: \"date\" | reverse | first }}")]
    public void Placeholders_are_told_from_links_and_code(string text) =>
        Findings($"# Application Details\n\n## Notes\n{text}\n", "leftover-placeholder");

    /// <summary>Brackets around all that stands in a point or an item of the preparation; and what is to be done, anywhere.</summary>
    [Theory]
    [InlineData("- Cover letter points:\n  - Opening paragraph: [|[adapt]|]{leftover-placeholder}")]
    [InlineData("- Cover letter points:\n  - Body paragraph: [|[two results, with figures]|]{leftover-placeholder}")]
    [InlineData("- Cover letter points:\n  - Company-specific paragraph: *[|[their night shift?]|]{leftover-placeholder}*")]
    [InlineData("- Cover letter points:\n  - Body paragraph: the north [|[add a number - or two, at most]|]{leftover-placeholder}")]
    [InlineData("- Resume customization ideas:\n  - [|[idea 1]|]{leftover-placeholder}\n  - [Idea 2]")]
    [InlineData("- Resume bullet points:\n  - Work experience:\n    - Harbor Foods: [|[points to change]|]{leftover-placeholder}")]
    [InlineData("- Cover letter points:\n  - Body paragraph: planning [at night] for 40 shops\n  - Opening paragraph: [none]")]
    [InlineData("- Key skills:\n  - [x] planning\n  - [ ] patience\n  - [[Planning]]\n  - [Plan](https://a.example)\n  - [plan][1]")]
    [InlineData("Ask Ines [who knows them]\n\n[about the night shift]")]
    public void Brackets_are_placeholders_where_they_are_all_that_stands_there(string text) =>
        Findings(
            $"# Application Details\n\n## Company\nHarbor Foods\n\n## Notes\n{text}\n\n[1]: https://a.example\n",
            "leftover-placeholder",
            "cover-letter-no-evidence",
            "cover-letter-company-unnamed"
        );

    /// <summary>In a letter and where one value belongs, something is still to be written.</summary>
    [Theory]
    [InlineData("## Company\n- [|TODO|]{leftover-placeholder} look it up\n")]
    [InlineData("## Notes\n- Cover letter points:\n  - Opening paragraph:\n    - [|TODO|]{leftover-placeholder} name the shops\n")]
    [InlineData("## Notes\n- Ask Ines:\n\t- TODO write to her\n\t  and wait\n\n[|TODO|]{leftover-placeholder}: number of shops\n")]
    public void A_task_in_a_list_is_no_placeholder(string text) => Findings($"# Application Details\n\n{text}", "leftover-placeholder");

    /// <summary>A day in a wikilink is the name of a note, which nobody renames.</summary>
    [Theory]
    [InlineData("---\ntype: application\napplied: \"[[29 April 2025]]\"\n---\n")]
    [InlineData("# Application Details\n\napplied:: [[Apr 29th, 2025]]\n")]
    [InlineData("# Application Details\n\n## Application Date\n[[journal/2025/04/29|29.4.2025]]\n")]
    [InlineData("# Application Details\n\n## Application Date\n[[notes]] [|29.4.2025|]{non-iso-date} [[notes]]\n")]
    public void A_day_in_a_wikilink_stays_as_it_is(string text) => Findings(text, "non-iso-date");

    [Fact]
    public void A_day_in_a_wikilink_is_marked_without_a_fix_where_it_is_ambiguous()
    {
        var analysis = Analysis.Of(
            SourceText.From("# Application Details\n\n## Application Date\n[[04-05-2025]]\n"),
            "a.md",
            new(new(2026, 11, 26))
        );
        Assert.Empty(Assert.Single(analysis.Findings, finding => finding.Rule.Code == "ambiguous-date").Fixes);
    }

    [Theory]
    [InlineData("Harbor Foods", "https://jobs.example.com/9", null)]
    [InlineData("Harbor (shops)", "https://jobs.example.com/9_(north)", null)]
    [InlineData("Harbor Foods", "jobs.example.com/9", "“jobs.example.com/9” is not")]
    public void A_link_in_front_matter_is_an_address(string words, string address, string? message)
    {
        var analysis = Analysis.Of(
            SourceText.From($"---\ntype: application\ncompany: Harbor Foods\nurl: \"[{words}]({address})\"\n---\n"),
            "a.md",
            new(new(2026, 11, 26))
        );
        var found = analysis.Findings.SingleOrDefault(finding => finding.Rule.Code == "malformed-url");
        Assert.Equal(message, message is null ? found?.Message : found?.Message[..message.Length]);
    }

    /// <summary>A weak name of the status may tell how anything stands, and an employer's stage how far it has come.</summary>
    [Theory]
    [InlineData("Stage: Series C, in its fourth year")]
    [InlineData("**Stage:** Seed")]
    [InlineData("- **Stage**: Chatting")]
    [InlineData("| Fact | Value |\n|---|---|\n| Stage | Growth |\n| Founded | 2014 |\n")]
    [InlineData("Stage: [|Aplied|]{unknown-status}")]
    public void A_weak_name_of_the_status_counts_with_a_status(string text) =>
        Findings($"# Application Details\n\nCompany: Harbor Foods\n\n{text}\n", "unknown-status");

    [Theory]
    [InlineData("Stage: Growth", false)]
    [InlineData("Stage: Chatting", false)]
    [InlineData("Stage: Applied", true)]
    public void A_weak_name_of_the_status_makes_no_application_by_itself(string text, bool isOne) =>
        Assert.Equal(
            isOne,
            Analysis.Of(SourceText.From($"# Harbor Foods\n\n{text}\n"), "applications/a.md", new(new(2026, 11, 26))).Application
                is not null
        );

    [Theory]
    [InlineData("Notas")]
    [InlineData("Note")]
    [InlineData("[|Ntoes|]{misspelt-heading}")]
    public void A_name_that_is_right_in_another_language_is_not_misspelt(string heading) =>
        Findings($"# Application Details\n\n## Company\nHarbor Foods\n\n## {heading}\nText\n", "misspelt-heading");

    [Theory]
    [InlineData("TBC")]
    [InlineData("To be confirmed")]
    [InlineData("not yet")]
    public void What_is_not_settled_yet_is_no_unknown_status(string written) =>
        Findings($"# Application Details\n\n## Status\n{written}\n", "unknown-status");

    [Fact]
    public void What_somebody_said_is_no_empty_section()
    {
        Findings("# Application Details\n\n## Notes\n[Me]: well\n\n## Company\nRook\n", "empty-section");
        Findings("# Application Details\n\n## [|Notes|]{empty-section}\n[1]: https://rook.example/\n", "empty-section");
    }

    [Fact]
    public void Tracking_in_one_address_that_stands_twice_is_one_finding() =>
        Findings(
            "---\ntype: application\nurl: https://rook.example/jobs/9[|?utm_source=crow|]{url-tracking}\n---\n\n"
                + "- [Link](https://rook.example/jobs/9?utm_source=crow)\n",
            "url-tracking"
        );

    [Theory]
    [InlineData("### 1. Baking\nYes, since 2019.\n\n### 2. Talking\n", true)]
    [InlineData("### 1. Baking\nAt the mill in Weir I baked.\n\n### 2. Talking\n", true)]
    [InlineData("- Baking\n  I've baked since 2019.\n- Talking\n  ", true)]
    [InlineData("### 1. Baking\nYou will bake.\n\n### 2. Talking\n", false)]
    [InlineData("### 1. Baking\nYes, since 2019.\n\n### 2. Talking\n\n### 3. ", false)]
    public void Answers_to_criteria_are_the_persons_own(string answers, bool isOwn)
    {
        var todo = isOwn ? "[|TODO|]{leftover-placeholder}" : "TODO";
        foreach (var heading in new[] { "Selection criteria", "Essential Criteria" })
            Findings(
                $"# Application Details\n\n## Status\nAPPLIED\n\n## {heading}\n\n{answers}{todo} - tell of the bell\n\n"
                    + "## Referees\n- [|[referee 2]|]{leftover-placeholder}\n",
                "leftover-placeholder"
            );
    }

    [Theory]
    [InlineData("Why this company?")]
    [InlineData("Why them!")]
    [InlineData("Notes?")]
    [InlineData("Contacts?")]
    [InlineData("Cover letter?")]
    [InlineData("Job Description?")]
    [InlineData("Deadline?")]
    [InlineData("Status?")]
    public void A_heading_with_a_question_mark_is_no_misspelling(string heading)
    {
        var text = $"# Application Details\n\n## Company\nHarbor Foods\n\n## {heading}\nSome day, they said, or the 31-02-2026\n";
        Findings(text, "misspelt-heading", "unknown-status", "invalid-date", "cover-letter-point-missing");
    }

    [Theory]
    [InlineData("2026-09-10: Saved", false)]
    [InlineData("2026-09-09: Saved", true)]
    [InlineData("2026-09-10: Saved\n- 2026-09-10: Applied", true)]
    public void The_day_on_which_a_job_was_saved_is_that_of_the_note(string history, bool isMarked)
    {
        var analysis = Analysis.Of(
            SourceText.From(
                $"# Application Details\n\n## Status\n### Application\nSAVED\n### History\n- {history}\n\n"
                    + "## Application Date\n2026-09-10\n"
            ),
            "a.md",
            new(new(2026, 11, 26))
        );
        Assert.Equal(isMarked, analysis.Findings.Any(finding => finding.Rule.Code == "date-but-not-applied"));
    }

    [Theory]
    [InlineData("%% TODO [Company] %%")]
    [InlineData("%%\nTODO\n\n- [Company]\n%%\n\n[|[Company]|]{leftover-placeholder}")]
    [InlineData("<% [Company] {{role}} %> [|{{role}}|]{leftover-placeholder}")]
    [InlineData("> [!note] A\n> **Contacts:** [|[Name]|]{leftover-placeholder}")]
    public void Comments_and_templates_hold_no_placeholders(string text) =>
        Findings($"# Application Details\n\n{text}\n", "leftover-placeholder");

    /// <summary>A program puts something else there, and no person will mend it.</summary>
    [Theory]
    [InlineData("`{0}`")]
    [InlineData("`` {0} ``")]
    [InlineData("<% {0} %>")]
    public void Nothing_is_said_of_a_value_that_is_code(string code)
    {
        string Of(string value) => string.Format(System.Globalization.CultureInfo.InvariantCulture, code, value);
        Findings(
            $"""
            # Application Details

            ## Company
            {Of("[Company]")}

            ## Position
            {Of("Baker")}

            ## Job URL
            {Of("jobs.example/1?utm_source=x")}

            ## Status
            {Of("APLIED")}

            ## Application Date
            {Of("2026-02-31")}

            ## Job Description
            - **Salary:** {Of("$200k - $100k")}

            ## Notes
            - Cover letter points:
              - Opening paragraph: {Of("TODO")}
              - Body paragraph: {Of("04-05-2026")}
              - Company-specific paragraph: {Of("x")}
              - Closing paragraph: {Of("y")}
            """
        );
    }

    [Fact]
    public void Placeholders_are_found_wherever_the_person_writes() =>
        Findings(
            """
            # Application Details

            ## Company
            [|<Company>|]{leftover-placeholder}

            ## Position: [|<Role>|]{leftover-placeholder}

            ## Draft of [Company]
            Dear [|[Hiring Manager]|]{leftover-placeholder},

            ## Job Description
            Dear [Name], TODO <Company>

            ### What {{we}} do
            > [Company]

            | <Name> |
            |---|
            | [Name] |

            ## Notes
            - Cover letter points:
              - Opening paragraph: [|<Name>|]{leftover-placeholder}
              - Closing paragraph:
                > Dear [|[Name]|]{leftover-placeholder}
            """,
            "leftover-placeholder"
        );

    [Fact]
    public void A_label_that_is_spelled_like_a_placeholder_is_none() =>
        Findings(
            "# Application Details\n\n**Company:** Netflix\n\n**TODO:** call Ines\n\n## TODO\n- 2026-12-01: call again\n",
            "leftover-placeholder"
        );

    [Theory]
    [InlineData("$150,000 - $750,000")]
    [InlineData("80-100k")]
    [InlineData("€4.500 – €5.200 brutto")]
    [InlineData("£28 per hour")]
    [InlineData("CHF 95'000 bis 110'000")]
    [InlineData("up to 60k EUR")]
    [InlineData("not specified")]
    [InlineData("[|120k–90k|]{malformed-salary: Swap}")]
    [InlineData("[|$150,000 to $120,000|]{malformed-salary}")]
    [InlineData("[|¥12,000,000〜¥8,000,000|]{malformed-salary: Swap}")]
    [InlineData("[|900万円〜600万円|]{malformed-salary: Swap}")]
    [InlineData("[|R$ 16.500 até R$ 14.000|]{malformed-salary: Swap}")]
    [InlineData("[|R$ 8.000 - R$ 6.000|]{malformed-salary: Swap}")]
    [InlineData("[|A$90,000 - A$80,000|]{malformed-salary: Swap}")]
    [InlineData("[|between €50,000 and €45,000|]{malformed-salary: Swap}")]
    [InlineData("[|$150k - 120|]{malformed-salary: Swap}")]
    [InlineData("$120k - 150")]
    [InlineData("€50,000 and €4,500 on top")]
    [InlineData("£45,000 – 10% bonus")]
    [InlineData("£45,000 – £6,000 bonus")]
    [InlineData("£45,000 - £3,000 on top")]
    [InlineData("£45,000 - 25 days holiday")]
    [InlineData("£45,000 – 37.5 hours per week")]
    [InlineData("£45k – 37.5 hours per week")]
    [InlineData("$95,000 - 2 weeks PTO")]
    [InlineData("€60k - 0.5% equity")]
    [InlineData("€60k - 14 Gehälter")]
    [InlineData("55.000 € – 30 Tage Urlaub")]
    [InlineData("£30k - 12 month FTC")]
    [InlineData("$150,000 - 4 day week")]
    [InlineData("$150,000 - 4-day week")]
    [InlineData("800万円〜1200万円")]
    [InlineData("¥400万")]
    [InlineData("$25hr")]
    [InlineData("12LPA")]
    [InlineData("65TEUR")]
    [InlineData("65T€")]
    [InlineData("Competitive")]
    [InlineData("nach Vereinbarung")]
    [InlineData("応相談")]
    [InlineData("weekly, in euros")]
    [InlineData("We believe in fair pay for all.")]
    [InlineData("[|$ - $|]{malformed-salary: no number}")]
    [InlineData("[|EUR|]{malformed-salary: no number}")]
    public void Salaries_are_read_as_people_write_them(string salary) =>
        Findings($"# Application Details\n\n## Job Description\n- Salary range: {salary}\n", "malformed-salary");

    [Theory]
    [InlineData("competitive", true)]
    [InlineData("DOE", true)]
    [InlineData("Verhandelbar", true)]
    [InlineData("as per NJC scale", true)]
    [InlineData("a convenir", true)]
    [InlineData("応相談", true)]
    [InlineData("12LPA", true)]
    [InlineData("not specified", true)]
    [InlineData("rather good", false)]
    [InlineData("€", false)]
    public void A_salary_of_ones_own_has_a_number_or_says_why_not(string salary, bool isFine)
    {
        var config = Language.Text.SourceText.From("sections:\n  - heading: Salary\n    fact: salary\n    shape: line\n");
        var schema = Language.Configuration.Config.Read(new("applsp.yaml", config), (_, _) => null).Schema;
        Assert.Equal(
            isFine ? [] : ["malformed-salary"],
            CodesIn($"# Application Details\n\n## Salary\n{salary}\n", options: WithAllRules with { Schema = schema })
                .Where(code => code == "malformed-salary")
        );
    }

    [Theory]
    [InlineData("Netflix, Inc.", "Netflix’s recommendations", true)]
    [InlineData("Harbor Foods GmbH", "what Harbor Foods does", true)]
    [InlineData("Harbor Foods", "what Harbor does", true)]
    [InlineData("株式会社さくら", "さくらの製品", true)]
    [InlineData("International Paper Works", "the IPW way", true)]
    [InlineData("Müller & Söhne", "Mu\u0308ller makes", true)]
    [InlineData("University of Leeds", "Leeds has the strongest group in the north", true)]
    [InlineData("University of Leeds", "of all places, yours is the strongest", false)]
    [InlineData("Robert Bosch GmbH", "the drills that Bosch makes", true)]
    [InlineData("The Walt Disney Company", "what Disney draws", true)]
    [InlineData("The Home Depot", "Home Depot's shelves", true)]
    [InlineData("The Economist", "The team that I would join", false)]
    [InlineData("Le Monde", "what Monde prints", true)]
    [InlineData("Massachusetts Institute of Technology", "what MIT teaches", true)]
    [InlineData("Procter & Gamble", "the soap of P&G", true)]
    [InlineData("L'Oréal", "what L'Oreal mixes", true)]
    [InlineData("L’Oréal", "what Oreal mixes", true)]
    [InlineData("Crédit Agricole", "the Credit Agricole", true)]
    [InlineData("Macy's, Inc.", "the windows of Macys", true)]
    [InlineData("Macy's", "I like Macy's windows", true)]
    [InlineData("E.ON SE", "the grid of Eon", true)]
    [InlineData("JPMorgan Chase", "what JP Morgan built", true)]
    [InlineData("Booking.com", "the pages of Booking", true)]
    [InlineData("Alphabet (Google)", "how Google ranks", true)]
    [InlineData("トヨタ自動車株式会社", "トヨタの車が好きです", true)]
    [InlineData("楽天グループ株式会社", "楽天で働きたい", true)]
    [InlineData("ソニーグループ株式会社", "ソニーの音", true)]
    [InlineData("腾讯集团", "我想在腾讯工作", true)]
    [InlineData("Mærsk", "Maersk ships methanol", true)]
    [InlineData("Ørsted", "Orsted builds wind", true)]
    [InlineData("Müller GmbH", "Mueller makes yoghurt", true)]
    [InlineData("A.P. Møller – Mærsk A/S", "Maersk orders ships", true)]
    [InlineData("H&M", "what H & M sews", true)]
    [InlineData("1&1 Mail & Media", "1&1 answers", true)]
    [InlineData("Best Buy", "your best people", false)]
    [InlineData("Target Corporation", "I hit every target", false)]
    [InlineData("Aurora Health", "your health records", false)]
    [InlineData("[Company]", "your health records", true)]
    [InlineData("Arc", "the search for architects goes on", false)]
    [InlineData("Netflix", "your company is a great place", false)]
    public void A_company_is_named_by_what_people_call_it(string company, string point, bool isNamed) =>
        Findings(
            $"""
            # Application Details

            ## Company
            {company}

            ## Notes
            - Cover letter points:
              - {(isNamed ? "Company-specific paragraph" : "[|Company-specific paragraph|]{cover-letter-company-unnamed}")}: {point}
            """,
            "cover-letter-company-unnamed"
        );

    /// <summary>Nobody can name an employer who is not told, and what Position names is theirs.</summary>
    [Theory]
    [InlineData("Confidential", "Bakery Planner", "I like your stores", true)]
    [InlineData("Tidewater Talent (recruiting for an organic bakery)", "Bakery Planner", "I like your stores", true)]
    [InlineData("Undisclosed client of Tidewater Talent", "Bakery Planner", "I like your stores", true)]
    [InlineData("Bäckerei (ungenannt)", "Bakery Planner", "I like your stores", true)]
    [InlineData("Juniper Mills (organic bakery)", "Bakery Planner", "I like your stores", false)]
    [InlineData("Harina Clara, Sociedad Anónima", "Bakery Planner", "I like your stores", false)]
    [InlineData("Juniper Mills", "Bakery Planner - Crumbly", "I have ordered with Crumbly since it began", true)]
    [InlineData("Juniper Mills", "Bakery Planner (Crumbly)", "what Crumbly's ovens do at night", true)]
    [InlineData("Juniper Mills", "Bakery Planner - Crumbly", "I like crumbly bread", false)]
    [InlineData("Juniper Mills", "Bakery Planner - Crumbly", "I like your stores", false)]
    [InlineData("Juniper Mills", "Bakery Planner, Growth", "I know what Growth means", false)]
    [InlineData("Juniper Mills", "Data Engineer - Python", "I write Python at night", false)]
    [InlineData("Juniper Mills", "Head of Crumbs, Lead Baker", "I was a Lead Baker", false)]
    public void An_employer_who_is_not_told_needs_no_name(string company, string position, string point, bool isSilent) =>
        Findings(
            $"""
            # Application Details

            ## Company
            {company}

            ## Position
            {position}

            ## Notes
            - Cover letter points:
              - {(isSilent ? "Company-specific paragraph" : "[|Company-specific paragraph|]{cover-letter-company-unnamed}")}: {point}
            """,
            "cover-letter-company-unnamed"
        );

    [Theory]
    [InlineData("The ML Scientist role", "Senior Machine Learning Scientist (L5)")]
    [InlineData("The Scientist position", "Machine Learning Scientist")]
    [InlineData("my Data Analyst role at Harbor", "Data Engineer")]
    [InlineData("The Data role", "Data Engineer")]
    [InlineData("The Software Engineer role", "Software Developer")]
    [InlineData("The Programmer role", "Software Engineer")]
    [InlineData("The [|Data Analyst|]{cover-letter-role-mismatch} role", "Data Engineer")]
    [InlineData("the position of [|Product Manager|]{cover-letter-role-mismatch}", "Data Engineer")]
    public void Another_role_is_told_by_what_one_is(string point, string position) =>
        Findings(
            $"""
            # Application Details

            ## Position
            {position}

            ## Notes
            - Cover letter points:
              - Opening paragraph: {point}
            """,
            "cover-letter-role-mismatch"
        );

    [Theory]
    [InlineData("I am excited to apply for the [|Data Engineer|]{cover-letter-role-mismatch} position at Harborline Foods")]
    [InlineData("I am excited to apply for the [|Data Engineer|]{cover-letter-role-mismatch} position at Harborline in Leeds")]
    [InlineData("the role of [|Senior Data Engineer|]{cover-letter-role-mismatch} with Harborline Foods")]
    [InlineData("Express interest in [|ML Scientist|]{cover-letter-role-mismatch} role with focus on forecasts")]
    [InlineData("Express my interest in a [|Data Engineer|]{cover-letter-role-mismatch} role")]
    [InlineData("Apply for [|Data Engineer|]{cover-letter-role-mismatch} role")]
    [InlineData("Mention interest in the [|Data Engineer|]{cover-letter-role-mismatch} role")]
    [InlineData("Highlight Python. The [|Data Engineer|]{cover-letter-role-mismatch} role is my goal")]
    [InlineData("Express [|Data Engineer|]{cover-letter-role-mismatch} role fit")]
    [InlineData("For the Harborline Foods [|Data Engineer|]{cover-letter-role-mismatch} position as advertised")]
    [InlineData("The [|Data Engineer|]{cover-letter-role-mismatch} role for your warehouses")]
    [InlineData("I apply for the [|Data Engineer|]{cover-letter-role-mismatch} role (2025-05-12) at Harborline Foods")]
    [InlineData("Applying for the [|Data Engineer|]{cover-letter-role-mismatch} post because plans are what I know")]
    [InlineData("Your opening for a [|Data Engineer|]{cover-letter-role-mismatch} came at the right time")]
    [InlineData("Your [|Data Engineer|]{cover-letter-role-mismatch} opening came at the right time")]
    [InlineData("I saw your [|Data Engineer|]{cover-letter-role-mismatch} vacancy in the paper")]
    [InlineData("The [|Data Engineer|]{cover-letter-role-mismatch} opportunity is what I waited for")]
    [InlineData("I read your ad for a [|Data Engineer|]{cover-letter-role-mismatch}")]
    [InlineData("Your search for a new [|Data Engineer|]{cover-letter-role-mismatch} ends here")]
    [InlineData("I would like to be your next [|Data Engineer|]{cover-letter-role-mismatch}")]
    [InlineData("I read your Data Engineer post on broken forecasts")]
    [InlineData("As a Data Engineer at Kessler I planned for 40 shops")]
    [InlineData("My Data Engineer post at the coast")]
    [InlineData("Your opening for a Senior Planner")]
    [InlineData("The Data Engineer role at Kessler taught me to plan")]
    [InlineData("The Data Engineer role at Kessler. Harborline Foods is next")]
    [InlineData("The Data Engineer role with the Kessler Group")]
    [InlineData("The Kessler Data Engineer role taught me to plan")]
    [InlineData("The Data Engineer position for 3M")]
    [InlineData("The Data Engineer position at eBay")]
    [InlineData("Highlight Store Manager role and the 18 % less waste")]
    [InlineData("Highlight the Store Manager role and the 18 % less waste")]
    [InlineData("Also mention Store Manager role")]
    [InlineData("Mention Store Manager position (2019-2023)")]
    [InlineData("The Store Manager position (Jan 2019 – Mar 2023) taught me to plan")]
    [InlineData("The Store Manager role for six years")]
    [InlineData("The Store Manager role I held at the coast")]
    [InlineData("My most recent Data Engineer role")]
    [InlineData("After two years in a Data Analyst role")]
    [InlineData("After two years in the Data Analyst role")]
    [InlineData("From a Store Manager position to planning")]
    [InlineData("As an interim Store Manager role taught me")]
    [InlineData("my last role as Store Manager")]
    [InlineData("promoted to the Store Manager role")]
    [InlineData("The Planner role at Harborline Foods")]
    public void A_role_that_one_had_is_no_other_one(string point) =>
        Findings(
            $"""
            # Application Details

            ## Company
            Harborline Foods

            ## Position
            Demand Planner

            ## Notes
            - Resume bullet points to highlight or modify:
              - Work experience:
                - Kessler: weekly plans
            - Cover letter points:
              - Body paragraph: {point}
            """,
            "cover-letter-role-mismatch"
        );

    [Theory]
    [InlineData("?id=1&utm_source=a", "?id=1")]
    [InlineData("?utm_source=a&gclid=b", "")]
    [InlineData("?utm_source=a&id=1&fbclid=2#top", "?id=1#top")]
    public void Tracking_is_stripped_and_the_rest_is_kept(string query, string kept)
    {
        var text = Language.Text.SourceText.From($"# Application Details\n\n## Job URL\nhttps://a.example/x{query}\n");
        var finding = Assert.Single(Analysis.Of(text, "x.md", WithAllRules).Findings, finding => finding.Rule.Code == "url-tracking");
        var edit = Assert.Single(finding.Fixes[0].Edits);
        Assert.Contains($"https://a.example/x{kept}\n", text.With(edit).Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[|2026-11-01|]{deadline-passed: 19 days ago}")]
    [InlineData("~~2026-11-15~~ [|2026-11-01|]{deadline-passed}")]
    [InlineData("2026-10-01, extended to [|2026-11-01|]{deadline-passed}")]
    [InlineData("[|2026-11-01|]{deadline-passed}\nInterviews from 2026-12-01 on")]
    [InlineData("~~2026-11-15~~ 2026-11-30 (extended)")]
    [InlineData("~~2026-11-15~~\n2026-11-30")]
    [InlineData("2026-11-15, extended to 2026-11-30")]
    [InlineData("2026-11-01 - 2026-11-30")]
    [InlineData("2026-11-01, extended to 04-12-2026")]
    [InlineData("~~2026-11-15~~")]
    public void A_deadline_that_was_moved_passes_on_its_last_day(string deadline) =>
        Findings($"# Application Details\n\n## Status\nSAVED\n\n## Deadline\n{deadline}\n", "deadline-passed");

    [Theory]
    [InlineData("## Notes\n- 2026-11-15: Jane called, decision next week\n")]
    [InlineData("## Interviews\n- 15 November 2026, 10:00, video call\n")]
    [InlineData("## Communication log\n| when | what |\n|---|---|\n| 2026-11-15 | Jane called |\n")]
    [InlineData("## Contacts\n- Jane, recruiter, met on 2026-11-15\n")]
    [InlineData("## Deadline\n2026-12-01\n")]
    [InlineData("## Job Description\nWe plan.\n\n## Timeline\n- 2026-11-15: Jane called\n")]
    [InlineData("Jane called on 11-12-2026.\n")]
    public void What_is_dated_anywhere_breaks_the_silence(string rest) => Findings(Quiet("INTERVIEW", rest), "quiet-application");

    [Theory]
    [InlineData("## Notes\n- 2026-09-15: Jane called\n")]
    [InlineData("## Notes\n- I can start on 2027-03-01.\n- Phone: 030 12-11-30\n")]
    [InlineData("## Notes\n- see https://a.example/?day=2026-11-15 and `2026-11-15`\n")]
    [InlineData("## Notes\n```\n2026-11-15\n```\n")]
    [InlineData("## Notes\n<!-- applsp-snooze url-missing until 2026-12-15 -->\n")]
    [InlineData("## Job Description\n- Job Posting Date: 2026-11-15\n\n### When\nStart on 2027-01-01.\n")]
    public void What_is_no_event_does_not_break_it(string rest) =>
        Findings(Quiet("[|INTERVIEW|]{quiet-application: for }", rest), "quiet-application");

    [Theory]
    [InlineData("## Next Actions\n- [ ] 2026-11-28: talk with Jane\n")]
    [InlineData("## Status\n### Interview\n- 2026-12-03 10:00 with Jane\n")]
    [InlineData("### History\n- 2026-12-03: INTERVIEW\n")]
    public void Who_has_an_appointment_is_not_left_without_a_word(string rest) => Findings(Quiet("INTERVIEW", rest), "quiet-application");

    [Theory]
    [InlineData("[|APPLIED|]{status-needs-date}\n### History\n- 2026-11-01: SAVED\n")]
    [InlineData("APPLIED\n### History\n- 2026-11-01: SAVED\n- 2026-11-03: APPLIED\n")]
    [InlineData("INTERVIEW\n### History\n- 2026-11-03: SCREENING\n")]
    [InlineData("APPLIED\n### History\n- 2026-11-03: the letter is out\n")]
    [InlineData("APPLIED 2026-11-03\n")]
    [InlineData("2026-11-03: APPLIED\n")]
    public void The_day_of_the_sending_may_stand_in_the_history_or_beside_the_status(string status) =>
        Findings($"# Application Details\n\n## Status\n{status}", "status-needs-date");

    [Theory]
    [InlineData("[[posting.pdf]]")]
    [InlineData("[[postings/harbor|saved copy]]")]
    [InlineData("applied through https://harbor.example/jobs/7 and by mail")]
    [InlineData("[|harbor.example/jobs/7|]{malformed-url: https://harbor.example/jobs/7}")]
    public void A_posting_may_be_kept_elsewhere(string url) => Findings($"# Application Details\n\n## Job URL\n{url}\n", "malformed-url");

    [Fact]
    public void The_silence_is_counted_from_what_was_dated_last() =>
        Findings(
            Quiet("[|INTERVIEW|]{quiet-application: for 30 days. Write}", "## Notes\n- 2026-10-21: Jane called\n"),
            "quiet-application"
        );

    private static string Quiet(string status, string rest) =>
        $"# Application Details\n\n## Status\n{status}\n\n## Application Date\n2026-09-01\n\n{rest}";

    [Theory]
    [InlineData("Cancelled the first slot, moved to Thursday")]
    [InlineData("Turned down first slot")]
    [InlineData("Closed question round")]
    [InlineData("Offer of a call from recruiter")]
    [InlineData("Accepted the invitation")]
    [InlineData("~~REJECTED~~")]
    public void A_sentence_is_no_status_of_the_history(string words) => Findings(History(words, "INTERVIEW"), "odd-transition");

    [Theory]
    [InlineData("REJECTED")]
    [InlineData("Rejected by email")]
    [InlineData("Rejected: another one was faster")]
    [InlineData("**Rejected** the same day")]
    [InlineData("REJECTED they took another")]
    [InlineData("Cancelled")]
    [InlineData("Withdrew application")]
    [InlineData("Offer 95k")]
    [InlineData("Offer from the head of data")]
    public void A_status_of_the_history_may_be_explained(string words) =>
        Findings(History(words, "[|Interview|]{odd-transition} with Ines"), "odd-transition");

    [Theory]
    [InlineData("OFFER", "GHOSTED")]
    [InlineData("OFFER", "ON_HOLD")]
    [InlineData("OFFER", "[|PENDING|]{odd-transition: PENDING does not normally follow OFFER}")]
    [InlineData("REJECTED", "[|ON_HOLD|]{odd-transition}")]
    [InlineData("REJECTED", "Sent a thank-you note")]
    [InlineData("REJECTED", "[|Sent|]{odd-transition} via their site")]
    [InlineData("REJECTED", "[|Phone screen|]{odd-transition} with Tom")]
    public void An_offer_may_come_to_nothing(string before, string after) => Findings(History(before, after), "odd-transition");

    private static string History(string before, string after) =>
        "# Application Details\n\n## Status\n### Application\nINTERVIEW\n### History\n- 2026-11-01: APPLIED\n- 2026-11-04: "
        + $"{before}\n- 2026-11-09: {after}\n";

    [Theory]
    [InlineData("- [ ] [|2026-11-15|]{action-overdue}: write to Jane")]
    [InlineData("- [|2026-11-15|]{action-overdue}: write to Jane\n  - [|2026-11-16|]{action-overdue}: and to Tom")]
    [InlineData("- [x] 2026-11-10 called Jane\n- [ ] [|2026-11-15|]{action-overdue}: write to Jane")]
    [InlineData("- [ ] Chase my mail of 2026-11-12 by [|2026-11-15|]{action-overdue}")]
    [InlineData("- [x] 2026-11-10 called Jane\n  - 2026-11-11: she confirmed by mail")]
    [InlineData("- [-] 2026-11-12 dropped\n  - [ ] 2026-11-13 dropped too")]
    [InlineData("- 2026-11-02 done ✅")]
    [InlineData("- ~~2026-11-02 write to Jane~~")]
    [InlineData("- [ ] Chase my mail of 2026-11-12 by 2026-12-01")]
    [InlineData("- follow up if no reply since 2026-11-12")]
    [InlineData("- [ ] answer to the mail **sent** (2026-11-12)")]
    public void An_action_is_overdue_where_nothing_says_that_it_is_done(string items) =>
        Findings($"# Application Details\n\n## Status\nAPPLIED\n\n## Next Actions\n{items}\n", "action-overdue");

    [Theory]
    // Of these, what the sentence needs stays.
    [InlineData("https://a.example/j?utm_source=a.", "https://a.example/j.")]
    [InlineData("https://a.example/j?utm_source=a, see also the other", "https://a.example/j, see also the other")]
    [InlineData("(see https://a.example/j?utm_source=a).", "(see https://a.example/j).")]
    [InlineData("**https://a.example/j?utm_source=a**", "**https://a.example/j**")]
    [InlineData("“https://a.example/j?id=3&utm_source=a”", "“https://a.example/j?id=3”")]
    [InlineData("https://a.example/j?utm_source=a，另见", "https://a.example/j，另见")]
    // Brackets belong to the address that opens them.
    [InlineData("https://x.example/j?id=3&utm_campaign=Engineer_(mwd)&ref=7", "https://x.example/j?id=3&ref=7")]
    [InlineData("https://x.example/j?utm_campaign=Engineer_(mwd)", "https://x.example/j")]
    [InlineData("(https://x.example/j?utm_campaign=Engineer_((m)wd)&id=3)", "(https://x.example/j?id=3)")]
    [InlineData("https://x.example/j?utm_filter[level]=3&ids[]=4", "https://x.example/j?ids[]=4")]
    [InlineData("[the posting](https://x.example/j?utm_campaign=a(mwd)&id=3)", "[the posting](https://x.example/j?id=3)")]
    [InlineData(@"[the posting](https://x.example/j?utm_campaign=a\)&id=3)", "[the posting](https://x.example/j?id=3)")]
    [InlineData("[the posting](https://x.example/j?utm_source=a \"The title\")", "[the posting](https://x.example/j \"The title\")")]
    // Where brackets say where the address ends, a full stop is a part of it.
    [InlineData("<https://a.example/j?id=3&utm_source=a.>", "<https://a.example/j?id=3>")]
    [InlineData("[the posting](https://a.example/j?id=3&utm_source=a.)", "[the posting](https://a.example/j?id=3)")]
    // Each address of the line, and both places of one.
    [InlineData("[https://x.example/j?utm_source=a](https://x.example/j?utm_source=a)", "[https://x.example/j](https://x.example/j)")]
    [InlineData("[Is it this?](https://x.example/j?utm_source=a)", "[Is it this?](https://x.example/j)")]
    [InlineData(
        "https://x.example/j?id=3 or https://y.example/k?utm_source=a&id=3",
        "https://x.example/j?id=3 or https://y.example/k?id=3"
    )]
    [InlineData(
        "[one](https://x.example/j?utm_source=a), [two](https://y.example/k?gclid=b)",
        "[one](https://x.example/j), [two](https://y.example/k)"
    )]
    public void Tracking_is_stripped_from_each_address_of_a_line_and_nothing_else(string line, string kept)
    {
        var mended = FixAll.Apply(Analysis.Of(Language.Text.SourceText.From(Posting(line)), "x.md", WithAllRules), FixAll.Safe);
        Assert.Equal(Posting(kept), mended.Analysis.Text.Content);
        Assert.DoesNotContain("url-tracking", CodesIn(Posting(kept)));
    }

    [Theory]
    [InlineData("`https://x.example/j?utm_source=a`")]
    [InlineData("`curl https://x.example/j?utm_source=a`")]
    // What parts the parameters cannot be told.
    [InlineData("https://x.example/j?utm_source=a;id=4")]
    [InlineData("https://x.example/j?utm_source=a&amp;id=4")]
    [InlineData("https://x.example/j?next=https://y.example/?utm_source=a")]
    public void An_address_that_is_quoted_or_cannot_be_taken_apart_is_left_alone(string line) =>
        Assert.DoesNotContain("url-tracking", CodesIn(Posting(line)));

    [Fact]
    public void A_link_whose_words_are_its_address_is_one_finding() =>
        Assert.Single(
            CodesIn(Posting("[https://x.example/j?utm_source=a](https://x.example/j?utm_source=a)")),
            code => code == "url-tracking"
        );

    private static string Posting(string line) => $"# Application Details\n\n## Job URL\n{line}\n";

    [Fact]
    public void Off_switches_reach_as_far_as_they_say()
    {
        const string File = "# Application Details\n{0}\n\n## Job URL\n{1}\nNot provided\n";
        Assert.Contains("url-missing", Codes("", ""));
        Assert.DoesNotContain("url-missing", Codes("<!-- applsp-disable url-missing -->", ""));
        Assert.DoesNotContain("url-missing", Codes("<!-- applsp-disable -->", ""));
        Assert.DoesNotContain("url-missing", Codes("", "<!-- applsp-disable-next-line url-missing, empty-section -->"));
        Assert.Contains("url-missing", Codes("<!-- applsp-disable-next-line url-missing -->", ""));
        Assert.DoesNotContain("url-missing", Codes("<!-- applsp-snooze url-missing until 2026-12-01 -->", ""));
        Assert.Contains("url-missing", Codes("<!-- applsp-snooze url-missing until 2026-11-20 -->", ""));
        Assert.Contains("url-missing", Codes("`<!-- applsp-disable url-missing -->`", ""));

        Assert.Equal(2, Codes("<!-- applsp-disable non-iso-date url-mising -->", "").Count(code => code == "unused-suppression"));
        Assert.DoesNotContain("unused-suppression", Codes("<!-- applsp-disable url-missing -->", ""));

        static IReadOnlyList<string> Codes(string atTitle, string atUrl) =>
            CodesIn(string.Format(System.Globalization.CultureInfo.InvariantCulture, File, atTitle, atUrl));
    }

    [Theory]
    [InlineData("Use ``a ` b`` <!-- applsp-disable url-missing -->", true)]
    [InlineData("A ` alone <!-- applsp-disable url-missing -->", true)]
    [InlineData("Escaped \\` <!-- applsp-disable url-missing -->", true)]
    [InlineData("A comment <!-- applsp-disable\nurl-missing --> of two lines", true)]
    [InlineData("> ``a ` b`` <!-- applsp-disable url-missing -->", true)]
    [InlineData("| ``a ` b`` <!-- applsp-disable url-missing --> |\n|---|", true)]
    [InlineData("- ``a ` b`` <!-- applsp-disable url-missing -->", true)]
    [InlineData("<p>\n``a ` <!-- applsp-disable url-missing -->\n</p>", true)]
    [InlineData("A span `begins here\nand <!-- applsp-disable url-missing --> and ends here`", false)]
    [InlineData("Use `` ` <!-- applsp-disable url-missing --> ``", false)]
    [InlineData("| `<!-- applsp-disable url-missing -->` |\n|---|", false)]
    [InlineData("> ```\n> <!-- applsp-disable url-missing -->\n> ```", false)]
    public void A_comment_in_code_switches_nothing_off(string notes, bool isOff)
    {
        var codes = CodesIn($"# Application Details\n\n## Job URL\nNot provided\n\n## Notes\n{notes}\n");
        Assert.Equal(isOff, !codes.Contains("url-missing"));
    }

    [Theory]
    [InlineData("applsp-disable-line", "applsp-disable-next-line")]
    [InlineData("applsp-disable-nextline", "applsp-disable-next-line")]
    [InlineData("applsp-disable-file", "applsp-disable")]
    [InlineData("applsp-snoze", "applsp-snooze")]
    public void What_is_no_switch_switches_nothing_off(string word, string meant)
    {
        Findings(
            $"# Application Details\n<!-- [|{word}|]{{unused-suppression: Unknown suppression “{word}”. Did you mean “{meant}”?}} "
                + "url-missing -->\n\n## Job URL\n[|Not provided|]{url-missing}\n",
            "url-missing",
            "unused-suppression"
        );
        FixScript.Mends(
            "unused-suppression",
            $"Write “{meant}”",
            $"# Application Details\n<!-- {word} future-date -->\n",
            $"# Application Details\n<!-- {meant} future-date -->\n"
        );
    }

    [Fact]
    public void A_word_that_is_like_no_switch_may_go() =>
        FixScript.Mends(
            "unused-suppression",
            "Remove the comment",
            "# Application Details\n<!-- applsp-configuration -->\n\n## Notes\nx\n",
            "# Application Details\n\n## Notes\nx\n"
        );

    [Theory]
    [InlineData("applsp-disable url-missing -- no posting online, see 2026-11-01")]
    [InlineData("applsp-disable url-missing — no posting online")]
    [InlineData("applsp-disable url-missing: no posting online")]
    [InlineData("applsp-disable: url-missing")]
    [InlineData("applsp-disable -- private")]
    [InlineData("applsp-disable url-missing -- asked: a -> b, notes > letter")]
    [InlineData("applsp-snooze url-missing until: 2026-12-01")]
    [InlineData("applsp-snooze url-missing until 2026-12-01 -- they will send it")]
    public void A_switch_may_give_its_reason(string comment) =>
        Findings($"# Application Details\n<!-- {comment} -->\n\n## Job URL\nNot provided\n", "url-missing", "unused-suppression");

    [Theory]
    [InlineData("<!-- applsp-disable unused-suppression -->\n<!-- applsp-disable future-date -->")]
    [InlineData("<!-- applsp-disable unused-suppression future-date -->")]
    [InlineData("<!-- applsp-disable-next-line unused-suppression -->\n<!-- applsp-disable future-date -->")]
    [InlineData("<!-- [|applsp-disable-next-line|]{unused-suppression} -->")]
    [InlineData("<!-- applsp-disable-next-line unused-suppression -->\n\n<!-- applsp-disable [|future-date|]{unused-suppression} -->")]
    public void The_rule_about_switches_has_a_switch_too(string comments) =>
        Findings($"# Application Details\n{comments}\n\n## Notes\nx\n", "future-date", "unused-suppression");

    [Fact]
    public void A_rule_that_needs_other_files_is_of_no_use_only_beside_some()
    {
        const string Text = "# Application Details\n<!-- applsp-disable {0} -->\n\n## Notes\nx\n";
        Findings(Text.Replace("{0}", "duplicate-application", StringComparison.Ordinal), "unused-suppression");
        FindingsBeside(
            ["# Application Details\n\n## Company\nX\n"],
            Text.Replace("{0}", "[|duplicate-application|]{unused-suppression}", StringComparison.Ordinal),
            "unused-suppression"
        );
        Findings(
            Text.Replace(
                "-disable {0}",
                "-snooze [|duplicate-application|]{unused-suppression: ended} until 2026-11-01",
                StringComparison.Ordinal
            ),
            "unused-suppression"
        );
    }
}
