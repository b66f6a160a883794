using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>
/// What other files make of a document: when a name is another application's company, and when two files are for one job.
/// </summary>
public sealed class CrossFileRuleTests
{
    private const string WrongCompany = "cover-letter-wrong-company";
    private const string Duplicate = "duplicate-application";

    [Theory]
    [InlineData("Netflix", "I would love to work for [|Netflix|]{cover-letter-wrong-company: this one is for Harbor Foods}.")]
    [InlineData(
        "Netflix, Inc.",
        "What draws me is [|Netflix|]{cover-letter-wrong-company}’s culture, and [|Netflix|]{cover-letter-wrong-company}."
    )]
    [InlineData("Netflix", "[|Netflix|]{cover-letter-wrong-company} taught me how to watch.")]
    [InlineData("Netflix", "At [|Netflix|]{cover-letter-wrong-company} I would learn.")]
    [InlineData(
        "Netflix",
        "I like [|Netflix Inc|]{cover-letter-wrong-company: “Netflix Inc” is the company of another application}. It is loud."
    )]
    [InlineData(
        "Netflix Inc.",
        "What [|Netflix, Inc.|]{cover-letter-wrong-company} does, and what [|Netflix Inc.|]{cover-letter-wrong-company}, too."
    )]
    [InlineData("Netflix", "I like [|Netflix|]{cover-letter-wrong-company}. Limited time is no reason.")]
    [InlineData("Nimbus Parcel", "I like [|Nimbus Parcel GmbH & Co. KG|]{cover-letter-wrong-company}’s boxes.")]
    [InlineData("Netflix", "I built a Netflix Co-op.")]
    [InlineData("netflix", "I would love to work for **[|Netflix|]{cover-letter-wrong-company}**.")]
    [InlineData("Nimbus Parcel GmbH", "I want to work at [|Nimbus Parcel|]{cover-letter-wrong-company} from May.")]
    [InlineData("Netflix", "The [|Netflix|]{cover-letter-wrong-company} Machine Learning Scientist role suits me.")]
    [InlineData("Müller & Söhne", "I know the ovens of [|Mu\u0308ller & So\u0308hne|]{cover-letter-wrong-company}.")]
    [InlineData("株式会社トヨタ", "[|トヨタ|]{cover-letter-wrong-company}の車が好きです")]
    [InlineData("Target", "I have always shopped at [|Target|]{cover-letter-wrong-company}.")]
    [InlineData("Target", "I like [|Target|]{cover-letter-wrong-company}'s shelves.")]
    [InlineData("monday.com", "I would like to join [|monday.com|]{cover-letter-wrong-company} in May.")]
    // Never inside another word, never an ordinary word.
    [InlineData("Arc", "I searched for an architect in the Arctic.")]
    [InlineData("Target", "Target groups are what I know. I hit every target.")]
    [InlineData("target", "I hit every target.")]
    [InlineData("Indeed", "Indeed, I have done that.")]
    [InlineData("Common Ground", "Common ground is what I look for, and we found common ground.")]
    [InlineData("Meta", "I published on Meta Learning.")]
    [InlineData("日立", "日立市に住んでいます")]
    [InlineData("The Guardian", "I would love to write for [|the Guardian|]{cover-letter-wrong-company}.")]
    [InlineData("The Guardian", "I was the guardian of the stock.")]
    [InlineData("The Economist", "I am an Economist by training.")]
    // What is used, and who makes it.
    [InlineData("LinkedIn", "I found this job on LinkedIn.")]
    [InlineData("LinkedIn", "I would love to work at [|LinkedIn|]{cover-letter-wrong-company}.")]
    [InlineData("Figma", "I drew 18 prototypes in Figma.")]
    [InlineData("Figma", "I would love to join [|Figma|]{cover-letter-wrong-company}.")]
    [InlineData("SAP", "I am thrilled to apply to [|SAP|]{cover-letter-wrong-company} this year.")]
    [InlineData(
        "SAP",
        "I want to work for [|SAP|]{cover-letter-wrong-company}, and look forward to hearing from [|SAP|]{cover-letter-wrong-company}."
    )]
    [InlineData("SAP", "We moved from Oracle to SAP, and I work with SAP.")]
    [InlineData("Figma", "[|Figma|]{cover-letter-wrong-company}’s mission is what I want to help with.")]
    [InlineData("Notion", "On Notion I keep my plans every day.")]
    [InlineData("楽天グループ株式会社", "[|楽天グループ|]{cover-letter-wrong-company}で働きたいと思います")]
    [InlineData("トヨタ自動車株式会社", "[|トヨタ自動車株式会社|]{cover-letter-wrong-company}で働きたいと思います")]
    // Products, and other things that begin or end with a company's name.
    [InlineData("Google", "I built reports with Google Analytics.")]
    [InlineData("Bavaria", "I worked at Radio Bavaria for six years.")]
    // This company, its parts, and names that are known to the file.
    [InlineData("Harbor Foods Rotterdam", "I shop at Harbor Foods Rotterdam.")]
    [InlineData("Harbor", "I shop at Harbor.")]
    [InlineData("Old Mill Bakery", "At Old Mill Bakery I baked.")]
    [InlineData("Old Mill", "At Old Mill I baked.")]
    [InlineData("Stripe", "I know how Stripe bills.")]
    public void A_letter_names_the_company_of_this_file_and_no_other_one(string other, string point) =>
        FindingsBeside(
            [Application(other, "Somebody")],
            $"""
            # Application Details

            ## Company
            Harbor Foods Ltd.

            ## Job Description
            You will work with our payments partner, Stripe.

            ## Notes
            - Resume bullet points to highlight or modify:
              - Work experience:
                - Old Mill Bakery: bread
            - Cover letter points:
              - Closing paragraph: {point}
            """,
            WrongCompany
        );

    [Fact]
    public void A_letter_in_prose_is_looked_through_too() =>
        FindingsBeside(
            [Application("Netflix", "Somebody")],
            """
            # Application Details

            ## Company
            Harbor Foods

            ## Cover letter
            Dear Ines,

            I would be glad to join [|Netflix|]{cover-letter-wrong-company}.
            """,
            WrongCompany
        );

    [Fact]
    public void Without_a_company_of_its_own_nothing_can_be_told() =>
        FindingsBeside(
            [Application("Netflix", "Somebody")],
            """
            # Application Details

            ## Notes
            - Cover letter points:
              - Closing paragraph: I would be glad to join Netflix.
            """,
            WrongCompany
        );

    [Fact]
    public void The_fix_puts_this_company_as_a_sentence_has_it()
    {
        var text = SourceText.From(
            "# Application Details\n\n## Company\nHarbor Foods, Inc. (Rotterdam)\n\n## Notes\n- Cover letter points:\n  - "
                + "Closing paragraph: I like Netflix's tone.\n"
        );
        var finding = Analysis
            .Of(text, "script.md", Beside(WithAllRules, Application("Netflix", "Somebody")))
            .Findings.Single(finding => finding.Rule.Code == WrongCompany);
        var fix = Assert.Single(finding.Fixes);
        Assert.True(fix.IsPreferred);
        Assert.Contains("I like Harbor Foods's tone.", text.With(Assert.Single(fix.Edits)).Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("## Job Description\n- Requisition ID: R-17", "## Job Description\n- Requisition ID: r 17", true)]
    [InlineData("## Job Description\n- Requisition ID: R-17", "## Job Description\n- Requisition ID: R-18", false)]
    [InlineData("## Job URL\nhttps://a.example/jobs/1", "## Job URL\nhttps://b.example/jobs/7", true)]
    [InlineData("## Status\nREJECTED", "", false)]
    [InlineData("", "## Status\nWithdrawn", false)]
    [InlineData("", "## Status\nOFFER", true)]
    public void The_same_company_and_role_are_the_same_job(string here, string there, bool isMarked) =>
        FindingsBeside(
            [Application("Harbor Foods", "Senior ML Scientist", there)],
            Application(
                isMarked ? "[|Harbor Foods Ltd.|]{duplicate-application: “1.md” is for the same job}" : "Harbor Foods Ltd.",
                "Sr. Machine Learning Scientist",
                here
            ),
            Duplicate
        );

    [Theory]
    [InlineData("https://jobs.example/1?utm_source=mail", "http://www.jobs.example/1/", true)]
    [InlineData("https://jobs.example/?id=1", "<https://jobs.example/?id=1#apply>", true)]
    [InlineData("https://jobs.example/?id=1", "https://jobs.example/?id=2", false)]
    [InlineData("https://jobs.example/", "https://jobs.example", false)]
    [InlineData("https://jobs.example/careers", "https://jobs.example/careers/", false)]
    [InlineData("https://jobs.example/de/karriere#job-1", "https://jobs.example/de/karriere#job-1", false)]
    [InlineData("https://jobs.example/jobs?id=7", "https://jobs.example/jobs?id=7", true)]
    [InlineData("[posting](https://jobs.example/1)", "https://jobs.example/1", true)]
    [InlineData("Not provided", "Not provided", false)]
    public void The_same_address_is_the_same_job(string here, string there, bool isMarked) =>
        FindingsBeside(
            [Application("Harbor Foods", "Planner", $"## Job URL\n{there}")],
            Application(isMarked ? "[|HF|]{duplicate-application}" : "HF", "Demand Planner", $"## Job URL\n{here}"),
            Duplicate
        );

    [Theory]
    [InlineData("https://harbor.example/work/17", "https://harbor.example/work/18", false)]
    [InlineData("https://harbor.example/?id=17", "https://harbor.example/?id=18", false)]
    [InlineData("https://harbor.icims.com/jobs/1017/job?mobile=true", "https://harbor.icims.com/jobs/1018/job?mobile=true", false)]
    [InlineData("https://board.example/company/harbor", "https://board.example/company/harbor-foods", true)]
    [InlineData("https://harbor.example/work/17", "https://board.example/jobs/1042", true)]
    public void Two_addresses_of_one_site_are_two_postings(string here, string there, bool isMarked) =>
        FindingsBeside(
            [Application("Harbor Foods", "Planner", $"## Job URL\n{there}")],
            Application(isMarked ? "[|Harbor Foods|]{duplicate-application}" : "Harbor Foods", "Planner", $"## Job URL\n{here}"),
            Duplicate
        );

    [Theory]
    [InlineData("Planner", "Baker", false)]
    [InlineData("Planner", "Senior Planner", false)]
    [InlineData("Planner II", "Planner", false)]
    [InlineData("Planner (m/f/d)", "planner", true)]
    [InlineData("Planner", "Demand Planner", true)]
    public void Two_roles_at_one_address_are_two_jobs(string here, string there, bool isMarked) =>
        FindingsBeside(
            [Application("Harbor Foods", there, "## Job URL\nhttps://harbor.example/work/17")],
            Application(isMarked ? "[|HF|]{duplicate-application}" : "HF", here, "## Job URL\nhttps://harbor.example/work/17"),
            Duplicate
        );

    /// <summary>A page without a number may list many postings, and then each word of a role counts.</summary>
    [Theory]
    [InlineData("https://board.example/c/Harbor-Foods", "Planner", "Demand Planner", false)]
    [InlineData("https://board.example/c/Harbor-Foods", "Planner", "Planner", true)]
    [InlineData("https://board.example/work/Harbor-Foods", "Planner", "Planner - Leeds", false)]
    [InlineData("https://harbor.example/work/planner", "Planner", "Planner - Leeds", false)]
    [InlineData("https://harbor.example/work/planner", "Planner - Leeds 2027", "Leeds Planner", true)]
    [InlineData("https://harbor.example/work/planner", "Not provided", "Planner", true)]
    [InlineData("https://harbor.example/work/planner", "Planner 🥖", "Planner", true)]
    public void The_page_of_an_employer_is_no_posting(string address, string here, string there, bool isMarked) =>
        FindingsBeside(
            [Application("Harbor Foods", there, $"## Job URL\n{address}")],
            Application(isMarked ? "[|Harbor Foods|]{duplicate-application}" : "Harbor Foods", here, $"## Job URL\n{address}"),
            Duplicate
        );

    /// <summary>Where three roles have one address, it tells no job, whatever page it is.</summary>
    [Theory]
    [InlineData("Planner", "Baker", true)]
    [InlineData("Planner", "Demand Planner", true)]
    [InlineData("Baker", "Miller", false)]
    public void An_address_of_three_roles_is_no_posting(string second, string third, bool isMarked)
    {
        const string Address = "## Job URL\nhttps://harbor.example/work/17";
        FindingsBeside(
            [.. new[] { "Planner of Loaves", second, third }.Select(role => Application("Harbor Foods", role, Address))],
            Application(isMarked ? "[|Harbor Foods|]{duplicate-application}" : "Harbor Foods", "Planner", Address),
            Duplicate
        );
    }

    [Fact]
    public void An_address_tells_the_job_where_a_role_is_unknown() =>
        FindingsBeside(
            [Application("Harbor Foods", "Not provided", "## Job URL\nhttps://harbor.example/work/17")],
            Application("[|HF|]{duplicate-application}", "Planner", "## Job URL\nhttps://harbor.example/work/17"),
            Duplicate
        );

    [Theory]
    [InlineData("The Acme Company", "Acme")]
    [InlineData("Nestlé S.A.", "Nestle")]
    public void A_company_is_the_same_with_and_without_article_and_accents(string one, string other) =>
        FindingsBeside([Application(other, "Planner")], Application($"[|{one}|]{{duplicate-application}}", "Planner"), Duplicate);

    [Fact]
    public void One_requisition_id_at_two_companies_is_two_jobs()
    {
        FindingsBeside(
            [Application("Brightloom", "Planner", "## Job Description\n- Requisition ID: 1042")],
            Application("Harbor Foods", "Baker", "## Job Description\n- Requisition ID: 1042"),
            Duplicate
        );
        FindingsBeside(
            [Application("Harbor", "Planner", "## Job Description\n- Requisition ID: 1042")],
            Application("[|Harbor Foods|]{duplicate-application}", "Baker", "## Job Description\n- Requisition ID: 1042"),
            Duplicate
        );
    }

    [Fact]
    public void Several_others_are_counted() =>
        FindingsBeside(
            [Application("Harbor Foods", "Planner"), Application("Harbor Foods", "Planner"), Application("Harbor Foods", "Planner")],
            Application("[|Harbor Foods|]{duplicate-application: “1.md” and 2 more files are}", "Planner"),
            Duplicate
        );

    [Fact]
    public void So_many_others_are_not_counted() =>
        FindingsBeside(
            [.. Enumerable.Repeat(Application("Harbor Foods", "Planner"), 30)],
            Application("[|Harbor Foods|]{duplicate-application: “1.md” and at least 10 more files are}", "Planner"),
            Duplicate
        );

    [Theory]
    [InlineData("jobs/{0}/log.md", "sent/{0}/log.md", 3, false)]
    [InlineData("jobs/{0}/log.md", "sent/{0}/log.md", 2, true)]
    [InlineData("{0}.md", "archive/{0}.md", 3, false)]
    [InlineData("2025/{0}.md", "2026/{0}-again.md", 3, true)]
    [InlineData("{0}/log.md", "{0}-new/log.md", 3, true)]
    public void A_folder_that_is_a_copy_of_another_holds_no_duplicates(string first, string second, int jobs, bool isTold)
    {
        string[] trades = ["dyer", "baker", "cook"];
        var names = trades.Take(jobs).ToList();
        var index = WorkspaceIndex.Empty.With(
            from name in names
            from file in new[] { first, second }
            let path = string.Format(System.Globalization.CultureInfo.InvariantCulture, file, name)
            select FactsOf(path, Application("Woad Works", name))
        );
        foreach (var file in index.Files)
            Assert.Equal(isTold ? 1 : 0, index.DuplicatesOf(file).First.Count);
        // A third file for the job, in neither of the two, is told of all others.
        var third = FactsOf("later/dyer.md", Application("Woad Works", "dyer"));
        Assert.Equal(2, index.With("later/dyer.md", third).DuplicatesOf(third).First.Count);
    }

    [Theory]
    [InlineData("jobs/17 Woad/17 Woad dyer.md", "jobs/17 Woad/raw/intake.md", false)]
    [InlineData("17 Woad/17 dyer.md", "17 Woad/raw/old/intake.md", false)]
    [InlineData("new.md", "old/first.md", true)]
    [InlineData("2026/2026-11 woad.md", "2026/old/woad.md", true)]
    [InlineData("jobs/a.md", "jobs/raw/intake.md", true)]
    public void A_file_in_a_folder_below_that_of_its_application_is_no_duplicate(string upper, string lower, bool isTold)
    {
        var index = WorkspaceIndex
            .Empty.With([FactsOf(upper, Application("Indigo Yard", "Dyer")), FactsOf(lower, Application("Indigo Yard", "Dyer"))])
            .With("jobs/b.md", FactsOf("jobs/b.md", Application("Harbor Foods", "Baker")));
        foreach (var file in index.Files.Where(file => file.Company!.Name == "Indigo Yard"))
            Assert.Equal(isTold ? 1 : 0, index.DuplicatesOf(file).First.Count);
    }

    [Fact]
    public void The_index_is_the_same_in_whatever_order_files_come_and_go()
    {
        var (one, two) = (FactsOf("one.md", Application("Netflix", "Planner")), FactsOf("two.md", Application("Netflix", "Baker")));
        var index = WorkspaceIndex.Empty.With("one.md", one).With("two.md", two);
        Assert.Same(index, index.With("one.md", FactsOf("one.md", Application("Netflix", "Planner") + "\nmore\n")));
        Assert.Same(index, index.With("three.md", null));
        Assert.Single(index.Companies);
        Assert.Equal(2, index.Count);

        var less = index.With("one.md", null);
        Assert.Equal("Netflix", Assert.Single(less.Companies).Name);
        Assert.Null(less.Find("one.md"));
        Assert.Empty(less.With("two.md", null).Companies);
    }

    [Fact]
    public void Only_what_the_rules_see_makes_a_difference_to_a_file()
    {
        var application = Analysis
            .Of(SourceText.From(Application("Harbor Foods", "Planner", "## Cover letter\nI like Netflix.")), "script.md", WithAllRules)
            .Application!;
        var before = WorkspaceIndex.Empty.With("one.md", FactsOf("one.md", Application("Brightloom", "Planner")));
        Assert.True(LooksLike(before, before.With("two.md", FactsOf("two.md", Application("Hulu", "Planner")))));
        Assert.True(LooksLike(before, before.With("two.md", FactsOf("two.md", Application("Harbor Foods", "Baker")))));
        Assert.False(LooksLike(before, before.With("two.md", FactsOf("two.md", Application("Netflix", "Baker")))));
        Assert.False(LooksLike(before, before.With("two.md", FactsOf("two.md", Application("Harbor Foods", "Planner")))));

        bool LooksLike(WorkspaceIndex one, WorkspaceIndex other) =>
            new WorkspaceView(one, "script.md").LooksLike(
                new(other, "script.md"),
                ApplicationFacts.Of(application, "script.md", "script.md"),
                [.. ApplicationFacts.LetterOf(application).Select(application.Text.Slice)]
            );
    }

    private static string Application(string company, string position, string more = "") =>
        $"# Application Details\n\n## Company\n{company}\n\n## Position\n{position}\n\n{more}\n";

    [Theory]
    [InlineData("type: tracker_role\n", "", false)]
    [InlineData("type: tracker_role\n", "type: job\n", false)]
    [InlineData("type: posting job\n", "type: application job\n", false)]
    [InlineData("type: tracker_role\n", "type: tracker_role\n", true)]
    [InlineData("type: job\n", "", true)]
    [InlineData("type: full-time\n", "type: remote\n", true)]
    public void Records_of_two_kinds_are_no_duplicates(string one, string other, bool areTold)
    {
        const string Facts = "company: Rook\nrole: Clerk\nstatus: applied\napplied: 2026-11-02\n---\n# Rook\n";
        var options = Beside(WithAllRules, $"---\n{other}{Facts}");
        Assert.Equal(areTold, CodesIn($"---\n{one}{Facts}", options: options).Contains(Duplicate));
    }
}
