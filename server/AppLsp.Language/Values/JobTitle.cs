using System.Text;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>Compares job titles as people write them: with abbreviations, in part, in other orders.</summary>
public static partial class JobTitle
{
    private const string MeaningsFile = "title-meanings.txt";

    /// <summary>The words that say what somebody is; a title holds one.</summary>
    private static readonly WordList Occupations = new("occupations.txt");

    /// <summary>Words that make another job of a title: who is called `senior` is no beginner.</summary>
    private static readonly WordList Ranks = new("ranks.txt");

    /// <summary>The words that short ones stand for, and that those stand for that say the same in other words.</summary>
    private static readonly Lazy<Dictionary<string, string[]>> Meanings = new(() =>
        WordList.LinesOf(MeaningsFile, "").Select(line => line.Split(" | ")).ToDictionary(line => line[0], line => line[1].Split(' '))
    );

    /// <summary>Who builds software is called either.</summary>
    private static readonly WordList Builders = new(MeaningsFile, "builders");

    /// <summary>Words' endings that say the same of most others.</summary>
    private static readonly WordList OccupationEndings = new("occupation-endings.txt");

    /// <summary>
    /// Whether <paramref name="title"/> certainly is the title of a job: there is a word in it that says what somebody is, and not just how
    /// high.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="own">The person's own words for what somebody is.</param>
    internal static bool IsCertain(string title, WordList own)
    {
        var words = title.Split([' ', '-', '/', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => IsOccupation(word, own) || OccupationEndings.IsEndingOf(Names.Key(word)))
            && !words.All(word => Ranks.Contains(Names.Key(word)));
    }

    /// <summary>Whether a word of <paramref name="title"/>, whole, says what somebody is, and not just how high.</summary>
    /// <param name="title">The title.</param>
    /// <param name="own">The person's own words for what somebody is.</param>
    internal static bool NamesOccupation(string title, WordList own)
    {
        var words = title.Split([' ', '-', '/', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => IsOccupation(word, own)) && !words.All(word => Ranks.Contains(Names.Key(word)));
    }

    /// <summary>Whether <paramref name="word"/> says what somebody is.</summary>
    public static bool IsOccupation(string word) => Occupations.Contains(Singular(Names.Key(word)));

    /// <summary>Whether <paramref name="word"/> says what somebody is, in the person's <paramref name="own"/> words too.</summary>
    internal static bool IsOccupation(string word, WordList own) => IsOccupation(word) || own.Contains(Names.Key(word));

    /// <summary>
    /// Whether <paramref name="title"/> certainly names another job than <paramref name="position"/>: what it says that somebody is occurs
    /// nowhere in the position. A title that says less, or more, is the same job.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="position">The title of the job that is known.</param>
    /// <param name="own">The person's own words for what somebody is.</param>
    internal static bool IsAnother(string title, string position, WordList own)
    {
        var (mine, theirs) = (Words(title), Words(position));
        var occupations = mine.FindAll(SaysWhat);
        // Where the position itself has no word for what somebody is (`Head of Data`), nothing can be told.
        return occupations.Count > 0
            && theirs.Exists(SaysWhat)
            && !occupations.Exists(word => theirs.Contains(word) || (Builders.Contains(word) && theirs.Any(Builders.Contains)));

        bool SaysWhat(string word) => Occupations.Contains(word) || own.Contains(word);
    }

    /// <summary>The <see cref="Key"/> of a title without what stands in brackets: `Data Engineer (m/f/d)` is a data engineer.</summary>
    public static string KeyWithoutRemarks(string title) => Key(Remark().Replace(title, " "));

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    /// <summary>
    /// Whether titles with these keys may be written of one job: the one says all that the other does, and no more than a field of work.
    /// </summary>
    public static bool MayBeOne(string key, string other)
    {
        if (key == other)
            return true;
        var (words, others) = (key.Split(' '), other.Split(' '));
        var (few, many) = words.Length < others.Length ? (words, others) : (others, words);
        return Array.TrueForAll(few, many.Contains) && !many.Except(few).Any(Ranks.Contains);
    }

    /// <summary>Whether titles with these keys have the same words, in whatever order, but for years.</summary>
    public static bool AreOne(string key, string other) => key == other || WordsOf(key).SetEquals(WordsOf(other));

    private static HashSet<string> WordsOf(string key) => [.. key.Split(' ').Where(word => !Dates.IsYear(word))];

    /// <summary>What equal titles share, in whatever case and with whichever abbreviations they are written.</summary>
    public static string Key(string title) => string.Join(' ', Words(title));

    private static List<string> Words(string title)
    {
        var words = new List<string>();
        foreach (
            var word in title.Split(
                [' ', '-', '–', '—', '/', ',', '(', ')', '&', ':', ';', '.', '_', '"', '“', '”'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            // 🌬️ is no word.
            if (!word.EnumerateRunes().Any(Rune.IsLetterOrDigit))
                continue;
            var key = Singular(Names.Key(word));
            if (Meanings.Value.TryGetValue(key, out var meant))
                words.AddRange(meant);
            else
                words.Add(key);
        }
        return words;
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith('s') && Occupations.Contains(word[..^1]) ? word[..^1] : word;
}
