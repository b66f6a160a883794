using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>A markdown text as a list of blocks, headings among them, each with its span.</summary>
/// <param name="Text">The text.</param>
/// <param name="FrontMatter">The keys of the front matter, in their order; empty where there is none.</param>
/// <param name="FrontMatterSpan">The front matter with its fences, or null.</param>
/// <param name="Blocks">The blocks at the top level, in their order.</param>
public sealed record Outline(SourceText Text, IReadOnlyList<Label> FrontMatter, TextSpan? FrontMatterSpan, IReadOnlyList<OutlineNode> Blocks)
{
    /// <summary>Reads <paramref name="text"/>. Any text has an outline.</summary>
    public static Outline Of(SourceText text) => OutlineReader.Read(text);

    /// <summary>All blocks, those inside items included, outer before inner, in the order of the text.</summary>
    public IEnumerable<OutlineNode> AllBlocks => Blocks.SelectMany(Descend);

    private static IEnumerable<OutlineNode> Descend(OutlineNode node) => node switch
    {
        ListNode list => list.Items.SelectMany(Descend).Prepend(list),
        ListItemNode item => item.Blocks.SelectMany(Descend).Prepend(item),
        _ => [node],
    };
}
