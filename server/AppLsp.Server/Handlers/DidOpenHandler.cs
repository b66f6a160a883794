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
        Told(_documents.Open(item, _roots.Relative(item.Uri)));
        return Task.CompletedTask;
    }

    /// <summary>Has the findings of a document told, if it is one that the server speaks of.</summary>
    private void Tell(Document document)
    {
        if (document.Kind != DocumentKind.Other)
            _diagnostics.Refresh(document.Uri);
    }

    /// <summary>
    /// Has what a client's message did to a document told: its findings, and of a config those of all that it counts for.
    /// </summary>
    private void Told(Document document)
    {
        if (document.Kind == DocumentKind.Config)
            ConfigChanged(rescan: false);
        else
            Tell(document);
    }
}
