namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/completion</c>.</summary>
internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>The answer to <c>textDocument/completion</c>.</summary>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>Something that can be put at the cursor.</summary>
internal sealed record CompletionItem(string Label)
{
    /// <summary>What stands beside the label, less prominent.</summary>
    public CompletionItemLabelDetails? LabelDetails { get; init; }

    /// <summary>What it is; editors choose the icon by it.</summary>
    public CompletionItemKind? Kind { get; init; }

    /// <summary>What <see cref="LabelDetails"/> would say, for clients that do not know those.</summary>
    public string? Detail { get; init; }

    /// <summary>What the item is for.</summary>
    public MarkupContent? Documentation { get; init; }

    /// <summary>Where the item stands in the list.</summary>
    public string? SortText { get; init; }

    /// <summary>What is compared with the typed text.</summary>
    public string? FilterText { get; init; }

    /// <summary>Whether the new text is a snippet; plain where absent.</summary>
    public InsertTextFormat? InsertTextFormat { get; init; }

    /// <summary>Whether the client may change the indentation of the new text's lines.</summary>
    public InsertTextMode? InsertTextMode { get; init; }

    /// <summary>What accepting the item does.</summary>
    public TextEdit? TextEdit { get; init; }
}

/// <summary>What stands beside an item's label.</summary>
internal sealed record CompletionItemLabelDetails(string? Description);

/// <summary>What an item is.</summary>
internal enum CompletionItemKind
{
    Text = 1,
    Field = 5,
    Module = 9,
    Value = 12,
    Enum = 13,
    EnumMember = 20,
    Event = 23,
}

/// <summary>How an item's new text is read.</summary>
internal enum InsertTextFormat
{
    PlainText = 1,
    Snippet = 2,
}

/// <summary>What the client does to the white space of an item's new text.</summary>
internal enum InsertTextMode
{
    AsIs = 1,
    AdjustIndentation = 2,
}
