using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>The places of the document that name what is named at a place.</summary>
    [JsonRpcMethod(Methods.DocumentHighlight, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<DocumentHighlight>> DocumentHighlightAsync(DocumentHighlightParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    private static readonly IReadOnlyList<DocumentHighlight> NoHighlights = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentHighlight>> DocumentHighlightAsync(
        DocumentHighlightParams parameters,
        CancellationToken cancellation
    ) =>
        AtAsync(
            parameters.TextDocument.Uri,
            parameters.Position,
            NoHighlights,
            (analysis, positions, offset) =>
                [
                    .. MentionsOfNameAt(analysis, offset)
                        .Select(mention => new DocumentHighlight(positions.Of(mention.Span))
                        {
                            Kind = mention.IsDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
                        }),
                ],
            cancellation
        );
}
