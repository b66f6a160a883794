namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/didOpen</c>.</summary>
internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>The params of <c>textDocument/didChange</c>.</summary>
internal sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument,
    IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges
);

/// <summary>
/// One change: of a range, or, where it has none, of the whole text. Each counts on the state that the one before it left.
/// </summary>
internal sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

/// <summary>The params of <c>textDocument/didSave</c>.</summary>
internal sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>The params of <c>textDocument/didClose</c>.</summary>
internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);
