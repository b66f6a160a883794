using AppLsp.Server.Protocol;
using StreamJsonRpc;
using LanguageHover = AppLsp.Language.Features.Hover;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What there is to say about a place.</summary>
    [JsonRpcMethod(Methods.Hover, UseSingleObjectParameterDeserialization = true)]
    Task<Hover?> HoverAsync(HoverParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<Hover?> HoverAsync(HoverParams parameters, CancellationToken cancellation) => AtAsync<Hover?>(
        parameters.TextDocument.Uri,
        parameters.Position,
        null,
        (analysis, positions, offset) => LanguageHover.At(analysis, offset, cancellation) is { } hover
            ? new Hover(ClientProfile.Markup(hover.Markdown, _client.HoverKind), positions.Of(hover.Span))
            : null,
        cancellation);
}
