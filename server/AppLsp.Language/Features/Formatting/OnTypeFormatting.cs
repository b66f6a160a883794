using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Formatting;

/// <summary>What a new line brings with it: below an item the next item, and below an empty item the end of the list.</summary>
public static class OnTypeFormatting
{
    /// <summary>The character that asks.</summary>
    public const string Trigger = "\n";

    /// <summary>
    /// The edits for a new line that was just begun at <paramref name="offset"/> (0 to the text's length), in the order of the text. None
    /// outside applications, behind what is no item, and where the editor has continued the list itself.
    /// </summary>
    public static IReadOnlyList<TextEdit> At(Analysis analysis, int offset)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, analysis.Text.Length);
        var text = analysis.Text;
        var number = text.LineAt(offset);
        if (number == 0 || analysis.Application is not { } application)
            return [];

        var line = MarkdownLine.Of(text, number);
        var above = MarkdownLine.Of(text, number - 1);
        if (line.IsItem || offset > line.Content || !above.IsItem || !IsItem(application.Outline, above))
            return [];
        var indent = TextSpan.FromBounds(line.Span.Start, line.Content);
        if (above.Words.IsEmpty)
        {
            // Words that were pushed down from an item leave an empty one behind, which was meant.
            return line.IsBlank
                ? [.. new[] { above.Span, line.Span }.Where(span => !span.IsEmpty).Select(span => new TextEdit(span, ""))]
                : [];
        }
        var item = $"{above.Indent(text)}{MarkdownLine.MarkerAfter(text.Slice(above.Marker))}{Gap(text, above)}";
        return [new(indent, item)];
    }

    /// <summary>Not what looks like an item and is none: in code, comments, quotations, or a heading's underline.</summary>
    private static bool IsItem(Outline outline, MarkdownLine line) =>
        outline.AllBlocks.OfType<ListItemNode>().Any(item => item.MarkerSpan == line.Marker);

    /// <summary>What stands between the marker and the words, with an empty checkbox where there is one.</summary>
    private static string Gap(SourceText text, MarkdownLine line)
    {
        var gap = text.Slice(TextSpan.FromBounds(line.Marker.End, line.Content));
        return line.HasCheckbox ? gap.Replace('x', ' ').Replace('X', ' ') : gap;
    }
}
