using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>The rows of a table that is the history: a date in one cell, a status in another, in any order.</summary>
internal static class HistoryRow
{
    /// <summary>Whether <paramref name="row"/> tells when a status began.</summary>
    public static bool Is(TableRow row, Outline outline, ApplicationSchema schema) =>
        row.Cells.Any(cell => schema.DatesIn(outline, cell.Span).Any()) && StatusIn(row.Cells, outline, schema) is not null;

    /// <summary>
    /// The rows of <paramref name="table"/> that tell when a status began. One that says that it is still to be done tells of a step.
    /// </summary>
    public static List<TableRow> In(TableNode table, Outline outline, ApplicationSchema schema)
    {
        var rows = table.Rows.Where(row => Is(row, outline, schema)).ToList();
        if (rows.Count > 0 && OpenSteps.In(table, outline, schema) is { Count: > 0 } open)
            rows.RemoveAll(row => open.Any(step => row.Span.Contains(step.Row.Span)));
        return rows;
    }

    /// <summary>Whether <paramref name="header"/> says that each row below it tells of another job.</summary>
    public static bool IsOfJobs(TableRow header, ApplicationSchema schema) =>
        header.Cells.Any(cell => schema.FindSection(new(cell.Text))?.Fact is Fact.Company or Fact.Position);

    /// <summary>The first status that one of <paramref name="cells"/> begins with, or null.</summary>
    public static StatusMention? StatusIn(IEnumerable<TextLine> cells, Outline outline, ApplicationSchema schema)
    {
        var reader = new StatusLine(outline, schema);
        foreach (var cell in cells)
            if (
                !cell.Span.IsEmpty
                && reader.AtStart(cell.Span) is { } status
                && !outline.IsStruck(status.Span.Start)
                && !outline.IsUnread(status.Span.Start)
            )
                return status;
        return null;
    }

    /// <summary>What <paramref name="line"/>, a row with its cells, tells; null where no status stands there.</summary>
    public static HistoryEntry? Read(TextLine line, Outline outline, ApplicationSchema schema) =>
        StatusIn(line.Cells, outline, schema) is { } status ? new(schema.DatesIn(outline, line.Span).FirstOrDefault(), status) : null;

    /// <summary>The row as a line of the history.</summary>
    public static TextLine Line(TableRow row, SourceText text)
    {
        var cells = row.Cells.Where(cell => cell.Text.Length > 0).ToList();
        var span = TextSpan.FromBounds(cells[0].Span.Start, cells[^1].Span.End);
        return new(text.Slice(span), span, null) { Cells = row.Cells, Links = [.. cells.SelectMany(cell => cell.Links)] };
    }
}
