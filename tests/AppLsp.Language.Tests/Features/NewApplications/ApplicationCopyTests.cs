using AppLsp.Language.Configuration;
using AppLsp.Language.Features.NewApplications;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Tests.Features.NewApplications;

/// <summary>What a copy of an application for another job keeps, and what goes.</summary>
public sealed class ApplicationCopyTests
{
    private const string Company = "Quillfeather Works";
    private const string Position = "Glazier";
    private const string Url = "https://jobs.example.org/new-1";

    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly KnownFacts Known = new(Company, Position, Url);

    private const string Whole = """
        # Application Details

        ## Company
        Harbor Foods

        ## Position
        Planner

        ## Job URL
        <https://jobs.harborfoods.example/7?utm_source=x>

        ## Status
        ### Application
        Interview

        ### History
        * 2026-09-30: Saved
        * 2026-10-02: Applied
          by post
        * 2026-10-20: Interview

        ### Resume
        resume-harbor.pdf

        ## Job Description
        We plan food.

        ### What you do
        - Job Requisition ID: HF-7
        - Salary range: 40,000 - 50,000

        ## Company Details
        Four hundred people in Hull.

        ## Application Date
        2026-10-02

        ## Deadline
        2026-10-09

        ## Contacts
        - Ines Okafor
          - ines@harborfoods.example

        ## Next Actions
        - [ ] 2026-12-01: call Ines

        ## Personal Connection
        - Have you used their product? Yes, their bread
        - If so, since when: 2019
          and daily
        - Why them?

        ## Notes
        - Key skills to emphasize:
          - Forecasting
        - Resume bullet points to highlight or modify:
          - Work experience:
            - Delta Mills: cut waste by 18 %
        - Cover letter points:
          - Opening paragraph: I would love to work for Harbor Foods
          - Body paragraph: At Delta Mills I cut waste by 18 %
          - Company-specific paragraph: Harbor Foods bakes at night
            and I am awake then
          - Closing paragraph: I would like to show it in a call

        ## My checklist
        - [ ] read it aloud
        """;

    [Fact]
    public void The_persons_own_text_stays_and_the_jobs_goes() =>
        Assert.Equal(
            """
            # Application Details

            ## Company
            Quillfeather Works

            ## Position
            Glazier

            ## Job URL
            <https://jobs.example.org/new-1>

            ## Status
            ### Application
            Saved

            ### History
            * 2026-11-20: Saved

            ### Resume

            ## Job Description

            ## Company Details

            ## Application Date

            ## Deadline

            ## Contacts

            ## Next Actions

            ## Personal Connection
            - Have you used their product?
            - If so, since when:
            - Why them?

            ## Notes
            - Key skills to emphasize:
            - Resume bullet points to highlight or modify:
              - Work experience:
                - Delta Mills: cut waste by 18 %
            - Cover letter points:
              - Opening paragraph: I would love to work for Harbor Foods
              - Body paragraph: At Delta Mills I cut waste by 18 %
              - Company-specific paragraph:
              - Closing paragraph: I would like to show it in a call

            ## My checklist
            - [ ] read it aloud
            """,
            Copy(Whole).Text
        );

    [Fact]
    public void What_is_not_known_is_a_gap_and_so_is_what_went()
    {
        var copy = Copy(Whole, new(Company));
        Assert.Contains("## Position\n${1}\n\n## Job URL\n${2}\n\n## Status", copy.Snippet, StringComparison.Ordinal);
        Assert.Contains("- Company-specific paragraph: ${", copy.Snippet, StringComparison.Ordinal);
        Assert.Contains("## Position\n\n## Job URL\n\n## Status", copy.Text, StringComparison.Ordinal);
        Assert.Equal(copy.Text.IndexOf("## Position\n", StringComparison.Ordinal) + "## Position\n".Length, copy.FirstGap);
    }

    [Fact]
    public void Signs_of_snippets_in_own_text_stay_what_they_are()
    {
        var copy = Copy("# Application Details\n\n- Company: Rook\n- Status: Saved\n\n## My rates\nFrom ${amount} $5 \\ \uE000 on\n");
        Assert.Contains("From ${amount} $5 \\ \uE000 on\n", copy.Text, StringComparison.Ordinal);
        Assert.Contains("From \\${amount\\} \\$5 \\\\ \uE000 on\n", copy.Snippet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Line_endings_a_byte_order_mark_and_the_last_line_stay_as_they_are(string ending)
    {
        var whole = Whole.ReplaceLineEndings("\n").TrimEnd();
        var expected = Copy(whole).Text;
        Assert.DoesNotMatch("\n$", expected);
        Assert.Equal("\uFEFF" + expected.Replace("\n", ending), Copy("\uFEFF" + whole.Replace("\n", ending)).Text);
    }

    [Theory]
    // A list, and bold labels.
    [InlineData(
        "- Company: Rook Ltd\n- Role: Baker\n- Status: applied\n- Applied: 2026-10-02\n- Link: [posting](https://rook.example/1)",
        "- Company: Quillfeather Works\n- Role: Glazier\n- Status: saved\n- Applied:\n- Link: [posting](https://jobs.example.org/new-1)"
    )]
    [InlineData(
        "**Company:** **Rook**\n**Role** – Baker\n**Status:** ✅ *Applied* (2026-10-02)\n**Date applied:** 2 October 2026",
        "**Company:** **Quillfeather Works**\n**Role** – Glazier\n**Status:** *Saved*\n**Date applied:**"
    )]
    // Plain lines, a callout, Dataview's fields.
    [InlineData(
        "Company: Rook\nRole: Baker\nStatus: rejected\nDate applied: 2026-10-02",
        "Company: Quillfeather Works\nRole: Glazier\nStatus: saved\nDate applied:"
    )]
    [InlineData(
        "> [!info] Facts\n> **Company:** Rook\n> **Role:** Baker\n> **Status:** In Review\n> **Applied:** 2026-10-02\n\nMine.",
        "> [!info] Facts\n> **Company:** Quillfeather Works\n> **Role:** Glazier\n> **Status:** Saved\n> **Applied:**\n\nMine."
    )]
    [InlineData(
        "company:: [[Rook]]\nrole:: Baker\nstatus:: #job/applied\napplied:: 2026-10-02",
        "company:: [[Quillfeather Works]]\nrole:: Glazier\nstatus:: #job/saved\napplied::"
    )]
    // Several facts in one line.
    [InlineData(
        "Role: Baker · Company: Rook · Status: Applied · Salary: 30,000\nApplied: 2026-10-02",
        "Role: Glazier · Company: Quillfeather Works · Status: Saved · Salary: \nApplied:"
    )]
    // A table keeps its bars where it can.
    [InlineData(
        "| Company | Rook |\n|---|---|\n| Role | Baker |\n| Status | Applied |\n| Applied | 2026-10-02 |\n| Location | Hull |",
        "| Company | Quillfeather Works |\n|---|---|\n| Role | Glazier |\n| Status | Saved   |\n"
            + "| Applied |            |\n| Location |      |"
    )]
    public void Each_shape_keeps_its_form(string source, string copy) =>
        Assert.Equal(
            "# Application Details\n\n" + copy + "\n",
            Copy(
                "# Application Details\n\n" + source + "\n",
                source.Contains("://", StringComparison.Ordinal) ? Known : new(Company, Position)
            ).Text
        );

    [Fact]
    public void Keys_of_the_front_matter_keep_their_quotes_and_lose_what_is_below_them() =>
        Assert.Equal(
            """
            ---
            type: application
            company: "Rook: & Daughters"
            role: 'Glazier'
            status: saved
            applied:
            posting_url: https://jobs.example.org/new-1
            skills:
            location:
            tags: [jobs, mine]
            ---

            # Rook: & Daughters, Glazier

            My own words.

            """,
            Copy(
                """
                ---
                type: application
                company: Nettle Ltd
                role: 'Baker'
                status: interview # 2026-11-01
                applied: 2026-10-02
                posting_url: https://nettle.example/1
                skills:
                  - Baking
                  - Night shifts
                location: Leeds
                tags: [jobs, mine]
                ---

                # Nettle Ltd, Baker

                My own words.

                """.Replace("skills:", "key skills:", StringComparison.Ordinal),
                Known with
                {
                    Company = "Rook: & Daughters",
                }
            )
                .Text.Replace("key skills:", "skills:", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("# Rook - Baker", "# Quillfeather Works - Glazier", "# Quillfeather Works")]
    [InlineData("# Baker at Rook Ltd.", "# Glazier at Quillfeather Works", "# Quillfeather Works")]
    [InlineData("# 🍞 Rook", "# 🍞 Quillfeather Works", "# 🍞 Quillfeather Works")]
    [InlineData("# Position: Baker", "# Position: Glazier", "# Position:")]
    [InlineData("# My page", "# My page", "# My page")]
    public void A_title_says_whose_job_it_is(string title, string known, string bare)
    {
        var below = "\n\n## Company\nRook\n\n## Position\nBaker\n\n## Status\nApplied\n\n## Date applied\n2026-10-02\n";
        Assert.StartsWith(known + "\n", Copy(title + below).Text, StringComparison.Ordinal);
        Assert.StartsWith(bare + "\n", Copy(title + below, new(Company)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_in_a_table_begins_with_one_row() =>
        Assert.Contains(
            "### History\n| Day | Stage | Remark |\n|---|---|---|\n| 2026-11-20 | Saved |  |\n\n## Mine\n",
            Copy(
                "# Application Details\n\n- Company: Rook\n\n## Status\nApplied\n\n### History\n| Day | Stage | Remark |\n|---|---|---|\n"
                    + "| 2026-10-02 | Applied | by post |\n| 2026-10-09 | Interview | with Jo |\n\n## Mine\nWords.\n"
            ).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_record_of_statuses_begins_anew_whatever_it_is_called() =>
        Assert.EndsWith(
            "- Status: Saved\n\n## Timeline\n- 2026-11-20 – saved\n\nMine.\n\n## Log\n- bought a tie\n",
            Copy(
                "# Application Details\n\n- Company: Rook\n- Position: Baker\n- Status: Applied\n\n## Timeline\n- 2 Oct 2026 – applied\n"
                    + "- 9 Oct 2026 – phone screen with Jo\n\nMine.\n\n## Log\n- bought a tie\n",
                new(Company, Position)
            ).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_record_of_statuses_in_the_front_matter_goes() =>
        Assert.DoesNotContain(
            "2026-10-",
            Copy(
                "---\ncompany: Rook\nrole: Baker\nstatus: applied\nhistory:\n  - date: 2026-10-02\n    type: applied\n"
                    + "  - date: 2026-10-09\n    type: interview\nmine: words\n---\n",
                new(Company, Position)
            ).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void In_a_list_of_stages_the_first_is_ticked_and_no_other() =>
        Assert.Contains(
            "## Status\n- [x] Saved\n- [ ] Applied\n- [ ] Interview\n",
            Copy("# Application Details\n\n- Company: Rook\n\n## Status\n- [ ] Saved\n- [x] Applied\n- [X] Interview\n").Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Breaks_between_sections_stay() =>
        Assert.Equal(
            "# Application Details\n\n## Company\nQuillfeather Works\n\n---\n\n## Contacts\n\n---\n\n## Mine\nWords.\n",
            Copy("# Application Details\n\n## Company\nRook\n\n---\n\n## Contacts\n- Jo\n\n***\n\n- Ann\n\n---\n\n## Mine\nWords.\n")
                .Text.Replace("\n\n## Status\nSAVED", "", StringComparison.Ordinal)
                .Replace("\n\n## Position\nGlazier", "", StringComparison.Ordinal)
                .Replace("\n\n## Job URL\n" + Url, "", StringComparison.Ordinal)
        );

    [Fact]
    public void Code_and_slots_of_templates_stay()
    {
        const string Keys = "---\ntype: application\ncompany: <% tp.file.title %>\nstatus: applied\n---\n";
        Assert.StartsWith(
            "---\ntype: application\ncompany: <% tp.file.title %>\nstatus: saved\n",
            Copy(Keys, new(Company)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_section_of_the_persons_own_goes_where_the_config_says_so()
    {
        const string Text =
            "# Application Details\n\n## Company\nRook\n\n## Interview prep\nAsk Jo.\n\n## Offer\nNone.\n\n## Contacts\n- Jo\n";
        var schema = Config
            .Read(
                new(
                    "applsp.yaml",
                    SourceText.From(
                        "sections:\n  - { heading: Interview prep, belongs-to: job }\n  - { heading: Offer }\n"
                            + "  - { heading: Contacts, belongs-to: person }\n"
                    )
                ),
                (_, _) => null
            )
            .Schema;
        var copy = Copy(Text, Known, schema).Text;
        Assert.Contains("## Interview prep\n\n## Offer\nNone.\n\n## Contacts\n- Jo\n", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_text_that_names_the_old_employer_is_left_to_the_rule_that_marks_it()
    {
        var copy = Analysis.Of(SourceText.From(Copy(Whole).Text), "copy.md", FindingsScript.Beside(new(Today), Whole));
        Assert.Equal(
            [("cover-letter-wrong-company", "Harbor Foods")],
            copy.Findings.Where(finding => finding.Severity < Severity.Hint)
                .Select(finding => (finding.Rule.Code, copy.Text.Slice(finding.Span)))
        );
    }

    private static ApplicationSkeleton Copy(string text, KnownFacts? known = null, ApplicationSchema? schema = null) =>
        ApplicationCopy.Of(
            Analysis
                .Of(SourceText.From(text), "applications/old.md", new(Today) { Schema = schema ?? ApplicationSchema.Default })
                .Application!,
            "applications/new.md",
            known ?? Known,
            Today
        );
}
