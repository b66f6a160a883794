using AppLsp.Language.Features.Outlining;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using FoldingRange = AppLsp.Server.Protocol.FoldingRange;

namespace AppLsp.Server.Handlers;

/// <summary>What can be folded.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class FoldingRangeHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            FoldingRangeProvider = true,
        };

    /// <summary>What can be folded.</summary>
    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<FoldingRange>> HandleAsync(FoldingRangeParams parameters, CancellationToken cancellation) =>
        session.AtAsync<IReadOnlyList<FoldingRange>>(
            parameters.TextDocument.Uri,
            default,
            [],
            // A client that takes but so many gets the first; the outer ones come first where they begin.
            (analysis, _, _) =>
                [
                    .. FoldingRanges
                        .Of(analysis)
                        .Take(session.Client.MostFoldingRanges)
                        .Select(range => new FoldingRange(range.First, range.Last) { Kind = KindOf(range.Kind) }),
                ],
            cancellation
        );

    private static string? KindOf(FoldingKind kind) =>
        kind switch
        {
            FoldingKind.Comment => "comment",
            FoldingKind.FrontMatter => "region",
            _ => null,
        };
}
