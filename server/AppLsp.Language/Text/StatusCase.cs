using System.Text;

namespace AppLsp.Language.Text;

/// <summary>Writes a status value in the letter case and spacing that another one has.</summary>
public static class StatusCase
{
    /// <summary>
    /// <paramref name="value"/> as whoever wrote <paramref name="example"/> would write it: <c>IN_REVIEW</c> after <c>Applied</c> is
    /// <c>In review</c>, after <c>phone-screen</c> <c>in-review</c>. Capitals keep the value as it is.
    /// </summary>
    public static string Like(string example, string value)
    {
        var letters = example.Where(char.IsLetter).ToArray();
        if (letters.Length == 0 || letters.All(char.IsUpper)) return value;
        var separator = example.IndexOfAny(['_', '-', ' ']) is var index && index >= 0 ? example[index] : ' ';
        var words = value.ToLowerInvariant().Split('_', '-', ' ');
        var result = new StringBuilder();
        // One word tells nothing of the others' case; of two, the second does.
        var capitalizesAll = char.IsUpper(letters[0]) && index >= 0 && example[(index + 1)..].SkipWhile(c => !char.IsLetter(c)).Take(1).Any(char.IsUpper);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) result.Append(separator);
            result.Append(char.IsUpper(letters[0]) && (i == 0 || capitalizesAll) ? char.ToUpperInvariant(words[i][0]) + words[i][1..] : words[i]);
        }
        return result.ToString();
    }
}
