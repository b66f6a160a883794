using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>Files or folders have other names now. Of a folder, not every client tells what was in it otherwise.</summary>
    [JsonRpcMethod(Methods.DidRenameFiles, UseSingleObjectParameterDeserialization = true)]
    Task DidRenameFilesAsync(RenameFilesParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task DidRenameFilesAsync(RenameFilesParams parameters) =>
        DidChangeWatchedFilesAsync(
            new([
                .. parameters.Files.SelectMany(file =>
                    new FileEvent[] { new(file.OldUri, FileChangeType.Deleted), new(file.NewUri, FileChangeType.Created) }
                ),
            ])
        );
}
