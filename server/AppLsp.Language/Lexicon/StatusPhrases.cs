using System.Collections.Immutable;
using System.Numerics;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>What people call the statuses in all languages that are known, besides the names that the schema gives.</summary>
internal static class StatusPhrases
{
    private const string File = "status-words.txt";

    private const string Separator = " | ";

    /// <summary>Whether <paramref name="text"/> is a status in another language than the schema's, and in that none.</summary>
    public static bool IsOfAnotherLanguage(string text) => LanguageOfAll(text) is not null;

    /// <summary>Whether <paramref name="text"/> is what another language than the schema's writes for a status.</summary>
    public static bool IsWritten(string text)
    {
        foreach (var word in Words(Names.JoinedKey(text)))
            if (StatusWord.Of(word).IsWritten)
                return true;
        return false;
    }

    /// <summary>
    /// What the schema that comes with the program calls the statuses for which <paramref name="languages"/> (a set, as
    /// <see cref="Languages.SetOf(string)"/> gives it) have the word of which <paramref name="key"/> is the <see cref="Names.JoinedKey"/>.
    /// </summary>
    public static IEnumerable<string> ValuesOf(string key, byte languages)
    {
        List<string>? values = null;
        foreach (var packed in Words(key))
            if (StatusWord.Of(packed) is var word && (word.Language & languages) != 0)
                (values ??= []).Add(PreparedWords.Statuses[word.Status]);
        return values ?? [];
    }

    /// <summary>
    /// The words of <paramref name="languages"/>, each with the value that the schema that comes with the program has for it.
    /// </summary>
    public static IEnumerable<(string Phrase, string Name)> In(ImmutableArray<string> languages) =>
        from language in languages
        from line in WordList.LinesOf(language, File, "")
        let names = line.Split(Separator)
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
        if (IsOwn(Names.JoinedKey(text)))
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
    private static string? LanguageOfAll(string text)
    {
        var key = Names.JoinedKey(text);
        if (IsOwn(key))
            return null;
        foreach (var word in Words(key))
            return Languages.All[BitOperations.TrailingZeroCount(StatusWord.Of(word).Language)];
        return null;
    }

    /// <summary>Whether <paramref name="key"/> is that of a word of the schema's own language, or of a status itself.</summary>
    private static bool IsOwn(string key)
    {
        foreach (var word in Words(key))
            if (StatusWord.Of(word).Language == Languages.SetOf(Languages.Own))
                return true;
        return false;
    }

    /// <summary>The words with the <see cref="Names.JoinedKey"/> <paramref name="key"/>, each a <see cref="StatusWord"/>.</summary>
    private static HashedKeys.Enumerator Words(string key) =>
        new HashedKeys(PreparedWords.StatusStarts, PreparedWords.StatusHashes, PreparedWords.StatusWords).Of(HashedKeys.HashOf(key));
}
