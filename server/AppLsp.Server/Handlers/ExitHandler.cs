using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Ends the server.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class ExitHandler(ServerSession session)
{
    /// <summary>Ends the server.</summary>
    [JsonRpcMethod(Methods.Exit)]
    public async Task HandleAsync()
    {
        await session.Connection.DrainAsync().ConfigureAwait(false);
        session.Lifecycle.End();
    }
}
