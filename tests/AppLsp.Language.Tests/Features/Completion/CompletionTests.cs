using AppLsp.Language.Features.Completion;
using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Features.Completion.CompletionScript;

namespace AppLsp.Language.Tests.Features.Completion;

public class CompletionTests
{
    private static readonly string[] Statuses = [.. ApplicationSchema.Default.Statuses.Select(status => status.Value)];

    /// <summary>Other files of the workspace: some of them are for one company.</summary>
    private static readonly string[] Tracked =
    [
        .. new[] { "Netflix, Inc.", "Netflix", "Brightloom Studio", "Netflix", "Harbor: Foods" }.Select(
            (company, i) => $"# Application Details\n\n## Company\n{company}\n\n## Position\nRole {i}\n"
        ),
    ];

    // Statuses

    [Theory]
    [InlineData("## Status\n### Application\n$$")]
    [InlineData("## Status\n### Application\n$$\n")]
    [InlineData("## Status\n### Application\n$$\n\n## Job Description\ntext")]
    [InlineData("## Status\n### Application\n\n$$\n\n## Job Description\ntext")]
    [InlineData("## Status\n### Application\n  $$\n## Job Description\ntext")]
    [InlineData("## Status\r\n### Application\r\n$$\r\n\r\n## Notes\r\n")]
    [InlineData("## Status\n$$")]
    [InlineData("## Status\n\n$$\n\n### History\n")]
    [InlineData("**Status:** $$")]
    [InlineData("**Status:**$$")]
    [InlineData("**Status**: $$")]
    [InlineData("Status: $$")]
    [InlineData("Status:$$")]
    [InlineData("- Status: $$")]
    [InlineData("- **Status:** $$")]
    [InlineData("- Status:\n  - $$")]
    [InlineData("- Status:\n  -$$")]
    [InlineData("## Status\n- Application: $$")]
    [InlineData("Status\n------\n$$")]
    public void An_empty_status_slot_is_offered_every_status(string text) => Application(text).Offers(Statuses);

    [Theory]
    [InlineData("$$")]
    [InlineData("bew$$")]
    [InlineData("app$$")]
    public void A_status_is_offered_in_the_language_of_the_document(string typed) =>
        Assert.Contains(
            "Beworben",
            CompletionScript.Document($"# Bewerbungsdetails\n\n## Firma\nFennel\n\n## Stelle\nKoch\n\n## Status\n{typed}\n").Shown()
        );

    [Fact]
    public void Every_status_says_what_it_means_and_what_comes_next()
    {
        foreach (var item in Application("## Status\n$$").Items)
        {
            Assert.Equal(CompletionKind.Status, item.Kind);
            Assert.Contains("Stage: ", item.Documentation, StringComparison.Ordinal);
        }
        var applied = Application("## Status\n$$").Items.Single(item => item.Label == "APPLIED");
        Assert.Contains("You sent the application", applied.Documentation, StringComparison.Ordinal);
        Assert.Contains("Next: PENDING, IN_REVIEW", applied.Documentation, StringComparison.Ordinal);
        Assert.Contains("8 days", applied.Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Status\n### Application\nAPP$$", "## Status\n### Application\nAPPLIED")]
    [InlineData("## Status\n### Application\nA$$PP", "## Status\n### Application\nAPPLIED")]
    [InlineData("## Status\n### Application\n$$APP\n", "## Status\n### Application\nAPPLIED\n")]
    [InlineData("## Status\n### Application\nAPP$$  \n", "## Status\n### Application\nAPPLIED  \n")]
    [InlineData("## Status\n### Application\nPENDING  $$\n", "## Status\n### Application\nAPPLIED\n")]
    [InlineData("## Status\n### Application\nPENDING $$(since May)\n", "## Status\n### Application\nAPPLIED(since May)\n")]
    [InlineData("## Status\n### Application\n**PENDING$$**\n", "## Status\n### Application\n**APPLIED**\n")]
    [InlineData("## Status\nAPP$$\n\n### History\n", "## Status\nAPPLIED\n\n### History\n")]
    [InlineData("**Status:** app$$", "**Status:** APPLIED")]
    [InlineData("**Status:**$$", "**Status:** APPLIED")]
    [InlineData("Status: PENDING$$", "Status: APPLIED")]
    [InlineData("Status:$$", "Status: APPLIED")]
    [InlineData("- Status: sen$$", "- Status: APPLIED")]
    [InlineData("- Status:\n  - A$$", "- Status:\n  - APPLIED")]
    [InlineData("## Status\n### Application\n- AP$$\n", "## Status\n### Application\n- APPLIED\n")]
    public void A_status_replaces_what_is_typed(string text, string after) => Application(text).Accepting("APPLIED").Gives(after);

    [Fact]
    public void A_status_can_be_found_by_another_word_for_it()
    {
        Assert.Equal("APPLIED", Application("## Status\nsen$$").Shown()[0]);
        Assert.Equal("APPLIED", Application("## Status\nsent$$").Shown()[0]);
    }

    [Fact]
    public void Half_a_word_shows_only_what_it_may_become() =>
        Assert.Equal(["PREPARING", "APPLIED"], Application("## Status\nAPP$$").Shown());

    [Fact]
    public void A_whole_status_may_be_changed_into_any_other() =>
        Assert.Equal(Statuses.Length, Application("## Status\nAPPLIED$$").Shown().Count);

    [Theory]
    [InlineData("## Status\n### Application\nSAVED$$", "PREPARING", "APPLIED", "SKIPPED", "EXPIRED", "SAVED")]
    [InlineData("## Status\n### Application\nOFFER$$", "ACCEPTED", "DECLINED", "WITHDRAWN", "REJECTED", "SAVED")]
    [InlineData("Status: to apply$$", "SAVED", "PREPARING", "APPLIED", "SKIPPED", "EXPIRED", "PENDING")]
    [InlineData("## Status\n### Application\n$$\n### History\n- 2025-05-07: OFFER\n", "OFFER", "ACCEPTED", "DECLINED")]
    public void What_sensibly_comes_next_goes_first(string text, params string[] first)
    {
        var script = Application(text).Begins(first);
        Assert.Equal(Statuses.Length, script.Items.Count);
    }

    [Theory]
    [InlineData("Status: Applied$$", "In Review")]
    [InlineData("Status: applied$$", "in_review")]
    [InlineData("Status: APPLIED$$", "IN_REVIEW")]
    [InlineData("Status: On hold$$", "In review")]
    [InlineData("Status: on-hold$$", "in-review")]
    [InlineData("Status: Phone screen$$", "In review")]
    [InlineData("## Status\n### Application\n$$\n### History\n- 2025-05-07: Applied\n", "In Review")]
    [InlineData("## Status\n### Application\npending\n### History\n- 2025-05-07: PEN$$\n", "in_review")]
    public void A_status_is_written_as_the_document_writes_them(string text, string value) => Application(text).Contains(value);

    [Theory]
    [InlineData("- 2025-05-14: $$", "- 2025-05-14: SCREENING")]
    [InlineData("- 2025-05-14:$$", "- 2025-05-14: SCREENING")]
    [InlineData("- 2025-05-14: SCR$$", "- 2025-05-14: SCREENING")]
    [InlineData("- 2025-05-14 - OFF$$ER", "- 2025-05-14 - SCREENING")]
    [InlineData("- 2025-05-14 $$", "- 2025-05-14 SCREENING")]
    public void An_entry_of_the_history_has_a_status_after_its_date(string entry, string after)
    {
        var start = "## Status\n### Application\nSCREENING\n### History\n- 2025-05-07: APPLIED\n";
        var script = Application(start + entry).Begins("SCREENING", "PENDING", "IN_REVIEW");
        if (!entry.Contains("OFF", StringComparison.Ordinal))
            script.Accepting("SCREENING").Gives(start + after);
    }

    [Theory]
    [InlineData("## Status\n### Application\nAPPLIED (on a $$Monday)")]
    [InlineData("## Status\n### Application\nAPPLIED\nwaiting for Ja$$")]
    [InlineData("## Status\n\nw$$\n\n### Application\nAPPLIED")]
    [InlineData("## Status\n### Resume\nresume-$$")]
    [InlineData("## Status\n### Application\nAPPLIED\n\n## My own heading\nAPP$$")]
    [InlineData("```\nStatus: $$\n```")]
    [InlineData("```\nStatus: \n$$")]
    [InlineData("<!-- Status: $$ -->")]
    public void Where_no_status_belongs_none_is_offered(string text) => Application(text).OffersNothing();

    // Silence

    [Theory]
    [InlineData("# Readme\n\n## Status\n$$")]
    [InlineData("# Readme\n\n#$$")]
    [InlineData("$$")]
    [InlineData("---\ntitle: A post\nstatus: $$\n---\n")]
    public void Other_markdown_is_offered_nothing(string text) => Document(text, "docs/readme.md").OffersNothing();

    [Theory]
    [InlineData("$$")]
    [InlineData("We look for a$$")]
    [InlineData("Status: $$")]
    [InlineData("- Have you led a team? $$")]
    [InlineData("- $$")]
    [InlineData("### $$")]
    [InlineData("### Status\n$$")]
    [InlineData("### Application\nAPP$$")]
    [InlineData("- Cover letter points:\n  - $$")]
    [InlineData("### Compensation\n- Salary range: $$")]
    [InlineData("## Responsi$$")]
    public void A_pasted_posting_is_offered_nothing(string text) =>
        Application($"## Company\nNetflix\n\n## Job Description\nWe forecast.\n\n{text}\n\nMore of it.\n\n## Notes\n- \n").OffersNothing();

    [Fact]
    public void Known_facts_of_the_posting_are_offered_their_values()
    {
        Application("## Job Description\n- Work Type: $$\n")
            .Offers("Remote", "Hybrid", "On-site")
            .Accepting("Hybrid")
            .Gives("## Job Description\n- Work Type: Hybrid\n");
        Application("## Job Description\n**Employment Type:** Pa$$rt\n")
            .Accepting("Part-time")
            .Gives("## Job Description\n**Employment Type:** Part-time\n");
        Application("## Job Description\n- Job Posting Date: $$\n").Begins("2025-05-20");
    }

    [Theory]
    [InlineData("## Company\n$$\n", "## Company\nBrightloom Studio\n")]
    [InlineData("## Company\n\nbri$$\n", "## Company\n\nBrightloom Studio\n")]
    [InlineData("## Company\nBri$$ght\n", "## Company\nBrightloom Studio\n")]
    [InlineData("## Company\nNetflix$$\n", "## Company\nBrightloom Studio\n")]
    [InlineData("## Company\nTBD$$\n", "## Company\nBrightloom Studio\n")]
    [InlineData("**Employer:**$$\n", "**Employer:** Brightloom Studio\n")]
    [InlineData("- Company: st$$\n", "- Company: Brightloom Studio\n")]
    public void A_company_of_another_file_replaces_what_is_typed(string text, string after) =>
        Beside(Tracked, text).Accepting("Brightloom Studio").Gives(after);

    [Fact]
    public void The_companies_of_the_other_files_are_offered_as_most_of_them_write_them()
    {
        Beside(Tracked, "## Company\n$$").Offers("Brightloom Studio", "Harbor: Foods", "Netflix");
        Beside(Tracked, "## Company\nnetflix inc$$").Offers("Brightloom Studio", "Harbor: Foods");
        Assert.Equal(["Netflix"], Beside(Tracked, "## Company\nNet$$").Shown());
        Assert.Empty(Beside(Tracked, "## Company\nKestrel$$").Shown());
    }

    [Fact]
    public void Where_no_other_file_is_known_no_company_is() => Application("## Company\nNet$$").OffersNothing();

    [Fact]
    public void Front_matter_is_offered_the_companies_that_it_can_hold_as_they_are()
    {
        const string Text = "---\ntype: application\ncompany: QUOTE$$QUOTE\n---\n";
        Beside(Tracked, Text.Replace("QUOTE", "", StringComparison.Ordinal), hasTitle: false).Offers("Brightloom Studio", "Netflix");
        Beside(Tracked, Text.Replace("QUOTE", "\"", StringComparison.Ordinal), hasTitle: false)
            .Offers("Brightloom Studio", "Harbor: Foods", "Netflix");
    }

    [Theory]
    [InlineData("## Company\nKestrel\n$$\n\n## Position\nx")]
    [InlineData("## Job Description\nWe are Bri$$")]
    public void A_company_is_offered_where_one_belongs(string text) => Beside(Tracked, text).Lacks("Netflix");

    [Fact]
    public void The_section_after_the_posting_can_be_begun_in_it()
    {
        Application("## Job Description\nWe forecast.\n\n## $$").Begins("Company Details", "Application Date");
        Application("## Job Description\nWe forecast.\n\n#$$").Begins("Company Details");
        Application("## Job Description\nWe forecast.\n\n## Not$$\n").Offers("Notes");
    }

    // Sections

    [Fact]
    public void The_sections_that_are_missing_come_in_their_order_from_here_on() =>
        Application("## Company\nNetflix\n\n## Job URL\nhttps://example.com\n\n## $$\n\n## Notes\n- \n")
            .Begins("Status", "Job Description", "Company Details", "Application Date")
            .Contains("Position")
            .Lacks("Company", "Job URL", "Notes");

    [Theory]
    [InlineData("#$$", "## Company\n")]
    [InlineData("##$$", "## Company\n")]
    [InlineData("## $$", "## Company\n")]
    [InlineData("### $$", "## Company\n")]
    [InlineData("## Com$$", "## Company\n")]
    [InlineData("##Com$$", "## Company\n")]
    [InlineData("## Com$$pan ##", "## Company\n")]
    [InlineData("$$## Com", "## Company\n")]
    [InlineData("## Empl$$", "## Company\n")]
    public void A_section_takes_the_place_of_what_is_typed(string typed, string after) =>
        Application($"## Position\nScientist\n\n{typed}").Accepting("Company").Gives($"## Position\nScientist\n\n{after}");

    [Fact]
    public void A_section_brings_its_skeleton()
    {
        Application("## Company\nNetflix\n\n## $$").Accepting("Status").Inserts("## Status\n### Application\n${1:SAVED}");
        Application("## Company\r\nNetflix\r\n\r\n## $$")
            .Accepting("Notes")
            .Inserts(
                "## Notes\r\n- Key skills to emphasize:\r\n  - ${1}\r\n- Cover letter points:\r\n  - Opening paragraph: ${2}\r\n "
                    + " - Body paragraph: ${3}\r\n"
                    + "  - Company-specific paragraph: ${4}\r\n  - Closing paragraph: ${5}"
            );
        Application("## Company\n\nNetflix\n\n## $$").Accepting("Position").Inserts("## Position\n\n${1:Job title}");
        Application("## Contacts\n* Ines\n    * recruiter\n\n## No$$")
            .Accepting("Notes")
            .Gives(
                "## Contacts\n* Ines\n    * recruiter\n\n## Notes\n* Key skills to emphasize:\n    * \n* Cover letter points:\n  "
                    + "  * Opening paragraph: \n    * Body paragraph: \n"
                    + "    * Company-specific paragraph: \n    * Closing paragraph: "
            );
    }

    [Fact]
    public void A_heading_that_has_its_text_is_only_renamed() =>
        Application("## Compan$$\nNetflix\n").Accepting("Company").Gives("## Company\nNetflix\n");

    [Fact]
    public void Sections_take_the_level_of_their_siblings()
    {
        Application("# Company\nNetflix\n\n# Position\nScientist\n\n# $$")
            .Accepting("Status")
            .Gives("# Company\nNetflix\n\n# Position\nScientist\n\n# Status\n## Application\n");
        Application("### Company\nNetflix\n\n### $$").Accepting("Deadline").Inserts("### Deadline\n${1:YYYY-MM-DD}");
    }

    [Fact]
    public void The_title_is_no_section_in_the_making() => Document("# Application Details$$\n\n## Company\nNetflix\n").OffersNothing();

    [Fact]
    public void Below_a_section_its_own_headings_go_first()
    {
        Application("## Status\n### Application\nAPPLIED\n\n### $$")
            .Begins("History", "Resume", "Cover Letter", "Interview", "Job Description");
        Application("## Status\n### Application\nAPPLIED\n\n###$$")
            .Accepting("History")
            .Inserts("### History\n- ${1:YYYY-MM-DD}: ${2:APPLIED}");
        Application("## Status\n### Application\nAPPLIED\n\n## $$").Lacks("History");
        Application("## Cover letter points\n### Opening paragraph\nHello there\n\n### Bo$$")
            .Accepting("Body paragraph")
            .Inserts("### Body paragraph\n${1}");
    }

    [Fact]
    public void A_label_can_be_a_heading_for_those_who_ask_for_it()
    {
        Application("## Company\nNetflix\n\n## Cov$$")
            .Accepting("Cover letter points")
            .Inserts(
                "## Cover letter points\n- Opening paragraph: ${1}\n- Body paragraph: ${2}\n- Company-specific paragraph: ${3}\n"
                    + "- Closing paragraph: ${4}"
            );
        Application("## Company\nNetflix\n\n## $$").Lacks("Cover letter points");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("#")]
    [InlineData("# Appl")]
    public void An_empty_application_is_offered_the_whole_skeleton(string typed)
    {
        var script = Document(typed + "$$", "applications/new.md");
        script.Begins("Application Details (all sections)").Contains("Company", "Notes");
        var skeleton = script.Accepting("Application Details (all sections)");
        Assert.Contains(
            "# Application Details\n\n## Company\n${1}\n\n## Position\n${2}\n\n## Job URL\n${3}\n\n## Status\n### Application\nSAVED\n\n"
                + "### History\n- 2025-05-20: SAVED\n\n## Job Description\n${4}\n\n## Notes\n- Key skills to emphasize:\n  - ${5}\n"
                + "- Cover letter points:\n  - Opening paragraph: ${6}\n",
            skeleton.Item.Edit.NewText,
            StringComparison.Ordinal
        );
        var made = Document(Apply(script.Content, skeleton.Item, skeleton.Item.PlainText) + "$$").Analysis;
        Assert.DoesNotContain(made.Findings, finding => finding.Rule.Code == "missing-section");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# ")]
    [InlineData("# App")]
    [InlineData("# Baker at Rook\n\n")]
    public void A_file_with_nothing_but_a_title_beside_applications_is_offered_the_whole_skeleton(string typed)
    {
        string[] others = ["# Application Details\n\n## Company\nRook\n"];
        Beside(others, typed + "$$", hasTitle: false).Begins("Application Details (all sections)").Contains("Company", "Notes");
        Document(typed + "$$", "notes.md").OffersNothing();
        Beside(others, typed + "\n\nSome words.\n\n$$", hasTitle: false).OffersNothing();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# ")]
    public void A_file_beside_applications_in_one_language_is_begun_in_it(string typed)
    {
        string[] others = [GermanTo("Rook"), GermanTo("Finch"), "# Application Details\n\n## Company\nHeron\n"];
        var script = Beside(others, typed + "$$", hasTitle: false).Begins("Bewerbungsdetails (all sections)").Contains("Firma", "Notizen");
        var skeleton = script.Accepting("Bewerbungsdetails (all sections)");
        Assert.StartsWith("# Bewerbungsdetails\n\n## Firma\n", skeleton.Item.PlainText, StringComparison.Ordinal);
        Beside(others[1..], typed + "$$", hasTitle: false).Begins("Application Details (all sections)");

        static string GermanTo(string company) => $"# Bewerbungsdetails\n\n## Firma\n{company}\n\n## Stelle\nKoch\n";
    }

    [Fact]
    public void A_title_alone_is_offered_the_rest()
    {
        Assert.StartsWith(
            "\n## Company\n",
            Document("# Application Details\n$$").Accepting("Application Details (all sections)").Item.PlainText,
            StringComparison.Ordinal
        );
        Application("$$").Begins("Application Details (all sections)", "Company", "Position");
        Application("## Company\nNetflix\n\n$$").Lacks("Application Details (all sections)").Begins("Position");
    }

    // Labels and points

    [Theory]
    [InlineData("  - $$", "  - Body paragraph: ")]
    [InlineData("  -$$", "  - Body paragraph: ")]
    [InlineData("  - Bo$$", "  - Body paragraph: ")]
    [InlineData("  - Bo$$dy par", "  - Body paragraph: ")]
    [InlineData("  - Evid$$", "  - Body paragraph: ")]
    [InlineData("  Bo$$", "  - Body paragraph: ")]
    [InlineData("  $$", "  - Body paragraph: ")]
    [InlineData("$$", "  - Body paragraph: ")]
    [InlineData("    $$", "  - Body paragraph: ")]
    public void A_missing_point_is_put_at_the_indent_of_its_list(string line, string after)
    {
        var start = "## Notes\n- Cover letter points:\n  - Opening paragraph: I forecast demand.\n";
        Application(start + line).Accepting("Body paragraph").Gives(start + after);
        Application(start.Replace("\n", "\r\n", StringComparison.Ordinal) + line + "\r\n")
            .Accepting("Body paragraph")
            .Gives(start.Replace("\n", "\r\n", StringComparison.Ordinal) + after + "\r\n");
    }

    [Fact]
    public void The_first_point_is_offered_below_the_label() =>
        Application("## Notes\n- Cover letter points:\n  - $$")
            .Offers("Opening paragraph", "Body paragraph", "Company-specific paragraph", "Closing paragraph")
            .Accepting("Opening paragraph")
            .Gives("## Notes\n- Cover letter points:\n  - Opening paragraph: ");

    [Fact]
    public void Only_missing_points_are_offered() =>
        Application("## Notes\n- Cover letter points:\n  - Opening paragraph: I forecast demand.\n  - $$\n  - Why this company: them\n")
            .Offers("Body paragraph", "Closing paragraph");

    [Fact]
    public void A_bullet_at_the_margin_goes_on_with_either_list() =>
        Application("## Notes\n- Cover letter points:\n  - Opening paragraph: I forecast demand.\n- $$")
            .Begins("Key skills to emphasize", "Resume customization ideas")
            .Accepting("Closing paragraph")
            .Gives("## Notes\n- Cover letter points:\n  - Opening paragraph: I forecast demand.\n  - Closing paragraph: ");

    [Fact]
    public void Labels_use_the_bullets_and_the_indent_that_are_there()
    {
        Application("## Notes\n* Key skills:\n    * Python\n* $$")
            .Accepting("Cover letter points")
            .Inserts(
                "* Cover letter points:\n    * Opening paragraph: ${1}\n    * Body paragraph: ${2}\n    * Company-specific "
                    + "paragraph: ${3}\n    * Closing paragraph: ${4}"
            );
        Application("## Notes\n- Key skills:\n\t- Python\n- Cover letter:\n\t- $$")
            .Accepting("Opening paragraph")
            .Gives("## Notes\n- Key skills:\n\t- Python\n- Cover letter:\n\t- Opening paragraph: ");
        Application("## Notes\n- Cover letter:\n  1. Opening: I forecast\n  $$")
            .Accepting("Body paragraph")
            .Gives("## Notes\n- Cover letter:\n  1. Opening: I forecast\n  2. Body paragraph: ");
        Application("## Notes\n- Resume bullet points:\n  - Work experience:\n    - Pepsico: forecasting\n  - $$")
            .Accepting("Projects")
            .Inserts("- Projects:\n    - ${1:Project}: ${2:point}");
    }

    [Fact]
    public void A_label_that_has_its_text_is_only_renamed() =>
        Application("## Notes\n- Cover letter points:\n  - Openin$$: I forecast demand.\n")
            .Accepting("Opening paragraph")
            .Gives("## Notes\n- Cover letter points:\n  - Opening paragraph: I forecast demand.\n");

    [Fact]
    public void Points_may_stand_below_a_heading() =>
        Application("## Cover letter points\n- Opening paragraph: I forecast.\n- $$")
            .Offers("Body paragraph", "Company-specific paragraph", "Closing paragraph");

    [Theory]
    [InlineData("- Key skills:\n  - $$\n- Cover letter points:\n  - Opening paragraph: x\n")]
    [InlineData("- Resume customization ideas:\n  - Put the forecasting $$\n")]
    [InlineData("- Cover letter points:\n  - Opening paragraph: I would like $$\n")]
    [InlineData("- Cover letter points:\n  - Opening paragraph:\n    - I would $$\n")]
    [InlineData("- I like this company because of its research $$\n")]
    public void Where_no_label_belongs_none_is_offered(string text) => Application("## Notes\n" + text).OffersNothing();

    [Fact]
    public void A_label_with_an_empty_item_below_it_stays_a_label()
    {
        var script = Application("## Notes\n- Cover letter points:\n  - \n- $$");
        script.Contains("Key skills to emphasize").Lacks("Cover letter points");
        Assert.Contains(script.Analysis.Application!.Sections, section => section.Entry.Fact == Fact.CoverLetter);
    }

    // Dates, values, answers, names

    [Theory]
    [InlineData("## Application Date\n$$", "## Application Date\n2025-05-19")]
    [InlineData("## Application Date\n2025-$$", "## Application Date\n2025-05-19")]
    [InlineData("## Application Date\n2025-05-01$$", "## Application Date\n2025-05-19")]
    [InlineData("## Application Date\n05/$$01/2025", "## Application Date\n2025-05-19")]
    [InlineData("## Application Date\nYYYY-MM-DD$$", "## Application Date\n2025-05-19")]
    [InlineData("## Application Date\nTBD$$", "## Application Date\n2025-05-19")]
    [InlineData("## Application Date\nyes$$", "## Application Date\n2025-05-19")]
    [InlineData("- **Applied:** $$", "- **Applied:** 2025-05-19")]
    [InlineData("Date Applied:$$", "Date Applied: 2025-05-19")]
    public void A_date_slot_is_offered_the_days_around_today(string text, string after) =>
        Application(text).Begins("2025-05-20", "2025-05-19").Accepting("2025-05-19").Gives(after);

    [Fact]
    public void A_deadline_lies_ahead() => Application("## Deadline\n$$").Offers("2025-05-20", "2025-05-21", "2025-05-27");

    [Fact]
    public void The_other_dates_of_the_file_are_offered()
    {
        var script = Application(
            "## Job Description\nFounded on 2001-01-01.\n- Job Posting Date: 04-29-2025\n\n## Application Date\n$$\n\n## "
                + "Deadline\n2025-06-01\n"
        );
        script.Offers("2025-05-20", "2025-05-19", "2025-04-29", "2025-06-01");
        Assert.Equal("Deadline", script.Items[^1].Detail);
        Assert.Contains("Sunday, 1 June 2025 (in 12 days)", script.Items[^1].Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Next Actions\n- $$", "## Next Actions\n- 2025-05-21: ")]
    [InlineData("## Next Actions\n- [ ] $$", "## Next Actions\n- [ ] 2025-05-21: ")]
    [InlineData("## Next Actions\n- [ ] tom$$", "## Next Actions\n- [ ] 2025-05-21: ")]
    [InlineData("## Next Actions\n- 2025$$: write to Ines", "## Next Actions\n- 2025-05-21: write to Ines")]
    [InlineData("## Next Actions\n- $$2025-05-01: write to Ines", "## Next Actions\n- 2025-05-21: write to Ines")]
    [InlineData("## Next Actions\n- [ ] YYYY-MM-DD$$: write", "## Next Actions\n- [ ] 2025-05-21: write")]
    [InlineData("## Next Actions\n$$", "## Next Actions\n- [ ] 2025-05-21: ")]
    public void An_item_of_a_dated_list_begins_with_a_day(string text, string after) =>
        Application(text).Accepting("2025-05-21").Gives(after);

    [Theory]
    [InlineData("## Next Actions\n- call$$ Ines")]
    [InlineData("## Next Actions\n- 2025-05-21: call $$")]
    [InlineData("## Application Date\n2025-05-07\n\nsent it by e-mai$$")]
    public void Where_no_date_belongs_none_is_offered(string text) => Application(text).OffersNothing();

    [Theory]
    [InlineData("- Have you used their product? $$", "- Have you used their product? Yes")]
    [InlineData("- Have you used their product?$$", "- Have you used their product? Yes")]
    [InlineData("- Have you used their product? y$$", "- Have you used their product? Yes")]
    [InlineData("- Have you used their product? No$$", "- Have you used their product? Yes")]
    public void A_question_is_offered_yes_and_no(string item, string after) =>
        Application($"## Personal Connection\n{item}\n").Offers("Yes", "No").Accepting("Yes").Gives($"## Personal Connection\n{after}\n");

    [Theory]
    [InlineData("- Have you used their product? Yes, every $$day")]
    [InlineData("- What do you like $$")]
    public void An_answer_in_words_is_left_alone(string item) => Application($"## Personal Connection\n{item}\n").OffersNothing();

    [Fact]
    public void A_point_is_offered_the_names_that_the_file_has()
    {
        var start = """
            ## Company
            Netflix

            ## Position
            Machine Learning Scientist

            ## Notes
            - Key skills:
              - Demand forecasting
            - Resume bullet points:
              - Work experience:
                - Pepsico Head: forecasting
              - Projects:
                - Pocket Size Fund: prediction
            - Cover letter points:
              - Opening paragraph:
            """;
        Application(start + " At Pep$$").Offers("Pepsico Head").Accepting("Pepsico Head").Gives(start + " At Pepsico Head");
        Application(start + " At Pepsico h$$").Accepting("Pepsico Head").Gives(start + " At Pepsico Head");
        Application(start + " Why net$$fl is").Accepting("Netflix").Gives(start + " Why Netflix is");
        Application(start + " As a mach$$").Offers("Machine Learning Scientist");
        Application(start + " With dem$$").Offers("Demand forecasting");
        Application(start + " With p$$").Offers("Pepsico Head", "Pocket Size Fund");
        Application(start + " $$").OffersNothing();
        Application(start + " At $$").OffersNothing();
        Application(start + " At Netflix$$").OffersNothing();
        Application(start + " Anet$$").OffersNothing();
    }

    [Theory]
    [InlineData("- Key skills:\n  - $$", "- Key skills:\n  - Tableau")]
    [InlineData("- Key skills:\n  - tab$$", "- Key skills:\n  - Tableau")]
    [InlineData("- Key skills:\n  - SQL\n  - Tab$$leau", "- Key skills:\n  - SQL\n  - Tableau")]
    [InlineData("- Key skills: $$", "- Key skills: Tableau")]
    [InlineData("- Key skills:$$", "- Key skills: Tableau")]
    [InlineData("- Key skills: SQL, $$", "- Key skills: SQL, Tableau")]
    [InlineData("- Key skills: SQL,$$", "- Key skills: SQL, Tableau")]
    [InlineData("- Key skills: SQL, ta$$, Git", "- Key skills: SQL, Tableau, Git")]
    [InlineData("### Key skills\nSQL, t$$", "### Key skills\nSQL, Tableau")]
    public void A_list_of_skills_is_offered_those_that_the_posting_names(string list, string after)
    {
        const string Posting = "## Job Description\n- SQL, Tableau\n- K8s\n\n## Notes\n";
        Application(Posting + list).Contains("Tableau", "K8s").Accepting("Tableau").Gives(Posting + after);
    }

    [Fact]
    public void A_list_of_skills_is_offered_what_it_lacks_by_any_of_its_names()
    {
        const string Posting = "## Job Description\n- SQL, Tableau\n- K8s, Docker\n\n## Notes\n- Key skills:\n  - Tableau, t-sql\n  - ";
        Application(Posting + "$$").Offers("K8s", "Docker");
        Application(Posting + "kuber$$").Accepting("K8s").Gives(Posting + "K8s");
        Application("## Job Description\nNothing known.\n\n## Notes\n- Key skills:\n  - $$").OffersNothing();
    }

    // Front matter

    [Fact]
    public void Front_matter_is_offered_keys_in_its_own_style()
    {
        Document("---\ntype: application\n$$\n---\n")
            .Begins("company", "position", "job_url", "status")
            .Accepting("application_date")
            .Gives("---\ntype: application\napplication_date: \n---\n");
        Document("---\ntype: application\njob-url: https://example.com\ndead$$\n---\n")
            .Contains("application-date")
            .Lacks("job-url")
            .Accepting("deadline")
            .Gives("---\ntype: application\njob-url: https://example.com\ndeadline: \n---\n");
        Document("---\ntype: application\ncompan$$: Netflix\n---\n")
            .Accepting("company")
            .Gives("---\ntype: application\ncompany: Netflix\n---\n");
    }

    [Theory]
    [InlineData("status: $$", "status: APPLIED")]
    [InlineData("status:$$", "status: APPLIED")]
    [InlineData("status: APP$$", "status: APPLIED")]
    [InlineData("status: \"AP$$\"", "status: \"APPLIED\"")]
    [InlineData("status: PENDING$$ # since May", "status: APPLIED # since May")]
    public void Front_matter_is_offered_values(string line, string after) =>
        Document($"---\ntype: application\n{line}\n---\n").Accepting("APPLIED").Gives($"---\ntype: application\n{after}\n---\n");

    [Fact]
    public void Front_matter_is_offered_dates() =>
        Document("---\ntype: application\ndeadline: $$\n---\n").Offers("2025-05-20", "2025-05-21", "2025-05-27");

    // The edges

    [Fact]
    public void Inside_a_character_nothing_is_offered()
    {
        var text = Document("# Application Details\n\n## Status\n🚀$$").Analysis;
        Assert.Empty(Completions.At(text, text.Text.Length - 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_byte_order_mark_is_no_typed_text()
    {
        var analysis = Document("\uFEFF$$", "applications/new.md").Analysis;
        Assert.Empty(Completions.At(analysis, 0, TestContext.Current.CancellationToken));
        Assert.NotEmpty(Completions.At(analysis, 1, TestContext.Current.CancellationToken));
    }
}
