namespace AppLsp.Server.Protocol;

/// <summary>
/// The params of <c>textDocument/formatting</c>. The client's options are not looked at: lists are indented as the document does it.
/// </summary>
internal sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument);

/// <summary>The params of <c>textDocument/rangeFormatting</c>.</summary>
internal sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>The params of <c>textDocument/onTypeFormatting</c>: <paramref name="Position"/> is behind what was typed.</summary>
internal sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);
