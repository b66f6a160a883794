using System.CommandLine;
using System.Globalization;
using AppLsp.Cli.Checking;

namespace AppLsp.Cli.Commands;

/// <summary>The options that more than one command has, and kinds of option.</summary>
internal static class CommonOptions
{
    /// <summary><c>PATH...</c>; empty where none is named.</summary>
    public static Argument<string[]> Paths() => new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
        Description = "Files, folders, quoted globs, or - for standard input [default: .]. Of a folder, every .md and .markdown file "
            + "at any depth is read; what is hidden, node_modules, and links to folders are passed over.",
    };

    /// <summary><c>--stdin-filename PATH</c>; null where it is left out.</summary>
    public static Option<string?> StdinFilename() => new("--stdin-filename")
    {
        HelpName = "PATH",
        Description = "What the text of standard input is called; goes with -",
    };

    /// <summary>Refuses a name for standard input where standard input is not read.</summary>
    public static void RequireStandardInput(Command command, Argument<string[]> paths, Option<string?> stdinFilename) => command.Validators.Add(result =>
    {
        if (result.GetValue(stdinFilename) is not null && result.GetValue(paths)?.Contains(FileFinder.StandardInput) != true)
            result.AddError("--stdin-filename names the text of standard input: add - as PATH.");
    });

    /// <summary><c>--today YYYY-MM-DD</c>; null where it is left out.</summary>
    public static Option<DateOnly?> Today() => new("--today")
    {
        HelpName = "YYYY-MM-DD",
        Description = "The day to take for today, instead of today",
        CustomParser = result =>
        {
            var typed = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"--today takes a day as YYYY-MM-DD, such as 2025-05-20, and not \"{typed}\".");
            return null;
        },
    };

    /// <summary><c>--color auto|always|never</c>: null for auto.</summary>
    public static Choice<bool?> Color() => new(
        "--color", "Whether there are colours; auto looks at the terminal and at NO_COLOR", ("auto", null), ("always", true), ("never", false));

    /// <summary>An option that takes a whole number of at least 1 and at most <paramref name="largest"/>; null where it is left out.</summary>
    public static Option<int?> Number(string name, string helpName, string description, int largest) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            var typed = result.Tokens[0].Value;
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= largest) return number;
            result.AddError($"{name} takes a number from 1 to {largest}, and not \"{typed}\".");
            return null;
        },
    };
}
