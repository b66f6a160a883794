using System.Text;

namespace AppLsp.Cli.Tests;

/// <summary>A folder of its own for one test, in which command lines run inside the test's process.</summary>
internal sealed class Desk : IDisposable
{
    public Desk() => Folder = Directory.CreateTempSubdirectory("applsp-").FullName;

    public string Folder { get; }

    /// <summary>The folder below in which the command lines run.</summary>
    public string Inside { get; init; } = "";

    /// <summary>Whether a workflow has checked out a repository into the folder.</summary>
    public bool IsCheckout { get; init; }

    public Desk With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public Desk With(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public Task<Result> Run(params string[] args) => Run("", args);

    public async Task<Result> Run(string input, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell(
            new MemoryStream(Encoding.UTF8.GetBytes(input)),
            output,
            () => error,
            Path.Combine(Folder, Inside),
            () => false,
            () => 100
        )
        {
            GitHubWorkspace = IsCheckout ? Folder : null,
        };
        var exitCode = await CommandLine.RunAsync(args, shell);
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public sealed record Result(int ExitCode, string Output, string Error);
}
