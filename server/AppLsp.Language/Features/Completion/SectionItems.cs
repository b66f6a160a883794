using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Completion;

/// <summary>Sections that are still missing, each with its skeleton.</summary>
internal static class SectionItems
{
    /// <summary>The items for <paramref name="place"/>.</summary>
    public static IEnumerable<CompletionItem> For(HeadingPlace place, CompletionCursor cursor)
    {
        if (!place.InPosting && Skeleton(place, cursor) is { } skeleton)
        {
            yield return skeleton;
            if (Title(place, cursor) is { } title)
                yield return title;
        }
        // The items of the level that is typed go first.
        foreach (var (entry, level) in Offered(place, cursor).OrderBy(offer => place.Marks > 0 && offer.Level != place.Marks))
            if (Matches(entry, place))
                yield return Item(entry, level, place, cursor);
    }

    private static IEnumerable<(SchemaEntry Entry, int Level)> Offered(HeadingPlace place, CompletionCursor cursor)
    {
        var style = cursor.Style;
        if (!place.InPosting)
        {
            for (var section = HeadingSection(cursor); section is not null; section = section.Parent)
            {
                var level = section.Level + 1;
                if (section.Form != SectionForm.Heading || place.Marks < level || level > 6 || section.Entry.Traits.IsQuoted)
                    continue;
                foreach (var child in section.Entry.Children)
                    if (!cursor.Has(child))
                        yield return (child, level);
            }
        }
        foreach (var section in InOrderFrom(cursor))
            yield return (section, style.SectionLevel);

        // A label may be a heading too, for those who ask for it by name.
        if (place.Typed.Length == 0)
            yield break;
        foreach (var label in cursor.Schema.Labels)
            if (label.Kind == EntryKind.Label && !cursor.Has(label))
                yield return (label, style.SectionLevel);
    }

    private static Section? HeadingSection(CompletionCursor cursor)
    {
        var section = cursor.Block;
        while (section is not null && section.Form != SectionForm.Heading)
            section = section.Parent;
        return section;
    }

    /// <summary>The missing sections in the schema's order, beginning after the last one that stands above the cursor.</summary>
    private static IEnumerable<SchemaEntry> InOrderFrom(CompletionCursor cursor)
    {
        var sections = cursor.Schema.Sections;
        var above = cursor.Application.Sections.LastOrDefault(section =>
            section.NameSpan.End < cursor.Line.Span.Start && sections.Contains(section.Entry.Section)
        );
        var next = above is null ? 0 : sections.IndexOf(above.Entry.Section) + 1;
        return sections.Skip(next).Concat(sections.Take(next)).Where(section => !cursor.Has(section));
    }

    private static bool Matches(SchemaEntry entry, HeadingPlace place) =>
        // In a posting a heading is the employer's, unless it is on the way to a section's name.
        place.InPosting
            ? entry.AllNames.Any(name => name.StartsWith(place.Typed, StringComparison.OrdinalIgnoreCase))
            : !entry.IsLabel || entry.AllNames.Any(name => FuzzyMatch.Matches(name, place.Typed));

    private static CompletionItem Item(SchemaEntry entry, int level, HeadingPlace place, CompletionCursor cursor)
    {
        var heading = $"{new string('#', level)} {SnippetText.Escape(entry.Name)}";
        var body = HasTextBelow(level, cursor) ? "" : Body(entry, level, cursor.Style);
        return Snippet(
            entry.Name,
            heading + body,
            FilterText(FuzzyMatch.FilterTextOf(entry, place.Typed), level, place),
            Documentation.Of(entry),
            place
        ) with
        {
            Detail = cursor.RequiredWord(entry),
        };
    }

    /// <summary>
    /// Whether there is text below the cursor's line that would come to stand below the heading: then it brings none of its own.
    /// </summary>
    private static bool HasTextBelow(int level, CompletionCursor cursor)
    {
        if (cursor.NextLine is not { } next)
            return false;
        var marks = cursor.Text.Span(next.Words).IndexOfAnyExcept('#');
        return marks < 0 ? next.Words.Length > level : marks == 0 || marks > level;
    }

    private static string Body(SchemaEntry entry, int level, DocumentStyle style)
    {
        var body = SnippetText.BodyOf(entry);
        var gap = style.HasGapBelowHeadings ? style.LineEnding + style.LineEnding : style.LineEnding;
        return body.Length == 0 ? "" : gap + SnippetText.Lay(body, style, deeper: level - SnippetText.SectionLevel);
    }

    /// <summary>All that is asked of an application in one, for a document that has none of it yet.</summary>
    private static CompletionItem? Skeleton(HeadingPlace place, CompletionCursor cursor)
    {
        var application = cursor.Application;
        var title = cursor.Schema.Title;
        // On the line of the title, the title's own letters may be typed.
        if ((place.Typed.Length > 0 && !FuzzyMatch.Matches(title.Name, place.Typed)) || place.Marks > cursor.Style.SectionLevel)
            return null;
        if (application.Sections.Any(section => section.Form != SectionForm.FrontMatter) || cursor.NextLine is not null)
            return null;
        var above = cursor.Text.Slice(TextSpan.FromBounds(0, cursor.Line.Span.Start));
        if (ApplicationSkeleton.Below(above, cursor.Schema, cursor.Path, new(), cursor.Today) is not { Text.Length: > 0 } skeleton)
            return null;
        return new(
            $"{title.Name} (all sections)",
            CompletionKind.Section,
            new(place.Replaced, skeleton.Snippet),
            $"{title.Description}\n\nThe title and every required section, ready to fill in."
        )
        {
            IsSnippet = true,
            PlainText = skeleton.Text,
            FilterText = FilterText(title.Name, HasTitle(cursor) ? cursor.Style.SectionLevel : 1, place),
        };
    }

    private static CompletionItem? Title(HeadingPlace place, CompletionCursor cursor)
    {
        if (HasTitle(cursor) || place.Marks > 1)
            return null;
        var title = cursor.Schema.Title;
        return Snippet(title.Name, $"# {SnippetText.Escape(title.Name)}", FilterText(title.Name, 1, place), Documentation.Of(title), place);
    }

    private static bool HasTitle(CompletionCursor cursor) => cursor.Application.Title is { } title && !cursor.IsOnLine(title.NameSpan);

    /// <summary>The name behind as many marks as are typed, or as the item has: while only marks are typed, more may follow.</summary>
    private static string FilterText(string names, int level, HeadingPlace place)
    {
        var marks = place.Typed.Length > 0 ? place.Marks : Math.Max(place.Marks, level);
        return $"{new string('#', Math.Max(marks, 1))} {names}";
    }

    private static CompletionItem Snippet(string label, string snippet, string filter, string documentation, HeadingPlace place) =>
        new(label, CompletionKind.Section, new(place.Replaced, snippet), documentation)
        {
            IsSnippet = true,
            PlainText = SnippetText.Plain(snippet),
            FilterText = filter,
        };
}
