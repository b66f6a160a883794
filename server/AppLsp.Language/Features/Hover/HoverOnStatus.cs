using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Hover;

/// <summary>Explains a status: what it means, since when, what may come next, and when to act.</summary>
internal static class HoverOnStatus
{
    /// <summary>What to say of <paramref name="mention"/>, which stands in the status slot or in the history.</summary>
    public static string Describe(Application application, StatusMention mention, DateOnly today)
    {
        var (status, timeline) = (mention.Definition, application.Timeline);
        var entry = timeline.History.FirstOrDefault(entry => entry.Status == mention);
        var isPresent = status == application.Status.Definition && (entry is null || timeline.Until(entry) is null);
        var standing = entry is null || isPresent ? Since(timeline.Since(status), today) : Period(entry, timeline, today);
        return HoverMarkdown.Paragraphs(
            HoverMarkdown.Title(status.Value, standing),
            status.Description,
            isPresent ? ToDo(application, status, today) : null,
            Next(status),
            status.Aliases.IsEmpty
                ? null
                : $"Also written {HoverMarkdown.Listed(status.Aliases.Select(alias => HoverMarkdown.Escape(alias)), "or")}."
        );
    }

    /// <summary>How the application stands, in a few words: <c>`PENDING` since 2025-05-07 (13 days ago)</c>.</summary>
    public static string InShort(StatusDefinition status, Timeline timeline, DateOnly today) =>
        timeline.Since(status) is { } since
            ? $"{HoverMarkdown.Code(status.Value)} since {Dates.ToIso(since)} ({DateWords.Distance(since, today)})"
            : HoverMarkdown.Code(status.Value);

    private static string Since(DateOnly? since, DateOnly today) => since is { } day ? $"since {HoverMarkdown.Day(day, today)}" : "";

    private static string Period(HistoryEntry entry, Timeline timeline, DateOnly today)
    {
        if (entry.Date?.Day is not { } from)
            return "";
        if (timeline.Until(entry) is not { } until)
            return Since(from, today);
        return until == from
            ? $"on {DateWords.Full(from)}"
            : $"from {Dates.ToIso(from)} to {Dates.ToIso(until)}, {DateWords.Days(until.DayNumber - from.DayNumber)}";
    }

    /// <summary>When to act in the present status, as a sentence; null where it asks for nothing.</summary>
    public static string? ToDo(Application application, StatusDefinition status, DateOnly today)
    {
        if (application.Timeline.FollowUp is not var (day, from, isDeadline))
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

    private static string? Next(StatusDefinition status)
    {
        if (!status.Next.IsEmpty)
            return $"Next: {string.Join(", ", status.Next.Select(HoverMarkdown.Code))}";
        return status.IsTerminal ? "Nothing comes after it." : null;
    }
}
