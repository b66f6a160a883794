using System.Globalization;
using AppLsp.Cli.Output;
using AppLsp.Language.Pipeline;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Listing;

/// <summary>A column of the list.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What a program reads in it; null where nothing is known.</param>
internal sealed record Column(string Name, Func<ApplicationRow, string?> Value)
{
    private static readonly Column File = new("file", row => row.File);
    private static readonly Column Company = new("company", row => row.Company);
    private static readonly Column Position = new("position", row => row.Position);

    private static readonly Column Status = new("status", row => row.Status)
    {
        Least = 12,
        Paint = (look, row, _, text) => look.Staged(row.Stage, text),
    };

    private static readonly Column Applied = new("applied", row => Day(row.Applied));

    private static readonly Column Next = new("next", row => row.Next?.What)
    {
        Least = 28,
        Shown = (row, today) => row.Next is { } next ? $"{When(next, today)}: {next.What}" : null,
        Paint = (look, row, today, text) => row.Next is { } next && next.IsDue(today) ? look.Late(text) : text,
    };

    /// <summary>All columns, in the order in which a program reads them.</summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        File,
        Company,
        Position,
        Status,
        new("stage", row => row.Stage is { } stage ? StageWords.Of(stage) : null),
        Applied,
        new("deadline", row => Day(row.Deadline)),
        new("url", row => row.Url),
        Next,
        new("on", row => Day(row.Next?.On)),
        new("since", row => Number(row.Since)),
        new("points", row => row.Points is { } points ? $"{Number(points.Done)} of {Number(points.Of)}" : null),
        new("errors", row => Number(row.Findings.Errors)) { CountsFindings = true },
        new("warnings", row => Number(row.Findings.Warnings)) { CountsFindings = true },
        new("information", row => Number(row.Findings.Information)) { CountsFindings = true },
        new("hints", row => Number(row.Findings.Hints)) { CountsFindings = true },
    ];

    /// <summary>The columns of a table where the person names none.</summary>
    public static IReadOnlyList<Column> OfTable { get; } = [Next, Status, Company, Position, Applied, File];

    /// <summary>What a person reads in it; what a program reads where nothing else is said.</summary>
    public Func<ApplicationRow, DateOnly, string?> Shown
    {
        get => field ?? ((row, _) => Value(row));
        private init;
    }

    /// <summary>The colour in which the text of a row is shown.</summary>
    public Func<Look, ApplicationRow, DateOnly, string, string> Paint { get; private init; } = (_, _, _, text) => text;

    /// <summary>How narrow it may become in a table.</summary>
    public int Least { get; private init; } = TableColumn.Narrowest;

    /// <summary>Whether it tells how much was found.</summary>
    public bool CountsFindings { get; private init; }

    /// <summary>The day in ISO form.</summary>
    public static string? Day(DateOnly? day) => day is { } known ? Dates.ToIso(known) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string When(NextStep step, DateOnly today) =>
        step.On < today ? $"{DateWords.Days(today.DayNumber - step.On.DayNumber)} late" : DateWords.Distance(step.On, today);
}
