using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Whether the name of a document may be that of the employer, beside a job: its title, its heading or its file. A vault has a note for
/// each company, and calls it so. It may be something else all the same: nothing is read from it.
/// </summary>
internal static class CalledByEmployer
{
    private const int FewestLetters = 2;

    /// <summary>How many words of a name may all begin with a small letter.</summary>
    private const int LongestSmallName = 2;

    /// <summary>The letters of scripts behind it stand without spaces between words.</summary>
    private const char FirstUnspaced = '\u2E80';

    private static readonly WordList JoiningWords = new("joining-words.txt");
    private static readonly WordList JobWords = new("job-types.txt", "words");
    private static readonly WordList Weekdays = new("weekdays.txt");

    /// <summary>
    /// Whether the title of <paramref name="application"/>, or <paramref name="name"/> where it counts, may name the employer, whom nothing
    /// else tells.
    /// </summary>
    public static bool MayTell(Application application, DocumentName? name)
    {
        if (application.Company is not null)
            return false;
        var titles = TitlesOf(application).Select(PageWords.Without).ToList();
        if (name is not null && titles.Exists(title => TitledJob.MayBeIn(title, application.Schema)))
            return true;
        if (application.Value(Fact.Position) is not { } position)
            return false;
        var job = WordsOf($"{position} {JobTitle.Key(position)}").Select(word => Names.Key(word)).ToHashSet();
        return titles
                .SelectMany(TitlePieces.PiecesOf)
                .Any(piece => !IsKnown(piece.Text, application.Schema) && NameIn(piece) is { } words && MayBeName(words))
            || (name is not null && MayBeName(name.IsFolderPage ? name.FolderWords : name.Words));

        // What only decorates is no word.
        bool MayBeName(IEnumerable<string> words) =>
            CalledByEmployer.MayBeName([.. words.Where(word => word.Length > 0 && !IsOfJob(word))], application.Schema);

        // Where words have no spaces between, the job is a part of one.
        bool IsOfJob(string word) => job.Contains(word) || (word[0] > FirstUnspaced && job.Any(word.Contains));
    }

    /// <summary>
    /// The employer whom the title of <paramref name="application"/> names, where its folder or its file has the same name: there is one
    /// for each. Null where the document has a place for the employer, or tells no job.
    /// </summary>
    public static string? ByTitleAndPlace(Application application, string path)
    {
        if (application.OwnTitle is not { Title: var title } || application.Find(Fact.Company) is not null)
            return null;
        if (application.Value(Fact.Position) is not { } position || path.Length == 0)
            return null;
        var text = WithoutRemark(PageWords.Without(title).Text);
        var words = WordsOf(text).Select(word => Names.Key(word)).ToList();
        var name = new DocumentName(path, application.Schema);
        return (words.SequenceEqual(name.FolderWords) || (words.SequenceEqual(name.Words) && IsName(text)))
            && Names.Key(text) != Names.Key(position)
            && !IsKnown(text, application.Schema)
            && MayBeName(words, application.Schema)
            ? text
            : null;
    }

    /// <summary>
    /// Whether all words of <paramref name="text"/> begin as those of a name do, and none says what kind of page it is: any note may have
    /// its title for the name of its file.
    /// </summary>
    private static bool IsName(string text) =>
        WordsOf(text)
            .All(word =>
                !char.IsLower(word[0]) && Names.Key(word) is var key && !TitlePieces.IsPageWord(key) && !JobWords.Contains(key)
            );

    /// <summary>What stands before a place in brackets: `Fennel Bakery (Leeds)`.</summary>
    private static string WithoutRemark(string text) =>
        text is [.., ')'] && text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var open ? text[..open] : text;

    /// <summary>
    /// The document's own title, and the keys that have a name of the job's and do not tell it: `title` beside `position`.
    /// </summary>
    private static IEnumerable<TextLine> TitlesOf(Application application)
    {
        if (application.OwnTitle is { Title: var title })
            yield return title;
        foreach (var key in application.Outline.FrontMatter)
            if (
                application.Schema.FindSection(key.Keyed) is { Fact: Fact.Position }
                && TitlePieces.Between(new(key.Value, key.ValueSpan, null), 0, key.Value.Length) is { } value
            )
                yield return value;
    }

    /// <summary>
    /// The words of <paramref name="piece"/> that begin with no small letter, or all of a few; null of a sentence: `Why I want it`.
    /// </summary>
    private static IEnumerable<string>? NameIn(TextLine piece)
    {
        var words = WordsOf(piece.Text).Where(word => !JoiningWords.Contains(Names.Key(word))).ToList();
        var names = words.FindAll(word => !char.IsLower(word[0]));
        if (!TitlePieces.IsShort(piece) || (words.Count > LongestSmallName && names.Count * 2 <= words.Count))
            return null;
        return (names.Count > 0 ? names : words).Select(word => Names.Key(word));
    }

    private static string[] WordsOf(string text) =>
        text.Split([' ', '-', '–', '/', '(', ')', '[', ']', ',', ':', '.', '_'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Whether <paramref name="words"/>, those of the job left out, are a name, other words of pages and numbers aside; and neither a
    /// job's,
    /// nor one that the schema has for something.
    /// </summary>
    private static bool MayBeName(IReadOnlyList<string> words, ApplicationSchema schema)
    {
        var rest = words
            .Where(word => word.Any(char.IsLetter) && !TitlePieces.IsPageWord(word) && !JobWords.Contains(word) && !IsOfDay(word))
            .ToList();
        var all = string.Join(' ', words);
        var name = string.Join(' ', rest);
        return name.Count(char.IsLetter) >= FewestLetters
            && !IsKnown(all, schema)
            && !IsKnown(name, schema)
            && !rest.Exists(IsOfWhose)
            && !TitlePieces.NamesJob(name, schema.Words);

        bool IsOfWhose(string word) => schema.FindSection(new(word)) is { Fact: Fact.Company or Fact.Position or Fact.Status };
    }

    /// <summary>Whether <paramref name="text"/> is known to say something else, of an application or of what lies beside one.</summary>
    private static bool IsKnown(string text, ApplicationSchema schema) =>
        TitlePieces.IsWordOf(schema, text) || TitlePieces.IsJobType(text) || DocumentName.IsCompanionName(Names.Key(text));

    private static bool IsOfDay(string word) => MonthNames.NumberOf(word) is not null || Weekdays.Contains(word);
}
