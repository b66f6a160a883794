using System.Text.Json;
using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/codeAction</c>.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <summary>What the client asks for. The diagnostics that it names are not looked at: the server knows its own.</summary>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

/// <summary>A change that is offered. What a client sends back to have resolved is what it was sent.</summary>
internal sealed record CodeAction(string Title)
{
    /// <summary>One of the <see cref="CodeActionKinds"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>The diagnostics that it does away with.</summary>
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    /// <summary>Whether it is the one right answer to them.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>What it does; left away where the client asks for it once the action is chosen.</summary>
    public WorkspaceEdit? Edit { get; init; }

    /// <summary>What is to be executed instead of an edit.</summary>
    public Command? Command { get; init; }

    /// <summary>What the server needs to make the edit.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>The kinds of actions that the server offers. A dot divides a kind from a more general one.</summary>
internal static class CodeActionKinds
{
    public const string QuickFix = "quickfix";

    /// <summary>What keeps a rule from speaking: clients may put these behind one entry.</summary>
    public const string Ignore = "quickfix.applsp.ignore";
    public const string Rewrite = "refactor.rewrite";
    public const string FixAll = "source.fixAll.applsp";
}

/// <summary>Edits of documents, in the one form or the other.</summary>
internal sealed record WorkspaceEdit
{
    /// <summary>The edits by document, for clients that know no versions in edits.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes { get; init; }

    /// <summary>The edits by document and version, and the files to create, in the order in which they are made.</summary>
    public IReadOnlyList<DocumentChange>? DocumentChanges { get; init; }

    /// <summary>Why edits are made, by <see cref="TextEdit.AnnotationId"/>.</summary>
    public IReadOnlyDictionary<string, ChangeAnnotation>? ChangeAnnotations { get; init; }
}

/// <summary>Why edits are made, for people.</summary>
internal sealed record ChangeAnnotation(string Label);

/// <summary>
/// One of the <see cref="WorkspaceEdit.DocumentChanges"/>. Where a client sends one back it is read as nothing: the edit is made anew.
/// </summary>
[JsonDerivedType(typeof(TextDocumentEdit))]
[JsonDerivedType(typeof(CreateFile))]
internal record DocumentChange;

/// <summary>Edits of one document at one version.</summary>
internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits)
    : DocumentChange;

/// <summary>
/// A file to create. Without options the client neither overwrites a file that is there nor goes on as if it had created it.
/// </summary>
internal sealed record CreateFile(string Uri) : DocumentChange
{
    /// <summary>Which of the annotations of a <see cref="WorkspaceEdit"/> says why; null where none does.</summary>
    public string? AnnotationId { get; init; }

    /// <summary>What tells it from the other operations on files.</summary>
    public string Kind { get; } = "create";
}

/// <summary>A document at a version, or at whatever state it has on disk.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version
);

/// <summary>What tells one action from all others, for as long as its document stays as it is.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The document's version.</param>
/// <param name="Start">Where the span begins that the actions were asked for.</param>
/// <param name="Length">The span's length.</param>
/// <param name="Index">Which of the span's actions it is.</param>
internal sealed record CodeActionData(string Uri, int Version, int Start, int Length, int Index);
