using System.Collections.Immutable;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Finds the globs that name the applications of a folder, and nothing else in it.</summary>
internal static class FilePatterns
{
    /// <summary>How many folders are named one by one, at most.</summary>
    private const int MostFolders = 3;

    /// <summary>How many files show a habit of keeping them in a folder.</summary>
    private const int FewestInFolder = 3;

    /// <summary>
    /// The globs for <paramref name="applications"/> that the inherited ones lack; none where those name them all, or no others fit.
    /// </summary>
    /// <param name="applications">Their paths.</param>
    /// <param name="others">The paths of the other files of the folder.</param>
    /// <param name="inherited">The globs of the inherited schema; a leading <c>!</c> excludes.</param>
    public static ImmutableArray<string> Of(
        IReadOnlyCollection<string> applications,
        IReadOnlyCollection<string> others,
        ImmutableArray<string> inherited
    )
    {
        var excluded = inherited.Where(glob => glob.StartsWith('!')).ToImmutableArray();
        if (applications.Count < 2 || applications.All(Matches(inherited)))
            return [];
        return Candidates(applications).FirstOrDefault(Fits, []);

        bool Fits(ImmutableArray<string> globs)
        {
            var matches = Matches(globs.AddRange(excluded));
            return applications.All(matches) && !others.Any(matches);
        }
    }

    /// <summary>The inherited globs with <paramref name="own"/> among them, before what is excluded.</summary>
    public static ImmutableArray<string> Joined(ImmutableArray<string> inherited, ImmutableArray<string> own) =>
        [.. inherited.Where(glob => !glob.StartsWith('!')), .. own, .. inherited.Where(glob => glob.StartsWith('!'))];

    private static Func<string, bool> Matches(ImmutableArray<string> globs) =>
        new ApplicationSchema(ApplicationSchema.Empty.Title, [], [], [], globs).MatchesFile;

    /// <summary>What may name all of them, the plainest first.</summary>
    private static IEnumerable<ImmutableArray<string>> Candidates(IReadOnlyCollection<string> applications)
    {
        var folders = applications.Select(DocumentPath.FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (applications.Count >= FewestInFolder)
        {
            var common = folders.Aggregate(CommonFolder);
            if (folders is [var only])
                yield return [only + "*.md"];
            else if (common.Length > 0)
                yield return [common + "**/*.md"];
        }
        if (folders.Count > 1 && applications.Select(DocumentPath.NameOf).Distinct(StringComparer.Ordinal).ToList() is [var name])
            yield return [$"{folders.Aggregate(CommonFolder)}**/{name}"];
        if (folders.Count is > 1 and <= MostFolders && applications.Count >= FewestInFolder * folders.Count)
            yield return [.. folders.Select(folder => folder + "*.md")];
    }

    private static string CommonFolder(string one, string other)
    {
        var end = 0;
        for (var i = 0; i < Math.Min(one.Length, other.Length) && one[i] == other[i]; i++)
            if (one[i] == '/')
                end = i + 1;
        return one[..end];
    }
}
