using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>Ends the server.</summary>
    [JsonRpcMethod(Methods.Exit)]
    Task ExitAsync();
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public async Task ExitAsync()
    {
        await DrainAsync().ConfigureAwait(false);
        _ended.TrySetResult();
    }
}
