using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>An open document was saved.</summary>
    [JsonRpcMethod(Methods.DidSave, UseSingleObjectParameterDeserialization = true)]
    Task DidSaveAsync(DidSaveTextDocumentParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task DidSaveAsync(DidSaveTextDocumentParams parameters)
    {
        // The text is known. The day may be another than when it was last looked at.
        Tell(_documents.Get(parameters.TextDocument.Uri));
        return Task.CompletedTask;
    }
}
