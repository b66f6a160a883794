namespace AppLsp.Language.Text;

/// <summary>What is struck through, <c>~~so~~</c>, holds no longer: people leave it to be seen beside what took its place.</summary>
public static class Strikethrough
{
    private const string Mark = "~~";

    /// <summary>
    /// Whether the sign at <paramref name="offset"/> of <paramref name="text"/> is struck through. That begins and ends on one line.
    /// </summary>
    public static bool Covers(SourceText text, int offset)
    {
        var line = text.Span(text.LineSpan(text.LineAt(offset)));
        // Few lines have any.
        if (!line.Contains(Mark, StringComparison.Ordinal))
            return false;
        var at = offset - text.LineStart(text.LineAt(offset));
        return line[..at].Count(Mark) % 2 == 1 && line[at..].Contains(Mark, StringComparison.Ordinal);
    }

    /// <summary>
    /// Where the words begin that follow what is struck through at the beginning of <paramref name="span"/>: its start where nothing is,
    /// its end where all is.
    /// </summary>
    public static int Skip(SourceText text, TextSpan span)
    {
        var words = text.Span(span);
        // Few lines have any.
        if (!words.Contains(Mark, StringComparison.Ordinal))
            return span.Start;
        var start = 0;
        for (var i = 0; i < words.Length && !char.IsLetterOrDigit(words[i]); i++)
        {
            if (!words[i..].StartsWith(Mark))
                continue;
            var length = words[(i + Mark.Length)..].IndexOf(Mark);
            if (length < 0)
                break;
            start = i + length + (2 * Mark.Length);
            while (start < words.Length && !char.IsLetterOrDigit(words[start]) && words[start] != Mark[0])
                start++;
            i = start - 1;
        }
        return span.Start + start;
    }
}
