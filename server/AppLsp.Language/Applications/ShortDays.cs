using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>
/// The days that are written without their year where a day belongs: as the application date, beside the status, in the history. They are
/// read in the year that brings them closest to the nearest whole date of the person's own text, else in the last that has been. Nothing
/// marks or writes them.
/// </summary>
internal sealed class ShortDays(Application application, DateOnly? today)
{
    /// <summary>How many words may stand before the day of an application: <c>by mail on 7 June</c>.</summary>
    private const int MostWordsBefore = 4;

    /// <summary>For how many days people plan a step without saying the year.</summary>
    private const int DaysPlanned = 60;

    /// <summary>In so many years there is a leap day.</summary>
    private const int YearsOfLeapDays = 9;

    /// <summary>Words between a status and its day, and before a day alone.</summary>
    internal static readonly WordList BeforeDays = new("remarks.txt", "before-days");

    private static readonly WordList Weekdays = new("weekdays.txt");

    private readonly Lazy<DateMention?> _applied = new(() => ReadApplied(application, today));
    private readonly Lazy<IReadOnlyList<DateMention>> _besideStatus = new(() => ReadBesideStatus(application, today));

    /// <summary>The application date; null where it is a whole one, or none.</summary>
    public DateMention? Applied => _applied.Value;

    /// <summary>The first day beside the status; null where a whole date stands there, or none.</summary>
    public DateMention? BesideStatus => AllBesideStatus is [var first, ..] ? first : null;

    /// <summary>The day beside the status, or where that tells its course, those of its steps.</summary>
    public IReadOnlyList<DateMention> AllBesideStatus => _besideStatus.Value;

    /// <summary>The day on <paramref name="line"/> of the history, or beside the status; null where it has a whole one, or none.</summary>
    public DateMention? On(TextSpan line) => On(application, line) is { } date ? Mention(application, today, date, isPast: false) : null;

    /// <summary>Whether nothing tells the year of a day but what day it is.</summary>
    public bool AskForToday =>
        today is null
        && (
            Applied is { Readings: [] }
            || AllBesideStatus.Any(day => day.Readings is [])
            || application.Lines(Fact.History).Any(line => On(line.Span) is { Readings: [] })
        );

    private static DateMention? ReadApplied(Application application, DateOnly? today)
    {
        if (application.Find(Fact.ApplicationDate) is not { } section || application.DateIn(section) is not null)
            return null;
        foreach (var line in section.Lines)
            if (On(application, line.Span) is { } date)
            {
                var before = application.Text.Words(TextSpan.FromBounds(line.Span.Start, date.Span.Start)).Count();
                return before <= MostWordsBefore && (date.Sign == 0 || Leads(application.Text, line.Span.Start, date))
                    ? Mention(application, today, date, isPast: true)
                    : null;
            }
        return null;
    }

    private static IReadOnlyList<DateMention> ReadBesideStatus(Application application, DateOnly? today)
    {
        if (application.Status is not { Slot: { } slot } status || application.DateIn(slot) is not null)
            return [];
        if (status.Course.Count > 0)
            return
            [
                .. from step in status.Course
                let date = On(application, step.Part)
                where date is not null
                select Mention(application, today, date, step.Mention.Definition.Stage == Stage.Sent),
            ];
        foreach (var line in slot.Lines)
            if (On(application, line.Span) is { } date)
                // Two numbers may be the second of three rounds.
                return date.Sign == 0 || (status.Span is { } span && span.End <= date.Span.Start && Leads(application.Text, span.End, date))
                    ? [Mention(application, today, date, status.Definition?.Stage == Stage.Sent)]
                    : [];
        return [];
    }

    /// <summary>Whether only signs and words before days stand between <paramref name="start"/> and <paramref name="date"/>.</summary>
    private static bool Leads(SourceText text, int start, ShortDate date)
    {
        var between = text.Span(TextSpan.FromBounds(start, date.Span.Start));
        if (between.ContainsAny(')', ';', '|'))
            return false;
        var words = PlannedDays.KeyOf(between);
        return words.Length == 0 || BeforeDays.Contains(words) || Weekdays.Contains(words);
    }

    /// <summary>The first short date of <paramref name="line"/>, where no whole one stands there.</summary>
    private static ShortDate? On(Application application, TextSpan line)
    {
        var dates = ShortDate.In(application.Text, line, application.Schema.Words.Months);
        return
            dates.FirstOrDefault(date => !application.Outline.IsUnread(date.Span.Start) && !application.Outline.IsStruck(date.Span.Start))
                is { } first
            && !application.DatesIn(line).Any()
            ? first
            : null;
    }

    private static DateMention Mention(Application application, DateOnly? today, ShortDate date, bool isPast) =>
        new(date.Span, DateForm.Partial, DayOf(application, today, date, isPast) is { } day ? [day] : []);

    /// <summary>The day that <paramref name="date"/> is; null where nothing tells its order or its year, and for a month.</summary>
    private static DateOnly? DayOf(Application application, DateOnly? today, ShortDate date, bool isPast)
    {
        var (month, dayOfMonth) = date.Days switch
        {
            [var only] => only,
            [var monthFirst, var dayFirst] => application.OrderOf(date.Sign) switch
            {
                DateOrder.MonthFirst => monthFirst,
                DateOrder.DayFirst => dayFirst,
                _ => default,
            },
            _ => default,
        };
        if (month == 0)
            return null;
        if (date.Year is { } year)
            return In(year);
        if (application.NearestOwnDay(date.Span.Start) is { } near)
            return Closest(near);
        if (today is not { } now)
            return null;
        var latest = isPast ? now : now.AddDays(DaysPlanned);
        return Enumerable.Range(0, YearsOfLeapDays).Select(ago => In(latest.Year - ago)).FirstOrDefault(day => day <= latest);

        DateOnly? Closest(DateOnly to) =>
            Enumerable
                .Range(to.Year - 1, 3)
                .Select(In)
                .Where(day => day is not null)
                .MinBy(day => Math.Abs(day!.Value.DayNumber - to.DayNumber));

        DateOnly? In(int one) =>
            one is >= Dates.FirstYear and <= Dates.LastYear && dayOfMonth <= DateTime.DaysInMonth(one, month)
                ? new(one, month, dayOfMonth)
                : null;
    }
}
