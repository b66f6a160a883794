using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppLsp.Cli.Tests;

/// <summary>The built program, native or portable, as a process: what only a process shows.</summary>
public sealed class BinaryTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_version_is_on_stdout() => Assert.Equal(new(0, "applsp 0.1.0\n", ""), await Run("--version"));

    [Fact]
    public async Task Wrong_usage_is_on_stderr()
    {
        var result = await Run("check", "--fromat", "json");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("applsp check: unknown option --fromat; did you mean --format?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_checked_from_where_the_program_is_started()
    {
        _desk.With("jobs/a.md", Sample.WithoutClosing).With("jobs/ok.md", Sample.OtherJob).With("README.md", "# Readme\n");
        var result = await Run("check", "--today", Sample.Today);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(
            """
            jobs/a.md:25:3 warning cover-letter-point-missing: 
            """,
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """

            25 | - Cover letter points:
               |   ^^^^^^^^^^^^^^^^^^^

            """,
            result.Output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n2 applications, 1 with findings: 1 warning\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "NEXT ")]
    [InlineData("json", "{\"version\":1,")]
    [InlineData("csv", "file,company,")]
    [InlineData("ics", "BEGIN:VCALENDAR\r\n")]
    [InlineData("vcf", "BEGIN:VCARD\r\n")]
    public async Task Every_form_of_the_list_is_written_by_the_native_program_too(string format, string beginning)
    {
        Listing.Search.On(_desk);
        string[] args = ["list", "--today", Listing.Search.Today, "--format", format];
        var result = await Run(args);
        Assert.Equal(await _desk.Run(args), result);
        Assert.StartsWith(beginning, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_to_its_end()
    {
        var result = await Run(Sample.WithoutUrl, ["check", "-", "--today", Sample.Today, "--format", "json"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("\"file\":\"<stdin>\",\"code\":\"url-missing\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_gets_no_colours_and_NO_COLOR_does_not_forbid_asking()
    {
        _desk.With("a.md", Sample.WithoutUrl);
        Assert.DoesNotContain('\e', (await Run("check", "--today", Sample.Today)).Output);
        Assert.Contains('\e', (await Run("check", "--today", Sample.Today, "--color", "always")).Output);
    }

    [Fact]
    public async Task A_terminal_gets_colours_unless_NO_COLOR_is_set()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no /usr/bin/script to make a terminal with.");
        _desk.With("a.md", Sample.WithoutUrl);
        var command = $"'{Repository.Binary}' check --today {Sample.Today}";
        Assert.Contains(
            "\e[",
            (await Start("/usr/bin/env", "", ["-u", "NO_COLOR", "TERM=xterm", "script", "-qec", command, "/dev/null"])).Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "\e[",
            (await Start("/usr/bin/env", "", ["NO_COLOR=1", "TERM=xterm", "script", "-qec", command, "/dev/null"])).Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "\e[",
            (await Start("/usr/bin/env", "", ["-u", "NO_COLOR", "TERM=dumb", "script", "-qec", command, "/dev/null"])).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_long_line_is_cut_to_the_width_of_the_terminal()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no /usr/bin/script to make a terminal with.");
        _desk.With(
            "a.md",
            Sample.WithoutClosing.Replace("Cover letter points:", "Cover letter points: " + new string('x', 300), StringComparison.Ordinal)
        );
        var command = $"stty cols 60; '{Repository.Binary}' check --today {Sample.Today} --color never";
        var result = await Start("/usr/bin/env", "", ["TERM=xterm", "script", "-qec", command, "/dev/null"]);
        var quoted = result
            .Output.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Single(line => line.StartsWith("25 | ", StringComparison.Ordinal));
        Assert.Equal(60, quoted.Length);
        Assert.EndsWith("x…", quoted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no head.");
        for (var i = 0; i < 400; i++)
            _desk.With($"{i:000}.md", Sample.WithoutClosing + new string('\n', i));
        var result = await Start("/bin/sh", "", ["-c", $"'{Repository.Binary}' check --today {Sample.Today} | head -n 1"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("000.md:4:1 warning duplicate-application", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_said()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        var result = await Start("/bin/sh", "", ["-c", $"'{Repository.Binary}' check > /dev/full"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("applsp: No space left on device", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check a.md <&-", 0, "")]
    [InlineData("fix a.md <&-", 0, "")]
    [InlineData("--version <&-", 0, "")]
    [InlineData("check - <&-", 2, "applsp: <stdin>: cannot be read. Standard input is closed.\n")]
    [InlineData("fix - <&-", 2, "applsp: Standard input is closed.\n")]
    [InlineData("check a.md >&-", 2, "applsp: Standard output is closed.\n")]
    [InlineData("check a.md --format json >&-", 2, "applsp: Standard output is closed.\n")]
    [InlineData("fix a.md >&-", 2, "applsp: Standard output is closed.\n")]
    [InlineData("--help >&-", 2, "applsp: Standard output is closed.\n")]
    [InlineData("check gone.md 2>&-", 2, "")]
    [InlineData("chekc 2>&-", 2, "")]
    public async Task A_stream_that_is_closed_is_said_where_it_is_needed(string args, int exitCode, string error)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no shell to close it.");
        _desk.With("a.md", Sample.Good);
        var result = await Start("/bin/sh", "", ["-c", $"'{Repository.Binary}' {args}"]);
        Assert.Equal((exitCode, error), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_diff_without_anybody_to_read_it_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no shell to close it.");
        _desk.With("a.md", Sample.Good + "\n<!-- applsp-disable url-missing -->\n");
        var result = await Start("/bin/sh", "", ["-c", $"'{Repository.Binary}' fix a.md --diff >&-"]);
        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("applsp: Standard output is closed.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C is no signal there.");
        using var process = Process.Start(StartInfo(Repository.Binary, ["check", "-"]))!;
        // Reading standard input, it waits for as long as we like; the signal must find it past its start.
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(
            (130, "", ""),
            (
                process.ExitCode,
                await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
                await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
            )
        );
    }

    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp --stdio")]
    public async Task The_server_answers_on_standard_input_and_output(string args)
    {
        using var process = Process.Start(StartInfo(Repository.Binary, args.Split(' ')))!;
        await AssertServes(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task The_server_connects_to_a_port_where_the_editor_listens()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await AssertConnects(listener, $"--socket={((IPEndPoint)listener.LocalEndPoint!).Port}");
    }

    [Fact]
    public async Task The_server_connects_to_a_pipe_where_the_editor_listens()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes are listened on in another way there.");
        var path = Path.Combine(_desk.Folder, "lsp.sock");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        await AssertConnects(listener, $"--pipe={path}");
    }

    private async Task AssertConnects(Socket listener, string way)
    {
        listener.Listen(1);
        using var process = Process.Start(StartInfo(Repository.Binary, ["lsp", way, $"--clientProcessId={Environment.ProcessId}"]))!;
        var accepted = await listener
            .AcceptAsync(TestContext.Current.CancellationToken)
            .AsTask()
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(accepted, ownsSocket: true);
        await AssertServes(stream, stream);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>From initialize to exit: enough to see that the streams are the right ones.</summary>
    private static async Task AssertServes(Stream toServer, Stream fromServer)
    {
        await Send(
            toServer,
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"""
        );
        Assert.Contains("\"capabilities\":{", await Receive(fromServer), StringComparison.Ordinal);
        await Send(toServer, """{"jsonrpc":"2.0","method":"initialized","params":{}}""");
        await Send(toServer, """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
        string answer;
        do answer = await Receive(fromServer);
        while (!answer.Contains("\"id\":2", StringComparison.Ordinal));
        Assert.Contains("\"result\":null", answer, StringComparison.Ordinal);
        await Send(toServer, """{"jsonrpc":"2.0","method":"exit"}""");
    }

    private static async Task Send(Stream stream, string message)
    {
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}"),
            TestContext.Current.CancellationToken
        );
        await stream.FlushAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> Receive(Stream stream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, patience.Token);
            head.Append((char)one[0]);
        }
        var length = head.ToString().Split("\r\n").First(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))[
            "Content-Length: ".Length..
        ];
        var body = new byte[int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, patience.Token);
        return Encoding.UTF8.GetString(body);
    }

    private Task<Desk.Result> Run(params string[] args) => Run("", args);

    private Task<Desk.Result> Run(string input, string[] args) => Start(Repository.Binary, input, args);

    private async Task<Desk.Result> Start(string program, string input, string[] args)
    {
        using var process = Process.Start(StartInfo(program, args))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    private ProcessStartInfo StartInfo(string program, string[] args) =>
        new(program, args)
        {
            WorkingDirectory = _desk.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
}
