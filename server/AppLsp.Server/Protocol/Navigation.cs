using System.Text.Json;
using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>textDocument/definition</c>.</summary>
internal sealed record DefinitionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>The params of <c>textDocument/references</c>.</summary>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

/// <summary>Whether the places count too that say what the name is.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>The params of <c>textDocument/documentHighlight</c>.</summary>
internal sealed record DocumentHighlightParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>A place that names what the cursor stands on.</summary>
internal sealed record DocumentHighlight(Range Range)
{
    /// <summary>Whether it says what the name is, or uses it.</summary>
    public DocumentHighlightKind? Kind { get; init; }
}

/// <summary>What a highlighted place does.</summary>
internal enum DocumentHighlightKind
{
    Read = 2,
    Write = 3,
}

/// <summary>The params of <c>textDocument/prepareRename</c>.</summary>
internal sealed record PrepareRenameParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>What would be renamed, and the name to begin with.</summary>
internal sealed record PrepareRenamePlaceholder(Range Range, string Placeholder);

/// <summary>The params of <c>textDocument/rename</c>.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>That names can be changed; to clients that do not ask beforehand, it is <c>true</c> and no more.</summary>
[JsonConverter(typeof(RenameOptionsConverter))]
internal sealed record RenameOptions(bool PrepareProvider);

/// <summary>Writes the options in the form that the client knows.</summary>
internal sealed class RenameOptionsConverter : JsonConverter<RenameOptions>
{
    /// <inheritdoc/>
    public override RenameOptions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Only servers say what they can do.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RenameOptions value, JsonSerializerOptions options)
    {
        if (!value.PrepareProvider)
        {
            writer.WriteBooleanValue(true);
            return;
        }
        writer.WriteStartObject();
        writer.WriteBoolean("prepareProvider"u8, true);
        writer.WriteEndObject();
    }
}

/// <summary>The params of <c>workspace/symbol</c>; with a token, the answer is told in pieces.</summary>
internal sealed record WorkspaceSymbolParams(string Query, ProgressToken? PartialResultToken = null);
