using System.Collections.Immutable;
using System.IO.Enumeration;

namespace AppLsp.Files;

/// <summary>A file that was met in a folder.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="IsLink">Whether it is a link to a file, or to nowhere.</param>
/// <param name="IsEmpty">Whether no bytes lie there: of an empty file, and of a named pipe, which whoever opens it waits for.</param>
public readonly record struct MarkdownFile(string Path, bool IsLink, bool IsEmpty);

/// <summary>Finds the markdown files of a folder at any depth. What is hidden and node_modules are passed over.</summary>
public static class MarkdownFiles
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>What the names of markdown files end with.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".md", ".markdown"];

    /// <summary>Whether a file's name or path is that of markdown.</summary>
    public static bool IsMarkdown(ReadOnlySpan<char> name)
    {
        foreach (var extension in Extensions)
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether nothing below a folder of that name, nor a file of that name, is anybody's application.</summary>
    public static bool IsPassedOver(ReadOnlySpan<char> name) => name.StartsWith('.') || name is "node_modules";

    /// <summary>The files below <paramref name="root"/>, found while they are asked for; no link to one that is found anyway.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="rules">What is to be left out besides.</param>
    /// <param name="failed">Told of a folder that cannot be opened.</param>
    public static IEnumerable<string> Below(string root, IgnoreRules rules, Action<string, Exception> failed) =>
        from file in AllBelow(root, rules, failed)
        where !file.IsLink || !LeadsToOneBelow(file.Path, root, rules)
        select file.Path;

    /// <summary>
    /// The files below <paramref name="root"/>, links to files among them, found while they are asked for. Links to folders are not
    /// followed, so no walk is endless.
    /// </summary>
    /// <param name="root">The folder.</param>
    /// <param name="rules">What is to be left out besides, or null.</param>
    /// <param name="failed">Told of a folder that cannot be opened.</param>
    public static IEnumerable<MarkdownFile> AllBelow(string root, IgnoreRules? rules, Action<string, Exception> failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        var folders = new Stack<(string Path, IgnoreRules? Rules)>([(root, rules)]);
        while (folders.TryPop(out var folder))
        {
            List<(MarkdownFile File, bool IsFolder)> entries;
            try
            {
                entries =
                [
                    .. new FileSystemEnumerable<(MarkdownFile, bool)>(folder.Path, Read, OneFolder)
                    {
                        ShouldIncludePredicate = (ref entry) =>
                            !IsPassedOver(entry.FileName) && (entry.IsDirectory ? !IsLink(ref entry) : IsMarkdown(entry.FileName)),
                    },
                ];
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                failed(folder.Path, problem);
                continue;
            }
            var within = folder.Rules?.In(folder.Path);
            foreach (var (file, isFolder) in entries)
            {
                if (within?.Ignores(file.Path, isFolder) is true)
                    continue;
                if (isFolder)
                    folders.Push((file.Path, within));
                else
                    yield return file;
            }
        }
    }

    /// <summary>
    /// The file to which the link at <paramref name="path"/> leads in the end; null where it is no link, or leads round in a circle.
    /// </summary>
    public static string? TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether <see cref="Below"/> would find <paramref name="path"/> below <paramref name="root"/>, if there is such a file.
    /// </summary>
    public static bool WouldFind(string path, string root, IgnoreRules rules) =>
        WouldMeet(path, root, rules) && !LeadsToOneBelow(path, root, rules);

    /// <summary>
    /// Whether the link at <paramref name="path"/> leads to a file that is met below <paramref name="root"/> as well; not so of what is no
    /// link.
    /// </summary>
    private static bool LeadsToOneBelow(string path, string root, IgnoreRules rules) =>
        TargetOf(path) is { } target && File.Exists(target) && WouldMeet(target, root, rules);

    private static bool WouldMeet(string path, string root, IgnoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var relative = Path.GetRelativePath(root, path);
        if (!IsMarkdown(path) || Path.IsPathRooted(relative))
            return false;
        var names = relative.Split(Path.DirectorySeparatorChar);
        var (folder, within) = (root, rules);
        for (var i = 0; i < names.Length; i++)
        {
            if (IsPassedOver(names[i]))
                return false; // `..` too
            within = within.In(folder);
            folder = Path.Combine(folder, names[i]);
            if (within.Ignores(folder, isFolder: i + 1 < names.Length))
                return false;
        }
        return true;
    }

    private static (MarkdownFile, bool IsFolder) Read(ref FileSystemEntry entry) =>
        entry.IsDirectory
            ? (new(entry.ToFullPath(), false, false), true)
            : (new(entry.ToFullPath(), IsLink(ref entry), entry.Length == 0), false);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
