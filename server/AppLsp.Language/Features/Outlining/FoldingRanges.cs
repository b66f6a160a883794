using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Outlining;

/// <summary>What is folded.</summary>
public enum FoldingKind
{
    /// <summary>A section, a list item or a block.</summary>
    Section,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>The front matter.</summary>
    FrontMatter,
}

/// <summary>Lines that can be folded away behind the first of them.</summary>
/// <param name="First">The line, from 0, that stays.</param>
/// <param name="Last">The last line, from 0 and inclusive, that goes; greater than <paramref name="First"/>.</param>
/// <param name="Kind">What is folded.</param>
public readonly record struct FoldingRange(int First, int Last, FoldingKind Kind);

/// <summary>
/// What can be folded in an application: what stands below a heading, items with more than one line, code and tables, the front matter,
/// comments.
/// </summary>
public static class FoldingRanges
{
    /// <summary>
    /// The ranges in the order of the text, outer before inner, one at most for each first line; none outside applications.
    /// </summary>
    public static IReadOnlyList<FoldingRange> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application)
            return [];
        return
        [
            .. In(application)
                .Where(range => range.Last > range.First)
                .GroupBy(range => range.First)
                .Select(same => same.MaxBy(range => range.Last))
                .OrderBy(range => range.First),
        ];
    }

    private static IEnumerable<FoldingRange> In(Application application)
    {
        var (outline, text) = (application.Outline, application.Text);
        if (outline.FrontMatterSpan is { } frontMatter)
            yield return Lines(text, frontMatter, FoldingKind.FrontMatter);

        // Of an underlined heading the underline stays too.
        foreach (var heading in outline.Blocks.OfType<HeadingNode>())
            yield return new(text.LineAt(heading.Span.End), text.LineAt(outline.PartOf(heading).End), FoldingKind.Section);
        foreach (var section in application.Sections)
            if (section.Form is SectionForm.Bold or SectionForm.Plain)
                yield return new(text.LineAt(section.NameSpan.End), text.LineAt(section.End), FoldingKind.Section);
        foreach (var block in outline.AllBlocks)
        {
            if (block is ListItemNode or QuoteNode or TableNode)
                yield return Lines(text, block.Span, FoldingKind.Section);
            else if (block is OpaqueNode { Kind: not OpaqueKind.Other } opaque)
                yield return Lines(text, block.Span, opaque.Kind == OpaqueKind.Comment ? FoldingKind.Comment : FoldingKind.Section);
        }
    }

    private static FoldingRange Lines(SourceText text, TextSpan span, FoldingKind kind) =>
        new(text.LineAt(span.Start), text.LineAt(Math.Max(span.Start, text.EndOfWords(span.End))), kind);
}
