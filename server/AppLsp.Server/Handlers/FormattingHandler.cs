using AppLsp.Language.Features.Formatting;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What puts a document's white space in order.</summary>
    [JsonRpcMethod(Methods.Formatting, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<TextEdit>> FormattingAsync(DocumentFormattingParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<TextEdit>> FormattingAsync(DocumentFormattingParams parameters, CancellationToken cancellation) =>
        AtAsync(
            parameters.TextDocument.Uri,
            default,
            NoEdits,
            (analysis, positions, _) => Translate(DocumentFormatting.Of(analysis), positions),
            cancellation
        );

    private static IReadOnlyList<TextEdit> NoEdits => [];
}
