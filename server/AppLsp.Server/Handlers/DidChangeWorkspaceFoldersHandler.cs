using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Takes up the folders that are open.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidChangeWorkspaceFoldersHandler(ServerSession session, FileWatchers watchers) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            Workspace = offered.Workspace with { WorkspaceFolders = new(Supported: true, ChangeNotifications: true) },
        };

    /// <summary>Folders were opened or closed.</summary>
    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(DidChangeWorkspaceFoldersParams parameters)
    {
        session.SetRoots(
            session.Roots.With(parameters.Event.Added.Select(folder => folder.Uri), parameters.Event.Removed.Select(folder => folder.Uri))
        );
        return watchers.UpdateAsync();
    }
}
