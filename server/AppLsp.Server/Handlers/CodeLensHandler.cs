using System.Text.Json;
using AppLsp.Language.Features.Annotations;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using CodeLens = AppLsp.Server.Protocol.CodeLens;

namespace AppLsp.Server.Handlers;

/// <summary>The lines above places, for clients that can have their clicks carried out.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class CodeLensHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        client.AppliesEdits ? offered with { CodeLensProvider = new(ResolveProvider: false) } : offered;

    /// <summary>The lines above places of a document.</summary>
    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<CodeLens>> HandleAsync(CodeLensParams parameters, CancellationToken cancellation)
    {
        var uri = parameters.TextDocument.Uri;
        return session.AtAsync<IReadOnlyList<CodeLens>>(
            uri,
            default,
            [],
            (analysis, positions, _) =>
                [
                    .. CodeLenses
                        .Of(analysis)
                        .Where(lens => lens.File is null || session.Client.ShowsDocuments)
                        .Select(lens => new CodeLens(
                            positions.Of(lens.Span),
                            new(
                                lens.Title,
                                CommandOf(lens.Action),
                                [
                                    JsonSerializer.SerializeToElement(
                                        lens.File is { } file ? session.Documents.UriOf(file) : uri,
                                        LspJson.Default.String
                                    ),
                                ]
                            )
                        )),
                ],
            cancellation
        );
    }

    private static string CommandOf(CodeLensAction action) =>
        action switch
        {
            CodeLensAction.SetStatus => Commands.SetStatus,
            CodeLensAction.OpenPosting => Commands.Open,
            _ => Commands.InsertMissing,
        };
}
