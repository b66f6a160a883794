using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>A part of a title.</summary>
/// <param name="Line">Its words.</param>
/// <param name="Before">What stands between it and the part before; empty for the first.</param>
internal readonly record struct TitlePiece(TextLine Line, string Before);

/// <summary>
/// Takes titles apart: at their bars, dashes, colons and prepositions; and tells what a part may be, a job, an employer, or what kind of
/// page it is.
/// </summary>
internal static class TitlePieces
{
    /// <summary>How many words an employer or a job has in a title.</summary>
    private const int LongestName = 9;

    /// <summary>How many words an employer has whose name begins with a small letter.</summary>
    private const int LongestSmallName = 3;

    /// <summary>What parts the facts of a title that is a line of them.</summary>
    public const string Bar = " | ";

    private const string WordsFile = "title-words.txt";

    private static readonly string[] DashSigns = [" - ", " – ", " — ", Bar, " · "];

    private static readonly WordList BeforeEmployers = new(WordsFile, "before-employers");
    private static readonly Lazy<string[]> LazyPrepositions = new(() => [" @ ", .. BeforeEmployers.Written.Select(word => $" {word} ")]);

    /// <summary>Words that say what kind of page it is, and those of them that jobs are called by too.</summary>
    private static readonly WordList KindsOfPage = new(WordsFile, "kinds-of-page");
    private static readonly WordList KindsInJobs = new(WordsFile, "kinds-in-jobs");

    /// <summary>What kind of job one may be.</summary>
    private static readonly WordList JobTypes = new("job-types.txt", "whole");

    /// <summary>What jobs begin with that say what somebody is by no occupation.</summary>
    private static readonly WordList Beginnings = new(WordsFile, "job-beginnings");

    /// <summary>What stands between a name and what is said of it: dashes and bars.</summary>
    public static IReadOnlyList<string> Dashes => DashSigns;

    /// <summary>What stands between a job and its employer, with the spaces around.</summary>
    public static string[] Prepositions => LazyPrepositions.Value;

    /// <summary>What stands in <paramref name="title"/> between its dashes, commas and colons, and behind its prepositions.</summary>
    public static IEnumerable<TextLine> PiecesOf(TextLine title) => Lines(title, [.. Dashes, .. Prepositions, ": ", ", "]);

    /// <summary>The words of <paramref name="line"/> between <paramref name="separators"/>.</summary>
    public static List<TextLine> Lines(TextLine line, IReadOnlyList<string> separators) =>
        Split(line, separators).ConvertAll(part => part.Line);

    /// <summary>The parts of <paramref name="line"/> between <paramref name="separators"/>, those in brackets aside if so wished.</summary>
    public static List<TitlePiece> Split(TextLine line, IReadOnlyList<string> separators, bool keepsBrackets = false)
    {
        var parts = new List<TitlePiece>();
        var (start, before) = (0, "");
        while (start <= line.Text.Length)
        {
            var (end, found) = (line.Text.Length, " ");
            foreach (var separator in separators)
                if (IndexOf(line.Text, separator, start, keepsBrackets) is >= 0 and var at && at < end)
                    (end, found) = (at, separator);
            if (Between(line, start, end) is { } words)
                parts.Add(new(words, before));
            (start, before) = (end + found.Length, found);
        }
        return parts;
    }

    /// <summary>
    /// What stands in <paramref name="line"/> from <paramref name="start"/> to <paramref name="end"/>, from its first letter on; or null.
    /// </summary>
    public static TextLine? Between(TextLine line, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(line.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(line.Text[end - 1]))
            end--;
        return end > start ? new(line.Text[start..end], new(line.Span.Start + start, end - start), null) : null;
    }

    private static int IndexOf(string text, string separator, int start, bool keepsBrackets)
    {
        var at = text.IndexOf(separator, start, StringComparison.OrdinalIgnoreCase);
        while (keepsBrackets && at >= 0 && IsInBrackets(text, at))
            at = text.IndexOf(separator, at + 1, StringComparison.OrdinalIgnoreCase);
        return at;
    }

    private static bool IsInBrackets(string text, int at) =>
        text.AsSpan(0, at).LastIndexOfAny('(', '[') is >= 0 and var open
        && text.AsSpan(open, at - open).IndexOfAny(')', ']') < 0
        && text.AsSpan(at).IndexOfAny(')', ']') >= 0;

    /// <summary>
    /// Whether a word says what kind of page it is: `Baker notes`, `Project for bakers`; and not `Project Baker`, which is a job.
    /// </summary>
    public static bool SaysPage(TextLine part)
    {
        var pageWords = Names.Key(part.Text).Split(' ').Where(KindsOfPage.Contains).ToList();
        if (pageWords.Count == 0)
            return false;
        var words = part.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !pageWords.TrueForAll(KindsInJobs.Contains)
            || words
                .Index()
                .Any(word =>
                    KindsInJobs.Contains(Names.Key(word.Item)) && !(word.Index + 1 < words.Length && char.IsUpper(words[word.Index + 1][0]))
                );
    }

    /// <summary>The same, where a word that a field of work is called by too says it only alone: not `Search and Discovery`.</summary>
    public static bool SaysPageAndNoField(TextLine part)
    {
        var words = Names.Key(part.Text).Split(' ');
        return Array.Exists(words, IsOfPagesAlone) || (words is [var only] && KindsOfPage.Contains(only));
    }

    /// <summary>Whether <paramref name="word"/> (of <see cref="Names.Key"/>) says what kind of page it is.</summary>
    public static bool IsPageWord(string word) => KindsOfPage.Contains(word);

    private static bool IsOfPagesAlone(string word) => KindsOfPage.Contains(word) && !KindsInJobs.Contains(word);

    /// <summary>Whether <paramref name="part"/> is no longer than names are.</summary>
    public static bool IsShort(TextLine part) => WordCount.Of(part.Text) <= LongestName;

    /// <summary>Whether <paramref name="words"/> say what somebody is.</summary>
    public static bool NamesJob(string words, OwnWords own) =>
        JobTitle.NamesOccupation(words, own.Occupations) || Beginnings.BeginsIn(Names.Key(words));

    /// <summary>Whether <paramref name="part"/> names a job.</summary>
    public static bool IsJob(TextLine part, OwnWords own) => IsShort(part) && !SaysPage(part) && NamesJob(part.Text, own);

    /// <summary>The same of a job that its field of work stands behind: `Baker, Research`.</summary>
    public static bool IsJobWithField(TextLine part, OwnWords own) =>
        IsJob(part, own)
        || (
            part.Text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && IsShort(part)
            && IsJob(part with { Text = part.Text[..comma] }, own)
            && !Names.Key(part.Text).Split(' ').Any(IsOfPagesAlone)
        );

    /// <summary>Whether <paramref name="part"/> may name an employer, by words that begin with a capital letter.</summary>
    public static bool IsEmployer(TextLine part, OwnWords own) =>
        IsShort(part) && !SaysPage(part) && !NamesJob(part.Text, own) && !char.IsLower(part.Text[0]);

    /// <summary>
    /// The same of a name that may begin with a small letter, beside a job: `eBakery`, `adidas`, `emagine Polska`. A word of the language
    /// or of the schema, and several small ones, say something else: `remote`, `part-time`, `a new start`.
    /// </summary>
    public static bool MayBeEmployer(TextLine part, ApplicationSchema schema)
    {
        if (!char.IsLower(part.Text[0]))
            return IsEmployer(part, schema.Words);
        var words = part.Text.Split(' ');
        return !SaysPage(part)
            && !NamesJob(part.Text, schema.Words)
            && words.Length <= LongestSmallName
            && words.Skip(1).All(word => !char.IsLower(word[0]))
            && (
                words[0].Any(char.IsUpper)
                || (
                    words[0].All(char.IsLetterOrDigit)
                    && !OrdinaryWords.Contains(Names.Key(words[0]))
                    && !IsJobType(words[0])
                    && !IsWordOf(schema, part.Text)
                )
            );
    }

    /// <summary>Whether <paramref name="words"/> say what kind of job one is: `part-time`.</summary>
    public static bool IsJobType(string words) => JobTypes.Contains(Names.Key(words));

    /// <summary>Whether the schema knows <paramref name="text"/>: a name of what it may contain, a status, a word for none.</summary>
    public static bool IsWordOf(ApplicationSchema schema, string text) =>
        schema.FindStatus(text) is not null
        || schema.FindSection(new(text)) is not null
        || schema.FindLabel(new(text)) is not null
        || schema.IsAbsentWord(text);
}
