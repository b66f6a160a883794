using AppLsp.Server.Protocol;
using StreamJsonRpc;

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
    public Task InitializedAsync() => ConfigureAsync();

    private async Task ConfigureAsync()
    {
        if (_client.RegistersConfiguration)
            await AskAsync<object>(
                Methods.RegisterCapability,
                new RegistrationParams([new("applsp.configuration", Methods.DidChangeConfiguration, new(Settings.Section))])).ConfigureAwait(false);
        await PullConfigurationAsync().ConfigureAwait(false);
    }
}
