using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace AppLsp.Cli;

/// <summary><c>--version</c>: the program's name and version, without the build's commit.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    /// <summary>This build's version: <c>0.1.0</c>.</summary>
    public static string Version =>
        typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"applsp {Version}");
        return ExitCode.Clean;
    }
}
