using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells the label of an item that has its value below and no colon, a bold line with the name of a section: <c>- **Company**</c> above
/// <c>Fennel Mill</c>.
/// </summary>
internal static class LabelAbove
{
    /// <summary>Whether <paramref name="item"/> begins with one.</summary>
    public static bool Is(ListItemNode item, Outline outline, ApplicationSchema schema) =>
        item is { FirstLine: { Label: { HasColon: false } label } line, Blocks: [ParagraphNode paragraph, ..] }
        && (paragraph.Lines.Length == 2 || (paragraph.Lines.Length == 1 && item.Blocks is [_, ListNode { Items.Length: 1 }]))
        && IsBold(outline, line)
        && schema.FindSection(label.Keyed)?.Keys.Contains(label.Keyed.Key) == true;

    private static bool IsBold(Outline outline, TextLine line)
    {
        var content = outline.Text.Content;
        var (start, end) = (line.Span.Start, line.Span.End);
        return start >= 2
            && end + 2 <= content.Length
            && content[start - 1] is '*' or '_'
            && content[start - 2] == content[start - 1]
            && content[end] == content[start - 1]
            && content[end + 1] == content[end];
    }
}
