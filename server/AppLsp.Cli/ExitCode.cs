namespace AppLsp.Cli;

/// <summary>What the program says to the one that started it.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Something at or above <c>--fail-on</c>.</summary>
    public const int Found = 1;

    /// <summary>Wrong usage, or input that could not be read. A message stands on stderr.</summary>
    public const int Unusable = 2;
}
