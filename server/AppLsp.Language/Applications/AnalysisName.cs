using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells by its name or its title that a document weighs a job up or prepares for it: <c>match-report.md</c>, <c># Fit: Fennel Mill</c>.
/// The words of the employer's name and of the job's say nothing: who is a report designer there may have a file of that name.
/// </summary>
internal static class AnalysisName
{
    private static readonly WordList Analyses = new("analyses.txt");

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) ends as what such a document is called.</summary>
    public static bool Ends(string key) => Analyses.EndsIn(key);

    /// <summary>
    /// Whether <paramref name="application"/> is no more than that: by its name where it tells nothing that only who applies has, by its
    /// title where it has not even a place for the posting.
    /// </summary>
    public static bool SaysAll(Application application, DocumentName name) =>
        (!Course.IsBegunIn(application) && Says(name.Words, application))
        || (application is { TellsNoCourse: true, OwnTitle.Title.Text: { } title } && Says(Names.Key(title).Split(' '), application));

    private static bool Says(IEnumerable<string> words, Application application)
    {
        string[] job = [.. application.Value(Fact.Position) is { } position ? Names.Key(position).Split(' ') : []];
        string[] rest =
        [
            .. words.Where(word =>
                !job.Contains(word) && application.Company?.Words.Contains(word) != true && !word.All(char.IsAsciiDigit)
            ),
        ];
        var key = string.Join(' ', rest);
        return Analyses.StandsInKey(key) && !TitlePieces.NamesJob(key, application.Schema.Words);
    }
}
