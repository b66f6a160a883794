using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>There is an application date, and the status says that nothing has been sent. Marked at the status.</summary>
internal sealed class DateButNotApplied : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("date-but-not-applied", Severity.Information)
        {
            What = "The application date is past, but the status says that nothing was sent.",
            Why = "The status was probably forgotten on the day you applied, and follow-ups start only with it.",
            Silent =
            [
                "Today's date and later ones: they may be plans.",
                "A date for which the history has only a status before the application, such as SAVED.",
                "The day on which the note was made or changed, as `created:` or `lastUpdated:` says.",
            ],
            Bad = """
                # Application Details

                ## Status
                PREPARING

                ## Application Date
                2026-11-12
                """,
            Good = """
                # Application Details

                ## Status
                APPLIED

                ## Application Date
                2026-11-12
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        if (application.Status is not { IsOne: true, Definition: { Stage: Stage.Before } status, Span: { } span })
            yield break;
        if (application.Date(Fact.ApplicationDate)?.Day is not { } day || day >= context.Today)
            yield break;
        // The day may be that of the note, on which the history begins.
        var then = application.Timeline.History.Where(entry => entry.Date?.Day == day).ToList();
        if (then.Count > 0 && then.TrueForAll(entry => entry.Status.Definition.Stage == Stage.Before))
            yield break;
        if (new ListingDays(application).IsOfNote(day))
            yield break;
        // `Date` alone may be that of the note.
        if (application.Find(Fact.ApplicationDate) is { } section && section.Entry.IsVague(new(section.Name)))
            yield break;
        yield return Mark(
            context,
            span,
            $"The application date is {Dates.ToIso(day)}, but the status is {status}. Update the status, or remove the date."
        ) with
        {
            Fixes = SetStatus(context, context.Schema.Statuses.FirstOrDefault(next => next.Stage == Stage.Sent), day, isPreferred: true),
        };
    }
}
