namespace AppLsp.Language.Lexicon;

/// <summary>
/// The hashed keys of words, which the build makes of the lists in this folder (AppLsp.WordPacker): what every document asks for needs no
/// reading, and no memory but the program's own.
/// </summary>
internal static partial class PreparedWords
{
    /// <summary>The buckets of <see cref="NameHashes"/>.</summary>
    public static partial ReadOnlySpan<ushort> NameStarts { get; }

    /// <summary>The hashes of the names of <see cref="NamesElsewhere"/>.</summary>
    public static partial ReadOnlySpan<ulong> NameHashes { get; }

    /// <summary>The names, each a <see cref="NameElsewhere"/>.</summary>
    public static partial ReadOnlySpan<ulong> Names { get; }

    /// <summary>The hashes of what the schema calls that which has names elsewhere, in the order of its numbers.</summary>
    public static partial ReadOnlySpan<ulong> Named { get; }

    /// <summary>The buckets of <see cref="StatusHashes"/>.</summary>
    public static partial ReadOnlySpan<ushort> StatusStarts { get; }

    /// <summary>The hashes of the words for statuses.</summary>
    public static partial ReadOnlySpan<ulong> StatusHashes { get; }

    /// <summary>The words for statuses, each a <see cref="StatusWord"/>.</summary>
    public static partial ReadOnlySpan<ulong> StatusWords { get; }

    /// <summary>What the schema that comes with the program calls the statuses that have words.</summary>
    public static partial string[] Statuses { get; }

    /// <summary>The buckets of <see cref="ListHashes"/>.</summary>
    public static partial ReadOnlySpan<ushort> ListStarts { get; }

    /// <summary>The hashes of the names of lists.</summary>
    public static partial ReadOnlySpan<ulong> ListHashes { get; }

    /// <summary>The lists of words, each a <see cref="PreparedList"/>.</summary>
    public static partial ReadOnlySpan<ulong> Lists { get; }

    /// <summary>The buckets of <see cref="WordHashes"/>.</summary>
    public static partial ReadOnlySpan<ushort> WordStarts { get; }

    /// <summary>The hashes of the words of all lists.</summary>
    public static partial ReadOnlySpan<ulong> WordHashes { get; }
}
