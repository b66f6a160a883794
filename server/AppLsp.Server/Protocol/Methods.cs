namespace AppLsp.Server.Protocol;

/// <summary>
/// The methods that the server calls, and those of which more than their handler knows. The name of any other stands beside its handler.
/// </summary>
internal static class Methods
{
    public const string Initialize = "initialize";
    public const string Exit = "exit";
    public const string LogTrace = "$/logTrace";
    public const string PublishDiagnostics = "textDocument/publishDiagnostics";
    public const string RefreshDiagnostics = "workspace/diagnostic/refresh";
    public const string RefreshSemanticTokens = "workspace/semanticTokens/refresh";
    public const string RefreshInlayHints = "workspace/inlayHint/refresh";
    public const string RefreshCodeLenses = "workspace/codeLens/refresh";
    public const string ApplyEdit = "workspace/applyEdit";
    public const string ShowMessage = "window/showMessage";
    public const string ShowMessageRequest = "window/showMessageRequest";
    public const string Configuration = "workspace/configuration";
    public const string RegisterCapability = "client/registerCapability";
    public const string UnregisterCapability = "client/unregisterCapability";
    public const string CreateProgress = "window/workDoneProgress/create";
    public const string Progress = "$/progress";
    public const string ShowDocument = "window/showDocument";
    public const string LogMessage = "window/logMessage";
}

/// <summary>What the server speaks of with clients that know it, beside the protocol.</summary>
internal static class OwnMethods
{
    public const string Prefix = "applsp/";
    public const string Applications = Prefix + "applications";
    public const string Statuses = Prefix + "statuses";
    public const string Workspace = Prefix + "workspace";
}
