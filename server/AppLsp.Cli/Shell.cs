using System.Text;

namespace AppLsp.Cli;

/// <summary>What a command sees of the process around it. Tests put their own in its place.</summary>
internal sealed class Shell
{
    private const int WidthWithoutTerminal = 100;
    private static readonly string[] AnsiTerminalVariables = ["WT_SESSION", "TERM_PROGRAM", "TERM", "ConEmuANSI"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<TextWriter> _error;
    private readonly Lazy<int> _width;
    private readonly Lazy<bool> _showsColor;

    /// <summary>A shell whose costlier parts are asked for when they are first needed: <c>applsp lsp</c> needs none of them.</summary>
    public Shell(Stream input, Stream output, Func<TextWriter> error, string folder, Func<bool> showsColor, Func<int> width)
    {
        Input = input;
        Output = output;
        Folder = folder;
        _error = new(error);
        _showsColor = new(showsColor);
        _width = new(width);
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output, unbuffered. It belongs to the result: the findings, or the protocol.</summary>
    public Stream Output { get; }

    /// <summary>Standard error: notes and problems.</summary>
    public TextWriter Error => _error.Value;

    /// <summary>The current directory, as an absolute path.</summary>
    public string Folder { get; }

    /// <summary>The root of the repository that a GitHub workflow has checked out, as an absolute path; null elsewhere.</summary>
    public string? GitHubWorkspace { get; init; }

    /// <summary>The local date.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Whether colours on standard output reach a person who wants them.</summary>
    public bool ShowsColor => _showsColor.Value;

    /// <summary>How many columns a line of output may take.</summary>
    public int Width => _width.Value;

    /// <summary>The shell that this process was started from.</summary>
    public static Shell OfProcess()
    {
        // .NET's console switches the keypad of a terminal over as soon as it is touched, even where no key is ever
        // read. A terminal that it takes for a dumb one it leaves as it is.
        var terminal = Environment.GetEnvironmentVariable("TERM");
        if (!OperatingSystem.IsWindows())
            Environment.SetEnvironmentVariable("TERM", "dumb");

        return new(
            new StandardStream(Console.OpenStandardInput, "Standard input"),
            new StandardStream(Console.OpenStandardOutput, "Standard output"),
            () => new StreamWriter(new StandardStream(Console.OpenStandardError, null), Utf8) { AutoFlush = true, NewLine = "\n" },
            Environment.CurrentDirectory,
            () => ShowsColorOn(terminal),
            () => Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthWithoutTerminal : Console.WindowWidth
        )
        {
            GitHubWorkspace =
                Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { } folder && Path.IsPathFullyQualified(folder) ? folder : null,
        };
    }

    /// <summary>A writer of UTF-8 text on standard output; it is flushed when it is disposed, and leaves the stream open.</summary>
    public StreamWriter OutputWriter() => new(Output, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>NO_COLOR (no-color.org), a pipe or file, and a dumb terminal all mean plain text.</summary>
    private static bool ShowsColorOn(string? terminal)
    {
        if (Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
            return false;
        if (!OperatingSystem.IsWindows())
            return terminal is not (null or "" or "dumb");

        // The old Windows console prints escape sequences as they are; these variables are set by those that obey them.
        return AnsiTerminalVariables.Any(name => Environment.GetEnvironmentVariable(name) is not (null or "" or "dumb" or "OFF"));
    }
}
