using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Takes up a document.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidOpenHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            TextDocumentSync = new(OpenClose: true, TextDocumentSyncKind.Incremental, Save: true),
        };

    /// <summary>A document was opened; from now on the client's text counts, not the disk's.</summary>
    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(DidOpenTextDocumentParams parameters)
    {
        var item = parameters.TextDocument;
        session.DocumentChanged(session.Documents.Open(item, session.Roots.Relative(item.Uri)));
        return Task.CompletedTask;
    }
}
