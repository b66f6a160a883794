using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// By the keys of the names that sections, labels and points have in other languages than the schema's own: what is called so. Few
/// documents have any, and nearly all ask, as they have names of their own.
/// </summary>
internal static class NamesElsewhere
{
    /// <summary>The number of what has no name elsewhere, as a person's own entries.</summary>
    public const int None = -1;

    /// <summary>
    /// What is called by <paramref name="key"/> (of <see cref="Names.Key"/>, or <see cref="Names.LabelKey"/> for labels); each value is a
    /// <see cref="NameElsewhere"/>.
    /// </summary>
    public static HashedKeys.Enumerator Of(ReadOnlySpan<char> key) =>
        new HashedKeys(PreparedWords.NameStarts, PreparedWords.NameHashes, PreparedWords.Names).Of(HashedKeys.HashOf(key));

    /// <summary>
    /// The number of what the schema that comes with the program calls <paramref name="name"/>; <see cref="None"/> where that has no name
    /// elsewhere.
    /// </summary>
    public static int NumberOf(string name) => PreparedWords.Named.IndexOf(HashedKeys.HashOf(Names.Key(name)));
}
