using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace AppLsp.Language.Markdown;

/// <summary>
/// Has a pipeline leave paragraphs and headings without any sign that could begin an inline as they are:
/// <see cref="LeafBlock.ProcessInlines"/> and <see cref="LeafBlock.Inline"/> of these are false and null, and the words stand in
/// <see cref="LeafBlock.Lines"/>. Nearly all items of lists are such. Without it <c>applsp check</c> takes 6 % more instructions in all.
/// </summary>
internal sealed class PlainBlocks : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Read when the first block ends: some parsers know their signs only when the pipeline is built.
        var signs = new Lazy<SearchValues<char>>(() =>
            SearchValues.Create([
                .. pipeline.InlineParsers.SelectMany(parser => parser.OpeningCharacters!).Except(['\n', '\r', .. BareAddresses.Signs]),
            ])
        );
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser(signs));
        pipeline.BlockParsers.Replace<HeadingBlockParser>(new HeadingParser(signs));
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Markdig takes room for eight lines, and gets it back where it makes inlines of them.</summary>
    private static void MakeRoomForOneLine(BlockProcessor processor)
    {
        if (processor.NewBlocks.Peek() is LeafBlock block)
            block.Lines = new StringLineGroup(1);
    }

    private static void LeaveIfPlain(LeafBlock block, SearchValues<char> signs)
    {
        foreach (ref readonly var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
            if (line.Slice.AsSpan() is var words && (words.ContainsAny(signs) || BareAddresses.MayBeIn(words)))
                return;
        block.ProcessInlines = false;
    }

    private sealed class ParagraphParser(Lazy<SearchValues<char>> signs) : ParagraphBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var state = base.TryOpen(processor);
            if (state == BlockState.Continue)
                MakeRoomForOneLine(processor);
            return state;
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            var isKept = base.Close(processor, block);
            if (isKept && block is ParagraphBlock paragraph)
                LeaveIfPlain(paragraph, signs.Value);
            return isKept;
        }
    }

    private sealed class HeadingParser(Lazy<SearchValues<char>> signs) : HeadingBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var state = base.TryOpen(processor);
            if (state == BlockState.Break)
                MakeRoomForOneLine(processor);
            return state;
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            var isKept = base.Close(processor, block);
            if (isKept && block is HeadingBlock heading)
                LeaveIfPlain(heading, signs.Value);
            return isKept;
        }
    }
}
