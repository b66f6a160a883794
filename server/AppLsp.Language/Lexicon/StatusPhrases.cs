using System.Collections.Immutable;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>What people call the statuses in all languages that are known, besides the names that the schema gives.</summary>
internal static class StatusPhrases
{
    private const string File = "status-words.txt";

    /// <summary>The joined keys of the words of the schema's own language, and of the names of the statuses.</summary>
    private static readonly Lazy<HashSet<string>> Own = new(() =>
    {
        var own = new HashSet<string>();
        Read(
            Languages.Own,
            (key, name) =>
            {
                own.Add(key);
                own.Add(Names.JoinedKey(name));
            }
        );
        return own;
    });

    /// <summary>
    /// By the joined keys of the words of other languages: the first language that has the word, which the schema's own may have too.
    /// </summary>
    private static readonly Lazy<Dictionary<string, string>> LanguagesByWord = new(() =>
    {
        var languages = new Dictionary<string, string>();
        foreach (var language in Languages.Others)
            Read(language, (key, _) => languages.TryAdd(key, language));
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
    public static bool IsOfAnotherLanguage(string text) => LanguageOfAll(text) is not null;

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
    /// <c>deuxième entretien passé</c>. Null where the schema's own has it: so it is in most documents, which need no others for it.
    /// </summary>
    private static string? LanguageOf(string text)
    {
        if (Own.Value.Contains(Names.JoinedKey(text)))
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
            if ((LanguageOfAll(string.Join(' ', words[..count])) ?? LanguageOfAll(string.Join(' ', words[^count..]))) is { } language)
                return language;
        return null;
    }

    /// <summary>
    /// The first language that has the word <paramref name="text"/>, as it is, for a status; null where the schema's own has it, or none.
    /// </summary>
    private static string? LanguageOfAll(string text) =>
        Names.JoinedKey(text) is var key && !Own.Value.Contains(key) ? LanguagesByWord.Value.GetValueOrDefault(key) : null;

    /// <summary>
    /// Tells <paramref name="read"/> the joined keys of the words of <paramref name="language"/>, each with the value that the schema that
    /// comes with the program has for it.
    /// </summary>
    public static void Read(string language, Action<string, string> read) =>
        WordFile.Read(
            File,
            language,
            "",
            line =>
            {
                string? name = null;
                foreach (var range in line.Split(" | "))
                    if (name is null)
                        name = line[range].ToString();
                    else
                        read(Names.JoinedKey(line[range]), name);
            }
        );
}
