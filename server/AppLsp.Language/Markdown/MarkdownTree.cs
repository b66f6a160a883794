using AppLsp.Language.Text;
using Markdig;
using Markdig.Syntax;

namespace AppLsp.Language.Markdown;

/// <summary>Markdig's tree of a text, the same for all that read it.</summary>
internal static class MarkdownTree
{
    /// <summary>Markdown with the extensions that people use in applications; a reader may add to it.</summary>
    public static MarkdownPipelineBuilder Extensions =>
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UseTaskLists().UsePipeTables();

    /// <summary>How far Markdig's offsets lie before ours: it is given the text without a byte order mark.</summary>
    public static int ShiftOf(SourceText text) => text.Content.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>The tree of <paramref name="text"/>, its offsets less by <see cref="ShiftOf"/>; null where Markdig refuses it.</summary>
    public static MarkdownDocument? Of(SourceText text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(WithSpacesAfterHashes(text.Content[ShiftOf(text)..]), pipeline);
        }
        catch (ArgumentException)
        {
            // Blocks that are nested deeper than a person would write are refused, to save the stack.
            return null;
        }
    }

    /// <summary>
    /// Markdig loses the place of a heading's words behind a tab. A space in the tab's place means the same and keeps it.
    /// </summary>
    private static string WithSpacesAfterHashes(string content)
    {
        if (!content.Contains('\t'))
            return content;
        var characters = content.ToCharArray();
        var isAfterHash = false;
        for (var i = 0; i < characters.Length; i++)
        {
            if (isAfterHash && characters[i] == '\t')
                characters[i] = ' ';
            isAfterHash = characters[i] == '#' || (isAfterHash && characters[i] == ' ');
        }
        return new(characters);
    }
}
