using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>How a document is written, so that what is put into it looks the same.</summary>
/// <param name="LineEnding">What ends a line.</param>
/// <param name="Bullet">What begins a list item.</param>
/// <param name="IndentUnit">The white space by which a list inside an item goes in.</param>
/// <param name="SectionLevel">The level of the headings of sections.</param>
/// <param name="HasGapBelowHeadings">Whether a blank line stands between a heading and its text.</param>
internal sealed record DocumentStyle(string LineEnding, string Bullet, string IndentUnit, int SectionLevel, bool HasGapBelowHeadings)
{
    /// <summary>The style of <paramref name="application"/>.</summary>
    /// <param name="application">The document.</param>
    /// <param name="typed">The line that is being typed, which does not count; null where none is.</param>
    public static DocumentStyle Of(Application application, MarkdownLine? typed = null)
    {
        var text = application.Text;
        bool Counts(TextSpan span) => typed is not { } line || !line.Span.Meets(span);
        var items = application.Outline.AllBlocks.OfType<ListItemNode>().Where(item => Counts(item.MarkerSpan)).ToList();
        // The posting is pasted: it shows how somebody else writes.
        var own = items.Where(item => !application.IsInPosting(item.MarkerSpan.Start)).ToList();
        if (own.Count > 0)
            items = own;

        var bullet = items.Select(item => text.Slice(item.MarkerSpan)).FirstOrDefault(marker => marker.Length == 1);
        return new(
            text.LineEnding,
            bullet ?? (typed is { Marker: { Length: 1 } marker } ? text.Slice(marker) : "-"),
            items.Select(item => IndentInside(text, item)).FirstOrDefault(indent => indent is not null) ?? "  ",
            application.LevelOfSections(section => Counts(section.NameSpan)),
            HasGaps(application)
        );
    }

    /// <summary>The white space that the lists inside <paramref name="item"/> have more than the item, or null where it has none.</summary>
    private static string? IndentInside(SourceText text, ListItemNode item)
    {
        if (item.Blocks.OfType<ListNode>().FirstOrDefault() is not { } list)
            return null;
        var outer = MarkdownLine.Of(text, text.LineAt(item.MarkerSpan.Start)).Indent(text);
        var inner = MarkdownLine.Of(text, text.LineAt(list.Items[0].MarkerSpan.Start)).Indent(text);
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner[outer.Length..] : null;
    }

    private static bool HasGaps(Application application)
    {
        var text = application.Text;
        var (gaps, none) = (0, 0);
        foreach (var section in application.Sections)
        {
            if (section.Form != SectionForm.Heading || !section.HasOwnText)
                continue;
            var below = text.LineAt(section.NameSpan.End) + 1;
            if (below >= text.LineCount)
                continue;
            if (MarkdownLine.Of(text, below).IsBlank)
                gaps++;
            else
                none++;
        }
        return gaps > none;
    }
}
