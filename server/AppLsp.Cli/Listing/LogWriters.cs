using System.Globalization;
using System.Text;
using AppLsp.Cli.Output;
using AppLsp.Language.Pipeline;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Listing;

/// <summary>What a run of <c>applsp log</c> comes to.</summary>
/// <param name="From">The first day that it tells of; null where it is not named and nothing was done.</param>
/// <param name="To">The last day.</param>
/// <param name="Entries">What was done, the earliest first.</param>
internal sealed record SearchLog(DateOnly? From, DateOnly To, IReadOnlyList<LogEntry> Entries)
{
    /// <summary>The entries of each week, which begins on Monday.</summary>
    public IEnumerable<IGrouping<string, LogEntry>> Weeks => Entries.GroupBy(entry => WeekOf(entry.On));

    /// <summary>The week of a day as ISO 8601 has it: <c>2026-W46</c>.</summary>
    public static string WeekOf(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):D4}-W{ISOWeek.GetWeekOfYear(time):D2}");
    }
}

/// <summary>One of the forms that <c>applsp log --format</c> offers.</summary>
internal interface ILogWriter
{
    /// <summary>Writes <paramref name="log"/>.</summary>
    void Write(SearchLog log, TextWriter output);
}

/// <summary><c>--format table</c>: a line for each entry, with the week beside the first one of it.</summary>
internal sealed class TableLogWriter(Look look) : ILogWriter
{
    private const int WidestNecessary = 12;

    private static readonly (TableColumn Column, Func<LogEntry, string?> Value)[] Columns =
    [
        (new("week"), entry => SearchLog.WeekOf(entry.On)),
        (new("date", 10), entry => Dates.ToIso(entry.On)),
        (new("employer", WidestNecessary), entry => entry.Company),
        (new("role", WidestNecessary), entry => entry.Position),
        (new("what", WidestNecessary), entry => entry.What),
        (new("how"), entry => entry.How),
        (new("with"), entry => entry.With),
        (new("result"), entry => entry.Result),
    ];

    /// <inheritdoc/>
    public void Write(SearchLog log, TextWriter output)
    {
        var rows = log.Weeks.SelectMany(week =>
            week.Select((entry, i) => Columns.Select((column, j) => new Cell(i > 0 && j == 0 ? "" : column.Value(entry) ?? "")).ToList())
        );
        if (log.Entries.Count > 0)
            Table.Write(output, look, [.. Columns.Select(column => column.Column)], [.. rows]);
        output.WriteLine(log.Entries.Count > 0 ? $"\n{Sum(log)}" : Sum(log));
    }

    private static string Sum(SearchLog log) =>
        log.Entries.Count == 0
            ? "Nothing was done in these days."
            : $"{Phrasing.Count(log.Entries.Count, "entry", "entries")} in {Phrasing.Count(log.Weeks.Count(), "week")}.";
}

/// <summary><c>--format markdown</c>: a table for each week, to print or to paste.</summary>
internal sealed class MarkdownLogWriter : ILogWriter
{
    private const string Special = "\\`*_[]<>|#~&";

    /// <inheritdoc/>
    public void Write(SearchLog log, TextWriter output)
    {
        var from = log.From is { } first ? $"{Dates.ToIso(first)} to " : "up to ";
        output.WriteLine($"# Job search, {from}{Dates.ToIso(log.To)}");
        foreach (var week in log.Weeks)
        {
            output.WriteLine($"\n## {week.Key}\n");
            output.WriteLine("| Date | Employer | Role | What | How | With | Result |");
            output.WriteLine("|---|---|---|---|---|---|---|");
            foreach (var entry in week)
                output.WriteLine(
                    "| "
                        + string.Join(
                            " | ",
                            new[]
                            {
                                Dates.ToIso(entry.On),
                                entry.Company,
                                entry.Position,
                                entry.What,
                                entry.How,
                                entry.With,
                                entry.Result,
                            }.Select(Escaped)
                        )
                        + " |"
                );
        }
    }

    /// <summary>The words as Markdown shows them, in a cell of a table.</summary>
    private static string Escaped(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text ?? "")
            if (char.IsControl(c))
                escaped.Append(' ');
            else if (Special.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        return escaped.ToString();
    }
}

/// <summary><c>--format csv</c>: a line for each entry.</summary>
internal sealed class CsvLogWriter : ILogWriter
{
    private static readonly string[] Names = ["on", "week", "company", "position", "what", "how", "with", "result", "file"];

    /// <inheritdoc/>
    public void Write(SearchLog log, TextWriter output) =>
        CsvText.Write(
            output,
            Names,
            log.Entries.Select(entry =>
                (string?[])
                    [
                        Dates.ToIso(entry.On),
                        SearchLog.WeekOf(entry.On),
                        entry.Company,
                        entry.Position,
                        entry.What,
                        entry.How,
                        entry.With,
                        entry.Result,
                        entry.File,
                    ]
            )
        );
}

/// <summary><c>--format json</c>: one object on one line, in a form that later versions only add to.</summary>
internal sealed class JsonLogWriter : ILogWriter
{
    private const int Version = 1;

    /// <inheritdoc/>
    public void Write(SearchLog log, TextWriter output)
    {
        using var bytes = new MemoryStream();
        JsonLine.Write(
            bytes,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                json.WriteString("from", Column.Day(log.From));
                json.WriteString("to", Column.Day(log.To));
                json.WriteStartArray("entries");
                foreach (var entry in log.Entries)
                {
                    json.WriteStartObject();
                    json.WriteString("on", Column.Day(entry.On));
                    json.WriteString("week", SearchLog.WeekOf(entry.On));
                    json.WriteString("company", entry.Company);
                    json.WriteString("position", entry.Position);
                    json.WriteString("what", entry.What);
                    json.WriteString("how", entry.How);
                    json.WriteString("with", entry.With);
                    json.WriteString("result", entry.Result);
                    json.WriteString("file", entry.File);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
