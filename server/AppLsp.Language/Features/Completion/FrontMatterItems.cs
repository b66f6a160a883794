using AppLsp.Language.Text;
using AppLsp.Language.Writing;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Features.Completion;

/// <summary>Keys of the front matter that are still missing.</summary>
internal static class FrontMatterItems
{
    /// <summary>How many lines with mistakes are passed over, at most.</summary>
    private const int MostMistakes = 16;

    /// <summary>The items for <paramref name="place"/>: the sections that are one value.</summary>
    public static IEnumerable<CompletionItem> For(KeyPlace place, CompletionCursor cursor)
    {
        List<string> keys = [.. Keys(cursor)];
        var write = LetterCase.KeyLike(keys);
        var typed = cursor.TypedFrom(place.Replaced.Start);
        return from entry in cursor.Schema.Sections
               where entry.IsOneValue && !cursor.Has(entry) && !keys.Exists(name => cursor.Schema.FindSection(new(name)) == entry)
               let key = write(entry.Name)
               select new CompletionItem(
                   key,
                   CompletionKind.Label,
                   new(place.Replaced, place.HasColon ? key : key + ": "),
                   Documentation.Of(entry)
               )
               {
                   FilterText = string.Join(
                       ' ',
                       entry
                           .Aliases.Select(write)
                           .Where(alias => typed.Length > 0 && alias.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                           .Prepend(key)
                   ),
                   Detail = cursor.RequiredWord(entry),
               };
    }

    /// <summary>The keys at the outermost level beside the cursor's line; lines that keep YAML from reading on are passed over.</summary>
    private static IEnumerable<string> Keys(CompletionCursor cursor)
    {
        var text = cursor.Text;
        if (cursor.Application.Outline.FrontMatterSpan is not { } span)
            return [];
        var (first, fence) = (text.LineEnd(text.LineAt(span.Start)), text.LineStart(text.LineAt(span.End)));
        var line = text.LineSpan(cursor.Line.Number);
        var yaml = string.Concat(text.Content.AsSpan(first, line.Start - first), text.Content.AsSpan(line.End, fence - line.End));
        for (var mistakes = 0; ; mistakes++)
        {
            var tree = YamlTree.OfFrontMatter(SourceText.From(yaml), new(0, yaml.Length));
            if (tree.Mistake is { } mistake && mistakes < MostMistakes && YamlTree.WithoutLine(yaml, mistake.Span.Start) is { } less)
                yaml = less;
            else
                return tree.Root is YamlMap map ? [.. map.Pairs.Select(pair => pair.Key.Text)] : [];
        }
    }
}
