using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace AppLsp.Language.Markdown;

/// <summary>
/// Leaves paragraphs without any sign that could begin an inline as they are: <see cref="LeafBlock.Inline"/> of these is null, and the words stand
/// in <see cref="LeafBlock.Lines"/>. Nearly all items of lists are such, and to make inlines of them is nearly a third of what Markdig does with an application.
/// </summary>
/// <param name="inlineParsers">The parsers of inlines that the pipeline will have; read when the first paragraph ends, as some know their signs only when it is built.</param>
internal sealed class PlainParagraphParser(IEnumerable<InlineParser> inlineParsers) : ParagraphBlockParser
{
    private readonly Lazy<SearchValues<char>> _signs = new(() => SearchValues.Create([.. inlineParsers.SelectMany(parser => parser.OpeningCharacters!).Except(['\n', '\r'])]));

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        // Markdig takes room for eight lines, and gets it back where it makes inlines of them.
        if (state == BlockState.Continue && processor.NewBlocks.Peek() is ParagraphBlock paragraph) paragraph.Lines = new StringLineGroup(1);
        return state;
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        if (isKept && block is ParagraphBlock paragraph && IsPlain(paragraph.Lines)) paragraph.ProcessInlines = false;
        return isKept;
    }

    private bool IsPlain(StringLineGroup lines)
    {
        foreach (ref readonly var line in lines.Lines.AsSpan(0, lines.Count))
            if (line.Slice.AsSpan().ContainsAny(_signs.Value)) return false;
        return true;
    }
}

/// <summary>Has a pipeline read paragraphs with <see cref="PlainParagraphParser"/>.</summary>
internal sealed class PlainParagraphs : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser(pipeline.InlineParsers));

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
