using AppLsp.Language.Features.Annotations;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using InlayHint = AppLsp.Server.Protocol.InlayHint;

namespace AppLsp.Server.Handlers;

/// <summary>What is shown between the words.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class InlayHintHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            InlayHintProvider = true,
        };

    /// <summary>What is shown between the words of a stretch of a document.</summary>
    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<InlayHint>> HandleAsync(InlayHintParams parameters, CancellationToken cancellation) =>
        session.InAsync<IReadOnlyList<InlayHint>>(
            parameters.TextDocument.Uri,
            parameters.Range,
            [],
            // Of a tooltip the specification has the client take either kind of markup.
            (_, analysis, positions, span) =>
                [
                    .. InlayHints
                        .In(analysis, span, session.Settings.InlayHints)
                        .Select(hint => new InlayHint(
                            positions.At(hint.Offset),
                            hint.Label,
                            ClientProfile.Markup(hint.Tooltip, session.Client.HoverKind),
                            PaddingLeft: true
                        )),
                ],
            cancellation
        );
}
