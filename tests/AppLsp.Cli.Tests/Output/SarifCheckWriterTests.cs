using System.Text.Json;
using AppLsp.Cli.Checking;
using AppLsp.Cli.Output;
using AppLsp.Language;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Tests.Output;

/// <summary>What SARIF 2.1.0 (OASIS, with errata 01) asks of a log file and what code scanning services ask beside it.</summary>
public sealed class SarifCheckWriterTests
{
    [Fact]
    public void A_finding_has_its_rule_level_message_and_place()
    {
        var result = Result(Written(Reports.Of(Reports.File("jobs/a.md", "# A\r\n## 🚀 [|Notes|]\r\n", Severity.Warning, "Say “why”."))));
        Assert.Equal(
            OneLine.Of(
                $$$"""
                {"ruleId":"some-rule","ruleIndex":{{{RuleCatalog.All.Count}}},"level":"warning","message":{"text":"Say “why”."},
                  "locations":[{"physicalLocation":{
                    "artifactLocation":{"uri":"jobs/a.md","uriBaseId":"%SRCROOT%"},
                    "region":{"startLine":2,"startColumn":7,"endLine":2,"endColumn":12}
                  }}],
                  "partialFingerprints":{"primaryLocationLineHash":"dedc10b58b15f1c5:1"}}
                """
            ),
            result.GetRawText()
        );
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Information, "note")]
    [InlineData(Severity.Hint, "note")]
    public void What_is_less_than_a_warning_is_a_note(Severity severity, string level) =>
        Assert.Equal(level, Result(Written(Reports.Of(Reports.File("a.md", "[|x|]", severity)))).GetProperty("level").GetString());

    [Theory]
    [InlineData("two words/100 %/é#1?.md", "two%20words/100%20%25/%C3%A9%231%3F.md")]
    [InlineData("a:b.md", "a%3Ab.md")]
    [InlineData("<stdin>", "%3Cstdin%3E")]
    [InlineData("../a.md", "../a.md")]
    public void Names_are_relative_references(string name, string uri)
    {
        var artifact = Artifact(name);
        Assert.Equal(uri, artifact.GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", artifact.GetProperty("uriBaseId").GetString());
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative));
    }

    [Fact]
    public void A_file_elsewhere_has_its_whole_address()
    {
        var artifact = Artifact(OperatingSystem.IsWindows() ? "C:/two words/a.md" : "/two words/a.md");
        Assert.Equal(
            OperatingSystem.IsWindows() ? "file:///C:/two%20words/a.md" : "file:///two%20words/a.md",
            artifact.GetProperty("uri").GetString()
        );
        Assert.False(artifact.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void Inside_a_checkout_names_are_relative_to_its_root()
    {
        var root = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetTempPath()))!;
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetTempPath()));
        var finding = Reports.Finding(new(0, 1)) with { Related = [new("key", "b.md", "Beside it.")] };
        var result = Result(Written(Reports.Of(new CheckedFile("jobs/a.md", SourceText.From("x\n"), [finding])), root)).GetRawText();
        Assert.Contains($"\"uri\":\"{folder}/jobs/a.md\",\"uriBaseId\"", result, StringComparison.Ordinal);
        Assert.Contains($"\"uri\":\"{folder}/b.md\",\"uriBaseId\"", result, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_stays_where_lines_move_and_days_go_by()
    {
        var before = Fingerprints("# A\n## [|Notes|]\n", "Nothing has happened for 21 days.");
        Assert.Equal(before, Fingerprints("Above.\n\n# A\n\n  ## [|Notes|] \n", "Nothing has happened for 22 days."));
        Assert.NotEqual(before, Fingerprints("# A\n## [|Status|]\n", "Nothing has happened for 21 days."));
        Assert.NotEqual(before, Fingerprints("# A\n## [|Notes|]\n", "Something has happened."));
        Assert.NotEqual(before, Fingerprints("# A\n## [|Notes|]\n", "Nothing has happened for 21 days.", "other-rule"));
    }

    [Fact]
    public void Equal_findings_of_a_file_are_counted_and_each_file_counts_anew()
    {
        var text = SourceText.From("TODO\nTODO\n");
        CheckedFile file = new("a.md", text, [Reports.Finding(new(0, 4)), Reports.Finding(new(5, 4))]);
        var fingerprints = Run(Written(Reports.Of(file, file with { Name = "b.md" })))
            .GetProperty("results")
            .EnumerateArray()
            .Select(Fingerprint)
            .ToList();
        Assert.Equal(["1", "2", "1", "2"], fingerprints.Select(fingerprint => fingerprint.Split(':')[1]));
        Assert.Single(fingerprints.Select(fingerprint => fingerprint.Split(':')[0]).Distinct());
    }

    [Fact]
    public void Other_files_of_a_finding_are_related_locations()
    {
        var finding = Reports.Finding(new(0, 1)) with { Related = [new("key", "old/a b.md", "This is for the same job.")] };
        Assert.Equal(
            OneLine.Of(
                """
                [{"physicalLocation":{"artifactLocation":{"uri":"old/a%20b.md","uriBaseId":"%SRCROOT%"}},
                  "message":{"text":"This is for the same job."}}]
                """
            ),
            Result(Written(Reports.Of(new CheckedFile("a.md", SourceText.From("x\n"), [finding]))))
                .GetProperty("relatedLocations")
                .GetRawText()
        );
    }

    [Fact]
    public void A_fix_is_what_it_replaces_by_what()
    {
        var text = SourceText.From("## Status\nAPLIED\n");
        var finding = Reports.Finding(new(10, 6)) with
        {
            Fixes = [Fix.Replace("Put APPLIED", new(10, 6), "APPLIED"), new("Only looks", () => [])],
        };
        var fix = Assert.Single(
            Result(Written(Reports.Of(new CheckedFile("a.md", text, [finding])))).GetProperty("fixes").EnumerateArray()
        );
        Assert.Equal(
            OneLine.Of(
                """
                {"description":{"text":"Put APPLIED"},"artifactChanges":[{
                  "artifactLocation":{"uri":"a.md","uriBaseId":"%SRCROOT%"},
                  "replacements":[{
                    "deletedRegion":{"startLine":2,"startColumn":1,"endLine":2,"endColumn":7},
                    "insertedContent":{"text":"APPLIED"}
                  }]
                }]}
                """
            ),
            fix.GetRawText()
        );
    }

    [Fact]
    public void The_tool_tells_its_version_and_of_every_rule_what_it_is_about()
    {
        var driver = Run(Written(new(0, 0, []))).GetProperty("tool").GetProperty("driver");
        Assert.Equal(("applsp", VersionText.Version), (driver.GetProperty("name").GetString(), driver.GetProperty("version").GetString()));
        Assert.Equal(RuleCatalog.All.Count, driver.GetProperty("rules").GetArrayLength());
        foreach (var (info, rule) in RuleCatalog.All.Zip(driver.GetProperty("rules").EnumerateArray()))
        {
            Assert.Equal(info.Code, rule.GetProperty("id").GetString());
            Assert.EndsWith(".", rule.GetProperty("shortDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Contains(info.Why, rule.GetProperty("fullDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Contains(
                info.Good.Split('\n')[0],
                rule.GetProperty("help").GetProperty("markdown").GetString(),
                StringComparison.Ordinal
            );
            Assert.NotEqual("", rule.GetProperty("help").GetProperty("text").GetString());
            Assert.Equal(
                info.DefaultSeverity != Severity.Off,
                rule.GetProperty("defaultConfiguration").GetProperty("enabled").GetBoolean()
            );
            Assert.Matches("^(error|warning|note)$", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString()!);
        }
    }

    [Fact]
    public void Each_result_names_its_rule_by_its_place_in_the_list()
    {
        var text = SourceText.From("x");
        var run = Run(
            Written(
                Reports.Of(
                    new CheckedFile("a.md", text, [.. RuleCatalog.All.Select(rule => new Finding(rule, Severity.Hint, new(0, 1), "Odd."))])
                )
            )
        );
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
            );
    }

    [Fact]
    public void A_run_without_findings_has_an_empty_list_and_says_that_it_went_well()
    {
        var log = Written(new(3, 2, []));
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", Run(log).GetProperty("columnKind").GetString());
        Assert.Equal(0, Run(log).GetProperty("results").GetArrayLength());
        Assert.True(Run(log).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void What_could_not_be_read_is_told()
    {
        var invocation = Run(Written(new CheckReport(0, 0, []) { Problems = ["a.md: there is no such file."] })).GetProperty("invocations")[
            0
        ];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(
            "a.md: there is no such file.",
            invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()
        );
    }

    [Fact]
    public async Task The_program_writes_it_for_a_folder()
    {
        using var desk = new Desk().With("jobs/a b.md", Sample.WithoutClosing);
        var (exitCode, output, error) = await desk.Run("check", "--format", "sarif", "--today", Sample.Today, "absent.md", "jobs");
        Assert.Equal(2, exitCode);
        Assert.Contains("absent.md", error, StringComparison.Ordinal);
        using var log = JsonDocument.Parse(output);
        Assert.Contains("absent.md", Run(log.RootElement).GetProperty("invocations")[0].GetRawText(), StringComparison.Ordinal);
        var result = Result(log.RootElement);
        Assert.Equal("cover-letter-point-missing", result.GetProperty("ruleId").GetString());
        Assert.Contains("\"uri\":\"jobs/a%20b.md\"", result.GetRawText(), StringComparison.Ordinal);
    }

    private static string Fingerprints(string marked, string message, string code = "some-rule")
    {
        var read = Marked.Of(marked);
        return Fingerprint(
            Result(Written(Reports.Of(new CheckedFile("a.md", read.Text, [Reports.Finding(read.Span, message: message, code: code)]))))
        );
    }

    private static string Fingerprint(JsonElement result) =>
        result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!;

    private static JsonElement Artifact(string name) =>
        Result(Written(Reports.Of(Reports.File(name, "[|x|]"))))
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation");

    private static JsonElement Run(JsonElement log) => Assert.Single(log.GetProperty("runs").EnumerateArray());

    private static JsonElement Result(JsonElement log) => Assert.Single(Run(log).GetProperty("results").EnumerateArray());

    private static JsonElement Written(CheckReport report, string? root = null)
    {
        using var output = new MemoryStream();
        new SarifCheckWriter(new(Path.GetTempPath(), root)).Write(report, output);
        using var log = JsonDocument.Parse(output.ToArray());
        return log.RootElement.Clone();
    }
}
