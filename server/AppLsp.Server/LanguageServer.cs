using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using StreamJsonRpc;

namespace AppLsp.Server;

/// <summary>The language server for application markdown.</summary>
public static class LanguageServer
{
    /// <summary>Serves one client until it says <c>exit</c>, its stream ends or its process is gone.</summary>
    /// <param name="input">What the client writes: standard input, a pipe, a socket.</param>
    /// <param name="output">What the client reads. Nothing but the protocol is written there.</param>
    /// <param name="options">What the program that runs the server knows.</param>
    /// <param name="cancellation">Ends the server as the end of <paramref name="input"/> does.</param>
    /// <returns>The program's exit code: 0 when the client had sent <c>shutdown</c>, else 1.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, ServerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);

        _ = Task.Run(ServerSession.WarmUp, CancellationToken.None);

        // Reading from standard input holds a thread of the pool for good: the pool's first two would not be enough to answer at once.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 4), ports);

        var log = new ServerLog(options.Log);
        var session = new ServerSession(options, log);
        var handler = new LspMessageHandler(input, output)
        {
            Admit = message => session.Admit(message) && session.Connection.Expects(message),
            Rejected = bad =>
            {
                log.Error(bad.Message);
                session.Connection.Reject(bad.Id, bad.Code, bad.Message);
            },
            Drained = () => session.DrainAsync(),
        };
        using var connection = log.Connection = session.Connection = new LspConnection(handler, log.Error);
        connection.AddLocalRpcTarget(RpcTargetMetadata.FromShape<IServerMethods>(), session, null);
        connection.StartListening();
        if (options.ClientProcessId is { } client)
            _ = session.EndWithAsync(client);

        // Not the connection's own end alone: that would wait for a read of standard input that nothing can interrupt.
        await Task.WhenAny(connection.Completion, session.Ended, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
        if (connection.Completion.Exception is { InnerException: var cause })
            log.Error($"The connection to the client broke: {cause!.Message}");
        return session.ExitCode;
    }
}
