using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AppLsp.Cli.Commands;

namespace AppLsp.Cli;

/// <summary><c>--help</c>: what System.CommandLine knows of a command, and what the command adds to it.</summary>
internal sealed class HelpText(Shell shell) : SynchronousCommandLineAction
{
    private const string Start = """
        Examples:
          applsp check              check every application below this folder
          applsp list --due         show what is to be done today
          applsp help check         show all options of check
        """;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = shell.Width }.Invoke(parseResult);
        var more = parseResult.CommandResult.Command is IHasMoreHelp command ? command.MoreHelp : Start;
        parseResult.InvocationConfiguration.Output.WriteLine(more);
        return ExitCode.Clean;
    }
}
