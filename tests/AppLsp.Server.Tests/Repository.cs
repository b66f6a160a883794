namespace AppLsp.Server.Tests;

/// <summary>Where the tests find what is not copied beside them.</summary>
internal static class Repository
{
    /// <summary>The folder of AppLsp.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AppLsp.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No AppLsp.sln above {AppContext.BaseDirectory}.");
    }
}
