using System.Text;

namespace AppLsp.Cli.Tests.Listing;

public sealed class StatusTests : IDisposable
{
    private const string Saved = "# Application Details\n\n## Company\nFennel Bakery\n\n## Position\nBaker\n\n## Status\nSAVED\n";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_status_its_date_and_its_history_are_one_edit()
    {
        _desk.With("a.md", Search.Waiting);
        Assert.Equal(new(0, "a.md: INTERVIEW → OFFER, 2026-11-26\n", ""), await Status("a.md", "offer received"));
        Assert.Equal(
            Search
                .Waiting.Replace("### Application\nINTERVIEW", "### Application\nOFFER", StringComparison.Ordinal)
                .Replace("- 2026-11-20: INTERVIEW\n", "- 2026-11-20: INTERVIEW\n- 2026-11-26: OFFER\n", StringComparison.Ordinal),
            Read("a.md")
        );
        Assert.Equal(new(0, "a.md: the status is OFFER already.\n", ""), await Status("a.md", "OFFER"));
    }

    [Fact]
    public async Task Another_day_is_kept_where_it_is_named()
    {
        _desk.With("a.md", Saved);
        Assert.Equal(new(0, "a.md: SAVED → APPLIED, 2026-11-20\n", ""), await Status("a.md", "applied", "--on", "2026-11-20"));
        Assert.Contains("\n## Application Date\n2026-11-20\n", Read("a.md"), StringComparison.Ordinal);
        Assert.Contains("APPLIED", Read("a.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("SAVED", Read("a.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public async Task The_bytes_around_the_edit_stay_as_they_are(string encoding, bool hasMark)
    {
        byte[] Encode(string text) =>
            [.. hasMark ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(text)];
        var text = Search.Waiting.TrimEnd('\n').ReplaceLineEndings("\r\n").Replace("Alder", "Häfen 株 🚀", StringComparison.Ordinal);
        _desk.With("a.md", Encode(text));
        await Status("a.md", "REJECTED");
        Assert.Equal(
            Encode(
                text.Replace("### Application\r\nINTERVIEW", "### Application\r\nREJECTED", StringComparison.Ordinal)
                    .Replace("20: INTERVIEW\r\n", "20: INTERVIEW\r\n- 2026-11-26: REJECTED\r\n", StringComparison.Ordinal)
            ),
            File.ReadAllBytes(Path.Combine(_desk.Folder, "a.md"))
        );
    }

    [Theory]
    [InlineData("a.md APLIED", "applsp status: a.md: unknown status \"APLIED\"; did you mean APPLIED?")]
    [InlineData("a.md qqqqqqq", "applsp status: a.md: unknown status \"qqqqqqq\". Use SAVED, PREPARING, ")]
    [InlineData("a.md APPLIED --on 2026-12-24", "applsp status: --on 2026-12-24 is later than today, 2026-11-26.")]
    [InlineData("a.md APPLIED --on tomorrow", "applsp status: --on \"tomorrow\" is not a valid date: write YYYY-MM-DD.")]
    [InlineData("gone.md APPLIED", "applsp: gone.md: no such file or folder. ")]
    [InlineData("folder APPLIED", "applsp status: folder is a folder. Name one file.")]
    [InlineData("*.md APPLIED", "applsp status: *.md matches 3 files. Name one.")]
    [InlineData("- APPLIED", "applsp status: FILE is a file, and not standard input.")]
    [InlineData("other.md APPLIED", "applsp status: other.md: not an application. ")]
    [InlineData("without.md APPLIED", "applsp status: without.md: The application has no status section. Add one first.")]
    [InlineData("a.md", "applsp status: Required argument 'STATUS' missing ")]
    public async Task What_cannot_be_set_is_told_and_nothing_is_written(string args, string message)
    {
        _desk
            .With("a.md", Saved)
            .With("folder/b.md", Saved)
            .With("other.md", "# Read me\n\n## Status\nstable\n")
            .With("without.md", "# Application Details\n\n## Company\nFennel Bakery\n");
        var result = await Status(args.Split(' '));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(Saved, Read("a.md"));
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_left_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Saved), 0xE9];
        _desk.With("a.md", bytes);
        var result = await Status("a.md", "APPLIED");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("applsp: a.md: contains invalid characters", result.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(_desk.Folder, "a.md")));
    }

    [Fact]
    public async Task What_cannot_be_written_is_told()
    {
        _desk.With("a.md", Saved);
        Desk.Result result;
        using (File.Open(Path.Combine(_desk.Folder, "a.md"), FileMode.Open, FileAccess.Read, FileShare.Read))
            result = await Status("a.md", "APPLIED");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("applsp status: a.md: cannot be written. ", result.Error, StringComparison.Ordinal);
        Assert.Equal(Saved, Read("a.md"));
    }

    private Task<Desk.Result> Status(params string[] args) => _desk.Run(["status", "--today", Search.Today, .. args]);

    private string Read(string path) => File.ReadAllText(Path.Combine(_desk.Folder, path));
}
