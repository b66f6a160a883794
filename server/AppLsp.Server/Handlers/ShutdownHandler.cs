using System.Text.Json;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Gets ready to end.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class ShutdownHandler(ServerSession session)
{
    /// <summary>The last request: the server gets ready to end. The answer is null.</summary>
    [JsonRpcMethod("shutdown")]
    public Task<JsonElement?> HandleAsync()
    {
        session.Lifecycle.ShutDown();
        return Task.FromResult<JsonElement?>(null);
    }
}
