using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Yaml;
using CsCheck;

namespace AppLsp.Language.Tests.Configuration;

/// <summary>What a person's config does, and what is said about its mistakes.</summary>
public sealed class ConfigTests
{
    /// <summary>Every kind of key there is; the base of the properties.</summary>
    private const string Everything = """
        extends: default
        title: Bewerbung
        aliases: [Job Details]
        files: ["jobs/**/*.md", "!**/README.md"]
        sections:
          - heading: Company
            rename: Firma
            aliases: [Betrieb]
          - heading: Job URL
            drop: true
          - heading: Deadline
            required: true
            after: Position
          - heading: Salary
            shape: line
            description: What it pays.
          - heading: Notes
            labels:
              - label: Cover letter points
                rename: Letter points
                points:
                  - label: Availability
                    required: true
                    aliases: [Start date]
          - heading: Status
            children:
              - { heading: Interview, shape: status }
        statuses:
          - value: RECRUITER_CALL
            aliases: [recruiter call]
            stage: active
            next: [INTERVIEW, REJECTED]
            terminal: false
            follow-up: 5
        rules:
          section-order: warning
          quiet-application: { severity: hint, days: 30 }
        skills:
          - name: Kubernetes
            aliases: [k8s]
        dates: { order: day-first }
        """;

    [Fact]
    public void Everything_that_a_config_may_hold_is_taken_without_a_complaint()
    {
        var config = Read(Everything);
        Assert.Empty(config.Problems);
        Assert.Equal("Bewerbung", config.Schema.Title.Name);
        Assert.True(config.Schema.IsTitle(new("job details")) && config.Schema.IsTitle(new("application details")));
        Assert.Equal(DateOrder.DayFirst, config.Schema.DateOrder);
        Assert.True(config.Schema.MatchesFile("jobs/2025/a.md") && !config.Schema.MatchesFile("applications/a.md"));
        Assert.Equal(30, config.Rules.DaysOf(FindingsScript.Rule("quiet-application")));
        Assert.Equal(Severity.Hint, config.Rules.Severities["quiet-application"]);
    }

    [Theory]
    [InlineData("quiet-application: off", Severity.Off, 21)]
    [InlineData("quiet-application: OFF", Severity.Off, 21)]
    [InlineData("quiet-application: { days: 5 }", null, 5)]
    [InlineData("quiet-application: { days: 5, days: 6, severity: hint, severity: off }", Severity.Hint, 5)]
    [InlineData("quiet-application: { days: soon, severity: loud }", null, 21)]
    [InlineData("quiet-application: { days: 0, severity: }", null, 21)]
    [InlineData("quiet-application: { days: 3651, severity: error }", Severity.Error, 21)]
    [InlineData("quiet-application: [off]", null, 21)]
    [InlineData("quiet-application:", null, 21)]
    [InlineData("no-such-rule: off", null, 21)]
    public void What_can_be_read_of_a_rules_setting_counts(string setting, Severity? severity, int days)
    {
        var (rules, quiet) = (Read("rules:\n  " + setting).Rules, FindingsScript.Rule("quiet-application"));
        Assert.Equal(severity, rules.Severities.TryGetValue(quiet.Code, out var set) ? set : null);
        Assert.Equal(days, rules.DaysOf(quiet));
        Assert.DoesNotContain("no-such-rule", rules.Severities.Keys);
    }

    [Fact]
    public void What_the_editor_says_of_the_configs_own_mistakes_goes_before_what_the_config_says()
    {
        var config = Read("rules:\n  invalid-config: hint\n  section-order: loud");
        Assert.Equal(Severity.Hint, Assert.Single(config.Findings(RuleSettings.Default)).Severity);
        var editor = new RuleSettings { Severities = RuleSettings.Default.Severities.Add("invalid-config", Severity.Warning) };
        Assert.Equal(Severity.Warning, Assert.Single(config.Findings(editor)).Severity);
    }

    [Fact]
    public void An_inherited_section_is_changed_by_its_name_and_keeps_the_rest()
    {
        var company = Read(Everything).Schema.FindSection(new("Firma"))!;
        Assert.Equal(("Firma", Fact.Company, Requirement.Always), (company.Name, company.Fact, company.Required));
        Assert.Contains("Company", company.Aliases);
        Assert.Contains("Betrieb", company.Aliases);
        Assert.Contains("Employer", company.Aliases);
    }

    [Fact]
    public void A_dropped_section_is_gone_and_a_placed_one_stands_after_the_other()
    {
        var schema = Read(Everything).Schema;
        Assert.Null(schema.FindSection(new("Job URL")));
        var names = schema.Sections.Select(section => section.Name).ToList();
        Assert.Equal(names.IndexOf("Position") + 1, names.IndexOf("Deadline"));
        Assert.Equal("Salary", names[^1]);
    }

    [Fact]
    public void A_new_point_is_missed_in_the_letter()
    {
        var config = Read(Everything);
        var points = config.Schema.Entry(Fact.CoverLetter)!;
        Assert.Equal("Letter points", points.Name);
        Assert.Equal("Availability", points.Children[^1].Name);
        var analysis = Analysis.Of(
            SourceText.From("# Bewerbung\n\n## Notes\n- Letter points:\n  - Opening paragraph: I have sailed this coast for years.\n"),
            "",
            new(FindingsScript.Today) { Schema = config.Schema }
        );
        Assert.Contains(
            analysis.Findings,
            finding =>
                finding.Rule.Code == "cover-letter-point-missing" && finding.Message.Contains("“Availability”", StringComparison.Ordinal)
        );
        Assert.Contains(analysis.Findings, finding => finding.Message.Contains("“Firma”", StringComparison.Ordinal));
        Assert.DoesNotContain(analysis.Findings, finding => finding.Message.Contains("“Job URL”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_status_takes_its_place_in_its_stage()
    {
        var schema = Read(Everything).Schema;
        var status = schema.FindStatus("Recruiter call")!;
        Assert.Equal(("RECRUITER_CALL", Stage.Active, 5, true), (status.Value, status.Stage, status.FollowUpDays, status.IsSent));
        var stages = schema.Statuses.Select(known => known.Stage).ToList();
        Assert.Equal(stages.Order(), stages);
    }

    [Theory]
    [InlineData("[|sektions|]:\n  - heading: A", "Unknown key “sektions” in the config. Did you mean sections?")]
    [InlineData("rules:\n  [|section-ordre|]: warning", "Unknown rule “section-ordre”. Did you mean section-order?")]
    [InlineData("rules:\n  section-order: [|loud|]", "error, warning, information, hint, off")]
    [InlineData("rules:\n  section-order: { [|days|]: 3 }", "Unknown key “days” in section-order")]
    [InlineData("rules:\n  quiet-application: { days: [|soon|] }", "a whole number from 1 to")]
    [InlineData("sections: [|Company|]", "sections must be a list of entries with heading:, not text.")]
    [InlineData("sections:\n  - heading: Company\n    required: [|sometimes|]", "true, declared, once-sent, false")]
    [InlineData("sections:\n  - heading: Company\n    [|required|]: true\n    required: false", "")]
    [InlineData("sections:\n  - [|required|]: true", "needs a heading")]
    [InlineData("sections:\n  - heading: Deadline\n    after: [|Positon|]", "Did you mean Position?")]
    [InlineData("sections:\n  - heading: [|Jop URL|]\n    drop: true", "Did you mean Job URL?")]
    [InlineData("sections:\n  - heading: [|Deadlin|]\n    required: true", "Did you mean Deadline?")]
    [InlineData("sections:\n  - heading: Notes\n    labels:\n      - label: [|Key skils to emphasize|]", "mean Key skills to emphasize?")]
    [InlineData("sections:\n  - heading: Salary\n    aliases: [[|Employer|]]", "already names “Company”")]
    [InlineData("sections:\n  - heading: Salary\n  - heading: [|salary|]", "is already in this list")]
    [InlineData("sections:\n  - heading: [|\"###\"|]", "no letter or digit")]
    [InlineData("statuses:\n  - value: CALL\n    aliases: [[|phone screen|]]", "already means SCREENING")]
    [InlineData("statuses:\n  - value: CALL\n    next: [[|INTERVEW|]]", "Did you mean INTERVIEW?")]
    [InlineData("statuses:\n  - value: PENDING\n    rename: [|APPLIED|]", "already means APPLIED")]
    [InlineData("statuses:\n  - value: PENDING\n    rename: [|responded|]", "already means IN_REVIEW")]
    [InlineData("statuses:\n  - value: [|\"###\"|]", "no letter or digit")]
    [InlineData("statuses:\n  - value: GHOSTED\n    drop: true\n  - value: CALL\n    next: [[|Ghosted|]]", "this config drops it")]
    [InlineData("sections:\n  - heading: Company\n    rename: [|\"**\"|]", "no letter or digit")]
    [InlineData("sections:\n  - heading: Notes\n    drop: true\n    labels:\n      - label: [|Wishes|]", "“Notes” above it is dropped")]
    [InlineData(
        "sections:\n  - heading: Status\n    children:\n      - heading: Interview\n        drop: true\n        labels: [{ "
            + "label: [|Rounds|] }]",
        "“Interview” above it is dropped"
    )]
    [InlineData(
        "sections:\n  - heading: Notes\n    labels:\n      - label: Answer 1\n      - label: [|Answer 2|]",
        "“Answer 2” can never match"
    )]
    [InlineData(
        "sections:\n  - heading: Notes\n    labels:\n      - label: Cover letter points\n        points:\n          - { label: "
            + "[|Body paragraphs|], after: Opening paragraph }",
        "so it equals “Body paragraph”"
    )]
    [InlineData(
        "sections:\n  - heading: Notes\n    labels:\n      - label: Wishes\n        aliases: [[|Cover letters|]]",
        "already names “Cover letter points”"
    )]
    [InlineData("files: [[|\"/home/*.md\"|]]", "relative to the config's folder")]
    [InlineData("files: [[|\"a/{b,c}.md\"|]]", "wildcards are *")]
    [InlineData("files: [[|\"../*.md\"|]]", "cannot leave")]
    [InlineData("extends: [|defualt|]", "Did you mean default?")]
    [InlineData("dates: { order: [|whenever|] }", "ask, day-first, month-first")]
    [InlineData("title: T\n---\n[|title: U|]", "Only the first YAML document")]
    public void A_mistake_is_marked_at_its_key_or_value(string marked, string words)
    {
        var (text, span) = Marked(marked);
        if (words.Length == 0)
            (span, words) = (new(text.LastIndexOf("required", StringComparison.Ordinal), 8), "Duplicate key “required”");
        var problems = Read(text).Problems;
        var problem = Assert.Single(problems);
        Assert.Equal(span, problem.Span);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_another_up_to_its_plural_can_be_made_that_one() =>
        Assert.Equal(
            "Body paragraph",
            Assert
                .Single(
                    Read(
                        "sections:\n  - heading: Notes\n    labels:\n      - label: Cover letter points\n        points:\n       "
                            + "   - label: Body paragraphs"
                    ).Problems
                )
                .Meant
        );

    /// <summary>Places where a name looks lost and is not.</summary>
    [Theory]
    [InlineData("- heading: Employer", "## Employer\nNetflix", "Employer")]
    [InlineData(
        "- heading: Notes\n    labels:\n      - { label: Cover letter points, points: [{ label: Opening }] }",
        "## Notes\n- Cover letter points:\n  - Opening: A word",
        "Opening"
    )]
    [InlineData("- heading: Status\n    children: [{ heading: Stage }]", "## Status\n### Stage\nAPPLIED", "Stage")]
    [InlineData(
        "- heading: Job Description\n    children: [{ heading: Team }]",
        "## Job Description\nWe plan.\n\n**Team:** six people",
        "Team"
    )]
    [InlineData(
        "- heading: Job Description\n    labels: [{ label: Salary range, labels: [{ label: Bonus }] }]",
        "- Job Description:\n  - Salary range: 4\n    - Bonus: 5",
        "Bonus"
    )]
    [InlineData("- heading: Company\n    labels: [{ label: Size }]", "## Company\nNetflix\n- Size: 40", "Size")]
    [InlineData("- heading: Deadline\n    children: [{ heading: Reminder }]", "## Deadline\n2027-01-01\n### Reminder\nCall", "Reminder")]
    [InlineData("- heading: Application Details", "## Application Details\nMine", "Application Details")]
    public void What_can_be_found_somewhere_is_no_mistake(string section, string document, string name)
    {
        var config = Read($"sections:\n  {section}\n");
        Assert.Empty(config.Problems);
        var application = Analysis
            .Of(SourceText.From($"# Job Application\n\n{document}\n"), "", new(FindingsScript.Today) { Schema = config.Schema })
            .Application!;
        Assert.Equal(name, application.Sections[^1].Entry.Name);
    }

    [Fact]
    public void A_new_status_takes_over_an_alias_and_what_is_dropped_or_renamed_comes_next_nowhere()
    {
        var config = Read(
            "statuses:\n  - value: ONSITE\n    next: [OFFER, phone screen]\n  - { value: GHOSTED, drop: true }\n  - { value: "
                + "APPLIED, rename: SENT_OFF }\n"
        );
        Assert.Empty(config.Problems);
        var schema = config.Schema;
        Assert.Equal("ONSITE", schema.FindStatus("onsite")!.Value);
        Assert.Equal(["OFFER", "SCREENING"], schema.FindStatus("ONSITE")!.Next);
        Assert.Equal(["PREPARING", "SENT_OFF", "SKIPPED", "EXPIRED"], schema.FindStatus("SAVED")!.Next);
        Assert.Empty(Read("statuses:\n  - { value: PENDING, rename: APPLIED }\n  - { value: APPLIED, drop: true }\n").Problems);
        Assert.All(schema.Statuses, status => Assert.All(status.Next, next => Assert.Equal(next, schema.FindStatus(next)!.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("rules:\n")]
    [InlineData("sections:\n  - heading:\n")]
    [InlineData("sections:\n  -\n")]
    [InlineData("extends:\n")]
    public void What_is_still_being_typed_is_no_mistake(string text) => Assert.Empty(Read(text).Problems);

    [Fact]
    public void What_stands_before_a_mistake_in_the_yaml_is_used()
    {
        var config = Read("rules:\n  section-order: warning\nsections:\n  - heading: Salary\n  - [oh\nno: : :");
        Assert.NotEmpty(config.Problems);
        Assert.Equal(Severity.Warning, config.Rules.Severities["section-order"]);
        Assert.NotNull(config.Schema.FindSection(new("Salary")));
        Assert.NotNull(config.Schema.FindSection(new("Company")));
    }

    [Fact]
    public void A_config_extends_a_file_beside_it_and_a_circle_is_told_with_its_chain()
    {
        var files = new Dictionary<string, string>
        {
            ["a.yaml"] = "extends: b.yaml\nsections:\n  - heading: Salary\n",
            ["b.yaml"] = "extends: c.yaml\nsections:\n  - heading: Perks\n",
            ["c.yaml"] = "sections:\n  - heading: Team\n",
            ["x.yaml"] = "extends: y.yaml\n",
            ["y.yaml"] = "extends: x.yaml\n",
        };
        ConfigSource? Open(string from, string path) => files.TryGetValue(path, out var text) ? new(path, SourceText.From(text)) : null;

        var config = Config.Read(Open("", "a.yaml")!, Open);
        Assert.Empty(config.Problems);
        Assert.Equal(["a.yaml", "b.yaml", "c.yaml"], config.Files.Select(file => file.Name));
        Assert.All(["Salary", "Perks", "Team", "Company"], name => Assert.NotNull(config.Schema.FindSection(new(name))));

        files["c.yaml"] = "extends: b.yaml\n";
        var circle = Assert.Single(Config.Read(Open("", "c.yaml")!, Open).Inherited!.Problems);
        Assert.Contains("c.yaml extends b.yaml extends c.yaml", circle.Message, StringComparison.Ordinal);
        Assert.Equal("c.yaml", files["b.yaml"].Substring(circle.Span.Start, circle.Span.Length));
    }

    [Fact]
    public void A_bomb_of_aliases_a_huge_file_and_deep_nesting_are_told_and_cost_nothing()
    {
        var bomb =
            "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
            + string.Concat("bcdefghij".Select((c, i) => $"{c}: &{c} [{string.Join(',', Enumerable.Repeat("*" + "abcdefghi"[i], 10))}]\n"));
        Assert.Contains(Read(bomb).Problems, problem => problem.Message.Contains("aliases repeat", StringComparison.Ordinal));
        Assert.Contains(
            Read("title: " + new string('x', 5_000_000)).Problems,
            problem => problem.Message.Contains("too large", StringComparison.Ordinal)
        );
        Assert.Contains(
            Read("files: " + new string('[', 50_000)).Problems,
            problem => problem.Message.Contains("nested", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_preset_is_whole()
    {
        foreach (var (name, _) in ConfigGrammar.Presets)
        {
            var preset = Config.Preset(name);
            Assert.NotNull(preset);
            Assert.Empty(preset.Problems);
            Assert.NotNull(preset.Schema.Entry(Fact.Status));
        }
        Assert.Empty(ConfigCheckOfDefault());
    }

    [Fact]
    public void The_rules_page_has_an_example_that_is_marked_and_one_that_is_not()
    {
        var rule = FindingsScript.Rule("invalid-config");
        var finding = Assert.Single(Read(rule.Bad).Findings(RuleSettings.Default));
        Assert.Equal("section-order", Assert.Single(finding.Fixes).Edits[0].NewText);
        Assert.Empty(Read(rule.Good).Findings(RuleSettings.Default));
    }

    [Fact]
    public void Any_text_cut_anywhere_gives_marks_inside_it_and_a_usable_schema() =>
        Gen.Select(
                Gen.Int[0, Everything.Length],
                Gen.Int[0, Everything.Length],
                Gen.String[Gen.Char[" \n:-[]{}&*\"'#|>%@`!?,~\tßa1"], 0, 6]
            )
            .Sample(
                (start, end, typed) =>
                {
                    var text = Everything[..Math.Min(start, end)] + typed + Everything[Math.Max(start, end)..];
                    var config = Read(text);
                    Assert.All(
                        config.Problems,
                        problem =>
                        {
                            Assert.InRange(problem.Span.Start, 0, text.Length);
                            Assert.InRange(problem.Span.End, problem.Span.Start, text.Length);
                            Assert.DoesNotContain('\n', text.AsSpan(problem.Span.Start, problem.Span.Length).ToString());
                        }
                    );
                    _ = Analysis
                        .Of(
                            SourceText.From("# Application Details\n\n## Status\nAPPLIED\n"),
                            "",
                            new(FindingsScript.Today) { Schema = config.Schema, RuleFailed = (code, e) => Assert.Fail($"{code}: {e}") }
                        )
                        .Findings;
                }
            );

    private static Config Read(string text) => Config.Read(new("applsp.yaml", SourceText.From(text)), (_, _) => null);

    private static IReadOnlyList<YamlProblem> ConfigCheckOfDefault() =>
        Config
            .Read(new("default.yaml", SourceText.From("extends: none\n" + SchemaReader.Embedded("default.yaml").Content)), (_, _) => null)
            .Problems;

    private static (string Text, TextSpan Span) Marked(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        return (
            marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
            TextSpan.FromBounds(start, end)
        );
    }
}
