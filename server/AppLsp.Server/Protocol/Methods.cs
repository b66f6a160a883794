namespace AppLsp.Server.Protocol;

/// <summary>The methods that client and server call on each other.</summary>
internal static class Methods
{
    public const string Initialize = "initialize";
    public const string Initialized = "initialized";
    public const string Shutdown = "shutdown";
    public const string Exit = "exit";
    public const string SetTrace = "$/setTrace";
    public const string LogTrace = "$/logTrace";
    public const string DidOpen = "textDocument/didOpen";
    public const string DidChange = "textDocument/didChange";
    public const string DidSave = "textDocument/didSave";
    public const string DidClose = "textDocument/didClose";
    public const string PublishDiagnostics = "textDocument/publishDiagnostics";
    public const string Completion = "textDocument/completion";
    public const string CompletionItemResolve = "completionItem/resolve";
    public const string Hover = "textDocument/hover";
    public const string CodeAction = "textDocument/codeAction";
    public const string CodeActionResolve = "codeAction/resolve";
    public const string DocumentSymbol = "textDocument/documentSymbol";
    public const string FoldingRange = "textDocument/foldingRange";
    public const string SelectionRange = "textDocument/selectionRange";
    public const string SemanticTokens = "textDocument/semanticTokens/full";
    public const string SemanticTokensDelta = "textDocument/semanticTokens/full/delta";
    public const string SemanticTokensRange = "textDocument/semanticTokens/range";
    public const string RefreshSemanticTokens = "workspace/semanticTokens/refresh";
    public const string InlayHint = "textDocument/inlayHint";
    public const string RefreshInlayHints = "workspace/inlayHint/refresh";
    public const string CodeLens = "textDocument/codeLens";
    public const string RefreshCodeLenses = "workspace/codeLens/refresh";
    public const string ApplyEdit = "workspace/applyEdit";
    public const string ShowMessageRequest = "window/showMessageRequest";
    public const string Formatting = "textDocument/formatting";
    public const string RangeFormatting = "textDocument/rangeFormatting";
    public const string OnTypeFormatting = "textDocument/onTypeFormatting";
    public const string DocumentLink = "textDocument/documentLink";
    public const string Definition = "textDocument/definition";
    public const string References = "textDocument/references";
    public const string DocumentHighlight = "textDocument/documentHighlight";
    public const string PrepareRename = "textDocument/prepareRename";
    public const string Rename = "textDocument/rename";
    public const string WorkspaceSymbol = "workspace/symbol";
    public const string ExecuteCommand = "workspace/executeCommand";
    public const string DidChangeConfiguration = "workspace/didChangeConfiguration";
    public const string Configuration = "workspace/configuration";
    public const string DidChangeWatchedFiles = "workspace/didChangeWatchedFiles";
    public const string DidChangeWorkspaceFolders = "workspace/didChangeWorkspaceFolders";
    public const string RegisterCapability = "client/registerCapability";
    public const string CreateProgress = "window/workDoneProgress/create";
    public const string Progress = "$/progress";
    public const string ShowDocument = "window/showDocument";
    public const string LogMessage = "window/logMessage";
}
