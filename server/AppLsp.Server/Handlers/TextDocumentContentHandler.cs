using AppLsp.Language.Features.RulePages;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>The documents that come with the program, for clients that ask for such.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class TextDocumentContentHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        client.ShowsPages ? offered with { Workspace = offered.Workspace with { TextDocumentContent = new([Pages.Scheme]) } } : offered;

    /// <summary>The text of one of them.</summary>
    [JsonRpcMethod("workspace/textDocumentContent", UseSingleObjectParameterDeserialization = true)]
    public Task<TextDocumentContentResult> HandleAsync(TextDocumentContentParams parameters, CancellationToken cancellation)
    {
        var rule = Pages.RuleAt(parameters.Uri) ?? throw new LspException(LspErrorCode.InvalidParams, $"Unknown page {parameters.Uri}.");
        return session.BesideAsync(() => new TextDocumentContentResult(RulePage.Of(rule)), cancellation);
    }
}
