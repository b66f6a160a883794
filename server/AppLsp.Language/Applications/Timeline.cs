using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>A line of the history.</summary>
/// <param name="Date">Its date, or null where it has none.</param>
/// <param name="Status">The status that it names.</param>
public sealed record HistoryEntry(DateMention? Date, StatusMention Status);

/// <summary>When the person should act, and what that is counted from.</summary>
/// <param name="Day">The day to act.</param>
/// <param name="From">The last dated event, or the deadline.</param>
/// <param name="IsDeadline">Whether <paramref name="From"/> is a deadline, before which the day lies; else the day lies after it.</param>
public sealed record FollowUp(DateOnly Day, DateOnly From, bool IsDeadline);

/// <summary>What happened when, and what is planned. Days that can be read in two ways do not count.</summary>
public sealed class Timeline
{
    private readonly Application _application;

    private Timeline(Application application)
    {
        _application = application;
        var reader = new StatusLine(application.Outline, application.Schema);
        History = [.. application.Lines(Fact.History).Select(line => ReadEntry(line, reader)).OfType<HistoryEntry>()];
        ByDay = Sorted(History);
        Events =
        [
            .. application
                .Sections.Where(IsEvent)
                .SelectMany(section => section.Lines)
                .Select(line => FirstDay(line.Span))
                .OfType<DateOnly>()
                .Order(),
        ];
    }

    /// <summary>The history's lines that name a status, in the order of the text.</summary>
    public IReadOnlyList<HistoryEntry> History { get; }

    /// <summary>Those of them that have a day, the earliest first.</summary>
    public IReadOnlyList<HistoryEntry> ByDay { get; }

    /// <summary>All dated events, planned ones included, the earliest first: the sending, the history, interviews, next actions.</summary>
    public IReadOnlyList<DateOnly> Events { get; }

    /// <summary>The last dated event, which may be a planned one; null where nothing is dated.</summary>
    public DateOnly? LastEvent => Events.Count > 0 ? Events[^1] : null;

    /// <summary>The day on which the application was sent, or null.</summary>
    public DateOnly? Sent => _application.Date(Fact.ApplicationDate)?.Day;

    /// <summary>
    /// The last day on which one may apply: of a deadline that was moved, or of a span of days, the latest that is not struck
    /// through. Null where there is none, or where one of several can be read in two ways.
    /// </summary>
    public DateMention? Deadline
    {
        get
        {
            // What stands on the lines below the value are remarks.
            var value =
                _application.Find(Fact.Deadline)?.Lines.Select(line => Standing(line.Span)).FirstOrDefault(dates => dates.Count > 0) ?? [];
            return value.TrueForAll(date => date.Day is not null) ? value.MaxBy(date => date.Day) : null;
        }
    }

    /// <summary>Since when the application has had its present status, as far as is known.</summary>
    public DateOnly? StatusSince => _application.Status.Definition is { } status ? Since(status) : null;

    /// <summary>
    /// When <paramref name="status"/> last began: on the day of the history's last entry of that status (of several in a
    /// row, the first); of a status that says no more than that it has been sent, the day of the sending.
    /// </summary>
    public DateOnly? Since(StatusDefinition status)
    {
        for (var i = ByDay.Count - 1; i >= 0; i--)
        {
            if (ByDay[i].Status.Definition != status)
                continue;
            while (i > 0 && ByDay[i - 1].Status.Definition == status)
                i--;
            return ByDay[i].Date?.Day;
        }
        return status.Stage == Stage.Sent ? Sent : null;
    }

    /// <summary>The day on which the status of <paramref name="entry"/> gave way to another one, or null where none followed.</summary>
    public DateOnly? Until(HistoryEntry entry) =>
        ByDay.SkipWhile(other => other != entry).FirstOrDefault(other => other.Status.Definition != entry.Status.Definition)?.Date?.Day;

    /// <summary>When to act in the present status; null where it asks for nothing, or where there is no day to count from.</summary>
    public FollowUp? FollowUp =>
        _application.Status.Definition switch
        {
            { FollowUpDays: { } days } when LastEvent is { } last => new(Add(last, days), last, IsDeadline: false),
            { DaysBeforeDeadline: { } days } when Due is { } due => new(Add(due, -days), due, IsDeadline: true),
            _ => null,
        };

    /// <summary>
    /// The day on which something is due: before the sending, the deadline for applications; afterwards that of the task or
    /// of the answer, which stands among the next actions or, written anew, as the deadline.
    /// </summary>
    private DateOnly? Due
    {
        get
        {
            var deadline = Deadline?.Day;
            if (!_application.IsSent)
                return deadline;
            var tasks =
                from section in _application.Sections
                where section.Entry.Fact == Fact.NextActions
                from item in section.Items
                where item.IsTicked != true && item.FirstLine is not null
                select FirstDay(item.FirstLine!.Span);
            var begin = StatusSince ?? Sent ?? DateOnly.MinValue;
            return tasks.Append(deadline).Where(day => day > begin).Min();
        }
    }

    /// <summary>Reads the timeline of <paramref name="application"/>.</summary>
    internal static Timeline Of(Application application) => new(application);

    /// <summary>`2025-05-07: APPLIED`, `APPLIED (2025-05-07)`, `Applied on 2025-05-07`.</summary>
    private HistoryEntry? ReadEntry(TextLine line, StatusLine reader)
    {
        var entry = line.Cells.IsEmpty ? ReadEntry(line.Span, reader) : ReadRow(line);
        return entry is null || IsPassedOver(entry.Status.Span.Start) ? null : entry;
    }

    private bool IsPassedOver(int offset) => _application.Outline.IsStruck(offset) || _application.Outline.IsUnread(offset);

    private HistoryEntry? ReadRow(TextLine row) =>
        HistoryRow.StatusIn(row.Cells, _application.Outline, _application.Schema) is { } status
            ? new(_application.DatesIn(row.Span).FirstOrDefault(), status)
            : null;

    private HistoryEntry? ReadEntry(TextSpan line, StatusLine reader)
    {
        var text = _application.Text;
        if (_application.DatesIn(line).FirstOrDefault() is not { } date)
            return reader.AtStart(line) is { } undated ? new(null, undated) : null;
        var after = TextSpan.FromBounds(date.Span.End, line.End);
        // What stands between the date and the status is a sign: `:`, `-`, `|`, an emphasis mark. An emoji, a `#` or a link may be its own.
        while (!after.IsEmpty && IsBetween(text.Content[after.Start]))
            after = TextSpan.FromBounds(after.Start + 1, after.End);
        var status = reader.AtStart(after) ?? reader.AtStart(TextSpan.FromBounds(line.Start, date.Span.Start));
        return status is null ? null : new(date, status);
    }

    private static bool IsBetween(char c) =>
        !char.IsLetterOrDigit(c) && (c < 0x80 ? c is not ('#' or '[') : char.IsPunctuation(c) || char.IsWhiteSpace(c));

    /// <summary>By day; entries of one day in the order in which they happened, in a list that begins with the newest too.</summary>
    private static List<HistoryEntry> Sorted(IReadOnlyList<HistoryEntry> history)
    {
        var dated = history.Where(entry => entry.Date?.Day is not null).ToList();
        if (dated.Count > 1 && dated[0].Date!.Day > dated[^1].Date!.Day)
            dated.Reverse();
        return [.. dated.OrderBy(entry => entry.Date!.Day)];
    }

    private static bool IsEvent(Section section) =>
        section.Entry.Fact == Fact.ApplicationDate || section.Entry.Traits.HasDatedItems || section.Entry.Section.Fact == Fact.Status;

    /// <summary>The dates of <paramref name="line"/> that are not struck through.</summary>
    private List<DateMention> Standing(TextSpan line) =>
        [.. _application.DatesIn(line).Where(date => !_application.Outline.IsStruck(date.Span.Start))];

    private DateOnly? FirstDay(TextSpan line) => _application.DatesIn(line).FirstOrDefault()?.Day;

    private static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
