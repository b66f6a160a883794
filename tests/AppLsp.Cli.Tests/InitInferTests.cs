using System.Text.Json;
using System.Text.RegularExpressions;

namespace AppLsp.Cli.Tests;

/// <summary>
/// <c>applsp init --infer</c> on folders as people keep them, one in each file of tests/fixtures/inferred: its files, what is said, and the
/// config that is written; none where none can be.
/// </summary>
public sealed partial class InitInferTests : IDisposable
{
    private const string Today = "2026-11-26";
    private const string ConfigName = "applsp.yaml";
    private const string SaidName = "said";

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "fixtures", "inferred");

    private readonly Desk _desk = new();

    public static TheoryData<string> Folders =>
        [.. Directory.GetFiles(Root, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_folder_gets_the_config_that_fits_it(string folder)
    {
        var parts = PartsOf(folder);
        foreach (var (path, text) in parts.Where(part => part.Key is not (ConfigName or SaidName)))
            _desk.With(path, text);
        var expected = parts.GetValueOrDefault(ConfigName);
        var before = await Check();

        var result = await _desk.Run("init", "--infer", ".", "--today", Today);

        var written = Path.Combine(_desk.Folder, ConfigName);
        Assert.Equal(expected, File.Exists(written) ? File.ReadAllText(written) : null);
        Assert.Equal(parts[SaidName], result.Error);
        Assert.Equal((expected is null ? 2 : 0, ""), (result.ExitCode, result.Output));
        if (expected is null)
            return;
        var after = await Check();
        Assert.True(after.Applications >= before.Applications);
        Assert.Empty(after.Alarms.Except(before.Alarms));
    }

    [Fact]
    public void There_are_folders_of_many_ways() => Assert.InRange(Folders.Count, 16, int.MaxValue);

    [Fact]
    public async Task A_config_that_is_there_already_stays()
    {
        _desk.With("a.md", Sample.Good).With(ConfigName, "extends: minimal\n");
        var result = await _desk.Run("init", "--infer", ".");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("already exists", result.Error, StringComparison.Ordinal);
        Assert.Equal("extends: minimal\n", File.ReadAllText(Path.Combine(_desk.Folder, ConfigName)));
    }

    [Fact]
    public async Task Without_a_folder_it_is_this_one()
    {
        _desk.With("a.md", Sample.Good).With("b.md", Sample.OtherJob);
        var named = await _desk.Run("init", "--infer", ".", "--print", "--today", Today);
        Assert.Equal(named, await _desk.Run("init", "--infer", "--print", "--today", Today));
        Assert.Equal(named, await _desk.Run("init", "--print", "--today", Today, "--infer"));
        Assert.Equal(0, named.ExitCode);
        Assert.Equal(2, (await _desk.Run("init", "--infer", "", "--print")).ExitCode);
    }

    [Fact]
    public async Task Files_that_another_config_counts_for_are_no_concern_of_this_one()
    {
        _desk.With("a.md", Sample.Good).With("b.md", Sample.OtherJob).With("old/applsp.yaml", "extends: minimal\n");
        foreach (var name in "cdef")
            _desk.With($"old/{name}.md", "---\ncompany: Old\nrole: Clerk\nstatus: Longgone\napplied: 2020-01-02\n---\n");
        var result = await _desk.Run("init", "--infer", ".", "--print", "--today", Today);
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("Longgone", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_desk.Folder, ConfigName)));
    }

    [Fact]
    public async Task A_folder_without_any_file_teaches_nothing()
    {
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "empty"));
        var result = await _desk.Run("init", "--infer", "empty");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal("applsp init: No applications among these files, so there is nothing to infer from.\n", result.Error);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_desk.Folder, "empty")));
    }

    private async Task<(int Applications, List<string> Alarms)> Check()
    {
        var result = await _desk.Run("check", "--format", "json", "--fail-on", "never", "--today", Today);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        return (
            json.RootElement.GetProperty("applications").GetInt32(),
            [
                .. json
                    .RootElement.GetProperty("diagnostics")
                    .EnumerateArray()
                    .Where(finding => finding.GetProperty("severity").GetString() is "error" or "warning")
                    .Select(finding => $"{finding.GetProperty("file")} {finding.GetProperty("code")}"),
            ]
        );
    }

    /// <summary>What stands in the file <paramref name="name"/>: texts by their paths.</summary>
    private static Dictionary<string, string> PartsOf(string name)
    {
        var parts = Heads().Split(File.ReadAllText(Path.Combine(Root, name)).ReplaceLineEndings("\n"));
        Assert.Equal("", parts[0]);
        return parts.Skip(1).Chunk(2).ToDictionary(part => part[0], part => part[1]);
    }

    [GeneratedRegex("^=== (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Heads();
}
