using AppLsp.Language.Features.Outlining;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
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
    private static readonly IReadOnlyList<SelectionRange> NoRanges = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<SelectionRange>> SelectionRangeAsync(SelectionRangeParams parameters, CancellationToken cancellation)
    {
        var document = _documents.Get(parameters.TextDocument.Uri);
        if (!document.IsMarkdown)
            return Task.FromResult(NoRanges);
        // Each is looked at before any is answered: a place that lies outside is the client's mistake.
        var offsets = parameters.Positions.Select(place => SpanIn(document, new(place, place)).Start).ToList();
        return OnAsync(
            document,
            positions =>
                Analyse(document) is { IsApplication: true } analysis
                    ? offsets.ConvertAll(offset => Chain(SelectionRanges.At(analysis, offset), positions))
                    : NoRanges,
            cancellation
        );
    }

    private static SelectionRange Chain(IReadOnlyList<TextSpan> growing, Positions positions)
    {
        SelectionRange? around = null;
        for (var i = growing.Count - 1; i >= 0; i--)
            around = new(positions.Of(growing[i])) { Parent = around };
        return around!;
    }
}
