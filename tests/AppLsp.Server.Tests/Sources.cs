using System.Runtime.CompilerServices;

namespace AppLsp.Server.Tests;

/// <summary>The repository's own files.</summary>
internal static class Sources
{
    private static readonly string[] Folders = ["server", "tests"];

    /// <summary>Where the file lies that has <paramref name="path"/> in the repository.</summary>
    public static string File(string path) => Path.Combine(Root(), path);

    /// <summary>The C# files that people write.</summary>
    public static IEnumerable<string> CSharp() =>
        Folders
            .SelectMany(folder => Directory.EnumerateFiles(File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(Root(), file).Split('/', '\\').Any(part => part is "obj" or "bin" or "node_modules"));

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../.."));
}
