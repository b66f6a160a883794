using AppLsp.Language.Features.Formatting;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What a line that was just begun brings with it.</summary>
    [JsonRpcMethod(Methods.OnTypeFormatting, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<TextEdit>> OnTypeFormattingAsync(DocumentOnTypeFormattingParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<TextEdit>> OnTypeFormattingAsync(DocumentOnTypeFormattingParams parameters, CancellationToken cancellation) =>
        AtAsync(
            parameters.TextDocument.Uri,
            parameters.Position,
            NoEdits,
            (analysis, positions, offset) =>
                parameters.Ch == OnTypeFormatting.Trigger ? Translate(OnTypeFormatting.At(analysis, offset), positions) : NoEdits,
            cancellation
        );
}
