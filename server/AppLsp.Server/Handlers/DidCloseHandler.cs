using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>A document was closed; nothing is said of it any more.</summary>
    [JsonRpcMethod(Methods.DidClose, UseSingleObjectParameterDeserialization = true)]
    Task DidCloseAsync(DidCloseTextDocumentParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task DidCloseAsync(DidCloseTextDocumentParams parameters)
    {
        var document = _documents.Close(parameters.TextDocument.Uri);
        _tokens.TryRemove(document.Uri, out _);
        _refreshes.Take(document.Uri);
        if (document.Kind != DocumentKind.Other)
            _diagnostics.Clear(document.Uri);
        if (document.Kind == DocumentKind.Config)
            ConfigChanged(rescan: true);
        // From now on the disk's text counts.
        if (WorkspaceRoots.IsFile(document.Uri))
            _workspace.Reread([Workspace.KeyOf(document.Uri)]);
        return Task.CompletedTask;
    }
}
