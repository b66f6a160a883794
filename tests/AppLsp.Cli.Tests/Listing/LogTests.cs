using System.Text.Json;
using Sylvan.Data.Csv;

namespace AppLsp.Cli.Tests.Listing;

public sealed class LogTests : IDisposable
{
    private static readonly string[] Told = ["on", "week", "what", "how", "with", "result"];

    private readonly Desk _desk = Search.On(new());

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Each_day_of_the_search_is_an_entry()
    {
        var log = JsonDocument.Parse((await Log("--format", "json")).Output).RootElement;
        Assert.Equal((1, "2026-10-01", "2026-11-26"), (log.GetProperty("version").GetInt32(), Text(log, "from"), Text(log, "to")));
        Assert.Equal(
            [
                "2026-10-01 2026-W40 applied   REJECTED",
                "2026-11-02 2026-W45 applied   INTERVIEW",
                "2026-11-12 2026-W46 applied   ",
                "2026-11-16 2026-W47 screening   ",
                "2026-11-17 2026-W47 papers by e-mail e-mail  ",
                "2026-11-20 2026-W47 interview Tomas Berg, video call video call  ",
            ],
            log.GetProperty("entries").EnumerateArray().Select(entry => string.Join(' ', Told.Select(name => Text(entry, name))))
        );
        Assert.Equal(
            ["on", "week", "company", "position", "what", "how", "with", "result", "file"],
            log.GetProperty("entries")[0].EnumerateObject().Select(one => one.Name)
        );
    }

    [Fact]
    public async Task A_table_has_the_week_beside_its_first_entry() =>
        Assert.Equal(
            """
            WEEK      DATE        EMPLOYER               ROLE          WHAT              HOW     WITH  RESULT
            2026-W46  2026-11-12  Fennel Bakery          Baker         applied
            2026-W47  2026-11-16  Alder & Sons, Millers  Miller "rye"  screening
                      2026-11-17  Alder & Sons, Millers  Miller "rye"  papers by e-mail  e-mail

            3 entries in 2 weeks.

            """,
            (await Log("--from", "2026-11-12", "--to", "2026-11-17")).Output
        );

    [Fact]
    public async Task Markdown_is_a_table_a_week_and_no_name_becomes_html()
    {
        var output = (await Log("--format", "markdown", "--to", "2026-11-02")).Output;
        Assert.Equal(
            """
            # Job search, 2026-10-01 to 2026-11-02

            ## 2026-W40

            | Date | Employer | Role | What | How | With | Result |
            |---|---|---|---|---|---|---|
            | 2026-10-01 | Quarry \<script\>alert(1)\</script\> Works | Foreman | applied |  |  | REJECTED |

            ## 2026-W45

            | Date | Employer | Role | What | How | With | Result |
            |---|---|---|---|---|---|---|
            | 2026-11-02 | Alder \& Sons, Millers | Miller "rye" | applied |  |  | INTERVIEW |

            """,
            output
        );
    }

    [Fact]
    public async Task Another_reader_reads_the_csv()
    {
        using var reader = CsvDataReader.Create(new StringReader((await Log("--format", "csv", "--from", "2026-11-12")).Output));
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)));
        Assert.Equal("2026-11-12|2026-W46|Fennel Bakery|Baker|applied||||jobs/fennel.md", rows[0]);
        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public async Task Where_nothing_was_done_that_is_said()
    {
        Assert.Equal(new(0, "Nothing was done in these days.\n", ""), await Log("--to", "2026-01-01"));
        Assert.Equal(
            new(0, "{\"version\":1,\"from\":null,\"to\":\"2026-01-01\",\"entries\":[]}\n", ""),
            await Log("--to", "2026-01-01", "--format", "json")
        );
    }

    [Fact]
    public async Task Who_is_named_in_a_line_was_met_and_two_files_of_a_job_tell_it_once()
    {
        const string Job = "**Company:** Birch Mill\n**Position:** Miller\n**Status:** Applied\n**Applied:** 2026-11-09\n";
        using var desk = new Desk()
            .With(
                "jobs/birch-mill/application.md",
                Job
                    + "\n## Contacts\n- Tomas Berg, owner\n\n"
                    + "## History\n- 2026-11-09: APPLIED\n- 2026-11-12: SCREENING with Tomas Berg by phone\n"
            )
            .With("jobs/birch-mill/notes.md", Job);
        var log = JsonDocument.Parse((await desk.Run("log", "--today", Search.Today, "--format", "json")).Output).RootElement;
        Assert.Equal(
            ["applied |", "screening Tomas Berg|phone"],
            log.GetProperty("entries").EnumerateArray().Select(entry => $"{Text(entry, "what")} {Text(entry, "with")}|{Text(entry, "how")}")
        );
    }

    [Theory]
    [InlineData("--from 12.11.2026", "applsp log: --from \"12.11.2026\" is not a valid date: write YYYY-MM-DD.")]
    [InlineData("--from 2026-11-20 --to 2026-11-01", "applsp log: --from 2026-11-20 is later than --to 2026-11-01.")]
    [InlineData("--format html", "applsp log: --format \"html\" is not valid: use table, markdown, csv or json.")]
    [InlineData("gone.md", "applsp: gone.md: no such file or folder. ")]
    [InlineData("jobs/readme.md", "applsp log: no application in jobs/readme.md (1 Markdown file). ")]
    public async Task Wrong_usage_is_named_with_the_way_out(string args, string message)
    {
        var result = await _desk.Run(["log", .. args.Split(' ')]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    private Task<Desk.Result> Log(params string[] args) => _desk.Run(["log", "--today", Search.Today, .. args]);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
