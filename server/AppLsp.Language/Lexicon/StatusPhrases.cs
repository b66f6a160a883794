using System.Collections.Immutable;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>What people call the statuses in all languages that are known, besides the names that the schema gives.</summary>
internal static class StatusPhrases
{
    private const string File = "status-words.txt";

    /// <summary>
    /// By the joined keys of the words that only other languages than the schema's have: the first language that has the word.
    /// </summary>
    private static readonly Lazy<Dictionary<string, string>> LanguagesByWord = new(() =>
    {
        var own = In([Languages.Own])
            .SelectMany(line => new[] { line.Phrase, line.Name })
            .Select(word => Names.JoinedKey(word))
            .ToHashSet();
        var languages = new Dictionary<string, string>();
        foreach (var language in Languages.Others)
            foreach (var key in In([language]).Select(line => Names.JoinedKey(line.Phrase)).Where(key => !own.Contains(key)))
                languages.TryAdd(key, language);
        return languages;
    });

    /// <summary>The joined keys of what is written first for each status in its language.</summary>
    private static readonly Lazy<HashSet<string>> Written = new(() =>
        [
            .. Languages.Others.SelectMany(language =>
                In([language]).DistinctBy(line => line.Name).Select(line => Names.JoinedKey(line.Phrase))
            ),
        ]
    );

    /// <summary>Whether <paramref name="text"/> is a status in another language than the schema's, and in that none.</summary>
    public static bool IsOfAnotherLanguage(string text) => LanguagesByWord.Value.ContainsKey(Names.JoinedKey(text));

    /// <summary>Whether <paramref name="text"/> is what another language than the schema's writes for a status.</summary>
    public static bool IsWritten(string text) => Written.Value.Contains(Names.JoinedKey(text));

    /// <summary>
    /// The words of <paramref name="languages"/>, each with the value that the schema that comes with the program has for it.
    /// </summary>
    public static IEnumerable<(string Phrase, string Name)> In(ImmutableArray<string> languages) =>
        from language in languages
        from line in WordList.LinesOf(language, File, "")
        let names = line.Split(" | ")
        from phrase in names.Skip(1)
        select (phrase, names[0]);

    /// <summary>
    /// What <paramref name="value"/>, a status of the schema, is called first in the language of <paramref name="example"/>, another
    /// status; null where that is the schema's own or has no word for it.
    /// </summary>
    public static string? Like(string example, string value) => LanguageOf(example) is { } language ? WrittenIn(language, value) : null;

    /// <summary>
    /// What <paramref name="language"/> writes for <paramref name="value"/>, a status of the schema; null where it has no word for it.
    /// </summary>
    public static string? WrittenIn(string language, string value) => In([language]).FirstOrDefault(line => line.Name == value).Phrase;

    /// <summary>
    /// The language of a status, by the whole of <paramref name="text"/>, else by the longest beginning or end of it that is one:
    /// <c>deuxième entretien passé</c>.
    /// </summary>
    private static string? LanguageOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
            if ((Of(words[..count]) ?? Of(words[^count..])) is { } language)
                return language;
        return null;

        static string? Of(string[] part) => LanguagesByWord.Value.GetValueOrDefault(Names.JoinedKey(string.Join(' ', part)));
    }
}
