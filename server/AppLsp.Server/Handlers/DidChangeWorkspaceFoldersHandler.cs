using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>Folders were opened or closed.</summary>
    [JsonRpcMethod(Methods.DidChangeWorkspaceFolders, UseSingleObjectParameterDeserialization = true)]
    Task DidChangeWorkspaceFoldersAsync(DidChangeWorkspaceFoldersParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task DidChangeWorkspaceFoldersAsync(DidChangeWorkspaceFoldersParams parameters)
    {
        _roots = _roots.With(parameters.Event.Added.Select(folder => folder.Uri), parameters.Event.Removed.Select(folder => folder.Uri));
        _workspace.SetScope(_roots, _settings.Excluded);
        _workspace.Scan(Connection.Closed);
        return Task.CompletedTask;
    }
}
