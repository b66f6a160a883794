using AppLsp.Language.Configuration;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Applications;

public class RecognitionTests
{
    [Theory]
    [InlineData("# Application Details")]
    [InlineData("application details\n===")]
    [InlineData("\uFEFF# 📄 Application Details:\r\n")]
    [InlineData("## **Application** details ##")]
    [InlineData("# Job Application")]
    [InlineData("some words first\n\n# Application Details")]
    [InlineData("---\ntitle: x\n---\n# Application Details")]
    public void A_title_makes_an_application(string content) => Assert.True(Read.IsApplication(content));

    [Theory]
    [InlineData("# Notes\n\n# Application Details")]
    [InlineData("# How to write Application Details")]
    [InlineData("Application Details")]
    [InlineData("```\n# Application Details\n```")]
    [InlineData("# Application Detail")]
    public void Elsewhere_or_otherwise_the_title_makes_none(string content) => Assert.False(Read.IsApplication(content));

    [Theory]
    [InlineData("---\ntype: application\n---")]
    [InlineData("---\r\nType: Application\r\n---\r\n# Anything")]
    [InlineData("---\ntype: \"application\"\n---")]
    [InlineData("---\ntype: job-application\nstatus: applied\n---\n# Courier at Rook")]
    [InlineData("---\ntype: Job Application\n---\n# Courier at Rook")]
    [InlineData("---\ntype: person\n---\n# Application Details")]
    public void Front_matter_can_say_so(string content) => Assert.True(Read.IsApplication(content));

    [Theory]
    [InlineData("job")]
    [InlineData("role")]
    [InlineData("Full-time")]
    [InlineData("remote")]
    [InlineData("internship")]
    [InlineData("page")]
    [InlineData("job posting")]
    [InlineData("B2B")]
    [InlineData("w2")]
    [InlineData("CDI")]
    [InlineData("Werkstudent")]
    [InlineData("正社員")]
    public void A_type_may_say_what_kind_of_job_it_is(string type) =>
        Assert.True(Read.IsApplication($"---\ntype: {type}\ncompany: Rook\nposition: Clerk\nstatus: applied\n---\n# Rook"));

    [Theory]
    [InlineData("tracked_role")]
    [InlineData("job-lead")]
    [InlineData("[Job Hunt, note]")]
    [InlineData("\"[[Vacancies]]\"")]
    [InlineData("myApplication")]
    public void A_type_that_has_a_word_for_a_job_says_no_other(string type)
    {
        Assert.True(Read.IsApplication($"---\ntype: {type}\ncompany: Rook\nposition: Clerk\nstatus: applied\n---\n# Rook"));
        // What anything may have is of a job there.
        Assert.True(Read.IsApplication($"---\ntype: {type}\nslug: rook\ncompany: Rook\ntitle: Clerk - Rook\nstatus: saved\n---\n# Rook"));
        Assert.False(Read.IsApplication($"---\ntype: {type}\ncompany: Rook\ntitle: Clerk\nnotes: x\n---\n# Rook"));
    }

    [Theory]
    [InlineData("jd")]
    [InlineData("[JD]")]
    [InlineData("posting")]
    [InlineData("job-description")]
    [InlineData("Job Ad")]
    public void A_posting_by_its_own_word_is_none_unless_it_tells_what_came_of_it(string type)
    {
        const string Posting = "title: Clerk\ncompany: Rook\nurl: https://rook.example/1\n---\n## Job Description\nYou sort letters.";
        Assert.False(Read.IsApplication($"---\ntype: {type}\nstatus: cleaned\n{Posting}"));
        Assert.False(Read.IsApplication($"---\ntype: {type}\nstatus: new\n{Posting}", "applications/rook.md"));
        Assert.True(Read.IsApplication($"---\ntype: {type}\nstatus: applied\n{Posting}"));
        Assert.True(Read.IsApplication($"---\ntype: {type}\n{Posting}\n\n## Date Applied\n2026-11-02"));
    }

    [Theory]
    [InlineData("person")]
    [InlineData("Contact")]
    [InlineData("meeting")]
    [InlineData("company")]
    [InlineData("grant")]
    [InlineData("\"[[Talk]]\"")]
    public void Another_type_makes_a_file_silent_that_does_not_declare_itself(string type)
    {
        var content = $"---\ntype: {type}\ncompany: Rook\nposition: Clerk\nstatus: applied\napplied: 2026-11-02\n---\n# Rook";
        Assert.False(Read.IsApplication(content));
        Assert.False(Read.IsApplication(content, "applications/rook.md"));
    }

    [Theory]
    [InlineData("Rejected")]
    [InlineData("Saved")]
    [InlineData("Closed")]
    [InlineData("No reply")]
    [InlineData("Offer")]
    public void An_employer_a_posting_and_a_status_are_one_however_it_ended(string status)
    {
        var facts = $"- **Company:** Rook\n- **City:** Leeds\n- **Status:** {status}\n";
        Assert.True(Read.IsApplication($"# Clerk | Letters | 60 %\n\n- **URL:** https://www.linkedin.com/jobs/view/4711/\n{facts}"));
        Assert.True(Read.IsApplication($"# Rook\n\n{facts}- **Link:** [there](https://boards.greenhouse.io/rook/jobs/4711)\n"));
        Assert.True(Read.IsApplication($"# Rook\n\n{facts}- **Link:** https://rook.example/careers/clerk-4711\n"));
        // The page of a person, of a whole site, or of all that an employer has.
        Assert.False(Read.IsApplication($"# Rook\n\n{facts}- **URL:** https://www.linkedin.com/in/ines-okafor-jobs/\n"));
        Assert.False(Read.IsApplication($"# Rook\n\n{facts}- **Link:** https://rook.example/about\n"));
        Assert.False(Read.IsApplication($"# Rook\n\n{facts}- **Link:** https://rook.example/careers\n"));
        Assert.False(Read.IsApplication($"# Ines\n\n- **Phone:** 0123\n{facts}- **Link:** https://rook.example/careers/clerk-4711\n"));
    }

    [Theory]
    [InlineData("# Oakhill Academy - Teacher of Latin\n\nClosing date: 9 May 2026\nApplied: 6 May 2026\nStatus: Shortlisted\n", true)]
    [InlineData("# Oakhill Academy - Teacher of Latin\n\nClosing date: 9 May 2026\nStatus: not started\n", false)]
    [InlineData("# Latin\n\nSchool: Oakhill Academy\nPost: Teacher of Latin\nApplied: 6 May 2026\nStatus: Shortlisted\n", true)]
    [InlineData("# Mia\n\nSchool: Oakhill Academy\nForm: 7b\nApplied: 6 May 2026\nStatus: waiting\n", false)]
    [InlineData("# Mia\n\nSchool: Oakhill Academy\nTeacher: Mr Reed\nStatus: accepted\n", false)]
    public void A_title_or_labels_by_kind_tell_the_employer_and_the_job_beside_what_came_of_it(string text, bool isOne) =>
        Assert.Equal(isOne, Read.IsApplication(text));

    [Theory]
    [InlineData("School: Oakhill Academy\nPost: Teacher of Latin\nApplied: 6 May 2026\nStatus: Shortlisted\n")]
    [InlineData("School: Oakhill Academy\nVacancy: Teacher of Latin\nApplied: 6 May 2026\nStatus: Shortlisted\n")]
    [InlineData("Schule: Oakhill Academy\nPosition: Teacher of Latin\nApplied: 6 May 2026\nStatus: Shortlisted\n")]
    public void Labels_by_kind_are_read(string facts)
    {
        var application = Read.At($"# Latin\n\n{facts}", "")!;
        Assert.Equal("Oakhill Academy", application.Company?.Written);
        Assert.Equal("Teacher of Latin", application.Value(Fact.Position));
        Assert.Null(application.Find(Fact.PostingUrl));
    }

    [Theory]
    [InlineData("---\nuniversity: Oakhill\nprogram: MSc Dyes\nstatus: submitted\nurl: https://oakhill.example\n---\n")]
    [InlineData("**Agent:** Reed\n**Rent:** 900\n**Applied:** 4 May 2026\n**Status:** rejected\n")]
    [InlineData("**Title:** Loom API\n**Owner:** Ada\n**Status:** deprecated\n")]
    [InlineData("**Company:** Rook\n**Role:** Clerk\n**URL:** https://rook.example/jobs/1\n**Score:** 2.5/5\n**Legitimacy:** high\n")]
    public void What_else_lies_where_applications_do_is_none(string text) => Assert.False(Read.IsApplication(text, "applications/a.md"));

    [Theory]
    [InlineData("**Employer:** Rook\n**Status:** Applied\n", true)]
    [InlineData("**Employer:** Rook\n**Status:** humming\n", false)]
    [InlineData("**Status:** Applied\n**Date:** 2026-05-04\n", false)]
    [InlineData("", false)]
    public void Deeper_in_a_folder_of_that_name_the_job_and_its_course_are_told(string text, bool isOne)
    {
        Assert.Equal(isOne, Read.IsApplication(text, "career/applications/rook/a.md"));
        Assert.False(Read.IsApplication(text, "career/rook/a.md"));
    }

    [Fact]
    public void A_page_for_an_employer_to_watch_is_none()
    {
        const string Page =
            "---\ntitle: Rook | internships\ncompany: Rook\nstatus: rolling\napply_url: https://rook.example/campus\n---\n# Rook\n";
        Assert.False(Read.IsApplication(Page));
        Assert.True(Read.IsApplication(Page.Replace("rolling", "applied", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_Org_exports_of_several_tasks_is_many()
    {
        const string Tasks =
            "# Applications\n\n## TODO Harrow & Finch: Junior Archivist\n\n- Company: Harrow & Finch\n- Role: Archivist\n"
            + "- Status: applied\n\n- State \"APPLIED\" from \"TODO\" [2026-05-02 Sat 10:14]\n";
        Assert.False(Read.IsApplication(Tasks + "\n## DONE City Records Office: Assistant\n\nRejected\n"));
        Assert.True(Read.IsApplication(Tasks));
    }

    [Theory]
    [InlineData("# Tallow Elm\n\n", "Tallow Elm.md", "Tallow Elm")]
    [InlineData("# Tallow Elm (Leeds)\n\n", "jobs/Tallow Elm 0a1b2c3d4e5f60718293a4b5c6d7e8f9.md", "Tallow Elm")]
    [InlineData("# Tallow Elm\n\n", "jobs/a.md", null)]
    [InlineData("# My plan\n\n", "My plan.md", null)]
    public void A_title_that_is_the_name_of_the_file_is_the_employer(string title, string path, string? employer)
    {
        var application = Read.At($"{title}Role: Clerk\nApplied on: 2026-05-04\nStatus: Applied\n", path)!;
        Assert.Equal(employer, application.Company?.Written);
    }

    [Theory]
    [InlineData("category: internship")]
    [InlineData("category: [internship, summer]")]
    [InlineData("categories: work")]
    [InlineData("kind: lead")]
    [InlineData("tags: [work]")]
    public void Only_a_type_says_that_a_file_is_something_else(string key) =>
        Assert.True(
            Read.IsApplication($"---\ncompany: Rook\nrole: Clerk\n{key}\nurl: https://rook.example/1\nstatus: to-apply\n---\nWords.")
        );

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("<!-- to be filled in -->")]
    [InlineData("# Rook\n\nCompany: Rook\n")]
    [InlineData("---\ncompany:\n---\n")]
    [InlineData("# Rook\n\n**Role:** Clerk\n")]
    [InlineData("## Status\n")]
    public void A_path_can_say_so_of_what_is_empty_or_says_whose_job_it_is(string content)
    {
        Assert.True(Read.IsApplication(content, "applications/x.md"));
        Assert.True(Read.IsApplication(content, "applications/rook/2026/x.md"));
        Assert.True(Read.IsApplication(content, "x.application.md"));
        Assert.False(Read.IsApplication(content, "x.md"));
        Assert.False(Read.IsApplication(content, "applications/README.md"));
        Assert.False(Read.IsApplication(content, "applications/_new.md"));
        Assert.False(Read.IsApplication(content, "applications/template.md"));
        Assert.False(Read.IsApplication(content, "applications/Job Template.md"));
        Assert.False(Read.IsApplication(content, "applications/templates/x.md"));
    }

    [Theory]
    [InlineData("# Anything")]
    [InlineData("Some words about how this folder works.")]
    [InlineData("# Questions\n\n- Notes: what I ask everybody")]
    [InlineData("Dear Ms Abara,\n\nI have sorted letters since 2019.\n\nAda Lowe")]
    [InlineData("Rook Ltd\n2 November 2026\n\nDear Ms Abara,\n\n**Position:** Clerk\n\nI have sorted letters since 2019.")]
    [InlineData("Hello Tom,\n\n- Role: Clerk\n- Company: Rook\n")]
    [InlineData("# Ada Lowe\n\n## Experience\n**Company:** Sun & Co\n**Position:** Clerk\n\n## Education\nA school")]
    [InlineData("# Interview prep\n\n**Company:** Rook\n**Position:** Clerk\n\n## Questions\n- Why us?")]
    [InlineData("# All applications\n\n- Company: Rook\n- Position: Clerk\n\n- Company: Sun & Co\n- Position: Baker")]
    [InlineData("# Jobs\n\n### 1.\n- Firm: Rook\n- Company: Rook\n\n### 2.\n- Company: Sun\n- Role: Clerk\n\n### 3.\n- Company: Oak\n")]
    [InlineData("# Jobs\n\n### 1. Rook — Clerk\n- Link: x\n\n### 2. Sun — Clerk\n- Status: Saved\n\n### 3. Oak — Clerk\n- Status: x\n")]
    [InlineData("---\ntype: post\n---\n# Anything")]
    [InlineData("---\napplsp: false\n---\n# Anything")]
    public void A_path_is_not_enough_for_what_is_something_else(string content) =>
        Assert.False(Read.IsApplication(content, "applications/x.md"));

    [Theory]
    [InlineData("# How to use this folder\n\n**Status:** Searching\n\nOne file a job.\n")]
    [InlineData("# How it works\n\n## Step 1\nI look.\n\n## Queue\n\n| Company | Role |\n|---|---|\n| Rook | Clerk |\n")]
    [InlineData("# Rook\n\n## What they do\nThey sort letters.\n\n## The team\n- **Position**: Clerk\n- **Size**: 4\n")]
    [InlineData("# Go on with Rook?\n\n## Summary\nIt fits me well.\n\n- **Pay**: fair\n- **Role**: Sorting, and no sales\n")]
    [InlineData("# Rook\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nRole: Clerk\n")]
    [InlineData("# Rook\n\n## Values\n- Letters first\n\n### Status\nA family business, and proud of it.\n")]
    [InlineData("# Fields\n\nFill them in.\n\n## Each file\n- Company:\n")]
    public void Nor_for_what_names_one_of_them_far_from_where_facts_are_written(string content) =>
        Assert.False(Read.IsApplication(content, "applications/rook/x.md"));

    [Theory]
    [InlineData("---\nstatus: thinking\n---\n# Rook\n\n## What they do\nThey sort letters.\n")]
    [InlineData("# Rook\n\nA letter office.\n\n- Company: Rook\n\n## What they do\nThey sort letters.\n")]
    [InlineData("# Rook\n\n## Details\n- Place: Leeds\n- Role: Clerk\n- Company: Rook\n")]
    [InlineData("# Rook\n\n## Details\n- Role: Clerk\n")]
    [InlineData("# Rook\n\n- Firma: Rook\n- Ort: Jena\n- Status: Beworben\n")]
    [InlineData("# Rook\n\n## Details\n\n| Role | Clerk |\n|---|---|\n| Company | Rook |\n")]
    [InlineData("# Rook\n\n## Facts\n### Company\nRook\n")]
    [InlineData("# Rook\n\n## What they do\nThey sort letters.\n\n## Status\nApplied\n")]
    [InlineData("# Rook\n\n## What they do\nThey sort letters.\n\n## Role\nClerk\n")]
    [InlineData("# Rook\n\n- Role: Clerk\n\n## Call\n- Status: done\n\n## Visit\n- Status: done\n\n## Last round\n- Status: Interview\n")]
    [InlineData("# Rook\n\n## Facts\n- Company: Rook\n- Role: Clerk\n\n## Owner\n- Company: Sun\n\n## Source\n- Link: rook.example/3\n")]
    [InlineData("---\ncompany:\nposition:\nstatus:\n---\n## What they do\nThey sort letters.\n")]
    public void But_for_what_tells_one_of_them_where_facts_are_written(string content) =>
        Assert.True(Read.IsApplication(content, "applications/rook/x.md"));

    private const string Weighed = "**Company:** Rook\n**Role:** Clerk\n**Date:** September 3, 2026\n\n## Strong sides\n- Letters\n";

    [Theory]
    [InlineData("applications/rook/match-report.md", "# Rook\n\n")]
    [InlineData("applications/rook/fit.md", "# Rook, clerk\n\n")]
    [InlineData("applications/rook/Assessment_Rook_2.md", "")]
    [InlineData("applications/rook/salary-brief.md", "# What they pay\n\n")]
    [InlineData("applications/2026-09-rook-clerk/selection.md", "")]
    [InlineData("applications/rook-clerk-ats.md", "")]
    [InlineData("applications/rook/bewertung.md", "")]
    [InlineData("applications/rook.md", "# Gap analysis: Rook, Clerk\n\n")]
    [InlineData("applications/rook.md", "# Rook — Clerk: how I match\n\n")]
    public void A_path_is_not_enough_for_what_weighs_a_job_up(string path, string title)
    {
        Assert.False(Read.IsApplication(title + Weighed, path));
        // What has a place for what becomes of the job is an application however it is called.
        Assert.True(Read.IsApplication(title + Weighed.Replace("**Date", "**Status:** Applied\n**Date", StringComparison.Ordinal), path));
        Assert.True(Read.IsApplication(title + Weighed.Replace("**Date", "**Applied", StringComparison.Ordinal), path));
        Assert.True(IsOne(title + Weighed, path, "applications/**/*.md"));
    }

    [Theory]
    [InlineData("applications/rook/fit-report.md", "# Rook\n\n", false)]
    [InlineData("applications/rook/evaluation.md", "# Rook\n\n", false)]
    [InlineData("applications/rook.md", "# Rook: am I a fit?\n\n", true)]
    [InlineData("applications/rook.md", "# Rook\n\n", true)]
    public void Where_the_posting_lies_is_told_by_what_weighs_a_job_up_too(string path, string title, bool isOne) =>
        Assert.Equal(isOne, Read.IsApplication(title + "**Job URL:** https://rook.example/jobs/3\n" + Weighed, path));

    [Theory]
    [InlineData("applications/rook.md", "# Rook\n\n")]
    [InlineData("applications/rook/meta.md", "# Rook — Clerk\n\n")]
    [InlineData("applications/rook-clerk.md", "# Rook: clerk, Leeds\n\n")]
    public void But_it_is_for_what_is_called_by_the_job_or_by_nothing(string path, string title)
    {
        Assert.True(Read.IsApplication(title + Weighed, path));
        Assert.True(Read.IsApplication("# Rook\n\nCompany: Rook\n", "applications/Report clerk.md"));
    }

    private const string Helper =
        "# What to say: Rook\n\n**Role:** Letter Clerk, Leeds\n**Made:** June 2026\n\n## Headline\nI sort letters.\n";

    [Theory]
    [InlineData("applications/rook-letter-clerk/what-to-say.md", Helper, false)]
    [InlineData("applications/rook/linkedin-updates.md", Helper, false)]
    [InlineData("applications/rook-letter-clerk/application.md", Helper, true)]
    [InlineData("applications/rook-letter-clerk/rook.md", Helper, true)]
    [InlineData("applications/rook-letter-clerk/clerk.md", Helper, true)]
    [InlineData("applications/rook/what-to-say.md", Helper, true)]
    [InlineData("applications/what-to-say.md", Helper, true)]
    [InlineData("applications/rook-letter-clerk/what-to-say.md", "**Role:** Letter Clerk, Leeds\n", true)]
    [InlineData("applications/rook-letter-clerk/what-to-say.md", "**Company:** Rook\n" + Helper, true)]
    [InlineData("applications/rook-letter-clerk/what-to-say.md", "**Status:**\n" + Helper, true)]
    [InlineData("applications/rook-letter-clerk/what-to-say.md", "**Deadline:** 2026-12-03\n" + Helper, true)]
    [InlineData("applications/rook-letter-clerk/what-to-say.md", "---\nrole: Letter Clerk\n---\n## Headline\nI sort letters.\n", true)]
    public void In_a_jobs_folder_what_only_names_the_job_helps_with_it(string path, string content, bool isOne)
    {
        Assert.Equal(isOne, Read.IsApplication(content, path));
        Assert.True(IsOne(content, path, "applications/**/*.md"));
    }

    [Fact]
    public void A_word_of_the_employers_or_the_jobs_name_weighs_nothing()
    {
        const string Facts = "# Match & Report — Fit Coach\n\n**Company:** Match & Report\n**Role:** Fit Coach\n";
        Assert.True(Read.IsApplication(Facts, "applications/match-report/fit-coach.md"));
        Assert.False(Read.IsApplication(Facts, "applications/match-report/fit-coach-assessment.md"));
    }

    private const string Clerk = "**Company:** Rook\n**Role:** Clerk\n**Location:** Leeds\n";

    [Theory]
    [InlineData("cover-letter.md")]
    [InlineData("Ada_Lowe_CoverLetter.md")]
    [InlineData("letter-to-rook.md")]
    [InlineData("Motivation Letter Rook.md")]
    [InlineData("Resume.md")]
    [InlineData("Ada Lowe - CV 2026.md")]
    [InlineData("Lebenslauf_Ada.md")]
    [InlineData("job_description.md")]
    [InlineData("JobDescriptionRook.md")]
    [InlineData("2026-11-02 posting.md")]
    [InlineData("JD_Rook_Clerk.md")]
    [InlineData("gap-analysis.md")]
    [InlineData("job_source.md")]
    [InlineData("Match Report.md")]
    [InlineData("outreach-plan.md")]
    [InlineData("interview-prep.md")]
    [InlineData("rook company research.md")]
    public void A_letter_a_posting_a_resume_is_none_wherever_it_lies(string name)
    {
        Assert.False(Read.IsApplication(Clerk, "applications/rook/" + name));
        Assert.False(Read.IsApplication(Clerk + "**Job Link:** https://rook.example/1\n", "rook/" + name));
        Assert.True(Read.IsApplication(Clerk + "**Applied:** 2026-11-02\n", "rook/" + name));
        Assert.True(Read.IsApplication("# Application Details\n", "rook/" + name));
    }

    [Theory]
    [InlineData("job-posting.md")]
    [InlineData("Rook letter.md")]
    public void One_file_may_be_all_there_is_of_an_application(string name) =>
        Assert.True(Read.IsApplication(Clerk + "**Job Link:** https://rook.example/1\n**Status:** Thinking about it\n", "rook/" + name));

    [Theory]
    [InlineData("# Rook — Junior Baker\n\n- **LinkedIn:** https://www.linkedin.com/jobs/view/4711/\n- **Applied:** 2026-02-10\n")]
    [InlineData("# Rook — Junior Baker\n\n- **LinkedIn:** https://www.linkedin.com/jobs/view/4711/\n- **Status:** Interview\n")]
    [InlineData("# Job Description - Junior Baker at Rook\n\n**URL**: https://rook.example/jobs/1\n**Applied**: 2026-02-15\n")]
    public void A_posting_with_a_day_or_a_status_of_the_persons_own_is_the_application(string facts)
    {
        var application = Read.At(facts + "\n## Job Description\n\nWe look for somebody who bakes.\n", "rook/01_job_description.md");
        Assert.Equal(("Rook", "Junior Baker"), (application?.Company?.Written, application?.Value(Fact.Position)));
    }

    [Theory]
    [InlineData("# Rook — Junior Baker\n\n- **LinkedIn:** https://www.linkedin.com/jobs/view/4711/\n- **Status:** Open\n")]
    [InlineData("# Rook — Junior Baker\n\n- **LinkedIn:** https://www.linkedin.com/in/ines-roth/\n- **Location:** Ghent\n")]
    [InlineData("# Rook — Junior Baker\n\n- **URL:** https://rook.example/jobs/1\n- **Posted:** 2026-02-10\n")]
    public void Without_one_it_is_the_posting(string facts) =>
        Assert.False(
            Read.IsApplication(facts + "\n## Job Description\n\nWe look for somebody who bakes.\n", "rook/01_job_description.md")
        );

    [Theory]
    [InlineData("LinkedIn: https://www.linkedin.com/jobs/view/4711/", true)]
    [InlineData("LinkedIn URL: https://www.linkedin.com/jobs/view/4711/", true)]
    [InlineData("Indeed: https://www.indeed.com/viewjob?jk=4711", true)]
    [InlineData("LinkedIn: https://www.linkedin.com/in/ines-roth/", false)]
    [InlineData("Greenhouse: https://www.linkedin.com/jobs/view/4711/", false)]
    public void A_label_called_as_the_site_of_the_posting_leads_to_it(string label, bool isPosting) =>
        Assert.Equal(
            isPosting,
            Read.Anywhere($"- Company: Rook\n- Role: Baker\n- {label}\n- Status: Applied\n").Value(Fact.PostingUrl) is not null
        );

    [Theory]
    [InlineData("research-scientist.md")]
    [InlineData("newsletter-editor.md")]
    [InlineData("postings-team-lead.md")]
    [InlineData("notes.md")]
    [InlineData("rook-interviewer-role.md")]
    public void A_job_may_be_called_nearly_so(string name) => Assert.True(Read.IsApplication(Clerk, "applications/rook/" + name));

    [Theory]
    [InlineData("# Application Details\n\n## Company\nAcme", "", true)]
    [InlineData("---\ntype: application\n---\n# Acme", "", true)]
    [InlineData("# Acme\n\n## Company\nAcme\n\n## Position\nClerk\n\n## Status\nApplied\n", "applications/acme.md", true)]
    [InlineData("# Acme\n\n## Company\nAcme\n\n## Position\nClerk\n\n## Status\nApplied\n", "acme.md", false)]
    public void An_application_knows_whether_it_declares_itself(string content, string path, bool declares) =>
        Assert.Equal(declares, Read.At(content, path)!.IsDeclared);

    [Theory]
    [InlineData("- **Job:** https://board.example/jobs/1")]
    [InlineData("- JD link: https://board.example/jobs/1")]
    public void Where_a_posting_lies_is_not_the_name_of_the_job(string line)
    {
        var application = Read.Titled(line + "\n");
        Assert.Equal(Fact.PostingUrl, Assert.Single(application.Sections).Entry.Fact);
    }

    [Theory]
    [InlineData("Engineer - Shopify/Vue.js")]
    [InlineData("Software Developer - .NET/C#")]
    [InlineData("www. and more: Developer")]
    public void A_job_may_be_called_like_a_host(string job) =>
        Assert.Equal(job, Read.Titled($"- Role: {job}\n").Value(Fact.Position));

    [Fact]
    public void The_persons_own_globs_go_before_what_a_file_says()
    {
        Assert.True(IsOne("---\ntype: post\n---\n# Anything", "jobs/x.md", "jobs/**/*.md"));
        Assert.True(IsOne("# Anything", "applications/x.md", "applications/**/*.md"));
        Assert.True(IsOne("# Anything", "jobs/README.md", "jobs/**/*.md"));
        Assert.False(IsOne("# Anything", "jobs/README.md", "jobs/**/*.md", "!**/README.md"));
        Assert.False(IsOne("# Anything", "elsewhere/x.md", "jobs/**/*.md"));
        Assert.False(IsOne("---\napplsp: false\n---\n", "jobs/x.md", "jobs/**/*.md"));
    }

    [Fact]
    public void What_a_glob_only_sweeps_up_is_no_application_where_its_name_says_so()
    {
        Assert.False(IsOne(Clerk, "jobs/cover-letter.md", "jobs/**/*.md"));
        Assert.False(IsOne(Clerk, "jobs/template.md", "jobs/**/*.md"));
        Assert.False(IsOne("# Application Details", "templates/job.md", "**/*.md"));
        Assert.True(IsOne(Clerk, "jobs/rook-letter.md", "jobs/**/*-letter.md"));
        Assert.True(IsOne(Clerk, "templates/job.md", "templates/*.md"));
    }

    [Fact]
    public void The_globs_of_a_preset_are_not_the_persons_own()
    {
        Assert.False(IsOne("# Anything", "jobs/x.md", SchemaOf("extends: bold-labels\n")));
        Assert.True(IsOne("**Status:** Applied", "jobs/x.md", SchemaOf("extends: bold-labels\n")));
    }

    [Fact]
    public void A_config_adds_types()
    {
        var schema = SchemaOf("types: [gig hunt]\n");
        Assert.True(IsOne("---\ntype: Gig-Hunt\n---\n", "x.md", schema));
        Assert.True(IsOne("---\ntype: application\n---\n", "x.md", schema));
        Assert.False(IsOne("---\ntype: gig hunt\n---\n", "x.md", ApplicationSchema.Default));
    }

    [Theory]
    [MemberData(nameof(Ones))]
    public void Who_says_whose_job_and_what_came_of_it_speaks_for_itself(string name, string content)
    {
        Assert.NotEmpty(name);
        Assert.True(Read.IsApplication(content, "notes/x.md"));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_notes_are_none(string name, string content)
    {
        Assert.NotEmpty(name);
        Assert.False(Read.IsApplication(content, "notes/x.md"));
    }

    [Theory]
    [MemberData(nameof(Ones))]
    public void Nothing_speaks_for_itself_in_code_or_a_template(string name, string content)
    {
        Assert.NotEmpty(name);
        Assert.False(Read.IsApplication($"```\n{content}\n```", "notes/x.md"));
        Assert.False(Read.IsApplication($"<!--\n{content}\n-->", "notes/x.md"));
        Assert.False(Read.IsApplication(content, "templates/x.md"));
        Assert.False(Read.IsApplication(content, "Job template.md"));
    }

    public static TheoryData<string, string> Ones =>
        new()
        {
            { "keys", "---\ncompany: Rook\nrole: Clerk\nstatus: applied\n---\n# Rook" },
            { "keys with a date", "---\ncompany: Rook\ntitle: Clerk\napplied: 2026-11-02\n---" },
            { "keys, an interview", "---\ncompany: Rook\nrole: Clerk\nstatus: phone screen\nlink: https://rook.example\n---" },
            { "keys, rejected", "---\ncompany: Rook\nrole: Clerk\nstatus: rejected\n---" },
            { "keys, an offer", "---\ncompany: Rook\nposition: Clerk\nstatus: offer\nlink: https://rook.example\n---" },
            { "keys, wishlist", "---\ncompany: Rook\nrole: Clerk\nstatus: wishlist\nurl: https://rook.example/7\n---" },
            { "keys without an employer", "---\nposition: Clerk\nstatus: applied\nlink: https://rook.example\n---" },
            { "keys, only a title", "---\ntitle: Clerk\nstatus: applied\napplied: 2026-11-02\n---" },
            { "keys without a role", "---\ncompany: Rook\nstatus: interviewing\ncontact: Tom\n---" },
            { "keys, a link by its own name", "---\ncompany: Rook\nrole: Clerk\njob_link: https://rook.example/1\n---" },
            {
                "keys, what a status is to anybody",
                "---\ncompany: Rook\nrole: Clerk\nstatus: new\njob_link:\nlink: https://a.example\n---"
            },
            { "a canonical status", "---\ncompany: Rook\nrole: Clerk\nstatus: PENDING\n---" },
            { "a wikilink", "---\ncompany: \"[[Rook]]\"\nrole: Clerk\nstatus: applied\n---" },
            { "headings", "## Company\nRook\n\n## Position\nClerk\n\n## Status\nApplied" },
            { "headings, setext", "Company\n---\nRook\n\nPosition\n---\nClerk\n\nStatus\n---\nINTERVIEW" },
            { "headings, a posting", "## Company\nRook\n\n## Position\nClerk\n\n## Job Description\nYou sort letters." },
            { "headings, deeper", "# Rook\n### Employer\nRook\n### Job Title\nClerk\n### Date Applied\n2 November 2026" },
            { "headings, a date", "## Company\nRook\n## Notes\nx\n## Application Date\n2026-11-02" },
            { "headings, a history", "## Company\nRook\n## Role\nClerk\n## Status\n### History\n- 2026-11-02: Applied" },
            { "bold labels", "**Company:** Rook\n**Position:** Clerk\n**Status:** Rejected" },
            { "bold labels, apart", "**Company:** Rook\n\n**Role:** Clerk\n\n**Status:** Ghosted" },
            { "bold items", "# Rook\n\n- **Company:** Rook\n- **Role:** Clerk\n- **Applied:** Nov 2, 2026" },
            { "items", "- Company: Rook\n- Position: Clerk\n- Job URL: https://rook.example/1" },
            { "numbered items", "1. Employer: Rook\n2. Role: Clerk\n3. Status: Screening" },
            { "stars", "* Company: Rook\n* Role: Clerk\n* Status: Onsite" },
            { "plain lines", "Company: Rook\nPosition: Clerk\nJob URL: https://rook.example/1" },
            { "plain lines, a link", "Company: Rook\nJob Title: Clerk\nJob Posting: [posting](https://rook.example/1)" },
            { "plain lines, an address in brackets", "Company: Rook\nRole: Clerk\nJob Link: <https://rook.example/1>" },
            { "headings with values", "## Company: Rook\n## Role: Clerk\n## Status: Applied" },
            { "keys and headings", "---\ncompany: Rook\nposition: Clerk\n---\n## Status\nApplied on Monday" },
            { "keys and labels", "---\ncompany: Rook\n---\n# Clerk\n\n**Role:** Clerk\n**Applied on:** 2026-11-02" },
            { "a letter in points", "---\ncompany: Rook\n---\n## Position\nClerk\n\n- Cover letter points:\n  - Closing paragraph: soon" },
            {
                "points by themselves",
                "Company: Rook\nRole: Clerk\n\n- Opening paragraph: letters are my life\n- Closing paragraph: let us talk"
            },
            { "emoji", "## 🏢 Company\nRook\n## 💼 Position\nClerk\n## 📌 Status\n🎉 Applied" },
            { "CRLF and a BOM", "\uFEFF---\r\ncompany: Rook\r\nrole: Clerk\r\nstatus: applied\r\n---\r\n" },
            { "another script", "Company: ルーク\nRole: 事務\nStatus: applied" },
            { "a kind of job", "---\ntype: part-time\ncompany: Rook\nrole: Clerk\nstatus: applied\n---" },
            { "a recruiter's address", "Company: Rook\nRole: Clerk\nStatus: Applied\nEmail: tom@rook.example\nPhone: 123" },
            { "an employer twice", "---\ncompany: Rook\nrole: Clerk\nstatus: applied\n---\n## Company\nRook Ltd" },
            {
                "a posting that names it again",
                "**Company:** Rook\n**Role:** Clerk\n**Status:** Applied\n\n## Job Description\n"
                    + "**Company:** Rook Group\n**Role:** Senior Clerk"
            },
            { "a link and a deadline", "Company: Rook\nPosition: Clerk\nLink: https://rook.example/1\nDeadline: 2026-12-01" },
            { "a link to postings", "Company: Rook\nRole: Clerk\nLink: https://rook.example/careers/7\nStatus: Thinking" },
            { "a board of postings", "Company: Rook\nRole: Clerk\nStatus: In progress\nLink: <https://boards.greenhouse.example/rook/7>" },
            { "a deadline and a pay", "Company: Rook\nRole: Clerk\nStatus: Saved\nSalary: 30,000\nLink: https://rook.example/1" },
            { "an agency", "---\nrecruiter: Night Post People\nemployer:\nstatus: Applied\n---\nDate Applied: [[2026-11-02]]" },
            {
                "rounds with numbers",
                "---\ncompany: Rook\n---\n# Rook - Clerk\n**Role:** Clerk\n**Status:** Interview\n\n"
                    + "## Rounds\n### 1. Call - Office Manager\n**Applied:** 2026-11-09\n"
            },
            { "an agency alone", "---\nrecruiter: Night Post People\nstatus: applied\ndate applied: 2026-11-02\n---\n# Clerk" },
            {
                "an agency by another name",
                "- Recruitment agency: Night Post People\n- Company: unknown\n- Status: Interview\n- Applied: 2026-11-02"
            },
            {
                "an agency in a table",
                "| Field | Value |\n|-|-|\n| Agency | Night Post |\n| Status | Applied |\n| Applied | 2026-11-02 |\n"
                    + "| Link | https://a.example |"
            },
            { "names in small letters with a full stop", "Company: rook & co.\nRole: night clerk.\nStatus: Applied" },
            { "an agency that the schema lacks", "Agency: Night Post\nStatus: Applied\nDate applied: 2026-11-02" },
            { "names with an article", "Company: The Night Post\nRole: A&R Clerk\nStatus: Applied" },
            {
                "an address that is none, of what was sent",
                "Company: Rook\nPosition: Clerk\nJob URL: ask Tom\nDate Applied: 2026-11-02\n\n## Job Description\nYou sort letters."
            },
            {
                "a break below the facts",
                "# Rook\n\n**Company:** Rook\n**Role:** Clerk\n\n---\n\n"
                    + "I wrote to Tom, who sorts letters there at night, and he will ask.\n"
                    + "\n**Status:** Applied"
            },
            {
                "facts in a wide table",
                "# Clerk\n\n| Company | Role | Link |\n|-|-|-|\n| Rook | Clerk | https://rook.example/1 |\n\n## Status\nApplied\n\n"
                    + "## Job Description\nYou sort letters."
            },
            {
                "other jobs in a table",
                "Company: Rook\nRole: Clerk\nStatus: Applied\n\n| Company | Role | Status |\n|-|-|-|\n| Sun | Baker | Saved |\n"
                    + "| Oats | Baker | Sent |"
            },
            {
                "much below the facts",
                "Company: Rook\nRole: Clerk\nStatus: Applied\n\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"## Day {i}\nx\n\n"))
            },
            { "an interview to come", "## Company\nRook\n## Job Title\nClerk\n## Next Steps\n- call\n## Status\nInterview scheduled" },
        };

    public static TheoryData<string, string> Others =>
        new()
        {
            {
                "a list that has begun",
                "---\ntitle: Search\nstatus: exploring\n---\n# My search\n\n## Applications\n\n### 1. Night Post — Senior Clerk\n"
                    + "**Status:** Applied\n**Date applied:** 2026-11-02\n**Link:** https://a.example/1\n"
            },
            { "nothing", "" },
            { "two headings", "# Company\n\n# Position" },
            { "one thing again and again", "## Company\n\n## Company\n\n## Employer\n\n## Position" },
            { "two labels", "Company: Rook\nStatus: Applied" },
            { "empty headings", "## Company\n\n## Position\n\n## Status\n\n## Application Date\n\n## Job URL" },
            { "empty keys", "---\ncompany:\nrole:\nstatus: applied\napplied:\nurl:\n---" },
            { "empty labels", "- **Company:**\n- **Role:**\n- **Status:** Applied\n- **Applied:** 2026-11-02" },
            { "what is to be filled in", "Company: [Company]\nRole: <Role>\nStatus: Applied\nApplied: 2026-11-02" },
            { "braces", "---\ncompany: \"{{company}}\"\nrole: \"{{role}}\"\nstatus: applied\n---" },
            { "commands of a template", "---\ncompany: <% tp.file.title %>\nrole: <% tp.system.prompt('Role') %>\nstatus: applied\n---" },
            { "absent", "Company: N/A\nRole: TBD\nStatus: Applied\nApplied: 2026-11-02" },
            { "the label as its value", "Company: Company Name\nRole: Job Title\nStatus: Applied" },
            { "a status without a job", "## Status\nApplied\n## Notes\nx\n## Application Date\n2026-11-02" },
            { "a job without a course", "## Company\nRook\n## Position\nClerk\n## Notes\nx\n## Contacts\nTom" },
            { "an unknown status", "---\ncompany: Rook\nposition: Clerk\nstatus: purple\n---" },
            { "no date", "Company: Rook\nRole: Clerk\nApplied: no\nNotes: x" },
            { "no address", "Company: Rook\nPosition: Clerk\nJob URL: ask Tom" },
            {
                "a contact card",
                "# Tom Abara\n\n**Company:** Rook\n**Position:** Head of Letters\n**Email:** tom@rook.example\n\n## Notes\nx"
            },
            { "a contact card in keys", "---\ncompany: Rook\nrole: CTO\nstatus: active\nurl: https://rook.example\nphone: 1\n---\n# Tom" },
            { "a contact card with a link", "Company: Rook\nPosition: Buyer\nPhone: 1234\nLink: https://tom.example\nStatus: New" },
            { "a boss", "# Tom\n\nEmployer: Rook\nTitle: Head of Letters\nContact: 123\n\n## Notes\nMy boss from 2019 to 2023." },
            { "a lead", "---\ncompany: Rook\nstatus: contacted\nnext steps: call\ncontact: Tom\n---" },
            { "a lead that is lost", "---\ncompany: Rook\nstatus: rejected\nlink: https://rook.example\ncontact: Tom\n---" },
            { "a deal", "Company: Rook\nContact: Tom\nStatus: Negotiating\nDeadline: 2026-12-01\nLink: https://crm.example/7" },
            {
                "a contract with a link and a deadline",
                "Client: Rook\nCompany: Rook\nRole: Clerk\nLink: https://a.example\nDeadline: 2026-12-01"
            },
            { "a contact with a link to postings", "Company: Rook\nRole: Buyer\nLink: https://rook.example/jobs\nEmail: tom@rook.example" },
            { "an opportunity", "---\ncompany: Rook\nrole: buyer\nstatus: offer\ndeal value: 4000\nurl: https://crm.example/7\n---" },
            {
                "a client",
                "# Rook\n\nClient: Rook\nCompany: Rook Ltd\nRole: Designer\nStatus: In progress\nDeadline: 2026-12-01\nRate: 400"
            },
            { "an invoice", "Company: Rook\nTitle: Invoice 7\nStatus: Sent\nDeadline: 2026-12-01\nURL: https://pay.example/7" },
            {
                "a speaker",
                "---\ntitle: Letters at night\ncompany: Rook\nrole: Clerk\nstatus: accepted\nbio: x\nlink: https://a.example\n---"
            },
            { "a talk", "---\ntitle: Letters at night\nstatus: submitted\ndeadline: 2026-12-01\nlink: https://conf.example\n---" },
            { "a talk that is turned down", "---\ntitle: Letters\nstatus: rejected\nlink: https://conf.example\nnotes: next year\n---" },
            { "a post", "---\ntitle: My post\nstatus: draft\nlink: https://a.example\ndescription: x\n---\n# My post" },
            { "a published post", "---\ntitle: My post\nstatus: published\nurl: https://a.example\nnotes: x\n---" },
            { "a book", "---\ntitle: The Rook\nauthor: Tom\nstatus: done\nlink: https://a.example\nnotes: good\n---" },
            { "a task", "Title: Sort letters\nStatus: In progress\nDeadline: 2026-12-01\nURL: https://a.example\n\n## To do\n- x" },
            { "a project", "# Doors\n\nCompany: Rook\nRole: Lead\nStatus: In progress\nDeadline: 2026-12-01\n\n## Next steps\n- x" },
            { "a project with a number", "# Review\n\n**Company:** Rook\n**Role:** Lead\n**Project 2:** Doors" },
            { "a meeting", "# Meeting\n\n- Opening: x\n- Introduction: y\n- Evidence: z\n- Conclusion: w\n- Next steps: v\n- To do: u" },
            {
                "interview preparation",
                "# Interview prep\n\nCompany: Rook\nRole: Clerk\nJob Link: https://rook.example/1\n\n## Questions\n- x"
            },
            { "a page on an employer", "# Rook\n\n## Company\nRook\n## Company Info\n40 people\n## Notes\nx\n## Contacts\nTom" },
            { "research", "# Company research\n\nCompany: Rook\nPosition: Clerk\n\n## Why this company\nLetters.\n\n## Notes\nx" },
            { "why that employer", "Company: Rook\nRole: Clerk\n\n### Why this company\nThey sort letters at night.\n\n## Notes\nx" },
            {
                "a résumé",
                "# Ada\n\n### Rook\n**Company:** Rook\n**Position:** Clerk\n**Job Description:** x\n\n### Sun\n**Company:** Sun\n"
                    + "**Position:** Baker\n**Job Description:** y"
            },
            {
                "a résumé by headings",
                "# Ada\n\n## Experience\n- Rook: x\n\n## Education\n- A school\n\n## Projects\n- z\n\n## Contact\nme"
            },
            {
                "a profile",
                "# Ada\n\n**Company:** Rook\n**Position:** Clerk\n**Employment Type:** Full-time\n\n**Degree:** Letters\n\n## Education\nx"
            },
            {
                "a list of applications",
                "# Mine\n\n## Rook\n- Company: Rook\n- Position: Clerk\n- Status: Applied\n\n## Sun\n- Company: Sun\n- Position: Baker\n"
                    + "- Status: Saved"
            },
            {
                "a list with one row",
                "# Mine\n\n| Company | Role | Status | Applied | Notes |\n|-|-|-|-|-|\n| Rook | Clerk | Applied | 2026-11-02 | x |\n"
                    + "\n## Notes\nx"
            },
            {
                "a list with one row and an empty one",
                "| Applied | Company | Role | Status |\n|-|-|-|-|\n| 2026-11-02 | Rook | Clerk | Sent |\n\n## Later\n\n"
                    + "| Company | Role | Link |\n|-|-|-|\n| | | |\n\n## Status\nApplied"
            },
            {
                "a list with what its statuses mean",
                "| Status | Meaning |\n|-|-|\n| Saved | seen |\n| Applied | it is out |\n| Rejected | they said no |\n\n"
                    + "| Company | Role | Link | Status |\n|-|-|-|-|\n| Rook | Clerk | https://rook.example/1 | Applied |"
            },
            {
                "a pipeline",
                "# Pipeline 2026\n\nStatus: Applied\nDeadline: 2026-12-01\n\n"
                    + "| Company | Role | Applied |\n|-|-|-|\n| Rook | Clerk | 2026-11-02 |"
            },
            {
                "what fields are for",
                "# Fields\n\n- **Company** — the employer's name.\n- **Job Title** — the exact title.\n"
                    + "- **Job URL** — the link to the posting.\n- **Job Description** — paste the text here."
            },
            {
                "what a page shows",
                "## Company\nShown in the first column.\n\n## Role\nShown in the second column.\n\n## Status\nApplied\n\n"
                    + "## Job Description\nBelow the fold."
            },
            {
                "fields behind dashes",
                "* **Firm** - employer or agency\n* **Job Title** - as advertised\n* **Date Applied** - 2026-11-02\n* **Status** - Applied"
            },
            { "what a program puts in", "Company: {company}\nRole: ${role}\nStatus: APPLIED\nJob Description: %text%" },
            {
                "parameters",
                "- `company`: Company name from the note\n- `position`: Job title as posted\n- `job_description`: Text of the posting\n"
                    + "- `status`: one of SAVED, APPLIED"
            },
            {
                "a form in a table",
                "| Field | Meaning |\n|-|-|\n| Company | Name of the employer |\n| Role | what you would do there |\n"
                    + "| Job URL | https://rook.example |\n| Status | Applied |"
            },
            {
                "kinds of values",
                "---\ntitle: Records\nurl: https://rook.example/docs\n---\n- Company: string, required\n- Role: required\n"
                    + "- Status: Applied\n- Applied: 2026-11-02"
            },
            {
                "what a program would fill in",
                "- Stage: Phone screen\n- Interviewer: Ada\n- Title: Head of Letters\n- Company: inferred from the page as Rook\n"
                    + "- Role: inferred as Clerk\n- Link: https://rook.example/1"
            },
            {
                "columns of a page to be built",
                "## Company\nDashboard column.\n\n## Role\nDashboard column.\n\n## Status\nApplied\n\n## JobDescription\nText."
            },
            {
                "an address that is a sentence",
                "Company: Rook\nPosition: Clerk\nJob URL: somewhere on their page\n\n## Job Description\nYou sort letters."
            },
            {
                "a posting with chance words",
                "# Clerk\n\n**Company:** ROOK\n**Location:**\n**Status:** N/A\n\n---\n\nJob Description:You sort letters."
            },
            {
                "a posting with its title",
                "# Clerk\n\n**Company:** ROOK\n**Status:** new\n\n---\n\nRole Title: Clerk\nWe are Rook. You sort letters."
            },
            {
                "a posting behind its first words",
                "# Clerk\n\n- Company: ROOK\n- Status: none\n\n---\n\n"
                    + "We are looking for somebody who sorts letters for us, at night and with care."
                    + "\n\n- Position: Clerk\n- Job Description: You sort letters."
            },
            { "a posting without a status", "**Company:** Rook\n**Role:** Clerk\n**Status:** N/A\n**Job Description:** You sort letters." },
            {
                "a posting in one line",
                "**Company:** Rook\n**Status:** discarded\n\nRole Title: Clerk" + string.Concat(Enumerable.Repeat(" who sorts letters", 20))
            },
            {
                "a log of talks",
                "# Plan\n\n"
                    + string.Concat(Enumerable.Range(1, 60).Select(i => $"## Step {i}\nx\n\n"))
                    + "Company: Rook\nRole: Clerk\n\n## Applied\n2026-11-02\n\n## Status\nApplied\n\n### Job Description\nx"
            },
            {
                "a status in a text",
                "Company: Rook\nNotes: x\n\n## Status\nApplied what we had said on the way home and then went on to the next one."
            },
            { "an agency and nothing else", "---\nrecruiter: Night Post People\nemployer:\nstatus: Applied\n---\n# Clerk" },
            { "an agency without a name", "---\nrecruiter:\nemployer:\nstatus: Applied\n---\nDate Applied: 2026-11-02" },
            { "an agency's own page", "Agency: Night Post People\nContact: Tom\nStatus: purple\nDate applied: 2026-11-02" },
            {
                "a list in bold labels",
                "**Company:** Rook\n**Role:** Clerk\n**Applied:** 2026-11-02\n\n**Company:** Sun\n**Role:** Baker\n**Applied:** 2026-11-03"
            },
            { "a decision", "# 7: Use SQLite\n\n## Status\nAccepted\n\n## Context\nx\n\n## Decision\ny\n\n## Notes\nn\n\n## Links\nx" },
            { "a changelog", "# Changelog\n\n### Added\n- Company: a new field\n- Position: another\n\n### Changed\n- Status: a list" },
            { "an interface", "# API\n\n## Description\nx\n\n## URL\nhttps://a.example\n\n## Title\ny\n\n## Status\n200\n\n## Notes\nz" },
            { "a grant", "---\norganization: Rook Fund\ntitle: Letters\ndeadline: 2026-12-01\nstatus: submitted\namount: 4000\n---" },
            { "a tender", "Organisation: Rook\nTitle: Letter boxes\nStatus: Shortlisted\nClosing Date: 2026-12-01\nBudget: 4000" },
            { "a letter", "Rook Ltd\n\nDear Ms Abara,\n\n**Role:** Clerk\n\nI have sorted letters since 2019." },
            { "a subscription", "Company: Rook\nTitle: Letters weekly\nStatus: Cancelled\nLink: https://rook.example" },
            { "an order", "Company: Rook\nStatus: Shipped\nLink: https://rook.example\nNotes: x" },
        };

    [Theory]
    [InlineData("applications/rook-clerk.md", true)]
    [InlineData("applications/2026-11-rook.md", true)]
    [InlineData("applications/meta.md", true)]
    [InlineData("applications/clerk_journal.md", false)]
    [InlineData("applications/rook/recruiter-followups.md", false)]
    [InlineData("applications/plan-2026.md", false)]
    [InlineData("applications/rook/notes.md", false)]
    [InlineData("applications/Interview questions.md", false)]
    [InlineData("applications/log.md", false)]
    [InlineData("applications/rook/cover-clerk.md", false)]
    [InlineData("applications/rook/Cover_EOI.md", false)]
    [InlineData("applications/rook/interview-clerk-round-2.md", false)]
    [InlineData("applications/rook/prep-rook.md", false)]
    [InlineData("applications/rook/fit.md", false)]
    [InlineData("applications/rook/Gap analysis 2.md", false)]
    [InlineData("applications/rook/research-clerk.md", true)]
    [InlineData("applications/rook/coverage-rook.md", true)]
    public void An_empty_file_is_an_application_unless_its_name_says_another_thing(string path, bool isOne)
    {
        Assert.Equal(isOne, Read.IsApplication("", path));
        Assert.Equal(isOne, Read.IsApplication("<!-- to be written: clerk at Rook -->\n", path));
        // A glob of one's own is taken at its word, and so is what stands in the file.
        Assert.True(IsOne("", path, "applications/**/*.md"));
    }

    private static ApplicationSchema SchemaOf(string config) =>
        Config.Read(new("applsp.yaml", SourceText.From(config)), (_, _) => null).Schema;

    private static bool IsOne(string content, string path, ApplicationSchema schema) =>
        AppLsp.Language.Applications.Application.Read(AppLsp.Language.Markdown.Outline.Of(SourceText.From(content)), schema, path)
            is not null;

    private static bool IsOne(string content, string path, params string[] files) =>
        IsOne(content, path, SchemaOf("files: [" + string.Join(", ", files.Select(file => $"\"{file}\"")) + "]\n"));

    [Theory]
    [InlineData("SKILL.md")]
    [InlineData("skills/jobs/SKILL.md")]
    [InlineData("applications/CLAUDE.md")]
    [InlineData("applications/AGENTS.md")]
    [InlineData(".github/copilot-instructions.md")]
    public void Instructions_for_a_program_are_none(string path)
    {
        Assert.False(Read.IsApplication("# Application Details\n\n## Company\nRook\n\n## Status\nAPPLIED\n", path));
        Assert.False(Read.IsApplication("Company: Rook\nRole: Clerk\nStatus: applied\nApplied: 2026-11-02\n", path));
    }

    [Theory]
    [InlineData("jobs/Gemini.md")]
    [InlineData("jobs/Claude - Clerk.md")]
    public void An_employer_may_be_called_so(string path) =>
        Assert.True(Read.IsApplication("Company: Gemini\nRole: Clerk\nStatus: applied\nApplied: 2026-11-02\n", path));

    [Theory]
    [InlineData("tags:\n  - clippings\n")]
    [InlineData("tags: [\"clippings\"]\n")]
    [InlineData("tags: clippings\n")]
    public void A_saved_page_is_one_where_it_tells_what_came_of_it(string tags)
    {
        var clip =
            "---\ntitle: Clerk\nsource: https://rook.example/jobs/117\nauthor:\npublished:\ncreated: 2026-11-02\n"
            + $"company: Rook\nurl: https://rook.example/jobs/117\n{tags}";
        const string Text = "---\n**Job Description:**\n\nYou sort the letters of the town by hand, and help at the counter.\n";
        Assert.False(Read.IsApplication(clip + Text));
        Assert.True(Read.IsApplication($"{clip}status: applied\n{Text}"));
    }

    [Theory]
    [InlineData("Job Title: Clerk\n\nLocation: Leeds\n\nJob Description:\n\n{0}\n\nKey Skills:\n\nReading, walking\n")]
    [InlineData("**Job Title:** Clerk\n\n**Job Description:**\n\n{0}\n\n**Education:**\n\nA levels\n\n**Key Skills:**\n\nReading\n")]
    [InlineData("# Rook\n\n## Job Title\nClerk\n\n## Job Description\n{0}\n\n## Education\nA levels\n")]
    public void A_posting_alone_is_none(string text)
    {
        text = text.Replace("{0}", "You sort the letters of the town by hand, and help at the counter.", StringComparison.Ordinal);
        Assert.False(Read.IsApplication(text));
        Assert.True(Read.IsApplication("Company: Rook\n\nStatus: applied\n\n" + text.Replace("# Rook\n\n", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("# Cover letter - Rook", "letters/rook.md")]
    [InlineData("# エントリーシート — ルーク", "ES/rook.md")]
    [InlineData("# Clerk", "rook/application-email-2.md")]
    [InlineData("# Clerk", "rook/cover-letter-v3.md")]
    public void A_version_of_a_letter_is_none(string title, string path)
    {
        const string Facts = "**Company:** Rook\n**Position:** Clerk\n**Date Applied:** 2026-11-02\n";
        Assert.False(Read.IsApplication($"{title}\n\n{Facts}**Status:** Friendlier version\n\nI sort letters.\n", path));
        Assert.True(Read.IsApplication($"{title}\n\n{Facts}**Status:** Rejected\n\nI sort letters.\n", path));
    }

    [Theory]
    [InlineData("status: applied_by_the_form", false)]
    [InlineData("status: PENDING first run", false)]
    [InlineData("status: PENDING", true)]
    [InlineData("status: applied", true)]
    public void A_title_that_is_no_job_needs_a_status_that_is_one(string status, bool isOne) =>
        Assert.Equal(isOne, Read.IsApplication($"---\ntitle: What the form sends\nurl: notes\n{status}\nnotes: x\n---\n# Findings\n"));

    [Theory]
    [InlineData("**Application status:** Researching", true)]
    [InlineData("**Application status:** Open", false)]
    [InlineData("**Status:** Researching", false)]
    public void A_posting_in_a_file_of_its_own_may_tell_how_the_application_stands(string status, bool isOne) =>
        Assert.Equal(
            isOne,
            Read.IsApplication(
                "# Rook — Clerk\n\n- **Company:** Rook\n- **Role:** Clerk\n- **Source:** https://rook.example/jobs/117\n"
                    + $"- {status}\n\n## Requirements\n- Sort letters\n",
                "rook/job-description.md"
            )
        );

    [Theory]
    [InlineData("| 職種 | 事務 |\n", "| 締切 | 2026-11-02 |\n| ステータス | ES提出済 |\n")]
    [InlineData("| 業種 | 食品 |\n| 従業員数 | 40名 |\n", "| ステータス | ES提出済 |\n| ES締切 | 2026-11-02 |\n")]
    public void Facts_in_several_tables_are_read_in_any_language(string first, string second)
    {
        const string Header = "| 項目 | 内容 |\n|---|---|\n";
        var text = $"# ルーク\n\n## 基本情報\n\n{Header}| 企業名 | 株式会社ルーク |\n{first}\n## 選考情報\n\n{Header}{second}";
        var application = Read.At(text, "rook.md");
        Assert.Equal("APPLIED", application?.Status.Definition?.Value);
        Assert.Equal("株式会社ルーク", application?.Value(Fact.Company));
        Assert.Equal(new DateOnly(2026, 11, 2), application?.Timeline.Deadline?.Day);
    }
}
