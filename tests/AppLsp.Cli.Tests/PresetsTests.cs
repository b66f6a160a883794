using System.Globalization;
using System.Text.Json;
using AppLsp.Language.Configuration;

namespace AppLsp.Cli.Tests;

/// <summary>
/// Each preset on the files of the people it is for: tests/fixtures/presets has a folder for each, with an <c>applsp.yaml</c> that extends
/// it. The files of a folder are judged together, and go the way that a person's own files go.
/// </summary>
public sealed class PresetsTests
{
    private const string Today = "2026-11-20";

    /// <summary>Fewer files than this are no sample of what people write.</summary>
    private const int FewestFiles = 4;

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "fixtures", "presets");

    public static TheoryData<string> Presets => [.. ConfigGrammar.Presets.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task A_presets_good_files_are_clean_and_each_mistake_is_marked_where_it_is(string preset)
    {
        var files = Files(preset);
        Assert.Equal($"extends: {preset}\n", File.ReadAllText(Path.Combine(Root, preset, "applsp.yaml")));
        using var desk = new Desk();
        foreach (var file in files)
            desk.With(file, File.ReadAllBytes(Path.Combine(Root, preset, file)));

        var result = await desk.Run("check", "--today", Today, "--format", "json", "--fail-on", "never");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var found = json.RootElement.GetProperty("diagnostics").EnumerateArray().Where(IsAlarm).Select(Line);
        Assert.Equal(Expected(preset, files).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(files.Count(IsApplication), json.RootElement.GetProperty("applications").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_presets_sample_has_enough_in_it(string preset)
    {
        var files = Files(preset);
        var applications = files.Where(IsApplication).ToList();
        var mistakes = files.Where(file => file.EndsWith(".expected", StringComparison.Ordinal)).ToList();
        Assert.InRange(mistakes.Count, FewestFiles, int.MaxValue);
        Assert.InRange(applications.Count - mistakes.Count, FewestFiles, int.MaxValue);
        var expected = Expected(preset, files).ToList();
        Assert.Equal(mistakes.Count, expected.Count);
        Assert.Equal(expected.Count, expected.Select(line => line[line.LastIndexOf(' ')..]).Distinct().Count());
        // Where git or an editor changed the line endings, a part of what is tried here would be gone.
        Assert.Contains(
            applications,
            file => File.ReadAllText(Path.Combine(Root, preset, file)).Contains("\r\n", StringComparison.Ordinal)
        );
        Assert.Contains(
            applications,
            file => File.ReadAllText(Path.Combine(Root, preset, file)).Any(c => char.IsLetter(c) && c >= '\u0370')
        );
    }

    /// <summary>The files of the preset's folder, relative to it, with <c>/</c>.</summary>
    private static List<string> Files(string preset)
    {
        var folder = Path.Combine(Root, preset);
        return
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')),
        ];
    }

    private static bool IsApplication(string file) =>
        file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("other/", StringComparison.Ordinal);

    /// <summary>The lines of the sidecars, each with its file's name before it.</summary>
    private static IEnumerable<string> Expected(string preset, List<string> files) =>
        from sidecar in files
        where sidecar.EndsWith(".expected", StringComparison.Ordinal)
        from line in File.ReadAllLines(Path.Combine(Root, preset, sidecar))
        where line.Length > 0
        select $"{Path.ChangeExtension(sidecar, ".md")}:{line}";

    /// <summary>Hints and information that are true may stand on a good file too.</summary>
    private static bool IsAlarm(JsonElement finding) => finding.GetProperty("severity").GetString() is "error" or "warning";

    private static string Line(JsonElement finding) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.GetProperty("file").GetString()}:{finding.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32()} "
                + $"{finding.GetProperty("code").GetString()}"
        );
}
