using System.Text.Json;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;
using FileSystemWatcher = AppLsp.Server.Protocol.FileSystemWatcher;

namespace AppLsp.Server.Handlers;

/// <summary>Begins to read the workspace and the settings.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class InitializedHandler(ServerSession session, DidChangeConfigurationHandler configuration)
{
    /// <summary>The client is ready for requests.</summary>
    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(InitializedParams _) => HandleAsync();

    /// <summary>The same, from clients that leave the empty params away.</summary>
    [JsonRpcMethod("initialized")]
    public Task HandleAsync()
    {
        _ = ScanSoonAsync();
        return ConfigureAsync();
    }

    /// <summary>
    /// Reads all files of the workspace a little later: the first document is on its way, and the person waits for that one.
    /// </summary>
    private async Task ScanSoonAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(50), session.Connection.Closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        session.Workspace.Scan(session.Connection.Closed);
    }

    private async Task ConfigureAsync()
    {
        if (session.Client.RegistersConfiguration)
            await RegisterAsync(
                    "applsp.configuration",
                    DidChangeConfigurationHandler.Method,
                    JsonSerializer.SerializeToElement(new(Settings.Section), LspJson.Default.DidChangeConfigurationRegistrationOptions)
                )
                .ConfigureAwait(false);
        if (session.Client.RegistersWatchedFiles)
            await RegisterAsync(
                    "applsp.files",
                    DidChangeWatchedFilesHandler.Method,
                    JsonSerializer.SerializeToElement(
                        new([.. DidChangeWatchedFilesHandler.WatchedFiles.Select(glob => new FileSystemWatcher(glob))]),
                        LspJson.Default.DidChangeWatchedFilesRegistrationOptions
                    )
                )
                .ConfigureAwait(false);
        await configuration.PullAsync().ConfigureAwait(false);
    }

    private Task<object?> RegisterAsync(string id, string method, JsonElement options) =>
        session.Requests.AskAsync<object>(Methods.RegisterCapability, new RegistrationParams([new(id, method, options)]));
}
