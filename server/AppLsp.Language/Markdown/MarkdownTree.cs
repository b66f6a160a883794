using AppLsp.Language.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace AppLsp.Language.Markdown;

/// <summary>Markdig's tree of a text, the same for all that read it.</summary>
internal static class MarkdownTree
{
    /// <summary>Two of these before and behind words strike them through.</summary>
    public const char StrikeMark = '~';

    /// <summary>Markdown with the extensions that people use in applications; a reader may add to it.</summary>
    public static MarkdownPipelineBuilder Extensions =>
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UseTaskLists().UsePipeTables();

    /// <summary>The same, with what is struck through, comments and slots of templates apart.</summary>
    public static MarkdownPipelineBuilder WithStruck =>
        Extensions.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Use<CommentsAndTemplates>();

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

    /// <summary>Markdig's span, made half-open and kept inside the text, without the line ending after it.</summary>
    public static TextSpan SpanOf(SourceText text, SourceSpan span)
    {
        var shift = ShiftOf(text);
        var start = Math.Clamp(span.Start + shift, 0, text.Length);
        var end = Math.Clamp(span.End + 1 + shift, start, text.Length);
        while (end > start && text.Content[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
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
