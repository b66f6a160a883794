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
        var standing = entry is null || isPresent ? Since(timeline.Since(status, today), today) : Period(entry, timeline, today);
        return MarkdownText.Paragraphs(
            MarkdownText.Title(status.Value, standing),
            status.Description,
            isPresent ? StatusWords.ToDo(application, status, today) : null,
            Next(status),
            status.Aliases.IsEmpty
                ? null
                : $"Also written {Phrasing.List(status.Aliases.Select(alias => MarkdownText.Escape(alias)), "or")}."
        );
    }

    private static string Since(DateOnly? since, DateOnly today) =>
        since is { } day ? $"since {DateWords.FullAndDistance(day, today)}" : "";

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

    private static string? Next(StatusDefinition status)
    {
        if (!status.Next.IsEmpty)
            return $"Next statuses: {string.Join(", ", status.Next.Select(MarkdownText.Code))}";
        return status.IsTerminal ? "Final: no status comes next." : null;
    }
}
