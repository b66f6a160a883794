using AppLsp.Files;
using AppLsp.Language.Workspaces;

namespace AppLsp.Cli.Checking;

/// <summary>
/// Finds what lies beside files that a person names one by one: the posting and the letter in files of their own are read for what they
/// know, and nothing is said of them.
/// </summary>
internal static class NeighbouringFiles
{
    /// <summary>A folder with more files than this is no folder of one application, and is not read because of one of them.</summary>
    private const int MostFiles = 50;

    /// <summary>
    /// The files beside those of <paramref name="files"/> that are named themselves, where one of them is a part by its name.
    /// </summary>
    public static IReadOnlyList<FoundFile> Of(IReadOnlyList<FoundFile> files, ConfigFiles configs)
    {
        var known = files.Select(file => file.Place).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files
                .Where(file => file.IsNamed)
                .DistinctBy(file => Path.GetDirectoryName(file.Place))
                .SelectMany(file => Beside(file, known, configs)),
        ];
    }

    private static IEnumerable<FoundFile> Beside(FoundFile file, HashSet<string> known, ConfigFiles configs)
    {
        if (Path.GetDirectoryName(file.Place) is not { } folder || !Directory.Exists(folder))
            return [];
        List<string> names;
        try
        {
            names = [.. Directory.EnumerateFiles(folder).Where(path => MarkdownFiles.IsMarkdown(path)).Take(MostFiles + 1)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
        if (names.Count > MostFiles)
            return [];
        var schema = configs.For(file.Place).Config.Schema;
        return names.Exists(path => ApplicationPart.IsCalledSo(Path.GetFileName(path), schema))
            ? names.Where(path => !known.Contains(path)).Order(StringComparer.Ordinal).Select(path => Named(path, file))
            : [];
    }

    /// <summary>A file beside <paramref name="file"/>, named as that one is.</summary>
    private static FoundFile Named(string path, FoundFile file)
    {
        var name = Path.GetFileName(path);
        return new(path, Beside(file.Name), Beside(file.WorkspacePath));

        string Beside(string other) => other[..(other.LastIndexOf('/') + 1)] + name;
    }
}
