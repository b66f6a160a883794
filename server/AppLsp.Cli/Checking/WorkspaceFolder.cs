using AppLsp.Language.Schema;

namespace AppLsp.Cli.Checking;

/// <summary>
/// Finds the workspace that a folder belongs to, so that the default globs mean the same wherever the command runs: the nearest folder
/// upward that holds one which they begin with, <c>applications/**</c>. What lies above a repository has nothing to do with it.
/// </summary>
internal sealed class WorkspaceFolder
{
    private static readonly IReadOnlyList<string> Named = ApplicationSchema.Default.GlobFolders;

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>The workspace around <paramref name="folder"/>, perhaps itself; null where there is none to be seen.</summary>
    public string? Around(string folder) =>
        _known.TryGetValue(folder, out var known) ? known : _known[folder] = UpFrom(Path.TrimEndingDirectorySeparator(folder));

    private static string? UpFrom(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Named.Any(name => Directory.Exists(Path.Combine(folder, name))))
                return folder;
            if (Path.Exists(Path.Combine(folder, ".git")))
                return null;
        }
        return null;
    }
}
