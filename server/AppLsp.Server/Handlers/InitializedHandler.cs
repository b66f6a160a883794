using System.Text.Json;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using FileSystemWatcher = AppLsp.Server.Protocol.FileSystemWatcher;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>The client is ready for requests.</summary>
    [JsonRpcMethod(Methods.Initialized, UseSingleObjectParameterDeserialization = true)]
    Task InitializedAsync(InitializedParams parameters);

    /// <summary>The same, from clients that leave the empty params away.</summary>
    [JsonRpcMethod(Methods.Initialized)]
    Task InitializedAsync();
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task InitializedAsync(InitializedParams parameters) => InitializedAsync();

    /// <inheritdoc/>
    public Task InitializedAsync()
    {
        _ = ScanSoonAsync();
        return ConfigureAsync();
    }

    /// <summary>
    /// Reads all files of the workspace a little later: the first document is on its way, and the person waits for that one.
    /// </summary>
    private async Task ScanSoonAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(50), Connection.Closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _workspace.Scan(Connection.Closed);
    }

    private async Task ConfigureAsync()
    {
        if (_client.RegistersConfiguration)
            await RegisterAsync(
                    "applsp.configuration",
                    Methods.DidChangeConfiguration,
                    JsonSerializer.SerializeToElement(new(Settings.Section), LspJson.Default.DidChangeConfigurationRegistrationOptions)
                )
                .ConfigureAwait(false);
        if (_client.RegistersWatchedFiles)
            await RegisterAsync(
                    "applsp.files",
                    Methods.DidChangeWatchedFiles,
                    JsonSerializer.SerializeToElement(
                        new([.. WatchedFiles.Select(glob => new FileSystemWatcher(glob))]),
                        LspJson.Default.DidChangeWatchedFilesRegistrationOptions
                    )
                )
                .ConfigureAwait(false);
        await PullConfigurationAsync().ConfigureAwait(false);
    }

    private Task<object?> RegisterAsync(string id, string method, JsonElement options) =>
        AskAsync<object>(Methods.RegisterCapability, new RegistrationParams([new(id, method, options)]));
}
