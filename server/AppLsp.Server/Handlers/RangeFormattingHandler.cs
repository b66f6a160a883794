using AppLsp.Language.Features.Formatting;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Handlers;

/// <summary>Puts the white space of a part of a document in order.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class RangeFormattingHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            DocumentRangeFormattingProvider = true,
        };

    /// <summary>What puts the white space of a part of a document in order.</summary>
    [JsonRpcMethod("textDocument/rangeFormatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<TextEdit>> HandleAsync(DocumentRangeFormattingParams parameters, CancellationToken cancellation) =>
        session.InAsync<IReadOnlyList<TextEdit>>(
            parameters.TextDocument.Uri,
            parameters.Range,
            [],
            (_, analysis, positions, span) => WorkspaceEdits.Translate(DocumentFormatting.In(analysis, span), positions),
            cancellation
        );
}
