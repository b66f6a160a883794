using System.Text;

namespace AppLsp.Language.Wording;

/// <summary>
/// Writes the markdown that editors show: compact, without HTML, and readable where one shows it as plain text.
/// </summary>
internal static class MarkdownText
{
    /// <summary>The first line: the name of the thing, and how it stands.</summary>
    public static string Title(string name, string standing) =>
        standing.Length == 0 ? $"**{Escape(name)}**" : $"**{Escape(name)}** · {standing}";

    /// <summary>The parts with blank lines between them; empty parts are left out.</summary>
    public static string Paragraphs(params IEnumerable<string?> parts) =>
        string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>A list with an item for each of <paramref name="items"/>.</summary>
    public static string Bullets(IEnumerable<string> items) => string.Join('\n', items.Select(item => "- " + item));

    /// <summary>A block of markdown that is shown as it is written.</summary>
    public static string Block(string markdown)
    {
        var fence = "```";
        while (markdown.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}markdown\n{markdown.TrimEnd()}\n{fence}";
    }

    /// <summary>A value of the schema, set as code.</summary>
    public static string Code(string value) => value.Contains('`', StringComparison.Ordinal) ? Escape(value) : $"`{value}`";

    /// <summary>Words of the document as words of the hover: no formatting, no link and no HTML comes of them.</summary>
    public static string Escape(ReadOnlySpan<char> words)
    {
        var escaped = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsControl(c))
            {
                escaped.Append(' ');
                continue;
            }
            if (c is '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '~' || (c is '_' or '&' && IsMark(words, i)))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>Words of the document, of which no more than <paramref name="longest"/> UTF-16 units and an ellipsis are left.</summary>
    public static string Excerpt(string words, int longest = 80) => Escape(Phrasing.Excerpt(words, longest + 1));

    /// <summary>
    /// Whether the underscore or ampersand at <paramref name="i"/> would be one of markdown's marks. Inside a word, or between
    /// spaces, it is not, and where an editor shows plain text it reads better without an escape.
    /// </summary>
    private static bool IsMark(ReadOnlySpan<char> words, int i)
    {
        var before = i > 0 ? words[i - 1] : ' ';
        var after = i + 1 < words.Length ? words[i + 1] : ' ';
        return words[i] == '_' ? !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) : after == '#' || char.IsLetter(after);
    }
}
