using System.Globalization;
using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>
/// One line as it is typed: its white space, bullet and words. While a line is being typed it is often something else to
/// Markdown (a lone <c>-</c> underlines the paragraph above it), so completion looks at what the person sees.
/// </summary>
/// <param name="Number">The line, from 0.</param>
/// <param name="Span">The line, without its ending and without a byte order mark.</param>
/// <param name="Marker">The bullet or number; empty, at the first word, where there is none.</param>
/// <param name="Content">Where the words begin, after bullet and checkbox.</param>
/// <param name="Column">How far the line is indented, tabs counted to the next multiple of four.</param>
internal readonly record struct MarkdownLine(int Number, TextSpan Span, TextSpan Marker, int Content, int Column)
{
    private const int TabWidth = 4;

    /// <summary>Where the words end, without the spaces after them.</summary>
    public int ContentEnd { get; private init; }

    /// <summary>Whether the item has a checkbox.</summary>
    public bool HasCheckbox { get; private init; }

    /// <summary>Whether the line begins with a bullet or a number.</summary>
    public bool IsItem => !Marker.IsEmpty;

    /// <summary>Whether there is only white space.</summary>
    public bool IsBlank => !IsItem && Content >= Span.End;

    /// <summary>The words, without bullet and checkbox.</summary>
    public TextSpan Words => TextSpan.FromBounds(Content, Math.Max(Content, ContentEnd));

    /// <summary>Reads line <paramref name="number"/> of <paramref name="text"/>.</summary>
    public static MarkdownLine Of(SourceText text, int number)
    {
        var span = text.LineSpan(number);
        if (number == 0 && text.Content.StartsWith('\uFEFF'))
            span = TextSpan.FromBounds(1, Math.Max(1, span.End));
        var content = text.Content;

        var (start, column) = (span.Start, 0);
        while (start < span.End && content[start] is ' ' or '\t')
            column = content[start++] == '\t' ? column + TabWidth - (column % TabWidth) : column + 1;

        var marker = new TextSpan(start, MarkerLength(content.AsSpan(start, span.End - start)));
        var words = SkipSpaces(content, marker.End, span.End);
        var hasCheckbox = !marker.IsEmpty && content.AsSpan(words, span.End - words) is ['[', ' ' or 'x' or 'X', ']', ..];
        if (hasCheckbox)
            words = SkipSpaces(content, words + 3, span.End);
        var end = span.End;
        while (end > words && char.IsWhiteSpace(content[end - 1]))
            end--;
        return new(number, span, marker, words, column) { ContentEnd = end, HasCheckbox = hasCheckbox };
    }

    /// <summary>The white space before the first word or bullet.</summary>
    public string Indent(SourceText text) => text.Slice(TextSpan.FromBounds(Span.Start, Marker.Start));

    /// <summary>What begins the item after one that begins with <paramref name="marker"/>: the same bullet, or the next number.</summary>
    public static string MarkerAfter(string marker) =>
        int.TryParse(marker.AsSpan(0, marker.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{number + 1}{marker[^1]}")
            : marker;

    private static int SkipSpaces(string content, int start, int end)
    {
        while (start < end && content[start] is ' ' or '\t')
            start++;
        return start;
    }

    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var length = line switch
        {
            ['-' or '*' or '+', ..] => 1,
            _ when digits is > 0 and <= 9 && line[digits] is '.' or ')' => digits + 1,
            _ => 0,
        };
        return length == line.Length || (length > 0 && line[length] is ' ' or '\t') ? length : 0;
    }
}
