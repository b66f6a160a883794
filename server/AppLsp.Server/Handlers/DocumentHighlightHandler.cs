using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>The places of a document that name the same.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DocumentHighlightHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            DocumentHighlightProvider = true,
        };

    /// <summary>The places of the document that name what is named at a place.</summary>
    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<DocumentHighlight>> HandleAsync(DocumentHighlightParams parameters, CancellationToken cancellation) =>
        session.AtAsync<IReadOnlyList<DocumentHighlight>>(
            parameters.TextDocument.Uri,
            parameters.Position,
            [],
            (analysis, positions, offset) =>
                [
                    .. NamedPlaces
                        .At(analysis, offset)
                        .Select(mention => new DocumentHighlight(positions.Of(mention.Span))
                        {
                            Kind = mention.IsDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
                        }),
                ],
            cancellation
        );
}
