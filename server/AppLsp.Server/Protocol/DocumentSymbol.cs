namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/documentSymbol</c>.</summary>
internal sealed record DocumentSymbolParams(TextDocumentIdentifier TextDocument);

/// <summary>An entry of a document's outline.</summary>
internal sealed record DocumentSymbol(string Name, SymbolKind Kind, Range Range, Range SelectionRange)
{
    /// <summary>What it holds, in a few words.</summary>
    public string? Detail { get; init; }

    /// <summary>What stands in it.</summary>
    public IReadOnlyList<DocumentSymbol>? Children { get; init; }
}

/// <summary>The same for clients that know no trees.</summary>
internal sealed record SymbolInformation(string Name, SymbolKind Kind, Location Location)
{
    /// <summary>The name of what it stands in.</summary>
    public string? ContainerName { get; init; }
}

/// <summary>What a symbol is. Of the specification's kinds, made for code, those whose icons fit.</summary>
internal enum SymbolKind
{
    File = 1,
    Property = 7,
    Field = 8,
    String = 15,
}
