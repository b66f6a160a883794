using AppLsp.Language.Features.Annotations;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using InlayHint = AppLsp.Server.Protocol.InlayHint;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What is shown between the words of a stretch of a document.</summary>
    [JsonRpcMethod(Methods.InlayHint, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<InlayHint>> InlayHintAsync(InlayHintParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<InlayHint>> InlayHintAsync(InlayHintParams parameters, CancellationToken cancellation) =>
        InAsync<IReadOnlyList<InlayHint>>(
            parameters.TextDocument.Uri,
            parameters.Range,
            [],
            // Of a tooltip the specification has the client take either kind of markup.
            (_, analysis, positions, span) =>
                [
                    .. InlayHints
                        .In(analysis, span, _settings.InlayHints)
                        .Select(hint => new InlayHint(
                            positions.At(hint.Offset),
                            hint.Label,
                            ClientProfile.Markup(hint.Tooltip, _client.HoverKind),
                            PaddingLeft: true
                        )),
                ],
            cancellation
        );
}
