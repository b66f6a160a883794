using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.Statuses;

/// <summary>A status that an application can get.</summary>
/// <param name="Definition">The status.</param>
/// <param name="Label">Its value as the document would write it.</param>
/// <param name="IsNext">Whether it sensibly comes next.</param>
/// <param name="IsCurrent">Whether it is the present one.</param>
public sealed record StatusChoice(StatusDefinition Definition, string Label, bool IsNext, bool IsCurrent);

/// <summary>The statuses among which a person chooses the next one.</summary>
/// <param name="All">All of the schema, those first that sensibly come next.</param>
/// <param name="Problem">Why none can be set now, as a sentence; null where one can.</param>
public sealed record StatusChoices(IReadOnlyList<StatusChoice> All, string? Problem)
{
    /// <summary>The statuses that the application can get; null outside applications.</summary>
    public static StatusChoices? Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application)
            return null;
        var current = application.Status.IsOne ? application.Status.Definition : null;
        var next = application.NextStatuses.ToList();
        return new(
            [
                .. next.Concat(application.Schema.Statuses.Except(next))
                    .Select(status => new StatusChoice(status, Written(application, status), next.Contains(status), status == current)),
            ],
            ProblemOf(application)
        );
    }

    private static string Written(Application application, StatusDefinition status) =>
        application.StatusToReplace is { } span ? StatusChange.Written(application.Text, span, status) : status.Value;

    private static string? ProblemOf(Application application) =>
        application switch
        {
            { StatusToReplace: not null } => null,
            { Status.Slot: null } => "The application has no status section. Add one first.",
            { Status: { Mentions.Count: > 0, IsOne: false } status } => "The application has several statuses: "
                + $"{Phrasing.List(status.Mentions.Select(mention => mention.Definition.Value).Distinct(), "and")}. Keep one first.",
            { Status.Mentions: [] } => "There is no status to change yet. Write one first.",
            _ => "The status is kept as a checklist. Tick the next step instead.",
        };
}
