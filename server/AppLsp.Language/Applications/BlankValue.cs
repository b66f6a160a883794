using AppLsp.Language.Markdown;

namespace AppLsp.Language.Applications;

/// <summary>Tells a value from what stands where one is still to come.</summary>
internal static class BlankValue
{
    /// <summary>Whether <paramref name="line"/> says that there is no value, is what a template has there, or is for a program.</summary>
    public static bool Is(TextLine? line, Application application) =>
        line is null
        || !line.Text.Any(char.IsLetterOrDigit)
        || IsJoined(line.Text)
        || application.Schema.SaysAbsent(line.Text)
        || line.Text.Contains("<%", StringComparison.Ordinal)
        || line.Text.Trim() is ['{', .., '}'] or ['$', '{', .., '}'] or ['%', .., '%']
        || application.Outline.IsUnread(line.Span)
        || (Placeholders.MayBeIn(line.Text) && line.Links.Length == 0 && !line.Text.StartsWith("[[", StringComparison.Ordinal));

    /// <summary>
    /// Whether <paramref name="text"/> is the blank of a line of several labels, and each behind it has one: `____ | Role: ____`.
    /// </summary>
    private static bool IsJoined(string text)
    {
        if (!JoinedLabels.MayBeIn(text) || !text.Contains(':', StringComparison.Ordinal))
            return false;
        foreach (var part in JoinedLabels.PartsOf(text))
        {
            var value = text.AsSpan()[part];
            if (part.Start.Value > 0)
                value = value[(value.LastIndexOf(':') + 1)..];
            if (HasWords(value))
                return false;
        }
        return true;
    }

    /// <summary>Whether there is a letter or a digit in <paramref name="value"/>.</summary>
    internal static bool HasWords(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }
}
