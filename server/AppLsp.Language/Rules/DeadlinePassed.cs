using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Rules;

/// <summary>Nothing has been sent, and the deadline is past. Marked at the deadline.</summary>
internal sealed class DeadlinePassed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("deadline-passed", Severity.Warning)
        {
            What = "The deadline is past, and the status says that nothing was sent.",
            Why = "Either the status was forgotten, or the chance is gone and the file can be closed.",
            Silent =
            [
                "The day of the deadline itself.",
                "Several dates of which the latest is still to come; those struck through do not count.",
                "Applications without a known status.",
            ],
            Bad = """
                # Application Details

                ## Status
                SAVED

                ## Deadline
                2026-05-31
                """,
            Good = """
                # Application Details

                ## Status
                APPLIED

                ## Deadline
                2026-05-31
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        if (application.Status is not { IsOne: true, Definition: { Stage: Stage.Before } status })
            yield break;
        // Where a posting in a file of its own tells it, it is the status that can be changed here.
        var own = application.Timeline.Deadline;
        var told = application.Find(Fact.Deadline) is null ? context.Requirements.Parts.Max(part => part.Deadline) : null;
        if ((own is null ? told : own.Day) is not { } deadline || deadline >= context.Today)
            yield break;
        // What follows when nothing was done stands last among the statuses that may follow.
        var expired = status.Next.Select(context.Schema.FindStatus).LastOrDefault(next => next is { Stage: Stage.Closed, IsSent: false });
        yield return Mark(
            context,
            own?.Span ?? application.Status.Span!.Value,
            $"The deadline passed {DateWords.Distance(deadline, context.Today)} and the status is still {status}. Update the status."
        ) with
        {
            Fixes = SetStatus(context, expired, context.Today, isPreferred: true),
        };
    }
}
