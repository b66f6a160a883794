using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Looks at a document again when it is saved.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidSaveHandler(ServerSession session)
{
    /// <summary>An open document was saved.</summary>
    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(DidSaveTextDocumentParams parameters)
    {
        var document = session.Documents.Get(parameters.TextDocument.Uri);
        session.Typed.Release(document.Uri);
        // The text is known. The day may be another than when it was last looked at.
        session.Publish(document);
        return Task.CompletedTask;
    }
}
