using AppLsp.Language.Rules;
using AppLsp.Language.Text;

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
        var analysis = Read(file);
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
