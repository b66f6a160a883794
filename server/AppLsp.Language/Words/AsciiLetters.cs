namespace AppLsp.Language.Words;

/// <summary>
/// The letters and digits that nearly all words are made of. Each sign of each file is looked up here, and a table is the fastest way.
/// </summary>
internal static class AsciiLetters
{
    /// <summary>Of 128 signs the small letter or digit that each is; NUL for those that are neither.</summary>
    private static ReadOnlySpan<byte> Small =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\00123456789\0\0\0\0\0\0"u8
        + "\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8
        + "\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>The small letter or digit that <paramref name="c"/> is; NUL where it is no letter or digit of ASCII.</summary>
    public static char SmallOf(char c) => c < 0x80 ? (char)Small[c] : '\0';
}
