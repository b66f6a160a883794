using AppLsp.Language.Features.Navigation;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Where a name comes from.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DefinitionHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            DefinitionProvider = true,
        };

    /// <summary>
    /// Where the name at a place comes from: the company's section, an employer's résumé points, the entry among the key skills. From the
    /// company and the title it also leads to the posting, where that lies beside the application.
    /// </summary>
    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Location>> HandleAsync(DefinitionParams parameters, CancellationToken cancellation) =>
        session.AtAsync<IReadOnlyList<Location>>(
            parameters.TextDocument.Uri,
            parameters.Position,
            [],
            (analysis, positions, offset) =>
                [
                    .. NamedPlaces
                        .At(analysis, offset)
                        .Where(mention => mention.IsDefinition)
                        .Select(mention => new Location(parameters.TextDocument.Uri, positions.Of(mention.Span))),
                    .. PostingFiles.At(analysis, offset).Select(file => new Location(session.Documents.UriOf(file), default)),
                ],
            cancellation
        );
}
