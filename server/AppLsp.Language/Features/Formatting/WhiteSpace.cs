using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Formatting;

/// <summary>What of a document's blank lines and line ends is not in order.</summary>
internal sealed class WhiteSpace
{
    private readonly Application _application;
    private readonly SourceText _text;

    /// <summary>Lines whose white space says something: code, HTML, quotations, the front matter.</summary>
    private readonly bool[] _isKept;

    /// <summary>Lines of a paragraph that goes on in the next line: two spaces at their end break the line.</summary>
    private readonly bool[] _goesOn;

    private WhiteSpace(Application application)
    {
        _application = application;
        _text = application.Text;
        _isKept = new bool[_text.LineCount];
        _goesOn = new bool[_text.LineCount];
        if (application.Outline.FrontMatterSpan is { } frontMatter)
            Mark(_isKept, frontMatter, 1);
        foreach (var inline in application.Outline.Inlines)
            if (inline.IsUnread)
                Mark(_isKept, inline.Span, 0);
        foreach (var block in application.Outline.AllBlocks)
        {
            if (block is QuoteNode or OpaqueNode { Kind: not (OpaqueKind.Break or OpaqueKind.Other) })
                Mark(_isKept, block.Span, 1);
            else if (block is ParagraphNode)
                Mark(_goesOn, block.Span, 0);
        }
    }

    /// <summary>
    /// An edit for each stretch that is not in order, in the order of the text. They neither overlap nor have a line in common but the
    /// last.
    /// </summary>
    public static IEnumerable<TextEdit> In(Application application) => new WhiteSpace(application).Edits();

    /// <summary>Marks the lines of <paramref name="span"/>, the last one if <paramref name="last"/> is 1.</summary>
    private void Mark(bool[] lines, TextSpan span, int last)
    {
        var first = _text.LineAt(span.Start);
        Array.Fill(lines, true, first, _text.LineAt(span.End) - first + last);
    }

    private IEnumerable<TextEdit> Edits()
    {
        var levels = LevelsWithGaps();
        var headings = _application
            .Outline.Blocks.OfType<HeadingNode>()
            .Where(heading => levels[heading.Level] && LacksGap(heading) is true)
            .Select(heading => _text.LineAt(heading.Span.Start))
            .ToHashSet();

        for (var line = 0; line < _text.LineCount;)
        {
            if (headings.Contains(line))
                yield return TextEdit.Insert(_text.LineStart(line), _text.LineEnding);
            if (IsBlank(line))
            {
                var first = line;
                while (line < _text.LineCount && IsBlank(line))
                    line++;
                if (OfGap(first, line) is { Span.IsEmpty: false } edit)
                    yield return edit;
                continue;
            }
            if (!_isKept[line] && Trailing(line) is { IsEmpty: false } trailing)
                yield return new(trailing, "");
            if (line == _text.LineCount - 1)
                yield return TextEdit.Insert(_text.Length, _text.LineEnding);
            line++;
        }
    }

    /// <summary>
    /// The edit that leaves one empty line of the blank lines from <paramref name="first"/> up to <paramref name="end"/>; none at the
    /// text's start and end.
    /// </summary>
    private TextEdit OfGap(int first, int end)
    {
        var start = _text.LineStart(first);
        // A text of nothing but white space has no start and no end of its own.
        if (end == _text.LineCount)
            return new(TextSpan.FromBounds(first == 0 ? _text.Length : start, _text.Length), "");
        return new(TextSpan.FromBounds(start, first == 0 ? _text.LineStart(end) : _text.LineEnd(end - 1)), "");
    }

    private bool IsBlank(int line) => !_isKept[line] && _text.Span(_text.LineSpan(line)).Trim(" \t").IsEmpty;

    /// <summary>The spaces and tabs at the end of a line that say nothing.</summary>
    private TextSpan Trailing(int line)
    {
        var span = _text.LineSpan(line);
        var words = _text.Span(span).TrimEnd(" \t");
        var trailing = TextSpan.FromBounds(span.Start + words.Length, span.End);
        if (_goesOn[line] && trailing.Length > 1)
            return default;
        // `- ` and `## ` wait for their words, and the person for the place to type them.
        return MarkdownLine.Of(_text, line) is { IsItem: true, Words.IsEmpty: true } || words.Trim('#').Trim(" \t").IsEmpty
            ? default
            : trailing;
    }

    /// <summary>
    /// By level, whether most headings of that level have a blank line above: it is the person's way, and the others are slips.
    /// </summary>
    private bool[] LevelsWithGaps()
    {
        var balance = new int[7];
        foreach (var heading in _application.Outline.Blocks.OfType<HeadingNode>())
            if (LacksGap(heading) is { } lacks)
                balance[heading.Level] += lacks ? -1 : 1;
        return Array.ConvertAll(balance, gaps => gaps > 0);
    }

    /// <summary>
    /// Whether a heading follows text without a blank line between. Null where that shows no way of writing: below another heading or a
    /// comment, which may be meant for the heading, at the text's start, and in a pasted posting.
    /// </summary>
    private bool? LacksGap(HeadingNode heading)
    {
        var line = _text.LineAt(heading.Span.Start);
        var above = line - 1;
        while (above >= 0 && IsBlank(above))
            above--;
        if (above < 0 || _isKept[above] || IsHeading(above) || _application.IsInPosting(heading.Span.Start))
            return null;
        return above == line - 1;
    }

    private bool IsHeading(int line) => HeadingLines.Contains(line);

    private HashSet<int> HeadingLines =>
        field ??= [.. _application.Outline.Blocks.OfType<HeadingNode>().Select(heading => _text.LineAt(heading.Span.End))];
}
