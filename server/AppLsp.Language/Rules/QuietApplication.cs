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
            What =
                $"The application is open, and nothing in the file is dated within the last {QuietDays} days. After "
                + $"{Silence.DaysUntilGhosted} days it is most likely over.",
            Days = QuietDays,
            Why =
                "A friendly question after two or three weeks is normal and often answered; an application that nobody will "
                + "answer is better closed.",
            Silent =
                "A date up to today anywhere in your own text counts, in notes, tables and sections of your own too. Days of plans do "
                + "not (`reply by 2026-10-15`, an open box), nor do those of the posting. A deadline, next action or interview in the "
                + "future breaks the silence, and so does a status that waits for nothing, such as one on hold. Without any date "
                + "nothing is said.",
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
        if (Silence.Days(application, context.Today, context.Settings.DaysOf(Info)) is not { } days)
            yield break;
        var status = application.Status.Definition!;
        var ghosted = days >= Silence.DaysUntilGhosted ? Silence.Ghosted(application, status) : null;
        yield return Mark(
            context,
            application.Status.Span!.Value,
            ghosted is null
                ? $"Nothing has happened for {days} days. Write to them, or set the status to what became of it."
                : $"Nothing has happened for {days} days. Ask a last time, or set the status to {ghosted}."
        ) with
        {
            Fixes = SetStatus(context, ghosted, context.Today),
        };
    }
}
