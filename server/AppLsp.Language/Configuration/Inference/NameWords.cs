using System.Text;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Takes names of keys apart.</summary>
internal static class NameWords
{
    /// <summary>`applied_date`, `appliedDate` and `applied-date` as words, in the letters in which they are written.</summary>
    public static string Apart(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var (i, c) in name.Index())
        {
            if (i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]))
                words.Append(' ');
            words.Append(c is '_' or '-' ? ' ' : c);
        }
        return words.ToString();
    }

    /// <summary>Whether <paramref name="name"/> is written as a heading is, and not as a key.</summary>
    public static bool AreShown(string name) => char.IsUpper(name[0]) && Apart(name) == name.Replace('-', ' ');

    /// <summary>A name without the number before it, and without the signs around it.</summary>
    public static string Bare(string name)
    {
        var start = 0;
        while (start < name.Length && !char.IsLetter(name[start]))
            start++;
        var end = name.Length;
        while (end > start && !char.IsLetterOrDigit(name[end - 1]) && name[end - 1] != ')')
            end--;
        return name[start..end];
    }

    /// <summary>A key as a heading: its words in small letters, but for the first and for those that are all capitals.</summary>
    public static string Shown(string key)
    {
        var words = Apart(key.Trim()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var isAbbreviation = words[i].Length > 1 && !words[i].Any(char.IsLower);
            if (!isAbbreviation)
                words[i] = (i == 0 ? char.ToUpperInvariant(words[i][0]) : char.ToLowerInvariant(words[i][0])) + words[i][1..];
        }
        return string.Join(' ', words);
    }
}
