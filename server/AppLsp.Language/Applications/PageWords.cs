using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// What a page says in its title of itself and not of the job: that it is an application, on which site the posting stands, who hires, the
/// posting's number.
/// </summary>
internal static class PageWords
{
    /// <summary>How many digits a posting's number has, and how many words may stand beside it.</summary>
    private const int FewestDigits = 4;
    private const int MostWordsOfNumber = 2;

    private const string WordsFile = "title-words.txt";
    private const string BoardsFile = "job-boards.txt";

    private static readonly string[] Separators = [": ", " - ", " – ", " — ", "：", TitlePieces.Bar];

    /// <summary>
    /// What stands before a job or an employer to say that the page is an application: with a sign behind it, and without.
    /// </summary>
    private static readonly WordList Applications = new(WordsFile, "applications");
    private static readonly WordList ApplicationsFor = new(WordsFile, "applications-for");

    /// <summary>What stands between an employer and the job that it offers, and between the job and its place.</summary>
    private static readonly WordList Hiring = new(WordsFile, "hiring");
    private static readonly WordList BeforePlaces = new(WordsFile, "before-places");

    /// <summary>The last words of what sites with postings are called, and the names of some.</summary>
    private static readonly WordList Careers = new(WordsFile, "careers");
    private static readonly Lazy<WordList> Sites = new(() =>
        new([.. Hosts("portals").Concat(Hosts("boards")).Concat(Hosts("boards-of-one")).SelectMany(host => (string[])[host, NameOf(host)])])
    );

    /// <summary>
    /// <paramref name="title"/> without what says that it is an application (`Job Application: Baker`), or that somebody hires (`Fennel
    /// hiring Baker in Ghent`).
    /// </summary>
    public static TextLine Without(TextLine title) => WithoutApplication(title) is var rest && Hired(rest) is { } job ? job : rest;

    private static TextLine WithoutApplication(TextLine title)
    {
        var at = Separators
            .Select(sign => (At: title.Text.IndexOf(sign, StringComparison.Ordinal), sign.Length))
            .Where(sign => sign.At > 0)
            .DefaultIfEmpty()
            .Min();
        if (at.At > 0 && Applications.Contains(Names.Key(WithoutSigns(title.Text[..at.At]))))
            return TitlePieces.Between(title, at.At + at.Length, title.Text.Length) ?? title;
        for (var end = title.Text.IndexOf(' '); end >= 0; end = title.Text.IndexOf(' ', end + 1))
            if (ApplicationsFor.Contains(Names.Key(WithoutSigns(title.Text[..end]))))
                return TitlePieces.Between(title, end + 1, title.Text.Length) ?? title;
        return title;
    }

    private static string WithoutSigns(string words) => words[words.TakeWhile(c => !char.IsLetterOrDigit(c)).Count()..].TrimEnd();

    /// <summary>
    /// The job in `Fennel Mill hiring Baker in Ghent, Belgium`, and what stands behind the place; null where nobody hires.
    /// </summary>
    private static TextLine? Hired(TextLine title)
    {
        foreach (var words in Hiring.Written)
        {
            var before = $" {words} ";
            if (title.Text.IndexOf(before, StringComparison.Ordinal) is not (> 0 and var at))
                continue;
            var start = at + before.Length;
            var end = BeforePlaces
                .Written.Select(word => (At: title.Text.LastIndexOf($" {word} ", StringComparison.Ordinal), word.Length))
                .Where(place => place.At > start && title.Text[(place.At + place.Length + 2)..] is [var next, ..] && char.IsUpper(next))
                .Select(place => place.At)
                .DefaultIfEmpty(title.Text.Length)
                .Max();
            return TitlePieces.Between(title, start, end);
        }
        return null;
    }

    private static IReadOnlyList<string> Hosts(string part) => WordList.LinesOf(BoardsFile, part);

    private static string NameOf(string host) => host.Split('.')[0];

    /// <summary>Whether <paramref name="part"/>, at the end of a title, names the site or the page, or is the posting's number.</summary>
    public static bool Are(TextLine part) =>
        TitlePieces.SaysPageAndNoField(part)
        || Names.Key(part.Text) is var key && (Careers.EndsIn(key) || Sites.Value.Contains(key))
        || !part.Text.Any(char.IsLetter)
        || IsNumber(part.Text);

    /// <summary>The words of <paramref name="job"/> without the posting's number in brackets behind them.</summary>
    public static TextLine WithoutNumber(TextLine job) =>
        job.Text is [.., ')' or ']'] && job.Text.AsSpan().LastIndexOfAny('(', '[') is > 0 and var open && IsNumber(job.Text[(open + 1)..^1])
            ? TitlePieces.Between(job, 0, open) ?? job
            : job;

    private static bool IsNumber(string words)
    {
        var parts = words.Split([' ', ':', '#', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= MostWordsOfNumber + 1
            && Array.Exists(parts, part => part.Count(char.IsAsciiDigit) >= FewestDigits && !Dates.IsYear(part))
            && !Array.Exists(parts, JobTitle.IsOccupation);
    }
}
