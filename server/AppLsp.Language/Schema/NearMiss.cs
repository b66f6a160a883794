using AppLsp.Language.Words;

namespace AppLsp.Language.Schema;

/// <summary>Whether somebody who wrote a name meant an entry of the schema.</summary>
internal static class NearMiss
{
    /// <summary>
    /// Whether a name nearly is the entry's name or one of its aliases. Aliases that any document may use do not count: a
    /// slip away from them lie too many other words (`Contract` from `Contact`).
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="entry">The entry that may be meant.</param>
    public static bool Is(NormalizedName name, SchemaEntry entry) =>
        (IsNearOne(name.Key, entry) || (entry.IsLabel && IsNearOne(name.LabelKey, entry)))
        && !entry.Keys.Contains(entry.IsLabel ? name.LabelKey : name.Key)
        && !entry.Unlike.Contains(name.Key);

    private static bool IsNearOne(string written, SchemaEntry entry)
    {
        foreach (var meant in entry.DistinctKeys)
            if (Spelling.IsSlip(written, meant))
                return true;
        return false;
    }
}
