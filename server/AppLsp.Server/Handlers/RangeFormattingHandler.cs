using AppLsp.Language.Features.Formatting;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using TextEdit = AppLsp.Server.Protocol.TextEdit;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What puts the white space of a part of a document in order.</summary>
    [JsonRpcMethod(Methods.RangeFormatting, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<TextEdit>> RangeFormattingAsync(DocumentRangeFormattingParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<TextEdit>> RangeFormattingAsync(DocumentRangeFormattingParams parameters, CancellationToken cancellation) =>
        InAsync(
            parameters.TextDocument.Uri,
            parameters.Range,
            NoEdits,
            (_, analysis, positions, span) => Translate(DocumentFormatting.In(analysis, span), positions),
            cancellation
        );
}
