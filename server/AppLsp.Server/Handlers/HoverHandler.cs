using AppLsp.Language.Features.ConfigEditing;
using AppLsp.Language.Features.Hover;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using Hover = AppLsp.Server.Protocol.Hover;
using LanguageHover = AppLsp.Language.Features.Hover.Hovers;

namespace AppLsp.Server.Handlers;

/// <summary>What there is to say about a place.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class HoverHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) => offered with { HoverProvider = true };

    /// <summary>What there is to say about a place.</summary>
    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Task<Hover?> HandleAsync(HoverParams parameters, CancellationToken cancellation)
    {
        var (uri, place) = (parameters.TextDocument.Uri, parameters.Position);
        Hover? Translate(HoverInfo? hover, Positions positions) =>
            hover is null ? null : new(ClientProfile.Markup(hover.Markdown, session.Client.HoverKind), positions.Of(hover.Span));
        return session.Documents.Get(uri) is { Kind: DocumentKind.Config } config
            ? session.OnAsync(
                config,
                new(place, place),
                (positions, span) => Translate(ConfigHover.At(config.Text, span.Start), positions),
                cancellation
            )
            : session.AtAsync<Hover?>(
                uri,
                place,
                null,
                (analysis, positions, offset) => Translate(LanguageHover.At(analysis, offset, cancellation), positions),
                cancellation
            );
    }
}
