using System.Buffers;
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
    internal const int LongestLabel = 80;

    /// <summary>The marks of a thematic break, as people write it.</summary>
    private const int BreakLength = 3;

    /// <summary>The signs of the name that a callout has: <c>info</c>, <c>my-own</c>, <c>note|right</c>.</summary>
    private static readonly SearchValues<char> CalloutName = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_|"
    );

    private static readonly string StrikeMarks = new(MarkdownTree.StrikeMark, 2);

    private static readonly MarkdownPipeline Pipeline = MarkdownTree.WithStruck.Use<BareAddresses>().Use<PlainBlocks>().Build();

    private readonly SourceText _text;

    /// <summary>The text without what other versions of it say.</summary>
    private readonly SourceText _own;

    private readonly int _shift;

    // What has been read of the paragraphs, lists and items that are being read, the innermost last: of a file's lists, these would be
    // most.
    private readonly List<Run> _runs = [];
    private readonly List<TextLine> _lines = [];
    private readonly List<ListItemNode> _items = [];
    private readonly List<OutlineNode> _nodes = [];

    /// <summary>The text with its inlines, and without blocks.</summary>
    private Outline _known;

    private bool _hasBoxes;

    /// <summary>Whether the text has what all fields have, or all joined labels: no line is searched for it where it has not.</summary>
    private readonly bool _mayHaveFields,
        _mayHaveJoined;

    private OutlineReader(SourceText text)
    {
        _text = text;
        _own = MergeConflicts.WithoutOthers(text);
        _shift = MarkdownTree.ShiftOf(text);
        _mayHaveFields = text.Content.Contains("::", StringComparison.Ordinal);
        _mayHaveJoined = JoinedLabels.MayBeIn(text.Content);
        _known = new(text, [], null, []) { HasConflict = _own != _text };
    }

    /// <summary>The outline of <paramref name="text"/>, the same with and without <see cref="PlainBlocks"/> in the pipeline.</summary>
    public static Outline Read(SourceText text, MarkdownPipeline? pipeline = null) => new OutlineReader(text).Read(pipeline ?? Pipeline);

    private Outline Read(MarkdownPipeline pipeline)
    {
        if (MarkdownTree.Of(_own, pipeline) is not { } document)
            return _known;

        _known = _known with { Inlines = InlineReader.Read(_text, document) };
        var frontMatter = document.Count > 0 ? document[0] as YamlFrontMatterBlock : null;
        foreach (var block in document)
            if (block != frontMatter)
                Add(block);
        var blocks = TakeFrom(_nodes, 0);
        if (frontMatter is null)
            return _known with { Blocks = blocks, HasBoxes = _hasBoxes };
        var span = SpanOf(frontMatter);
        var (labels, mistakes) = FrontMatterReader.Read(_own, Inside(span));
        return _known with
        {
            FrontMatter = labels,
            FrontMatterSpan = span,
            Blocks = blocks,
            HasBoxes = _hasBoxes,
            FrontMatterMistakes = mistakes,
        };
    }

    /// <summary>The lines between the fences.</summary>
    private TextSpan Inside(TextSpan frontMatter)
    {
        var first = _text.LineAt(frontMatter.Start) + 1;
        var last = _text.LineAt(frontMatter.End);
        return first >= last ? new(frontMatter.End, 0) : TextSpan.FromBounds(_text.LineStart(first), _text.LineStart(last));
    }

    /// <summary>Adds what <paramref name="block"/> is to a person, which may be two blocks.</summary>
    private void Add(Block block, bool beginsItem = false)
    {
        if (block is HeadingBlock { IsSetext: true } heading && AddUnderlined(heading, beginsItem))
            return;
        if ((beginsItem && block is ParagraphBlock paragraph ? Paragraph(paragraph, inItem: true) : Block(block)) is not { } node)
            return;
        // Markdig counts a table to the words directly above it too.
        if (node is TableNode && _nodes is [.., ParagraphNode above] && above.Span.End > node.Span.Start)
            _nodes[^1] = above with { Span = TextSpan.FromBounds(above.Span.Start, above.Lines.Max(line => line.Span.End)) };
        _nodes.Add(node);
    }

    private OutlineNode? Block(Block block) =>
        block switch
        {
            HeadingBlock heading => Heading(heading),
            ParagraphBlock paragraph => Paragraph(paragraph, inItem: false),
            ListBlock list => List(list),
            CodeBlock => new OpaqueNode(OpaqueKind.Code, SpanOf(block)) { IsOpen = block is FencedCodeBlock { ClosingFencedCharCount: 0 } },
            HtmlBlock html => Html(html),
            UnreadBlock { Kind: InlineKind.Comment } => new OpaqueNode(OpaqueKind.Comment, SpanOf(block)),
            UnreadBlock => new OpaqueNode(OpaqueKind.Template, SpanOf(block)),
            QuoteBlock quote => Quote(quote),
            Table table => new TableReader(_known, cell => Lines(cell, inItem: false)).Read(table, SpanOf(table)),
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
        // Where a line looks like a table's (`- |---|`), Markdig keeps it in the paragraph and out of the paragraph's span, and may
        // give the lines in another order.
        var span = SpanOf(paragraph);
        return new(lines, TextSpan.FromBounds(span.Start, Math.Max(span.End, lines.Max(line => line.Span.End))));
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
        _hasBoxes |= ticked is not null;
        var first = _nodes.Count;
        for (var i = 0; i < item.Count; i++)
            Add(item[i], beginsItem: i == 0);
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
    /// CommonMark sees words underlined where a person writes labels and a break below them, or begins a list below an item's words with a
    /// single <c>-</c>. These are the paragraph that they mean, and what stands below it.
    /// </summary>
    /// <returns>False for a heading.</returns>
    private bool AddUnderlined(HeadingBlock heading, bool beginsItem)
    {
        var span = SpanOf(heading);
        var words = _text.Span(span).TrimEnd();
        var above = words.TrimEnd('-').Length;
        var underline = new TextSpan(span.Start + above, words.Length - above);
        // The marks of a quotation's line may stand before it.
        var before = TextSpan.FromBounds(_text.LineStart(_text.LineAt(underline.Start)), underline.Start);
        if (underline.IsEmpty || _text.Span(before).IndexOfAnyExcept(" \t>") >= 0)
            return false;
        var beginsList = underline.Length == 1;
        var lines = Lines(heading, beginsItem);
        if (!(beginsItem && beginsList) && !AreLabels(lines, underline.Length))
            return false;
        if (lines.Length > 0)
            // Of what looks like a table and is none, Markdig gives the lines in another order.
            _nodes.Add(new ParagraphNode(lines, TextSpan.FromBounds(span.Start, lines.Max(line => line.Span.End))));
        _nodes.Add(
            beginsList
                ? new ListNode([new(underline, null, [], underline)], IsOrdered: false, underline)
                : new OpaqueNode(OpaqueKind.Break, underline)
        );
        return true;
    }

    /// <summary>
    /// Whether <paramref name="lines"/> are labels: one of several is enough. A single one is a heading where somebody took care to
    /// underline it; a lone <c>-</c> below a colon begins the label's list.
    /// </summary>
    private static bool AreLabels(ImmutableArray<TextLine> lines, int underline)
    {
        if (lines is [var only])
            return underline <= BreakLength && only.Label is { HasColon: true } label && (label.Value.Length > 0 || underline == 1);
        foreach (var line in lines)
            if (line.Label is { HasColon: true } or { Form: LabelForm.Bold } || line.Fields.Length > 0)
                return true;
        return false;
    }

    private QuoteNode Quote(QuoteBlock quote)
    {
        var first = _nodes.Count;
        foreach (var block in quote)
            Add(block);
        TextLine? title = null;
        if (_nodes.Count > first && _nodes[first] is ParagraphNode { Lines: [var line, .. var rest] } paragraph && IsCallout(line.Text))
        {
            title = line;
            if (rest.IsEmpty)
                _nodes.RemoveAt(first);
            else
                _nodes[first] = new ParagraphNode(rest, TextSpan.FromBounds(rest[0].Span.Start, paragraph.Span.End));
        }
        return new(title, TakeFrom(_nodes, first), SpanOf(quote));
    }

    /// <summary><c>[!info] Overview</c>, <c>[!note]-</c>.</summary>
    private static bool IsCallout(string line) =>
        line is ['[', '!', ..] && line.AsSpan(2).IndexOfAnyExcept(CalloutName) is > 0 and var end && line[2 + end] == ']';

    private TextSpan SpanOf(MarkdownObject node) => MarkdownTree.SpanOf(_text, node.Span);

    /// <summary>Of the words in a table's cell Markdig cuts off the spaces, and not of their span.</summary>
    private TextSpan SpanOf(LiteralInline words)
    {
        var span = MarkdownTree.SpanOf(_text, words.Span);
        var (start, end) = (span.Start, span.End);
        var text = words.Content.AsSpan();
        if (text.IsEmpty)
            return span;
        while (start < end && _text.Content[start] is ' ' or '\t' && !char.IsWhiteSpace(text[0]))
            start++;
        while (end > start && _text.Content[end - 1] is ' ' or '\t' && !char.IsWhiteSpace(text[^1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

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
        var form = inItem && _lines.Count == 0 ? LabelForm.ListItem : LabelForm.Plain;
        _lines.Add(
            WithFields(
                new(text, span, PlainLabelOf(text, span, form))
                {
                    TightLabel = IsTight(text) ? Bare(PlainLabelOf(text, span, form, isTight: true)) : null,
                }
            )
        );
    }

    /// <summary>What <see cref="LabelOf"/> would make of a single run without escapes.</summary>
    private Label? PlainLabelOf(string text, TextSpan span, LabelForm form, bool isTight = false)
    {
        var (colon, length) = ColonIn(text, isWordEnd: true, isTight);
        if (colon < 0)
            return form == LabelForm.ListItem && text.Length <= LongestLabel
                ? new(text, span, "", new(span.End, 0), form, HasColon: false)
                : null;
        var name = text.AsSpan(0, colon).TrimEnd();
        if (name.Length is 0 or > LongestLabel)
            return null;
        var value = text.AsSpan(colon + length).TrimStart();
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
                case UnreadInline { Kind: InlineKind.Template } template:
                    _runs.Add(new(_text.Slice(SpanOf(template)), SpanOf(template), emphasis, IsOpaque: true));
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
                case TaskList or HtmlInline or UnreadInline:
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

    private string WordsOf(LinkInline link)
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
                    case UnreadInline { Kind: InlineKind.Template } template:
                        words.Append(_text.Span(SpanOf(template)));
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
            var form =
                inItem && _lines.Count == 0 ? LabelForm.ListItem
                : _runs[first].IsBold ? LabelForm.Bold
                : LabelForm.Plain;
            _lines.Add(
                WithFields(
                    new(text, span, LabelOf(first, text, span, form))
                    {
                        Links = links,
                        TightLabel = IsTight(text) ? Bare(LabelOf(first, text, span, form, isTight: true)) : null,
                    }
                )
            );
        }
        _runs.Clear();
    }

    private InlineSpan InlineAt(int start)
    {
        var inlines = _known.Inlines;
        var (low, high) = (0, inlines.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (inlines[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return inlines[low];
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

    /// <summary>
    /// The line with its fields and joined labels, if it has any. What looks like a label in a field's bracket is the field:
    /// <c>[status:: applied]</c>.
    /// </summary>
    private TextLine WithFields(TextLine line)
    {
        // Every line of every text comes by here: no copy is made where there is nothing to add.
        if (_mayHaveJoined && JoinedLabels.In(_known, line.Span) is { IsEmpty: false } joined)
            line = line with { Joined = joined };
        if (!_mayHaveFields || !line.Text.Contains("::", StringComparison.Ordinal))
            return line;
        var fields = Fields.In(_known, line.Span);
        if (fields.IsEmpty)
            return line;
        var isField = line.Label is { HasColon: true } label && fields.Any(field => label.NameSpan.Contains(field.NameSpan));
        return line with { Fields = fields, Label = isField ? null : line.Label, TightLabel = isField ? null : line.TightLabel };
    }

    /// <summary>
    /// The label that the line begins with, if it looks like one; a tight one has no space behind its colon, <c>Company:Netflix</c>.
    /// </summary>
    private Label? LabelOf(int first, string text, TextSpan span, LabelForm form, bool isTight = false)
    {
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
                return Labelled(i, run.Text.IndexOfAny(['-', '–', '—']), 1, name, span, form, EndOfWords(_runs[i - 1]));
            var (colon, length) = ColonIn(run.Text, isWordEnd: i == _runs.Count - 1 || EndsWord(run, _runs[i + 1]), isTight);
            if (colon >= 0)
            {
                name += run.Text[..colon];
                // The colon may follow the bold words' end: the name then ends with them.
                var nameEnd =
                    string.IsNullOrWhiteSpace(run.Text[..colon]) && i > first
                        ? EndOfWords(_runs[i - 1])
                        : SourceOffset(run, run.Text.AsSpan(0, colon).TrimEnd().Length);
                return Labelled(i, colon, length, name, span, form, nameEnd);
            }
            name += run.Text;
        }

        // Without a colon a whole line may still name something: a list item, or a paragraph that is one bold phrase.
        var isWholeLine =
            form == LabelForm.ListItem || (form == LabelForm.Bold && _runs.All(run => run.IsBold || string.IsNullOrWhiteSpace(run.Text)));
        return isWholeLine && text.Length <= LongestLabel ? new(text, span, "", new(span.End, 0), form, HasColon: false) : null;
    }

    private Label? Labelled(int index, int separator, int length, string name, TextSpan line, LabelForm form, int nameEnd)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestLabel)
            return null;
        var nameSpan = TextSpan.FromBounds(line.Start, Math.Clamp(nameEnd, line.Start, line.End));

        var value = _runs[index].Text[(separator + length)..];
        if (index + 1 < _runs.Count)
            value += string.Concat(_runs.Skip(index + 1).Select(run => run.Text));
        var words = value.Trim();
        if (words.Length == 0)
            return new(name, nameSpan, "", new(EndOfLine(line), 0), form, HasColon: true);

        var rest = _runs[index].Text.AsSpan(separator + length);
        var start = rest.IsWhiteSpace()
            ? StartOfWords(_runs.Skip(index + 1).First(run => HasWords(run)))
            : SourceOffset(_runs[index], separator + length + (rest.Length - rest.TrimStart().Length));
        var label = new Label(name, nameSpan, words, TextSpan.FromBounds(Math.Min(start, line.End), line.End), form, HasColon: true);
        // `**Title****: Baker**`, as pages are pasted: the marks in the middle end the first bold words, and begin none.
        return name is [.., '*', '*'] && words is [.., '*', '*'] ? Bare(label) : label;
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

    /// <summary>
    /// Whether the first colon of <paramref name="text"/> stands directly before a word, and in no time, path or address.
    /// </summary>
    private static bool IsTight(string text)
    {
        var at = text.AsSpan().IndexOf(':');
        return at > 0
            && at + 1 < text.Length
            && text.AsSpan(at + 1).TrimStart(':') is [var next, ..]
            && !char.IsWhiteSpace(next)
            && next is not ('/' or '\\')
            && !(char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(next));
    }

    /// <summary>The label without marks around its words: <c>**Status:**applied</c> is not bold to CommonMark.</summary>
    private Label? Bare(Label? label)
    {
        if (label is null)
            return null;
        var (name, value) = (_text.Trimmed(label.NameSpan, IsMark), _text.Trimmed(label.ValueSpan, IsMark));
        return name == label.NameSpan && value == label.ValueSpan
            ? label
            : new(label.Name.Trim('*', '_', ' '), name, label.Value.Trim('*', '_', ' '), value, label.Form, label.HasColon);

        static bool IsMark(char c) => c is '*' or '_';
    }

    /// <summary>
    /// The colon that ends a label, two of them as Dataview has it: followed by a space or the words' end, so none inside a time or an
    /// address.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <param name="isWordEnd">Whether a word ends with them.</param>
    /// <param name="isTight">Whether a word may follow directly.</param>
    private static (int At, int Length) ColonIn(string text, bool isWordEnd, bool isTight)
    {
        // Most lines have none.
        for (var i = text.AsSpan().IndexOfAny(':', '：'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '：')
                return (i, 1);
            if (text[i] != ':')
                continue;
            var length = i + 1 < text.Length && text[i + 1] == ':' ? 2 : 1;
            if (isTight || (i + length < text.Length ? char.IsWhiteSpace(text[i + length]) : isWordEnd))
                return (i, length);
            i += length - 1;
        }
        return (-1, 0);
    }
}
