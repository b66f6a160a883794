using AppLsp.Language.Applications;

namespace AppLsp.Language.Rules;

/// <summary>Nothing has happened for weeks. Marked at the status.</summary>
internal sealed class QuietApplication : Rule
{
    private const int QuietDays = 21;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("quiet-application", Severity.Information)
        {
            MindsHabits = true,
            What =
                $"The application is not closed, but has no date within the last {QuietDays} days. After {Silence.DaysUntilGhosted} "
                + "days it is most likely over.",
            Why = "A friendly question after two or three weeks is often answered; without an answer the file is better closed.",
            Silent =
            [
                "A recent date anywhere in your own text, apart from plans (`reply by 2026-10-15`, an unticked box).",
                "A deadline, next action or interview still to come.",
                "A status that waits for nothing, such as one on hold.",
                "An unknown status, unless three of your applications use the word, it speaks of no end, and there is an application date.",
                "Files without any date.",
            ],
            Days = QuietDays,
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
        var own = context.Workspace.MeantByOwnStatus(application, context.Today);
        if (Silence.Days(application, context.Today, context.Settings.DaysOf(Info), own) is not { } days)
            yield break;
        var status = own ?? application.Status.Definition!;
        var ghosted = days >= Silence.DaysUntilGhosted ? Silence.Ghosted(application, status) : null;
        var span = application.Status.Span ?? application.Status.UnknownSpan!.Value;
        yield return Mark(
            context,
            span,
            ghosted is null
                ? $"Nothing has happened for {days} days. Write to them, or update the status."
                : $"Nothing has happened for {days} days. Ask one last time, or set the status to {ghosted}."
        ) with
        {
            Fixes = SetStatus(context, ghosted, context.Today),
        };
    }
}
