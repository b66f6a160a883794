using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Workspaces;

/// <summary>Reads a file that is a posting from its first line to the last.</summary>
internal static class PostingFile
{
    /// <summary>The lines behind the front matter.</summary>
    public static IEnumerable<TextSpan> Lines(Outline outline)
    {
        var text = outline.Text;
        for (var line = outline.FrontMatterSpan is { } keys ? text.LineAt(keys.End) + 1 : 0; line < text.LineCount; line++)
            yield return text.LineSpan(line);
    }

    /// <summary>The day that a label of the posting <paramref name="entry"/> tells, or null.</summary>
    public static DateOnly? Day(Outline outline, SchemaEntry entry, Fact fact, ApplicationSchema schema)
    {
        foreach (var block in outline.AllBlocks)
            if (block is ParagraphNode paragraph)
                foreach (var line in paragraph.Lines)
                    if (
                        line.Label is { HasColon: true } label
                        && ApplicationSchema.FindChild(entry, label.Keyed)?.Fact == fact
                        && schema.DatesIn(outline, label.ValueSpan).FirstOrDefault() is { Day: { } day }
                    )
                        return day;
        return null;
    }
}
