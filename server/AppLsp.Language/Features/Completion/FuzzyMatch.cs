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

    /// <summary>
    /// So many letters are typed before another word than the first of an item brings it up: with fewer, the beginnings of most sentences
    /// would.
    /// </summary>
    private const int FewestLetters = 3;

    /// <summary>
    /// 0 where <paramref name="typed"/>, the marks before its first letter or digit aside, is how the item's label begins, or nothing; 1
    /// where it is some letters, and another word or name of the item begins so; else null.
    /// </summary>
    public static int? RankWhileTyping(CompletionItem item, ReadOnlySpan<char> typed)
    {
        while (!typed.IsEmpty && !char.IsLetterOrDigit(typed[0]))
            typed = typed[1..];
        if (item.Label.AsSpan().StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 0;
        return typed.Length >= FewestLetters && (BeginsWord(item.Label, typed) || BeginsWord(item.FilterText, typed)) ? 1 : null;
    }

    private static bool BeginsWord(ReadOnlySpan<char> words, ReadOnlySpan<char> typed)
    {
        for (var start = 0; start + typed.Length <= words.Length; start++)
            if (
                (start == 0 || !char.IsLetterOrDigit(words[start - 1]))
                && words[start..].StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            )
                return true;
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
