using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

public sealed class SkillCoverageTests
{
    private const string Start = "# Application Details\n\n## Job Description\n- SQL, Tableau and Docker\n- Kubernetes or Terraform\n\n";

    [Fact]
    public void What_is_lacking_is_marked_once_at_the_list() =>
        Findings(
            Start
                + "## Notes\n- [|Key skills|]{skill-coverage: Your notes mention 1 of 4 skills in the posting. Missing: Tableau, "
                + "Docker and Kubernetes or Terraform.}: SQL\n",
            "skill-coverage"
        );

    [Fact]
    public void Without_a_list_the_notes_are_marked() =>
        Findings(Start + "## [|Notes|]{skill-coverage: 0 of 4}\n- Resume customization ideas: shorter\n", "skill-coverage");

    [Fact]
    public void Of_many_five_are_named() =>
        Findings(
            "# Application Details\n\n## Job Description\nSQL, Docker, Python, Kafka, Redis, Django, Git\n\n## Notes\n- [|Key "
                + "skills|]{skill-coverage: SQL, Docker, Python, Kafka, Redis and 2 more.}: x\n",
            "skill-coverage"
        );

    [Theory]
    [InlineData("## Notes\n- Key skills: SQL, tableau, docker, terraform\n")]
    [InlineData("## Notes\n- Key skills: N/A\n")]
    [InlineData("## Notes\n")]
    [InlineData("## Status\nREJECTED\n\n## Notes\n- Key skills: SQL\n")]
    [InlineData("## Notes\n- Key skills:\n  - [Skill 1]\n  - [Skill 2]\n")]
    [InlineData("## Notes\n- Key skills: [your skills]\n")]
    public void It_is_silent(string rest) => Findings(Start + rest, "skill-coverage");

    [Fact]
    public void A_posting_with_two_skills_is_not_about_skills() =>
        Findings("# Application Details\n\n## Job Description\nSQL, Docker, docker\n\n## Notes\n- Key skills: x\n", "skill-coverage");

    /// <summary>What one of is enough is one skill to have.</summary>
    [Fact]
    public void Alternatives_are_one_skill() =>
        Findings(
            "# Application Details\n\n## Job Description\n- SQL\n- Kubernetes or Terraform\n\n## Notes\n- Key skills: x\n",
            "skill-coverage"
        );

    /// <summary>What the posting calls a skill for short is that skill in this file, as it is written there.</summary>
    [Theory]
    [InlineData("- Demand Planning (DP) for 40 shops", "SQL, Docker, DP", false)]
    [InlineData("- **Demand Planning** (DP)", "SQL, Docker, some DP/MRP", false)]
    [InlineData("- Demand Planning (DP)", "SQL, Docker\n- Resume customization ideas: tell of DP", false)]
    [InlineData("- Demand Planning\n- Demand planning (DP) or Kubernetes", "SQL, Docker, DP", false)]
    [InlineData("- Demand Planning (DP)", "SQL, Docker, dp, DPX and ADP", true)]
    [InlineData("- Demand Planning (DX)", "SQL, Docker, DX", true)]
    [InlineData("- Demand Planning (daily, DP)", "SQL, Docker, DP", true)]
    [InlineData("- Demand Planning", "SQL, Docker, DP", true)]
    public void What_the_posting_calls_a_skill_for_short_is_that_skill(string line, string skills, bool isMissing) =>
        Findings(
            $"# Application Details\n\n## Job Description\n- SQL and Docker\n{line}\n\n## Notes\n"
                + (isMissing ? "- [|Key skills|]{skill-coverage: Missing: Demand planning}" : "- Key skills")
                + $": {skills}\n",
            "skill-coverage"
        );

    /// <summary>Once the list is begun, it counts; what of the template is left has a mark of its own.</summary>
    [Fact]
    public void A_list_that_is_begun_is_judged() =>
        Findings(
            Start + "## Notes\n- [|Key skills|]{skill-coverage: 1 of 4}:\n  - SQL\n  - [Skill 2]\n",
            "skill-coverage"
        );

    [Theory]
    [InlineData("Must be able to triage calls in peace, day and night.", false)]
    [InlineData("Experience in triage, day and night, is a must.", true)]
    [InlineData("- Able to triage calls", true)]
    public void A_skill_may_be_a_verb_in_a_sentence(string line, bool asks) =>
        Findings(
            $"# Application Details\n\n## Job Description\n- SQL, Docker and Python\n\n{line}\n\n## Notes\n"
                + (asks ? "- [|Key skills|]{skill-coverage: Triage}" : "- Key skills")
                + ": SQL, Docker, Python\n",
            "skill-coverage"
        );

    [Theory]
    [InlineData("Fennel runs its own platform on Kubernetes.", false)]
    [InlineData("We build pipelines in Kafka for bakers. They love it.", false)]
    [InlineData("### Benefits\n- Courses in Kubernetes\n", false)]
    [InlineData("**About us**\n- Kubernetes since 2015\n", false)]
    [InlineData("You have run Kubernetes for years.", true)]
    [InlineData("Experience with Kubernetes is a must.", true)]
    [InlineData("Our stack is Kubernetes.", true)]
    [InlineData("### Requirements\nKubernetes in production, day and night, without fear.", true)]
    [InlineData("- Kubernetes in production", true)]
    [InlineData("Du bringst Erfahrung mit Kubernetes mit.", true)]
    // What the reader is told, and what they are asked for.
    [InlineData("You will run, mend and extend the services of our shops on Kubernetes.", true)]
    [InlineData(
        "You will sit with the bakers, drivers and shop keepers who make our bread every night of the year, in halls full of Kubernetes.",
        false
    )]
    [InlineData("The candidate works with Kubernetes every day.", true)]
    [InlineData("Candidates meet a house of 40 bakers, drivers and shop keepers whose orders run through Kubernetes.", false)]
    [InlineData("You will write Go, Perl, Lua, Haskell, Erlang, Clojure, Kotlin, Scala, PHP, COBOL, Fortran, Kubernetes and more.", true)]
    // An experience, or a need, that is nobody's skill.
    [InlineData("We mend the customer experience with Kubernetes in every shop of ours.", false)]
    [InlineData("Our ovens serve business needs and talk to Kubernetes day and night.", false)]
    [InlineData("Long experience with the customer experience and Kubernetes.", true)]
    // What one may read, and what one is to know.
    [InlineData("- [How we bake our bread on Kubernetes](https://fennel.example/blog/kubernetes)", false)]
    [InlineData("- [Kubernetes](https://kubernetes.example/docs)", true)]
    [InlineData("- [Kubernetes](https://kubernetes.example/docs) in production", true)]
    [InlineData("You join our Kubernetes Operations (KO) Platform team in Ghent.", false)]
    [InlineData("You know Kubernetes (K8s) and the team.", true)]
    [InlineData("You join our Cluster Operations (AWS) Platform team in Ghent.", false)]
    public void What_a_posting_says_of_the_employer_asks_for_nothing(string line, bool asks) =>
        Findings(
            $"# Application Details\n\n## Job Description\n- SQL, Docker and Python\n\n{line}\n\n## Notes\n"
                + (asks ? "- [|Key skills|]{skill-coverage}" : "- Key skills")
                + ": SQL, Docker, Python\n",
            "skill-coverage"
        );

    [Theory]
    [InlineData("- Key skills: SQL\n- Cover letter: x\n", "- Key skills: SQL, Tableau, Docker, Kubernetes\n- Cover letter: x\n")]
    [InlineData("- Key skills: SQL; Git.\n", "- Key skills: SQL; Git; Tableau; Docker; Kubernetes.\n")]
    [InlineData(
        "* Key skills:\n    * SQL\n\n* Cover letter: x\n",
        "* Key skills:\n    * SQL\n    * Tableau\n    * Docker\n    * Kubernetes\n\n* Cover letter: x\n"
    )]
    [InlineData("- Key skills:\n  1. SQL\n  2. Git\n", "- Key skills:\n  1. SQL\n  2. Git\n  3. Tableau\n  4. Docker\n  5. Kubernetes\n")]
    [InlineData("- Key skills:\n\t- [x] SQL\n", "- Key skills:\n\t- [x] SQL\n\t- [ ] Tableau\n\t- [ ] Docker\n\t- [ ] Kubernetes\n")]
    [InlineData("- Key skills:\n", "- Key skills:\n  - SQL\n  - Tableau\n  - Docker\n  - Kubernetes\n")]
    [InlineData("- Key skills:\n  - SQL", "- Key skills:\n  - SQL\n  - Tableau\n  - Docker\n  - Kubernetes")]
    [InlineData(
        "- Key skills:\n  - SQL\n    - window functions\n- x\n",
        "- Key skills:\n  - SQL\n    - window functions\n  - Tableau\n  - Docker\n  - Kubernetes\n- x\n"
    )]
    [InlineData("### Key skills\nSQL, Git\n", "### Key skills\nSQL, Git, Tableau, Docker, Kubernetes\n")]
    [InlineData("**Key skills:** SQL\n", "**Key skills:** SQL, Tableau, Docker, Kubernetes\n")]
    public void The_fix_adds_to_the_list_in_its_own_form(string notes, string after)
    {
        foreach (var ending in new[] { "\n", "\r\n" })
        {
            var text = SourceText.From((Start + "## Notes\n" + notes).ReplaceLineEndings(ending));
            var finding = Assert.Single(Analysis.Of(text, "a.md", WithAllRules).Findings, finding => finding.Rule.Code == "skill-coverage");
            var mended = text.With(Assert.Single(Assert.Single(finding.Fixes).Edits)).Content;
            Assert.Equal((Start + "## Notes\n" + after).ReplaceLineEndings(ending), mended);
            Assert.DoesNotContain("skill-coverage", CodesIn(mended));
        }
    }

    [Theory]
    [InlineData("## Interview prep\n### 5. What they do\n- Key skill:\n  - to explain SQL\n")]
    [InlineData("## Interview prep\n\n### Questions\n#### 5. What they do\nKey skills: SQL\n")]
    public void A_remark_far_down_is_no_list_of_skills(string below) => Findings(Start + below, "skill-coverage");

    [Fact]
    public void The_skills_that_a_posting_lists_are_none_of_yours() =>
        Findings(
            "Company: Rook\nRole: Clerk\nStatus: applied\nApplied: 2026-11-02\n\nJob Description:\n\nYou know SQL, Tableau and Docker, "
                + "and Kubernetes or Terraform too.\n\nKey Skills:\n\nSQL\n",
            "skill-coverage"
        );
}
