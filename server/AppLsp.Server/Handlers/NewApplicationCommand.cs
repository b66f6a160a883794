using System.Globalization;
using AppLsp.Language.Applications;
using AppLsp.Language.Features.NewApplications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Handlers;

/// <summary>What a client knows of a new application; what is null or empty is not known.</summary>
internal sealed record NewApplicationFacts(string Company, string? Position, string? Status, string? Url);

/// <summary>The commands that make a file for a new application: with nothing but what is known, or as a copy of another one.</summary>
internal sealed class NewApplicationCommand(ServerSession session, AppliedEdits edits)
{
    /// <summary>Has the client make a file for a new application, and show it.</summary>
    public Task<NewApplicationResult> RunAsync(string uri, NewApplicationFacts facts, CancellationToken cancellation)
    {
        var place = PlaceFor(uri, facts);
        var schema = place.Schema.In(session.Workspace.Index.Language);
        var skeleton =
            ApplicationSkeleton.Below("", schema, place.Path, place.Known, session.Analyses.Today)
            ?? throw new LspException(
                LspErrorCode.RequestFailed,
                $"{place.Uri} would not be an application: the config has no title, and its files: do not match. "
                    + "Set a title, or choose another folder."
            );
        return MakeAsync(place, skeleton, "Create an empty file and insert all sections by completion.", cancellation);
    }

    /// <summary>
    /// Has the client make a file that is <paramref name="source"/>, the application at <paramref name="uri"/>, for another job, and show
    /// it.
    /// </summary>
    public Task<NewApplicationResult> CopyAsync(string uri, Application source, NewApplicationFacts facts, CancellationToken cancellation)
    {
        if (!WorkspaceRoots.IsFile(uri))
            throw new LspException(LspErrorCode.RequestFailed, $"{uri} is not a file on this machine, so it cannot be copied.");
        var place = PlaceFor(uri, facts);
        var copy = ApplicationCopy.Of(source, place.Path, place.Known, session.Analyses.Today);
        return MakeAsync(place, copy, "Copy and edit the file yourself.", cancellation);
    }

    /// <summary>A file that is not there yet, and what is known of the application that it will hold.</summary>
    private sealed record Place(string Uri, string Path, ApplicationSchema Schema, KnownFacts Known);

    private Place PlaceFor(string uri, NewApplicationFacts facts)
    {
        var (company, position) = (OnOneLine(facts.Company), OnOneLine(facts.Position ?? ""));
        if (NewApplication.FileName(company, "").Length == 0)
            throw new LspException(LspErrorCode.InvalidParams, $"“{company}” has no letters or digits to name a file after.");
        var file = FreeFile(FolderAt(uri), NewApplication.FileName(company, position));
        var found = session.Configs.For(WorkspaceRoots.ToDisk(file));
        var schema = found.Config.Schema;
        var known = new KnownFacts(
            company,
            position,
            OnOneLine(facts.Url ?? ""),
            facts.Status is { Length: > 0 } status ? ExecuteCommandHandler.StatusNamed(status, schema) : null
        );
        return new(WorkspaceRoots.UriOf(file), found.Relative(file) ?? session.Roots.RelativePath(file), schema, known);
    }

    private async Task<NewApplicationResult> MakeAsync(
        Place place,
        ApplicationSkeleton skeleton,
        string byHand,
        CancellationToken cancellation
    )
    {
        var created = place.Uri;
        if (!session.Client.CreatesFiles)
        {
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"{created} cannot be created: the client does not support documentChanges with the "
                    + $"resource operation “create”. {byHand}"
            );
        }
        DocumentChange[] changes =
        [
            new CreateFile(created) { AnnotationId = edits.Annotation },
            new TextDocumentEdit(new(created, null), [new(default, skeleton.Text) { AnnotationId = edits.Annotation }]),
        ];
        var title = $"New application: {place.Known.Company}";
        await edits.ApplyAsync(created, new() { DocumentChanges = changes }, title, cancellation).ConfigureAwait(false);
        // The file is there, whether or not it can be shown.
        if (session.Client.ShowsDocuments)
            _ = await edits.ShowAsync(created, cancellation, GapIn(skeleton)).ConfigureAwait(false);
        return new(created, skeleton.Snippet);
    }

    /// <summary>Where the person goes on.</summary>
    private Protocol.Range GapIn(ApplicationSkeleton skeleton) =>
        session.PositionsIn(SourceText.From(skeleton.Text)).Of(new TextSpan(skeleton.FirstGap, 0));

    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// The folder that <paramref name="uri"/> names, or that of the document that it names; as the path of a URI, with <c>/</c> at the end.
    /// </summary>
    private string FolderAt(string uri)
    {
        if (WorkspaceRoots.IsFile(uri))
        {
            var path = Workspace.KeyOf(uri);
            if (Directory.Exists(WorkspaceRoots.ToDisk(path)))
                return path.TrimEnd('/') + "/";
            if (session.Documents.Find(uri) is not null || File.Exists(WorkspaceRoots.ToDisk(path)))
                return path[..(path.LastIndexOf('/') + 1)];
        }
        throw new LspException(LspErrorCode.InvalidParams, $"{uri} is not a folder on this machine, or a document in one.");
    }

    /// <summary>A file in <paramref name="folder"/> that is neither on the disk nor open, whatever the case of its letters.</summary>
    private string FreeFile(string folder, string name)
    {
        var open = session.Documents.All.Select(document => Workspace.KeyOf(document.Uri)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
        {
            var file = folder + name + (number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}")) + ".md";
            if (!open.Contains(file) && !Path.Exists(WorkspaceRoots.ToDisk(file)))
                return file;
        }
    }
}
