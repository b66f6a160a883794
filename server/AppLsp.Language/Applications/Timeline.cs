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

/// <summary>A line with a day: a step that was taken, an interview, a next action, a deadline.</summary>
/// <param name="Day">The day.</param>
/// <param name="Section">Where it stands; null where that is outside the sections for what is dated.</param>
/// <param name="Line">The line that names it.</param>
public sealed record DatedLine(DateOnly Day, Section? Section, TextSpan Line)
{
    /// <summary>What the line is about, by the name that it stands behind or below; null where it says so by itself.</summary>
    public string? About { get; init; }

    /// <summary>Whether the day is no event when it has been: a bound, or what was only planned.</summary>
    public bool IsOnlyPlanned { get; init; }
}

/// <summary>What happened when, and what is planned. Days that can be read in two ways do not count.</summary>
public sealed class Timeline
{
    private readonly Application _application;

    /// <summary>What is dated, the earliest first.</summary>
    private readonly Lazy<List<DatedLine>> _days;

    /// <summary>The meetings that are told of outside the sections for what is dated, and the days by which to answer.</summary>
    private readonly Lazy<List<DatedLine>> _appointments;

    /// <summary>Those that tell what was, the earliest first.</summary>
    private readonly Lazy<List<DatedLine>> _events;

    private Timeline(Application application)
    {
        _application = application;
        var reader = new StatusLine(application.Outline, application.Schema);
        History = [.. application.Lines(Fact.History).Select(line => ReadEntry(line, reader)).OfType<HistoryEntry>()];
        ByDay = Sorted(History);
        var sections = application.Sections.Where(IsEvent).ToList();
        var inSections = new Lazy<List<DatedLine>>(() => [.. sections.SelectMany(DaysOf).Concat(DaysElsewhere())]);
        _appointments = new(() => AppointmentsBeside(inSections.Value));
        _days = new(() => [.. inSections.Value.Concat(_appointments.Value).OrderBy(dated => dated.Day)]);
        _events = new(() => [.. sections.SelectMany(EventsOf).Concat(Held()).Concat(DayBelowStatus()).OrderBy(dated => dated.Day)]);
    }

    /// <summary>The history's lines that name a status, in the order of the text.</summary>
    public IReadOnlyList<HistoryEntry> History { get; }

    /// <summary>Those of them that have a day, the earliest first.</summary>
    public IReadOnlyList<HistoryEntry> ByDay { get; }

    /// <summary>The day on which the application was sent, by its own section, else by the history or beside the status; or null.</summary>
    public DateOnly? Sent =>
        (_application.Date(Fact.ApplicationDate) ?? _application.ShortDays.Applied)?.Day
        ?? ByDay.FirstOrDefault(entry => entry.Status.Definition.Stage == Stage.Sent)?.Date?.Day
        ?? (
            (_application.Status.Course is [{ Mention.Definition: var first }, ..] ? first : _application.Status.Definition)
                is { Stage: Stage.Sent }
                ? _application.DayOfStatus?.Day
                : null
        );

    /// <summary>The last dated event up to <paramref name="today"/>; null where there is none. What is only planned is no event.</summary>
    public DateOnly? LastEvent(DateOnly today)
    {
        var events = _events.Value;
        for (var i = events.Count - 1; i >= 0; i--)
            if (events[i].Day <= today)
                return events[i].Day;
        return null;
    }

    /// <summary>What happened up to <paramref name="today"/>, the earliest first.</summary>
    internal IEnumerable<DatedLine> Past(DateOnly today) => _events.Value.TakeWhile(dated => dated.Day <= today);

    /// <summary>What is dated later than <paramref name="today"/>, the earliest first, the deadline included.</summary>
    public IEnumerable<DatedLine> Planned(DateOnly today)
    {
        var planned = _days.Value.Where(dated => dated.Day > today && !IsCalledOff(dated));
        if (Deadline is { Day: { } day } date && day > today && _application.Find(Fact.Deadline) is { } section)
            planned = planned.Append(new(day, section, date.Span));
        return planned.OrderBy(dated => dated.Day);
    }

    /// <summary>
    /// What comes next, where it comes before the day to act; null where that is first: of what is still to be done and overdue or of
    /// today,
    /// the earliest, else of what is planned. Who has an appointment need not follow up, and the deadline for applications is none once
    /// they
    /// are sent.
    /// </summary>
    /// <param name="today">The person's day.</param>
    /// <param name="isHeard">
    /// Whether the person wants to hear of what is still to be done since an earlier day; of all of it where nothing is said.
    /// </param>
    public DatedLine? Next(DateOnly today, Func<DatedLine, bool>? isHeard = null)
    {
        var first = Open(today, isHeard).FirstOrDefault();
        if (first?.Day <= today)
            return first;
        return FollowUp(today) is { IsDeadline: true } followUp && followUp.Day <= first?.Day ? null : first;
    }

    /// <summary>
    /// What is still to be done and overdue or of today, and what is planned, the earliest first; the deadline as long as it counts.
    /// </summary>
    /// <param name="today">The person's day.</param>
    /// <param name="isHeard">Whether the person wants to hear of what is still to be done; of all of it where nothing is said.</param>
    internal IEnumerable<DatedLine> Open(DateOnly today, Func<DatedLine, bool>? isHeard = null)
    {
        var waiting = _application.IsOpen ? Waiting(today).Where(dated => isHeard?.Invoke(dated) != false) : [];
        return waiting
            .OrderBy(dated => dated.Day)
            .Concat(Planned(today).Where(dated => HasDeadline || dated.Section?.Entry.Fact != Fact.Deadline));
    }

    /// <summary>The meetings of <paramref name="day"/> that are not called off.</summary>
    internal IEnumerable<DatedLine> MeetingsOn(DateOnly day) =>
        _days.Value.Where(dated =>
            dated.Day == day
            && !dated.IsOnlyPlanned
            && (dated.About is not null || dated.Section?.Entry.Fact == Fact.Interview)
            && !IsCalledOff(dated)
        );

    /// <summary>Whether the deadline still counts: not that for applications, once they are sent.</summary>
    public bool HasDeadline => !_application.IsSent || _application.Status.Definition?.DaysBeforeDeadline is not null;

    /// <summary>
    /// What is still to be done of the next actions, with a day up to today. An item without a box may tell of what has been done.
    /// </summary>
    private IEnumerable<DatedLine> Waiting(DateOnly today) =>
        from action in NextAction.In(_application)
        where action.Item is not { IsTicked: not false }
        let date = action.Due(_application, today)
        where date?.Day is not null
        select new DatedLine(date!.Day!.Value, action.Section, action.Words);

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

    /// <summary>
    /// When <paramref name="status"/> last began: on the day of the history's last entry of that status (of several in a
    /// row, the first); of a status that says no more than that it has been sent, the day of the sending. What lies after
    /// <paramref name="today"/> has not begun.
    /// </summary>
    public DateOnly? Since(StatusDefinition status, DateOnly today)
    {
        for (var i = ByDay.Count - 1; i >= 0; i--)
        {
            if (ByDay[i].Status.Definition != status || ByDay[i].Date!.Day > today)
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
    public FollowUp? FollowUp(DateOnly today) => FollowUp(today, _application.Status.Definition);

    /// <summary>The same in <paramref name="status"/>, whatever the document calls it.</summary>
    internal FollowUp? FollowUp(DateOnly today, StatusDefinition? status) =>
        status switch
        {
            { FollowUpDays: { } days } when LastEvent(today) is { } last => new(Add(last, days), last, IsDeadline: false),
            { DaysBeforeDeadline: { } days } when Due(today) is { } due => new(Add(due, -days), due, IsDeadline: true),
            _ => null,
        };

    /// <summary>
    /// The day on which something is due: before the sending, the deadline for applications; afterwards that of the task or
    /// of the answer, which stands among the next actions or, written anew, as the deadline.
    /// </summary>
    private DateOnly? Due(DateOnly today)
    {
        var deadline = Deadline?.Day;
        if (!_application.IsSent)
            return deadline;
        var tasks = NextAction.InTheirSection(_application).Select(action => action.Day(_application)?.Day);
        var begin = (_application.Status.Definition is { } status ? Since(status, today) : null) ?? Sent ?? DateOnly.MinValue;
        var elsewhere = DaysElsewhere().Concat(_appointments.Value.Where(dated => dated.IsOnlyPlanned));
        return tasks.Concat(elsewhere.Select(dated => (DateOnly?)dated.Day)).Append(deadline).Where(day => day > begin).Min();
    }

    /// <summary>Reads the timeline of <paramref name="application"/>.</summary>
    internal static Timeline Of(Application application) => new(application);

    /// <summary>`2025-05-07: APPLIED`, `APPLIED (2025-05-07)`, `Applied on 2025-05-07`.</summary>
    private HistoryEntry? ReadEntry(TextLine line, StatusLine reader)
    {
        var entry = line.Cells.IsEmpty
            ? HistoryLine.Read(line.Span, _application.Outline, _application.Schema, reader)
            : HistoryRow.Read(line, _application.Outline, _application.Schema);
        if (entry is { Date: null or { Form: DateForm.Partial } })
            entry = entry with { Date = _application.ShortDays.On(line.Span) };
        return entry is null || IsPassedOver(entry.Status.Span.Start) ? null
            : entry.Date is { } date ? entry with { Date = _application.Settled(date) }
            : entry;
    }

    private bool IsPassedOver(int offset) => _application.Outline.IsStruck(offset) || _application.Outline.IsUnread(offset);

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

    private IEnumerable<DatedLine> DaysOf(Section section) =>
        from line in section.Lines
        from date in Standing(line.Span).Concat(ShortOn(section, line))
        where date.Day is not null
        select new DatedLine(date.Day!.Value, section, line.Span);

    /// <summary>The days of <paramref name="section"/> on which something was.</summary>
    private IEnumerable<DatedLine> EventsOf(Section section) =>
        from line in section.Lines
        from date in _application
            .PlannedDays.EventsIn(line.Span)
            .Concat(_application.PlannedDays.EventsAmong(ShortOn(section, line), line.Span))
        where date.Day is not null && !_application.Outline.IsStruck(date.Span.Start)
        select new DatedLine(date.Day!.Value, section, line.Span);

    /// <summary>The days without their year on <paramref name="line"/> of <paramref name="section"/>, where such days are read.</summary>
    private IReadOnlyList<DateMention> ShortOn(Section section, TextLine line)
    {
        var days = _application.ShortDays;
        var day =
            section.Entry.Fact == Fact.History ? days.On(line.Span)
            : section.Entry.Fact == Fact.ApplicationDate ? days.Applied
            : null;
        IReadOnlyList<DateMention> all =
            day is not null ? [day]
            : section == _application.Status.Slot ? days.AllBesideStatus
            : [];
        return [.. all.Where(one => line.Span.Contains(one.Span))];
    }

    private IEnumerable<DatedLine> DaysElsewhere() =>
        from action in NextAction.Elsewhere(_application)
        where action.Section is null
        let date = action.Day(_application)
        where date?.Day is not null
        select new DatedLine(date!.Day!.Value, null, action.Words);

    private DatedLine[] DayBelowStatus() =>
        _application.DateBelowStatus is { Day: { } day, Span: var span } ? [new(day, _application.Status.Slot, span)] : [];

    /// <summary>The appointments, which are events when they have been.</summary>
    private IEnumerable<DatedLine> Held() => _appointments.Value.Where(one => !one.IsOnlyPlanned);

    /// <summary>The appointments, without those that <paramref name="known"/> has: a section may hold what stands below its name.</summary>
    private List<DatedLine> AppointmentsBeside(List<DatedLine> known) =>
        [
            .. Appointments
                .In(_application)
                .Where(one => !known.Exists(other => other.Line.Contains(one.Line) || one.Line.Contains(other.Line))),
        ];

    /// <summary>Whether the line of a meeting to come says that there will be none.</summary>
    private bool IsCalledOff(DatedLine dated) =>
        dated.Section is null or { Entry.Fact: Fact.Interview } && PlannedDays.SaysDone(_application.Text.Span(dated.Line));

    /// <summary>The dates of <paramref name="line"/> that are not struck through.</summary>
    private List<DateMention> Standing(TextSpan line) =>
        [.. _application.DatesIn(line).Where(date => !_application.Outline.IsStruck(date.Span.Start))];

    private static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
