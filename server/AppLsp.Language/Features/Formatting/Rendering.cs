using AppLsp.Language.Markdown;
using Markdig;

namespace AppLsp.Language.Features.Formatting;

/// <summary>What a reader of a markdown text sees.</summary>
internal static class Rendering
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().Build();

    // Not the outline's own: that one leaves the words of most paragraphs to be read by it, and nothing to be rendered.
    private static readonly MarkdownPipeline Extended = MarkdownTree.Extensions.Build();

    /// <summary>
    /// The HTML of <paramref name="content"/>, as plain CommonMark and with the extensions by which applications are read: two texts
    /// with the same one differ in nothing that can be seen. Null where Markdig refuses the text.
    /// </summary>
    public static (string Plain, string Extended)? Of(string content)
    {
        var text = content.TrimStart('\uFEFF');
        try
        {
            return (Markdig.Markdown.ToHtml(text, Plain), Markdig.Markdown.ToHtml(text, Extended));
        }
        catch (ArgumentException)
        {
            // Blocks that are nested deeper than a person would write.
            return null;
        }
    }
}
