using System.Text.Json;

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

    /// <summary>What the client can do.</summary>
    public required ClientCapabilities Capabilities { get; init; }
}

/// <summary>What the client can do.</summary>
internal sealed record ClientCapabilities(
    GeneralClientCapabilities? General = null,
    WorkspaceClientCapabilities? Workspace = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WindowClientCapabilities? Window = null);

/// <summary><c>capabilities.window</c></summary>
internal sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);

/// <summary><c>capabilities.general</c></summary>
internal sealed record GeneralClientCapabilities(IReadOnlyList<string>? PositionEncodings = null);

/// <summary><c>capabilities.workspace</c></summary>
internal sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    DidChangeConfigurationClientCapabilities? DidChangeConfiguration = null,
    DidChangeWatchedFilesClientCapabilities? DidChangeWatchedFiles = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null);

/// <summary><c>capabilities.workspace.didChangeWatchedFiles</c></summary>
internal sealed record DidChangeWatchedFilesClientCapabilities(bool? DynamicRegistration = null);

/// <summary><c>capabilities.workspace.workspaceEdit</c></summary>
internal sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges = null);

/// <summary><c>capabilities.workspace.didChangeConfiguration</c></summary>
internal sealed record DidChangeConfigurationClientCapabilities(bool? DynamicRegistration = null);

/// <summary><c>capabilities.textDocument</c></summary>
internal sealed record TextDocumentClientCapabilities(
    CompletionClientCapabilities? Completion = null,
    HoverClientCapabilities? Hover = null,
    CodeActionClientCapabilities? CodeAction = null,
    PublishDiagnosticsClientCapabilities? PublishDiagnostics = null);

/// <summary><c>capabilities.textDocument.completion</c></summary>
internal sealed record CompletionClientCapabilities(ClientCompletionItemOptions? CompletionItem = null);

/// <summary><c>capabilities.textDocument.completion.completionItem</c></summary>
internal sealed record ClientCompletionItemOptions(
    bool? SnippetSupport = null,
    IReadOnlyList<string>? DocumentationFormat = null,
    ClientCompletionItemInsertTextModeOptions? InsertTextModeSupport = null,
    bool? LabelDetailsSupport = null);

/// <summary><c>capabilities.textDocument.completion.completionItem.insertTextModeSupport</c></summary>
internal sealed record ClientCompletionItemInsertTextModeOptions(IReadOnlyList<InsertTextMode> ValueSet);

/// <summary><c>capabilities.textDocument.hover</c></summary>
internal sealed record HoverClientCapabilities(IReadOnlyList<string>? ContentFormat = null);

/// <summary><c>capabilities.textDocument.codeAction</c></summary>
internal sealed record CodeActionClientCapabilities(
    ClientCodeActionLiteralOptions? CodeActionLiteralSupport = null,
    bool? IsPreferredSupport = null,
    bool? DataSupport = null,
    ClientCodeActionResolveOptions? ResolveSupport = null);

/// <summary><c>capabilities.textDocument.codeAction.codeActionLiteralSupport</c>: that it is there is what counts.</summary>
internal sealed record ClientCodeActionLiteralOptions;

/// <summary><c>capabilities.textDocument.codeAction.resolveSupport</c></summary>
internal sealed record ClientCodeActionResolveOptions(IReadOnlyList<string> Properties);

/// <summary><c>capabilities.textDocument.publishDiagnostics</c></summary>
internal sealed record PublishDiagnosticsClientCapabilities(bool? VersionSupport = null, bool? CodeDescriptionSupport = null);

/// <summary>The answer to <c>initialize</c>.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>The server's name and version.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    /// <summary>What characters of positions are counted in.</summary>
    public required string PositionEncoding { get; init; }

    /// <summary>How documents are kept in step.</summary>
    public required TextDocumentSyncOptions TextDocumentSync { get; init; }

    /// <summary>That there is completion, and what asks for it.</summary>
    public required CompletionOptions CompletionProvider { get; init; }

    /// <summary>That there is hover.</summary>
    public required bool HoverProvider { get; init; }

    /// <summary>What the server does about the open folders.</summary>
    public required WorkspaceOptions Workspace { get; init; }

    /// <summary>That there are code actions, and of what kinds.</summary>
    public required CodeActionOptions CodeActionProvider { get; init; }
}

/// <summary>How documents are kept in step.</summary>
internal sealed record TextDocumentSyncOptions(bool OpenClose, TextDocumentSyncKind Change, bool Save);

/// <summary>What the server does about the open folders.</summary>
internal sealed record WorkspaceOptions(WorkspaceFoldersServerCapabilities WorkspaceFolders);

/// <summary>That several folders are fine, and that the server wants to know when they change.</summary>
internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

/// <summary>What a change notification carries.</summary>
internal enum TextDocumentSyncKind
{
    None = 0,
    Full = 1,
    Incremental = 2,
}

/// <summary>The characters that ask for completion as they are typed, beside those of words.</summary>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);

/// <summary>The kinds of code actions that there are, and that their edits are made when they are asked for.</summary>
internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool ResolveProvider);

/// <summary>The params of <c>initialized</c>: nothing.</summary>
internal sealed record InitializedParams;

/// <summary>The params of <c>$/setTrace</c>.</summary>
internal sealed record SetTraceParams(string Value);
