using System.Text.Json;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>The last request: the server gets ready to end. The answer is null.</summary>
    [JsonRpcMethod(Methods.Shutdown)]
    Task<JsonElement?> ShutdownAsync();
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<JsonElement?> ShutdownAsync()
    {
        _stage = Stage.ShutDown;
        _shutdown.TrySetResult();
        return Task.FromResult<JsonElement?>(null);
    }
}
