using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Formatting;

/// <summary>The indentation of a list: its items stand below each other, and the lists in it go in as most of them do.</summary>
internal sealed class ListIndents
{
    private readonly SourceText _text;
    private readonly List<TextEdit> _edits = [];

    /// <summary>
    /// By the width of the marker above, the white space by which most inner items go in: below <c>1.</c> they have to go further than
    /// below <c>-</c>.
    /// </summary>
    private readonly Dictionary<int, string> _steps;

    private ListIndents(SourceText text, ListNode list)
    {
        _text = text;
        _steps = Steps(list).GroupBy(step => step.Width, step => step.Step).ToDictionary(steps => steps.Key, Usual);
    }

    /// <summary>
    /// The edits of each outermost list that is not in order, in the order of the text. The posting's lists are somebody else's.
    /// </summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> In(Application application) =>
        application
            .Outline.Blocks.OfType<ListNode>()
            .Where(list => !application.IsInPosting(list.Span.Start) && CanMove(application.Text, list, ""))
            .Select(list => new ListIndents(application.Text, list).Edits(list))
            .Where(edits => edits.Count > 0);

    /// <summary>
    /// Whether white space is all that would move, and each item begins a line of its own, further in than the item above.
    /// </summary>
    private static bool CanMove(SourceText text, ListNode list, string above) =>
        list.Items.All(item =>
        {
            var indent = Indent(text, item);
            return indent.AsSpan().Trim(" \t").IsEmpty
                && indent.StartsWith(above, StringComparison.Ordinal)
                && item.Blocks.All(block => block is ListNode inner ? CanMove(text, inner, indent) : block is ParagraphNode);
        });

    private static string Indent(SourceText text, ListItemNode item) =>
        text.Slice(TextSpan.FromBounds(text.LineStart(text.LineAt(item.MarkerSpan.Start)), item.MarkerSpan.Start));

    private IEnumerable<(int Width, string Step)> Steps(ListNode list) =>
        from item in list.Items
        from inner in item.Blocks.OfType<ListNode>()
        from step in Own(item, inner).Concat(Steps(inner))
        select step;

    private IEnumerable<(int Width, string Step)> Own(ListItemNode item, ListNode inner) =>
        inner.IsOrdered ? [] : inner.Items.Select(below => (Width(item), Indent(_text, below)[Indent(_text, item).Length..]));

    /// <summary>How far the words of <paramref name="item"/> stand behind the start of its marker.</summary>
    private int Width(ListItemNode item)
    {
        var line = _text.LineSpan(_text.LineAt(item.MarkerSpan.Start));
        var spaces = _text.Span(TextSpan.FromBounds(item.MarkerSpan.End, line.End)).IndexOfAnyExcept(" \t");
        return item.MarkerSpan.Length + (spaces > 0 ? spaces : 1);
    }

    /// <summary>What most have; of several, the first.</summary>
    private static string Usual(IEnumerable<string> indents) => indents.CountBy(indent => indent).MaxBy(indent => indent.Value).Key;

    private List<TextEdit> Edits(ListNode list)
    {
        // Numbers may be aligned at their right edge: those lists stay as they are, and so does the outermost list's own place.
        var usual = list.IsOrdered ? null : Usual(list.Items.Select(item => Indent(_text, item)).OrderBy(indent => indent.Length));
        foreach (var item in list.Items)
            Move(item, usual ?? Indent(_text, item));
        return _edits;
    }

    private void Move(ListItemNode item, string indent)
    {
        var old = Indent(_text, item);
        var first = _text.LineAt(item.MarkerSpan.Start);
        Reindent(first, old, indent);
        foreach (var block in item.Blocks)
        {
            if (block is ListNode inner)
            {
                foreach (var below in inner.Items)
                    Move(below, indent + (inner.IsOrdered ? Indent(_text, below)[old.Length..] : _steps[Width(item)]));
                continue;
            }
            for (var line = Math.Max(first + 1, _text.LineAt(block.Span.Start)); line <= _text.LineAt(block.Span.End); line++)
                Reindent(line, old, indent);
        }
    }

    /// <summary>
    /// Puts <paramref name="indent"/> in the place of <paramref name="old"/> at the start of a line, as far as that is there.
    /// </summary>
    private void Reindent(int line, string old, string indent)
    {
        var start = _text.LineStart(line);
        if (old == indent || !_text.Span(_text.LineSpan(line)).StartsWith(old, StringComparison.Ordinal))
            return;
        if (old.EndsWith(indent, StringComparison.Ordinal))
            _edits.Add(new(new(start, old.Length - indent.Length), ""));
        else if (indent.EndsWith(old, StringComparison.Ordinal))
            _edits.Add(TextEdit.Insert(start, indent[..^old.Length]));
        else
            _edits.Add(new(new(start, old.Length), indent));
    }
}
