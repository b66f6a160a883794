using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>Whether somebody who wrote one name meant another.</summary>
internal static class NearMiss
{
    /// <summary>Below this length, a letter more or less makes another word.</summary>
    private const int ShortestName = 4;

    /// <summary>From this length on two slips are taken for the same word; below it, one.</summary>
    private const int LongName = 9;

    /// <summary>
    /// Whether a name nearly is the entry's name or one of its aliases. Aliases that any document may use do not count: a
    /// slip away from them lie too many other words (`Contract` from `Contact`).
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="entry">The entry that may be meant.</param>
    public static bool Is(KeyedName name, SchemaEntry entry) =>
        (IsNearOne(name.Key, entry) || (entry.IsLabel && IsNearOne(name.LabelKey, entry)))
        && !entry.Keys.Contains(entry.IsLabel ? name.LabelKey : name.Key)
        && !entry.Unlike.Contains(name.Key);

    private static bool IsNearOne(string written, SchemaEntry entry)
    {
        foreach (var meant in entry.DistinctKeys)
            if (Is(written, meant))
                return true;
        return false;
    }

    /// <summary>Whether the key <paramref name="written"/> is close to, and not the same as, the key <paramref name="meant"/>.</summary>
    public static bool Is(string written, string meant)
    {
        var shorter = Math.Min(written.Length, meant.Length);
        if (shorter < ShortestName || Math.Abs(written.Length - meant.Length) > 2 || written == meant)
            return false;
        // A plural is no slip.
        if (
            written.Length == meant.Length + 1
            && meant[^1] != 's'
            && written[^1] == 's'
            && written.StartsWith(meant, StringComparison.Ordinal)
        )
            return false;
        // Nor is another first letter: that makes `Headline` of `Deadline`, and hardly anybody mistypes it.
        if (written.Length == meant.Length && written.AsSpan(1).SequenceEqual(meant.AsSpan(1)))
            return false;
        var isLong = shorter >= LongName && written[0] == meant[0];
        return Names.Distance(written, meant, isLong ? 2 : 1) switch
        {
            1 => true,
            2 => isLong && !HasTwoSlipsInOneShortWord(written, meant),
            _ => false,
        };
    }

    /// <summary>Two slips in one short word make another word: `Job Listing` is no `Job Posting`.</summary>
    private static bool HasTwoSlipsInOneShortWord(string written, string meant)
    {
        var (writtenWords, meantWords) = (written.Split(' '), meant.Split(' '));
        return writtenWords.Length == meantWords.Length
            && writtenWords.Zip(meantWords).Any(pair => pair.Second.Length < LongName && Names.Distance(pair.First, pair.Second, 1) > 1);
    }
}
