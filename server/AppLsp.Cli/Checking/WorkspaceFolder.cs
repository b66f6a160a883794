using AppLsp.Language.Schema;

namespace AppLsp.Cli.Checking;

/// <summary>
/// Finds the workspace that a folder belongs to, so that the default globs mean the same wherever the command runs: the repository in which
/// there is, upward, a folder which they begin with, <c>applications/**</c>; outside of a repository, the nearest folder that holds one.
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
        string? found = null;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (found is null && Named.Any(name => Directory.Exists(Path.Combine(folder, name))))
                found = folder;
            if (Path.Exists(Path.Combine(folder, ".git")))
                return found is null ? null : folder;
        }
        return found;
    }
}
