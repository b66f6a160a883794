using AppLsp.Language;
using AppLsp.Language.Features.Formatting;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using LanguageCompletion = AppLsp.Language.Features.Completion.Completions.Completions;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>The first request: client and server say what they can do.</summary>
    [JsonRpcMethod(Methods.Initialize, UseSingleObjectParameterDeserialization = true)]
    Task<InitializeResult> InitializeAsync(InitializeParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        _client = _diagnostics.Client = ClientProfile.Of(parameters.Capabilities);
        _roots = new(
            parameters switch
            {
                { WorkspaceFolders: [_, ..] folders } => folders.Select(folder => folder.Uri),
                { RootUri: { } root } => [root],
                _ => [],
            }
        );
        _settings.Initialize(parameters.InitializationOptions, _log.Warning);
        _workspace.SetScope(_roots, _settings.Excluded);
        Connection.Trace.Set(parameters.Trace, State);
        if (parameters.ProcessId is { } client)
            _ = EndWithAsync(client);
        _stage = Stage.Running;
        return Task.FromResult(
            new InitializeResult(
                new()
                {
                    PositionEncoding = PositionEncodings.NameOf(_client.Encoding),
                    TextDocumentSync = new(OpenClose: true, TextDocumentSyncKind.Incremental, Save: true),
                    DiagnosticProvider = _client.PullsDiagnostics
                        ? new("applsp", InterFileDependencies: true, WorkspaceDiagnostics: true)
                        : null,
                    CompletionProvider = new(["#", "-", " ", ":", "*"], _client.ResolvesDocumentation),
                    HoverProvider = true,
                    DocumentSymbolProvider = true,
                    DefinitionProvider = true,
                    ReferencesProvider = true,
                    DocumentHighlightProvider = true,
                    RenameProvider = new(_client.PreparesRename),
                    WorkspaceSymbolProvider = true,
                    FoldingRangeProvider = true,
                    SelectionRangeProvider = true,
                    SemanticTokensProvider = _client.SemanticTokens
                        ? new(SemanticTokensLegend.Server, Range: true, new(Delta: true))
                        : null,
                    InlayHintProvider = true,
                    CodeLensProvider = _client.AppliesEdits ? new(ResolveProvider: false) : null,
                    DocumentFormattingProvider = true,
                    DocumentRangeFormattingProvider = true,
                    DocumentOnTypeFormattingProvider = new(OnTypeFormatting.Trigger),
                    DocumentLinkProvider = new(ResolveProvider: true),
                    Workspace = new(new(Supported: true, ChangeNotifications: true), FileOperations()),
                    CodeActionProvider = _client.CodeActions
                        ? new([CodeActionKinds.QuickFix, CodeActionKinds.Rewrite, CodeActionKinds.FixAll], _client.ResolvesEdits)
                        : null,
                    ExecuteCommandProvider = new(Commands.All),
                },
                new("applsp", _options.Version)
            )
        );
    }

    /// <summary>The renaming of files of which the server wants to hear, as far as the client tells of it.</summary>
    private FileOperationOptions? FileOperations()
    {
        if (!_client.AsksBeforeRenames && !_client.TellsOfRenames)
            return null;
        var renames = new FileOperationRegistrationOptions([
            new(new("**/*.{md,markdown}", "file"), "file"),
            new(new("**/*", "folder"), "file"),
        ]);
        return new(_client.AsksBeforeRenames ? renames : null, _client.TellsOfRenames ? renames : null);
    }

    /// <summary>
    /// Makes the schema and the rules while the client still greets, on the second core: it makes the greeting some two milliseconds
    /// slower and the first document's diagnostics three milliseconds faster.
    /// </summary>
    public static void WarmUp()
    {
        var first = Analysis.Of(SourceText.From("# Application Details\n"), "", new(DateOnly.MinValue));
        _ = first.Findings.Count + LanguageCompletion.At(first, 0).Count;
        // The greeting needs no skills, and the first application does: last, so that nothing waits for them.
        _ = ApplicationSchema.Default.Skills.Skills.Length;
    }

    /// <summary>Ends the server with the process <paramref name="id"/>.</summary>
    public async Task EndWithAsync(int id)
    {
        await ProcessWatch.EndOfAsync(id, Connection.Closed).ConfigureAwait(false);
        _ended.TrySetResult();
    }
}
