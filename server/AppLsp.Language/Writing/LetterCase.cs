using AppLsp.Language.Lexicon;

namespace AppLsp.Language.Writing;

/// <summary>Writes words in the letters, and with the signs between them, in which others are written.</summary>
public static class LetterCase
{
    private enum Letters
    {
        /// <summary>Both, or letters that are neither.</summary>
        Mixed,

        Small,
        Capital,
    }

    /// <summary>
    /// <paramref name="words"/> all in capitals or all in small letters where <paramref name="example"/> is; else as they are.
    /// </summary>
    public static string Like(string example, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Of(example) switch
        {
            Letters.Small => words.ToLowerInvariant(),
            Letters.Capital => words.ToUpperInvariant(),
            _ => words,
        };
    }

    /// <summary>
    /// <paramref name="name"/> in the letters of the name <paramref name="example"/>: all small, all capitals, or a capital for each word.
    /// </summary>
    public static string NameLike(string example, string name)
    {
        if (Of(example) != Letters.Mixed)
            return Like(example, name);
        var words = example.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !words.All(word => char.IsUpper(word[0])))
            return name;
        return string.Join(' ', name.Split(' ').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>
    /// <paramref name="value"/> as whoever wrote the status <paramref name="example"/> would write it: <c>IN_REVIEW</c> after
    /// <c>Applied</c> is <c>In Review</c>, after <c>phone-screen</c> <c>in-review</c>, after <c>Phone screen</c> <c>In review</c>.
    /// </summary>
    /// <param name="example">A status as it is written elsewhere.</param>
    /// <param name="value">The status to write.</param>
    /// <param name="separator">What stands between words; null to go by the example.</param>
    public static string StatusLike(string example, string value, char? separator = null)
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

    /// <summary>
    /// What is written for the status <paramref name="value"/> where <paramref name="example"/> stands or stood: a word of the same
    /// language,
    /// in the same letters.
    /// </summary>
    /// <param name="example">A status as it is written in the document.</param>
    /// <param name="value">The status to write.</param>
    /// <param name="separator">What stands between words; null to go by the example.</param>
    public static string StatusInWordsOf(string example, string value, char? separator = null) =>
        StatusPhrases.Like(example, value) is { } phrase ? PhraseLike(example, phrase) : StatusLike(example, value, separator);

    /// <summary>
    /// <paramref name="phrase"/>, a status in words, in the letters of <paramref name="example"/>: with a capital where that has one first.
    /// </summary>
    public static string PhraseLike(string example, string phrase)
    {
        var written = NameLike(example, phrase);
        return example.FirstOrDefault(char.IsLetter) is var first && char.IsUpper(first) && written.Length > 0
            ? char.ToUpperInvariant(written[0]) + written[1..]
            : written;
    }

    /// <summary>
    /// How names are written beside <paramref name="keys"/>: with <c>_</c>, <c>-</c> or spaces between the words, and in which letters.
    /// </summary>
    public static Func<string, string> KeyLike(IReadOnlyCollection<string> keys)
    {
        var separator = keys.Select(SeparatorOf).FirstOrDefault(found => found is not null) ?? '_';
        var keepsLetters = keys.Count > 0 && keys.All(key => key is [var first, ..] && char.IsUpper(first));
        return name => string.Join(separator, (keepsLetters ? name : name.ToLowerInvariant()).Split(' ', '-', '_'));
    }

    /// <summary>What stands between the words of <paramref name="example"/>, or null where it is one word.</summary>
    public static char? SeparatorOf(string example) => example.IndexOfAny(['_', '-', ' ']) is var index and > 0 ? example[index] : null;

    private static Letters Of(string example) =>
        (example.Any(char.IsUpper), example.Any(char.IsLower)) switch
        {
            (true, false) => Letters.Capital,
            (false, true) => Letters.Small,
            _ => Letters.Mixed,
        };
}
