using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features;

/// <summary>How a document is written, so that what is put into it looks the same.</summary>
/// <param name="LineEnding">What ends a line.</param>
/// <param name="Bullet">What begins a list item.</param>
/// <param name="IndentUnit">The white space by which a list inside an item goes in.</param>
/// <param name="SectionLevel">The level of the headings of sections.</param>
/// <param name="HasGapBelowHeadings">Whether a blank line stands between a heading and its text.</param>
internal sealed record DocumentStyle(string LineEnding, string Bullet, string IndentUnit, int SectionLevel, bool HasGapBelowHeadings)
{
    private const int DefaultSectionLevel = 2;

    /// <summary>The style of the document around <paramref name="cursor"/>; what is being typed on the cursor's line does not count.</summary>
    public static DocumentStyle Of(CompletionCursor cursor)
    {
        var (text, application) = (cursor.Text, cursor.Application);
        var items = application.Outline.AllBlocks.OfType<ListItemNode>().Where(item => !cursor.IsOnLine(item.MarkerSpan)).ToList();
        // The posting is pasted: it shows how somebody else writes.
        var own = items.Where(item => !application.IsInPosting(item.MarkerSpan.Start)).ToList();
        if (own.Count > 0) items = own;

        var bullet = items.Select(item => text.Slice(item.MarkerSpan)).FirstOrDefault(marker => marker.Length == 1);
        if (bullet is null) bullet = cursor.Line.Marker.Length == 1 ? text.Slice(cursor.Line.Marker) : "-";
        return new(
            text.LineEnding,
            bullet,
            items.Select(item => IndentInside(text, item)).FirstOrDefault(indent => indent is not null) ?? "  ",
            SectionLevelOf(cursor),
            HasGaps(cursor));
    }

    /// <summary>The white space that the lists inside <paramref name="item"/> have more than the item, or null where it has none.</summary>
    private static string? IndentInside(SourceText text, ListItemNode item)
    {
        if (item.Blocks.OfType<ListNode>().FirstOrDefault() is not { } list) return null;
        var outer = MarkdownLine.Of(text, text.LineAt(item.MarkerSpan.Start)).Indent(text);
        var inner = MarkdownLine.Of(text, text.LineAt(list.Items[0].MarkerSpan.Start)).Indent(text);
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner[outer.Length..] : null;
    }

    private static int SectionLevelOf(CompletionCursor cursor)
    {
        var levels = cursor.Application.Sections
            .Where(section => section is { Form: SectionForm.Heading, Entry.Kind: EntryKind.Section } && !cursor.IsOnLine(section.NameSpan))
            .CountBy(section => section.Level).ToList();
        if (levels.Count > 0) return levels.MaxBy(level => level.Value).Key;
        return cursor.Application.Title is { Level: var level } ? Math.Min(level + 1, 6) : DefaultSectionLevel;
    }

    private static bool HasGaps(CompletionCursor cursor)
    {
        var text = cursor.Text;
        var (gaps, none) = (0, 0);
        foreach (var section in cursor.Application.Sections)
        {
            if (section.Form != SectionForm.Heading || !section.HasOwnText) continue;
            var below = text.LineAt(section.NameSpan.End) + 1;
            if (below >= text.LineCount) continue;
            if (MarkdownLine.Of(text, below).IsBlank) gaps++;
            else none++;
        }
        return gaps > none;
    }
}
