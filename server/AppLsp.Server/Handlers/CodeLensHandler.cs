using System.Text.Json;
using AppLsp.Language.Features.Annotations;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using CodeLens = AppLsp.Server.Protocol.CodeLens;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>The lines above places of a document.</summary>
    [JsonRpcMethod(Methods.CodeLens, UseSingleObjectParameterDeserialization = true)]
    Task<IReadOnlyList<CodeLens>> CodeLensAsync(CodeLensParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeLens>> CodeLensAsync(CodeLensParams parameters, CancellationToken cancellation)
    {
        var uri = parameters.TextDocument.Uri;
        return AtAsync<IReadOnlyList<CodeLens>>(
            uri,
            default,
            [],
            (analysis, positions, _) =>
                [
                    .. CodeLenses
                        .Of(analysis)
                        .Select(lens => new CodeLens(
                            positions.Of(lens.Span),
                            new(lens.Title, CommandOf(lens.Action), [JsonSerializer.SerializeToElement(uri, LspJson.Default.String)])
                        )),
                ],
            cancellation
        );
    }

    private static string CommandOf(CodeLensAction action) =>
        action == CodeLensAction.SetStatus ? Commands.SetStatus : Commands.InsertMissing;
}
