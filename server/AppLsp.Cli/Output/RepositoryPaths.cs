using AppLsp.Cli.Checking;
using AppLsp.Files;

namespace AppLsp.Cli.Output;

/// <summary>
/// Names of files as a service knows them that has checked out a repository: relative to its root, wherever in it the program runs.
/// </summary>
/// <param name="folder">The folder in which the program runs.</param>
/// <param name="root">The repository's root; null where names stay relative to <paramref name="folder"/>.</param>
internal sealed class RepositoryPaths(string folder, string? root)
{
    /// <summary>What output calls the file <paramref name="name"/>; one outside of the repository has its whole path.</summary>
    public string Of(string name)
    {
        if (root is null || name == FileFinder.NamelessInput)
            return name;
        var full = Path.GetFullPath(name, folder);
        return RelativePath.Below(full, root) ?? RelativePath.Slashed(full);
    }
}
