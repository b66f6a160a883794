namespace AppLsp.Language.Lexicon;

/// <summary>A list of words among <see cref="PreparedWords"/>.</summary>
/// <param name="Hash">The hash of its name: those of its words begin with it.</param>
/// <param name="MostWords">How many words the longest phrase has.</param>
/// <param name="Longest">The length of the longest key.</param>
internal readonly record struct PreparedList(ulong Hash, int MostWords, int Longest)
{
    /// <summary>
    /// The list <paramref name="part"/> in the file <paramref name="name"/>, of all languages together; null where it is none of words that
    /// were prepared.
    /// </summary>
    public static PreparedList? Find(string name, string part)
    {
        var hash = HashOf(name, part);
        foreach (var packed in new HashedKeys(PreparedWords.ListStarts, PreparedWords.ListHashes, PreparedWords.Lists).Of(hash))
            return new(hash, (int)(packed & 0xFF), (int)(packed >> 8));
        return null;
    }

    /// <summary>The hash of the name of a list.</summary>
    public static ulong HashOf(string name, string part) => HashedKeys.HashOf($"{name}\n{part}\n");

    /// <summary>What is kept of the list.</summary>
    public ulong Packed => (uint)MostWords | ((ulong)(uint)Longest << 8);

    /// <summary>Whether <paramref name="key"/> (of <see cref="Words.Names.Key"/>) is in it.</summary>
    public bool Contains(ReadOnlySpan<char> key) =>
        key.Length <= Longest
        && new HashedKeys(PreparedWords.WordStarts, PreparedWords.WordHashes, []).Contains(HashedKeys.HashOf(key, Hash));
}
