using AppLsp.Language.Schema;

namespace AppLsp.Language.Features;

/// <summary>Keys of the front matter that are still missing.</summary>
internal static class FrontMatterItems
{
    /// <summary>The items for <paramref name="place"/>: the sections that are one value.</summary>
    public static IEnumerable<CompletionItem> For(KeyPlace place, CompletionCursor cursor)
    {
        var write = WritingOf(cursor);
        var typed = cursor.TypedFrom(place.Replaced.Start);
        return
            from entry in cursor.Schema.Sections
            where (entry.Fact == Fact.Status || entry.Shape is Shape.Line or Shape.Url or Shape.Date or Shape.Status) && !cursor.Has(entry) && !IsKey(entry, cursor)
            let key = write(entry.Name)
            select new CompletionItem(key, CompletionKind.Label, new(place.Replaced, place.HasColon ? key : key + ": "), Documents.Of(entry))
            {
                FilterText = string.Join(' ', entry.Aliases.Select(write).Where(alias => typed.Length > 0 && alias.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Prepend(key)),
                Detail = entry.Required == Requirement.Optional ? null : "required",
            };
    }

    /// <summary>Whether a line of the front matter has the key. A half-typed line above it may keep YAML from reading so far.</summary>
    private static bool IsKey(SchemaEntry entry, CompletionCursor cursor) => Keys(cursor).Any(key => cursor.Schema.FindSection(new(key)) == entry);

    private static IEnumerable<string> Keys(CompletionCursor cursor)
    {
        if (cursor.Application.Outline.FrontMatterSpan is not { } span) yield break;
        for (var number = cursor.Text.LineAt(span.Start) + 1; number < cursor.Text.LineAt(span.End); number++)
        {
            var line = cursor.Text.Slice(cursor.Text.LineSpan(number));
            if (number != cursor.Line.Number && line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && !char.IsWhiteSpace(line[0])) yield return line[..colon].Trim();
        }
    }

    /// <summary>How the keys that are there are written: with <c>_</c>, <c>-</c> or spaces between the words, and in which letters.</summary>
    private static Func<string, string> WritingOf(CompletionCursor cursor)
    {
        var keys = Keys(cursor).ToList();
        var separator = keys.Select(key => key.IndexOfAny(['_', '-', ' ']) is var index and > 0 ? key[index] : (char?)null).FirstOrDefault(found => found is not null) ?? '_';
        var keepsLetters = keys.Count > 0 && keys.TrueForAll(key => char.IsUpper(key[0]));
        return name => string.Join(separator, (keepsLetters ? name : name.ToLowerInvariant()).Split(' ', '-', '_'));
    }
}
