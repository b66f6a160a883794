using System.Text.Json;

namespace AppLsp.Cli.Tests.Checking;

/// <summary>One folder an application, as <c>applsp check</c> sees it.</summary>
public sealed class FoldersTests
{
    private const string Application =
        "# Application Details\n\n## Company\nRook\n\n## Position\nClerk\n\n## Job URL\nhttps://rook.example/1\n\n## Status\nAPPLIED\n\n"
        + "## Application Date\n2026-11-12\n\n## Notes\nAsk Tom.\n";

    [Theory]
    [InlineData("check", ".")]
    [InlineData("check", "rook/application.md")]
    [InlineData("check", "rook/application.md", "rook/posting.md")]
    public async Task What_lies_beside_an_application_is_not_missing_in_it(params string[] arguments)
    {
        using var desk = new Desk().With("rook/application.md", Application);
        Assert.Contains("cover-letter-missing", await Codes(desk, "check", "."));
        Assert.Contains("missing-section", await Codes(desk, "check", "."));

        desk.With("rook/posting.md", "# Clerk\n\n**Company:** Rook\n**Role:** Clerk\n\nYou sort letters.\n");
        desk.With("rook/Ada_CoverLetter.md", "Dear Ms Abara,\n\nI sort letters.\n");
        desk.With("rook/Ada_CV.md", "# Ada\n\n**Company:** Sun\n**Position:** Clerk\n");
        Assert.Empty(await Codes(desk, arguments));
    }

    [Fact]
    public async Task Nothing_is_said_of_what_is_read_for_what_it_knows()
    {
        using var desk = new Desk()
            .With("rook/application.md", Application)
            .With("rook/other.md", "# Application Details\n")
            .With("rook/posting-rook.md", "You sort letters.\n")
            .With("rook/cover letter rook.md", "Dear Ms Abara,\n");
        var result = await desk.Run("check", "rook/application.md", "--format", "json", "--today", "2026-11-20");
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(1, json.RootElement.GetProperty("files").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("applications").GetInt32());
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("", "a.md:4 duplicate-application, b.md:4 duplicate-application")]
    [InlineData("<!-- applsp-disable duplicate-application -->\n", "b.md:4 duplicate-application")]
    public async Task Two_files_for_one_job_are_told_of_as_if_each_had_been_read_among_the_others(string off, string expected)
    {
        using var desk = new Desk().With("a.md", Sample.Good + off).With("b.md", Sample.Good);
        var result = await desk.Run("check", ".", "--format", "json", "--today", Sample.Today);
        using var json = JsonDocument.Parse(result.Output);
        var found = json
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(finding =>
                $"{finding.GetProperty("file")}:{finding.GetProperty("range").GetProperty("start").GetProperty("line")} "
                + finding.GetProperty("code")
            );
        Assert.Equal(expected, string.Join(", ", found));
    }

    private static async Task<IReadOnlyList<string>> Codes(Desk desk, params string[] arguments)
    {
        var result = await desk.Run([.. arguments, "--format", "json", "--today", "2026-11-20"]);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(1, json.RootElement.GetProperty("applications").GetInt32());
        return
        [
            .. json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!),
        ];
    }
}
