using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/completion</c>.</summary>
internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position)
{
    /// <summary>Why the client asks; null where it does not say.</summary>
    public CompletionContext? Context { get; init; }
}

/// <summary>Why a client asks for completion.</summary>
/// <param name="TriggerKind">What made it ask.</param>
/// <param name="TriggerCharacter">The trigger character that was typed; null for every other kind.</param>
internal sealed record CompletionContext(CompletionTriggerKind TriggerKind, string? TriggerCharacter = null);

/// <summary>What makes a client ask for completion.</summary>
internal enum CompletionTriggerKind
{
    /// <summary>The person asks, or a client that suggests while they type.</summary>
    Invoked = 1,

    /// <summary>A trigger character was typed.</summary>
    TriggerCharacter = 2,

    /// <summary>The list was incomplete, and more is typed.</summary>
    TriggerForIncompleteCompletions = 3,
}

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

    /// <summary>What the item is for; left away where the client asks for it once the item is looked at.</summary>
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
    public ICompletionEdit? TextEdit { get; init; }

    /// <summary>The item's number, by which the server knows it when it is asked for the documentation.</summary>
    public int? Data { get; init; }
}

/// <summary>
/// What accepting an item does, in the one form or the other. Only sent, never received: nothing says which of them it is.
/// </summary>
[JsonDerivedType(typeof(TextEdit))]
[JsonDerivedType(typeof(InsertReplaceEdit))]
internal interface ICompletionEdit;

/// <summary>An edit that leaves it to the person whether what stands behind the cursor is replaced too.</summary>
/// <param name="NewText">The text.</param>
/// <param name="Insert">What it replaces where the rest is to stay; the beginning of <paramref name="Replace"/>, the cursor
/// included.</param>
/// <param name="Replace">What it replaces else.</param>
internal sealed record InsertReplaceEdit(string NewText, Range Insert, Range Replace) : ICompletionEdit;

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
