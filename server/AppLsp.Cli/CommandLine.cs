using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using AppLsp.Cli.Commands;
using AppLsp.Language.Words;

namespace AppLsp.Cli;

/// <summary>The program: its commands, and what is said when it is called wrongly.</summary>
internal static class CommandLine
{
    /// <summary>Runs what <paramref name="args"/> ask for.</summary>
    /// <returns>One of <see cref="ExitCode"/>, or the server's own exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Shell shell)
    {
        try
        {
            if (args.Length == 0)
            {
                Parse(["--help"], shell).Invoke(new() { Output = shell.Error });
                return ExitCode.Unusable;
            }

            var parse = Parse(args, shell);
            var asksAboutUs = parse.Action is HelpText or VersionText;
            if (!asksAboutUs && (parse.Errors.Count > 0 || MistypedOptions(parse).Any()))
                return SayWhatIsWrong(parse, shell.Error);

            using var output = asksAboutUs ? shell.OutputWriter() : TextWriter.Null;
            return await parse.InvokeAsync(
                new()
                {
                    Output = output,
                    EnableDefaultExceptionHandler = false,
                    // Ctrl-C ends the process at once: there is nothing to tidy up.
                    ProcessTerminationTimeout = null,
                }
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            shell.Error.WriteLine($"applsp: {problem.Message}");
            return ExitCode.Unusable;
        }
    }

    private static ParseResult Parse(string[] args, Shell shell)
    {
        var root = new RootCommand("Check, fix and format job applications kept as Markdown files")
        {
            new CheckCommand(shell),
            new FixCommand(shell),
            new FormatCommand(shell),
            new ListCommand(shell),
            new LogCommand(shell),
            new StatusCommand(shell),
            new LspCommand(shell),
            new ExplainCommand(shell),
            new InitCommand(shell),
            new SchemaCommand(shell),
            new HelpCommand(shell),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                option.Action = new HelpText(shell);
            if (option is VersionOption)
            {
                option.Action = new VersionText();
                option.Aliases.Add("-V");
            }
        }
        // A file's name may begin with @, and no option has a one-letter name that could be bundled.
        return root.Parse(args, new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
    }

    private static int SayWhatIsWrong(ParseResult parse, TextWriter error)
    {
        var command = parse.CommandResult.Command;
        var name = command is RootCommand ? "applsp" : $"applsp {command.Name}";
        var unknown = MistypedOptions(parse).Concat(parse.UnmatchedTokens).Distinct().ToList();
        var problems =
            unknown.Count > 0 ? unknown.Select(word => Unknown(word, command)) : parse.Errors.Select(problem => problem.Message).Distinct();
        foreach (var problem in problems)
            error.WriteLine($"{name}: {problem}");
        error.WriteLine($"See \"{name} --help\".");
        return ExitCode.Unusable;
    }

    /// <summary>
    /// What looks like an option and is none. The parser would take it for a path wherever a command takes paths;
    /// after <c>--</c> it is meant as one.
    /// </summary>
    private static IEnumerable<string> MistypedOptions(ParseResult parse) =>
        parse
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token is { Type: TokenType.Argument, Value: ['-', _, ..] })
            .Select(token => token.Value);

    private static string Unknown(string word, Command command)
    {
        if (word is not ['-', _, ..] && command.Subcommands.Count == 0)
            return $"unexpected argument \"{word}\".";

        var name = word.Split('=')[0];
        var (kind, known) = word.StartsWith('-')
            ? (
                "option",
                command
                    .Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options))
                    .SelectMany(option => option.Aliases.Prepend(option.Name))
            )
            : ("command", command.Subcommands.Select(subcommand => subcommand.Name));
        return $"unknown {kind} {name}{Spelling.DidYouMean(name, known)}";
    }
}
