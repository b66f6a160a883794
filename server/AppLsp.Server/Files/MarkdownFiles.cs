using System.IO.Enumeration;

namespace AppLsp.Server.Files;

/// <summary>Finds the markdown files of a folder at any depth. What is hidden and node_modules are passed over.</summary>
public static class MarkdownFiles
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Whether a file's name or path is that of markdown.</summary>
    public static bool IsMarkdown(ReadOnlySpan<char> name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nothing below a folder of that name, nor a file of that name, is anybody's application.</summary>
    public static bool IsPassedOver(ReadOnlySpan<char> name) => name.StartsWith('.') || name is "node_modules";

    /// <summary>
    /// The files below <paramref name="root"/>, found while they are asked for. Links to folders are not followed, so no walk is endless and no file met twice.
    /// </summary>
    /// <param name="root">The folder.</param>
    /// <param name="rules">What is to be left out besides, or null.</param>
    /// <param name="failed">Told of a folder that cannot be opened.</param>
    public static IEnumerable<string> Below(string root, IgnoreRules? rules, Action<string, Exception> failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        var folders = new Stack<(string Path, IgnoreRules? Rules)>([(root, rules)]);
        while (folders.TryPop(out var folder))
        {
            List<(string Path, bool IsFolder)> entries;
            try
            {
                entries = [.. new FileSystemEnumerable<(string, bool)>(folder.Path, (ref entry) => (entry.ToFullPath(), entry.IsDirectory), OneFolder)
                {
                    ShouldIncludePredicate = (ref entry) => !IsPassedOver(entry.FileName) && (entry.IsDirectory ? !IsLink(ref entry) : IsMarkdown(entry.FileName)),
                }];
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                failed(folder.Path, problem);
                continue;
            }
            var within = folder.Rules?.In(folder.Path);
            foreach (var (path, isFolder) in entries)
            {
                if (within?.Ignores(path, isFolder) is true) continue;
                if (isFolder) folders.Push((path, within));
                else yield return path;
            }
        }
    }

    /// <summary>Whether <see cref="Below"/> would find <paramref name="path"/> below <paramref name="root"/>, if there is such a file.</summary>
    public static bool WouldFind(string path, string root, IgnoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var relative = Path.GetRelativePath(root, path);
        if (!IsMarkdown(path) || Path.IsPathRooted(relative)) return false;
        var names = relative.Split(Path.DirectorySeparatorChar);
        var (folder, within) = (root, rules);
        for (var i = 0; i < names.Length; i++)
        {
            if (IsPassedOver(names[i])) return false; // `..` too
            within = within.In(folder);
            folder = Path.Combine(folder, names[i]);
            if (within.Ignores(folder, isFolder: i + 1 < names.Length)) return false;
        }
        return true;
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
