using System.CommandLine;
using AppLsp.Language.Words;

namespace AppLsp.Cli.Commands;

/// <summary><c>applsp help</c>: what <c>--help</c> says, for those who look for it under a command's name.</summary>
internal sealed class HelpCommand : Command, IHasMoreHelp
{
    private readonly Shell _shell;

    private readonly Argument<string?> _command = new("COMMAND")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The command to show help for; without one, applsp itself",
    };

    /// <summary>The command, run from <paramref name="shell"/>.</summary>
    public HelpCommand(Shell shell)
        : base("help", "Show help for applsp or one of its commands")
    {
        _shell = shell;
        Add(_command);
        _command.Validators.Add(result =>
        {
            var commands = Parents.OfType<Command>().SelectMany(root => root.Subcommands).Select(command => command.Name);
            foreach (var name in result.Typed().Except(commands))
                result.AddError($"unknown command {name}{Spelling.DidYouMean(name, commands)}");
        });
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string MoreHelp =>
        """
            Examples:
              applsp help check
            """;

    private int Run(ParseResult arguments)
    {
        using var output = _shell.OutputWriter();
        string[] asked = arguments.GetValue(_command) is { } command ? [command, "--help"] : ["--help"];
        return arguments.RootCommandResult.Command.Parse(asked).Invoke(new() { Output = output });
    }
}
