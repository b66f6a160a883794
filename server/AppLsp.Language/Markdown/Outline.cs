using System.Buffers;
using System.Collections.Immutable;
using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>A markdown text as a list of blocks, headings among them, each with its span.</summary>
/// <param name="Text">The text.</param>
/// <param name="FrontMatter">The keys of the front matter, in their order; empty where there is none.</param>
/// <param name="FrontMatterSpan">The front matter with its fences, or null.</param>
/// <param name="Blocks">The blocks at the top level, in their order.</param>
public sealed record Outline(
    SourceText Text,
    ImmutableArray<Label> FrontMatter,
    TextSpan? FrontMatterSpan,
    ImmutableArray<OutlineNode> Blocks
)
{
    /// <summary>Signs of what is to be filled in, or to be chosen from.</summary>
    private static readonly SearchValues<char> SlotSigns = SearchValues.Create("{}<>[]$%|");

    /// <summary>
    /// Whether there is a front matter that is YAML from end to end: what is put at the end of another one would not be read.
    /// </summary>
    public bool IsFrontMatterWhole => FrontMatterSpan is not null && FrontMatterMistakes.IsEmpty;

    /// <summary>Where the front matter is no YAML, in the order of the text. Its keys are read all the same.</summary>
    public ImmutableArray<FrontMatterMistake> FrontMatterMistakes { get; init; } = [];

    /// <summary>Whether nothing is written in the document yet.</summary>
    public bool IsBlank =>
        FrontMatter.Length == 0
        && Blocks.All(block =>
            block is HeadingNode { Title.Text.Length: 0 } or OpaqueNode { HasText: false } or ListNode { Items: [{ Blocks: [] }] }
        );

    /// <summary>Whether an item of a list has a box to tick. Most texts have none, and no list is walked for them.</summary>
    public bool HasBoxes { get; init; }

    /// <summary>
    /// Whether git has left other versions of the text in it, which are not read. Nothing is to be written into it until they are gone.
    /// </summary>
    public bool HasConflict { get; init; }

    /// <summary>
    /// What is not just words: code, HTML, comments, slots of templates, links, what is struck through; blocks of code and HTML among them,
    /// and what stands in
    /// quotations and tables. By the start, outer before inner.
    /// </summary>
    public ImmutableArray<InlineSpan> Inlines { get; init; } = [];

    /// <summary>
    /// What the character at <paramref name="offset"/> belongs to, inner before outer; nothing where it is just a word's.
    /// </summary>
    public IEnumerable<InlineSpan> InlinesAt(int offset)
    {
        for (var inline = LastFrom(offset) is >= 0 and var last ? Inlines[last] : null; inline is not null; inline = inline.Outer)
            if (inline.Span.Contains(offset))
                yield return inline;
    }

    /// <summary>What is innermost at <paramref name="offset"/>; null for words.</summary>
    public InlineKind? KindAt(int offset)
    {
        foreach (var inline in InlinesAt(offset))
            return inline.Kind;
        return null;
    }

    /// <summary>
    /// Whether the character at <paramref name="offset"/> is there for a program: no date, no status and no name is read in it.
    /// </summary>
    public bool IsUnread(int offset)
    {
        foreach (var inline in InlinesAt(offset))
            if (inline.IsUnread)
                return true;
        return false;
    }

    /// <summary>Whether all words in <paramref name="span"/>, and there are some, are there for programs.</summary>
    public bool IsUnread(TextSpan span)
    {
        var isUnread = false;
        for (var offset = span.Start; offset < span.End; offset++)
        {
            if (InlinesAt(offset).FirstOrDefault(inline => inline.IsUnread) is { } unread)
                (isUnread, offset) = (true, unread.Span.End - 1);
            else if (char.IsLetterOrDigit(Text.Content[offset]))
                return false;
        }
        return isUnread;
    }

    /// <summary>
    /// Whether a stretch of code in a line is all that stands in <paramref name="span"/>, the place of a value: who writes
    /// <c>Status: `applied`</c> means the word. What looks like a slot is none.
    /// </summary>
    public bool IsValueInCode(TextSpan span)
    {
        foreach (var inline in InlinesAt(span.Start))
            if (inline.Kind == InlineKind.Code && inline.Span.End >= span.End)
                return Text.Content[inline.Span.Start] == '`'
                    && !Text.Span(inline.Span).Trim('`').Contains('`')
                    && Text.LineAt(inline.Span.Start) == Text.LineAt(inline.Span.End - 1)
                    && !Text.Span(inline.Span).ContainsAny(SlotSigns);
        return false;
    }

    /// <summary>Whether the character at <paramref name="offset"/> is struck through.</summary>
    public bool IsStruck(int offset) => InlinesAt(offset).Any(inline => inline.Kind == InlineKind.Struck);

    /// <summary>What begins in <paramref name="span"/>, in the order of the text.</summary>
    public IEnumerable<InlineSpan> InlinesFrom(TextSpan span)
    {
        for (var i = LastFrom(span.Start - 1) + 1; i < Inlines.Length && Inlines[i].Span.Start < span.End; i++)
            yield return Inlines[i];
    }

    /// <summary>
    /// Where the words begin that follow what is struck through at the beginning of <paramref name="span"/>: its start where nothing is,
    /// its end where all is.
    /// </summary>
    public int SkipStruck(TextSpan span)
    {
        var start = span.Start;
        foreach (var inline in InlinesFrom(span))
        {
            if (inline.Kind != InlineKind.Struck || inline.Span.Start < start)
                continue;
            if (SkipSigns(start) < inline.Span.Start)
                break;
            start = Math.Min(inline.Span.End, span.End);
        }
        return start == span.Start ? start : SkipSigns(start);

        int SkipSigns(int from)
        {
            while (from < span.End && !char.IsLetterOrDigit(Text.Content[from]))
                from++;
            return from;
        }
    }

    /// <summary>
    /// The index of the last of <see cref="Inlines"/> that starts no later than <paramref name="offset"/>; -1 where none does.
    /// </summary>
    private int LastFrom(int offset)
    {
        var (low, high) = (-1, Inlines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Inlines[middle].Span.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>Reads <paramref name="text"/>. Any text has an outline.</summary>
    public static Outline Of(SourceText text) => OutlineReader.Read(text);

    /// <summary>All blocks, those inside items and quotations included, outer before inner, in the order of the text.</summary>
    public IEnumerable<OutlineNode> AllBlocks => Blocks.SelectMany(Descend);

    /// <summary>
    /// From <paramref name="heading"/>, one of <see cref="Blocks"/>, to the end of what stands below it: up to the next heading that
    /// is no deeper, without the blank lines before that.
    /// </summary>
    public TextSpan PartOf(HeadingNode heading) => TextSpan.FromBounds(heading.Span.Start, PartEnds[heading.Span.Start]);

    /// <summary>Where the parts end, by where they start. Found for all in one walk: there are texts of nothing but headings.</summary>
    private Dictionary<int, int> PartEnds
    {
        get
        {
            if (field is not null)
                return field;
            Dictionary<int, int> ends = [];
            // Of each level, where the next heading starts, as seen from the back.
            Span<int> next = [Text.Length, Text.Length, Text.Length, Text.Length, Text.Length, Text.Length];
            for (var i = Blocks.Length - 1; i >= 0; i--)
            {
                if (Blocks[i] is not HeadingNode heading)
                    continue;
                var end = Text.Length;
                foreach (var start in next[..heading.Level])
                    end = Math.Min(end, start);
                ends[heading.Span.Start] = Math.Max(heading.Span.End, Text.EndOfWords(end));
                next[heading.Level - 1] = heading.Span.Start;
            }
            return field = ends;
        }
    }

    private static IEnumerable<OutlineNode> Descend(OutlineNode node) =>
        node switch
        {
            ListNode list => list.Items.SelectMany(Descend).Prepend(list),
            ListItemNode item => item.Blocks.SelectMany(Descend).Prepend(item),
            QuoteNode quote => quote.Blocks.SelectMany(Descend).Prepend(quote),
            _ => [node],
        };
}
