using AppLsp.Language;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Server.Handlers;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;

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

        _ = Task.Run(WarmUp, CancellationToken.None);

        // Reading from standard input holds a thread of the pool for good: the pool's first two would not be enough to answer at once.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 4), ports);

        var lifecycle = new Lifecycle();
        using var connection = new LspConnection(input, output, lifecycle.Refuse);
        var log = new ServerLog(options.Log, connection);
        var session = new ServerSession(options, connection, lifecycle, log);
        ServerMethods.Register(session);
        connection.StartListening();
        if (options.ClientProcessId is { } client)
            _ = session.EndWithAsync(client);

        // Not the connection's own end alone: that would wait for a read of standard input that nothing can interrupt.
        await Task.WhenAny(connection.Completion, lifecycle.Ended, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
        if (connection.Completion.Exception is { InnerException: var cause })
            log.Error($"The connection to the client failed: {cause!.Message}");
        return lifecycle.ExitCode;
    }

    /// <summary>
    /// Makes the schema and the rules while the client still greets, on the second core: it makes the greeting some two milliseconds
    /// slower and the first document's diagnostics three milliseconds faster.
    /// </summary>
    private static void WarmUp()
    {
        var first = Analysis.Of(SourceText.From("# Application Details\n"), "", new(DateOnly.MinValue));
        _ = first.Findings.Count + Completions.At(first, 0).Count;
        // The greeting needs no skills, and the first application does: last, so that nothing waits for them.
        _ = ApplicationSchema.Default.Skills.Skills.Length;
    }
}
