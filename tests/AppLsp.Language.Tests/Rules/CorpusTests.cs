using System.Globalization;
using System.Text;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Rules;

/// <summary>The corpus under tests/fixtures: good applications, bad ones with their expected findings, and other markdown.</summary>
public sealed class CorpusTests
{
    /// <summary>The folder that holds AppLsp.sln.</summary>
    internal static readonly string RepositoryRoot = FindRoot();

    /// <summary>A rule that is tried on fewer texts is hardly tried. Those that look at other files have tests of their own.</summary>
    private const int FewestFiles = 3;

    private static readonly string Table = Path.Combine(RepositoryRoot, "artifacts", "test-results", "AppLsp.Language.Tests.txt");

    private static readonly string Root = Path.Combine(RepositoryRoot, "tests", "fixtures");

    public static TheoryData<string> Good => Files("good");

    public static TheoryData<string> Bad => Files("bad");

    /// <summary>Bad in ways that the rules on time, suppressions and the letter's contents find; single files.</summary>
    public static TheoryData<string> BadAlone => Files("bad-later");

    /// <summary>Folders whose files are judged together.</summary>
    public static TheoryData<string> Workspaces =>
        [
            .. Directory
                .GetDirectories(Path.Combine(Root, "bad-later"))
                .Order(StringComparer.Ordinal)
                .Select(folder => Path.GetRelativePath(Root, folder)),
        ];

    /// <summary>Where hints are what is expected, and all of them are listed.</summary>
    public static TheoryData<string> Hints => Files("hints");

    public static TheoryData<string> Other => Files("other");

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_application_gives_no_error_and_no_warning(string file)
    {
        var analysis = Read(file);
        Assert.True(analysis.IsApplication);
        Assert.Empty(
            analysis.Findings.Where(finding => finding.Severity <= Severity.Information).Select(finding => Line(analysis, finding))
        );
    }

    [Theory]
    [MemberData(nameof(Bad))]
    [MemberData(nameof(BadAlone))]
    [MemberData(nameof(Hints))]
    public void A_bad_application_gives_exactly_the_expected_findings(string file) => AssertExpected(file, Read(file));

    [Theory]
    [MemberData(nameof(Workspaces))]
    public void The_files_of_a_workspace_give_exactly_the_expected_findings_together(string folder)
    {
        var files = FilesOf(folder);
        Assert.True(files.Count > 1);
        foreach (var (file, analysis) in Together(files))
            AssertExpected(file, analysis);
    }

    [Fact]
    public void In_one_folder_no_file_of_the_corpus_is_taken_for_another_and_no_name_for_a_company()
    {
        var files = ((string[])["good", "bad", "bad-later"])
            .SelectMany(FoldersOf)
            .SelectMany(folder => Directory.GetFiles(folder, "*.md"))
            .Select(file => Path.GetRelativePath(Root, file))
            .ToList();
        var found = Together(files)
            .SelectMany(read =>
                read.Analysis.Findings.Where(IsCrossFile).Select(finding => $"{read.File}:{Line(read.Analysis, finding)} {finding.Message}")
            );
        Assert.Empty(found);

        static bool IsCrossFile(Finding finding) => finding.Rule.Elsewhere is not null;
    }

    private static List<string> FilesOf(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.md").Select(file => Path.GetRelativePath(Root, file))];

    private static IEnumerable<(string File, Analysis Analysis)> Together(IReadOnlyList<string> files)
    {
        var alone = files.Select(file => (File: file, Analysis: Read(file))).ToList();
        var index = WorkspaceIndex.Empty.With(alone.Select(read => (read.File, read.Analysis.FactsFor(read.File, read.File))));
        return alone.Select(read => (read.File, read.Analysis.With(read.Analysis.Options with { Workspace = new(index, read.File) })));
    }

    private static void AssertExpected(string file, Analysis analysis)
    {
        var found = analysis.Findings.Where(finding => IsExpected(file, finding)).Select(finding => Line(analysis, finding));
        Assert.Equal(Expected(file).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Other))]
    public void Nothing_is_said_of_other_markdown(string file)
    {
        var analysis = Read(file);
        Assert.False(analysis.IsApplication);
        Assert.Empty(analysis.Findings);
    }

    /// <summary>
    /// Precision: how many of a rule's findings are right. Recall: how many of those that should be there are. The table is printed by
    /// <c>npm test</c>; it stands in artifacts/test-results.
    /// </summary>
    [Fact]
    public void Every_rule_finds_all_that_it_should_and_nothing_else()
    {
        var rows = RuleCatalog.All.ToDictionary(rule => rule.Code, _ => new Score());
        var alone = Good.Concat(Bad).Concat(BadAlone).Concat(Hints).Concat(Other).Select(row => (File: row.Data, Analysis: Read(row.Data)));
        foreach (var (file, analysis) in alone.Concat(Workspaces.SelectMany(row => Together(FilesOf(row.Data)))))
        {
            var found = analysis.Findings.Where(finding => IsExpected(file, finding)).Select(finding => Line(analysis, finding)).ToList();
            var expected = File.Exists(Sidecar(file)) ? Expected(file).ToList() : [];
            foreach (var code in expected.Concat(found).Select(CodeOf).Distinct())
                rows[code].Add([.. expected.Where(line => CodeOf(line) == code)], [.. found.Where(line => CodeOf(line) == code)]);
        }

        var table = new StringBuilder("Precision and recall over tests/fixtures\n");
        table.Append(
            CultureInfo.InvariantCulture,
            $"{"rule",-30} {"default",-12} {"files",5} {"expected",8} {"found",6} {"precision",9} {"recall",6}\n"
        );
        foreach (var rule in RuleCatalog.All.Where(rule => rows[rule.Code] is { Files: > 0 } or { Found: > 0 }))
        {
            var row = rows[rule.Code];
            table.Append(
                CultureInfo.InvariantCulture,
                $"{rule.Code,-30} {RuleSettings.NameOf(rule.DefaultSeverity),-12} {row.Files,5} {row.Expected,8} {row.Found,6} "
                    + $"{row.Precision,9:F2} {row.Recall,6:F2}\n"
            );
        }
        var untested = RuleCatalog
            .All.Where(rule =>
                rule.DefaultSeverity != Severity.Off
                && rule is { Elsewhere: null, ExampleLanguage: "markdown" }
                && rows[rule.Code].Files < FewestFiles
            )
            .Select(rule => rule.Code)
            .ToList();
        var off = RuleCatalog.All.Where(rule => rule.DefaultSeverity == Severity.Off).Select(rule => rule.Code);
        table.Append(
            CultureInfo.InvariantCulture,
            $"in fewer than {FewestFiles} files: {(untested.Count == 0 ? "none" : string.Join(", ", untested))}; "
        );
        table.Append(CultureInfo.InvariantCulture, $"off by default and not counted: {string.Join(", ", off)}\n");
        Directory.CreateDirectory(Path.GetDirectoryName(Table)!);
        File.WriteAllText(Table, table.ToString());

        Assert.All(
            RuleCatalog.All,
            rule => Assert.Equal((rule.Code, 1.0, 1.0), (rule.Code, rows[rule.Code].Precision, rows[rule.Code].Recall))
        );
        Assert.Empty(untested);
    }

    /// <summary>How well a rule does.</summary>
    private sealed class Score
    {
        private int _right;

        public int Files { get; private set; }

        public int Expected { get; private set; }

        public int Found { get; private set; }

        public double Precision => Found == 0 ? 1 : (double)_right / Found;

        public double Recall => Expected == 0 ? 1 : (double)_right / Expected;

        public void Add(List<string> expected, List<string> found)
        {
            if (expected.Count > 0)
                Files++;
            Expected += expected.Count;
            Found += found.Count;
            foreach (var line in expected)
                if (found.Remove(line))
                    _right++;
        }
    }

    private static string CodeOf(string line) => line[(line.IndexOf(' ') + 1)..];

    private static string Sidecar(string file) => Path.Combine(Root, Path.ChangeExtension(file, ".expected"));

    private static IEnumerable<string> Expected(string file) => File.ReadAllLines(Sidecar(file)).Where(line => line.Length > 0);

    /// <summary>
    /// Of the hints, the sidecars outside of <c>hints/</c> name only those on dates and on the letter (tests/fixtures/README.md).
    /// </summary>
    private static bool IsExpected(string file, Finding finding) =>
        file.StartsWith("hints", StringComparison.Ordinal)
        || finding.Severity < Severity.Hint
        || finding.Rule.Code == "non-iso-date"
        || finding.Rule.Code.StartsWith("cover-letter-", StringComparison.Ordinal);

    private static string Line(Analysis analysis, Finding finding) => $"{analysis.Text.LineAt(finding.Span.Start) + 1} {finding.Rule.Code}";

    private static Analysis Read(string file) =>
        Analysis.Of(
            SourceText.From(File.ReadAllText(Path.Combine(Root, file))),
            Path.GetFileName(file),
            new(FindingsScript.Today) { RuleFailed = (code, failure) => Assert.Fail($"{code}: {failure}") }
        );

    private static TheoryData<string> Files(string folder) =>
        [
            .. FoldersOf(folder)
                .SelectMany(path => Directory.GetFiles(path, "*.md"))
                .Order(StringComparer.Ordinal)
                .Select(file => Path.GetRelativePath(Root, file)),
        ];

    /// <summary>The folder of that name, and the one of each language.</summary>
    private static IEnumerable<string> FoldersOf(string folder) =>
        Directory
            .GetDirectories(Path.Combine(Root, "languages"))
            .Select(language => Path.Combine(language, folder))
            .Where(Directory.Exists)
            .Prepend(Path.Combine(Root, folder));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AppLsp.sln")))
                return folder;
        throw new DirectoryNotFoundException($"No AppLsp.sln above {AppContext.BaseDirectory}: the tests read tests/fixtures beside it.");
    }
}
