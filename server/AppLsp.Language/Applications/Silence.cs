using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>For how long nothing has happened in an application that waits for an answer.</summary>
public static class Silence
{
    /// <summary>After so many days without a word an application is most likely over.</summary>
    public const int DaysUntilGhosted = 45;

    /// <summary>
    /// The number of days since the latest day that the person's own text names; null where that is under <paramref name="atLeast"/>, where
    /// nothing is dated, where something is planned, and where the status waits for nothing.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="atLeast">How many days make a silence.</param>
    /// <param name="own">What a status of the person's own counts as; null where there is none, or nothing is known of it.</param>
    public static int? Days(Application application, DateOnly today, int atLeast, StatusDefinition? own = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        if ((application.Status.IsOne ? application.Status.Definition : own) is not { Stage: Stage.Sent or Stage.Active } status)
            return null;
        if (status is { FollowUpDays: null, DaysBeforeDeadline: null } || application.Timeline.LastEvent(today) is not { } last)
            return null;
        // Who has an appointment is not left without a word.
        if (application.Timeline.Planned(today).Any())
            return null;
        // What is dated elsewhere is looked for only where it matters: the whole text takes longer to read than its lists.
        if (today.DayNumber - last.DayNumber < atLeast)
            return null;
        var days = today.DayNumber - Latest(application, last, today).DayNumber;
        return days < atLeast ? null : days;
    }

    /// <summary>
    /// The status that says that an application of <paramref name="status"/> was never answered: closed, and open to an answer; null where
    /// the schema has none that comes next.
    /// </summary>
    public static StatusDefinition? Ghosted(Application application, StatusDefinition status) =>
        status.Next.Select(application.Schema.FindStatus).FirstOrDefault(next => next is { Stage: Stage.Closed, IsTerminal: false });

    /// <summary>
    /// The latest day after <paramref name="last"/> on which something was by the person's own text, whatever the section and form; else
    /// <paramref name="last"/>.
    /// </summary>
    private static DateOnly Latest(Application application, DateOnly last, DateOnly today)
    {
        var text = application.Text;
        // The posting speaks of the employer's days, and a snooze of none on which something happened.
        List<TextSpan> others =
        [
            .. application
                .Sections.Where(section => section.Entry.Fact is Fact.Posting or Fact.PostingDate)
                .Select(section => Posting(section, application.Outline)),
            .. application.Suppressions.Select(suppression => suppression.Span),
        ];
        var listing = new ListingDays(application);
        for (var line = 0; line < text.LineCount; line++)
        {
            var span = text.LineSpan(line);
            // Of most files the greater part is the posting.
            if (others.Exists(other => other.Contains(span)))
                continue;
            // What is still to come is no news, unless it is an appointment, or the day that a section is there for, such as the deadline.
            // Of a date with two readings, the later counts.
            List<DateMention> dates = [.. application.DatesIn(span)];
            if (dates.Count == 0 && application.ShortDays.On(span) is { } day)
                dates.Add(day);
            if (!dates.Exists(date => date.Readings.Any(day => day > last)) || listing.Names(span))
                continue;
            foreach (var date in dates.Where(date => date.Readings.Any(day => day > today)))
                if (application.SectionAt(date.Span.Start)?.Entry.Traits.IsDay == true || IsToBe(text.Span(span)))
                    Count(date, date.Readings.Max());
            foreach (var date in application.PlannedDays.EventsAmong(dates, span))
                Count(date, date.Readings.Where(day => day <= today).DefaultIfEmpty().Max());
        }
        return last;

        void Count(DateMention date, DateOnly day)
        {
            if (day > last && !others.Exists(other => other.Contains(date.Span)) && !WebAddress.Covers(text, date.Span.Start))
                last = day;
        }
    }

    private static bool IsToBe(ReadOnlySpan<char> line) => PlannedDays.IsAppointment(line) && !PlannedDays.SaysDone(line);

    /// <summary>
    /// What is the employer's for sure: below another heading of the posting's own level, which nobody knows, a person may keep a diary.
    /// </summary>
    private static TextSpan Posting(Section section, Outline outline)
    {
        var next = outline
            .Blocks.OfType<HeadingNode>()
            .FirstOrDefault(heading => heading.Span.Start > section.NameSpan.End && heading.Level <= section.Level);
        return TextSpan.FromBounds(section.NameSpan.Start, next is null ? section.End : Math.Min(section.End, next.Span.Start));
    }
}
