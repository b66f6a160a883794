using System.Globalization;
using System.Text;

namespace AppLsp.Cli.Output;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Paint">The colour of it.</param>
internal readonly record struct Cell(string Text, Func<string, string>? Paint = null);

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Least">How narrow it may become.</param>
internal readonly record struct TableColumn(string Heading, int Least = TableColumn.Narrowest)
{
    /// <summary>A column of this width is still worth reading.</summary>
    public const int Narrowest = 8;
}

/// <summary>A table for a terminal, at most as wide as that: the widest columns give way first.</summary>
internal static class Table
{
    private const string Gap = "  ";
    private const char Cut = '…';

    /// <summary>Writes the rows below their headings.</summary>
    public static void Write(TextWriter output, Look look, IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        // What is on the terminal is not to be obeyed by it, and a row is one line.
        var printable = rows.Select(row => row.Select(cell => cell with { Text = Glyphs.Printable(cell.Text) }).ToList()).ToList();
        var widths = columns
            .Select((column, i) => printable.Select(row => Glyphs.Width(row[i].Text)).Append(column.Heading.Length).Max())
            .ToArray();
        Fit(
            widths,
            [.. columns.Select(column => Math.Max(column.Least, column.Heading.Length))],
            look.Width - Gap.Length * (columns.Count - 1)
        );
        WriteRow(output, widths, [.. columns.Select(column => new Cell(column.Heading.ToUpperInvariant(), look.Strong))]);
        foreach (var row in printable)
            WriteRow(output, widths, row);
    }

    /// <summary>Makes the widest columns narrower until all fit, none narrower than <paramref name="least"/>.</summary>
    private static void Fit(int[] widths, int[] least, int room)
    {
        for (var over = widths.Sum() - room; over > 0; over--)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => widths[i] > least[i]).OrderByDescending(i => widths[i]).ToList();
            if (widest.Count == 0)
                return;
            widths[widest[0]]--;
        }
    }

    private static void WriteRow(TextWriter output, int[] widths, List<Cell> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var text = Within(cells[i].Text, widths[i]);
            line.Append(i == 0 ? "" : Gap).Append(cells[i].Paint?.Invoke(text) ?? text);
            if (i < cells.Count - 1)
                line.Append(' ', widths[i] - Glyphs.Width(text));
        }
        output.WriteLine(line.ToString().TrimEnd());
    }

    /// <summary>As much of <paramref name="text"/> as fits into <paramref name="width"/> columns; no sign is parted.</summary>
    private static string Within(string text, int width)
    {
        if (Glyphs.Width(text) <= width)
            return text;
        var (kept, taken) = (0, 0);
        while (kept < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, kept);
            var columns = Glyphs.Width(text.Substring(kept, length));
            if (taken + columns > width - 1)
                break;
            kept += length;
            taken += columns;
        }
        return string.Concat(text.AsSpan(0, kept).TrimEnd(), [Cut]);
    }
}
