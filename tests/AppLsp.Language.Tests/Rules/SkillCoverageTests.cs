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
                + "## Notes\n- [|Key skills|]{skill-coverage: Your notes name 1 of 4 skills of the posting. Not named: Tableau, "
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
    public void It_is_silent(string rest) => Findings(Start + rest, "skill-coverage");

    [Fact]
    public void A_posting_with_two_skills_is_not_about_skills() =>
        Findings("# Application Details\n\n## Job Description\nSQL, Docker, docker\n\n## Notes\n- Key skills: x\n", "skill-coverage");

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
}
