using System.Text.Json;
using System.Text.Json.Serialization;

namespace AppLsp.Server.Protocol;

/// <summary>What a client says of itself in <c>initialize</c>. Only what the server looks at.</summary>
internal sealed record InitializeParams
{
    /// <summary>The process that started the server; the server ends when it is gone. Null where there is none to watch.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The one open folder, of clients that know no <see cref="WorkspaceFolders"/>.</summary>
    public string? RootUri { get; init; }

    /// <summary>The open folders.</summary>
    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }

    /// <summary><c>{"today": "YYYY-MM-DD", "rules": {...}}</c>; read leniently by <see cref="Session.Settings"/>.</summary>
    public JsonElement? InitializationOptions { get; init; }

    /// <summary>One of the <see cref="TraceValues"/>, until <c>$/setTrace</c> says otherwise.</summary>
    public string? Trace { get; init; }

    /// <summary>What the client can do.</summary>
    public required ClientCapabilities Capabilities { get; init; }
}

/// <summary>
/// What the client can do, by where the specification keeps it: <c>textDocument.hover.contentFormat</c>. What has another type there counts
/// as absent.
/// </summary>
/// <remarks>No records: a client says a hundred times more than the server looks at, and to learn the shape of that many types costs a
/// tenth of the start.</remarks>
[JsonConverter(typeof(ClientCapabilitiesConverter))]
internal sealed class ClientCapabilities(JsonElement said)
{
    /// <summary>Whether the flag at <paramref name="path"/> is there and set.</summary>
    public bool Flag(string path) => Find(path) is { ValueKind: JsonValueKind.True };

    /// <summary>Whether there is an object at <paramref name="path"/>, whatever is in it.</summary>
    public bool Has(string path) => Find(path) is { ValueKind: JsonValueKind.Object };

    /// <summary>The words of the list at <paramref name="path"/>; none where there is no list.</summary>
    public IReadOnlyList<string> Words(string path) => List(path, JsonValueKind.String, item => item.GetString()!);

    /// <summary>The numbers of the list at <paramref name="path"/>; none where there is no list.</summary>
    public IReadOnlyList<int> Numbers(string path) =>
        List(path, JsonValueKind.Number, item => item.TryGetInt32(out var number) ? number : -1);

    /// <summary>The number at <paramref name="path"/>, or null.</summary>
    public int? Number(string path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) ? number : null;

    private IReadOnlyList<T> List<T>(string path, JsonValueKind kind, Func<JsonElement, T> read) =>
        Find(path) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == kind).Select(read)]
            : [];

    private JsonElement? Find(string path)
    {
        var found = said;
        foreach (var name in path.AsSpan().Split('.'))
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(path.AsSpan(name), out found))
                return null;
        return found;
    }
}

/// <summary>Keeps what the client says as it is.</summary>
internal sealed class ClientCapabilitiesConverter : JsonConverter<ClientCapabilities>
{
    /// <inheritdoc/>
    public override ClientCapabilities Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var said = JsonElement.ParseValue(ref reader);
        return said.ValueKind == JsonValueKind.Object
            ? new(said)
            : throw new JsonException($"capabilities must be an object, not {said.ValueKind}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ClientCapabilities value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Only clients say what they can do.");
}

/// <summary>The answer to <c>initialize</c>.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>The server's name and version.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do: each handler adds what it offers.</summary>
internal sealed record ServerCapabilities
{
    /// <summary>What characters of positions are counted in.</summary>
    public required string PositionEncoding { get; init; }

    /// <summary>How documents are kept in step.</summary>
    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    /// <summary>That diagnostics can be asked for; null for clients that are told them.</summary>
    public DiagnosticOptions? DiagnosticProvider { get; init; }

    /// <summary>That there is completion, and what asks for it.</summary>
    public CompletionOptions? CompletionProvider { get; init; }

    /// <summary>That there is hover.</summary>
    public bool? HoverProvider { get; init; }

    /// <summary>That there is an outline.</summary>
    public bool? DocumentSymbolProvider { get; init; }

    /// <summary>That it can be told where a name comes from.</summary>
    public bool? DefinitionProvider { get; init; }

    /// <summary>That it can be told where a name stands.</summary>
    public bool? ReferencesProvider { get; init; }

    /// <summary>The same, in one document.</summary>
    public bool? DocumentHighlightProvider { get; init; }

    /// <summary>That names can be changed.</summary>
    public RenameOptions? RenameProvider { get; init; }

    /// <summary>That the applications of the workspace can be found by their names.</summary>
    public bool? WorkspaceSymbolProvider { get; init; }

    /// <summary>That it can be told what to fold.</summary>
    public bool? FoldingRangeProvider { get; init; }

    /// <summary>That it can be told what a selection grows to.</summary>
    public bool? SelectionRangeProvider { get; init; }

    /// <summary>That there are semantic tokens; null for clients that know none.</summary>
    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    /// <summary>That there are hints between the words.</summary>
    public bool? InlayHintProvider { get; init; }

    /// <summary>That there are lines above places; null for clients that cannot have their clicks carried out.</summary>
    public CodeLensOptions? CodeLensProvider { get; init; }

    /// <summary>That it can format a document.</summary>
    public bool? DocumentFormattingProvider { get; init; }

    /// <summary>That it can format a part of one.</summary>
    public bool? DocumentRangeFormattingProvider { get; init; }

    /// <summary>That it formats while something is typed, and what.</summary>
    public DocumentOnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }

    /// <summary>That it knows the links, and all of them at once.</summary>
    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    /// <summary>What the server does about the open folders.</summary>
    public WorkspaceOptions Workspace { get; init; } = new();

    /// <summary>That there are code actions, and of what kinds; null for clients that take commands alone.</summary>
    public CodeActionOptions? CodeActionProvider { get; init; }

    /// <summary>The commands that code actions name.</summary>
    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }
}

/// <summary>How documents are kept in step.</summary>
internal sealed record TextDocumentSyncOptions(bool OpenClose, TextDocumentSyncKind Change, bool Save);

/// <summary>What the server does about the open folders and their files.</summary>
internal sealed record WorkspaceOptions(
    WorkspaceFoldersServerCapabilities? WorkspaceFolders = null,
    FileOperationOptions? FileOperations = null,
    TextDocumentContentOptions? TextDocumentContent = null
);

/// <summary>That several folders are fine, and that the server wants to know when they change.</summary>
internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

/// <summary>What a change notification carries.</summary>
internal enum TextDocumentSyncKind
{
    None = 0,
    Full = 1,
    Incremental = 2,
}

/// <summary>
/// The characters that ask for completion as they are typed, beside those of words, and whether items are asked for their documentation one
/// by one.
/// </summary>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters, bool ResolveProvider);

/// <summary>The character that asks for formatting as it is typed.</summary>
internal sealed record DocumentOnTypeFormattingOptions(string FirstTriggerCharacter);

/// <summary>Whether links have to be asked for their targets one by one.</summary>
internal sealed record DocumentLinkOptions(bool ResolveProvider);

/// <summary>The kinds of code actions that there are, and whether their edits are made when they are asked for.</summary>
internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool ResolveProvider);

/// <summary>The params of <c>initialized</c>: nothing.</summary>
internal sealed record InitializedParams;

/// <summary>The params of <c>$/setTrace</c>: one of the <see cref="TraceValues"/>.</summary>
internal sealed record SetTraceParams(string Value);

/// <summary>How much the client wants to be told of the server's doings, beside <c>off</c>.</summary>
internal static class TraceValues
{
    public const string Messages = "messages";
    public const string Verbose = "verbose";
}

/// <summary>The params of <c>$/logTrace</c>; <paramref name="Verbose"/> only where the client wants to know more.</summary>
internal sealed record LogTraceParams(string Message, string? Verbose);
