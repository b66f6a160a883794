using System.Text;

namespace AppLsp.Cli.Listing;

/// <summary><c>--format csv</c>: a line for each application.</summary>
internal sealed class CsvListWriter(IReadOnlyList<Column> columns) : IListWriter
{
    /// <inheritdoc/>
    public void Write(ApplicationList list, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
        CsvText.Write(writer, columns.Select(column => column.Name), list.Rows.Select(row => columns.Select(column => column.Value(row))));
    }
}
