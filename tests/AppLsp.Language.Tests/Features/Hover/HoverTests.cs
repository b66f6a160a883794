using AppLsp.Language.Configuration;
using AppLsp.Language.Features.Hover;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;
using CsCheck;

namespace AppLsp.Language.Tests.Features.Hover;

public class HoverTests
{
    private const string ForCompany = "The employer, spelled as it spells its own name. AppLsp uses this name to check your letter.";

    private const string AfterApplied =
        "`PENDING`, `IN_REVIEW`, `SCREENING`, `ASSESSMENT`, `INTERVIEW`, `OFFER`, `ON_HOLD`, "
        + "`GHOSTED`, `REJECTED`, `WITHDRAWN`, `EXPIRED`";

    private static readonly DateOnly Today = new(2025, 5, 20);

    [Fact]
    public void A_heading_says_what_it_is_for_and_how_it_stands() =>
        Golden(
            "## Com$$pany\nNetflix",
            "Company",
            $"""
            **Company** · Netflix

            {ForCompany}

            Required. Also written Employer, Organization, Organisation or Company Name.

            For example:

            ```markdown
            Netflix
            ```
            """
        );

    [Fact]
    public void The_address_of_the_posting_is_required_where_it_stands() =>
        Assert.Contains("Required. ", Markdown("## Job $$URL\nhttps://fennel.example/careers/1"), StringComparison.Ordinal);

    [Fact]
    public void An_empty_section_says_what_to_write() =>
        Golden(
            "## Application $$Date\n\n## Company\nNetflix",
            "Application Date",
            """
            **Application Date** · empty

            The day you sent the application. Follow-ups count from it.

            Required once the application is sent. Also written Date Applied, Applied, Applied On or Date of Application.

            Write the date as `YYYY-MM-DD`, for example:

            ```markdown
            2025-05-07
            ```
            """
        );

    [Fact]
    public void A_status_says_since_when_what_next_and_when_to_act() =>
        Golden(
            "## Status\nAPP$$LIED\n\n## Application Date\n2025-05-14",
            "APPLIED",
            $"""
            **APPLIED** · since Wednesday, 14 May 2025 (6 days ago)

            You sent the application and have heard nothing yet.

            Follow up on **Thursday, 22 May 2025** (in 2 days): 8 days after the last dated event, 2025-05-14.

            Next statuses: {AfterApplied}

            Also written sent, submitted, in progress, application submitted or application sent.
            """
        );

    [Theory]
    [InlineData("## Com$$pany\nNetflix", "Company")]
    [InlineData("$$## Company\nNetflix", "## Company")]
    [InlineData("Com$$pany\n-------\nNetflix", "Company")]
    [InlineData("## 🏢 Emp$$loyer: ##\nNetflix", "🏢 Employer:")]
    [InlineData("- Company$$: Netflix", "Company")]
    [InlineData("$$- Company: Netflix", "- Company")]
    [InlineData("**$$Company:** Netflix", "Company")]
    [InlineData("- **Company$$:** Netflix", "Company")]
    [InlineData("Comp$$any: Netflix", "Company")]
    [InlineData("Role: Clerk · **Comp$$any:** Netflix · Size: 9", "Company")]
    [InlineData("---\ncompa$$ny: Netflix\n---\n", "company")]
    public void A_name_is_explained_in_every_form(string marked, string span)
    {
        var (hover, text) = At(marked);
        Assert.NotNull(hover);
        Assert.Equal(span, text.Slice(hover.Span));
        Assert.StartsWith("**Company** · Netflix\n", hover.Markdown);
    }

    [Theory]
    [InlineData("## Job $$URL\nNot provided", "**Job URL** · noted as absent")]
    [InlineData("## Job URL\nNot $$provided", "**Not provided** · no Job URL")]
    [InlineData("## Deadline\nT$$BD", "**TBD** · no Deadline")]
    [InlineData("## Job $$URL\n<https://jobs.example.com/1>", "**Job URL** · jobs.example.com")]
    [InlineData("## Job $$URL\njobs at their place", "**Job URL** · not a complete URL yet")]
    [InlineData("## Sta$$tus\nPENDING\n## Application Date\n2025-05-07", "**Status** · `PENDING` since 2025-05-07 (13 days ago)")]
    [InlineData("## Status\n### Appli$$cation\nINTERVIEW", "**Application** · `INTERVIEW`\n")]
    [InlineData("## Sta$$tus\nsomewhere", "**Status** · unknown status “somewhere”")]
    [InlineData("## Sta$$tus\n", "**Status** · empty")]
    [InlineData("## Application Da$$te\n2025-05-19", "**Application Date** · Monday, 19 May 2025 (yesterday)")]
    [InlineData("## Application Da$$te\n04-05-2025", "**Application Date** · ambiguous date")]
    [InlineData("## Application Da$$te\n2025-02-31", "**Application Date** · not a valid date")]
    [InlineData("## Application Da$$te\nin May", "**Application Date** · no date yet")]
    [InlineData("## Con$$tacts\n- Ines\n  - by phone\n- Omar", "**Contacts** · 2 items")]
    [InlineData("## Con$$tacts\n- Ines", "**Contacts** · 1 item\n")]
    [InlineData(
        "## Next Ac$$tions\n- [ ] 2025-05-15: write\n- [x] 2025-05-12: call\n- [ ] 2025-05-21: ask",
        "**Next Actions** · 3 items, 1 overdue, next one tomorrow"
    )]
    [InlineData(
        "## Status\nOFFER\n### His$$tory\n- 2025-05-07: APPLIED\n- 2025-05-20: OFFER",
        "**History** · 2 statuses, latest `OFFER` (today)"
    )]
    [InlineData(
        "## Personal Con$$nection\n- Used it? Yes\n- Since when?\n- If yes, how:\n- Liked it? No",
        "**Personal Connection** · 2 of 4 answered"
    )]
    [InlineData("## Company De$$tails\nTwo words\n\nand two", "**Company Details** · 4 words")]
    [InlineData("## Job Des$$cription\nOne two\n### Three\n- four", "**Job Description** · 4 words")]
    [InlineData("## Notes\n- Key sk$$ills: SQL", "**Key skills to emphasize** · 1 line\n")]
    [InlineData(
        "## Job Description\nSQL, Docker, Python or Kafka\n## Notes\n- Key sk$$ills: SQL",
        "**Key skills to emphasize** · 1 of 1 skill in the posting covered\n"
    )]
    [InlineData(
        "## Job Description\nSQL, Docker and Python\n## Notes\n- Key sk$$ills: SQL",
        "**Key skills to emphasize** · 1 of 3 skills in the posting covered\n"
    )]
    [InlineData("## No$$tes\n- Key skills:\n  - SQL\n- Cover letter: none of it", "**Notes** · 2 of 4 labels")]
    [InlineData("## Notes\n- Cover letter points:\n  - Ope$$ning: I have done it before", "**Opening paragraph** · 5 words")]
    [InlineData("## Notes\n- Cover letter points:\n  - Ope$$ning:", "**Opening paragraph** · empty")]
    [InlineData(
        "## Notes\n- Cover letter po$$ints:\n  - Opening: I have\n  - Body: more\n  - Close:",
        "**Cover letter points** · 2 of 4 points"
    )]
    public void The_first_line_says_how_a_section_stands(string marked, string start) => Assert.StartsWith(start, Markdown(marked));

    [Theory]
    [InlineData(
        "## Notes\n- Cover letter po$$ints:\n  - Opening: I have\n  - Body: more\n  - Close:",
        "Missing: Company-specific paragraph. Empty: Closing paragraph."
    )]
    [InlineData(
        "## No$$tes\n- Key skills:\n  - SQL",
        "Not added yet: Resume customization ideas, Resume bullet points to highlight or modify and Cover letter points."
    )]
    [InlineData("## Job Description\nSQL, Docker and Python\n## Notes\n- Key sk$$ills: SQL", "Not covered: Docker and Python.")]
    [InlineData("## Notes\n- Cover letter points:\n  - Bo$$dy:", "Name an employer or project")]
    [InlineData("## Notes\n- Cover letter points:\n  - Bo$$dy:", "Write one sentence on what the paragraph will say, for example:")]
    [InlineData("## Job Description\n- Work T$$ype: Remote", "Usually Remote, Hybrid or On-site.")]
    [InlineData("## Compnay$$\nNetflix", "Written “Compnay”, read as “Company”.")]
    [InlineData("## Compnay$$\nNetflix", "**Company** · Netflix")]
    [InlineData("## Deadline$$\n", "Optional.")]
    public void A_section_says(string marked, string words) => Assert.Contains(words, Markdown(marked));

    [Fact]
    public void The_title_counts_the_required_sections_and_names_the_missing_ones()
    {
        var markdown = Markdown(
            "# Application $$Details\n## Company\nNet*flix*\n## Status\nSAVED\n## Notes\n- Key skills:\n  - SQL",
            title: false
        );
        Assert.StartsWith("**Application Details** · 3 of 6 required sections\n", markdown);
        Assert.Contains("Netflix · `SAVED`", markdown, StringComparison.Ordinal);
        Assert.EndsWith("Missing: Position, Job URL and Job Description.", markdown);
    }

    [Fact]
    public void Once_sent_the_title_asks_for_the_application_date() =>
        Assert.EndsWith(
            "Job Description, Application Date and Notes.",
            Markdown("# Application $$Details\n## Status\nAPPLIED", title: false)
        );

    [Theory]
    // The history's last entry of that status counts; of several in a row, the first.
    [InlineData(
        "SCREENING",
        "- 2025-05-01: APPLIED\n- 2025-05-09: SCREENING\n- 2025-05-12: SCREENING",
        "since Friday, 9 May 2025 (11 days ago)"
    )]
    [InlineData("APPLIED", "- 2025-04-01: APPLIED\n- 2025-05-09: ON_HOLD\n- 2025-05-12: APPLIED", "since Monday, 12 May 2025 (8 days ago)")]
    [InlineData("SCREENING", "- 2025-05-12: SCREENING\n- 2025-05-01: APPLIED", "since Monday, 12 May 2025 (8 days ago)")]
    [InlineData(
        "SCREENING",
        "- **2025-05-12** – Phone screen with Ines\n- Applied on 2025-05-01",
        "since Monday, 12 May 2025 (8 days ago)"
    )]
    [InlineData("PENDING", "- 2025-05-01: SAVED", "since Wednesday, 7 May 2025 (13 days ago)")]
    public void A_status_began_when_the_history_says_so_else_when_it_was_sent(string status, string history, string since) =>
        Assert.StartsWith(
            $"**{status}** · {since}\n",
            Markdown($"## Status\n### Application\n{status}$$\n### History\n{history}\n## Application Date\n2025-05-07")
        );

    [Fact]
    public void Without_a_history_the_sending_says_nothing_of_an_interview() =>
        Assert.StartsWith("**INTERVIEW**\n", Markdown("## Status\nINTERVIEW$$\n## Application Date\n2025-05-07"));

    [Theory]
    [InlineData("- 2025-05-0$$1: APPLIED", "**Thursday, 1 May 2025** · 19 days ago")]
    [InlineData("- 2025-05-01: APP$$LIED\n- 2025-05-09: SCREENING", "**APPLIED** · from 2025-05-01 to 2025-05-09, 8 days")]
    [InlineData("- 2025-05-01: APPLIED\n- 2025-05-09: SCREE$$NING", "**SCREENING** · since Friday, 9 May 2025 (11 days ago)\n")]
    [InlineData("- 2025-05-01: SAVED\n- 2025-05-01: APP$$LIED\n- 2025-05-01: SCREENING", "**APPLIED** · on Thursday, 1 May 2025")]
    [InlineData("- APP$$LIED, some time in May", "**APPLIED**\n")]
    public void A_line_of_the_history_is_explained(string history, string start) =>
        Assert.StartsWith(start, Markdown($"## Status\n### Application\nSCREENING\n### History\n{history}"));

    [Theory]
    [InlineData(
        "PENDING",
        "## Application Date\n2025-05-07",
        "Follow-up was due on **Thursday, 15 May 2025** (5 days ago): 8 days after the last dated event, 2025-05-07."
    )]
    [InlineData("PENDING", "## Application Date\n2025-03-02", "Quiet for **79 days**: ask one last time, or close it.")]
    [InlineData("PENDING", "## Application Date\n2025-05-12", "Follow up on **Tuesday, 20 May 2025** (today): 8 days after")]
    [InlineData(
        "PENDING",
        "## Application Date\n2025-05-07\n## Next Actions\n- 2025-05-19: wrote to Ines",
        "(in 7 days): 8 days after the last dated event, 2025-05-19."
    )]
    [InlineData(
        "PENDING",
        "## Application Date\n2025-05-07\n## Next Actions\n- [ ] 2025-05-19: write to Ines",
        "Overdue: **Monday, 19 May 2025** (yesterday): write to Ines."
    )]
    [InlineData("PENDING", "## Notes\n- Ask", "Follow up 8 days after the last dated event (none yet).")]
    [InlineData(
        "SAVED",
        "## Deadline\n2025-05-31",
        "Finish by **Wednesday, 28 May 2025** (in 8 days): 3 days before the deadline, 2025-05-31."
    )]
    [InlineData(
        "SAVED",
        "## Deadline\n2025-05-21",
        "It was due by **Sunday, 18 May 2025** (2 days ago): 3 days before the deadline, 2025-05-21."
    )]
    [InlineData("SAVED", "## Notes\n- Ask", "Finish 3 days before the deadline (none given).")]
    // After the sending, the deadline for applications has done its work: the task's own day counts.
    [InlineData(
        "ASSESSMENT",
        "## Deadline\n2025-05-01\n## Application Date\n2025-05-07\n## Next Actions\n- [x] 2025-05-10: start\n- [ ] 2025-05-25: hand in",
        "Finish by **Saturday, 24 May 2025** (in 4 days): 1 day before the deadline, 2025-05-25."
    )]
    public void A_status_says_when_to_act(string status, string rest, string words) =>
        Assert.Contains(words, Markdown($"## Status\n{status}$$\n\n{rest}"));

    [Theory]
    [InlineData("REJECTED", "Final: no status comes next.")]
    [InlineData("ACCEPTED", "Next statuses: `WITHDRAWN`")]
    public void A_closed_status_asks_for_nothing(string status, string words)
    {
        var markdown = Markdown($"## Status\n{status}$$\n## Application Date\n2025-05-07\n## Deadline\n2025-06-01");
        Assert.Contains(words, markdown);
        Assert.DoesNotContain("2025-06-01", markdown);
        Assert.DoesNotContain("ollow", markdown);
    }

    [Theory]
    [InlineData("## Status\n**wait$$ing** for Jane", "waiting", "**PENDING**")]
    [InlineData("## Status\nAPPLIED / PEN$$DING", "PENDING", "**PENDING**")]
    [InlineData("**Status:** in-rev$$iew", "in-review", "**IN_REVIEW**")]
    [InlineData("---\nstatus: app$$lied\n---", "applied", "**APPLIED**")]
    public void A_status_is_explained_as_it_is_written(string marked, string span, string start)
    {
        var (hover, text) = At(marked);
        Assert.NotNull(hover);
        Assert.Equal(span, text.Slice(hover.Span));
        Assert.StartsWith(start, hover.Markdown);
    }

    [Fact]
    public void A_date_says_its_weekday_and_its_place_among_the_others() =>
        Golden(
            "## Job Description\n- Job Posting Date: 04-29-2025\n## Application Date\n2025-$$05-07\n## Deadline\n2025-05-08",
            "2025-05-07",
            """
            **Wednesday, 7 May 2025** · 13 days ago

            - 8 days after Job Posting Date (2025-04-29)
            - 1 day before Deadline (2025-05-08)
            """
        );

    [Fact]
    public void A_date_in_a_form_of_its_own_is_given_as_iso() =>
        Golden(
            "## Job Description\n- Job Posting Date: 04-2$$9-2025\n## Application Date\n2025-04-29",
            "04-29-2025",
            """
            **Tuesday, 29 April 2025** · 21 days ago

            - the same day as Application Date (2025-04-29)

            As YYYY-MM-DD: `2025-04-29`
            """
        );

    [Fact]
    public void An_ambiguous_date_has_both_readings() =>
        Golden(
            "## Deadline\n04$$-06-2025",
            "04-06-2025",
            """
            **04-06-2025** · ambiguous date

            - `2025-04-06`, month first: Sunday, 6 April 2025 (44 days ago)
            - `2025-06-04`, day first: Wednesday, 4 June 2025 (in 15 days)

            Write the one you mean.
            """
        );

    [Theory]
    [InlineData("2026-02-31", "February 2026 has 28 days.")]
    [InlineData("02-30-2024", "February 2024 has 29 days.")]
    [InlineData("31-04-2025", "April 2025 has 30 days.")]
    [InlineData("31 June 2025", "June 2025 has 30 days.")]
    [InlineData("2025-13-01", "Month 13 does not exist.")]
    [InlineData("2025-05-00", "Months begin on day 1.")]
    [InlineData("0205-05-07", "Year 205 is out of range")]
    public void An_invalid_date_says_why(string written, string why)
    {
        var markdown = Markdown($"## Application Date\n{written}$$");
        Assert.StartsWith($"**{written}** · not a valid date\n\n{why}", markdown);
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(2, "in 2 days")]
    [InlineData(-1, "yesterday")]
    [InlineData(-2, "2 days ago")]
    public void Days_are_counted_as_a_person_does(int days, string words) =>
        Assert.Equal(words, DateWords.Distance(Today.AddDays(days), Today));

    [Theory]
    [InlineData("## Next Actions\n- [ ] 2025-0$$5-25: write")]
    [InlineData("## Job Description\n**Posted:** May $$25, 2025")]
    [InlineData("## Status\nINTERVIEW\n### Interview\n- 2025-05-$$25 14:00, by video")]
    [InlineData("---\ntype: application\ndeadline: 2025-05-$$25\n---")]
    public void Dates_are_explained_wherever_they_have_a_place(string marked) =>
        Assert.StartsWith("**Sunday, 25 May 2025** · in 5 days", Markdown(marked));

    [Fact]
    public void A_skill_shows_the_lines_of_the_posting_that_name_it() =>
        Golden(
            "## Job Description\nWe use SQL.\n\n### You\n- Strong in sql and *Python*\n- MySQL or NoSQL\n- SQL, sql\n- SQL "
                + "again\n## Notes\n- Key skills:\n  - S$$QL",
            "SQL",
            """
            **SQL** · named in 4 lines of the posting

            - Line 4: We use **SQL**.
            - Line 7: Strong in **sql** and \*Python\*
            - Line 9: **SQL**, sql

            and 1 more

            Named in your own text: Key skills to emphasize (line 13).
            """
        );

    [Theory]
    [InlineData("Python and ML/$$DL frameworks", "Deep C++, DL frameworks", "DL frameworks")]
    [InlineData("SQL, Pyt$$hon", "python", "Python")]
    [InlineData("Demand fore$$casting and planning", "Demand forecasting and planning", "Demand forecasting and planning")]
    [InlineData("K8$$s", "Kubernetes in production", "K8s")]
    [InlineData("Much Kube$$rnetes practice", "k8s clusters", "Kubernetes")]
    public void Of_an_item_with_several_skills_the_one_under_the_cursor_counts(string item, string posting, string span)
    {
        var (hover, text) = At($"## Job Description\n{posting}\n## Notes\n- Key skills:\n  - {item}");
        Assert.NotNull(hover);
        Assert.Equal(span, text.Slice(hover.Span));
    }

    [Theory]
    [InlineData("## Job Description\nC++, C# and CSS\n## Notes\n- Key skills:\n  - $$C")]
    [InlineData("## Job Description\nHere and now\n## Notes\n- Key skills:\n  - Pyt$$hon")]
    [InlineData("## Job Description\nApplied on 2025-05$$-07, **APPLIED**")]
    [InlineData("## Job Description\nText\n### Requir$$ements\nMore")]
    [InlineData("## Company\nNetf$$lix")]
    [InlineData("## Application Date\n```\n2025-05$$-07\n```")]
    [InlineData("## Notes\n```\n## Com$$pany\n```")]
    [InlineData("## Something of my o$$wn\nText")]
    [InlineData("## Company\n$$\nNetflix")]
    public void There_is_nothing_to_say(string marked) => Assert.Null(At(marked).Hover);

    [Fact]
    public void Other_markdown_has_no_hovers()
    {
        var analysis = Analysis.Of(SourceText.From("# Blog\n\n## Status\nAPPLIED\n\n## Company\nNetflix"), "blog.md", new(Today));
        Assert.All(
            Enumerable.Range(0, analysis.Text.Length + 1),
            offset => Assert.Null(Hovers.At(analysis, offset, TestContext.Current.CancellationToken))
        );
    }

    [Fact]
    public void Words_of_the_document_bring_no_formatting_of_their_own()
    {
        var markdown = Markdown("## Com$$pany\nA\\*b\\* \\[x\\](y) \\<b\\> & C_d \\_e\\_ &amp;lt; \\`f\\`");
        Assert.StartsWith(@"**Company** · A\*b\* \[x\](y) \<b\> & C_d \_e\_ \&lt; \`f\`", markdown);
    }

    [Fact]
    public void The_names_are_the_schemas()
    {
        var schema = Config
            .Read(
                new(
                    "applsp.yaml",
                    SourceText.From(
                        """
                        extends: none
                        title: { heading: Bewerbung }
                        sections:
                          - { heading: Firma, fact: company, required: true, shape: line, description: Wer?, example: "a ``` b" }
                          - { heading: Stand, fact: status, required: true, shape: status }
                        statuses:
                          - { value: GESENDET, stage: sent, follow-up: 2 }
                        """
                    )
                ),
                (_, _) => null
            )
            .Schema;
        const string text = "# Bewerbung\n## Firma\n\n## Stand\ngesendet\n";
        var analysis = Analysis.Of(SourceText.From(text), "", new(Today) { Schema = schema });
        string? At(string word) =>
            Hovers.At(analysis, text.IndexOf(word, StringComparison.Ordinal), TestContext.Current.CancellationToken)?.Markdown;
        Assert.Equal("**Firma** · empty\n\nWer?\n\nRequired.\n\nWrite one line, for example:\n\n````markdown\na ``` b\n````", At("Firma"));
        Assert.Equal("**GESENDET**\n\nFollow up 2 days after the last dated event (none yet).", At("gesendet"));
        Assert.StartsWith("**Bewerbung** · 2 of 2 required sections", At("Bewerbung"));
    }

    [Fact]
    public void Every_kind_of_thing_is_found_in_the_text_that_is_mutated()
    {
        var analysis = Analysis.Of(SourceText.From(Everything), "applications/any.md", new(Today));
        var found = Enumerable
            .Range(0, Everything.Length + 1)
            .Select(offset => Hovers.At(analysis, offset, TestContext.Current.CancellationToken))
            .OfType<HoverInfo>();
        var words = found.Select(hover => analysis.Text.Slice(hover.Span)).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "deadline",
                "2025-05-31",
                "Position",
                "APPLIED",
                "phone screen",
                "04-05-2025",
                "29 April 2025",
                "2025-02-31",
                "05/06/2025",
                "SQL",
                "C++",
                "Body paragraph",
                "Closing",
            },
            words
        );
    }

    [Fact]
    public void At_every_place_of_any_text_a_hover_touches_the_cursor_and_stays_on_its_line() =>
        Mutations.Sample(
            content =>
            {
                var analysis = Analysis.Of(SourceText.From(content), "applications/any.md", new(Today));
                for (var offset = 0; offset <= content.Length; offset++)
                    AssertGood(analysis, offset);
            },
            iter: 150
        );

    private const string Everything = """
        ---
        type: application
        deadline: "2025-05-31"
        ---
        # Application Details

        ## Company
        Harbor **Foods** & Sons

        Position
        --------
        Data Engineer [L5](https://example.com "a
        b")

        ## Status
        ### Application
        - [x] APPLIED / pending
        ### History
        * 2025-05-07: APPLIED
        * **04-05-2025** – phone screen

        ## Job Description
        We use `SQL` and Python 🐍, `C++`.
        - **Posted:** 29 April 2025
        - Work Type: Remote

        ## Next Actions
        1. [ ] 2025-02-31: call
        2. [x] 05/06/2025 write

        ## Personal Connection
        - Used it? Yes
        - Since when?

        ## Notes
        * **Key skills:** SQL, Python (C++)
        * Cover letter points:
          * Opening paragraph: 応募日 2025-05-07 👩‍💻
        	* **Body paragraph** – 18 % less waste
          * Closing:
        """;

    private static readonly string[] Signs =
    [
        "",
        "\n",
        "\r\n",
        "\r",
        "**",
        "`",
        "```\n",
        "- ",
        "## ",
        ": ",
        "2025-02-31",
        "[",
        "\0",
        "\uD83D",
        "---\n",
        "\t",
        "> ",
    ];

    /// <summary>The text with pieces of it taken out, put elsewhere, doubled or replaced by signs that mean something.</summary>
    private static readonly Gen<string> Mutations = Gen.Select(
            Gen.Int[0, Everything.Length],
            Gen.Int[0, 30],
            Gen.OneOf(Signs.Select(sign => Gen.Const(sign)).ToArray())
        )
        .Array[0, 6]
        .Select(edits =>
        {
            var content = Everything;
            foreach (var (at, length, insertion) in edits)
            {
                var start = Math.Min(at, content.Length);
                content = content.Remove(start, Math.Min(length, content.Length - start)).Insert(start, insertion);
            }
            return content;
        });

    private static void AssertGood(Analysis analysis, int offset)
    {
        if (Hovers.At(analysis, offset, TestContext.Current.CancellationToken) is not { } hover)
            return;
        Assert.True(hover.Span.Touches(offset), $"{hover.Span} does not touch {offset}");
        Assert.True(hover.Span.Start >= 0 && hover.Span.End <= analysis.Text.Length);
        Assert.True(
            analysis.Text.LineSpan(analysis.Text.LineAt(hover.Span.Start)).Contains(hover.Span),
            $"{hover.Span} is longer than its line"
        );
        Assert.StartsWith("**", hover.Markdown);
        Assert.DoesNotContain("\n\n\n", hover.Markdown, StringComparison.Ordinal);
    }

    private static void Golden(string marked, string span, string markdown)
    {
        var (hover, text) = At(marked);
        Assert.NotNull(hover);
        Assert.Equal(span, text.Slice(hover.Span));
        Assert.Equal(markdown.ReplaceLineEndings("\n"), hover.Markdown);
    }

    private static string Markdown(string marked, bool title = true)
    {
        var (hover, _) = At(marked, title);
        Assert.NotNull(hover);
        return hover.Markdown;
    }

    /// <summary>
    /// The hover at <c>$$</c>, in a document that begins with the title unless it has front matter or a title of its own.
    /// </summary>
    private static (HoverInfo? Hover, SourceText Text) At(string marked, bool title = true)
    {
        if (title && !marked.StartsWith("---", StringComparison.Ordinal))
            marked = "# Application Details\n\n" + marked;
        var offset = marked.IndexOf("$$", StringComparison.Ordinal);
        Assert.True(offset >= 0, "no cursor");
        var text = SourceText.From(marked.Remove(offset, 2));
        var analysis = Analysis.Of(text, "applications/any.md", new(Today));
        AssertGood(analysis, offset);
        return (Hovers.At(analysis, offset, TestContext.Current.CancellationToken), text);
    }
}
