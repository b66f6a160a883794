using System.Globalization;
using System.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Features.NewApplications;

/// <summary>A file for a new application: what it is called. What it begins with is a <see cref="Writing.ApplicationSkeleton"/>.</summary>
public static class NewApplication
{
    /// <summary>
    /// In UTF-16 units: with three bytes for each, a number and an extension, a name still fits into what file systems allow.
    /// </summary>
    private const int LongestName = 80;

    /// <summary>
    /// The name of the file without its extension, such as <c>elodie-roux-data-engineer</c>: small letters without accents, and a hyphen
    /// between words. Letters of other scripts, which have no plain form, stay what they are. Empty where neither has a letter or a digit.
    /// </summary>
    /// <param name="company">The employer.</param>
    /// <param name="position">The job's title, or nothing.</param>
    public static string FileName(string company, string position)
    {
        var name = new StringBuilder();
        foreach (var rune in Names.BareKey($"{company} {position}").EnumerateRunes())
        {
            if (rune.Value == '\'')
                continue;
            var letter = rune.IsBmp ? PlainLetters.Of((char)rune.Value) : rune.ToString();
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
            {
                // A longer name ends with the last word that fits, or, where the first one is too long already, in the middle of that.
                if (name.Length + letter.Length > LongestName)
                    return name.ToString().LastIndexOf('-') is var end and > 0 ? name.ToString(0, end) : name.ToString();
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }
        return name.ToString().Trim('-');
    }
}
