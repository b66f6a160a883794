using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Keeps an open document in step.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidChangeHandler(ServerSession session)
{
    /// <summary>An open document was changed.</summary>
    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(DidChangeTextDocumentParams parameters)
    {
        session.Typed.Changing(parameters.TextDocument.Uri, parameters.ContentChanges);
        session.DocumentChanged(session.Documents.Change(parameters.TextDocument, parameters.ContentChanges, session.Client.Encoding));
        return Task.CompletedTask;
    }
}
