using AppLsp.Language.Applications.Skills;
using AppLsp.Language.Configuration;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Tests.Applications.Skills;

public sealed class SkillsTests
{
    [Theory]
    [InlineData("We use Python, C++ and C#.", "Python|C++|C#")]
    [InlineData("C, C++, R, Go and .NET", "C|C++|R|Go|.NET")]
    [InlineData("CI/CD, A/B testing and TCP/IP", "CI/CD|A/B testing|TCP/IP")]
    [InlineData("Node.js (or Node), React/Vue", "Node.js|Node.js|React|Vue")]
    [InlineData("end-to-end machine-learning pipelines in pytorch", "Machine learning|PyTorch")]
    [InlineData("React JS, Node JS, JS and a microservice", "React|Node.js|JavaScript|Microservices")]
    [InlineData("REST API design, LLM and OKR", "REST APIs|Large language models|OKRs")]
    [InlineData("**Kubernetes** and `k8s`", "Kubernetes|Kubernetes")]
    [InlineData("GD&T, wound care, IV therapy", "Geometric dimensioning and tolerancing|Wound care|IV therapy")]
    [InlineData("React Native and SQL Server", "React Native|SQL Server")]
    [InlineData("🚀 Python 🐳 Docker", "Python|Docker")]
    [InlineData("Опыт работы с Python, SQL", "Python|SQL")]
    public void Names_are_whole_words_that_may_hold_signs(string line, string skills) => Assert.Equal(skills, Named(line));

    [Theory]
    [InlineData("Ready to go with us? Go for it!")]
    [InlineData("You excel in teams and spark joy")]
    [InlineData("A swift answer, a rust belt town, the chef and the puppet")]
    [InlineData("Vitamin C, plan R, hepatitis C")]
    [InlineData("Excel in a fast-moving place")]
    [InlineData("our German, French and Dutch offices")]
    [InlineData("Doses of 5 ml and 10 ml")]
    [InlineData("R&D and M&A")]
    [InlineData("Salary in CAD 90,000")]
    [InlineData("MySpace, NoPython, Javanese, scalable")]
    public void Ordinary_words_are_no_skills(string line) => Assert.Equal("", Named(line));

    [Theory]
    [InlineData("Services in Go.", "Go")]
    [InlineData("Experience with Excel, and patience", "Excel")]
    [InlineData("Fluent in German and French", "German|French")]
    [InlineData("- Go", "Go")]
    [InlineData("- Rust, Swift", "Rust|Swift")]
    [InlineData("Python, R", "Python|R")]
    [InlineData("Microsoft Excel is our friend", "Excel")]
    [InlineData("Golang and Apache Spark", "Go|Spark")]
    public void An_ordinary_word_counts_where_a_skill_is_meant(string line, string skills) => Assert.Equal(skills, Named(line));

    [Theory]
    [InlineData("A degree (MS or PhD) in Computer Science, Economics, OR, Bioinformatics or Hydrology")]
    [InlineData("Bachelor's in Data Engineering")]
    [InlineData("Work with our Data Engineering and Machine Learning teams")]
    [InlineData("You join the Computer Vision team.")]
    [InlineData("It is welcome, and not asked for, that you speak Spanish, French or Python.")]
    [InlineData("No prior Python experience needed")]
    [InlineData("BS/MS in Statistics, Machine Learning or Data Engineering")]
    [InlineData("B.S. in Machine Learning")]
    [InlineData("A BA or MA degree, with Python")]
    [InlineData("BEng (Machine Learning)")]
    [InlineData("Abgeschlossenes Studium in Machine Learning")]
    public void Fields_of_study_teams_and_what_is_not_asked_for_are_no_skills(string line) => Assert.Equal("", Named(line));

    [Theory]
    [InlineData("Apply at https://jobs.example.com/python-developer-aws", "")]
    [InlineData("Apply at www.python-jobs.example/sql.", "")]
    [InlineData("See [Python](https://a.example/sql), and SQL", "Python|SQL")]
    [InlineData("BA work in SQL", "SQL")]
    [InlineData("MS SQL and ms in Python", "SQL Server|Python")]
    public void Addresses_name_no_skills_and_short_words_no_degree(string line, string skills) => Assert.Equal(skills, Named(line));

    [Fact]
    public void The_employer_is_no_skill() => Assert.Equal("SQL", Names(Of("Figma uses Figma and SQL", company: "Figma, Inc.")));

    [Theory]
    [InlineData("SQL, Python and Tableau", "SQL; Python; Tableau")]
    [InlineData("SQL and Tableau or Power BI", "SQL; Tableau or Power BI")]
    [InlineData("SQL, Python, or Julia", "SQL or Python or Julia")]
    [InlineData("AWS/Azure/GCP", "AWS or Azure or GCP")]
    [InlineData("A framework (e.g., scikit-learn, Keras, PyTorch) and SQL", "scikit-learn or Keras or PyTorch; SQL")]
    [InlineData("Tools such as Tableau, Foo, and Power BI. SQL", "Tableau or Power BI; SQL")]
    [InlineData("Python or similar", "Python")]
    [InlineData("J2EE or Kotlin; SQL", "SQL")]
    [InlineData("SQL or Python\n- Python", "Python")]
    [InlineData("One of Java, Kotlin, Scala; SQL", "Java or Kotlin or Scala; SQL")]
    [InlineData("Experience with any of AWS, Azure and GCP.", "AWS or Azure or GCP")]
    [InlineData("At least one programming language (Java, Kotlin, Scala) and SQL", "Java or Kotlin or Scala; SQL")]
    [InlineData("One or more of the following: Java, Kotlin, Scala.", "Java or Kotlin or Scala")]
    [InlineData("**One or more of the following:**\n- Java\n- Kotlin, Scala\n\nAnd\n- SQL", "Java or Kotlin or Scala; SQL")]
    [InlineData("One or more of the following:\n  \n1. Java\n2. Kotlin\n\nAnd\n- SQL", "Java or Kotlin; SQL")]
    [InlineData("Lenguajes como Java, Kotlin", "Java or Kotlin")]
    [InlineData("Experiencia como desarrollador Java, Kotlin", "Java; Kotlin")]
    [InlineData("- At least one of:\n  - Java\n  - Kotlin\n- SQL", "Java or Kotlin; SQL")]
    [InlineData("The following:\n- Java\n- Kotlin", "Java; Kotlin")]
    [InlineData("A language (Java, Kotlin, etc.), SQL", "Java or Kotlin; SQL")]
    [InlineData("A language (Java, Kotlin, …) and SQL", "Java or Kotlin; SQL")]
    [InlineData("You join one of our teams that uses Java and SQL", "Java; SQL")]
    [InlineData("At least one year of experience with: Java, SQL", "Java; SQL")]
    [InlineData("Java, SQL, etc.", "Java; SQL")]
    [InlineData("Java oder Kotlin, SQL", "Java or Kotlin or SQL")]
    [InlineData("Sprachen (z. B. Java, Kotlin) und SQL", "Java or Kotlin; SQL")]
    [InlineData("Java ou Kotlin", "Java or Kotlin")]
    [InlineData("Java o Kotlin", "Java or Kotlin")]
    [InlineData("Java und Kotlin et SQL", "Java; Kotlin; SQL")]
    [InlineData("SQL\n- MySQL\n- sql", "SQL; MySQL")]
    public void Of_a_choice_one_is_enough(string posting, string asked) =>
        Assert.Equal(asked, string.Join("; ", Of(posting).Requirements.Select(requirement => requirement.Names)));

    [Theory]
    [InlineData("- Key skills: k8s, T-SQL", "")]
    [InlineData("- Resume customization ideas:\n  - Move kubernetes up, drop SQL", "")]
    [InlineData("- Key skills: Docker", "Kubernetes; SQL")]
    [InlineData("| a | b |\n|---|---|\n| K8s | x |", "SQL")]
    public void Any_of_the_persons_own_text_covers(string notes, string missing) =>
        Assert.Equal(missing, string.Join("; ", Of("Kubernetes and SQL", notes: notes).Missing.Select(requirement => requirement.Names)));

    [Fact]
    public void The_posting_does_not_cover_itself_in_any_form()
    {
        foreach (
            var text in new[]
            {
                "Company: A\nJob Description: Kubernetes and SQL\nNotes: x",
                "# Application Details\n- Job Description: Kubernetes and SQL\n- Notes: x",
            }
        )
        {
            var skills = Analysis
                .Of(SourceText.From("---\ntype: application\n---\n" + text), "a.md", new(new(2026, 11, 20)))
                .Application!.Skills;
            Assert.Equal(2, skills.Missing.Count());
        }
    }

    [Fact]
    public void The_dictionary_is_large_and_no_name_is_there_twice()
    {
        var lexicon = ApplicationSchema.Default.Skills;
        Assert.True(lexicon.Skills.Length >= 250);
        var words = new TokenizedLine();
        var keys = lexicon
            .Skills.SelectMany(skill => skill.AllNames)
            .Select(name =>
            {
                words.Read(name);
                return words.Key(0, words.Count).ToString();
            })
            .ToList();
        Assert.Empty(keys.CountBy(key => key).Where(key => key.Value > 1).Select(key => key.Key));
        Assert.All(
            lexicon.Skills,
            skill =>
            {
                Assert.All(skill.AllNames, name => Assert.Equal(skill, lexicon.Find(name)));
                Assert.All(skill.CommonNames, name => Assert.Contains(name, skill.AllNames));
            }
        );
    }

    [Fact]
    public void A_schema_brings_its_own_skills()
    {
        var schema = Config
            .Read(
                new(
                    "",
                    SourceText.From(
                        "extends: none\ntitle: { heading: Application Details }\nskills:\n  - { name: Glassblowing, aliases: "
                            + "[Lampworking] }\n"
                    )
                ),
                (_, _) => null
            )
            .Schema;
        Assert.Equal("Glassblowing", schema.Skills.Find("lamp-working")?.Name ?? schema.Skills.Find("LAMPWORKING")?.Name);
        Assert.Null(schema.Skills.Find("Python"));
    }

    private static string Named(string line) => Names(Of(line));

    private static string Names(ApplicationSkills skills) => string.Join('|', skills.Named.Select(mention => mention.Skill.Name));

    private static ApplicationSkills Of(string posting, string company = "Harbor", string notes = "- x") =>
        Analysis
            .Of(
                SourceText.From($"# Application Details\n\n## Company\n{company}\n\n## Job Description\n{posting}\n\n## Notes\n{notes}\n"),
                "a.md",
                new(new(2026, 11, 20))
            )
            .Application!.Skills;
}
