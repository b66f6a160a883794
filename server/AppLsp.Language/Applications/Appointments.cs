using System.Collections.Immutable;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>
/// Finds the days of the meetings with the employer, and those by which to answer, wherever the person tells of them: in a key, a label,
/// an item, a row of a table, a heading or below one. What nothing but a sentence says is not among them.
/// </summary>
internal sealed class Appointments
{
    private const string SignsBesideDays = " :,|()[]-–—@*_";

    private static readonly KeptBySchema<Kind> Known = new((text, schema) => KindOf(NormalizedName.Of(text), schema));

    private readonly Application _application;

    private readonly Outline _outline;

    /// <summary>The days that have been found.</summary>
    private readonly List<DatedLine> _found = [];

    /// <summary>The heading for meetings, or for plans, below which the text stands, with its level; or null.</summary>
    private (string Name, int Level, Kind Kind)? _below;

    private Appointments(Application application)
    {
        _application = application;
        _outline = application.Outline;
    }

    /// <summary>What a name says of the days that stand behind or below it.</summary>
    private enum Kind
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>They are those of meetings.</summary>
        Meetings,

        /// <summary>They are those by which to answer, or what else is planned.</summary>
        Plans,
    }

    /// <summary>The days in <paramref name="application"/>, in the order of the text; those that are no event are marked so.</summary>
    public static IReadOnlyList<DatedLine> In(Application application)
    {
        var appointments = new Appointments(application);
        foreach (var key in application.Outline.FrontMatter)
            appointments.ReadKey(key);
        foreach (var block in application.Outline.Blocks)
            appointments.ReadBlock(block);
        return appointments._found;
    }

    /// <summary>A key with one day, a list of them, or mappings that tell the day and more of each.</summary>
    private void ReadKey(Label key)
    {
        ImmutableArray<ImmutableArray<TextLine>> records =
            !key.Mappings.IsEmpty ? [.. key.Mappings.Select(mapping => mapping.Select(ValueOf).ToImmutableArray())]
            : !key.Records.IsEmpty ? key.Records
            : ImmutableArray.Create(ImmutableArray.Create(ValueOf(key)));
        if (!records.Any(record => record.Any(HasDigit)) || KindOf(key.Keyed) is not (not Kind.None and var kind))
            return;
        foreach (var record in records)
        {
            if (record.Any(cell => PlannedDays.SaysDone(cell.Text)))
                continue;
            var dated = record.Where(cell => HasDigit(cell) && _application.DatesIn(cell.Span).Any()).ToList();
            var others = record.Where(cell => !dated.Contains(cell)).Select(cell => cell.Text);
            if (dated is [var line, ..])
                Add(line.Span, string.Join(", ", [key.Name, .. others]), kind);
        }
    }

    private static TextLine ValueOf(Label key) => new(key.Value, key.ValueSpan, null);

    private void ReadBlock(OutlineNode block)
    {
        if (block is HeadingNode heading)
        {
            ReadHeading(heading);
            return;
        }
        if (!HasDigit(block.Span) || _application.IsInPosting(block.Span.Start))
            return;
        Read(block, _below is { Kind: Kind.Meetings } meetings ? meetings.Name : null);
    }

    private void ReadHeading(HeadingNode heading)
    {
        if (heading.Level <= _below?.Level)
            _below = null;
        if (heading == _application.OwnTitle || _application.IsInPosting(heading.Span.Start))
            return;
        var title = heading.Title;
        var hasDigit = HasDigit(title);
        // Behind a label with a value, the section is what the label says.
        var words = hasDigit ? WithoutDays(title.Span) : title.Text;
        var kind = KindOf(hasDigit ? NormalizedName.Of(words) : heading.Keyed);
        if (hasDigit && kind != Kind.None)
            Add(title.Span, null, kind);
        else if (hasDigit && _below is { Kind: Kind.Meetings } meetings)
            Add(title.Span, meetings.Name, Kind.Meetings);
        else if (hasDigit && PlannedDays.IsAppointment(words))
            Add(title.Span, null, Kind.Meetings);
        if (_below is not null)
            return;
        if (kind == Kind.Meetings)
            _below = (words, heading.Level, kind);
        else if (PlannedDays.IsAbovePlans(heading))
            _below = (words, heading.Level, Kind.Plans);
    }

    /// <param name="block">A block of the person's own text.</param>
    /// <param name="name">The name of the meetings around it, of a heading or a label; null where there is none.</param>
    private void Read(OutlineNode block, string? name)
    {
        switch (block)
        {
            case ParagraphNode paragraph:
                foreach (var line in paragraph.Lines)
                    if (line.Label is { HasColon: true } label && PlannedDays.IsAppointment(label.Name))
                        ReadSet(line, name);
                    else if (HasDigit(line) && !ReadLabels(line) && name is not null)
                        AddBelow(name, line);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    ReadItem(item, name);
                break;
            case QuoteNode quote:
                ReadAll(quote.Blocks, CalledMeetings(quote) ?? name);
                break;
            case TableNode table:
                ReadTable(table, name);
                break;
        }
    }

    /// <summary>The title of a callout that names meetings, else null.</summary>
    private string? CalledMeetings(QuoteNode quote) =>
        quote is { Kind: not null, Title.Text: var text }
        && text[(text.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 } title
        && KindOf(NormalizedName.Of(title)) == Kind.Meetings
            ? title
            : null;

    private void ReadAll(ImmutableArray<OutlineNode> blocks, string? name)
    {
        foreach (var block in blocks)
            Read(block, name);
    }

    private void ReadItem(ListItemNode item, string? name)
    {
        var rest = item.Blocks;
        // What is still to be done is one of the next actions.
        if (item is { FirstLine: { } line, Blocks: [ParagraphNode { Lines: var lines }, ..] } && item.IsTicked != false)
        {
            ReadSet(line, name);
            rest = lines.Length > 1 ? rest : rest.RemoveAt(0);
            // An item with nothing below it is a sentence, and no name: what it means as one need not be found out.
            if (!rest.IsEmpty && line.Label is { Value.Length: 0 } label && KindOf(label.Keyed) == Kind.Meetings)
                name = label.Name;
        }
        ReadAll(rest, name);
    }

    /// <summary>Reads a line that is set off as an item or a row: it may say by itself that it tells of a meeting, or of a plan.</summary>
    private void ReadSet(TextLine line, string? name)
    {
        // Most lines with a digit have no day.
        if (!HasDigit(line) || !_application.DatesIn(line.Span).Any() || ReadLabels(line))
            return;
        if (PlannedDays.IsAnswerDue(WithoutDays(line.Span)))
            Add(line.Span, null, Kind.Plans);
        else if (PlannedDays.IsAppointment(_outline.Text.Span(line.Span)))
            Add(line.Span, null, _below is { Kind: Kind.Plans } ? Kind.Plans : Kind.Meetings);
        else if (name is not null)
            AddBelow(name, line);
        else if (_below is { Kind: Kind.Plans })
            Add(line.Span, null, Kind.Plans);
    }

    /// <summary>Reads the rows of a table, of which a column may have the days of meetings.</summary>
    private void ReadTable(TableNode table, string? name)
    {
        if (table.Rows.IsEmpty || HistoryRow.IsOfJobs(table.Rows[0], _application.Schema))
            return;
        var header = table.Rows[0].Cells;
        var kinds = header.Select(cell => KindOf(new(cell.Text))).ToList();
        foreach (var row in table.Rows)
        {
            // What is still to be done is one of the next actions.
            if (!HasDigit(row.Span) || _application.PlannedDays.IsOpenStep(row.Span))
                continue;
            var isRead = false;
            for (var i = 0; row != table.Rows[0] && i < Math.Min(kinds.Count, row.Cells.Length); i++)
                if (kinds[i] != Kind.None && HasDigit(row.Cells[i]))
                    isRead |= Add(row.Cells[i].Span, header[i].Text, kinds[i]);
            if (!isRead)
                ReadSet(HistoryRow.Line(row, _outline.Text), name);
        }
    }

    /// <summary>Reads the labels in <paramref name="line"/> that name a meeting; false where none has a day.</summary>
    private bool ReadLabels(TextLine line)
    {
        var isRead = false;
        foreach (var label in line.Fields.Concat(line.Joined).Append(line.Label ?? line.TightLabel))
            if (label is { HasColon: true, Value.Length: > 0 } && HasDigit(label.ValueSpan))
                if (KindOf(label.Keyed) is not Kind.None and var kind)
                    isRead |= Add(label.ValueSpan, label.Name, kind);
        return isRead;
    }

    /// <summary>Adds the days of a line below the name of meetings, of which a label may say which one it is.</summary>
    private void AddBelow(string name, TextLine line)
    {
        if (
            line.Label is { HasColon: true } label
            && HasDigit(label.ValueSpan)
            && Add(label.ValueSpan, $"{name}, {label.Name}", Kind.Meetings)
        )
            return;
        Add(line.Span, name, Kind.Meetings);
    }

    /// <summary>Adds the days that <paramref name="line"/> tells; false where there is none.</summary>
    private bool Add(TextSpan line, string? about, Kind kind)
    {
        List<DateMention> dates = [.. _application.DatesIn(line).Where(IsRead)];
        if (dates.Count == 0 || IsLetter(line.Start))
            return false;
        var days = kind == Kind.Plans ? dates : _application.PlannedDays.OwnDaysAmong(dates, line);
        foreach (var date in days)
            if (date.Day is { } day)
                _found.Add(new(day, null, line) { About = about, IsOnlyPlanned = kind == Kind.Plans });
        return true;
    }

    /// <summary>Whether a date is the person's word, and stands.</summary>
    private bool IsRead(DateMention date) => !_outline.IsStruck(date.Span.Start) && !_outline.IsUnread(date.Span.Start);

    /// <summary>Whether at <paramref name="offset"/> the letter stands, which may speak of any meeting.</summary>
    private bool IsLetter(int offset) => _application.SectionAt(offset)?.Enclosing(Fact.CoverLetter) is not null;

    private Kind KindOf(NormalizedName name) => Known.Of(name.Text, _application.Schema);

    private static Kind KindOf(NormalizedName name, ApplicationSchema schema) =>
        name.Text.Length == 0 ? Kind.None
        : PlannedDays.IsAnswerDue(name.PartedKey) ? Kind.Plans
        : schema.Entry(Fact.Interview)?.IsNamedAnywhere(name) == true || PlannedDays.IsAppointmentName(name.PartedKey) ? Kind.Meetings
        : Kind.None;

    private string WithoutDays(TextSpan line)
    {
        var words = _outline.Text.Slice(line);
        foreach (var date in _application.DatesIn(line))
            words = words.Replace(_outline.Text.Slice(date.Span), "", StringComparison.Ordinal);
        return words.Trim(SignsBesideDays.ToCharArray());
    }

    private bool HasDigit(TextLine line) => HasDigit(line.Span);

    private bool HasDigit(TextSpan span) => _outline.Text.Span(span).ContainsAnyInRange('0', '9');
}
