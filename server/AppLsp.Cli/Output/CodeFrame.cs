using System.Globalization;
using System.Text;

namespace AppLsp.Cli.Output;

/// <summary>A line of a text as a terminal shows it, and the marks to be put under it.</summary>
/// <param name="Line">The line: tabs as blanks, control characters made visible, cut around the mark where it is too long.</param>
/// <param name="Indent">The blanks before the marks.</param>
/// <param name="Marks">One <c>^</c> for every column of the marked text, at least one.</param>
internal readonly record struct CodeFrame(string Line, string Indent, string Marks)
{
    private const int TabStop = 4;
    private const int NarrowestUseful = 20;
    private const char Cut = '…';

    /// <summary>
    /// The frame for the code units from <paramref name="start"/> up to <paramref name="end"/> of <paramref name="line"/>, in at most
    /// <paramref name="width"/> columns.
    /// </summary>
    public static CodeFrame Of(string line, int start, int end, int width)
    {
        var cells = Cells(line);
        var columns = cells is [.., var last] ? last.Column + last.Width : 0;
        var (from, to) = MarkedColumns(cells, columns, start, end);
        width = Math.Max(width, NarrowestUseful);
        if (columns <= width)
            return Between(cells, 0, columns, from, to);

        // A third of the width goes to what stands before the mark, where that does not fit as a whole.
        var first = to < width ? 0 : Math.Min(from - width / 3, columns - width);
        return Between(cells, Math.Max(0, first), Math.Max(0, first) + width, from, to);
    }

    private static List<Cell> Cells(string line)
    {
        List<Cell> cells = [];
        for (int offset = 0, column = 0; offset < line.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(line, offset);
            var cluster = line.AsSpan(offset, length);
            var text = cluster is "\t" ? new string(' ', TabStop - column % TabStop) : Glyphs.Printable(cluster);
            var width = Glyphs.Width(text);
            cells.Add(new(offset, offset + length, text, column, width));
            offset += length;
            column += width;
        }
        return cells;
    }

    private static (int From, int To) MarkedColumns(List<Cell> cells, int columns, int start, int end)
    {
        var marked = cells.Where(cell => cell.Start < end && cell.End > start).ToList();
        if (marked is [var first, .., var last])
            return (first.Column, last.Column + last.Width);
        if (marked is [var only])
            return (only.Column, only.Column + only.Width);
        var here = cells.FirstOrDefault(cell => cell.Start >= start)?.Column ?? columns;
        return (here, here);
    }

    /// <summary>The part of the line between two columns; a cut stands for what is missing on either side.</summary>
    private static CodeFrame Between(List<Cell> cells, int first, int end, int from, int to)
    {
        var total = cells is [.., var last] ? last.Column + last.Width : 0;
        var lead = first > 0 ? first + 1 : 0;
        var limit = end < total ? end - 1 : total;
        var shown = cells.Where(cell => cell.Column >= lead && cell.Column + cell.Width <= limit).ToList();

        var line = new StringBuilder();
        if (first > 0)
            line.Append(Cut).Append(' ', shown is [var head, ..] ? head.Column - lead : 0);
        foreach (var cell in shown)
            line.Append(cell.Text);
        if (end < total)
            line.Append(Cut);

        from = Math.Max(from, first);
        to = Math.Min(to, end);
        return new(line.ToString(), new(' ', from - first), new('^', Math.Max(1, to - from)));
    }

    /// <summary>What a reader sees as one character: the code units it comes from, and where it is shown.</summary>
    private sealed record Cell(int Start, int End, string Text, int Column, int Width);
}
