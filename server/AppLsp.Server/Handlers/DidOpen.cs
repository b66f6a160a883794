using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>A document was opened; from now on the client's text counts, not the disk's.</summary>
    [JsonRpcMethod(Methods.DidOpen, UseSingleObjectParameterDeserialization = true)]
    Task DidOpenAsync(DidOpenTextDocumentParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task DidOpenAsync(DidOpenTextDocumentParams parameters)
    {
        var item = parameters.TextDocument;
        Tell(_documents.Open(item, _roots.Relative(item.Uri)));
        return Task.CompletedTask;
    }

    /// <summary>Has the findings of a document told, if it is one that the server speaks of.</summary>
    private void Tell(Document document)
    {
        if (document.IsMarkdown) _diagnostics.Refresh(document.Uri);
    }
}
