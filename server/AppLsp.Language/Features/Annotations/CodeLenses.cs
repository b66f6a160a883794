using AppLsp.Language.Applications;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.Annotations;

/// <summary>What a click on a lens does.</summary>
public enum CodeLensAction
{
    /// <summary>Asks for the next status, and sets it.</summary>
    SetStatus,

    /// <summary>Inserts everything that is missing.</summary>
    InsertMissing,

    /// <summary>Opens the posting, which lies beside the application.</summary>
    OpenPosting,
}

/// <summary>A line above a place of the document, which can be clicked.</summary>
/// <param name="Span">The place, on one line.</param>
/// <param name="Title">The words.</param>
/// <param name="Action">What a click does.</param>
/// <param name="File">The file that it opens; null where it opens none.</param>
public sealed record CodeLens(TextSpan Span, string Title, CodeLensAction Action, string? File = null);

/// <summary>How an application stands, in one line above its title.</summary>
public static class CodeLenses
{
    /// <summary>How much is shown of words that are no status.</summary>
    private const int LongestStatus = 30;

    /// <summary>
    /// The lenses of an application to which something may still happen, and those to its posting; none outside applications.
    /// </summary>
    public static IReadOnlyList<CodeLens> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application)
            return [];
        // Where the title is the person's own, or there is none, it is the first heading that stands for the document.
        var heading = application.Outline.Blocks.OfType<HeadingNode>().FirstOrDefault();
        var place = application.TitleSpan ?? heading?.Title.Span ?? application.Anchor;
        var lenses = new List<CodeLens>();
        if (StatusOf(application, analysis.Options.Workspace) is { } status)
            lenses.Add(new(place, string.Join(" · ", Standing(analysis, status)), CodeLensAction.SetStatus));
        if (application.IsOpen && Refactorings.InsertMissing(analysis) is { } insertion)
            lenses.Add(new(place, insertion.Title, CodeLensAction.InsertMissing));
        foreach (var part in analysis.Requirements!.Parts.Where(part => part.Entry.Traits.IsQuoted))
            lenses.Add(new(place, $"Open {DocumentPath.NameOf(part.Path)}", CodeLensAction.OpenPosting, part.File));
        return lenses;
    }

    /// <summary>
    /// The status where another may follow it, or what keeps it from being known: <c>PENDING</c>, <c>unknown status “Waitng”</c>,
    /// <c>several statuses: APPLIED, OFFER</c>; null where there is none, and where nothing follows. A word of the person's own is what it
    /// is.
    /// </summary>
    private static string? StatusOf(Application application, WorkspaceView workspace) =>
        application.Status switch
        {
            { UnknownSpan: { } own } when workspace.IsOwnStatus(application) =>
                Phrasing.Excerpt(application.Text.Slice(own), LongestStatus),
            { UnknownSpan: { } words } => $"unknown status “{Phrasing.Excerpt(application.Text.Slice(words), LongestStatus)}”",
            { IsOne: false, Mentions: { Count: > 1 } mentions } =>
                $"several statuses: {string.Join(", ", mentions.Select(mention => mention.Definition.Value).Distinct())}",
            { Definition: { } status } when application.NextStatuses.Any() => status.Value,
            _ => null,
        };

    /// <summary>
    /// <c>PENDING</c>, <c>applied 13 days ago</c>, <c>next: 3 December, ask Maren</c>, <c>4/4 points</c>: what is known of it, the status
    /// first.
    /// </summary>
    private static IEnumerable<string> Standing(Analysis analysis, string status)
    {
        var (application, today) = (analysis.Application!, analysis.Options.Today);
        yield return status;
        if (application.Timeline.Sent is { } sent && sent < today)
            yield return $"applied {DateWords.Distance(sent, today)}";
        if (Outlook.Of(analysis) is { } next)
            yield return next;
        if (Outlook.DeadlineBeside(analysis) is { } deadline)
            yield return deadline;
        if (application.CoverLetter is { Points.Count: > 0 } letter && letter.RequiredPoints.Count() is > 0 and var required)
            yield return $"{letter.WrittenCount}/{Phrasing.Count(required, "point")}";
    }
}
