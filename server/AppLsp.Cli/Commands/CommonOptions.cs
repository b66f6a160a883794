using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AppLsp.Cli.Checking;

namespace AppLsp.Cli.Commands;

/// <summary>The options that more than one command has, and kinds of option.</summary>
internal static class CommonOptions
{
    /// <summary><c>PATH...</c>; empty where none is named.</summary>
    public static Argument<string[]> Paths() =>
        new("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [],
            Description =
                "Files, folders, quoted globs, or - for standard input [default: .]. Of a folder, every .md and .markdown file "
                + "at any depth is read; what is hidden, node_modules, and links to folders are passed over.",
            Validators = { RefuseEmpty },
        };

    /// <summary><c>--stdin-filename PATH</c>; null where it is left out.</summary>
    public static Option<string?> StdinFilename() =>
        new("--stdin-filename")
        {
            HelpName = "PATH",
            Description = "What the text of standard input is called; goes with -",
            Validators = { RefuseEmpty },
        };

    /// <summary>Refuses a name for standard input where standard input is not read.</summary>
    public static void RequireStandardInput(Command command, Argument<string[]> paths, Option<string?> stdinFilename) =>
        command.Validators.Add(result =>
        {
            if (result.GetResult(stdinFilename).Typed().Any() && !result.GetResult(paths).Typed().Contains(FileFinder.StandardInput))
                result.AddError("--stdin-filename names the text of standard input: add - as PATH.");
        });

    /// <summary>
    /// What is typed for an option or argument; nothing where it is left out, or its value is. For validators: they run also where
    /// something is wrong already, and GetValue throws then.
    /// </summary>
    public static IEnumerable<string> Typed(this SymbolResult? result) => result?.Tokens.Select(token => token.Value) ?? [];

    /// <summary>Refuses an empty path. It would stand for the current folder, and is a variable of a script that is not set.</summary>
    public static void RefuseEmpty(SymbolResult result)
    {
        var name = result is OptionResult option ? option.Option.Name : "PATH";
        if (result.Tokens.Any(token => token.Value.Length == 0))
            result.AddError($"{name} is empty, and \"\" names no file or folder. Write . for this folder.");
    }

    /// <summary><c>--today YYYY-MM-DD</c>; null where it is left out.</summary>
    public static Option<DateOnly?> Today() =>
        new("--today")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The day to take for today, instead of today",
            CustomParser = result =>
            {
                var typed = result.Tokens[0].Value;
                if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"--today takes a day as YYYY-MM-DD, such as 2025-05-20, and not \"{typed}\".");
                return null;
            },
        };

    /// <summary><c>--color auto|always|never</c>: null for auto.</summary>
    public static Choice<bool?> Color() =>
        new(
            "--color",
            "Whether there are colours; auto looks at the terminal and at NO_COLOR",
            ("auto", null),
            ("always", true),
            ("never", false)
        );

    /// <summary><c>--config FILE</c>; null where it is left out.</summary>
    public static Option<string?> Config() =>
        new("--config")
        {
            HelpName = "FILE",
            Description = "The config to go by, or a preset's name, instead of the nearest applsp.yaml upward of each file",
        };

    /// <summary>
    /// An option that takes a whole number of at least 1 and at most <paramref name="largest"/>; null where it is left out.
    /// </summary>
    public static Option<int?> Number(string name, string helpName, string description, int largest) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result =>
            {
                var typed = result.Tokens[0].Value;
                if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= largest)
                    return number;
                result.AddError($"{name} takes a number from 1 to {largest}, and not \"{typed}\".");
                return null;
            },
        };
}
