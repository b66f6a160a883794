using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Takes up the new names of files.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidRenameFilesHandler(DidChangeWatchedFilesHandler files) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        client.TellsOfRenames
            ? offered with
            {
                Workspace = offered.Workspace with
                {
                    FileOperations = (offered.Workspace.FileOperations ?? new(null, null)) with
                    {
                        DidRename = WillRenameFilesHandler.Renames,
                    },
                },
            }
            : offered;

    /// <summary>Files or folders have other names now. Of a folder, not every client tells what was in it otherwise.</summary>
    [JsonRpcMethod("workspace/didRenameFiles", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(RenameFilesParams parameters) =>
        files.HandleAsync(
            new([
                .. parameters.Files.SelectMany(file =>
                    new FileEvent[] { new(file.OldUri, FileChangeType.Deleted), new(file.NewUri, FileChangeType.Created) }
                ),
            ])
        );
}
