using System.Text.Json;
using AppLsp.Language.Features.Navigation;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using SymbolKind = AppLsp.Server.Protocol.SymbolKind;

namespace AppLsp.Server.Handlers;

/// <summary>The applications that some letters find.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class WorkspaceSymbolHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            WorkspaceSymbolProvider = true,
        };

    /// <summary>How many symbols are told at the most: a longer list nobody reads, and one more letter makes it shorter.</summary>
    private const int MostSymbols = 1_000;

    /// <summary>How many symbols go into a piece of an answer: the first ones are shown while the others are made.</summary>
    private const int SymbolsInPiece = 500;

    /// <summary>
    /// The applications of the workspace that some letters find. As all clients know them: with a range, which is the file's beginning.
    /// </summary>
    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<SymbolInformation>> HandleAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        var open = session.OpenMarkdown();
        return session.BesideAsync(Answer, cancellation);

        IReadOnlyList<SymbolInformation> Answer()
        {
            session.Workspace.UpdateIndex(open.All);
            var found = WorkspaceSymbols.Matching(
                session.Workspace.Index,
                parameters.Query,
                MostSymbols,
                (application, fault) => session.Faults.Tell(application.Facts.Path, fault),
                cancellation
            );
            if (parameters.PartialResultToken is not { } token)
                return [.. found.Select(Translate)];
            foreach (var piece in found.Chunk(SymbolsInPiece))
            {
                cancellation.ThrowIfCancellationRequested();
                var value = JsonSerializer.SerializeToElement([.. piece.Select(Translate)], LspJson.Default.IReadOnlyListSymbolInformation);
                session.Connection.Notify(Methods.Progress, new ProgressParams(token, value));
            }
            // What has been told is not told again.
            return [];
        }

        SymbolInformation Translate(NamedApplication application) =>
            new(application.Name, SymbolKind.File, new(open.UriOf(application.Facts.File), default))
            {
                ContainerName = application.Facts.Path,
            };
    }
}
