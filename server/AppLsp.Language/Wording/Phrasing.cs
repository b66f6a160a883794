using System.Globalization;

namespace AppLsp.Language.Wording;

/// <summary>Lists, numbers of things and excerpts as a person writes them, in English.</summary>
public static class Phrasing
{
    /// <summary>The names as a person lists them: <c>A, B and C</c>.</summary>
    public static string List(IEnumerable<string> names, string and = "and")
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {and} {all[^1]}";
    }

    /// <summary>A number of things: <c>1 item</c>, <c>3 items</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="thing">What one of them is called.</param>
    /// <param name="things">What several are called, where that is more than an <c>s</c> behind it.</param>
    public static string Count(int count, string thing, string? things = null) =>
        count == 1 ? $"1 {thing}" : string.Create(CultureInfo.InvariantCulture, $"{count} {things ?? thing + "s"}");

    /// <summary>
    /// <paramref name="words"/>, of which no more than <paramref name="longest"/> UTF-16 units are left: what is cut off gives way to an
    /// ellipsis. No sign of two units is parted.
    /// </summary>
    public static string Excerpt(string words, int longest)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length <= longest)
            return words;
        var kept = longest - 1;
        if (char.IsHighSurrogate(words[kept - 1]))
            kept--;
        return string.Concat(words.AsSpan(0, kept).TrimEnd(), "…");
    }
}
