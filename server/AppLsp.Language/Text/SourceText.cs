using System.Text;

namespace AppLsp.Language.Text;

/// <summary>One state of a document's text, immutable, with its lines.</summary>
/// <remarks>
/// Lines end at <c>\n</c>, <c>\r\n</c> or <c>\r</c>, as the Language Server Protocol counts them. A text has at
/// least one line; after a final line ending stands one more, empty line.
/// </remarks>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    private SourceText(string content, int[] lineStarts)
    {
        Content = content;
        _lineStarts = lineStarts;
    }

    /// <summary>The whole text. A byte order mark, where the file has one, is not part of it.</summary>
    public string Content { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>The number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The text <paramref name="content"/>.</summary>
    public static SourceText From(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(content, [0, .. LineStartsAfter(content, 0, content.Length)]);
    }

    /// <summary>The offset at which line <paramref name="line"/> (from 0) begins.</summary>
    public int LineStart(int line) => _lineStarts[line];

    /// <summary>The offset just after the last code unit of line <paramref name="line"/> (from 0), without its ending.</summary>
    public int LineEnd(int line)
    {
        var end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Content.Length;
        if (line + 1 == _lineStarts.Length)
            return end;
        end--;
        return Content[end] == '\n' && end > _lineStarts[line] && Content[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The span of line <paramref name="line"/> (from 0), without its ending.</summary>
    public TextSpan LineSpan(int line) => TextSpan.FromBounds(LineStart(line), LineEnd(line));

    /// <summary>The line (from 0) that holds <paramref name="offset"/> (0 to <see cref="Length"/>).</summary>
    public int LineAt(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The text of <paramref name="span"/>.</summary>
    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>The code units of <paramref name="span"/>, without a copy.</summary>
    public ReadOnlySpan<char> Span(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>Where the last word before <paramref name="offset"/> ends; 0 where there is none.</summary>
    public int EndOfWords(int offset) => Content.AsSpan(0, offset).TrimEnd().Length;

    /// <summary>
    /// <paramref name="span"/> without the signs at its edges of which <paramref name="isEdge"/> says so; empty, at its end, where it has
    /// no
    /// others.
    /// </summary>
    public TextSpan Trimmed(TextSpan span, Func<char, bool> isEdge)
    {
        ArgumentNullException.ThrowIfNull(isEdge);
        var (start, end) = (span.Start, span.End);
        while (start < end && isEdge(Content[start]))
            start++;
        while (end > start && isEdge(Content[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// The words of <paramref name="span"/>: what stands between white space, or between what <paramref name="isGap"/> says.
    /// </summary>
    public IEnumerable<TextSpan> Words(TextSpan span, Func<char, bool>? isGap = null)
    {
        isGap ??= char.IsWhiteSpace;
        for (var i = span.Start; i < span.End; i++)
        {
            if (isGap(Content[i]))
                continue;
            var start = i;
            while (i < span.End && !isGap(Content[i]))
                i++;
            yield return TextSpan.FromBounds(start, i);
        }
    }

    /// <summary>Whether line <paramref name="line"/> (from 0) holds nothing but white space.</summary>
    public bool IsBlank(int line) => Span(LineSpan(line)).IsWhiteSpace();

    /// <summary>The line ending that the text uses most, or <c>\n</c> where it has none.</summary>
    public string LineEnding
    {
        get
        {
            var (lf, crlf, cr) = (0, 0, 0);
            for (var line = 0; line < LineCount - 1; line++)
            {
                if (_lineStarts[line + 1] - LineEnd(line) == 2)
                    crlf++;
                else if (Content[LineEnd(line)] == '\n')
                    lf++;
                else
                    cr++;
            }
            return crlf > lf && crlf >= cr ? "\r\n"
                : cr > lf ? "\r"
                : "\n";
        }
    }

    /// <summary>The text after <paramref name="edit"/>. Equal in every way to a fresh reading of the new content.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edit's span is not inside the text.</exception>
    public SourceText With(TextEdit edit)
    {
        var span = edit.Span;
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);

        var content = string.Concat(Content.AsSpan(0, span.Start), edit.NewText, Content.AsSpan(span.End));
        var shift = edit.NewText.Length - span.Length;

        // A line ending may straddle the edit's edges (\r before it, \n after it), so one code unit more on either
        // side is read afresh: starts up to `from` stay, starts beyond `to` move.
        var from = Math.Max(0, span.Start - 1);
        var to = Math.Min(content.Length, span.Start + edit.NewText.Length + 1);
        var kept = LineAt(from) + 1;
        var starts = new List<int>(_lineStarts.Length + 4);
        starts.AddRange(_lineStarts.AsSpan(0, kept));
        starts.AddRange(LineStartsAfter(content, from, to));
        foreach (var start in _lineStarts.AsSpan(kept))
            if (start + shift > to && start > span.End)
                starts.Add(start + shift);
        return new(content, [.. starts]);
    }

    /// <summary>The text after <paramref name="edits"/>, which are in its order and do not overlap.</summary>
    public SourceText WithAll(IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var (content, end) = (new StringBuilder(Length), 0);
        foreach (var edit in edits)
        {
            content.Append(Content, end, edit.Span.Start - end).Append(edit.NewText);
            end = edit.Span.End;
        }
        return From(content.Append(Content, end, Length - end).ToString());
    }

    /// <summary>The line starts that follow the line endings whose last code unit lies in [from, to).</summary>
    private static List<int> LineStartsAfter(string content, int from, int to)
    {
        List<int> starts = [];
        for (var i = from; i < to; i++)
        {
            var offset = content.AsSpan(i, to - i).IndexOfAny('\r', '\n');
            if (offset < 0)
                break;
            i += offset;
            var endsLine = content[i] == '\n' || i + 1 == content.Length || content[i + 1] != '\n';
            if (endsLine)
                starts.Add(i + 1);
        }
        return starts;
    }

    /// <inheritdoc/>
    public override string ToString() => Content;
}
