using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>How much the client wants to be told of the server's doings. There is nothing to tell beyond its log.</summary>
    [JsonRpcMethod(Methods.SetTrace, UseSingleObjectParameterDeserialization = true)]
    Task SetTraceAsync(SetTraceParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task SetTraceAsync(SetTraceParams parameters) => Task.CompletedTask;
}
