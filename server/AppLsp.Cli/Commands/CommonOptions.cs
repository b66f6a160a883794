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
                "Files, folders, quoted globs, or - for standard input [default: .]. A folder stands for all .md and .markdown "
                + "files below it, except hidden ones, node_modules and links to folders",
            Validators = { RefuseEmpty },
        };

    /// <summary><c>--stdin-filename PATH</c>; null where it is left out.</summary>
    public static Option<string?> StdinFilename() =>
        new("--stdin-filename")
        {
            HelpName = "PATH",
            Description = "File name to assume for standard input; use with -",
            Validators = { RefuseEmpty },
        };

    /// <summary>Refuses a name for standard input where standard input is not read.</summary>
    public static void RequireStandardInput(Command command, Argument<string[]> paths, Option<string?> stdinFilename) =>
        command.Validators.Add(result =>
        {
            if (result.GetResult(stdinFilename).Typed().Any() && !result.GetResult(paths).Typed().Contains(FileFinder.StandardInput))
                result.AddError("--stdin-filename needs standard input: add - as PATH.");
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
            result.AddError($"{name} is empty. Write . for this folder.");
    }

    /// <summary><c>--today YYYY-MM-DD</c>; null where it is left out.</summary>
    public static Option<DateOnly?> Today() => Day("--today", "Use this date as today");

    /// <summary>An option that takes a day, written <c>YYYY-MM-DD</c>; null where it is left out.</summary>
    public static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            HelpName = "YYYY-MM-DD",
            Description = description,
            CustomParser = result =>
            {
                var typed = result.Tokens[0].Value;
                if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"{name} \"{typed}\" is not a valid date: write YYYY-MM-DD.");
                return null;
            },
        };

    /// <summary>Refuses a span of days that ends before it begins.</summary>
    public static void RequireOrder(Command command, Option<DateOnly?> from, Option<DateOnly?> to) =>
        command.Validators.Add(result =>
        {
            if (
                result.GetResult(from).Typed().FirstOrDefault() is { } first
                && result.GetResult(to).Typed().FirstOrDefault() is { } last
                && string.CompareOrdinal(first, last) > 0
            )
                result.AddError($"{from.Name} {first} is later than {to.Name} {last}.");
        });

    /// <summary><c>--color auto|always|never</c>: null for auto.</summary>
    public static Choice<bool?> Color() =>
        new("--color", "Use colours; auto follows the terminal and NO_COLOR", ("auto", null), ("always", true), ("never", false));

    /// <summary><c>--config FILE</c>; null where it is left out.</summary>
    public static Option<string?> Config() =>
        new("--config") { HelpName = "FILE", Description = "Use this config or preset instead of each file's nearest applsp.yaml" };

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
                result.AddError($"{name} \"{typed}\" is not valid: use a number from 1 to {largest}.");
                return null;
            },
        };
}
