using System.Globalization;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>How much the client wants to be told of the server's doings.</summary>
    [JsonRpcMethod(Methods.SetTrace, UseSingleObjectParameterDeserialization = true)]
    Task SetTraceAsync(SetTraceParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task SetTraceAsync(SetTraceParams parameters)
    {
        Connection.Trace.Set(parameters.Value, State);
        return Task.CompletedTask;
    }

    /// <summary>How things stand, for people.</summary>
    private string State() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"open documents: {_documents.All.Count()}, known applications: {_workspace.Index.Files.Count()}, memory: "
                + $"{Environment.WorkingSet >> 20} MB"
        );
}
