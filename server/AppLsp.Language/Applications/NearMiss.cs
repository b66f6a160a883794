using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>Whether somebody who wrote one name meant another.</summary>
internal static class NearMiss
{
    /// <summary>Below this length, a letter more or less makes another word.</summary>
    private const int ShortestName = 4;

    /// <summary>From this length on two slips are taken for the same word; below it, one.</summary>
    private const int LongName = 9;

    /// <summary>
    /// Whether <paramref name="name"/> nearly is the entry's name or one of its aliases. Aliases that any document may use
    /// do not count: a slip away from them lie too many other words (`Contract` from `Contact`).
    /// </summary>
    public static bool Is(string name, SchemaEntry entry)
    {
        var key = Key(entry, name);
        return Is(key, Key(entry, entry.Name)) || entry.Aliases.Any(alias => !entry.IsCommon(Names.Key(alias)) && Is(key, Key(entry, alias)));
    }

    /// <summary>Whether the key <paramref name="written"/> is close to, and not the same as, the key <paramref name="meant"/>.</summary>
    public static bool Is(string written, string meant)
    {
        var shorter = Math.Min(written.Length, meant.Length);
        if (shorter < ShortestName || written == meant) return false;
        // A plural is no slip.
        if (written == meant + "s") return false;
        var most = shorter >= LongName && written[0] == meant[0] ? 2 : 1;
        return Names.Distance(written, meant, most) <= most;
    }

    private static string Key(SchemaEntry entry, string name) => entry.IsLabel ? Names.LabelKey(name) : Names.Key(name);
}
