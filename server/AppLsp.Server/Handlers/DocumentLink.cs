using AppLsp.Language.Features;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using DocumentLink = AppLsp.Server.Protocol.DocumentLink;
using LanguageLink = AppLsp.Language.Features.DocumentLink;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What can be followed.</summary>
    [JsonRpcMethod(Methods.DocumentLink, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<DocumentLink>> DocumentLinkAsync(DocumentLinkParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentLink>> DocumentLinkAsync(DocumentLinkParams parameters, CancellationToken cancellation) =>
        InAsync<IReadOnlyList<DocumentLink>>(
            parameters.TextDocument.Uri,
            default,
            [],
            // The disk is looked at here, beside the queue: nobody who types waits for it.
            (document, analysis, positions, _) => [.. DocumentLinks.Of(analysis).Select(link => Translate(link, document, positions)).OfType<DocumentLink>()],
            cancellation);

    /// <summary>The link as the client follows it; null where it leads to no file that there is.</summary>
    private DocumentLink? Translate(LanguageLink link, Document document, Positions positions)
    {
        var range = positions.Of(link.Span);
        if (link.Kind == LinkKind.Address) return new(range) { Target = link.Target };
        // What is no file, such as an old version, lies in no folder.
        if (!WorkspaceRoots.IsFile(document.Uri) || FileOf(link, Workspace.KeyOf(document.Uri)) is not { } file) return null;
        return new(range) { Target = _documents.UriOf(file), Tooltip = _client.LinkTooltips ? _roots.RelativePath(file) : null };
    }

    /// <summary>The key of the file that a link of the document with the key <paramref name="from"/> leads to, or null.</summary>
    private string? FileOf(LanguageLink link, string from)
    {
        var folder = from[..(from.LastIndexOf('/') + 1)];
        var root = _roots.FolderOf(from) ?? folder;
        string[] folders = link.Target.StartsWith('/') ? [root] : folder == root ? [folder] : [folder, root];
        string[] names = link.Kind == LinkKind.File ? [link.Target] : [link.Target, link.Target + ".md"];
        foreach (var place in folders)
            foreach (var name in names)
                if (FileAt(place + name) is { } file) return file;
        return link.Kind == LinkKind.Note ? _workspace.Index.FileCalled(link.Target) : null;
    }

    private static string? FileAt(string key)
    {
        try
        {
            var path = Path.GetFullPath(WorkspaceRoots.ToDisk(key));
            return File.Exists(path) ? WorkspaceRoots.OfDisk(path) : null;
        }
        catch (Exception problem) when (problem is ArgumentException or IOException)
        {
            return null; // no path of this system
        }
    }
}
