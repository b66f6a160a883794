using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Forgets a document.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidCloseHandler(ServerSession session)
{
    /// <summary>A document was closed; nothing is said of it any more.</summary>
    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(DidCloseTextDocumentParams parameters)
    {
        var document = session.Documents.Close(parameters.TextDocument.Uri);
        session.Unpublish(document);
        if (document.Kind == DocumentKind.Config)
            session.ConfigChanged(rescan: true);
        // From now on the disk's text counts.
        if (WorkspaceRoots.IsFile(document.Uri))
            session.Workspace.Reread([Workspace.KeyOf(document.Uri)]);
        return Task.CompletedTask;
    }
}
