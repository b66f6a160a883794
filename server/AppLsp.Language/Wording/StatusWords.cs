using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Wording;

/// <summary>Says how an application stands, and when to act.</summary>
internal static class StatusWords
{
    /// <summary>What stands between a day and the words beside it.</summary>
    private static readonly char[] Signs = [.. " \t:;,.|-–—*_()[]"];

    /// <summary>How many words may lead to a day.</summary>
    private const int MostLeading = 4;

    private static readonly WordList Weekdays = new("weekdays.txt");

    private static readonly WordList Leading = new("plans.txt", "leading to a day");

    /// <summary>How the application stands, in a few words: <c>`PENDING` since 2025-05-07 (13 days ago)</c>.</summary>
    public static string InShort(StatusDefinition status, Timeline timeline, DateOnly today) =>
        timeline.Since(status, today) is { } since
            ? $"{MarkdownText.Code(status.Value)} since {Dates.ToIso(since)} ({DateWords.Distance(since, today)})"
            : MarkdownText.Code(status.Value);

    /// <summary>When to act in the present status, as a sentence; null where it asks for nothing.</summary>
    public static string? ToDo(Application application, StatusDefinition status, DateOnly today)
    {
        if (application.Timeline.Next(today) is { } next)
        {
            var day = $"{(next.Day < today ? "Overdue" : "Next")}: **{DateWords.Full(next.Day)}** ({DateWords.Distance(next.Day, today)})";
            return OfPlan(application, next) is { Length: > 0 } plan ? $"{day}: {MarkdownText.Excerpt(plan)}." : $"{day}.";
        }
        if (application.Timeline.FollowUp(today) is not var (when, from, isDeadline))
        {
            return status switch
            {
                { FollowUpDays: { } days } => $"Follow up {DateWords.Days(days)} after the last dated event (none yet).",
                { DaysBeforeDeadline: { } days } => $"Finish {DateWords.Days(days)} before the deadline (none given).",
                _ => null,
            };
        }
        if (!isDeadline && Silence.Days(application, today, Silence.DaysUntilGhosted) is { } silent)
            return $"Quiet for **{DateWords.Days(silent)}**: ask one last time, or close it.";
        var what = (isDeadline, when.CompareTo(today)) switch
        {
            (false, < 0) => "Follow-up was due on",
            (false, _) => "Follow up on",
            (true, < 0) => "It was due by",
            (true, _) => "Finish by",
        };
        return $"{what} **{DateWords.Full(when)}** ({DateWords.Distance(when, today)}): {DateWords.Relative(when, from)} "
            + $"{(isDeadline ? "the deadline" : "the last dated event")}, {Dates.ToIso(from)}.";
    }

    /// <summary>The day <paramref name="date"/> with its weekday, where that stands right before it on <paramref name="line"/>.</summary>
    private static TextSpan WithWeekday(Application application, TextSpan date, TextSpan line)
    {
        var before = application.Text.Span(TextSpan.FromBounds(Math.Min(line.Start, date.Start), date.Start)).TrimEnd(" ,.");
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
            start--;
        return Weekdays.Contains(Names.Key(before[start..])) ? TextSpan.FromBounds(line.Start + start, date.End) : date;
    }

    /// <summary>
    /// The day <paramref name="date"/> with the words right before it on <paramref name="line"/> that lead to it and say nothing without
    /// it: <c>by 3 November</c>.
    /// </summary>
    private static TextSpan WithLead(Application application, TextSpan date, TextSpan line)
    {
        var before = application.Text.Span(TextSpan.FromBounds(Math.Min(line.Start, date.Start), date.Start)).TrimEnd(' ');
        var (start, found) = (before.Length, date.Start - line.Start);
        for (var count = 0; count < MostLeading && start > 0; count++)
        {
            start = before[..start].TrimEnd(' ').LastIndexOf(' ') + 1;
            if (Leading.Contains(Names.Key(before[start..])))
                found = start;
        }
        return TextSpan.FromBounds(line.Start + found, date.End);
    }

    /// <summary>
    /// The same with the name of the section before it: what is planned elsewhere than among the next actions is known by where it stands.
    /// </summary>
    public static string OfPlanAndPlace(Application application, DatedLine plan) =>
        plan.Section is { Entry: { Fact: not (Fact.NextActions or Fact.History or Fact.Status), Name: var name } }
            ? $"{name.ToLowerInvariant()} {OfPlan(application, plan)}".TrimEnd()
            : OfPlan(application, plan);

    /// <summary>The words of a line that says what is planned, without its days and its marks.</summary>
    public static string OfPlan(Application application, DatedLine plan)
    {
        var line = plan.Section?.Lines.FirstOrDefault(line => line.Span == plan.Line);
        var words = line?.Text ?? application.Text.Slice(plan.Line);
        foreach (var date in application.DatesIn(plan.Line))
        {
            var day = WithWeekday(application, date.Span, plan.Line);
            var lead = application.Text.Slice(WithLead(application, day, plan.Line));
            // Marks that stand in the text and not in the words keep the two apart.
            var cut = words.Contains(lead, StringComparison.Ordinal) ? lead : application.Text.Slice(day);
            words = words.Replace(cut, "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
        }
        words = words.Replace("[ ]", "", StringComparison.Ordinal).Trim(Signs);
        // Behind a day, this begins the time of it.
        if (words is ['T', >= '0' and <= '9', ..])
            words = words[1..];
        return plan.About is not { } about ? words
            : words.Length == 0 ? about
            : $"{about}: {words}";
    }
}
