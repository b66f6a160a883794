using AppLsp.Language.Features.Formatting;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Puts the white space of a document in order.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class FormattingHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            DocumentFormattingProvider = true,
        };

    /// <summary>What puts a document's white space in order.</summary>
    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<TextEdit>> HandleAsync(DocumentFormattingParams parameters, CancellationToken cancellation) =>
        session.AtAsync<IReadOnlyList<TextEdit>>(
            parameters.TextDocument.Uri,
            default,
            [],
            (analysis, positions, _) => WorkspaceEdits.Translate(DocumentFormatting.Of(analysis), positions),
            cancellation
        );
}
