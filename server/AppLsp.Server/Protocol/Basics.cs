using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>A place in a document. Lines count from 0, characters in the encoding that was negotiated.</summary>
[method: JsonConstructor] // a struct has another constructor, which would do without either
internal readonly record struct Position(int Line, int Character)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Character}";
}

/// <summary>A stretch of a document; the end is exclusive.</summary>
[method: JsonConstructor]
internal readonly record struct Range(Position Start, Position End)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Start}-{End}";
}

/// <summary>A document, by its URI.</summary>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A document at one of its versions.</summary>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>A document as the client opens it.</summary>
internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

/// <summary>A change of a document: the text of <paramref name="Range"/> gives way to <paramref name="NewText"/>.</summary>
internal sealed record TextEdit(Range Range, string NewText) : ICompletionEdit
{
    /// <summary>Which of the annotations of a <see cref="WorkspaceEdit"/> says why; null where none does.</summary>
    public string? AnnotationId { get; init; }
}

/// <summary>A stretch of any document.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>A folder that is open in the client.</summary>
internal sealed record WorkspaceFolder(string Uri, string Name);

/// <summary>Text for people, in one of the <see cref="MarkupKinds"/>.</summary>
internal sealed record MarkupContent(string Kind, string Value);

/// <summary>The kinds of <see cref="MarkupContent"/>.</summary>
internal static class MarkupKinds
{
    public const string Markdown = "markdown";
    public const string PlainText = "plaintext";
}
