using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AppLsp.Language.Markdown;

/// <summary>
/// Has a pipeline keep apart what other programs read in a text, and Markdown does not: Obsidian's comments, <c>%% so %%</c>, and the
/// slots of templates, <c>&lt;% so %&gt;</c> and <c>{{so}}</c>. What has no end is text.
/// </summary>
internal sealed class CommentsAndTemplates : IMarkdownExtension
{
    /// <summary>Farther than this from its beginning, an end is no end of it. It keeps a text of nothing but beginnings cheap.</summary>
    private const int Longest = 4_000;

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new ForInlines());
        pipeline.BlockParsers.Insert(0, new ForBlocks());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The stretches in <paramref name="words"/> that templates fill, each with its length.</summary>
    public static IEnumerable<(int Start, int Length)> TemplatesIn(string words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            if (words[start] is '<' or '{' && LengthOf(words, start, words.Length) is > 0 and var length)
            {
                yield return (start, length);
                start += length - 1;
            }
        }
    }

    /// <summary>What a beginning means, and what ends it; null where nothing begins.</summary>
    private static (InlineKind Kind, string End)? BeginsAt(ReadOnlySpan<char> words) =>
        words switch
        {
            ['%', '%'] or ['%', '%', not '%', ..] => (InlineKind.Comment, "%%"),
            ['<', '%', ..] => (InlineKind.Template, "%>"),
            ['{', '{', ..] => (InlineKind.Template, "}}"),
            _ => null,
        };

    /// <summary>
    /// The length of what begins at <paramref name="start"/> and ends before <paramref name="end"/>; 0 where it does not.
    /// </summary>
    private static int LengthOf(string words, int start, int end)
    {
        var rest = words.AsSpan(start, Math.Min(end - start, Longest));
        if (BeginsAt(rest) is not var (_, mark))
            return 0;
        var length = rest[mark.Length..].IndexOf(mark);
        if (length < 0)
            return 0;
        length += 2 * mark.Length;
        // `{{{x}}}` ends with its third bracket.
        return mark == "}}" && length < rest.Length && rest[length] == '}' ? length + 1 : length;
    }

    private sealed class ForInlines : InlineParser
    {
        public ForInlines() => OpeningCharacters = ['%', '<', '{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            // 50%% is a number.
            if (slice.CurrentChar == '%' && slice.PeekCharExtra(-1) is var before && (char.IsLetterOrDigit(before) || before == '%'))
                return false;
            var length = LengthOf(slice.Text, slice.Start, slice.End + 1);
            if (length == 0)
                return false;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new UnreadInline(BeginsAt(slice.AsSpan())!.Value.Kind)
            {
                Span = new(start, processor.GetSourcePosition(slice.Start + length - 1)),
                Line = line,
                Column = column,
            };
            slice.Start += length;
            return true;
        }
    }

    /// <summary>What begins a line and goes on beyond it, over blank lines and blocks of all kinds.</summary>
    private sealed class ForBlocks : BlockParser
    {
        public ForBlocks() => OpeningCharacters = ['%', '<'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            if (
                processor.IsCodeIndent
                || BeginsAt(line.AsSpan()) is not var (kind, end)
                || line.AsSpan()[2..].Contains(end, StringComparison.Ordinal)
            )
                return BlockState.None;
            if (line.Text.IndexOf(end, line.End + 1, StringComparison.Ordinal) < 0)
                return BlockState.None;
            processor.NewBlocks.Push(new UnreadBlock(this, kind, end) { Column = processor.Column, Span = new(processor.Start, line.End) });
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            block.UpdateSpanEnd(processor.Line.End);
            return processor.Line.AsSpan().Contains(((UnreadBlock)block).End, StringComparison.Ordinal)
                ? BlockState.BreakDiscard
                : BlockState.ContinueDiscard;
        }
    }
}

/// <summary>A comment or a slot of a template among words.</summary>
internal sealed class UnreadInline(InlineKind kind) : LeafInline
{
    /// <summary>What it is.</summary>
    public InlineKind Kind => kind;
}

/// <summary>A comment or a slot of a template over several lines.</summary>
internal sealed class UnreadBlock : LeafBlock
{
    public UnreadBlock(BlockParser parser, InlineKind kind, string end)
        : base(parser)
    {
        (Kind, End) = (kind, end);
        ProcessInlines = false;
    }

    /// <summary>What it is.</summary>
    public InlineKind Kind { get; }

    /// <summary>What ends it.</summary>
    public string End { get; }
}
