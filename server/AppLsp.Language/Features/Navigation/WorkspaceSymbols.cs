using AppLsp.Language.Words;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.Navigation;

/// <summary>Finds applications of the workspace by some letters of what they are called.</summary>
public static class WorkspaceSymbols
{
    /// <summary>A match in one piece, by where it begins; one in several is worse by their number.</summary>
    private const int AtStart = 0,
        AtWord = 1,
        InWord = 2,
        InPieces = 3;

    /// <summary>
    /// The applications whose name has the letters of <paramref name="query"/> in their order, whatever their case and accents, the best
    /// matches first; all for an empty query.
    /// </summary>
    /// <param name="index">The applications.</param>
    /// <param name="query">Some letters; spaces between them say nothing.</param>
    /// <param name="most">How many are wanted at the most.</param>
    /// <param name="failed">Told of an application that fails; it is left out, and nothing else is.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IReadOnlyList<NamedApplication> Matching(
        WorkspaceIndex index,
        string query,
        int most = int.MaxValue,
        Action<NamedApplication, Exception>? failed = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(index);
        var key = Names.BareKey(query);
        var letters = key.Replace(" ", "", StringComparison.Ordinal);
        // Equally good ones stay in the order of their names, and of them no more are kept than are wanted: a list of all would have to be
        // made for each letter that is typed.
        var found = new SortedDictionary<int, List<NamedApplication>>();
        foreach (var application in index.ByName)
        {
            cancellation.ThrowIfCancellationRequested();
            int? ranked;
            try
            {
                ranked = Rank(application.Key, key, letters);
            }
            catch (Exception failure) when (failed is not null && failure is not OutOfMemoryException)
            {
                failed(application, failure);
                continue;
            }
            if (ranked is not { } rank)
                continue;
            if (!found.TryGetValue(rank, out var equal))
                found[rank] = equal = [];
            if (equal.Count < most)
                equal.Add(application);
            else if (rank == AtStart)
                break;
        }
        return [.. found.Values.SelectMany(equal => equal).Take(most)];
    }

    /// <summary>How well <paramref name="name"/> matches, 0 for the best; null where it does not.</summary>
    private static int? Rank(string name, string query, string letters)
    {
        // A name of signs alone has no letters to look for nothing in.
        if (query.Length == 0)
            return AtStart;
        var best = int.MaxValue;
        for (
            var at = name.IndexOf(query, StringComparison.Ordinal);
            at >= 0 && best > AtWord;
            at = name.IndexOf(query, at + 1, StringComparison.Ordinal)
        )
            best = Math.Min(best, RankAt(name, at));
        if (best < int.MaxValue)
            return best;

        var (rank, next) = (InPieces, 0);
        foreach (var letter in letters)
        {
            var at = name.IndexOf(letter, next);
            if (at < 0)
                return null;
            if (at > next)
                rank += BeginsWord(name, at) ? 1 : 2;
            next = at + 1;
        }
        return rank;
    }

    private static int RankAt(string name, int at)
    {
        if (at == 0)
            return AtStart;
        return BeginsWord(name, at) ? AtWord : InWord;
    }

    private static bool BeginsWord(string name, int at) => at == 0 || !char.IsLetterOrDigit(name[at - 1]);
}
