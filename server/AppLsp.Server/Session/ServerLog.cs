using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Session;

/// <summary>Tells people what happened: in the editor's log, and, what is the server's own fault, on standard error too.</summary>
internal sealed class ServerLog
{
    private readonly TextWriter? _errors;
    private readonly LspConnection _connection;

    /// <summary>A log of <paramref name="connection"/>, of whose failures it tells too.</summary>
    /// <param name="errors">Where messages for the person who runs the server go; null for standard error.</param>
    /// <param name="connection">The connection to the client.</param>
    public ServerLog(TextWriter? errors, LspConnection connection)
    {
        (_errors, _connection) = (errors, connection);
        connection.Failed += Error;
    }

    /// <summary>Something went wrong. The exception's trace goes to standard error only.</summary>
    public void Error(string message, Exception? exception = null)
    {
        var line = exception is null ? message : $"{message}{Environment.NewLine}{exception}";
        (_errors ?? Console.Error).WriteLine("applsp: " + line);
        Send(MessageType.Error, message);
    }

    /// <summary>Something that a person should mend.</summary>
    public void Warning(string message) => Send(MessageType.Warning, message);

    private void Send(MessageType type, string message) => _connection.Notify(Methods.LogMessage, new LogMessageParams(type, message));
}
