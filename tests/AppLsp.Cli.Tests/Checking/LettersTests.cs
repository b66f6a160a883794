using System.Text.Json;

namespace AppLsp.Cli.Tests.Checking;

/// <summary>A letter in a file of its own beside an application, on the command line.</summary>
public sealed class LettersTests : IDisposable
{
    private const string Letter = "Dear Ms Abara,\r\n\r\nI would love to join [Company].\r\n";

    private readonly Desk _desk = new Desk()
        .With("rook/notes.md", Application("Rook Mills"))
        .With("rook/cover-letter.md", Letter)
        .With("rook/diary.md", Letter)
        .With("wren/notes.md", Application("Wren Bakery"))
        .With("wren/letter.md", "Dear team,\n\nI would love to join Rook Mills.\n");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_letter_is_checked_and_is_no_application()
    {
        var report = await Check(".");
        Assert.Equal(2, report.GetProperty("applications").GetInt32());
        Assert.Equal(
            ["rook/cover-letter.md leftover-placeholder", "wren/letter.md cover-letter-wrong-company"],
            Lines(report).Where(line => !line.Contains("notes.md", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_letter_that_is_named_alone_is_read_with_its_application() =>
        Assert.Equal(["rook/cover-letter.md leftover-placeholder"], Lines(await Check("rook/cover-letter.md")));

    [Fact]
    public async Task What_is_left_over_is_filled_in_where_that_is_asked_for()
    {
        await _desk.Run("fix", ".", "--today", "2026-11-20");
        Assert.Equal(Letter, await Read("rook/cover-letter.md"));
        await _desk.Run("fix", ".", "--today", "2026-11-20", "--rule", "leftover-placeholder");
        Assert.Equal(Letter.Replace("[Company]", "Rook Mills", StringComparison.Ordinal), await Read("rook/cover-letter.md"));
        await _desk.Run("format", ".");
        Assert.Equal(Letter, await Read("rook/diary.md"));
    }

    private Task<string> Read(string name) =>
        File.ReadAllTextAsync(Path.Combine(_desk.Folder, name), TestContext.Current.CancellationToken);

    private async Task<JsonElement> Check(string path) =>
        JsonDocument.Parse((await _desk.Run("check", path, "--format", "json", "--today", "2026-11-20")).Output).RootElement;

    private static IEnumerable<string> Lines(JsonElement report) =>
        report
            .GetProperty("diagnostics")
            .EnumerateArray()
            .Select(found => $"{found.GetProperty("file").GetString()} {found.GetProperty("code").GetString()}");

    private static string Application(string company) =>
        $"# Application Details\n\n## Company\n{company}\n\n## Position\nPlanner\n\n## Job URL\nhttps://jobs.example/{company[0]}\n\n"
        + "## Status\nAPPLIED\n\n## Job Description\nPlan.\n\n## Application Date\n2026-11-12\n\n## Notes\n- Key skills to emphasize:\n"
        + "  - Planning\n";
}
