using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Wording;

/// <summary>Says how an application stands, and when to act.</summary>
internal static class StatusWords
{
    /// <summary>How the application stands, in a few words: <c>`PENDING` since 2025-05-07 (13 days ago)</c>.</summary>
    public static string InShort(StatusDefinition status, Timeline timeline, DateOnly today) =>
        timeline.Since(status, today) is { } since
            ? $"{MarkdownText.Code(status.Value)} since {Dates.ToIso(since)} ({DateWords.Distance(since, today)})"
            : MarkdownText.Code(status.Value);

    /// <summary>When to act in the present status, as a sentence; null where it asks for nothing.</summary>
    public static string? ToDo(Application application, StatusDefinition status, DateOnly today)
    {
        if (application.Timeline.Next(today) is { } next)
            return $"{(next.Day < today ? "Overdue" : "Next")}: **{DateWords.Full(next.Day)}** ({DateWords.Distance(next.Day, today)}): "
                + $"{MarkdownText.Excerpt(application.Text.Slice(next.Line))}.";
        if (application.Timeline.FollowUp(today) is not var (day, from, isDeadline))
        {
            return status switch
            {
                { FollowUpDays: { } days } => $"Follow up {DateWords.Days(days)} after the last dated event; nothing is dated yet.",
                { DaysBeforeDeadline: { } days } => $"Be done {DateWords.Days(days)} before the deadline; none is written down.",
                _ => null,
            };
        }
        var what = (isDeadline, day.CompareTo(today)) switch
        {
            (false, < 0) => "Following up was due on",
            (false, _) => "Follow up on",
            (true, < 0) => "This was to be done by",
            (true, _) => "Be done by",
        };
        return $"{what} **{DateWords.Full(day)}** ({DateWords.Distance(day, today)}): {DateWords.Relative(day, from)} "
            + $"{(isDeadline ? "the deadline" : "the last dated event")}, {Dates.ToIso(from)}.";
    }
}
