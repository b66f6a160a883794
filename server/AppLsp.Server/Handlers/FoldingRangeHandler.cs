using AppLsp.Language.Features.Outlining;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using FoldingRange = AppLsp.Server.Protocol.FoldingRange;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What can be folded.</summary>
    [JsonRpcMethod(Methods.FoldingRange, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<FoldingRange>> FoldingRangeAsync(FoldingRangeParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<FoldingRange>> FoldingRangeAsync(FoldingRangeParams parameters, CancellationToken cancellation) =>
        AtAsync<IReadOnlyList<FoldingRange>>(
            parameters.TextDocument.Uri,
            default,
            [],
            // A client that takes but so many gets the first; the outer ones come first where they begin.
            (analysis, _, _) =>
                [
                    .. FoldingRanges
                        .Of(analysis)
                        .Take(_client.MostFoldingRanges)
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
