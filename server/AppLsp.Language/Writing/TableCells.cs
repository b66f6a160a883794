using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>Words in the cells of tables.</summary>
internal static class TableCells
{
    /// <summary><paramref name="words"/> as a cell has them: a bar would end it.</summary>
    public static string Escaped(string words) => words.Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary><paramref name="words"/> as they are written at <paramref name="offset"/>, in a table or elsewhere.</summary>
    public static string At(Application application, int offset, string words) =>
        words.Contains('|', StringComparison.Ordinal)
        && application.Outline.AllBlocks.Any(block => block is TableNode && block.Span.Contains(offset))
            ? Escaped(words)
            : words;

    /// <summary>
    /// <paramref name="row"/> with other words in two of its cells, and none in the rest; from the start of its line to its end.
    /// </summary>
    public static string Like(SourceText text, TextLine row, (int Cell, string Words) first, (int Cell, string Words) second)
    {
        var line = text.LineSpan(text.LineAt(row.Span.Start));
        var (written, from) = ("", line.Start);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i].Span;
            written += text.Slice(TextSpan.FromBounds(from, cell.Start)).Trim('*', '_');
            written +=
                i == first.Cell ? Escaped(first.Words)
                : i == second.Cell ? Escaped(second.Words)
                : "";
            from = cell.End;
        }
        return written + text.Slice(TextSpan.FromBounds(from, line.End)).TrimEnd().Trim('*', '_');
    }
}
