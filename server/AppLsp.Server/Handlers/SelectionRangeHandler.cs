using AppLsp.Language.Features.Outlining;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>What selections grow to.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class SelectionRangeHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            SelectionRangeProvider = true,
        };

    private static readonly IReadOnlyList<SelectionRange> NoRanges = [];

    /// <summary>What the selections at some places grow to.</summary>
    [JsonRpcMethod("textDocument/selectionRange", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<SelectionRange>> HandleAsync(SelectionRangeParams parameters, CancellationToken cancellation)
    {
        var document = session.Documents.Get(parameters.TextDocument.Uri);
        if (!document.IsMarkdown)
            return Task.FromResult(NoRanges);
        // Each is looked at before any is answered: a place that lies outside is the client's mistake.
        var offsets = parameters.Positions.Select(place => session.SpanIn(document, new(place, place)).Start).ToList();
        return session.OnAsync(
            document,
            positions =>
                session.Analyses.Of(document) is { IsApplication: true } analysis
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
