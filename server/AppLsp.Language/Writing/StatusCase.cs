namespace AppLsp.Language.Writing;

/// <summary>Writes a status value in the letter case and spacing that another one has.</summary>
public static class StatusCase
{
    /// <summary>
    /// <paramref name="value"/> as whoever wrote <paramref name="example"/> would write it: <c>IN_REVIEW</c> after <c>Applied</c> is
    /// <c>In Review</c>, after <c>phone-screen</c> <c>in-review</c>, after <c>Phone screen</c> <c>In review</c>.
    /// </summary>
    /// <param name="example">A status as it is written elsewhere.</param>
    /// <param name="value">The status to write.</param>
    /// <param name="separator">What stands between words; null to go by the example.</param>
    public static string Like(string example, string value, char? separator = null)
    {
        if (!example.Any(char.IsLetter))
            return value;
        var isUpper = !example.Any(char.IsLower);
        var isLower = !example.Any(char.IsUpper);
        // Words with capitals have spaces between them where nothing tells otherwise: `In Review`.
        var between = separator ?? SeparatorOf(example) ?? (isUpper || isLower ? null : ' ');
        if (between is { } sign)
            value = value.Replace('_', sign).Replace('-', sign).Replace(' ', sign);
        if (isUpper)
            return value.ToUpperInvariant();
        value = value.ToLowerInvariant();
        if (isLower)
            return value;

        // `In review` capitalizes its first word; `Applied` does not tell, and most people capitalize each.
        var separated = SeparatorOf(example) is { } found ? example.IndexOf(found, StringComparison.Ordinal) : -1;
        var eachWord = separated < 0 || separated + 1 >= example.Length || char.IsUpper(example[separated + 1]);
        var capitals = value.ToCharArray();
        for (var i = 0; i < capitals.Length; i++)
            if (i == 0 || (eachWord && !char.IsLetterOrDigit(capitals[i - 1])))
                capitals[i] = char.ToUpperInvariant(capitals[i]);
        return new string(capitals);
    }

    /// <summary>What stands between the words of <paramref name="example"/>, or null where it is one word.</summary>
    public static char? SeparatorOf(string example) => example.IndexOfAny(['_', '-', ' ']) is var index and > 0 ? example[index] : null;
}
