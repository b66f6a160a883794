using AppLsp.Language.Applications;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Features.CodeActions;

/// <summary>Changes of an application that mend nothing: the person asks for them.</summary>
public static class Refactorings
{
    /// <summary>What can be done at <paramref name="span"/>, the cursor or the selection; nothing outside applications.</summary>
    public static IEnumerable<Fix> At(Analysis analysis, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { Outline.HasConflict: false } application)
            yield break;
        foreach (var status in NextStatuses(analysis, application, span))
            yield return SetStatus(application, status, analysis.Options.Today);
        if (InsertMissing(analysis) is { } insertion)
            yield return insertion;
        if (SectionSorting.Helps(application))
            yield return new("Sort the sections", () => [SectionSorting.Edit(application)]);
    }

    /// <summary>Inserts all sections and points that are missing; null where none is.</summary>
    public static Fix? InsertMissing(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return
            analysis is { Application: { Outline.HasConflict: false } application, Requirements: { } requirements }
            && Missing(requirements) is { Count: > 0 } missing
            ? new("Insert all missing parts", () => Insertion.Of(application, missing))
            : null;
    }

    /// <summary>
    /// Sets the status in the place of <see cref="Application.StatusToReplace"/>, which there is, with the application date and the
    /// history's
    /// line that go with it.
    /// </summary>
    public static Fix SetStatus(Application application, StatusDefinition status, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(status);
        var span = application.StatusToReplace!.Value;
        return new(StatusChange.Title(application.Text, span, status), () => StatusChange.Edits(application, span, status, today));
    }

    /// <summary>The sections that the application needs and lacks, and the points of a letter that has some.</summary>
    private static List<SchemaEntry> Missing(Requirements requirements)
    {
        var missing = requirements.MissingSections.ToList();
        var letter = requirements.Application.CoverLetter;
        var points = requirements.MissingPoints.ToList();
        if (letter.Entry is null || letter.IsProse || missing.Contains(letter.Entry.Section))
            return missing;
        if (letter.Points.Count > 0 || letter.Label is { IsEmpty: true })
            missing.AddRange(points);
        else if (letter.Label is null && points.Count > 0)
            missing.Add(letter.Entry);
        return missing;
    }

    /// <summary>The statuses that sensibly come next, where <paramref name="span"/> touches the status or its heading.</summary>
    private static IEnumerable<StatusDefinition> NextStatuses(Analysis analysis, Application application, TextSpan span)
    {
        var status = application.Status;
        var isThere =
            status.Mentions.Any(mention => mention.Span.Meets(span))
            || status.UnknownSpan?.Meets(span) == true
            || status.Slot?.NameSpan.Meets(span) == true;
        if (!isThere)
            return [];
        // From a status of the person's own, what follows the sending follows.
        if (analysis.Options.Workspace.MeantByOwnStatus(application, analysis.Options.Today) is { } own)
            return application.Schema.After(own);
        return status.UnknownSpan is null ? application.NextStatuses : MeantByUnknown(application);
    }

    /// <summary>
    /// What a word may mean that is no status: of an application that has a day, that it was sent, or what follows; of any other, what
    /// comes before, or that.
    /// </summary>
    private static IEnumerable<StatusDefinition> MeantByUnknown(Application application)
    {
        var statuses = application.Schema.Statuses;
        var sent = statuses.FirstOrDefault(status => status.Stage == Stage.Sent);
        if (sent is not null && application.Date(Fact.ApplicationDate) is not null)
            return application.Schema.After(sent).Prepend(sent);
        return statuses.Where(status => status.Stage == Stage.Before || status == sent);
    }
}
