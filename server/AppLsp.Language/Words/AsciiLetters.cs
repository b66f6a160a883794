namespace AppLsp.Language.Words;

/// <summary>The letters and digits that nearly all words are made of.</summary>
internal static class AsciiLetters
{
    /// <summary>The small letter or digit that <paramref name="c"/> is; NUL where it is no letter or digit of ASCII.</summary>
    public static char SmallOf(char c) => char.IsAsciiLetterOrDigit(c) ? (char)(c | 0x20) : '\0';
}
