using System.Globalization;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>How much the client wants to be told of the server's doings.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class SetTraceHandler(ServerSession session)
{
    /// <summary>How much the client wants to be told of the server's doings.</summary>
    [JsonRpcMethod("$/setTrace", UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(SetTraceParams parameters)
    {
        session.Connection.Trace.Set(parameters.Value, () => StateOf(session));
        return Task.CompletedTask;
    }

    /// <summary>How things stand, for people.</summary>
    internal static string StateOf(ServerSession session) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"open documents: {session.Documents.All.Count()}, known applications: {session.Workspace.Index.Files.Count()}, memory: "
                + $"{Environment.WorkingSet >> 20} MB"
        );
}
