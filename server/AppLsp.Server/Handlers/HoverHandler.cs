using AppLsp.Language.Features.ConfigEditing;
using AppLsp.Language.Features.Hover;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using Hover = AppLsp.Server.Protocol.Hover;
using LanguageHover = AppLsp.Language.Features.Hover.Hovers;

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
    public Task<Hover?> HoverAsync(HoverParams parameters, CancellationToken cancellation)
    {
        var (uri, place) = (parameters.TextDocument.Uri, parameters.Position);
        Hover? Translate(HoverInfo? hover, Positions positions) =>
            hover is null ? null : new(ClientProfile.Markup(hover.Markdown, _client.HoverKind), positions.Of(hover.Span));
        return _documents.Get(uri) is { Kind: DocumentKind.Config } config
            ? OnAsync(
                config,
                new(place, place),
                (positions, span) => Translate(ConfigHover.At(config.Text, span.Start), positions),
                cancellation
            )
            : AtAsync<Hover?>(
                uri,
                place,
                null,
                (analysis, positions, offset) => Translate(LanguageHover.At(analysis, offset, cancellation), positions),
                cancellation
            );
    }
}
