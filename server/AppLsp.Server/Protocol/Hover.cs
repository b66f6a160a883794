namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/hover</c>.</summary>
internal sealed record HoverParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>The answer to <c>textDocument/hover</c>: what is to be said, and of what.</summary>
internal sealed record Hover(MarkupContent Contents, Range? Range);
