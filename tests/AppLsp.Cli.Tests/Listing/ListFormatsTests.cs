using System.Text;
using AppLsp.Cli.Listing;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Sylvan.Data.Csv;

namespace AppLsp.Cli.Tests.Listing;

public sealed class ListFormatsTests : IDisposable
{
    private readonly Desk _desk = Search.On(new());

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Another_reader_reads_the_csv()
    {
        var output = (await List("csv", "--sort", "file")).Output;
        Assert.StartsWith(
            "file,company,position,status,stage,applied,deadline,url,next,on,since,points,errors,warnings,information,hints\r\n",
            output,
            StringComparison.Ordinal
        );
        var rows = Read(output);
        Assert.Equal(
            ["jobs/alder.md", "Alder & Sons, Millers", "Miller \"rye\"", "INTERVIEW", "active", "2026-11-02", "", "", "call Tomas Berg"],
            rows[0].Take(9)
        );
        Assert.Equal(4, rows.Count);
        Assert.Equal("'=HYPERLINK(1)", rows[1][1]);
        Assert.Contains(rows, row => row[1].Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Columns_of_csv_are_those_that_are_named() =>
        Assert.Equal(
            "company,applied\r\nFennel Bakery,2026-11-12\r\n",
            (await List("csv", "--company", "fennel", "--columns", "company,applied")).Output
        );

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("a \"b\", c\nd", "a \"b\", c\nd")]
    [InlineData(" 株 ", " 株 ")]
    [InlineData("", "")]
    public void No_cell_begins_as_a_formula_and_all_else_is_kept(string value, string read)
    {
        using var text = new StringWriter();
        CsvText.Write(
            text,
            ["one", "two"],
            [
                [value, "end"],
            ]
        );
        Assert.Equal([read, "end"], Assert.Single(Read(text.ToString())));
    }

    [Fact]
    public async Task Another_reader_reads_the_calendar()
    {
        var output = (await List("ics")).Output;
        var events = EventsOf(output);
        Assert.Equal(
            [
                "20261120 follow up: Fennel Bakery, Baker",
                "20261125 call Tomas Berg: Alder & Sons, Millers, Miller \"rye\"",
                "20261202 interview 14:00: at the mill: Alder & Sons, Millers, Miller \"rye\"",
                "20261220 deadline: =HYPERLINK(1), Clerk",
            ],
            events.Select(one => $"{one.Start!.Value:yyyyMMdd} {one.Summary}").Order()
        );
        Assert.All(events, one => Assert.True(one.IsAllDay));
        Assert.Equal(events.Count, events.Select(one => one.Uid).Distinct().Count());
        Assert.All(
            output.TrimEnd().Split('\n'),
            line =>
            {
                Assert.EndsWith("\r", line + (line == "END:VCALENDAR" ? "\r" : ""), StringComparison.Ordinal);
                Assert.InRange(Encoding.UTF8.GetByteCount(line.TrimEnd('\r')), 1, 75);
            }
        );
    }

    [Fact]
    public async Task An_event_keeps_its_name_from_run_to_run_and_a_later_one_goes_before()
    {
        _desk.With(".git/HEAD", "");
        var first = EventsOf((await List("ics", "jobs")).Output);
        var before = first.Single(one => one.Summary!.StartsWith("follow up", StringComparison.Ordinal));
        _desk.With("jobs/fennel.md", Search.Follow.Replace("2026-11-12", "2026-11-20", StringComparison.Ordinal));
        using var inside = new DeskInside(_desk.Folder, "jobs");
        var after = EventsOf(await inside.Run("list", "--format", "ics", "--today", "2026-11-27"))
            .Single(one => one.Summary!.StartsWith("follow up", StringComparison.Ordinal));
        Assert.Equal((before.Uid, new DateTime(2026, 11, 28)), (after.Uid, after.Start!.Value));
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public async Task Nothing_to_do_is_an_empty_calendar()
    {
        var output = (await List("ics", "--stage", "closed")).Output;
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", output, StringComparison.Ordinal);
        Assert.Empty(EventsOf(output));
    }

    [Fact]
    public async Task The_people_are_cards()
    {
        var output = (await List("vcf")).Output;
        Assert.Equal(
            """
            BEGIN:VCARD
            VERSION:3.0
            UID:ID
            N:Okafor;Ines;;;
            FN:Ines Okafor
            ORG:Fennel Bakery
            TITLE:recruiter
            EMAIL;TYPE=INTERNET:ines.okafor@fennel.example
            TEL:+49 30 1234567
            NOTE:Baker
            END:VCARD

            """.ReplaceLineEndings("\r\n"),
            System.Text.RegularExpressions.Regex.Replace(output, "UID:[0-9a-f]{32}@applsp", "UID:ID")
        );
        Assert.Equal(output, (await List("vcf")).Output);
    }

    [Fact]
    public async Task What_a_card_holds_is_escaped_and_folded()
    {
        var name = string.Concat(Enumerable.Repeat("株式", 30));
        var title = string.Concat(Enumerable.Repeat("Müllerei; ", 12));
        _desk.With(
            "jobs/fennel.md",
            Search
                .Follow.Replace("recruiter", title, StringComparison.Ordinal)
                .Replace("Fennel Bakery", "Fennel, Bakery\\Mill; " + name, StringComparison.Ordinal)
        );
        var lines = (await List("vcf")).Output.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(
            "ORG:Fennel\\, Bakery\\\\Mill\\; " + name,
            string.Join("\n", lines).Replace("\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private Task<Desk.Result> List(string format, params string[] args) =>
        _desk.Run(["list", "--today", Search.Today, "--format", format, .. args]);

    private static List<CalendarEvent> EventsOf(string text) => [.. Calendar.Load(text)!.Events];

    private static List<string[]> Read(string csv)
    {
        using var reader = CsvDataReader.Create(new StringReader(csv));
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    /// <summary>Runs the program in a folder below that of a desk.</summary>
    private sealed class DeskInside(string folder, string inside) : IDisposable
    {
        private readonly MemoryStream _output = new();

        public void Dispose() => _output.Dispose();

        public async Task<string> Run(params string[] args)
        {
            using var error = new StringWriter();
            var shell = new Shell(Stream.Null, _output, () => error, Path.Combine(folder, inside), () => false, () => 100);
            await CommandLine.RunAsync(args, shell);
            return Encoding.UTF8.GetString(_output.ToArray());
        }
    }
}
