using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Completion;

/// <summary>Labels and points that are still missing.</summary>
internal static class LabelItems
{
    /// <summary>The items for a line that is to become a labelled list item.</summary>
    public static IEnumerable<CompletionItem> For(LabelPlace place, CompletionCursor cursor)
    {
        // The bullet, and what else is typed before the words, stays part of what the editor compares.
        var before =
            place.Replaced.Start <= cursor.Line.Marker.Start
                ? cursor.Text.Slice(TextSpan.FromBounds(place.Replaced.Start, cursor.Line.Content))
                : "";
        if (cursor.Line.IsBlank)
            before = "";
        else if (before.Length > 0 && !char.IsWhiteSpace(before[^1]) && cursor.Line.IsItem)
            before += " ";

        foreach (var owner in place.Owners)
        {
            var bullet = BulletIn(owner, cursor);
            var isFirst = true;
            foreach (var entry in Missing(owner.Section.Entry, cursor))
            {
                if (!entry.AllNames.Any(name => FuzzyMatch.Matches(name, place.Typed)))
                    continue;
                var lineIndent =
                    owner.Indent.Length > 0 || place.Replaced.Start == cursor.Line.Span.Start
                        ? owner.Indent
                        : cursor.Line.Indent(cursor.Text);
                var snippet =
                    owner.Indent
                    + SnippetText.Lay(SnippetText.ItemOf(entry), cursor.Style, lineIndent, bullet: bullet)
                    + Gaps.AfterItem(cursor.Text, cursor.Line.Span.End);
                // Lines tell where an item may stand; whether it is one there, below what else there is, Markdown tells.
                if (isFirst && !cursor.IsReadAs(entry, new(place.Replaced, SnippetText.Plain(snippet))))
                    break;
                isFirst = false;
                yield return new(entry.Name, CompletionKind.Label, new(place.Replaced, snippet), Documentation.Of(entry))
                {
                    IsSnippet = true,
                    PlainText = SnippetText.Plain(snippet),
                    FilterText = before + FuzzyMatch.FilterTextOf(entry, place.Typed),
                    Detail = owner.Section.Entry.Name,
                };
            }
        }
    }

    /// <summary>The items for the name of a label that has its text already.</summary>
    public static IEnumerable<CompletionItem> For(LabelNamePlace place, CompletionCursor cursor)
    {
        var typed = cursor.TypedFrom(place.Replaced.Start);
        return from entry in Missing(place.Owner.Entry, cursor)
               where entry.AllNames.Any(name => FuzzyMatch.Matches(name, typed))
               select new CompletionItem(entry.Name, CompletionKind.Label, new(place.Replaced, entry.Name), Documentation.Of(entry))
               {
                   FilterText = FuzzyMatch.FilterTextOf(entry, typed),
                   Detail = place.Owner.Entry.Name,
               };
    }

    private static IEnumerable<SchemaEntry> Missing(SchemaEntry owner, CompletionCursor cursor) =>
        owner.Children.Where(child => child.IsLabel && !cursor.Has(child));

    /// <summary>The bullet of the items that are there; of a numbered list, the number that comes next.</summary>
    private static string? BulletIn(LabelOwner owner, CompletionCursor cursor)
    {
        ListItemNode? last = null;
        foreach (var child in owner.Section.Children)
            if (child.Item is { } item && item.MarkerSpan.End < cursor.Line.Span.Start)
                last = item;
        if (last is null)
            return cursor.Line.Marker.Length > 1 ? cursor.Text.Slice(cursor.Line.Marker) : null;
        return MarkdownLine.MarkerAfter(cursor.Text.Slice(last.MarkerSpan));
    }
}
