using System.Text;

namespace AppLsp.Language.Words;

/// <summary>The letters and digits that nearly all words are made of.</summary>
internal static class AsciiLetters
{
    /// <summary>
    /// What each sign of ASCII is in keys, a space for those that part words: keys are made by the hundred for each text.
    /// </summary>
    private static readonly char[] InKeys = Table(c => Names.IsGap(c) ? ' ' : char.ToLowerInvariant(c));

    /// <summary>The small letter or digit that <paramref name="c"/> is; NUL where it is no letter or digit of ASCII.</summary>
    public static char SmallOf(char c) => char.IsAsciiLetterOrDigit(c) ? (char)(c | 0x20) : '\0';

    /// <summary>
    /// Puts the <see cref="Names.Key"/> of <paramref name="name"/>, which has no signs but those of ASCII, into <paramref name="key"/>, and
    /// says how long it is.
    /// </summary>
    public static int FillKey(Span<char> key, ReadOnlySpan<char> name)
    {
        var (table, length, gap) = (InKeys, 0, false);
        foreach (var c in name)
        {
            var letter = table[c];
            if (letter == ' ')
            {
                gap = length > 0;
                continue;
            }
            if (gap)
                key[length++] = ' ';
            gap = false;
            key[length++] = letter;
        }
        return length;
    }

    /// <summary>
    /// Where <paramref name="word"/>, in small letters of ASCII, first stands in <paramref name="text"/> in whatever case; -1 where it does
    /// not. .NET's own search without regard to case looks at one letter after another where it knows no culture.
    /// </summary>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        var capital = char.ToUpperInvariant(word[0]);
        for (var from = 0; from + word.Length <= text.Length; from++)
        {
            var next = text[from..(text.Length - word.Length + 1)].IndexOfAny(word[0], capital);
            if (next < 0)
                return -1;
            from += next;
            if (Ascii.EqualsIgnoreCase(text.Slice(from, word.Length), word))
                return from;
        }
        return -1;
    }

    private static char[] Table(Func<char, char> find)
    {
        var table = new char[0x80];
        for (var c = '\0'; c < table.Length; c++)
            table[c] = find(c);
        return table;
    }
}
