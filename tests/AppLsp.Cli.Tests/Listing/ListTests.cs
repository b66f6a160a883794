using System.Text.Json;

namespace AppLsp.Cli.Tests.Listing;

public sealed class ListTests : IDisposable
{
    private readonly Desk _desk = Search.On(new());

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_table_tells_what_is_to_be_done_first()
    {
        var (exitCode, output, error) = await List();
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            """
            NEXT                         STATUS     COMPANY           POSITION      APPLIED     FILE
            6 days late: follow up       APPLIED    Fennel Bakery     Baker         2026-11-12  jobs/fennel.md
            1 day late: call Tomas Berg  INTERVIEW  Alder & Sons, M…  Miller "rye"  2026-11-02  jobs/alder.md
            in 24 days: deadline         SAVED      =HYPERLINK(1)     Clerk                     jobs/clerk.appl…
                                         REJECTED   Quarry <script>…  Foreman       2026-10-01  jobs/quarry.md

            4 applications, 2 due.

            """,
            output
        );
        Assert.All(output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Theory]
    [InlineData("fennel alder", "--due")]
    [InlineData("fennel alder clerk", "--due", "24d")]
    [InlineData("fennel alder", "--due", "20")]
    [InlineData("fennel alder clerk", "--open")]
    [InlineData("quarry", "--status", "rejected")]
    [InlineData("alder clerk", "--status", "INTERVIEW,wishlist")]
    [InlineData("fennel quarry", "--status", "Applied", "--status", "not selected")]
    [InlineData("fennel alder", "--stage", "sent,active")]
    [InlineData("quarry", "--stage", "closed")]
    [InlineData("alder", "--company", "alder & S")]
    [InlineData("fennel alder", "--from", "2026-11-01")]
    [InlineData("quarry", "--to", "2026-10-31")]
    [InlineData("alder", "--from", "2026-11-01", "--to", "2026-11-11")]
    [InlineData("", "--company", "nobody")]
    [InlineData("alder clerk fennel quarry", "--sort", "file")]
    [InlineData("clerk alder fennel quarry", "--sort", "company")]
    [InlineData("fennel clerk quarry alder", "--sort", "position")]
    [InlineData("clerk fennel alder quarry", "--sort", "status")]
    [InlineData("fennel alder quarry clerk", "--sort", "applied")]
    [InlineData("clerk alder fennel quarry", "--sort", "deadline")]
    public async Task What_is_wanted_is_listed_in_the_order_that_is_wanted(string files, params string[] args)
    {
        var (exitCode, output, error) = await List([.. args, "--format", "json"]);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(files, string.Join(' ', Applications(output).Select(one => FileOf(one))));

        static string FileOf(JsonElement one) => Path.GetFileName(one.GetProperty("file").GetString()!).Split('.')[0];
    }

    [Fact]
    public async Task Json_tells_all_in_the_shape_that_is_promised() =>
        Assert.Equal(
            """
            {"version":1,"today":"2026-11-26","applications":[{"file":"jobs/fennel.md","company":"Fennel Bakery","position":"Baker",
            "status":"APPLIED","stage":"sent","applied":"2026-11-12","deadline":null,"url":"https://fennel.example/jobs/7",
            "next":{"what":"follow up","on":"2026-11-20","due":true},"since":14,"points":null,
            "findings":{"error":0,"warning":0,"information":0,"hint":0}}]}

            """.ReplaceLineEndings("\n"),
            (await List("--format", "json", "--company", "fennel"))
                .Output.Replace(",\"status\"", ",\n\"status\"", StringComparison.Ordinal)
                .Replace(",\"next\"", ",\n\"next\"", StringComparison.Ordinal)
                .Replace(",\"findings\"", ",\n\"findings\"", StringComparison.Ordinal)
        );

    [Fact]
    public async Task The_findings_are_those_of_check()
    {
        var check = JsonDocument.Parse((await _desk.Run("check", "--today", Search.Today, "--format", "json")).Output).RootElement;
        var found = check.GetProperty("diagnostics").EnumerateArray().Select(one => one.GetProperty("severity").GetString()).ToList();
        var listed = Applications((await List("--format", "json")).Output).Select(one => one.GetProperty("findings")).ToList();
        Assert.All(
            (string[])["error", "warning", "information", "hint"],
            severity => Assert.Equal(found.Count(one => one == severity), listed.Sum(findings => findings.GetProperty(severity).GetInt32()))
        );
    }

    [Fact]
    public async Task The_schema_names_every_property()
    {
        var schema = JsonDocument.Parse((await _desk.Run("list", "--schema")).Output).RootElement;
        var application = schema.GetProperty("$defs").GetProperty("application");
        var written = Applications((await List("--format", "json")).Output)[0].EnumerateObject().Select(one => one.Name).ToList();
        Assert.Equal(written, application.GetProperty("required").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(written, application.GetProperty("properties").EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public async Task Columns_are_those_that_are_named()
    {
        Assert.Equal(
            """
            SINCE  STATUS   COMPANY
            14     APPLIED  Fennel Bakery

            1 of 4 applications, 1 due.

            """,
            (await List("--columns", "since,status", "--columns", "company", "--company", "fennel")).Output
        );
        Assert.Equal("None of 4 applications matches.\n", (await List("--company", "nobody")).Output);
    }

    [Fact]
    public async Task Colours_follow_the_stage_and_nothing_of_a_file_reaches_the_terminal_as_a_command()
    {
        _desk.With("jobs/odd.md", Search.Follow.Replace("Fennel Bakery", "Fen\u0007nel \u202eMill", StringComparison.Ordinal));
        var output = (await List("--color", "always", "--columns", "status,company", "jobs/odd.md", "jobs/quarry.md")).Output;
        Assert.Contains("\e[34mAPPLIED\e[0m", output, StringComparison.Ordinal);
        Assert.Contains("\e[2mREJECTED\e[0m", output, StringComparison.Ordinal);
        Assert.Contains("Fen␇nel \uFFFDMill", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', (await List()).Output);
    }

    [Fact]
    public async Task A_status_of_a_config_can_be_asked_for()
    {
        _desk
            .With("jobs/applsp.yaml", "statuses:\n  - value: TRIAL_DAY\n    stage: active\n")
            .With("jobs/fennel.md", Search.Follow.Replace("APPLIED", "Trial day", StringComparison.Ordinal));
        Assert.Equal(
            "fennel",
            Path.GetFileNameWithoutExtension(
                Assert
                    .Single(Applications((await List("--status", "trial-day", "--format", "json")).Output))
                    .GetProperty("file")
                    .GetString()
            )
        );
    }

    [Theory]
    [InlineData("--status APLIED", "applsp list: unknown status \"APLIED\"; did you mean APPLIED?")]
    [InlineData("--status qqqqqqq", "applsp list: unknown status \"qqqqqqq\". Use SAVED, PREPARING, ")]
    [InlineData("--stage open", "applsp list: --stage \"open\" is not valid: use before, sent, active or closed.")]
    [InlineData("--columns compny", "applsp list: --columns \"compny\" is not valid: use file, company, ")]
    [InlineData("--columns company --format json", "applsp list: --columns goes with --format table")]
    [InlineData("--sort date", "applsp list: --sort \"date\" is not valid: use next, file, ")]
    [InlineData("--due jobs", "applsp list: --due \"jobs\" is not valid: write a number of days such as 7d, and paths before --due.")]
    [InlineData("--due 99999999999d", "applsp list: --due \"99999999999d\" is not valid")]
    [InlineData("--from 12.11.2026", "applsp list: --from \"12.11.2026\" is not a valid date: write YYYY-MM-DD.")]
    [InlineData("--from 2026-11-20 --to 2026-11-01", "applsp list: --from 2026-11-20 is later than --to 2026-11-01.")]
    [InlineData("--today soon", "applsp list: --today \"soon\" is not a valid date: write YYYY-MM-DD.")]
    [InlineData("--config gone.yaml", "applsp: --config gone.yaml: no readable file or preset of this name.")]
    [InlineData("gone.md", "applsp: gone.md: no such file or folder. ")]
    [InlineData("jobs/readme.md", "applsp list: no application in jobs/readme.md (1 Markdown file). Name the folder that holds yours")]
    public async Task Wrong_usage_is_named_with_the_way_out(string args, string message)
    {
        var result = await _desk.Run(["list", .. args.Split(' ')]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_found_is_named_and_the_rest_is_listed()
    {
        var result = await List("jobs", "gone.md", "--format", "json");
        Assert.Equal((2, 4), (result.ExitCode, Applications(result.Output).Count));
        Assert.StartsWith("applsp: gone.md: no such file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_applications_is_named()
    {
        using var desk = new Desk().With("a.md", "# Read me\n");
        var (exitCode, output, error) = await desk.Run("list");
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("applsp list: no application in this folder (1 Markdown file). ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_what_there_is()
    {
        var result = await _desk.Run("list", "--help");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(
            (string[])["--due", "--status", "--stage", "--columns", "--sort", "--schema", "Examples:", "Exit status:"],
            word => Assert.Contains(word, result.Output, StringComparison.Ordinal)
        );
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    private Task<Desk.Result> List(params string[] args) => _desk.Run(["list", "--today", Search.Today, .. args]);

    private static List<JsonElement> Applications(string output) =>
        [.. JsonDocument.Parse(output).RootElement.GetProperty("applications").EnumerateArray()];
}
