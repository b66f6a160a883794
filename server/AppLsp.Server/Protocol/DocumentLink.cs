namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/documentLink</c>.</summary>
internal sealed record DocumentLinkParams(TextDocumentIdentifier TextDocument);

/// <summary>A stretch of a document that leads to a page, an e-mail address or a file.</summary>
internal sealed record DocumentLink(Range Range)
{
    /// <summary>The URI that it leads to.</summary>
    public string? Target { get; init; }

    /// <summary>What is shown of it before it is followed.</summary>
    public string? Tooltip { get; init; }
}
