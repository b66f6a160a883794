using System.Text.Json;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using PolyType;
using StreamJsonRpc;
using CodeAction = AppLsp.Server.Protocol.CodeAction;

namespace AppLsp.Server.Handlers;

/// <summary>The edit of a code action that was chosen.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class CodeActionResolveHandler(ServerSession session)
{
    /// <summary>The edit of an action that was chosen.</summary>
    [JsonRpcMethod("codeAction/resolve", UseSingleObjectParameterDeserialization = true)]
    public Task<CodeAction> HandleAsync(CodeAction parameters, CancellationToken cancellation)
    {
        var data =
            parameters.Data?.Deserialize(LspJson.Default.CodeActionData)
            ?? throw new LspException(
                LspErrorCode.InvalidParams,
                $"The action “{parameters.Title}” has no data, so it is not from this server."
            );
        var document = session.Documents.Get(data.Uri);
        var isInside = data.Start >= 0 && data.Length >= 0 && data.Start <= document.Text.Length - data.Length;
        if (document.Version != data.Version || !isInside)
            throw Modified(data.Uri);
        var span = new TextSpan(data.Start, data.Length);
        return Task.Run(
                () =>
                {
                    // The severities or the day may be others than when the action was offered.
                    var action = CodeActionHandler
                        .OfferedAt(document, session.Analyses.Of(document), span, session, cancellation)
                        .ElementAtOrDefault(data.Index);
                    if (action?.Title != parameters.Title)
                        throw Modified(data.Uri);
                    return parameters with { Edit = CodeActionHandler.EditOf(action, document, session) };
                },
                cancellation
            )
            .WaitAsync(cancellation);
    }

    private static LspException Modified(string uri) =>
        new(LspErrorCode.ContentModified, $"{uri} has changed since the action was offered. Ask for the actions again.");
}
