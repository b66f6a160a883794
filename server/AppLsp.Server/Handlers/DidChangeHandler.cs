using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>An open document was changed.</summary>
    [JsonRpcMethod(Methods.DidChange, UseSingleObjectParameterDeserialization = true)]
    Task DidChangeAsync(DidChangeTextDocumentParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task DidChangeAsync(DidChangeTextDocumentParams parameters)
    {
        Told(_documents.Change(parameters.TextDocument, parameters.ContentChanges, _client.Encoding));
        return Task.CompletedTask;
    }
}
