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
    public static Task<int> RunAsync(Stream input, Stream output, ServerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        throw new NotImplementedException();
    }
}
