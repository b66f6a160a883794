using System.Text.Json;
using AppLsp.Files;
using AppLsp.Language.Features.Links;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using DocumentLink = AppLsp.Server.Protocol.DocumentLink;
using LanguageLink = AppLsp.Language.Features.Links.DocumentLink;

namespace AppLsp.Server.Handlers;

/// <summary>What can be followed.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DocumentLinkHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            DocumentLinkProvider = new(ResolveProvider: true),
        };

    /// <summary>What can be followed.</summary>
    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<DocumentLink>> HandleAsync(DocumentLinkParams parameters, CancellationToken cancellation) =>
        session.InAsync<IReadOnlyList<DocumentLink>>(
            parameters.TextDocument.Uri,
            default,
            [],
            // The disk is looked at here, beside the queue: nobody who types waits for it.
            (document, analysis, positions, _) =>
                [.. DocumentLinks.Of(analysis).Select(link => Translate(link, document, positions)).OfType<DocumentLink>()],
            cancellation
        );

    /// <summary>The link as the client follows it; null where it leads to no file that there is.</summary>
    private DocumentLink? Translate(LanguageLink link, Document document, Positions positions)
    {
        var range = positions.Of(link.Span);
        if (link.Kind == LinkKind.Address)
            return new(range) { Target = link.Target };
        // What is no file, such as an old version, lies in no folder.
        if (
            !WorkspaceRoots.IsFile(document.Uri)
            || Targets(session).Find(link.Kind, link.Target, Workspace.KeyOf(document.Uri)) is not { } file
        )
            return null;
        var (target, tooltip) = (session.Documents.UriOf(file), session.Client.LinkTooltips ? session.Roots.RelativePath(file) : null);
        return link.Place.Length > 0 && MarkdownFiles.IsMarkdown(file)
            ? new(range)
            {
                Tooltip = tooltip,
                Data = JsonSerializer.SerializeToElement($"{target}#{Uri.EscapeDataString(link.Place)}", LspJson.Default.String),
            }
            : new(range) { Target = target, Tooltip = tooltip };
    }

    /// <summary>What links lead to now.</summary>
    internal static LinkTargets Targets(ServerSession session) => new(IsFileOfDisk, session.Workspace.Index, session.Roots.FolderOf);

    private static bool IsFileOfDisk(string key) => File.Exists(WorkspaceRoots.ToDisk(key));
}
