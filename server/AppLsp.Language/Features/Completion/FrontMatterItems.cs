using AppLsp.Language.Schema;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Completion;

/// <summary>Keys of the front matter that are still missing.</summary>
internal static class FrontMatterItems
{
    /// <summary>The items for <paramref name="place"/>: the sections that are one value.</summary>
    public static IEnumerable<CompletionItem> For(KeyPlace place, CompletionCursor cursor)
    {
        var write = LetterCase.KeyLike([.. Keys(cursor)]);
        var typed = cursor.TypedFrom(place.Replaced.Start);
        return from entry in cursor.Schema.Sections
               where FrontMatterKeys.IsOneValue(entry) && !cursor.Has(entry) && !IsKey(entry, cursor)
               let key = write(entry.Name)
               select new CompletionItem(
                   key,
                   CompletionKind.Label,
                   new(place.Replaced, place.HasColon ? key : key + ": "),
                   Documents.Of(entry)
               )
               {
                   FilterText = string.Join(
                       ' ',
                       entry
                           .Aliases.Select(write)
                           .Where(alias => typed.Length > 0 && alias.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                           .Prepend(key)
                   ),
                   Detail = entry.Required == Requirement.Optional ? null : "required",
               };
    }

    /// <summary>Whether a line of the front matter has the key. A half-typed line above it may keep YAML from reading so far.</summary>
    private static bool IsKey(SchemaEntry entry, CompletionCursor cursor) =>
        Keys(cursor).Any(key => cursor.Schema.FindSection(new(key)) == entry);

    private static IEnumerable<string> Keys(CompletionCursor cursor)
    {
        if (cursor.Application.Outline.FrontMatterSpan is not { } span)
            yield break;
        for (var number = cursor.Text.LineAt(span.Start) + 1; number < cursor.Text.LineAt(span.End); number++)
        {
            var line = cursor.Text.Slice(cursor.Text.LineSpan(number));
            if (
                number != cursor.Line.Number
                && line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
                && !char.IsWhiteSpace(line[0])
            )
                yield return line[..colon].Trim();
        }
    }
}
