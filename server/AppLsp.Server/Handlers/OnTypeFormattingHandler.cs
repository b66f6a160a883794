using AppLsp.Language.Features.Formatting;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Handlers;

/// <summary>What a new line brings with it.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class OnTypeFormattingHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            DocumentOnTypeFormattingProvider = new(OnTypeFormatting.Trigger),
        };

    /// <summary>What a line that was just begun brings with it.</summary>
    [JsonRpcMethod("textDocument/onTypeFormatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<TextEdit>> HandleAsync(DocumentOnTypeFormattingParams parameters, CancellationToken cancellation) =>
        session.AtAsync<IReadOnlyList<TextEdit>>(
            parameters.TextDocument.Uri,
            parameters.Position,
            [],
            (analysis, positions, offset) =>
                parameters.Ch == OnTypeFormatting.Trigger ? WorkspaceEdits.Translate(OnTypeFormatting.At(analysis, offset), positions) : [],
            cancellation
        );
}
