using AppLsp.Server.Protocol;
using StreamJsonRpc;

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
        _roots = new(parameters switch
        {
            { WorkspaceFolders: [_, ..] folders } => folders.Select(folder => folder.Uri),
            { RootUri: { } root } => [root],
            _ => [],
        });
        _settings.Initialize(parameters.InitializationOptions, _log.Warning);
        if (parameters.ProcessId is { } client) _ = EndWithAsync(client);
        _stage = Stage.Running;
        return Task.FromResult(new InitializeResult(
            new()
            {
                PositionEncoding = PositionEncodings.NameOf(_client.Encoding),
                TextDocumentSync = new(OpenClose: true, TextDocumentSyncKind.Incremental, Save: true),
                CompletionProvider = new(["#", "-", " ", ":", "*"]),
                HoverProvider = true,
            },
            new("applsp", _options.Version)));
    }

    /// <summary>Ends the server with the process <paramref name="id"/>.</summary>
    public async Task EndWithAsync(int id)
    {
        await ProcessWatch.EndOfAsync(id, Connection.Closed).ConfigureAwait(false);
        _ended.TrySetResult();
    }
}
