using System.Text.Json;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/documentLink</c>.</summary>
internal sealed record DocumentLinkParams(TextDocumentIdentifier TextDocument);

/// <summary>
/// A stretch of a document that leads to a page, an e-mail address or a file; also the params of <c>documentLink/resolve</c>.
/// </summary>
internal sealed record DocumentLink(Range Range)
{
    /// <summary>The URI that it leads to; null where that is asked for with <c>documentLink/resolve</c>.</summary>
    public string? Target { get; init; }

    /// <summary>What is shown of it before it is followed.</summary>
    public string? Tooltip { get; init; }

    /// <summary>
    /// Of a link without a target, the URI of the file and, behind a <c>#</c>, the place in it. The client gives it back as it is.
    /// </summary>
    public JsonElement? Data { get; init; }
}
