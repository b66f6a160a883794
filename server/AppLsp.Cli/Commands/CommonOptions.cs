using System.CommandLine;
using System.Globalization;

namespace AppLsp.Cli.Commands;

/// <summary>The options that more than one command has, and kinds of option.</summary>
internal static class CommonOptions
{
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

    /// <summary><c>--config FILE</c>; null where it is left out.</summary>
    public static Option<string?> Config() => new("--config")
    {
        HelpName = "FILE",
        Description = "The config to go by, or a preset's name, instead of the nearest applsp.yaml upward of each file",
    };

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
