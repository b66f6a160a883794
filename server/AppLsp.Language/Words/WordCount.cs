using System.Globalization;
using System.Text;

namespace AppLsp.Language.Words;

/// <summary>Counts words.</summary>
public static class WordCount
{
    /// <summary>
    /// The number of words in <paramref name="text"/>: runs of letters and digits between spaces. Scripts that put no spaces
    /// between words (Han, kana, Hangul without spaces, Thai) count a word for every two letters.
    /// </summary>
    public static int Of(string text)
    {
        var (words, unspaced, isInWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                isInWord = false;
            }
            else if (IsUnspaced(rune))
            {
                unspaced++;
            }
            else if (Rune.IsLetterOrDigit(rune) && !isInWord)
            {
                words++;
                isInWord = true;
            }
        }
        return words + ((unspaced + 1) / 2);
    }

    private static bool IsUnspaced(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
        && rune.Value
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x3005 and <= 0x30FF)
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);
}
