namespace AppLsp.Cli.Output;

/// <summary>Words for people.</summary>
internal static class Wording
{
    /// <summary>A number of things: <c>1 file</c>, <c>3 files</c>.</summary>
    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
