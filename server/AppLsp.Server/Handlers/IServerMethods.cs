using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

/// <summary>What the client can call. Each method stands beside its handler.</summary>
[JsonRpcContract]
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface IServerMethods;
