using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Session;

/// <summary>Tells people what happened: in the editor's log, and, what is the server's own fault, on standard error too.</summary>
internal sealed class ServerLog(TextWriter? errors)
{
    /// <summary>The connection, once there is one.</summary>
    public LspConnection? Connection { get; set; }

    /// <summary>Something went wrong. The exception's trace goes to standard error only.</summary>
    public void Error(string message, Exception? exception = null)
    {
        var line = exception is null ? message : $"{message}{Environment.NewLine}{exception}";
        (errors ?? Console.Error).WriteLine("applsp: " + line);
        Send(MessageType.Error, message);
    }

    /// <summary>Something that a person should mend.</summary>
    public void Warning(string message) => Send(MessageType.Warning, message);

    private void Send(MessageType type, string message) => Connection?.Notify(Methods.LogMessage, new LogMessageParams(type, message));
}
