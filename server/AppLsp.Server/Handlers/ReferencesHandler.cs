using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>The places of the workspace that name the same.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class ReferencesHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            ReferencesProvider = true,
        };

    /// <summary>
    /// The places that name what is named at a place; a company or employer in all applications of the workspace that are to do with it.
    /// </summary>
    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Location>> HandleAsync(ReferenceParams parameters, CancellationToken cancellation)
    {
        var open = session.OpenMarkdown();
        return session.InAsync<IReadOnlyList<Location>>(
            parameters.TextDocument.Uri,
            new(parameters.Position, parameters.Position),
            [],
            (document, analysis, _, span) =>
                [
                    .. NamedPlaces
                        .FilesNaming(session, document, analysis, span.Start, open, cancellation)
                        .SelectMany(file =>
                        {
                            var positions = session.PositionsIn(file.Analysis.Text);
                            return file
                                .Mentions.Of(file.Subject)
                                .Where(mention => parameters.Context.IncludeDeclaration || !mention.IsDefinition)
                                .Select(mention => new Location(file.Uri, positions.Of(mention.Span)));
                        }),
                ],
            cancellation
        );
    }
}
