using System.Buffers;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>
/// Which lines of an application are the job's, as the reader tells in which section a line stands. Lines that name a section stay, and so
/// does what is nobody's.
/// </summary>
internal sealed class JobLines
{
    private static readonly SearchValues<char> SignsOfHeadings = SearchValues.Create(" \t\r\n#:*_");

    private readonly Application _application;

    /// <summary>Where the names of sections begin, in the order of the text.</summary>
    private readonly int[] _names;

    /// <summary>
    /// The lines that stay, whatever section they stand in: they name a section, or hold what takes the place of a value.
    /// </summary>
    private readonly HashSet<int> _kept = [];

    /// <summary>What the postings reach over, each from its name to its end.</summary>
    private readonly List<TextSpan> _postings;

    /// <summary>Those parts of nobody's text that are certainly a posting's.</summary>
    private readonly List<TextSpan> _pasted;

    /// <summary>The lists of dated statuses below headings that any document may have, and that are not read as the history.</summary>
    private readonly List<TextSpan> _records;

    public JobLines(Application application)
    {
        _application = application;
        var postings = application.Sections.Where(section => section.Entry is { IsOfJob: true, Traits.IsQuoted: true }).ToList();
        _postings = postings.ConvertAll(posting => TextSpan.FromBounds(posting.NameSpan.End, Math.Max(posting.NameSpan.End, posting.End)));
        _pasted = [.. application.Nobodys.Where(part => postings.Exists(posting => IsPasted(part, posting)))];
        _records = [.. RecordsIn(application)];
        _names = [.. application.Sections.Where(IsOwn).Select(section => section.NameSpan.Start).Order()];
        foreach (var name in _names)
            Keep(LineAt(name));
        foreach (var block in application.Outline.AllBlocks)
            KeepFrame(block);
    }

    private SourceText Text => _application.Text;

    /// <summary>The first line behind the front matter.</summary>
    private int First => _application.Outline.FrontMatterSpan is { } keys ? LineAt(keys.End) + 1 : 0;

    /// <summary>Whether <paramref name="section"/> is one of the person's document, and no label in the posting's text.</summary>
    public bool IsOwn(Section section) => section.Parent?.Enclosing(Fact.Posting) is null && !IsPasted(section.NameSpan.Start);

    /// <summary>Whether a section's name begins in <paramref name="span"/>.</summary>
    public bool HasName(TextSpan span)
    {
        var index = Array.BinarySearch(_names, span.Start);
        return index >= 0 || (~index < _names.Length && _names[~index] < span.End);
    }

    /// <summary>Keeps a line.</summary>
    public void Keep(int line) => _kept.Add(line);

    /// <summary>Keeps the lines of <paramref name="span"/>.</summary>
    public void Keep(TextSpan span)
    {
        for (var line = LineAt(span.Start); line <= LineAt(span.End); line++)
            Keep(line);
    }

    /// <summary>Keeps the head of <paramref name="table"/>, and the line below that makes it one.</summary>
    public void KeepHead(TableNode table)
    {
        Keep(LineAt(table.Span.Start));
        Keep(LineAt(table.Span.Start) + 1);
    }

    /// <summary>Whether the words of <paramref name="line"/> are the job's, and nothing keeps them.</summary>
    public bool IsDropped(int line)
    {
        if (_kept.Contains(line))
            return false;
        var words = Text.Trimmed(Text.LineSpan(line), c => char.IsWhiteSpace(c) || c == '\uFEFF');
        if (_records.Exists(record => record.Contains(words.Start)))
            return true;
        if (_application.IsNobodys(words.Start))
            return IsPasted(words.Start);
        // Marks at its start may belong to what is above. And a posting goes on behind what is nobody's.
        return OwnerAt(words.End - 1) is { } owner ? IsOfJob(owner, words) : _postings.Exists(posting => posting.Contains(words.Start));
    }

    /// <summary>
    /// Whether <paramref name="words"/> in <paramref name="section"/> are the job's: below a name that any document may use, prose is the
    /// person's.
    /// </summary>
    private bool IsOfJob(Section section, TextSpan words) =>
        section.Entry.IsOfJob
        && (
            section is not { IsImplied: true, Entry.Fact: Fact.History }
            || section.Items.Any(item => item.Span.Contains(words.Start))
            || section.Lines.Any(line => words.Contains(line.Span) && (!line.Cells.IsEmpty || _application.DatesIn(line.Span).Any()))
            || _application.Outline.AllBlocks.OfType<TableNode>().Any(table => table.Span.Contains(words.Start))
        );

    /// <summary>
    /// The section whose text stands at <paramref name="offset"/>: not the one of a cell or a field there, nor that of a label with its one
    /// value above.
    /// </summary>
    public Section? OwnerAt(int offset)
    {
        var section = _application.SectionAt(offset);
        while (section is not null && (IsOver(section, offset) || (section.Entry.Fact != Fact.History && HasOneLine(section))))
            section = section.Parent;
        return section;
    }

    /// <summary>
    /// The edits that drop the job's lines. The blank lines behind them stay, those before go with them; so does the line ending that the
    /// document's end lacks.
    /// </summary>
    public IEnumerable<TextEdit> Dropped()
    {
        KeepBreaks();
        var (before, last) = (-1, -1);
        for (var line = First; line < Text.LineCount; line++)
        {
            if (Text.IsBlank(line))
                continue;
            if (IsDropped(line))
            {
                last = line;
                continue;
            }
            if (last >= 0)
                yield return Drop(before, last, line);
            (before, last) = (line, -1);
        }
        if (last >= 0)
            yield return Drop(before, last, Text.LineCount);
    }

    private TextEdit Drop(int before, int last, int next)
    {
        if (before >= 0)
            return new(TextSpan.FromBounds(Text.LineEnd(before), Text.LineEnd(last)), "");
        return new(TextSpan.FromBounds(Text.LineStart(First), next < Text.LineCount ? Text.LineStart(next) : Text.LineEnd(last)), "");
    }

    private static IEnumerable<TextSpan> RecordsIn(Application application)
    {
        if (application.Schema.Entry(Fact.History) is not { IsOfJob: true } history)
            yield break;
        var blocks = application.Outline.Blocks;
        for (var i = 0; i + 1 < blocks.Length; i++)
            if (
                blocks[i] is HeadingNode heading
                && blocks[i + 1] is ListNode list
                && HistoryLine.IsNamed(heading.Keyed, history)
                && HistoryLine.AreIn(list, application.Outline, application.Schema)
                && application.UnknownHeadings.Contains(heading)
            )
                yield return list.Span;
    }

    private bool IsPasted(int offset) => _pasted.Exists(part => part.Contains(offset));

    /// <summary>
    /// Whether <paramref name="part"/>, which is nobody's, is certainly the posting's: it goes on behind, or begins with a heading of a
    /// higher level than its own, right below that.
    /// </summary>
    private bool IsPasted(TextSpan part, Section posting)
    {
        if (part.Start < posting.NameSpan.End)
            return false;
        return part.End <= posting.End
            || (
                Text.Span(TextSpan.FromBounds(posting.NameSpan.End, part.Start)).IndexOfAnyExcept(SignsOfHeadings) < 0
                && _application.Outline.Blocks.Any(block =>
                    block is HeadingNode { Level: var level } && block.Span.Start == part.Start && level < posting.Level
                )
            );
    }

    /// <summary>Keeps what names of sections stand in: all of a heading, a table's head, a callout's title.</summary>
    private void KeepFrame(OutlineNode block)
    {
        switch (block)
        {
            case HeadingNode when HasName(block.Span):
                Keep(block.Span);
                break;
            case TableNode table when HasName(block.Span):
                KeepHead(table);
                break;
            case QuoteNode { Title: { } title } when HasName(block.Span):
                Keep(LineAt(title.Span.Start));
                break;
        }
    }

    /// <summary>
    /// Keeps the breaks that stand between one section and the next: those behind the last of a section's words, with a blank line above.
    /// </summary>
    private void KeepBreaks()
    {
        foreach (var block in _application.Outline.Blocks)
        {
            if (block is not OpaqueNode { Kind: OpaqueKind.Break } || LineAt(block.Span.Start) is not (> 0 and var line))
                continue;
            var next = line + 1;
            while (next < Text.LineCount && Text.IsBlank(next))
                next++;
            if (Text.IsBlank(line - 1) && (next == Text.LineCount || !IsDropped(next)))
                Keep(line);
        }
    }

    /// <summary>Whether a list's item is over at <paramref name="offset"/>: what stands below the list is none of it.</summary>
    private static bool IsOver(Section section, int offset) => section.Form == SectionForm.ListItem && offset > section.End;

    private static bool HasOneLine(Section section) =>
        section.Form is SectionForm.Table or SectionForm.Field || (section.Form != SectionForm.Heading && section.Entry.Traits.IsOneLine);

    private int LineAt(int offset) => Text.LineAt(offset);
}
