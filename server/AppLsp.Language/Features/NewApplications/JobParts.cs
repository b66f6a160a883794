using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>
/// What of an application is the job's or its employer's, by what the schema says of its sections: line by line, as the reader tells which
/// section a line belongs to. Names of sections stay, and what is nobody's stays.
/// </summary>
internal sealed class JobParts
{
    private readonly Application _application;
    private readonly KnownFacts _known;
    private readonly DateOnly _today;
    private readonly JobLines _lines;
    private readonly JobSlots _slots;
    private readonly List<TextEdit> _edits = [];

    private JobParts(Application application, KnownFacts known, DateOnly today)
    {
        _application = application;
        _known = known;
        _today = today;
        _lines = new(application);
        _slots = new(application, _lines);
    }

    private SourceText Text => _application.Text;

    /// <summary>
    /// The edits that put <paramref name="known"/> in the place of what <paramref name="application"/> says of its job, and empty what else
    /// it has of it; in the order of the text.
    /// </summary>
    public static IReadOnlyList<TextEdit> Replaced(Application application, KnownFacts known, DateOnly today)
    {
        var parts = new JobParts(application, known, today);
        foreach (var section in application.Sections)
            parts.Renew(section);
        foreach (var (form, name, value) in new JobLabels(application, parts._lines).All())
            parts.Empty(form, name, value);
        parts.RenewTitles();
        parts._edits.AddRange(parts._lines.Dropped());
        return Apart(TextEdit.Joined(parts._edits));
    }

    /// <summary>
    /// Those of <paramref name="edits"/> that do not meet one before: where a label's value is read as several facts, the first counts.
    /// </summary>
    private static List<TextEdit> Apart(IReadOnlyList<TextEdit> edits)
    {
        var apart = new List<TextEdit>();
        foreach (var edit in edits)
            if (apart is not [.., var last] || last.Span.End <= edit.Span.Start)
                apart.Add(edit);
        return apart;
    }

    private void Renew(Section section)
    {
        if (!_lines.IsOwn(section) || section.Form == SectionForm.Title || _application.IsFilledByProgram(section))
            return;
        if (section.Entry.Fact == Fact.Status && section.HasOwnText)
            SetStatus(section);
        else if (section.FirstLine is { } line && ValueOf(section.Entry.Fact) is { } value)
            Put(section, line, section.Form == SectionForm.FrontMatter ? value : JobValues.InPlaceOf(Text.Slice(line.Span), value));
        else if (section.Entry is { IsOfJob: true, Traits.HasQuestions: true } && section.Form != SectionForm.FrontMatter)
            EmptyAnswers(section);
        else if (section.Entry.IsOfJob && !(section.Entry.Fact == Fact.History && BeginHistory(section)))
            Empty(section.Form, section.NameSpan, section.ValueSpan);
    }

    /// <summary>What takes the place of the value that tells <paramref name="fact"/>; null where nothing does.</summary>
    private string? ValueOf(Fact fact) =>
        fact switch
        {
            Fact.Company => _known.Company,
            Fact.Position => _known.Position,
            Fact.PostingUrl => _known.Url,
            _ => null,
        }
            is { Length: > 0 } value
            ? value
            : null;

    /// <summary>Puts <paramref name="value"/> in the place of <paramref name="line"/>, the first of the section.</summary>
    private void Put(Section section, TextLine line, string value)
    {
        if (section.Form == SectionForm.FrontMatter)
            _edits.AddRange(_slots.Key(section.NameSpan, section.ValueSpan, value));
        else if (section.Form == SectionForm.Table)
            _edits.Add(_slots.Cell(line.Span, value));
        else
            _edits.Add(new(line.Span, value));
        _lines.Keep(LineAt(line.Span.Start));
    }

    private void Empty(SectionForm form, TextSpan name, TextSpan? value) => _edits.AddRange(_slots.Emptied(form, name, value));

    private void SetStatus(Section section)
    {
        if (_known.Status is not { } status)
        {
            Empty(section.Form, section.NameSpan, section.ValueSpan);
            return;
        }
        if (section.Items.Any(item => item.IsTicked is not null))
        {
            Untick(section, status);
            return;
        }
        if (PlaceOfStatus(section) is not var (slot, span))
        {
            Empty(section.Form, section.NameSpan, section.ValueSpan);
            return;
        }
        var isThat = _application.Schema.FindStatus(Text.Slice(span)) == status;
        var written = isThat ? Text.Slice(span) : StatusChange.Written(Text, span, status);
        if (section.Form == SectionForm.FrontMatter)
        {
            _edits.AddRange(_slots.Key(section.NameSpan, section.ValueSpan, written));
            return;
        }
        var value =
            slot.Label is { HasColon: true, Value.Length: > 0 } label && label.ValueSpan.Contains(span) ? label.ValueSpan : slot.Span;
        var before = JobValues.MarksBefore(Text.Span(TextSpan.FromBounds(value.Start, span.Start)));
        var after = JobValues.MarksAfter(Text.Span(TextSpan.FromBounds(span.End, Text.LineEnd(LineAt(span.End)))));
        Put(
            section,
            slot with
            {
                Span = TextSpan.FromBounds(value.Start, Math.Max(value.End, span.End + after.Length)),
            },
            before + written + after
        );
    }

    /// <summary>
    /// Where a section of the status says it, and on which line: the words that are none in the place of one, too. Null where it says
    /// something beside it.
    /// </summary>
    private (TextLine Line, TextSpan Span)? PlaceOfStatus(Section section)
    {
        var reading = _application.Status;
        if (section == reading.Slot)
            return
                (reading.Span ?? reading.UnknownSpan) is { } span
                && section.Lines.FirstOrDefault(line => line.Span.Contains(span)) is { } at
                ? (at, span)
                : null;
        var reader = new StatusLine(_application.Outline, _application.Schema);
        foreach (var line in section.Lines)
            if (reader.AtStart(line.Span) is { } status)
                return (line, status.Span);
        return null;
    }

    /// <summary>In a list of stages nothing is ticked any more, but the status where it is one of them.</summary>
    private void Untick(Section section, StatusDefinition status)
    {
        foreach (var item in section.Items)
        {
            _lines.Keep(item.Span);
            if (item is not { IsTicked: { } isTicked, FirstLine: { } line })
                continue;
            var isStatus = _application.Schema.FindStatus(line.Text) == status;
            if (isStatus != isTicked && Text.Content.IndexOf('[', item.MarkerSpan.End) is >= 0 and var box)
                _edits.Add(new(new(box + 1, 1), isStatus ? "x" : " "));
        }
    }

    /// <summary>Makes the first entry of the history the new one's beginning; false where it has none to begin like.</summary>
    private bool BeginHistory(Section section)
    {
        if (_known.Status is not { } status || section.Form == SectionForm.FrontMatter)
            return false;
        foreach (var line in section.Lines)
        {
            var model = _application.Timeline.History.FirstOrDefault(entry =>
                entry.Date is { } date && line.Span.Contains(date.Span) && line.Span.Contains(entry.Status.Span)
            );
            if (model is null || LineAt(line.Span.Start) == LineAt(section.NameSpan.Start))
                continue;
            var number = LineAt(line.Span.Start);
            _lines.Keep(number);
            if (line.Cells.IsEmpty)
            {
                var words = MarkdownLine.Of(Text, number);
                _edits.Add(
                    new(TextSpan.FromBounds(words.Content, Text.LineEnd(number)), StatusChange.Like(Text, words, model, status, _today))
                );
                return true;
            }
            _edits.Add(new(Text.LineSpan(number), StatusChange.Like(Text, line, model, status, _today)));
            if (_application.Outline.AllBlocks.OfType<TableNode>().FirstOrDefault(table => table.Span.Contains(line.Span)) is { } table)
                _lines.KeepHead(table);
            return true;
        }
        return false;
    }

    /// <summary>Keeps the questions and takes their answers away.</summary>
    private void EmptyAnswers(Section section)
    {
        if (section.Form != SectionForm.Heading)
            Empty(section.Form, section.NameSpan, section.ValueSpan);
        foreach (var line in section.Lines)
        {
            var number = LineAt(line.Span.Start);
            if (number == LineAt(section.NameSpan.Start))
                continue;
            var words = Text.Span(line.Span);
            var end = Question.MarkIn(words) switch
            {
                >= 0 and var mark => line.Span.Start + mark + 1,
                _ when line.Label is { HasColon: true } label && section.Items.Any(item => item.FirstLine == line) => label.NameSpan.End
                    + JobValues.EndOfLabel(Text.Span(TextSpan.FromBounds(label.NameSpan.End, label.ValueSpan.Start))),
                _ => -1,
            };
            if (end < 0)
                continue;
            while (end < line.Span.End && Text.Content[end] is '*' or '_' or ':')
                end++;
            _lines.Keep(number);
            _edits.Add(new(TextSpan.FromBounds(end, Text.LineEnd(number)), ""));
        }
        foreach (var heading in _application.UnknownHeadings.Where(heading => IsIn(heading, section)))
            _lines.Keep(heading.Span);
    }

    private bool IsIn(HeadingNode heading, Section section) => _application.SectionAt(heading.Span.Start) == section;

    private void RenewTitles()
    {
        var titles = new JobTitles(_application, _known);
        if (titles.Edit() is { } edit)
            _edits.Add(edit);
        foreach (var key in _application.Outline.FrontMatter)
            if (
                _application.Schema.Entry(Fact.Position) is { } entry
                && entry.IsCommon(key.Keyed)
                && !_application.Sections.Any(section => section.NameSpan == key.NameSpan)
                && titles.Renamed(new(key.Value, key.ValueSpan, null)) is { } renamed
            )
                _edits.AddRange(_slots.Key(key.NameSpan, key.ValueSpan, renamed));
    }

    private int LineAt(int offset) => Text.LineAt(offset);
}
