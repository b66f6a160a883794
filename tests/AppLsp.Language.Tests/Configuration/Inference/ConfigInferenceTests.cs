using AppLsp.Language.Configuration;
using AppLsp.Language.Configuration.Inference;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using CsCheck;

namespace AppLsp.Language.Tests.Configuration.Inference;

public class ConfigInferenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static InferredConfig Infer(params (string Path, string Text)[] files) =>
        ConfigInference.Of([.. files.Select(file => new FolderFile(file.Path, file.Path, SourceText.From(file.Text)))], Today);

    private static Config Read(InferredConfig inferred)
    {
        var config = Config.Read(new(Config.FileNames[0], SourceText.From(inferred.Yaml!)), (_, _) => null);
        Assert.Empty(config.Problems);
        return config;
    }

    /// <summary>An application in the front matter, with <paramref name="more"/> keys.</summary>
    private static (string, string) Note(string name, string company, string more, string body = "Words.") =>
        ($"{name}.md", $"---\ncompany: {company}\nposition: Carter\njob_url: https://carts.example/{name}\n{more}\n---\n\n{body}\n");

    private static (string, string)[] Notes(string more) =>
        [
            Note("a", "Axle Works", more.Replace("DAY", "2026-11-20", StringComparison.Ordinal)),
            Note("b", "Brake Yard", more.Replace("DAY", "2026-11-21", StringComparison.Ordinal)),
            Note("c", "Crank House", more.Replace("DAY", "2026-11-22", StringComparison.Ordinal)),
        ];

    [Theory]
    [InlineData("status: applied\nsent_off: DAY", "sent_off")]
    [InlineData("status: applied\nday_submitted: DAY", "day_submitted")]
    public void A_key_whose_values_are_days_and_whose_words_say_so_is_the_application_date(string keys, string name)
    {
        var inferred = Infer(Notes(keys));
        Assert.Contains(name, inferred.Yaml, StringComparison.Ordinal);
        Assert.Equal(Fact.ApplicationDate, Read(inferred).Schema.FindSection(new(name))!.Fact);
    }

    [Theory]
    [InlineData("found_on: DAY")]
    [InlineData("interview_day: DAY")]
    public void A_day_that_tells_of_something_else_is_no_application_date(string key) =>
        Assert.NotEqual(
            Fact.ApplicationDate,
            Read(Infer(Notes("status: applied\n" + key))).Schema.FindSection(new(key.Split(':')[0]))?.Fact
        );

    [Fact]
    public void A_day_to_come_is_no_application_date()
    {
        var notes = Notes("status: saved\nsend_by_then: 2027-01-02");
        Assert.NotEqual(Fact.ApplicationDate, Read(Infer(notes)).Schema.FindSection(new("send by then"))?.Fact);
    }

    [Fact]
    public void A_status_that_comes_with_dates_alone_is_sent_and_one_that_comes_without_is_not()
    {
        var inferred = Infer([
            .. Notes("status: Posted off\napplied: DAY"),
            Note("d", "Dolly Ltd", "status: Eyed"),
            Note("e", "Engine Shed", "status: Eyed"),
        ]);
        var schema = Read(inferred).Schema;
        Assert.Equal(Stage.Sent, schema.FindStatus("posted off")!.Stage);
        Assert.Equal(Stage.Before, schema.FindStatus("eyed")!.Stage);
    }

    [Fact]
    public void A_status_whose_stage_does_not_show_is_left_out_and_named()
    {
        var inferred = Infer([
            Note("a", "Axle Works", "status: Shelved so\napplied: 2026-11-20"),
            Note("b", "Brake Yard", "status: Shelved so"),
            Note("c", "Crank House", "status: applied\napplied: 2026-11-20"),
        ]);
        Assert.Null(Read(inferred).Schema.FindStatus("shelved so"));
        Assert.Contains("# - status “Shelved so”, in 2 of 3", inferred.Yaml, StringComparison.Ordinal);
        Assert.Contains(inferred.Told, line => line.Contains("Shelved so", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slip_is_neither_a_name_nor_a_status()
    {
        var inferred = Infer([
            Note("a", "Axle Works", "status: aplied\napplied: 2026-11-20"),
            Note("b", "Brake Yard", "status: aplied\napplied: 2026-11-20"),
        ]);
        Assert.DoesNotContain("aplied", inferred.Yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## [Board](board.md)\n\nWords.")]
    [InlineData("## [[Board]]\n\nWords.")]
    public void A_link_is_no_title_and_no_section(string body)
    {
        var notes = Notes("status: applied\napplied: DAY");
        Assert.DoesNotContain(
            "Board",
            Infer([.. notes.Select(note => (note.Item1, note.Item2.Replace("Words.", body, StringComparison.Ordinal)))]).Yaml,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_other_notes_share_is_no_section()
    {
        var notes = Notes("status: applied\napplied: DAY\nmood: fine");
        Assert.Contains("Mood", Infer(notes).Yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("Mood", Infer([.. notes, ("diary.md", "---\nmood: low\n---\n\nRain.\n")]).Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_the_vault_are_no_sections() =>
        Assert.DoesNotContain("ags", Infer(Notes("status: applied\napplied: DAY\ntags: [x, y]")).Yaml, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_names_the_applications_and_nothing_else()
    {
        (string, string)[] notes = [.. Notes("status: applied\napplied: DAY").Select(note => ("search/2026/" + note.Item1, note.Item2))];
        Assert.Contains("\"search/2026/*.md\"", Infer(notes).Yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("files:", Infer([.. notes, ("search/2026/board.md", "# Board\n")]).Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_become_a_title_and_sections_and_the_clear_dates_settle_the_others()
    {
        static string Card(string company, string deadline) =>
            $"# Bewerbung\n\n## Company\n{company}\n\n## Position\nPlanerin\n\n## Status\nAPPLIED\n\n## Application Date\n13/11/2026\n\n"
            + $"## Deadline\n{deadline}\n\n## Gehalt\n- 48.000\n";
        var schema = Read(
            Infer(("a.md", Card("Hafen", "05/12/2026")), ("b.md", Card("Nordlicht", "06/12/2026")), ("c.md", Card("Sund", "07/12/2026")))
        ).Schema;
        Assert.Equal(DateOrder.DayFirst, schema.DateOrder);
        Assert.Equal("Bewerbung", schema.Title.Name);
        Assert.Equal(Shape.List, schema.FindSection(new("Gehalt"))!.Shape);
    }

    [Fact]
    public void Nothing_is_learned_where_nothing_is_an_application()
    {
        var inferred = Infer(("a.md", "# Bread\n\nFlour.\n"), ("b.md", "---\nname: Ann\nphone: 1\n---\n"));
        Assert.Null(inferred.Yaml);
        Assert.Single(inferred.Told);
    }

    [Fact]
    public void A_title_that_names_the_job_is_that_of_one_application()
    {
        const string Job =
            "---\ncompany: Axle Works\nposition: Carter\nstatus: applied\napplied: 2026-11-20\n---\n\n# Carter at Axle\n\nWords.\n";
        Assert.DoesNotContain("title:", Infer(("a/meta.md", Job), ("b/meta.md", Job)).Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_files_hold_is_asked_for_and_what_they_do_not_is_not()
    {
        const string Card =
            "# Application Details\n\n## Company\nNAME\n\n## Position\nCarter\n\n## Job URL\nhttps://NAME.example/1\n\n"
            + "## Status\nAPPLIED\n\n## Application Date\n2026-11-20\n\n## Notes\nCarts.\n";
        var schema = Read(
            Infer([
                .. ((string[])["axle", "brake", "crank"]).Select(name =>
                    ($"{name}.md", Card.Replace("NAME", name, StringComparison.Ordinal))
                ),
            ])
        ).Schema;
        Assert.Equal(Requirement.Optional, schema.Entry(Fact.Posting)!.Required);
        Assert.Equal(Requirement.Declared, schema.Entry(Fact.Notes)!.Required);
    }

    [Theory]
    [InlineData(2, 0, Requirement.Always)]
    [InlineData(3, 0, Requirement.Optional)]
    [InlineData(3, 1, Requirement.Always)]
    [InlineData(9, 1, Requirement.Optional)]
    public void What_every_application_needs_is_not_asked_for_where_hardly_any_has_it(int lacking, int having, Requirement required)
    {
        const string Lacking = "---\nemployer: Yard NAME\napplied_on: 2026-11-20\nstatus: applied\n---\n\nWords.\n";
        var inferred = Infer([
            .. Enumerable
                .Range(0, lacking + having)
                .Select(i =>
                    (
                        $"{i}.md",
                        (i < having ? Lacking.Replace("status", "role: Cooper\nstatus", StringComparison.Ordinal) : Lacking).Replace(
                            "NAME",
                            $"{i}",
                            StringComparison.Ordinal
                        )
                    )
                ),
        ]);
        Assert.Equal(required, Read(inferred).Schema.Entry(Fact.Position)!.Required);
    }

    [Theory]
    [InlineData(
        "company:\nposition:\njob_url: https://carts.example/d\nstatus: applied\napplied: 2026-11-22",
        "empty-section would be new"
    )]
    [InlineData("company:\nposition: Carter\njob_url:\nmood: fine\nweather: rain", "")]
    [InlineData("company: Dolly Ltd\nposition: Carter\nemail: dolly@example.com\nstatus: seen\ntype: person", "")]
    public void A_folder_is_not_named_where_a_note_would_be_marked_or_is_of_another_kind(string keys, string why)
    {
        (string, string)[] notes =
        [
            .. Notes("status: applied\napplied: DAY").Select(note => ("hunt/" + note.Item1, note.Item2)),
            ("hunt/d.md", $"---\n{keys}\n---\n\nWords.\n"),
        ];
        var yaml = Infer(notes).Yaml!;
        Assert.DoesNotContain("files:", yaml, StringComparison.Ordinal);
        Assert.Contains(why, yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_for_people_do_not_become_applications()
    {
        var cards = Enumerable
            .Range(0, 5)
            .Select(i =>
                (
                    $"people/{i}.md",
                    $"---\ncompany: Works {i} Ltd\nrole: Buyer\nlast spoken: 2026-11-0{i + 1}\nstatus: active\n---\n\nNice.\n"
                )
            );
        Assert.Null(Infer([.. cards]).Yaml);
    }

    [Fact]
    public void A_config_never_makes_a_finding_new()
    {
        var root = Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures");
        var all = Directory
            .EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file =>
                (
                    IsOther: file.StartsWith(Path.Combine(root, "other"), StringComparison.Ordinal),
                    Text: SourceText.From(File.ReadAllText(file))
                )
            )
            .ToArray();
        string[] folders = ["", "applications/", "jobs/", "jobs/old/", "notes/"];
        Gen.Select(Gen.Int[0, all.Length - 1], Gen.Int[0, folders.Length - 1])
            .Array[2, 9]
            .Sample(
                picks =>
                {
                    FolderFile[] files =
                    [
                        .. picks.Select(
                            (pick, i) =>
                                new FolderFile($"{folders[pick.Item2]}{i}.md", $"{folders[pick.Item2]}{i}.md", all[pick.Item1].Text)
                        ),
                    ];
                    if (ConfigInference.Of(files, Today) is not { Yaml: not null } inferred)
                        return;
                    var before = FolderReading.WithoutConfig(files, Today);
                    var after = FolderReading.Under(Read(inferred), files, Today);
                    for (var i = 0; i < files.Length; i++)
                    {
                        if (before.Analyses[i].IsApplication)
                        {
                            Assert.True(after.Analyses[i].IsApplication, files[i].Path);
                            Assert.Empty(Alarms(after.Analyses[i]).Except(Alarms(before.Analyses[i])));
                        }
                        else if (all[picks[i].Item1].IsOther)
                        {
                            Assert.False(after.Analyses[i].IsApplication, files[i].Path);
                        }
                    }
                },
                iter: 60
            );
    }

    private static IEnumerable<string> Alarms(Analysis analysis) =>
        analysis
            .Findings.Where(finding => finding.Severity <= Severity.Warning)
            .GroupBy(finding => finding.Rule.Code)
            .SelectMany(same => same.Select((_, i) => $"{same.Key} {i}"));
}
