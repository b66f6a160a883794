using System.Text;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using Range = AppLsp.Server.Protocol.Range;

namespace AppLsp.Server.Session;

/// <summary>Offsets of a text as the client's positions, and back.</summary>
internal readonly struct Positions(SourceText text, PositionEncoding encoding)
{
    /// <summary>
    /// The position of <paramref name="offset"/>, which lies in the text. Inside a line ending it is the end of the line.
    /// </summary>
    public Position At(int offset)
    {
        var line = text.LineAt(offset);
        var start = text.LineStart(line);
        var before = text.Span(TextSpan.FromBounds(start, Math.Min(offset, text.LineEnd(line))));
        return new(line, encoding == PositionEncoding.Utf16 ? before.Length : Width(before));
    }

    /// <summary>The range of <paramref name="span"/>, which lies in the text.</summary>
    public Range Of(TextSpan span) => new(At(span.Start), At(span.End));

    /// <summary>
    /// The offset of <paramref name="position"/>. A character past the end of its line is the end of the line, as the specification says,
    /// and one inside a code point is the code point's start.
    /// </summary>
    /// <returns>False where the text has no such line.</returns>
    public bool TryOffset(Position position, out int offset)
    {
        offset = 0;
        var (line, character) = position;
        if (line < 0 || character < 0)
            return false;
        if (line >= text.LineCount)
        {
            // Clients that count a last line ending as the beginning of a line, although there is none, call the text's end so.
            offset = text.Length;
            return line == text.LineCount && character == 0;
        }
        var span = text.LineSpan(line);
        offset = span.Start + (encoding == PositionEncoding.Utf16 ? Math.Min(character, span.Length) : Units(text.Span(span), character));
        return true;
    }

    /// <summary>The span of <paramref name="range"/>; see <see cref="TryOffset"/>.</summary>
    /// <returns>False where the text has no such lines, or the end stands before the start.</returns>
    public bool TrySpan(Range range, out TextSpan span)
    {
        span = default;
        if (!TryOffset(range.Start, out var start) || !TryOffset(range.End, out var end) || end < start)
            return false;
        span = TextSpan.FromBounds(start, end);
        return true;
    }

    /// <summary>The width of <paramref name="line"/> in the encoding.</summary>
    private int Width(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var rune in line.EnumerateRunes())
            width += WidthOf(rune);
        return width;
    }

    /// <summary>How many UTF-16 units of <paramref name="line"/> are <paramref name="character"/> wide.</summary>
    private int Units(ReadOnlySpan<char> line, int character)
    {
        var units = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            character -= WidthOf(rune);
            if (character < 0)
                break;
            units += rune.Utf16SequenceLength;
        }
        return units;
    }

    private int WidthOf(Rune rune) => encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
}
