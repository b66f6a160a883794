using AppLsp.Language.Features;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What the selections at some places grow to.</summary>
    [JsonRpcMethod(Methods.SelectionRange, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<SelectionRange>> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<SelectionRange>> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellation)
    {
        var places = parameters.Positions;
        return places.Count == 0
            ? Task.FromResult<IReadOnlyList<SelectionRange>>([])
            : AtAsync<IReadOnlyList<SelectionRange>>(
                parameters.TextDocument.Uri,
                places[0],
                [],
                (analysis, positions, _) => !analysis.IsApplication ? [] : [.. places.Select(place => Chain(SelectionRanges.At(analysis, OffsetOf(place, positions, parameters.TextDocument.Uri)), positions))],
                cancellation);
    }

    private static int OffsetOf(Position place, Positions positions, string uri) => positions.TrySpan(new(place, place), out var span)
        ? span.Start
        : throw new LspException(LspErrorCode.InvalidParams, $"The position {place} lies outside {uri}.");

    private static SelectionRange Chain(IReadOnlyList<TextSpan> growing, Positions positions)
    {
        SelectionRange? around = null;
        for (var i = growing.Count - 1; i >= 0; i--) around = new(positions.Of(growing[i])) { Parent = around };
        return around!;
    }
}
