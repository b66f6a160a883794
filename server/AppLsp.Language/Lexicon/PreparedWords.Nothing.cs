namespace AppLsp.Language.Lexicon;

/// <summary>In AppLsp.WordPacker, which prepares the words, none are prepared: it reads the lists themselves.</summary>
internal static partial class PreparedWords
{
    public static partial ReadOnlySpan<ushort> NameStarts => [];

    public static partial ReadOnlySpan<ulong> NameHashes => [];

    public static partial ReadOnlySpan<ulong> Names => [];

    public static partial ReadOnlySpan<ulong> Named => [];

    public static partial ReadOnlySpan<ushort> StatusStarts => [];

    public static partial ReadOnlySpan<ulong> StatusHashes => [];

    public static partial ReadOnlySpan<ulong> StatusWords => [];

    public static partial string[] Statuses => [];

    public static partial ReadOnlySpan<ushort> ListStarts => [];

    public static partial ReadOnlySpan<ulong> ListHashes => [];

    public static partial ReadOnlySpan<ulong> Lists => [];

    public static partial ReadOnlySpan<ushort> WordStarts => [];

    public static partial ReadOnlySpan<ulong> WordHashes => [];
}
