using AppLsp.Language.Configuration;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.ConfigEditing;

/// <summary>
/// Where a cursor stands in a config that is being typed: below which keys, and before or after a colon. Told by indentation alone, for a
/// text with a key half typed is rarely YAML.
/// </summary>
/// <param name="Path">The keys around the cursor, outermost first, up to the one whose value is being typed.</param>
/// <param name="IsValue">Whether a value is being typed; else a key.</param>
/// <param name="Word">The word that is being typed, up to its end beyond the cursor.</param>
/// <param name="Siblings">The keys that stand beside the one that is being typed.</param>
internal sealed record ConfigCursor(IReadOnlyList<string> Path, bool IsValue, TextSpan Word, IReadOnlyList<string> Siblings)
{
    /// <summary>The place at <paramref name="offset"/>, or null in a comment.</summary>
    public static ConfigCursor? At(SourceText text, int offset)
    {
        var lineNumber = text.LineAt(offset);
        var start = text.LineStart(lineNumber);
        var before = text.Span(TextSpan.FromBounds(start, offset));
        if (before.TrimStart().StartsWith('#') || before.Contains(" #", StringComparison.Ordinal))
            return null;

        var line = Line.Of(text, lineNumber);
        // In `{ a: 1, b` and `[a, b` commas divide what line ends and dashes divide elsewhere.
        var open = OpenBracket(before);
        var begin = open < 0 ? line.Begin : Math.Max(open, before.LastIndexOf(',')) + 1;
        begin = Math.Min(begin, before.Length);
        while (begin < before.Length && before[begin] == ' ')
            begin++;
        var piece = before[begin..];
        var colon = ColonIn(piece);
        var isInList = open >= 0 && before[open] == '[';

        List<string> inner = [];
        if (open >= 0 && line.Key is { } outer)
            inner.Add(outer);
        if (colon >= 0 && !isInList)
            inner.Add(Unquoted(piece[..colon]));
        var isValue = colon >= 0 || isInList || (open < 0 && line.IsItem && IsListOfWords(text, lineNumber, line));
        var wordStart = start + begin + (colon >= 0 && !isInList ? colon + 1 : 0);
        while (wordStart < offset && text.Content[wordStart] == ' ')
            wordStart++;
        var wordEnd = offset;
        while (wordEnd < text.LineEnd(lineNumber) && text.Content[wordEnd] is var c && (char.IsLetterOrDigit(c) || c is '-' or '_'))
            wordEnd++;

        var (path, siblings) = Around(text, lineNumber, line);
        if (open >= 0)
            siblings = [.. siblings, .. KeysIn(before[(open + 1)..])];
        return new([.. path, .. inner], isValue, TextSpan.FromBounds(wordStart, wordEnd), siblings);
    }

    /// <summary>The keys above that a line stands below, and those that stand beside it.</summary>
    private static (List<string> Path, List<string> Siblings) Around(SourceText text, int number, Line line)
    {
        List<string> path = [];
        List<string> siblings = [];
        var (limit, mayBeLevel) = line.Dash is { } dash ? (dash, true) : (line.Begin, false);
        var isBeside = line.Dash is null;
        for (var above = number - 1; above >= 0; above--)
        {
            var other = Line.Of(text, above);
            if (other.IsBlank)
                continue;
            if (isBeside && other.Begin == line.Begin)
            {
                if (other.Key is { } sibling)
                    siblings.Add(sibling);
                if (other.Dash is { } begin)
                    (limit, mayBeLevel, isBeside) = (begin, true, false);
                continue;
            }
            if (other.Key is not { } key || !(other.Begin < limit || (mayBeLevel && other.Begin == limit && other.Dash is null)))
                continue;
            path.Insert(0, key);
            isBeside = false;
            (limit, mayBeLevel) = other.Dash is { } outer ? (outer, true) : (other.Begin, false);
        }
        for (var below = number + 1; below < text.LineCount; below++)
        {
            var other = Line.Of(text, below);
            if (other.IsBlank)
                continue;
            if (other.Begin < line.Begin || other.Dash is not null && other.Begin <= line.Begin)
                break;
            if (other.Begin == line.Begin && other.Key is { } sibling)
                siblings.Add(sibling);
        }
        return (path, siblings);
    }

    /// <summary>Whether the items of the list at <paramref name="line"/> are words, as far as the grammar knows the key above.</summary>
    private static bool IsListOfWords(SourceText text, int number, Line line) =>
        ConfigGrammar.TypeAt(Around(text, number, line).Path) is ConfigList { Item: not ConfigMap };

    /// <summary>The last bracket before the cursor that is still open, or -1.</summary>
    private static int OpenBracket(ReadOnlySpan<char> before)
    {
        var closed = 0;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (before[i] is ']' or '}')
                closed++;
            else if (before[i] is '[' or '{' && closed-- == 0)
                return i;
        }
        return -1;
    }

    private static int ColonIn(ReadOnlySpan<char> piece)
    {
        for (var i = 0; i < piece.Length; i++)
            if (piece[i] == ':' && (i + 1 == piece.Length || piece[i + 1] == ' '))
                return i;
        return -1;
    }

    private static List<string> KeysIn(ReadOnlySpan<char> pairs)
    {
        List<string> keys = [];
        foreach (var range in pairs.Split(','))
            if (ColonIn(pairs[range]) is >= 0 and var colon)
                keys.Add(Unquoted(pairs[range][..colon]));
        return keys;
    }

    private static string Unquoted(ReadOnlySpan<char> key) => key.Trim().Trim('"').Trim('\'').ToString();

    /// <summary>A line as its indentation, the dash of an item and a key.</summary>
    /// <param name="Begin">The column of the key, or of what stands there instead.</param>
    /// <param name="Dash">The column of the innermost dash before it, or null.</param>
    /// <param name="Key">The key, where a colon follows it.</param>
    /// <param name="IsBlank">Whether it holds nothing but space or a comment.</param>
    private readonly record struct Line(int Begin, int? Dash, string? Key, bool IsBlank)
    {
        public bool IsItem => Dash is not null;

        public static Line Of(SourceText text, int number)
        {
            var line = text.Span(text.LineSpan(number));
            int? dash = null;
            var i = 0;
            while (i < line.Length && (line[i] == ' ' || line[i] == '-' && (i + 1 == line.Length || line[i + 1] == ' ')))
            {
                if (line[i] == '-')
                    dash = i;
                i++;
            }
            var rest = line[i..];
            var colon = ColonIn(rest);
            return new(
                i,
                dash,
                colon > 0 && rest[0] is not ('#' or '{' or '[') ? Unquoted(rest[..colon]) : null,
                (rest.IsWhiteSpace() && dash is null) || rest.StartsWith('#')
            );
        }
    }
}
