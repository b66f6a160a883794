using System.Collections.Immutable;
using AppLsp.Language.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AppLsp.Language.Markdown;

/// <summary>Makes a <see cref="TableNode"/> of Markdig's table, whose empty cells have no place.</summary>
/// <param name="outline">The text with its inlines.</param>
/// <param name="linesOf">Reads the lines of a block.</param>
internal sealed class TableReader(Outline outline, Func<LeafBlock, ImmutableArray<TextLine>> linesOf)
{
    private readonly SourceText _text = outline.Text;

    /// <summary>The table at <paramref name="span"/>; without rows where its lines cannot be told apart.</summary>
    public TableNode Read(Table table, TextSpan span)
    {
        var first = _text.LineAt(span.Start);
        // The line below the header is no row.
        if (_text.LineAt(span.End) - first != table.Count)
            return new([], span);
        var rows = ImmutableArray.CreateBuilder<TableRow>(table.Count);
        for (var i = 0; i < table.Count; i++)
        {
            var line = _text.LineSpan(first + (i == 0 ? 0 : i + 1));
            var start = i == 0 ? span.Start : StartOfRow(line);
            if (Row(TextSpan.FromBounds(start, line.End), (Markdig.Extensions.Tables.TableRow)table[i]) is not { } row)
                return new([], span);
            rows.Add(row);
        }
        return new(rows.MoveToImmutable(), span);
    }

    /// <summary>Behind the marks of a quotation and the white space that a row may begin with.</summary>
    private int StartOfRow(TextSpan line)
    {
        var words = _text.Span(line).IndexOfAnyExcept(" \t>");
        return words < 0 ? line.End : line.Start + words;
    }

    private TableRow? Row(TextSpan span, Markdig.Extensions.Tables.TableRow row)
    {
        span = _text.Trimmed(span, char.IsWhiteSpace);
        var rooms = Rooms(span);
        var cells = ImmutableArray.CreateBuilder<TextLine>(rooms.Count);
        for (var i = 0; i < rooms.Count; i++)
        {
            var words = i < row.Count && row[i] is TableCell cell and [LeafBlock block, ..] && !cell.Span.IsEmpty ? linesOf(block) : [];
            if (words.Length > 1 || (words.Length == 1 && !rooms[i].Contains(words[0].Span)))
                return null;
            cells.Add(words.Length == 1 ? words[0] : new("", EmptyCell(rooms[i]), null));
        }
        return new(cells.MoveToImmutable(), span);
    }

    /// <summary>Where the words of an empty cell would stand: behind its first space.</summary>
    private static TextSpan EmptyCell(TextSpan room) => new(room.Start + Math.Min(room.Length, 1), 0);

    /// <summary>What lies between the bars of a row.</summary>
    private List<TextSpan> Rooms(TextSpan row)
    {
        List<TextSpan> rooms = [];
        var content = _text.Content;
        var start = row.Start;
        if (start < row.End && content[start] == '|')
            start++;
        for (var i = start; i <= row.End; i++)
        {
            if (i < row.End && content[i] == '\\')
                i++;
            else if (i == row.End || (content[i] == '|' && !IsInside(i)))
            {
                // Nothing follows the last bar.
                if (i < row.End || i > start)
                    rooms.Add(TextSpan.FromBounds(start, i));
                start = i + 1;
            }
        }
        return rooms;
    }

    private bool IsInside(int bar)
    {
        foreach (var inline in outline.InlinesAt(bar))
            if (inline.Kind != InlineKind.Struck)
                return true;
        return false;
    }
}
