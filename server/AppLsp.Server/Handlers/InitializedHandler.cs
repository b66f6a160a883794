using System.Text.Json;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Begins to read the workspace and the settings.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class InitializedHandler(ServerSession session, DidChangeConfigurationHandler configuration, FileWatchers watchers)
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
        {
            var options = JsonSerializer.SerializeToElement(
                new(Settings.Section),
                LspJson.Default.DidChangeConfigurationRegistrationOptions
            );
            var registration = new Registration("applsp.configuration", DidChangeConfigurationHandler.Method, options);
            await session
                .Requests.AskAsync<object>(Methods.RegisterCapability, new RegistrationParams([registration]))
                .ConfigureAwait(false);
        }
        await watchers.UpdateAsync().ConfigureAwait(false);
        await configuration.PullAsync().ConfigureAwait(false);
    }
}
