using System.CommandLine;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using AppLsp.Server;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp lsp</c>: the language server, talked to in the ways that VS Code's client knows.</summary>
internal sealed class LspCommand : Command, IHasMoreHelp
{
    private const string WindowsPipes = @"\\.\pipe\";

    private readonly Shell _shell;
    private readonly Option<bool> _stdio = new("--stdio") { Description = "Use standard input and output (the default)" };

    private readonly Option<string?> _pipe = new("--pipe")
    {
        HelpName = "NAME",
        Description = "Connect to this Unix domain socket or Windows named pipe of the editor",
    };

    private readonly Option<int?> _socket = CommonOptions.Number(
        "--socket",
        "PORT",
        "Connect to this port of the editor, on this machine",
        IPEndPoint.MaxPort
    );

    private readonly Option<int?> _clientProcessId = CommonOptions.Number(
        "--clientProcessId",
        "PID",
        "Stop when this process ends",
        int.MaxValue
    );

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public LspCommand(Shell shell)
        : base("lsp", "Run the language server; your editor does this for you")
    {
        _shell = shell;
        Add(_stdio);
        Add(_pipe);
        Add(_socket);
        Add(_clientProcessId);
        Validators.Add(result =>
        {
            var ways = new Option[] { _stdio, _pipe, _socket }
                .Where(option => result.GetResult(option) is { Implicit: false })
                .ToList();
            if (ways.Count > 1)
                result.AddError($"choose one of {string.Join(" and ", ways.Select(way => way.Name))}.");
        });
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp lsp                   standard input and output
              applsp lsp --socket 7998     a port on which the editor listens
            """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var options = new ServerOptions { Version = VersionText.Version, ClientProcessId = arguments.GetValue(_clientProcessId) };
        if (arguments.GetValue(_pipe) is { } pipe)
            return await RunAsync(() => ConnectAsync(pipe, cancellation), $"--pipe {pipe}", options, cancellation);
        if (arguments.GetValue(_socket) is { } port)
            return await RunAsync(() => ConnectAsync(port, cancellation), $"--socket {port}", options, cancellation);
        return await LanguageServer.RunAsync(_shell.Input, _shell.Output, options, cancellation);
    }

    private async Task<int> RunAsync(Func<Task<Stream>> connect, string way, ServerOptions options, CancellationToken cancellation)
    {
        Stream stream;
        try
        {
            stream = await connect();
        }
        catch (Exception problem)
            when (problem is SocketException or IOException or TimeoutException or ArgumentException or UnauthorizedAccessException)
        {
            _shell.Error.WriteLine($"applsp lsp: {way}: no editor is listening. {problem.Message}");
            return ExitCode.Unusable;
        }
        await using (stream)
            return await LanguageServer.RunAsync(stream, stream, options, cancellation);
    }

    private static async Task<Stream> ConnectAsync(string pipe, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows())
            return await ConnectAsync(
                new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified),
                new UnixDomainSocketEndPoint(pipe),
                cancellation
            );

        var name = pipe.StartsWith(WindowsPipes, StringComparison.OrdinalIgnoreCase) ? pipe[WindowsPipes.Length..] : pipe;
        var stream = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        await stream.ConnectAsync(TimeSpan.FromSeconds(5), cancellation);
        return stream;
    }

    private static Task<Stream> ConnectAsync(int port, CancellationToken cancellation) =>
        ConnectAsync(new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }, new IPEndPoint(IPAddress.Loopback, port), cancellation);

    private static async Task<Stream> ConnectAsync(Socket socket, EndPoint place, CancellationToken cancellation)
    {
        try
        {
            await socket.ConnectAsync(place, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
