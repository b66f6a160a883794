using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using AppLsp.Language.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AppLsp.Language.Markdown;

/// <summary>Makes an <see cref="Outline"/> of Markdig's tree.</summary>
internal sealed class OutlineReader
{
    private const int LongestLabel = 80;

    private static readonly string StrikeMarks = new(MarkdownTree.StrikeMark, 2);

    private static readonly MarkdownPipeline Pipeline = MarkdownTree.WithStruck.Use<BareAddresses>().Use<PlainBlocks>().Build();

    private readonly SourceText _text;

    private readonly int _shift;

    // What has been read of the paragraphs, lists and items that are being read, the innermost last: of a file's lists, these would be
    // most.
    private readonly List<Run> _runs = [];
    private readonly List<TextLine> _lines = [];
    private readonly List<ListItemNode> _items = [];
    private readonly List<OutlineNode> _nodes = [];

    private ImmutableArray<InlineSpan> _inlines = [];

    private OutlineReader(SourceText text)
    {
        _text = text;
        _shift = MarkdownTree.ShiftOf(text);
    }

    /// <summary>The outline of <paramref name="text"/>, the same with and without <see cref="PlainBlocks"/> in the pipeline.</summary>
    public static Outline Read(SourceText text, MarkdownPipeline? pipeline = null) => new OutlineReader(text).Read(pipeline ?? Pipeline);

    private Outline Read(MarkdownPipeline pipeline)
    {
        if (MarkdownTree.Of(_text, pipeline) is not { } document)
            return new(_text, [], null, []);

        _inlines = InlineReader.Read(_text, document);
        var frontMatter = document.Count > 0 ? document[0] as YamlFrontMatterBlock : null;
        foreach (var block in document)
            if (block != frontMatter && Block(block) is { } node)
                _nodes.Add(node);
        var blocks = TakeFrom(_nodes, 0);
        if (frontMatter is null)
            return new(_text, [], null, blocks) { Inlines = _inlines };
        var span = SpanOf(frontMatter);
        var (labels, mistakes) = FrontMatterReader.Read(_text, Inside(span));
        return new(_text, labels, span, blocks) { FrontMatterMistakes = mistakes, Inlines = _inlines };
    }

    /// <summary>The lines between the fences.</summary>
    private TextSpan Inside(TextSpan frontMatter)
    {
        var first = _text.LineAt(frontMatter.Start) + 1;
        var last = _text.LineAt(frontMatter.End);
        return first >= last ? new(frontMatter.End, 0) : TextSpan.FromBounds(_text.LineStart(first), _text.LineStart(last));
    }

    private OutlineNode? Block(Block block) =>
        block switch
        {
            HeadingBlock heading => Heading(heading),
            ParagraphBlock paragraph => Paragraph(paragraph, inItem: false),
            ListBlock list => List(list),
            CodeBlock => new OpaqueNode(OpaqueKind.Code, SpanOf(block)) { IsOpen = block is FencedCodeBlock { ClosingFencedCharCount: 0 } },
            HtmlBlock html => Html(html),
            QuoteBlock => new OpaqueNode(OpaqueKind.Quote, SpanOf(block)),
            Table => new OpaqueNode(OpaqueKind.Table, SpanOf(block)),
            ThematicBreakBlock => new OpaqueNode(OpaqueKind.Break, SpanOf(block)),
            _ => new OpaqueNode(OpaqueKind.Other, SpanOf(block)),
        };

    private OpaqueNode Html(HtmlBlock html)
    {
        var span = SpanOf(html);
        return html.Type == HtmlBlockType.Comment
            ? new(OpaqueKind.Comment, span) { IsOpen = !_text.Span(span).Contains("-->", StringComparison.Ordinal) }
            : new(OpaqueKind.Html, span);
    }

    private HeadingNode Heading(HeadingBlock heading)
    {
        var span = SpanOf(heading);
        var line = Lines(heading, inItem: false) is [var first, ..] ? first : new TextLine("", new(EndOfMarker(span), 0), null);
        return new(heading.Level, heading.IsSetext, line, span);
    }

    private int EndOfMarker(TextSpan heading)
    {
        var end = heading.Start;
        while (end < heading.End && _text.Content[end] == '#')
            end++;
        return end;
    }

    private ParagraphNode? Paragraph(ParagraphBlock paragraph, bool inItem)
    {
        var lines = Lines(paragraph, inItem);
        if (lines.Length == 0)
            return null;
        // Where a line looks like a table's (`- |---|`), Markdig keeps it in the paragraph and out of the paragraph's span.
        var span = SpanOf(paragraph);
        return new(lines, TextSpan.FromBounds(span.Start, Math.Max(span.End, lines[^1].Span.End)));
    }

    private ListNode List(ListBlock list)
    {
        var first = _items.Count;
        foreach (var block in list)
            if (block is ListItemBlock item)
                _items.Add(Item(item));
        return new(TakeFrom(_items, first), list.IsOrdered, SpanOf(list));
    }

    private ListItemNode Item(ListItemBlock item)
    {
        var span = SpanOf(item);
        var marker = span.Start;
        while (marker < span.End && !char.IsWhiteSpace(_text.Content[marker]))
            marker++;
        // A bullet is one character; a number ends with its delimiter.
        if (((ListBlock)item.Parent!).IsOrdered is false)
            marker = Math.Min(span.End, span.Start + 1);
        var ticked = item is [ParagraphBlock { Inline.FirstChild: TaskList task }, ..] ? task.Checked : (bool?)null;
        var first = _nodes.Count;
        for (var i = 0; i < item.Count; i++)
        {
            if (i == 0 && item[i] is HeadingBlock { IsSetext: true } heading && EmptyItem(heading) is { } inner)
            {
                _nodes.Add(new ParagraphNode(Lines(heading, inItem: true), SpanOf(heading)));
                _nodes.Add(inner);
            }
            else if ((i == 0 && item[i] is ParagraphBlock paragraph ? Paragraph(paragraph, inItem: true) : Block(item[i])) is { } node)
            {
                _nodes.Add(node);
            }
        }
        return new(TextSpan.FromBounds(span.Start, marker), ticked, TakeFrom(_nodes, first), span);
    }

    /// <summary>Those of <paramref name="read"/> that stand from <paramref name="first"/> on, which leave it.</summary>
    private static ImmutableArray<T> TakeFrom<T>(List<T> read, int first)
    {
        var taken = ImmutableArray.Create(CollectionsMarshal.AsSpan(read)[first..]);
        read.RemoveRange(first, taken.Length);
        return taken;
    }

    /// <summary>
    /// The list that a person begins below an item's words with a single <c>-</c>, where CommonMark sees the words underlined;
    /// null for other headings.
    /// </summary>
    private ListNode? EmptyItem(HeadingBlock heading)
    {
        var span = SpanOf(heading);
        var underline = _text.Span(span).TrimEnd();
        if (underline is not [.., '\n' or '\r' or ' ' or '\t', '-'])
            return null;
        var marker = new TextSpan(span.Start + underline.Length - 1, 1);
        return new([new(marker, null, [], marker)], IsOrdered: false, marker);
    }

    private TextSpan SpanOf(MarkdownObject node) => MarkdownTree.SpanOf(_text, node.Span);

    /// <summary>
    /// A piece of a line: words with where they stand, the emphasis around them, and whether they are no words of the text, but those of
    /// a link maybe.
    /// </summary>
    private readonly record struct Run(string Text, TextSpan Span, EmphasisInline? Emphasis, bool IsOpaque, bool IsLink = false)
    {
        public bool IsBold =>
            Emphasis is { DelimiterCount: >= 2 }
            || Emphasis?.Parent is EmphasisInline { DelimiterCount: >= 2, DelimiterChar: not MarkdownTree.StrikeMark };
    }

    private ImmutableArray<TextLine> Lines(LeafBlock block, bool inItem)
    {
        if (!block.ProcessInlines)
        {
            foreach (ref readonly var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
                PlainLine(line.Slice, inItem);
        }
        else if (block.Inline is { } inline)
        {
            Collect(inline, null, inItem);
            EndLine(inItem);
        }
        return TakeFrom(_lines, 0);
    }

    /// <summary>What <see cref="EndLine"/> would make of a single run without escapes.</summary>
    private void PlainLine(StringSlice slice, bool inItem)
    {
        var words = slice.AsSpan().TrimStart();
        if (words.IsEmpty)
            return;
        var text = words.TrimEnd().ToString();
        var span = new TextSpan(slice.End + 1 - words.Length + _shift, text.Length);
        _lines.Add(new(text, span, PlainLabelOf(text, span, inItem && _lines.Count == 0 ? LabelForm.ListItem : LabelForm.Plain)));
    }

    /// <summary>What <see cref="LabelOf"/> would make of a single run without escapes.</summary>
    private Label? PlainLabelOf(string text, TextSpan span, LabelForm form)
    {
        var colon = ColonIn(text, isWordEnd: true);
        if (colon < 0)
            return form == LabelForm.ListItem && text.Length <= LongestLabel
                ? new(text, span, "", new(span.End, 0), form, HasColon: false)
                : null;
        var name = text.AsSpan(0, colon).TrimEnd();
        if (name.Length is 0 or > LongestLabel)
            return null;
        var value = text.AsSpan(colon + 1).TrimStart();
        var valueSpan = value.IsEmpty ? new(EndOfLine(span), 0) : TextSpan.FromBounds(span.End - value.Length, span.End);
        return new(name.ToString(), new(span.Start, name.Length), value.ToString(), valueSpan, form, HasColon: true);
    }

    private void Collect(ContainerInline container, EmphasisInline? emphasis, bool inItem)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LineBreakInline:
                    EndLine(inItem);
                    break;
                case LiteralInline literal:
                    _runs.Add(new(literal.Content.ToString(), SpanOf(literal), emphasis, IsOpaque: false));
                    break;
                case HtmlEntityInline entity:
                    _runs.Add(new(entity.Transcoded.ToString(), SpanOf(entity), emphasis, IsOpaque: true));
                    break;
                case CodeInline code:
                    _runs.Add(new(code.Content, SpanOf(code), emphasis, IsOpaque: true));
                    break;
                case AutolinkInline link:
                    _runs.Add(new(link.Url, SpanOf(link), emphasis, IsOpaque: true, IsLink: true));
                    break;
                case LinkInline { IsAutoLink: true }:
                    AddAddress(SpanOf(inline), emphasis);
                    break;
                case LinkInline link:
                    _runs.Add(new(WordsOf(link), SpanOf(link), emphasis, IsOpaque: true, IsLink: true));
                    break;
                case EmphasisInline { DelimiterChar: MarkdownTree.StrikeMark } struck:
                    var span = SpanOf(struck);
                    AddStrikeMarks(span.Start, emphasis);
                    Collect(struck, emphasis, inItem);
                    AddStrikeMarks(span.End - StrikeMarks.Length, emphasis);
                    break;
                case EmphasisInline inner:
                    Collect(inner, inner, inItem);
                    break;
                case TaskList or HtmlInline:
                    break;
                case ContainerInline other:
                    Collect(other, emphasis, inItem);
                    break;
            }
        }
    }

    /// <summary>A bare address is words like others.</summary>
    private void AddAddress(TextSpan span, EmphasisInline? emphasis)
    {
        var words = _text.Slice(span);
        var meant = HtmlHelper.Unescape(words);
        _runs.Add(new(meant, span, emphasis, IsOpaque: meant != words));
    }

    /// <summary>What is struck through is not said any more: its marks belong to the words.</summary>
    private void AddStrikeMarks(int start, EmphasisInline? emphasis) =>
        _runs.Add(new(StrikeMarks, new(start, StrikeMarks.Length), emphasis, IsOpaque: false));

    private static string WordsOf(LinkInline link)
    {
        var words = new StringBuilder();
        Append(link);
        // A picture of a posting without a description is still something that stands there.
        return words.Length == 0 ? link.Url ?? "" : words.ToString();

        void Append(ContainerInline container)
        {
            var marks = container is EmphasisInline { DelimiterChar: MarkdownTree.StrikeMark } ? StrikeMarks : "";
            words.Append(marks);
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        words.Append(literal.Content.AsSpan());
                        break;
                    case CodeInline code:
                        words.Append(code.Content);
                        break;
                    case LineBreakInline:
                        words.Append(' ');
                        break;
                    case ContainerInline inner:
                        Append(inner);
                        break;
                }
            }
            words.Append(marks);
        }
    }

    private void EndLine(bool inItem)
    {
        var (first, last) = (0, _runs.Count - 1);
        while (first <= last && !HasWords(_runs[first]))
            first++;
        while (last > first && !HasWords(_runs[last]))
            last--;
        if (first <= last)
        {
            var span = OnFirstLine(TextSpan.FromBounds(StartOfWords(_runs[first]), EndOfWords(_runs[last])));
            var text = (_runs is [var only] ? only.Text : string.Concat(_runs.Select(run => run.Text))).Trim();
            ImmutableArray<InlineSpan> links = _runs.Exists(run => run.IsLink)
                ? [.. _runs.Where(run => run.IsLink).Select(run => InlineAt(run.Span.Start))]
                : [];
            _lines.Add(new(text, span, LabelOf(first, text, span, inItem, isFirstLine: _lines.Count == 0)) { Links = links });
        }
        _runs.Clear();
    }

    private InlineSpan InlineAt(int start)
    {
        var (low, high) = (0, _inlines.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_inlines[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return _inlines[low];
    }

    private static bool HasWords(in Run run) => !string.IsNullOrWhiteSpace(run.Text);

    private static int StartOfWords(in Run run)
    {
        if (run.IsOpaque)
            return run.Span.Start;
        return Math.Min(run.Span.End, run.Span.Start + (run.Text.Length - run.Text.AsSpan().TrimStart().Length));
    }

    private static int EndOfWords(in Run run)
    {
        if (run.IsOpaque)
            return run.Span.End;
        return Math.Max(run.Span.Start, run.Span.End - (run.Text.Length - run.Text.AsSpan().TrimEnd().Length));
    }

    /// <summary>The label that the line begins with, if it looks like one.</summary>
    private Label? LabelOf(int first, string text, TextSpan span, bool inItem, bool isFirstLine)
    {
        var form =
            inItem && isFirstLine ? LabelForm.ListItem
            : _runs[first].IsBold ? LabelForm.Bold
            : LabelForm.Plain;

        var name = "";
        for (var i = first; i < _runs.Count && name.Length <= LongestLabel; i++)
        {
            var run = _runs[i];
            if (run.IsOpaque)
            {
                name += run.Text;
                continue;
            }
            // Words that were bold up to here and are followed by a dash are a label too: `**Opening paragraph** – I have ...`
            if (i > first && _runs[first].IsBold && !run.IsBold && run.Text.AsSpan().TrimStart() is ['-' or '–' or '—', ' ', ..])
                return Labelled(i, run.Text.IndexOfAny(['-', '–', '—']), name, span, form, EndOfWords(_runs[i - 1]));
            var colon = ColonIn(run.Text, isWordEnd: i == _runs.Count - 1 || EndsWord(run, _runs[i + 1]));
            if (colon >= 0)
            {
                name += run.Text[..colon];
                // The colon may follow the bold words' end: the name then ends with them.
                var nameEnd =
                    string.IsNullOrWhiteSpace(run.Text[..colon]) && i > first
                        ? EndOfWords(_runs[i - 1])
                        : SourceOffset(run, run.Text.AsSpan(0, colon).TrimEnd().Length);
                return Labelled(i, colon, name, span, form, nameEnd);
            }
            name += run.Text;
        }

        // Without a colon a whole line may still name something: a list item, or a paragraph that is one bold phrase.
        var isWholeLine =
            form == LabelForm.ListItem || (form == LabelForm.Bold && _runs.All(run => run.IsBold || string.IsNullOrWhiteSpace(run.Text)));
        return isWholeLine && text.Length <= LongestLabel ? new(text, span, "", new(span.End, 0), form, HasColon: false) : null;
    }

    private Label? Labelled(int index, int separator, string name, TextSpan line, LabelForm form, int nameEnd)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestLabel)
            return null;
        var nameSpan = TextSpan.FromBounds(line.Start, Math.Clamp(nameEnd, line.Start, line.End));

        var value = _runs[index].Text[(separator + 1)..];
        if (index + 1 < _runs.Count)
            value += string.Concat(_runs.Skip(index + 1).Select(run => run.Text));
        var words = value.Trim();
        if (words.Length == 0)
            return new(name, nameSpan, "", new(EndOfLine(line), 0), form, HasColon: true);

        var rest = _runs[index].Text.AsSpan(separator + 1);
        var start = rest.IsWhiteSpace()
            ? StartOfWords(_runs.Skip(index + 1).First(run => HasWords(run)))
            : SourceOffset(_runs[index], separator + 1 + (rest.Length - rest.TrimStart().Length));
        return new(name, nameSpan, words, TextSpan.FromBounds(Math.Min(start, line.End), line.End), form, HasColon: true);
    }

    /// <summary>The end of the line's text; the place for a value that is not there yet.</summary>
    private int EndOfLine(TextSpan line) => _text.LineEnd(_text.LineAt(line.End));

    /// <summary>The part of <paramref name="span"/> that stands on its first line: a link or code may go on in the next one.</summary>
    private TextSpan OnFirstLine(TextSpan span) =>
        _text.Span(span).IndexOfAny('\r', '\n') is var length and >= 0 ? new(span.Start, length) : span;

    /// <summary>
    /// Where the character <paramref name="index"/> of the run's words stands. Escapes make the source longer than the words.
    /// </summary>
    private int SourceOffset(in Run run, int index)
    {
        var offset = run.Span.Start;
        for (var i = 0; i < index && offset < run.Span.End; i++)
        {
            if (_text.Content[offset] == '\\' && run.Text[i] != '\\')
                offset++;
            offset++;
        }
        return Math.Min(offset, run.Span.End);
    }

    /// <summary>Whether a word ends between the two runs: where emphasis ends, and before a space or a link.</summary>
    private static bool EndsWord(in Run run, in Run next) =>
        next.Emphasis != run.Emphasis || next.IsLink || next.Text is [var c, ..] && char.IsWhiteSpace(c);

    /// <summary>The colon that ends a label: followed by a space or the words' end, so none inside a time or an address.</summary>
    private static int ColonIn(string text, bool isWordEnd)
    {
        // Most lines have none.
        for (var i = text.AsSpan().IndexOfAny(':', '：'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '：')
                return i;
            if (text[i] != ':')
                continue;
            if (i + 1 < text.Length ? char.IsWhiteSpace(text[i + 1]) : isWordEnd)
                return i;
        }
        return -1;
    }
}
