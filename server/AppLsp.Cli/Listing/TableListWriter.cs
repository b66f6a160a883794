using System.Text;
using AppLsp.Cli.Output;
using AppLsp.Language.Pipeline;
using AppLsp.Language.Wording;

namespace AppLsp.Cli.Listing;

/// <summary><c>--format table</c>: a line for each application, and a sum at the end.</summary>
internal sealed class TableListWriter(Look look, IReadOnlyList<Column> columns) : IListWriter
{
    /// <inheritdoc/>
    public void Write(ApplicationList list, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        if (list.Rows.Count > 0)
        {
            Table.Write(
                writer,
                look,
                [.. columns.Select(column => new TableColumn(column.Name, column.Least))],
                [.. list.Rows.Select(row => columns.Select(column => CellOf(column, row, list.Today)).ToList())]
            );
            writer.WriteLine();
        }
        writer.WriteLine(Sum(list));
    }

    private Cell CellOf(Column column, ApplicationRow row, DateOnly today) =>
        new(column.Shown(row, today) ?? "", text => column.Paint(look, row, today, text));

    private static string Sum(ApplicationList list)
    {
        if (list.Rows.Count == 0)
            return $"None of {Phrasing.Count(list.Count, "application")} matches.";
        var due = list.Rows.Count(row => row.Next?.IsDue(list.Today) == true);
        var count =
            list.Rows.Count < list.Count
                ? $"{list.Rows.Count} of {Phrasing.Count(list.Count, "application")}"
                : Phrasing.Count(list.Count, "application");
        return due > 0 ? $"{count}, {due} due." : $"{count}.";
    }
}
