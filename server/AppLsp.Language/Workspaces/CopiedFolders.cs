using System.Collections.Immutable;
using AppLsp.Language.Text;

namespace AppLsp.Language.Workspaces;

/// <summary>A folder, and another one that holds the same jobs in files of the same names.</summary>
/// <param name="Folder">The folder, with the <c>/</c> at its end; empty for the one that all paths are counted from.</param>
/// <param name="Copy">The other one, in the same form. Which of the two was first is not known.</param>
internal readonly record struct CopiedFolders(string Folder, string Copy)
{
    /// <summary>How many jobs must lie in both: of fewer, each may be an oversight.</summary>
    private const int Fewest = 3;

    /// <summary>Of so many files for one job, nobody keeps each twice.</summary>
    private const int MostOfAJob = 8;

    /// <summary>The pairs of such folders.</summary>
    /// <param name="jobs">The files by the job that they are for. The same two may stand together more than once.</param>
    public static IReadOnlyList<CopiedFolders> In(IEnumerable<ImmutableArray<ApplicationFacts>> jobs)
    {
        var files = new Dictionary<CopiedFolders, HashSet<string>>();
        foreach (var job in jobs)
        {
            if (job.Length is < 2 or > MostOfAJob)
                continue;
            foreach (var one in job)
                foreach (var other in job)
                    if (string.CompareOrdinal(one.File, other.File) < 0 && Of(one.File, other.File) is { } folders)
                    {
                        if (!files.TryGetValue(folders, out var same))
                            files.Add(folders, same = new(StringComparer.Ordinal));
                        same.Add(one.File);
                    }
        }
        return [.. files.Where(entry => entry.Value.Count >= Fewest).Select(entry => entry.Key)];
    }

    /// <summary>
    /// Whether <paramref name="one"/> lies in the folder and <paramref name="other"/> in its copy, both in what has one name there: in the
    /// folder of one application, or as the one file.
    /// </summary>
    public bool Holds(string one, string other) =>
        one.StartsWith(Folder, StringComparison.Ordinal)
        && other.StartsWith(Copy, StringComparison.Ordinal)
        && FirstIn(Folder, one).SequenceEqual(FirstIn(Copy, other));

    private static ReadOnlySpan<char> FirstIn(string folder, string file)
    {
        var path = file.AsSpan(folder.Length);
        return path.IndexOf('/') is >= 0 and var end ? path[..end] : path;
    }

    /// <summary>What differs in the folders of two files with one name; null where the names differ.</summary>
    private static CopiedFolders? Of(string one, string other)
    {
        if (DocumentPath.NameOf(one) != DocumentPath.NameOf(other))
            return null;
        var (first, second) = (DocumentPath.FolderOf(one), DocumentPath.FolderOf(other));
        while (first.Length > 0 && second.Length > 0)
        {
            var (above, otherAbove) = (DocumentPath.FolderOf(first[..^1]), DocumentPath.FolderOf(second[..^1]));
            if (!first.AsSpan(above.Length).SequenceEqual(second.AsSpan(otherAbove.Length)))
                break;
            (first, second) = (above, otherAbove);
        }
        return new(first, second);
    }
}
