using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FixScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>
/// What each fix makes of a document. All are also run with carriage returns; FixPropertyTests runs every fix over the corpus.
/// </summary>
public sealed class FixTests
{
    [Theory]
    [InlineData("120k–90k", "90k–120k")]
    [InlineData("120k to 90,000", "90,000 to 120k")]
    [InlineData("$120-90k", "$90-120k")]
    [InlineData("$150k - 120", "$120k - 150")]
    [InlineData("R$ 8.000 - R$ 6.000", "R$ 6.000 - R$ 8.000")]
    public void Amounts_change_places_with_what_is_theirs(string salary, string mended) =>
        Mends(
            "malformed-salary",
            "Swap the two amounts",
            $"# Application Details\n\n## Job Description\n- Salary range: {salary}\n",
            $"# Application Details\n\n## Job Description\n- Salary range: {mended}\n"
        );

    [Fact]
    public void A_missing_section_goes_to_its_place_in_the_order() =>
        Mends(
            "missing-section",
            "Insert “Position”",
            "# Application Details\n\n## Company\nNetflix\n\n## Status\nSAVED\n",
            "# Application Details\n\n## Company\nNetflix\n\n## Position\n\n## Status\nSAVED\n"
        );

    [Fact]
    public void The_first_section_goes_before_the_others() =>
        Mends(
            "missing-section",
            "Insert “Company”",
            "# Application Details\n\n## Position\nPlanner\n\n## Status\nSAVED",
            "# Application Details\n\n## Company\n\n## Position\nPlanner\n\n## Status\nSAVED"
        );

    /// <summary>Where the facts are keys, a fact is one too, whatever labels a pasted text has; the first key stays the first.</summary>
    [Theory]
    [InlineData("title: Planner", "Company", "title: Planner\ncompany:", "")]
    [InlineData("title: Planner", "Company", "title: Planner\ncompany:", "Location: Leeds\n\nDeadline: 2026-12-01\n\n**Description**\n")]
    [InlineData("company: Rook", "Position", "company: Rook\nposition:", "")]
    public void A_fact_of_front_matter_becomes_a_key(string before, string name, string after, string body)
    {
        var rest = $"type: application\nstatus: to-apply\nurl: https://jobs.example/1\n---\n\n{body}We plan.\n";
        Mends("missing-section", $"Insert “{name}”", $"---\n{before}\n{rest}", $"---\n{after}\n{rest}");
    }

    [Fact]
    public void The_last_section_keeps_a_missing_last_newline() =>
        Mends(
            "missing-section",
            "Insert “Job Description”",
            "# Application Details\n\n### Company\nNetflix\n\n### Status\nSAVED",
            "# Application Details\n\n### Company\nNetflix\n\n### Status\nSAVED\n\n### Job Description\n[Paste the posting " + "here]"
        );

    [Fact]
    public void A_posting_is_no_label_among_lines_that_it_would_take_in() =>
        Mends(
            "missing-section",
            "Insert “Job Description”",
            "# Application Details\n\n**Company:** Acme\n**Status:** Applied\n**Shift:** nights\n\n## My plan\nAsk [Name].\n\n## "
                + "Notes\nText.\n",
            "# Application Details\n\n**Company:** Acme\n**Status:** Applied\n**Shift:** nights\n\n## My plan\nAsk [Name].\n\n## "
                + "Job Description\n[Paste the posting here]\n\n## Notes\nText.\n"
        );

    [Fact]
    public void A_section_among_underlined_headings_is_underlined() =>
        Mends(
            "missing-section",
            "Insert “Position”",
            "Application Details\n===\n\nCompany\n-------\nNetflix\n\nStatus\n------\nSAVED\n",
            "Application Details\n===\n\nCompany\n-------\nNetflix\n\nPosition\n--------\n\nStatus\n------\nSAVED\n"
        );

    [Fact]
    public void Words_that_are_underlined_right_below_stay_a_heading_of_their_own() =>
        Mends(
            "missing-section",
            "Insert “Status”",
            "Application Details\n===\n\nPosition\n-------\nPlanner\n-------\nmore\n\nNotes\n-------\nText.\n",
            "Application Details\n===\n\nPosition\n-------\n\nStatus\n------\n### Application\nSAVED\n\nPlanner\n-------\n"
                + "more\n\nNotes\n-------\nText.\n"
        );

    [Fact]
    public void A_section_beside_an_item_below_another_label_is_written_as_that_label() =>
        Mends(
            "missing-section",
            "Insert “Status”",
            "# Application Details\n\n**Contacts:** Ines Okafor\n\n- Job URL: <https://jobs.example.com/1>\n\n## Notes\nText.\n",
            "# Application Details\n\n**Contacts:** Ines Okafor\n\n- Job URL: <https://jobs.example.com/1>\n\n**Status:** "
                + "SAVED\n\n## Notes\nText.\n"
        );

    [Fact]
    public void A_section_beside_an_item_below_a_label_with_its_value_is_an_item() =>
        Mends(
            "missing-section",
            "Insert “Status”",
            "# Application Details\n\n**Position:** Dispatcher\n\n- Job URL: <https://jobs.example.com/1>\n\n## Notes\nText.\n",
            "# Application Details\n\n**Position:** Dispatcher\n\n- Job URL: <https://jobs.example.com/1>\n- Status: SAVED\n\n"
                + "## Notes\nText.\n"
        );

    [Fact]
    public void A_section_among_bold_labels_is_one() =>
        Mends(
            "missing-section",
            "Insert “Position”",
            "# Application Details\n\n**Company:** Netflix\n**Job URL:** https://jobs.example.com/1\n**Status:** SAVED\n",
            "# Application Details\n\n**Company:** Netflix\n**Position:**\n**Job URL:** https://jobs.example.com/1\n**Status:** SAVED\n"
        );

    [Theory]
    [InlineData(
        "**Company:** Netflix\n**Position:** Planner\n**Job URL:** https://jobs.example.com/1\n**Status:** SAVED\n**Job "
            + "Description:**\n- Plan things\n- Count things\n",
        "\n**Notes:**\n\n- Key skills to emphasize:\n- Cover letter points:\n  - Opening paragraph:\n  - Body paragraph:\n  - "
            + "Company-specific paragraph:\n  - Closing paragraph:\n"
    )]
    [InlineData(
        "Company: Netflix\nPosition: Planner\nJob URL: https://jobs.example.com/1\nStatus: SAVED\nJob Description:\n\nPlan "
            + "things,\nand count them.\n",
        "\nNotes:\n\n- Key skills to emphasize:\n- Cover letter points:\n  - Opening paragraph:\n  - Body paragraph:\n  - "
            + "Company-specific paragraph:\n  - Closing paragraph:\n"
    )]
    public void A_label_below_a_list_or_another_paragraph_has_a_blank_line_above_it(string before, string inserted) =>
        Mends("missing-section", "Insert “Notes”", $"# Application Details\n{before}", $"# Application Details\n{before}{inserted}");

    [Fact]
    public void A_date_below_a_list_has_a_blank_line_above_it() =>
        Mends(
            "status-needs-date",
            "Insert “Application Date” with today’s date",
            "# Application Details\n**Company:** Netflix\n**Status:** APPLIED\n**Job Description:**\n- Plan things\n",
            "# Application Details\n**Company:** Netflix\n**Status:** APPLIED\n**Job Description:**\n- Plan things\n\n"
                + "**Application Date:** 2026-11-20\n"
        );

    [Theory]
    [InlineData(
        "type: application\ncompany: Netflix\nstatus: applied\njob_url: https://jobs.example.com/1",
        "position:",
        "type: application\ncompany: Netflix\nposition:\nstatus: applied\njob_url: https://jobs.example.com/1"
    )]
    [InlineData(
        "Type: application\nPosition: Planner\nStatus: Applied",
        "Company:",
        "Type: application\nCompany:\nPosition: Planner\nStatus: Applied"
    )]
    [InlineData(
        "type: application\ncompany: Netflix\nposition: Planner\nstatus: applied\ntags:\n- ml",
        "job_url:",
        "type: application\ncompany: Netflix\nposition: Planner\njob_url:\nstatus: applied\ntags:\n- ml"
    )]
    [InlineData(
        "type: application\ncompany: Netflix\nposition:\n  - Planner\n  - Analyst\njob-url: https://jobs.example.com/1",
        "status: saved",
        "type: application\ncompany: Netflix\nposition:\n  - Planner\n  - Analyst\njob-url: https://jobs.example.com/1\nstatus: saved"
    )]
    public void A_fact_among_facts_of_the_front_matter_is_one(string before, string key, string after)
    {
        var name = key.Split(':')[0];
        var title = ApplicationSchema.Default.FindSection(new(name))!.Name;
        Mends(
            "missing-section",
            $"Insert “{title}”",
            $"---\n{before}\n---\n\n## Notes\nText.\n",
            $"---\n{after}\n---\n\n## Notes\nText.\n"
        );
    }

    [Fact]
    public void The_application_date_goes_below_the_status_in_the_front_matter() =>
        Mends(
            "status-needs-date",
            "Insert “Application Date” with today’s date",
            "---\ntype: application\ncompany: Netflix\nstatus: applied # at last\ntags: [ml]\n---\n\n## Notes\nText.\n",
            "---\ntype: application\ncompany: Netflix\nstatus: applied # at last\napplication_date: 2026-11-20\ntags: [ml]\n"
                + "---\n\n## Notes\nText.\n"
        );

    [Theory]
    [InlineData(
        "---\ntype: application\ncompany: Netflix\n---\n\n## Status\nAPPLIED\n",
        "---\ntype: application\ncompany: Netflix\n---\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n"
    )]
    [InlineData(
        "---\n{ type: application, status: applied }\n---\n\n## Job Description\nText.\n",
        "---\n{ type: application, status: applied }\n---\n\n## Job Description\nText.\n\n## Application Date\n2026-11-20\n"
    )]
    public void Where_some_facts_stand_in_the_text_or_no_line_is_a_key_a_fact_goes_into_the_text(string before, string after) =>
        Mends("status-needs-date", "Insert “Application Date” with today’s date", before, after);

    [Fact]
    public void A_section_among_items_is_one_in_their_letters() =>
        Mends(
            "missing-section",
            "Insert “Position”",
            "# Application Details\n\n* company: Netflix\n* job url: https://jobs.example.com/1\n* status: saved\n",
            "# Application Details\n\n* company: Netflix\n* position:\n* job url: https://jobs.example.com/1\n* status: saved\n"
        );

    [Fact]
    public void A_status_among_plain_lines_is_a_line_with_its_value() =>
        Mends(
            "missing-section",
            "Insert “Status”",
            "# Application Details\n\nCompany: Netflix\nPosition: Planner\nJob URL: https://jobs.example.com/1\n",
            "# Application Details\n\nCompany: Netflix\nPosition: Planner\nJob URL: https://jobs.example.com/1\nStatus: SAVED\n"
        );

    [Fact]
    public void An_inserted_status_goes_by_the_application_date() =>
        Mends(
            "missing-section",
            "Insert “Status”",
            "# Application Details\n\n## Job URL\nhttps://jobs.example.com/1\n\n## Application Date\n2026-11-12\n",
            "# Application Details\n\n## Job URL\nhttps://jobs.example.com/1\n\n## Status\n### Application\nAPPLIED\n\n## "
                + "Application Date\n2026-11-12\n"
        );

    [Fact]
    public void Inserted_notes_have_the_documents_bullets_and_blank_lines() =>
        Mends(
            "missing-section",
            "Insert “Notes”",
            "# Application Details\n\n## Contacts\n\n* Ines Okafor\n    * by telephone\n",
            "# Application Details\n\n## Contacts\n\n* Ines Okafor\n    * by telephone\n\n## Notes\n\n* Key skills to "
                + "emphasize:\n* Cover letter points:\n    * Opening paragraph:\n    * Body paragraph:\n    * Company-specific "
                + "paragraph:\n    * Closing paragraph:\n"
        );

    [Fact]
    public void A_posting_is_inserted_behind_headings_that_it_would_take_in() =>
        Mends(
            "missing-section",
            "Insert “Job Description”",
            "# Application Details\n\n## Status\nSAVED\n\n## Commute\nBy ferry.\n\n## Notes\nText.\n",
            "# Application Details\n\n## Status\nSAVED\n\n## Commute\nBy ferry.\n\n## Job Description\n[Paste the posting here]\n\n## "
                + "Notes\nText.\n"
        );

    [Fact]
    public void A_comment_above_a_heading_stays_with_it() =>
        Mends(
            "missing-section",
            "Insert “Position”",
            "# Application Details\n\n## Company\nNetflix\n\n<!-- applsp-disable-next-line empty-section -->\n## Job URL\n\n## "
                + "Status\nSAVED\n",
            "# Application Details\n\n## Company\nNetflix\n\n## Position\n\n<!-- applsp-disable-next-line empty-section -->\n## "
                + "Job URL\n\n## Status\nSAVED\n"
        );

    [Fact]
    public void An_empty_status_gets_its_value() =>
        Mends(
            "empty-section",
            "Insert “SAVED”",
            "# Application Details\n\n## Status\n\n## Company\nNetflix\n",
            "# Application Details\n\n## Status\n### Application\nSAVED\n\n## Company\nNetflix\n"
        );

    [Theory]
    [InlineData("---\ntype: application\ncompany: Acme\nstatus:\ndeadline: 2027-01-01\n---\n", "saved", "status:", "status: saved")]
    [InlineData("---\ntype: application\ncompany: Acme\nstatus: \n---\n", "saved", "status: ", "status: saved")]
    [InlineData("---\ntype: application\nstatus: # not yet\ncompany: Acme\n---\n", "saved", "status:", "status: saved")]
    [InlineData("---\ntype: application\nstatus: \"\"\ncompany: Acme\n---\n", "saved", "status: \"", "status: \"saved")]
    [InlineData("---\nType: application\nCompany: Acme\nStatus:\n---\n", "SAVED", "Status:", "Status: SAVED")]
    [InlineData(
        "# Application Details\n\n**Company:** Acme\n**Status:**\n**Position:** Planner\n",
        "SAVED",
        "**Status:**",
        "**Status:** SAVED"
    )]
    [InlineData("# Application Details\n\nCompany: Acme\nStatus:\nPosition: Planner\n", "SAVED", "Status:", "Status: SAVED")]
    [InlineData(
        "# Application Details\n\n- **Company:** Acme\n- **Status:**\n- **Position:** Planner\n",
        "SAVED",
        "**Status:**",
        "**Status:** SAVED"
    )]
    [InlineData("# Application Details\n\n- company: Acme\n- status:\n- position: planner\n", "saved", "status:", "status: saved")]
    public void An_empty_label_of_the_status_gets_the_value_behind_it(string before, string status, string label, string filled) =>
        Mends("empty-section", $"Insert “{status}”", before, before.Replace(label, filled, StringComparison.Ordinal));

    [Fact]
    public void An_empty_status_is_filled_in_the_letters_of_the_history() =>
        Mends(
            "empty-section",
            "Insert “Applied”",
            "# Application Details\n\n## Status\n### Application\n\n### History\n- 2026-11-01: Applied\n",
            "# Application Details\n\n## Status\n### Application\nApplied\n\n### History\n- 2026-11-01: Applied\n"
        );

    [Fact]
    public void Behind_a_key_of_the_front_matter_is_no_room_for_a_list() =>
        Assert.Empty(Titles("empty-section", "---\ntype: application\ncompany: Acme\nnotes:\nstatus: saved\n---\n"));

    [Fact]
    public void A_list_below_a_label_does_not_take_in_the_next_one() =>
        Mends(
            "empty-section",
            "Insert the labels",
            "# Application Details\n\n**Company:** Acme\n**Notes:**\n**Position:** Planner\n",
            "# Application Details\n\n**Company:** Acme\n**Notes:**\n\n- Key skills to emphasize:\n- Cover letter points:\n  - "
                + "Opening paragraph:\n  - Body paragraph:\n  - Company-specific paragraph:\n  - Closing paragraph:\n\n**Position:** "
                + "Planner\n"
        );

    [Fact]
    public void A_history_of_which_no_day_is_known_is_not_begun() =>
        Assert.Equal(
            ["Remove “History”"],
            Titles("empty-section", "# Application Details\n\n## Status\n### Application\nINTERVIEW\n### History\n\n## Notes\nText.\n")
        );

    [Fact]
    public void An_empty_address_can_be_known_to_be_absent() =>
        Mends(
            "empty-section",
            "Write “Not provided”",
            "# Application Details\n\n**Company:** Netflix\n**Job URL:**\n**Status:** SAVED\n",
            "# Application Details\n\n**Company:** Netflix\n**Job URL:** Not provided\n**Status:** SAVED\n"
        );

    [Fact]
    public void An_empty_application_date_of_a_sent_application_gets_today() =>
        Mends(
            "empty-section",
            "Insert today’s date, 2026-11-20",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n"
        );

    [Fact]
    public void A_date_is_put_above_a_section_that_is_one_level_too_deep() =>
        Mends(
            "empty-section",
            "Insert today’s date, 2026-11-20",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n\n### Deadline\n2026-11-30\n\n## Notes\nText.\n",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n\n### Deadline\n2026-11-30\n\n## "
                + "Notes\nText.\n"
        );

    [Fact]
    public void An_empty_section_that_may_be_left_out_can_go() =>
        Mends(
            "empty-section",
            "Remove “Company Details”",
            "# Application Details\n\n## Company\nNetflix\n\n## Company Details\n\n## Notes\nText.\n",
            "# Application Details\n\n## Company\nNetflix\n\n## Notes\nText.\n"
        );

    [Theory]
    [InlineData("## Deadline\n2027-01-01\n\n## Next Actions\n\n## Notes\nText.\n", "## Deadline\n2027-01-01\n\n## Notes\nText.\n")]
    [InlineData("## Deadline\n2027-01-01\n\n## Next Actions\n## Notes\nText.\n", "## Deadline\n2027-01-01\n\n## Notes\nText.\n")]
    [InlineData("## Deadline\n2027-01-01\n## Next Actions\n\n## Notes\nText.\n", "## Deadline\n2027-01-01\n\n## Notes\nText.\n")]
    [InlineData(
        "Deadline\n---\n2027-01-01\n\nNext Actions\n------------\nNotes\n-----\nText.\n",
        "Deadline\n---\n2027-01-01\n\nNotes\n-----\nText.\n"
    )]
    [InlineData("## Deadline\n2027-01-01\n## Next Actions\nNotes\n-----\nText.\n", "## Deadline\n2027-01-01\n\nNotes\n-----\nText.\n")]
    [InlineData("## Deadline\n2027-01-01\n\n## Next Actions\n", "## Deadline\n2027-01-01\n")]
    public void A_section_goes_with_one_of_the_gaps_around_it(string before, string after) =>
        Mends("empty-section", "Remove “Next Actions”", $"# Application Details\n\n{before}", $"# Application Details\n\n{after}");

    [Theory]
    [InlineData(
        "## Notes\n- Key skills to emphasize:\n  - Python\n\n## Next Actions\n- Cover letter points:\n  - Opening paragraph: Six "
            + "years of it\n"
    )]
    [InlineData("## Notes\n\n## Next Actions\n- Key skills to emphasize:\n  - Python\n")]
    [InlineData("## Notes\nText.\n\n<!-- Ines 555-1234 -->\n## Next Actions\n")]
    [InlineData("## Notes\nText.\n\n<!--\nInes\n555-1234 -->\n## Next Actions\n")]
    [InlineData("## Next Actions\n<!-- Ines 555-1234 -->\n\n## Notes\nText.\n")]
    [InlineData("## Next Actions\n[1]: https://jobs.example.com/1\n\n## Notes\nSee [there][1].\n")]
    public void A_section_does_not_go_with_what_is_not_its_own(string text) =>
        Assert.DoesNotContain("Remove “Next Actions”", Titles("empty-section", "# Application Details\n\n" + text));

    [Fact]
    public void Where_the_skeleton_is_nothing_but_words_to_replace_nothing_is_inserted() =>
        Assert.Empty(Titles("empty-section", "# Application Details\n\n## Company\n\n## Position\nPlanner\n"));

    [Fact]
    public void A_section_does_not_go_while_another_stands_below_it() =>
        Assert.Empty(
            Titles("empty-section", "# Application Details\n\n## Deadline\n\n### Contacts\n- Ana\n\n## Status\nSAVED\n\n## Notes\nText.\n")
        );

    [Fact]
    public void A_second_list_is_merged_into_the_first() =>
        Mends(
            "duplicate-section",
            "Merge it into “Contacts” on line 3",
            "# Application Details\n\n## Contacts\n- Ines\n\n## Company\nNetflix\n\n## Contacts\n- Jan\n\n## Deadline\n2026-12-01\n",
            "# Application Details\n\n## Contacts\n- Ines\n- Jan\n\n## Company\nNetflix\n\n## Deadline\n2026-12-01\n"
        );

    [Fact]
    public void A_second_section_with_the_same_text_goes() =>
        Mends(
            "duplicate-section",
            "Merge it into “Company” on line 3",
            "# Application Details\n\n## Company\nNetflix\n\n## Company\nNetflix\n",
            "# Application Details\n\n## Company\nNetflix\n"
        );

    [Fact]
    public void Two_dates_of_one_kind_are_the_persons_to_choose_from() =>
        Assert.Empty(Titles("duplicate-section", "# Application Details\n\n## Deadline\n2026-12-01\n\n## Deadline\n2026-12-24\n"));

    [Fact]
    public void A_section_with_a_comment_above_it_is_not_merged() =>
        Assert.Empty(
            Titles(
                "duplicate-section",
                "# Application Details\n\n## Contacts\n- Ines\n\n<!-- second recruiter, from June -->\n## Contacts\n- Jo\n"
            )
        );

    [Fact]
    public void A_comment_in_a_section_is_merged_with_it() =>
        Mends(
            "duplicate-section",
            "Merge it into “Contacts” on line 3",
            "# Application Details\n\n## Contacts\n- Ines\n\n## Contacts\n<!-- second recruiter, from June -->\n- Jo\n",
            "# Application Details\n\n## Contacts\n- Ines\n<!-- second recruiter, from June -->\n- Jo\n"
        );

    [Fact]
    public void Merged_sections_keep_apart_from_underlined_headings() =>
        Mends(
            "duplicate-section",
            "Merge it into “Contacts” on line 3",
            "# Application Details\n\n## Contacts\nCompany\n-------\nNetflix\n## Contacts\n- Jo\n\nStatus\n------\nSAVED\n",
            "# Application Details\n\n## Contacts\n- Jo\n\nCompany\n-------\nNetflix\n\nStatus\n------\nSAVED\n"
        );

    [Theory]
    [InlineData("## 🏢 **Compny**: ##\n", "## 🏢 **Company**: ##\n")]
    [InlineData("## COMPNY\n", "## COMPANY\n")]
    [InlineData("Compny\n---\n", "Company\n---\n")]
    [InlineData("## Emploier\n", "## Employer\n")]
    public void A_misspelt_heading_keeps_all_but_its_letters(string heading, string renamed)
    {
        var name = ((string[])["COMPANY", "Employer", "Company"]).First(name => renamed.Contains(name, StringComparison.Ordinal));
        var (before, after) = ($"# Application Details\n\n{heading}Netflix\n", $"# Application Details\n\n{renamed}Netflix\n");
        Mends("misspelt-heading", $"Rename to “{name}”", before, after);
    }

    [Fact]
    public void A_misspelt_bold_point_keeps_its_emphasis() =>
        Mends(
            "misspelt-heading",
            "Rename to “Closing paragraph”",
            "# Application Details\n\n## Notes\n- Cover letter points:\n  - **Clsing paragraph**: Call me\n",
            "# Application Details\n\n## Notes\n- Cover letter points:\n  - **Closing paragraph**: Call me\n"
        );

    [Fact]
    public void A_heading_is_releveled_with_those_inside_it() =>
        Mends(
            "heading-level",
            "Make it a level-2 heading",
            "# Application Details\n\n## Company\nNetflix\n\n## Position\nPlanner\n\n### Status\n#### Application\nSAVED\n\n## "
                + "Notes\nText.\n",
            "# Application Details\n\n## Company\nNetflix\n\n## Position\nPlanner\n\n## Status\n### Application\nSAVED\n\n## Notes\nText.\n"
        );

    [Fact]
    public void A_posting_gives_back_the_sections_that_it_took_in() =>
        Mends(
            "heading-level",
            "Make it a level-3 heading",
            "# Application Details\n\n### Company\nNetflix\n\n### Position\nPlanner\n\n## Job Description\nText.\n\n### What you "
                + "do\n#### Daily\nPlan.\n\n### Company\nBig.\n\n### Application Date: 2026-11-12\n\n### Notes\n\n#### More\nText.\n",
            "# Application Details\n\n### Company\nNetflix\n\n### Position\nPlanner\n\n### Job Description\nText.\n\n#### What "
                + "you do\n##### Daily\nPlan.\n\n#### Company\nBig.\n\n### Application Date: 2026-11-12\n\n### Notes\n\n#### More\n"
                + "Text.\n"
        );

    [Fact]
    public void An_underlined_heading_is_releveled_by_its_underline() =>
        Mends(
            "heading-level",
            "Make it a level-2 heading",
            "Application Details\n===\n\nCompany\n---\nNetflix\n\nPosition\n========\nPlanner\n\nDeadline\n---\n2026-12-01\n",
            "Application Details\n===\n\nCompany\n---\nNetflix\n\nPosition\n--------\nPlanner\n\nDeadline\n---\n2026-12-01\n"
        );

    [Fact]
    public void An_underlined_heading_that_goes_deeper_gets_marks() =>
        Mends(
            "heading-level",
            "Make it a level-3 heading",
            "# Application Details\n\n### Company\nNetflix\n\nPosition\n--------\nPlanner\n\n### Deadline\n2026-12-01\n",
            "# Application Details\n\n### Company\nNetflix\n\n### Position\nPlanner\n\n### Deadline\n2026-12-01\n"
        );

    [Fact]
    public void Sections_are_sorted_with_their_text() =>
        Mends(
            "section-order",
            "Sort the sections",
            "# Application Details\n\n## Status\nSAVED\n\n\n<!-- ours -->\n## Company\nNetflix\n### More\ntext  \n\n## Position\nPlanner",
            "# Application Details\n\n<!-- ours -->\n## Company\nNetflix\n### More\ntext  \n\n\n## Position\nPlanner\n\n## Status\nSAVED"
        );

    [Theory]
    [InlineData("APP", "APPLIED")]
    [InlineData("aplied", "applied")]
    [InlineData("**Interveiw**", "Interview")]
    public void A_half_typed_or_mistyped_status_is_the_nearest(string written, string status)
    {
        var before = $"# Application Details\n\n## Status\n### Application\n{written}\n";
        Assert.Equal($"Set the status to “{status}”", Titles("unknown-status", before)[0]);
        Assert.Contains(
            $"Did you mean “{status.ToUpperInvariant()}”?",
            FindingsOf(before).Single(finding => finding.Rule.Code == "unknown-status").Message,
            StringComparison.Ordinal
        );
        Mends(
            "unknown-status",
            $"Set the status to “{status}”",
            before,
            before.Replace(written.Trim('*'), status, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("## Firma\nHof Petersen\n\n## Bewerbungsdatum\n2026-11-12\n\n## Status\n", "Vorstelungsgespräch", "Vorstellungsgespräch")]
    [InlineData("## Firma\nHof Petersen\n\n## Bewerbungsdatum\n2026-11-12\n\n## Status\n", "abgeschikt", "beworben")]
    [InlineData("## Entreprise\nCidrerie\n\n## Date de candidature\n2026-11-12\n\n## Statut\n", "entretein", "entretien")]
    public void A_mistyped_status_is_put_right_in_the_language_of_the_document(string above, string written, string word)
    {
        var before = $"---\ntype: application\n---\n\n{above}{written}\n";
        Mends("unknown-status", $"Set the status to “{word}”", before, before.Replace(written, word, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_statuses_on_several_lines_one_is_kept() =>
        Mends(
            "several-statuses",
            "Keep “INTERVIEW”",
            "# Application Details\n\n## Status\n### Application\nAPPLIED\nINTERVIEW\n",
            "# Application Details\n\n## Status\n### Application\nINTERVIEW\n"
        );

    [Fact]
    public void Of_statuses_on_one_line_one_is_kept() =>
        Mends(
            "several-statuses",
            "Keep “Pending”",
            "# Application Details\n\n**Status:** Applied / Pending\n",
            "# Application Details\n\n**Status:** Pending\n"
        );

    [Fact]
    public void A_status_with_a_remark_is_not_thrown_away_with_it() =>
        Assert.Equal(
            ["Keep “Rejected”"],
            Titles("several-statuses", "# Application Details\n\n## Status\n### Application\nRejected after the second round\nINTERVIEW\n")
        );

    [Fact]
    public void A_sent_application_gets_its_date() =>
        Mends(
            "status-needs-date",
            "Insert “Application Date” with today’s date",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Notes\nText.\n",
            "# Application Details\n\n## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n\n## Notes\nText.\n"
        );

    [Fact]
    public void A_date_that_is_said_to_be_absent_gives_way_to_today() =>
        Mends(
            "status-needs-date",
            "Replace with today’s date",
            "# Application Details\n\n**Status:** APPLIED\n**Application Date:** TBD\n",
            "# Application Details\n\n**Status:** APPLIED\n**Application Date:** 2026-11-20\n"
        );

    [Theory]
    [InlineData("non-iso-date", "Tuesday, April 29, 2025", "Write 2025-04-29", "Tuesday, 2025-04-29")]
    [InlineData("ambiguous-date", "04-05-2025", "Write 2025-04-05 (5 April)", "2025-04-05")]
    [InlineData("ambiguous-date", "04-05-2025", "Write 2025-05-04 (4 May)", "2025-05-04")]
    [InlineData("future-date", "2027-01-15", "Write today’s date, 2026-11-20", "2026-11-20")]
    public void A_date_is_written_anew(string code, string date, string title, string written) =>
        Mends(
            code,
            title,
            $"# Application Details\n\n**Application Date:** {date}\n",
            $"# Application Details\n\n**Application Date:** {written}\n"
        );

    [Theory]
    [InlineData("non-iso-date", "April 29, 2025", "Write 2025-04-29", "2025-04-29")]
    [InlineData("non-iso-date", "29. April 2025", "Write 2025-04-29", "2025-04-29")]
    public void A_date_in_front_matter_is_written_anew(string code, string date, string title, string written) =>
        Mends(
            code,
            title,
            $"---\ntype: application\napplication_date: {date}\n---\n\n## Company\nNetflix\n",
            $"---\ntype: application\napplication_date: {written}\n---\n\n## Company\nNetflix\n"
        );

    [Theory]
    [InlineData("jobs.example.com/1", "https://jobs.example.com/1")]
    [InlineData("<jobs.example.com/1> (mirror)", "<https://jobs.example.com/1> (mirror)")]
    [InlineData("[jobs.example.com/1](jobs.example.com/1)", "[jobs.example.com/1](https://jobs.example.com/1)")]
    public void An_address_without_a_scheme_gets_one(string address, string mended) =>
        Mends(
            "malformed-url",
            "Add “https://”",
            $"# Application Details\n\n## Job URL\n{address}\n",
            $"# Application Details\n\n## Job URL\n{mended}\n"
        );

    [Fact]
    public void What_is_no_address_with_a_scheme_either_gets_none() =>
        Assert.Empty(Titles("malformed-url", "# Application Details\n\n## Job URL\nask Ines\n"));

    [Fact]
    public void A_letter_is_inserted_beside_the_other_labels() =>
        Mends(
            "cover-letter-missing",
            "Insert all points",
            "# Application Details\n\n## Notes\n+ **Key skills:**\n\t+ SQL\n",
            "# Application Details\n\n## Notes\n+ **Key skills:**\n\t+ SQL\n+ **Cover letter points:**\n\t+ Opening paragraph:\n"
                + "\t+ Body paragraph:\n\t+ Company-specific paragraph:\n\t+ Closing paragraph:\n"
        );

    [Fact]
    public void The_points_are_inserted_below_their_empty_label() =>
        Mends(
            "cover-letter-missing",
            "Insert all points",
            "# Application Details\n\n## Cover letter points\n\n## Notes\nText.\n",
            "# Application Details\n\n## Cover letter points\n- Opening paragraph:\n- Body paragraph:\n- Company-specific "
                + "paragraph:\n- Closing paragraph:\n\n## Notes\nText.\n"
        );

    [Fact]
    public void A_missing_point_goes_to_its_place_among_bold_ones() =>
        Mends(
            "cover-letter-point-missing",
            "Insert “Body paragraph”",
            "# Application Details\n\n## Notes\n- Cover letter points:\n    1. **Opening paragraph:** Six years of forecasts\n   "
                + " 2. **Company-specific paragraph:** I shop there\n    3. **Closing paragraph:** Call me\n",
            "# Application Details\n\n## Notes\n- Cover letter points:\n    1. **Opening paragraph:** Six years of forecasts\n   "
                + " 2. **Body paragraph:**\n    2. **Company-specific paragraph:** I shop there\n    3. **Closing paragraph:** Call "
                + "me\n"
        );

    [Fact]
    public void A_missing_point_among_headings_is_one() =>
        Mends(
            "cover-letter-point-missing",
            "Insert “Closing paragraph”",
            "# Application Details\n\n## Cover letter points\n\n### Opening paragraph\n\nSix years.\n\n### Body paragraph\n\n"
                + "Text.\n\n### Company-specific paragraph\n\nText.\n\n## Deadline\n\n2026-12-01\n",
            "# Application Details\n\n## Cover letter points\n\n### Opening paragraph\n\nSix years.\n\n### Body paragraph\n\n"
                + "Text.\n\n### Company-specific paragraph\n\nText.\n\n### Closing paragraph\n\n## Deadline\n\n2026-12-01\n"
        );

    [Fact]
    public void The_first_point_goes_before_the_others() =>
        Mends(
            "cover-letter-point-missing",
            "Insert “Opening paragraph”",
            "# Application Details\n\n## Notes\n- Cover letter points:\n\n  - Body paragraph: Text\n\n  - Company-specific "
                + "paragraph: Text\n\n  - Closing paragraph: Text\n",
            "# Application Details\n\n## Notes\n- Cover letter points:\n\n  - Opening paragraph:\n\n  - Body paragraph: Text\n\n "
                + " - Company-specific paragraph: Text\n\n  - Closing paragraph: Text\n"
        );

    [Theory]
    [InlineData(
        "Opening paragraph: a b c d\nClosing paragraph: a b c d\n",
        "Opening paragraph: a b c d\nBody paragraph:\nClosing paragraph: a b c d\n"
    )]
    [InlineData(
        "**Opening paragraph:** a b c d\n\nMore of it.\n\n**Closing paragraph:** a b c d\n",
        "**Opening paragraph:** a b c d\n\nMore of it.\n\n**Body paragraph:**\n\n**Closing paragraph:** a b c d\n"
    )]
    [InlineData(
        "Opening paragraph: a b c d\nWork experience:\n- Netflix: plans\n\nClosing paragraph: a b c d\n",
        "Opening paragraph: a b c d\nWork experience:\n- Netflix: plans\n\nBody paragraph:\n\nClosing paragraph: a b c d\n"
    )]
    public void A_missing_point_among_lines_goes_to_its_place(string before, string after) =>
        Mends(
            "cover-letter-point-missing",
            "Insert “Body paragraph”",
            $"# Application Details\n\n## Notes\n{before}",
            $"# Application Details\n\n## Notes\n{after}"
        );

    [Fact]
    public void A_letter_whose_key_is_in_the_front_matter_goes_into_the_text() =>
        Mends(
            "cover-letter-missing",
            "Insert all points",
            "---\ntype: application\ncompany: Netflix\ncover_letter:\n---\n\n## Notes\nText.\n",
            "---\ntype: application\ncompany: Netflix\ncover_letter:\n---\n\n## Notes\nText.\n\n- Cover letter points:\n  - "
                + "Opening paragraph:\n  - Body paragraph:\n  - Company-specific paragraph:\n  - Closing paragraph:\n"
        );

    [Theory]
    [InlineData("date-but-not-applied", "- [x] SAVED\n- [ ] APPLIED\n\n## Application Date\n2026-11-01\n")]
    [InlineData("quiet-application", "- [x] SAVED\n- [x] APPLIED\n\n## Application Date\n2025-11-01\n")]
    [InlineData("deadline-passed", "- [x] SAVED\n- [ ] APPLIED\n\n## Deadline\n2026-11-01\n")]
    public void In_a_list_of_stages_no_tick_is_given_another_meaning(string code, string stages) =>
        Assert.Empty(
            Assert.Single(FindingsOf($"# Application Details\n\n## Status\n{stages}"), finding => finding.Rule.Code == code).Fixes
        );

    [Theory]
    [InlineData("- [ ] 2026-11-01: a", "Tick it, Move it to today")]
    [InlineData("- [ ] Sun 2026-11-01: a", "Tick it")]
    [InlineData("- [ ] Sunday, 2026-11-01: a", "Tick it")]
    [InlineData("- [ ] 2026-11-01 – 2026-11-03: a", "Tick it")]
    public void A_day_beside_its_weekday_or_in_a_range_is_not_moved(string action, string titles) =>
        Assert.Equal(titles, string.Join(", ", Titles("action-overdue", $"# Application Details\n\n## Next Actions\n{action}\n")));

    [Fact]
    public void A_slip_in_an_off_switch_is_mended_and_the_switch_is_not_taken_away_unseen()
    {
        const string Text = "# Application Details\n\n<!-- applsp-disable-next-line url-mising -->\n## Company\nX\n";
        Mends("unused-suppression", "Write “url-missing”", Text, Text.Replace("mising", "missing", StringComparison.Ordinal));
        Assert.All(FindingsOf(Text).Single(finding => finding.Rule.Code == "unused-suppression").Fixes, fix => Assert.False(fix.IsSafe));
    }

    [Theory]
    [InlineData("- a <!-- applsp-disable future-date -->", "- a")]
    [InlineData("a <!-- applsp-disable future-date --> b", "a  b")]
    public void A_comment_at_the_end_of_a_line_goes_with_the_space_before_it(string line, string mended) =>
        Mends(
            "unused-suppression",
            "Remove the comment",
            $"# Application Details\n\n## Company\nX\n\n{line}\n",
            $"# Application Details\n\n## Company\nX\n\n{mended}\n"
        );

    [Fact]
    public void The_first_code_of_a_switch_goes_with_its_comma() =>
        Mends(
            "unused-suppression",
            "Remove “future-date”",
            "# Application Details\n\n## Job URL\nN/A\n\n<!-- applsp-disable future-date, url-missing -->\n",
            "# Application Details\n\n## Job URL\nN/A\n\n<!-- applsp-disable url-missing -->\n"
        );

    [Theory]
    [InlineData("  - Forecasting\n  - \n", "  - Forecasting\n  - Python\n  - SQL\n  - Tableau\n  - \n")]
    [InlineData("  - Forecasting\n\n  - Cooking\n", "  - Forecasting\n\n  - Cooking\n\n  - Python\n\n  - SQL\n\n  - Tableau\n")]
    public void Skills_are_added_as_the_list_is_written(string list, string mended)
    {
        const string Before = "# Application Details\n\n## Job Description\n- Python\n- SQL\n- Tableau\n\n## Notes\n- Key skills:\n";
        Mends("skill-coverage", "Add 3 skills to “Key skills”", Before + list, Before + mended);
    }

    [Fact]
    public void Behind_a_mistake_in_the_front_matter_no_key_is_put() =>
        Mends(
            "status-needs-date",
            "Insert “Application Date” with today’s date",
            "---\ncompany: Acme\nstatus: [applied]\n  - name: Ines\n---\n\n# Application Details\n",
            "---\ncompany: Acme\nstatus: [applied]\n  - name: Ines\n---\n\n# Application Details\n\n## Application Date\n2026-11-20\n"
        );

    [Theory]
    [InlineData("They pay less than I need.\n", "They pay less than I need.\n\n{0}\n")]
    [InlineData("- They pay less\n", "- They pay less\n{0}\n")]
    [InlineData("", "{0}\n")]
    public void Points_are_put_above_the_headings_of_the_persons_own(string notes, string mended)
    {
        const string Start = "# Application Details\n\n## Company\nRook\n\n## Notes\n";
        const string Own = "\n### What I would have shown\n- Forecasts\n- Stock\n\nThat is all.\n";
        const string Points =
            "- Cover letter points:\n  - Opening paragraph:\n  - Body paragraph:\n  - Company-specific paragraph:\n  - Closing paragraph:";
        Mends(
            "cover-letter-missing",
            "Insert all points",
            Start + notes + Own,
            Start + mended.Replace("{0}", Points, StringComparison.Ordinal) + Own
        );
    }
}
