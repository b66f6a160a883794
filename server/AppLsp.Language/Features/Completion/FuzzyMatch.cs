using AppLsp.Language.Schema;

namespace AppLsp.Language.Features.Completion;

/// <summary>What editors compare with the typed text, and a comparison as they make it.</summary>
internal static class FuzzyMatch
{
    /// <summary>
    /// Whether the letters of <paramref name="typed"/> come in <paramref name="name"/> in their order, the first of them at the start of a
    /// word.
    /// </summary>
    public static bool Matches(string name, string typed)
    {
        if (typed.Length == 0)
            return true;
        for (var start = 0; start < name.Length; start++)
        {
            if ((start == 0 || !char.IsLetterOrDigit(name[start - 1])) && IsSubsequence(name.AsSpan(start), typed))
                return true;
        }
        return false;
    }

    /// <summary>The entry's name with the aliases that begin as what is typed, so that those find it too.</summary>
    public static string FilterTextOf(SchemaEntry entry, string typed) =>
        typed.Length == 0
            ? entry.Name
            : string.Join(
                ' ',
                entry.Aliases.Where(alias => alias.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Prepend(entry.Name)
            );

    private static bool IsSubsequence(ReadOnlySpan<char> name, string typed)
    {
        var i = 0;
        if (char.ToLowerInvariant(name[0]) != char.ToLowerInvariant(typed[0]))
            return false;
        foreach (var c in name)
            if (i < typed.Length && char.ToLowerInvariant(c) == char.ToLowerInvariant(typed[i]))
                i++;
        return i == typed.Length;
    }
}
