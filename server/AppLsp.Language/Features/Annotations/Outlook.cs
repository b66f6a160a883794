using AppLsp.Language.Applications;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Features.Annotations;

/// <summary>What comes next in an application, in a few words for a line that is full already.</summary>
internal static class Outlook
{
    /// <summary>How much of a line that says what is planned is shown.</summary>
    private const int LongestPlan = 40;

    /// <summary>
    /// What comes next: <c>overdue: 3 November, ask Maren</c>, <c>next: 3 December, ask Maren</c>, <c>deadline 30 November (in 4 days)</c>,
    /// <c>follow up in 3 days</c>, <c>quiet for 60 days: close it?</c>; null where nothing does, or where the person wants to hear nothing
    /// of
    /// it.
    /// </summary>
    public static string? Of(Analysis analysis)
    {
        var (application, today) = (analysis.Application!, analysis.Options.Today);
        if (Next(analysis) is { } next)
            return next.Section?.Entry.Fact == Fact.Deadline ? Deadline(next.Day, today) : Plan(application, next, today);
        var own = analysis.Options.Workspace.MeantByOwnStatus(application, today);
        if ((own is null ? application.Status.Span : application.Status.UnknownSpan) is not { } status)
            return null;
        if (application.Timeline.FollowUp(today, own ?? application.Status.Definition) is not { } followUp)
            return null;
        if (followUp.IsDeadline)
            return Deadline(followUp.From, today);
        if (analysis.Silences(RuleCatalog.QuietApplication.Info, status))
            return null;
        return Silence.Days(application, today, Silence.DaysUntilGhosted, own) is { } days
            ? $"quiet for {DateWords.Days(days)}: close it?"
            : $"follow up {(followUp.Day < today ? "now" : DateWords.Distance(followUp.Day, today))}";
    }

    /// <summary>The deadline, where it is still to come and <see cref="Of"/> speaks of something else; else null.</summary>
    public static string? DeadlineBeside(Analysis analysis)
    {
        var (timeline, today) = (analysis.Application!.Timeline, analysis.Options.Today);
        if (!timeline.HasDeadline || timeline.Deadline?.Day is not { } day || day < today)
            return null;
        var isSaid = Next(analysis) is { } next
            ? next.Section?.Entry.Fact == Fact.Deadline
            : timeline.FollowUp(today) is { IsDeadline: true };
        return isSaid ? null : Deadline(day, today);
    }

    private static DatedLine? Next(Analysis analysis) => analysis.Application!.Timeline.Next(analysis.Options.Today, analysis.Hears);

    private static string Deadline(DateOnly day, DateOnly today) =>
        $"deadline {DateWords.InShort(day, today)} ({DateWords.Distance(day, today)})";

    private static string Plan(Application application, DatedLine plan, DateOnly today)
    {
        var when = plan.Day.CompareTo(today) switch
        {
            < 0 => $"overdue: {DateWords.InShort(plan.Day, today)}",
            0 => "today",
            _ => $"next: {DateWords.InShort(plan.Day, today)}",
        };
        var words = StatusWords.OfPlanAndPlace(application, plan);
        return words.Length == 0 ? when : $"{when}{(plan.Day == today ? ": " : ", ")}{Phrasing.Excerpt(words, LongestPlan)}";
    }
}
