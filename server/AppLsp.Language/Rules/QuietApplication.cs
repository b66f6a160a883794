using AppLsp.Language.Schema;

namespace AppLsp.Language.Rules;

/// <summary>Nothing has happened for weeks. Marked at the status.</summary>
internal sealed class QuietApplication : Rule
{
    private const int QuietDays = 21;
    private const int GhostedDays = 45;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("quiet-application", Severity.Information)
    {
        What = $"The application is open, and nothing in the file is dated within the last {QuietDays} days. After {GhostedDays} days it is most likely over.",
        Days = QuietDays,
        Why = "A friendly question after two or three weeks is normal and often answered; an application that nobody will answer is better closed.",
        Silent = "A next action or interview in the future breaks the silence, and so does a status that waits for nothing, such as one on hold. Without any date nothing is said.",
        Bad = """
            # Application Details

            ## Status
            APPLIED

            ## Application Date
            2025-01-07
            """,
        Good = """
            # Application Details

            ## Status
            REJECTED

            ## Application Date
            2025-01-07
            """,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        if (application.Status is not { IsOne: true, Definition: { Stage: Stage.Sent or Stage.Active } status, Span: { } span }) yield break;
        if (status is { FollowUpDays: null, DaysBeforeDeadline: null } || application.Timeline.LastEvent is not { } last) yield break;
        var days = context.Today.DayNumber - last.DayNumber;
        if (days < context.Settings.DaysOf(Info)) yield break;

        var ghosted = days >= GhostedDays ? status.Next.Select(context.Schema.FindStatus).FirstOrDefault(next => next is { Stage: Stage.Closed, IsTerminal: false }) : null;
        var finding = Mark(context, span, ghosted is null
            ? $"Nothing has happened for {days} days. Write to them, or set the status to what became of it."
            : $"Nothing has happened for {days} days. Ask a last time, or set the status to {ghosted}.");
        yield return ghosted is null ? finding : finding with { Fixes = [SetStatus(context, span, ghosted)] };
    }
}
