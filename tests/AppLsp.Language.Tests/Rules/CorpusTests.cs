using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Rules;

/// <summary>The corpus under tests/fixtures: good applications, bad ones with their expected findings, and other markdown.</summary>
public sealed class CorpusTests
{
    /// <summary>The folder that holds AppLsp.sln.</summary>
    internal static readonly string RepositoryRoot = FindRoot();

    private static readonly string Root = Path.Combine(RepositoryRoot, "tests", "fixtures");

    public static TheoryData<string> Good => Files("good");

    public static TheoryData<string> Bad => Files("bad");

    /// <summary>Bad in ways that the rules on time, suppressions and the letter's contents find; single files.</summary>
    public static TheoryData<string> BadAlone => Files("bad-later");

    /// <summary>Folders whose files are judged together.</summary>
    public static TheoryData<string> Workspaces =>
        [.. Directory.GetDirectories(Path.Combine(Root, "bad-later")).Order(StringComparer.Ordinal).Select(folder => Path.GetRelativePath(Root, folder))];

    public static TheoryData<string> Other => Files("other");

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_application_gives_no_error_and_no_warning(string file)
    {
        var analysis = Read(file);
        Assert.True(analysis.IsApplication);
        Assert.Empty(analysis.Findings.Where(finding => finding.Severity <= Severity.Information).Select(finding => Line(analysis, finding)));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    [MemberData(nameof(BadAlone))]
    public void A_bad_application_gives_exactly_the_expected_findings(string file)
    {
        AssertExpected(file, Read(file));
    }

    [Theory]
    [MemberData(nameof(Workspaces))]
    public void The_files_of_a_workspace_give_exactly_the_expected_findings_together(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(Root, folder), "*.md").Select(file => Path.GetRelativePath(Root, file)).ToList();
        Assert.True(files.Count > 1);
        foreach (var (file, analysis) in Together(files)) AssertExpected(file, analysis);
    }

    [Fact]
    public void In_one_folder_no_file_of_the_corpus_is_taken_for_another_and_no_name_for_a_company()
    {
        var files = ((string[])["good", "bad", "bad-later"]).SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.md"))
            .Select(file => Path.GetRelativePath(Root, file)).ToList();
        var found = Together(files).SelectMany(read => read.Analysis.Findings.Where(IsCrossFile).Select(finding => $"{read.File}:{Line(read.Analysis, finding)} {finding.Message}"));
        Assert.Empty(found);

        static bool IsCrossFile(Finding finding) => finding.Rule.Elsewhere is not null;
    }

    private static IEnumerable<(string File, Analysis Analysis)> Together(IReadOnlyList<string> files)
    {
        var alone = files.Select(file => (File: file, Analysis: Read(file))).ToList();
        var index = WorkspaceIndex.Empty.With(alone.Select(read =>
            (read.File, read.Analysis.Application is { } application ? ApplicationFacts.Of(application, read.File, read.File) : null)));
        return alone.Select(read => (read.File, read.Analysis.With(read.Analysis.Options with { Workspace = new(index, read.File) })));
    }

    private static void AssertExpected(string file, Analysis analysis)
    {
        var expected = File.ReadAllLines(Path.Combine(Root, Path.ChangeExtension(file, ".expected"))).Where(line => line.Length > 0);
        var found = analysis.Findings.Where(IsExpected).Select(finding => Line(analysis, finding));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Other))]
    public void Nothing_is_said_of_other_markdown(string file)
    {
        var analysis = Read(file);
        Assert.False(analysis.IsApplication);
        Assert.Empty(analysis.Findings);
    }

    /// <summary>Of the hints, the sidecars name only those on dates and on the letter (tests/fixtures/README.md).</summary>
    private static bool IsExpected(Finding finding) =>
        finding.Severity < Severity.Hint || finding.Rule.Code == "non-iso-date" || finding.Rule.Code.StartsWith("cover-letter-", StringComparison.Ordinal);

    private static string Line(Analysis analysis, Finding finding) => $"{analysis.Text.LineAt(finding.Span.Start) + 1} {finding.Rule.Code}";

    private static Analysis Read(string file) => Analysis.Of(
        SourceText.From(File.ReadAllText(Path.Combine(Root, file))), Path.GetFileName(file),
        new(FindingsScript.Today) { RuleFailed = (code, failure) => Assert.Fail($"{code}: {failure}") });

    private static TheoryData<string> Files(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.md").Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Root, file))];

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AppLsp.sln"))) return folder;
        throw new DirectoryNotFoundException($"No AppLsp.sln above {AppContext.BaseDirectory}: the tests read tests/fixtures beside it.");
    }
}
