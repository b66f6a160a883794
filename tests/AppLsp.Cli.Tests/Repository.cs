namespace AppLsp.Cli.Tests;

/// <summary>Where the tests find what is not copied beside them.</summary>
internal static class Repository
{
    /// <summary>The folder of AppLsp.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program under test: APPLSP_BIN, else what <c>npm run build</c> makes. It must be there.</summary>
    public static string Binary
    {
        get
        {
            var path = Environment.GetEnvironmentVariable("APPLSP_BIN") is { Length: > 0 } named
                ? named
                : Path.Combine(Root, "dist", OperatingSystem.IsWindows() ? "applsp.exe" : "applsp");
            Assert.True(File.Exists(path), $"{path} is not there: run \"npm run build\", or set APPLSP_BIN to the program to test.");
            return path;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AppLsp.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No AppLsp.sln above {AppContext.BaseDirectory}.");
    }
}
