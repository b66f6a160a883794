using AppLsp.Language.Lexicon;
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
        (IsNear(name.CoreKey, entry) || (name.PartedKey != name.CoreKey && IsNear(name.PartedKey, entry)))
        && !entry.IsNamed(name)
        && !entry.Unlike.Contains(name.CoreKey);

    /// <summary>
    /// Whether a name is the singular of the entry's name. Before a sentence it is a word of its own, `Note: nobody answers there`, and no
    /// slip.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="entry">The entry that may be meant.</param>
    public static bool IsSingular(NormalizedName name, SchemaEntry entry) => name.CoreKey + "s" == entry.NameKey;

    private static bool IsNear(string key, SchemaEntry entry) =>
        IsNearOne(key, entry) || (entry.IsLabel && IsNearOne(Names.LabelKeyOf(key), entry));

    private static bool IsNearOne(string key, SchemaEntry entry)
    {
        var written = new SpelledWord(key);
        foreach (var meant in entry.DistinctKeys)
            if (Spelling.IsSlip(written, meant))
                return true;
        return false;
    }
}
