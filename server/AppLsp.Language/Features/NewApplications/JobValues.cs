using System.Buffers;
using AppLsp.Language.Configuration;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>How a value is written in the place of another: with the marks that were around it, and no more of it.</summary>
internal static class JobValues
{
    private const string Emphasis = "*_`=~";

    private static readonly SearchValues<char> Closers = SearchValues.Create(Emphasis + "]\"'");

    /// <summary><paramref name="value"/> in the shape of <paramref name="old"/>: emphasized, as a wikilink, in angle brackets.</summary>
    public static string InPlaceOf(string old, string value)
    {
        var marks = old.Length - old.TrimStart('*', '_').Length;
        if (marks > 0 && old.Length > 2 * marks && old.EndsWith(old[..marks], StringComparison.Ordinal))
            return old[..marks] + InPlaceOf(old[marks..^marks], value) + old[..marks];
        return old switch
        {
            ['[', '[', .., ']', ']'] when !old.AsSpan(2).Contains('[') => $"[[{value}]]",
            ['<', .., '>'] => $"<{value}>",
            ['[', .., ')'] when LinkText(old) is { } words && IsAddress(value) => $"[{words}]({value})",
            _ => value,
        };
    }

    /// <summary>The words of a link that say the same of any address; null where there are none.</summary>
    private static string? LinkText(string link) =>
        link.IndexOf("](", StringComparison.Ordinal) is > 1 and var end && !link.AsSpan(1, end - 1).ContainsAny('[', ':', '.')
            ? link[1..end]
            : null;

    private static bool IsAddress(string value) => value.Contains("://", StringComparison.Ordinal);

    /// <summary>
    /// <paramref name="value"/> as a value of the front matter, in the quotes of <paramref name="old"/> or as it has to be.
    /// </summary>
    public static string AsYaml(string old, string value) =>
        old switch
        {
            ['"', .., '"'] when !value.AsSpan().ContainsAny('"', '\\') => $"\"{InPlaceOf(old[1..^1], value)}\"",
            ['\'', .., '\''] => $"'{InPlaceOf(old[1..^1], value).Replace("'", "''", StringComparison.Ordinal)}'",
            // A colon without a space behind it parts nothing.
            _ when IsAddress(value) && !value.Contains('#', StringComparison.Ordinal) && !value.Any(char.IsWhiteSpace) => value,
            _ => SchemaYaml.Text(value),
        };

    /// <summary>The white space with which <paramref name="old"/> begins; a space where it has none.</summary>
    public static string Gap(string old) =>
        old.Length - old.TrimStart().Length is > 0 and var length && old.Trim().Length > 0
            ? old[..length].Split('\r', '\n')[0] is { Length: > 0 } gap
                ? gap
                : " "
            : " ";

    /// <summary>
    /// Where a label ends in <paramref name="between"/>, which stands between its name and its value: behind its colon and marks.
    /// </summary>
    public static int EndOfLabel(ReadOnlySpan<char> between)
    {
        var sign = between.LastIndexOfAny(":：–—-");
        for (var i = Math.Max(sign, 0); i < between.Length; i++)
            if (char.IsWhiteSpace(between[i]) && i > sign)
                return i;
        return between.Length;
    }

    /// <summary>The marks right before a status that belong to it: emphasis, the brackets of a link, the path of a tag.</summary>
    public static string MarksBefore(ReadOnlySpan<char> before)
    {
        var start = before.LastIndexOfAny(" \t") + 1;
        var glued = before[start..];
        foreach (var c in glued)
            if (!char.IsAscii(c) || char.IsAsciiDigit(c) || c is '(' or ',' or ';')
                return glued[(glued.LastIndexOfAnyExcept(Emphasis) + 1)..].ToString();
        return glued.ToString();
    }

    /// <summary>The marks right behind a status that close what stands before it.</summary>
    public static string MarksAfter(ReadOnlySpan<char> after) =>
        after.IndexOfAnyExcept(Closers) switch
        {
            < 0 => after.ToString(),
            var end => after[..end].ToString(),
        };
}
