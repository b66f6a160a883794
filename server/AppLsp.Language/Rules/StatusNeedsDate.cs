using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>
/// The application has been sent, and nothing says when. Marked at the status; where the day has a place and words stand there that say
/// that there is none, at these.
/// </summary>
internal sealed class StatusNeedsDate : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("status-needs-date", Severity.Warning)
        {
            What =
                "The status says that the application was sent, but there is no application date. "
                + "The finding is only a hint in closed applications.",
            Why = "Follow-ups count from the day you applied.",
            Silent =
            [
                "A date beside the status, in the history when you applied or later, or in another file of the same application.",
                "A day without its year beside the status or in the history: `Applied 7 June`.",
                "An empty date section: `empty-section` reports it.",
                "A date section whose text is not a date.",
            ],
            Bad = """
                # Application Details

                ## Status
                APPLIED
                """,
            Good = """
                # Application Details

                ## Status
                APPLIED

                ## Application Date
                2026-05-07
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        if (!application.IsSent || application.Status.Span is not { } status)
            yield break;
        if (context.Schema.Entry(Fact.ApplicationDate) is not { Required: not Requirement.Optional } entry)
            yield break;
        if (
            application.Find(Fact.ApplicationDate) is { } section
            && (section.IsEmpty || application.Value(Fact.ApplicationDate) is not null || application.IsFilledByProgram(section))
        )
            yield break;
        if (application.DayOfStatus is not null || HistoryTellsOfSending(application))
            yield break;
        if (context.Requirements.IsBeside(entry))
            yield break;
        var instead = application.Find(Fact.ApplicationDate)?.FirstLine;
        var title = instead is null ? $"Insert “{entry.Name}” with today’s date" : "Replace with today’s date";
        yield return Mark(
            context,
            instead?.Span ?? status,
            instead is null
                ? $"The status is {application.Status.Definition}, but “{entry.Name}” is missing. Add the day you applied."
                : $"The status is {application.Status.Definition}, but “{entry.Name}” has no day. Write the day you applied.",
            // Nobody looks up the day once all is over.
            application.IsOpen ? null : Severity.Hint
        ) with
        {
            Fixes = StatusChange.CanDate(application)
                ? [new(title, () => [StatusChange.ApplicationDate(application, context.Today)!.Value])]
                : [],
        };
    }

    /// <summary>
    /// Whether the history has a dated line that may tell of the sending, or of what came after it; a plan of steps with days may, too.
    /// </summary>
    private static bool HistoryTellsOfSending(Application application)
    {
        if (application.PlannedDays.OpenSteps.Count > 0)
            return true;
        var dated = application
            .Lines(Fact.History)
            .Count(line => application.DatesIn(line.Span).Any() || application.ShortDays.On(line.Span) is not null);
        return dated > application.Timeline.History.Count(entry => entry is { Date: not null, Status.Definition.Stage: Stage.Before });
    }
}
