using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>
/// What git leaves in a text where two versions of it do not go together: lines of seven equal signs around each version. To Markdown
/// they would be headings and quotations. The first version is the person's own, and the one that counts until they have chosen.
/// </summary>
internal static class MergeConflicts
{
    private const int MarkLength = 7;

    private const char Ours = '<',
        Base = '|',
        Theirs = '=',
        End = '>';

    private static readonly string OursMark = new(Ours, MarkLength);
    private static readonly string EndMark = new(End, MarkLength);

    /// <summary>
    /// <paramref name="text"/> with blanks in the place of the marks and of all versions but the first; each character that is left stands
    /// where it stood. The text itself where there is no conflict.
    /// </summary>
    public static SourceText WithoutOthers(SourceText text)
    {
        // Few texts have either sign seven times.
        if (!Has(text.Content, OursMark) && !Has(text.Content, EndMark))
            return text;
        var blank = new List<TextSpan>();
        // Where the other versions begin in the conflict that is open, and whether one is.
        (var isOpen, int? others) = (false, null);
        for (var line = 0; line < text.LineCount; line++)
        {
            var span = text.LineSpan(line);
            switch (MarkOf(text.Span(span)))
            {
                case Ours:
                    (isOpen, others) = (true, null);
                    blank.Add(span);
                    break;
                case Base or Theirs when isOpen:
                    others ??= span.Start;
                    blank.Add(span);
                    break;
                case End:
                    blank.Add(others is { } start ? TextSpan.FromBounds(start, span.End) : span);
                    (isOpen, others) = (false, null);
                    break;
            }
        }
        return blank.Count == 0 ? text : Blanked(text, blank);
    }

    /// <summary>
    /// Whether <paramref name="mark"/> stands in <paramref name="text"/>: looked for from its first sign on, which few texts have.
    /// </summary>
    private static bool Has(ReadOnlySpan<char> text, string mark) =>
        text.IndexOf(mark[0]) is >= 0 and var first && text[first..].IndexOf(mark) >= 0;

    /// <summary>The line with which the first conflict in <paramref name="text"/> begins; null where there is none.</summary>
    public static TextSpan? FirstMark(SourceText text)
    {
        for (var line = 0; line < text.LineCount; line++)
            if (MarkOf(text.Span(text.LineSpan(line))) == Ours)
                return text.LineSpan(line);
        return null;
    }

    /// <summary>The sign of the mark that <paramref name="line"/> is; <c>\0</c> where it is none.</summary>
    private static char MarkOf(ReadOnlySpan<char> line)
    {
        if (line.Length < MarkLength || line[0] is not (Ours or Base or Theirs or End))
            return '\0';
        var isMark =
            !line[..MarkLength].ContainsAnyExcept(line[0])
            && (line[0] == Theirs ? line[MarkLength..].IsWhiteSpace() : line.Length == MarkLength || line[MarkLength] == ' ');
        return isMark ? line[0] : '\0';
    }

    private static SourceText Blanked(SourceText text, List<TextSpan> spans)
    {
        var characters = text.Content.ToCharArray();
        foreach (var span in spans)
            foreach (ref var character in characters.AsSpan(span.Start, span.Length))
                if (character is not ('\n' or '\r'))
                    character = ' ';
        return SourceText.From(new(characters));
    }
}
