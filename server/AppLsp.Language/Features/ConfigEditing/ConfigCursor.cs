using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Features.ConfigEditing;

/// <summary>
/// Where a cursor stands in a config that is being typed: below which keys, and before or after a colon. A mark is put at the cursor, and
/// YAML tells where it stands.
/// </summary>
/// <param name="Path">The keys around the cursor, outermost first, up to the one whose value is being typed.</param>
/// <param name="IsValue">Whether a value is being typed; else a key.</param>
/// <param name="Word">The word that is being typed, up to its end beyond the cursor.</param>
/// <param name="Siblings">The keys that stand beside the one that is being typed.</param>
internal sealed record ConfigCursor(IReadOnlyList<string> Path, bool IsValue, TextSpan Word, IReadOnlyList<string> Siblings)
{
    /// <summary>A letter of no language, for private use.</summary>
    private const string Mark = "\uE000";

    /// <summary>What may be missing behind a half-typed word: the colon of a key, nothing of a value, the end of a quotation.</summary>
    private static readonly string[] Ends = [":", "", "\"", "'"];

    /// <summary>What may be missing at the end of a half-typed line.</summary>
    private static readonly string[] Closings = ["", "}", "]", "]}"];

    /// <summary>How many lines with mistakes are left out, at most.</summary>
    private const int MostMistakes = 4;

    /// <summary>The place at <paramref name="offset"/>, or null in a comment and where no key or value can be.</summary>
    public static ConfigCursor? At(SourceText text, int offset)
    {
        var line = text.LineSpan(text.LineAt(offset));
        var before = text.Span(TextSpan.FromBounds(line.Start, offset));
        if (before.TrimStart().StartsWith('#') || before.Contains(" #", StringComparison.Ordinal))
            return null;
        // The white space before a key is that key's place.
        var place = offset;
        if (before.IsWhiteSpace() && !text.IsBlank(text.LineAt(offset)))
            while (text.Content[place] == ' ')
                place++;
        var (above, below) = (text.Content[..line.Start], text.Content[line.End..]);
        for (var mistakes = 0; mistakes <= MostMistakes; mistakes++)
        {
            int? mistake = null;
            foreach (var marked in Readings(text.Content[line.Start..place], text.Content[place..line.End]))
            {
                var tree = YamlTree.Of(SourceText.From(above + marked + below));
                if (tree.Root is { } root && Find(root, [], [], TextSpan.FromBounds(line.Start, place + 1)) is { } found)
                    return found with
                    {
                        Word = TextSpan.FromBounds(
                            Math.Min(found.Word.Start, offset),
                            offset + WordLength(text.Content.AsSpan(offset, line.End - offset))
                        ),
                    };
                mistake ??= tree.Mistake?.Span.Start;
            }
            if (YamlTree.WithoutLine(above, mistake) is not { } less)
                return null;
            above = less;
        }
        return null;
    }

    /// <summary>The cursor's line with the mark, as it may be meant, likeliest first.</summary>
    private static IEnumerable<string> Readings(string before, string behind)
    {
        // What stands behind a colon or a dash stands after a space.
        var mark = before.EndsWith(':') || before.TrimStart(' ') == "-" ? " " + Mark : Mark;
        var length = WordLength(behind);
        var (word, rest) = (behind[..length], behind[length..]);
        return from closing in Closings from end in Ends select before + mark + word + end + rest + closing;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_'))
            length++;
        return length;
    }

    /// <summary>The place of the mark in <paramref name="value"/>, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">The keys around it.</param>
    /// <param name="siblings">The keys beside the one whose value it is.</param>
    /// <param name="before">The cursor's line up to the cursor; what begins above is no word that is being typed.</param>
    private static ConfigCursor? Find(YamlValue value, IReadOnlyList<string> path, IReadOnlyList<string> siblings, TextSpan before)
    {
        switch (value)
        {
            case YamlText text when IsMarked(text, before):
                return new(path, IsValue: true, text.Span, siblings);
            case YamlList list:
                var inList = list.Items.Select(item => Find(item, path, siblings, before)).FirstOrDefault(found => found is not null);
                // A word of a list has no colon, whatever was put behind it.
                return inList is { IsValue: false } && inList.Path.Count == path.Count && IsListOfWords(path)
                    ? inList with
                    {
                        IsValue = true,
                    }
                    : inList;
            case YamlMap map:
                foreach (var (key, inner) in map.Pairs)
                {
                    List<string> others = [.. map.Pairs.Where(pair => pair.Key != key).Select(pair => pair.Key.Text)];
                    if (IsMarked(key, before))
                        return new(path, IsValue: false, key.Span, others);
                    if (Find(inner, [.. path, key.Text], others, before) is { } found)
                        return found;
                }
                return null;
            default:
                return null;
        }
    }

    private static bool IsMarked(YamlText text, TextSpan before) =>
        before.Touches(text.Span.Start) && text.Text.Contains(Mark, StringComparison.Ordinal);

    /// <summary>Whether what stands below <paramref name="path"/> is a list of words, as far as the grammar knows.</summary>
    private static bool IsListOfWords(IReadOnlyList<string> path) => ConfigGrammar.TypeAt(path) is ConfigList { Item: not ConfigMap };
}
