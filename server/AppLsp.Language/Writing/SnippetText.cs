using System.Globalization;
using System.Text;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Writing;

/// <summary>Text in the protocol's snippet syntax.</summary>
internal static class SnippetText
{
    /// <summary>The level that sections have in the schema's snippets.</summary>
    public const int SectionLevel = 2;

    /// <summary>How many spaces an indent has in the schema's snippets.</summary>
    private const int SchemaIndent = 2;

    /// <summary>The snippet that puts <paramref name="text"/> as it is.</summary>
    public static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("$", "\\$", StringComparison.Ordinal)
            .Replace("}", "\\}", StringComparison.Ordinal);

    /// <summary>The text of <paramref name="snippet"/>; placeholders give way to nothing.</summary>
    public static string Plain(string snippet) => Read(snippet, keepEscapes: false, (_, _) => "");

    /// <summary>The text of <paramref name="snippet"/> with what its placeholders show.</summary>
    public static string Shown(string snippet) => Read(snippet, keepEscapes: false, (_, shown) => shown);

    /// <summary>The text of <paramref name="snippet"/> with what <paramref name="fill"/> makes of what its placeholders show.</summary>
    public static string Fill(string snippet, Func<string, string> fill) =>
        Read(snippet, keepEscapes: false, (_, shown) => shown.Length == 0 ? "" : fill(shown));

    /// <summary>
    /// <paramref name="snippet"/> with its tab stops numbered consecutively from <paramref name="next"/> on, which moves past them.
    /// </summary>
    public static string Renumber(string snippet, ref int next)
    {
        var numbers = new SortedSet<int>();
        Read(snippet, keepEscapes: true, (number, _) => numbers.Add(number) ? "" : "");
        // The final stop, 0, comes after all others.
        var ordered = numbers.OrderBy(number => number == 0).ThenBy(number => number).ToList();
        var first = next;
        next += ordered.Count;
        return Read(
            snippet,
            keepEscapes: true,
            (number, shown) =>
            {
                var stop = (first + ordered.IndexOf(number)).ToString(CultureInfo.InvariantCulture);
                return shown.Length == 0 ? $"${{{stop}}}" : $"${{{stop}:{shown}}}";
            }
        );
    }

    /// <summary>
    /// A snippet of the schema in the form of a document: its bullets, its indent, its line endings, its depth of headings.
    /// </summary>
    /// <param name="snippet">The snippet, in the schema's form.</param>
    /// <param name="style">The document's form.</param>
    /// <param name="indent">What stands before each line after the first.</param>
    /// <param name="deeper">By how many levels headings in it are deeper than in the schema.</param>
    /// <param name="bullet">The bullet of the outermost items, where it is another than the document's.</param>
    public static string Lay(string snippet, DocumentStyle style, string indent = "", int deeper = 0, string? bullet = null)
    {
        var lines = snippet.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].TrimStart(' ');
            var depth = (lines[i].Length - words.Length) / SchemaIndent;
            var marker = depth == 0 ? bullet ?? style.Bullet : style.Bullet;
            if (words.StartsWith("- ", StringComparison.Ordinal))
                words = marker + words[1..];
            else if (words.StartsWith('#'))
                words = Heading(words, deeper);
            // Below a number an indent must reach the item's words to be inside of it.
            var unit = bullet is { Length: > 1 } ? new string(' ', Math.Max(bullet.Length + 1, style.IndentUnit.Length)) : style.IndentUnit;
            var nesting = depth == 0 ? "" : unit + string.Concat(Enumerable.Repeat(style.IndentUnit, depth - 1));
            lines[i] = (i == 0 || words.Length == 0 ? "" : indent) + nesting + words;
        }
        return string.Join(style.LineEnding, lines);
    }

    /// <summary>What stands below the heading of <paramref name="entry"/>: of an item, what follows its label.</summary>
    public static string BodyOf(SchemaEntry entry)
    {
        if (!entry.IsLabel)
            return entry.Snippet;
        var lines = ItemOf(entry).Split('\n');
        var first = lines[0][(lines[0].IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var rest = lines.Skip(1).Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line[SchemaIndent..] : line);
        return string.Join('\n', first.Length == 0 ? rest : rest.Prepend(first));
    }

    /// <summary>The list item of <paramref name="entry"/>.</summary>
    public static string ItemOf(SchemaEntry entry) =>
        entry.Snippet.StartsWith("- ", StringComparison.Ordinal)
            ? entry.Snippet
            : $"- {Escape(entry.Name)}: {(entry.Snippet.Contains('\n', StringComparison.Ordinal) ? "${1}" : entry.Snippet)}";

    private static string Heading(string line, int deeper)
    {
        var marks = line.TakeWhile(c => c == '#').Count();
        return new string('#', Math.Clamp(marks + deeper, 1, 6)) + line[marks..];
    }

    /// <summary>
    /// Copies <paramref name="snippet"/>, with what <paramref name="put"/> makes of each tab stop's number and shown text.
    /// </summary>
    private static string Read(string snippet, bool keepEscapes, Func<int, string, string> put)
    {
        var text = new StringBuilder(snippet.Length);
        for (var i = 0; i < snippet.Length; i++)
        {
            if (snippet[i] == '\\' && i + 1 < snippet.Length && snippet[i + 1] is '\\' or '$' or '}')
            {
                if (keepEscapes)
                    text.Append('\\');
                text.Append(snippet[++i]);
                continue;
            }
            if (snippet[i] != '$' || i + 1 == snippet.Length)
            {
                text.Append(snippet[i]);
                continue;
            }

            var braced = snippet[i + 1] == '{';
            var start = i + (braced ? 2 : 1);
            var end = start;
            while (end < snippet.Length && char.IsAsciiDigit(snippet[end]))
                end++;
            if (
                end == start
                || !int.TryParse(snippet.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
            {
                text.Append('$');
                continue;
            }
            var close = braced ? EndOfPlaceholder(snippet, end) : end - 1;
            var shown = braced && end < close ? snippet[(end + 1)..close] : "";
            // What is shown may hold tab stops and escapes of its own; a choice shows its first word.
            if (braced && end < close && snippet[end] == '|')
                shown = shown.Split(',', '|')[0];
            text.Append(put(number, Read(shown, keepEscapes, put)));
            i = close;
        }
        return text.ToString();
    }

    private static int EndOfPlaceholder(string snippet, int start)
    {
        var depth = 0;
        for (var i = start; i < snippet.Length; i++)
        {
            if (snippet[i] == '\\')
                i++;
            else if (snippet[i] == '{')
                depth++;
            else if (snippet[i] == '}' && depth-- == 0)
                return i;
        }
        return snippet.Length - 1;
    }
}
