using System.Globalization;
using System.Text.Json;
using AppLsp.Language;
using AppLsp.Language.Text;

namespace AppLsp.Cli.Tests;

/// <summary>
/// Folders as people keep them: tests/fixtures/wild has one for each way, and its <c>expected.json</c> says which files are applications
/// and what must be said of each. Hints and informations that are not listed are told by <c>npm run judge</c>, and fail nothing.
/// </summary>
public sealed class WildCorpusTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "fixtures", "wild");
    private static readonly JsonElement Corpus = Json(Path.Combine(Root, "corpus.json"));
    private static readonly string Today = Corpus.GetProperty("today").GetString()!;

    public static TheoryData<string> Ways =>
        [.. Directory.GetDirectories(Root).Select(way => Path.GetFileName(way)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_way_of_keeping_applications_is_read_as_it_is_meant(string way)
    {
        var folder = Path.Combine(Root, way);
        var expected = Expected.Of(folder);
        var files = Files(folder);
        using var desk = new Desk();
        foreach (var file in files)
            desk.With(file, File.ReadAllBytes(Path.Combine(folder, file)));

        var result = await desk.Run("check", "--today", Today, "--format", "json", "--fail-on", "never");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var found = json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(Finding.Of).ToLookup(finding => finding.File);
        var deviations = files.SelectMany(file => Recognition(folder, file, expected).Concat(expected.Deviations(file, found[file])));
        Assert.True(!deviations.Any(), $"{way} is not read as it is meant:\n{string.Join('\n', deviations)}");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_is_right_is_told_of_every_file(string way)
    {
        var expected = Expected.Of(Path.Combine(Root, way));
        Assert.Equal(Files(Path.Combine(Root, way)), expected.Applications.Concat(expected.Other).Order(StringComparer.Ordinal));
    }

    /// <summary>What is wrong with whether <paramref name="file"/> is taken for an application.</summary>
    private static IEnumerable<string> Recognition(string folder, string file, Expected expected)
    {
        var today = DateOnly.ParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = SourceText.From(File.ReadAllText(Path.Combine(folder, file)));
        var isOne = Analysis.Of(text, file, new AnalysisOptions(today)).IsApplication;
        if (isOne != expected.Applications.Contains(file))
            yield return isOne ? $"{file}: is no application, and was taken for one" : $"{file}: is an application, and was not recognised";
    }

    private static List<string> Files(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static JsonElement Json(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.Clone();
    }

    /// <summary>What is right of a folder.</summary>
    private sealed record Expected(IReadOnlyDictionary<string, JsonElement> Findings, IReadOnlyList<string> Other)
    {
        private static readonly string[] Anywhere = [.. Strings(Corpus.GetProperty("may"))];

        public IEnumerable<string> Applications => Findings.Keys;

        public static Expected Of(string folder)
        {
            var json = Json(Path.Combine(folder, "expected.json"));
            return new(
                json.GetProperty("applications")
                    .EnumerateObject()
                    .ToDictionary(file => file.Name, file => file.Value, StringComparer.Ordinal),
                [.. Strings(json.GetProperty("other"))]
            );
        }

        /// <summary>What must be said of the file and was not, and the errors and warnings that should not have been.</summary>
        public IEnumerable<string> Deviations(string file, IEnumerable<Finding> found)
        {
            var left = found.ToList();
            foreach (var entry in Entries(file, "planted").Concat(Entries(file, "must")).OrderBy(entry => entry.Line is null))
                if (left.FindIndex(entry.Fits) is >= 0 and var index)
                    left.RemoveAt(index);
                else
                    yield return $"{file}: missed {entry.Text}";
            var may = Entries(file, "may").ToList();
            foreach (var finding in left.Where(finding => finding.IsAlarm && !may.Exists(entry => entry.Fits(finding))))
                if (!Anywhere.Contains(finding.Code))
                    yield return $"{file}:{finding.Line}: false {finding.Code} ({finding.Severity}): {finding.Message}";
        }

        private IEnumerable<Entry> Entries(string file, string kind) =>
            Findings.TryGetValue(file, out var findings) && findings.TryGetProperty(kind, out var entries)
                ? Strings(entries).Select(Entry.Parse)
                : [];

        private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);
    }

    /// <summary>
    /// An entry of <c>expected.json</c>: <c>12 unknown-status</c>, <c>* missing-section hint</c>, <c>* one-rule|another</c>.
    /// </summary>
    private sealed record Entry(string Text, int? Line, string[] Codes, string? Severity)
    {
        public static Entry Parse(string text)
        {
            var parts = text.Split(' ');
            return new(
                text,
                parts[0] == "*" ? null : int.Parse(parts[0], CultureInfo.InvariantCulture),
                parts[1].Split('|'),
                parts.ElementAtOrDefault(2)
            );
        }

        public bool Fits(Finding finding) =>
            Codes.Contains(finding.Code) && (Line is null || Line == finding.Line) && (Severity is null || Severity == finding.Severity);
    }

    private sealed record Finding(string File, int Line, string Code, string Severity, string Message)
    {
        public bool IsAlarm => Severity is "error" or "warning";

        public static Finding Of(JsonElement json) =>
            new(
                json.GetProperty("file").GetString()!,
                json.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32(),
                json.GetProperty("code").GetString()!,
                json.GetProperty("severity").GetString()!,
                json.GetProperty("message").GetString()!
            );
    }
}
