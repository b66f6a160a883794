using AppLsp.Language.Applications;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Pipeline;

/// <summary>What a step is.</summary>
public enum StepKind
{
    /// <summary>What the person means to do, or an appointment.</summary>
    Action,

    /// <summary>The last day to apply, to answer, or to hand in a task.</summary>
    Deadline,

    /// <summary>To ask how things stand, since nothing has been heard.</summary>
    FollowUp,
}

/// <summary>Something that is to be done in an open application.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">What it is in words.</param>
/// <param name="On">Its day.</param>
/// <param name="Act">The day from which on it is due: before a deadline, as many days as the status says.</param>
public sealed record NextStep(StepKind Kind, string What, DateOnly On, DateOnly Act)
{
    private const string FollowUp = "follow up";
    private const string Deadline = "deadline";
    private const string NextAction = "next action";

    /// <summary>Whether it is to be done by <paramref name="day"/>.</summary>
    public bool IsDue(DateOnly day) => Act <= day;

    /// <summary>
    /// The steps of an application that is open: what is overdue and planned, the deadline, the follow-up; the earliest first. Who has a
    /// meeting with the employer before them need not follow up, and neither does who switched that off. Nothing outside applications.
    /// </summary>
    public static IReadOnlyList<NextStep> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { IsOpen: true } application)
            return [];
        var (timeline, today) = (application.Timeline, analysis.Options.Today);
        var own = analysis.Options.Workspace.MeantByOwnStatus(application, today);
        var followUp = timeline.FollowUp(today, own ?? application.Status.Definition);
        List<DatedLine> lines =
        [
            .. timeline
                .Open(today, analysis.Hears)
                .Concat(timeline.MeetingsOn(today))
                .Where(line => line.Section?.Entry.Fact != Fact.Deadline)
                // Once it is sent, a day of sending that is still to come is a slip.
                .Where(line => line.Section?.Entry.Fact != Fact.ApplicationDate || !application.IsSent)
                .DistinctBy(line => (line.Day, line.Line)),
        ];
        var steps = lines.ConvertAll(line => ToDo(application, line));
        if (DeadlineOf(analysis, followUp) is { } deadline)
        {
            // The last day may be told by the step itself.
            var same = steps.FindIndex(step => step.On == deadline.On);
            if (same < 0)
                steps.Add(deadline);
            else
                steps[same] = steps[same] with { Act = deadline.Act };
        }
        if (
            followUp is { IsDeadline: false }
            && !lines.Exists(line => line.Day >= today && line.Section?.Entry.Fact != Fact.NextActions)
            && (own is null ? application.Status.Span : application.Status.UnknownSpan) is { } status
            && !analysis.Silences(RuleCatalog.QuietApplication.Info, status)
        )
            steps.Add(new(StepKind.FollowUp, FollowUp, followUp.Day, followUp.Day));
        return [.. steps.OrderBy(step => step.On).ThenBy(step => step.Kind)];
    }

    private static NextStep ToDo(Application application, DatedLine line) =>
        new(
            StepKind.Action,
            StatusWords.OfPlanAndPlace(application, line) is { Length: > 0 } words ? words : NextAction,
            line.Day,
            line.Day
        );

    /// <summary>
    /// The deadline: before the sending, that for applications, though it is past; afterwards that of a task or an answer; null where there
    /// is none.
    /// </summary>
    private static NextStep? DeadlineOf(Analysis analysis, FollowUp? followUp)
    {
        var (application, today) = (analysis.Application!, analysis.Options.Today);
        var day = application.IsSent ? (followUp is { IsDeadline: true } ? followUp.From : null) : DeadlineOf(analysis);
        // Of what has no known status, nobody knows whether a day that has gone by is missed.
        if (day is not { } on || (on < today && application.Status.Definition is null))
            return null;
        return new(StepKind.Deadline, Deadline, on, on.AddDays(-(application.Status.Definition?.DaysBeforeDeadline ?? 0)));
    }

    /// <summary>The last day to apply, which the application tells, or its posting in a file of its own; null where none does.</summary>
    internal static DateOnly? DeadlineOf(Analysis analysis) =>
        analysis.Application!.Find(Fact.Deadline) is { IsEmpty: false }
            ? analysis.Application.Timeline.Deadline?.Day
            : analysis.Requirements!.Parts.Select(part => part.Deadline).FirstOrDefault(day => day is not null);
}
