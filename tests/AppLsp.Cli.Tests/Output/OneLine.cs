namespace AppLsp.Cli.Tests.Output;

/// <summary>What a program writes in one line, as a person can read it in a test.</summary>
internal static class OneLine
{
    /// <summary>The lines of <paramref name="text"/> without their indents, one behind the other.</summary>
    public static string Of(string text) => string.Concat(text.Split('\n', StringSplitOptions.TrimEntries));
}
