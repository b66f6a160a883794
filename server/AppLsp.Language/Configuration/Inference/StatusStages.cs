using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Learns the person's own status words, and their stages from what the files say that have them.</summary>
internal static class StatusStages
{
    /// <summary>A status is a few words; a sentence in its place is a remark.</summary>
    private const int MostWords = 4;

    /// <summary>What one file says of a word may be chance.</summary>
    private const int FewestFiles = 2;

    /// <summary>
    /// The statuses of <paramref name="applications"/> that the schema lacks: with a stage as parts, and as lines where none can be told.
    /// </summary>
    public static (IReadOnlyList<StatusPart> Parts, IReadOnlyList<string> Untold) Of(IReadOnlyList<Application> applications)
    {
        List<List<(string Text, Application Application)>> unknown =
        [
            .. from application in applications
            let text = application.Status.Unknown?.Text.Trim()
            where text is not null && IsWords(text) && !IsSlip(text, application)
            group (text, application) by Names.JoinedKey(text) into same
            orderby same.Count() descending, same.Key
            select same.ToList(),
        ];
        var clues = new Clues(applications, [.. unknown.Select(same => same.ConvertAll(use => use.Application))]);
        var parts = new List<StatusPart>();
        var untold = new List<string>();
        foreach (var same in unknown)
        {
            var word = same.CountBy(use => use.Text).MaxBy(spelling => spelling.Value).Key;
            var having = same.ConvertAll(use => use.Application);
            if (clues.StageOf(word, having) is var (stage, why))
                parts.Add(new(word, stage, why));
            else
                untold.Add($"status “{word}”, in {having.Count} of {applications.Count}: its stage is unclear ({Stages})");
        }
        return (parts, untold);
    }

    /// <summary>Whether a text is a few words; `Good. 412 pairs.` is a remark, and what has brackets belongs to a template.</summary>
    private static bool IsWords(string text) =>
        text.Any(char.IsLetter)
        && WordCount.Of(text) <= MostWords
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '/' or '\'' or '’' or '&');

    private static string Stages => Phrasing.List(Enum.GetValues<Stage>().Select(ConfigGrammar.WordOf), "or");

    /// <summary>Whether <paramref name="word"/> is a slip for a status that the schema knows.</summary>
    private static bool IsSlip(string word, Application application)
    {
        var key = Names.Key(word);
        return application.Schema.Statuses.Any(status => status.AllNames.Any(name => Spelling.IsSlip(key, Names.Key(name))));
    }

    /// <summary>What the files say beside their statuses.</summary>
    /// <param name="applications">All applications.</param>
    /// <param name="unknown">Those with a status that is not known, by that status.</param>
    private sealed class Clues(IReadOnlyList<Application> applications, IReadOnlyList<List<Application>> unknown)
    {
        private readonly bool _datesAreKept = applications.Any(IsDated);

        /// <summary>The one stage that the files leave open for <paramref name="word"/>, and why; null where they leave several.</summary>
        public (Stage Stage, string Why)? StageOf(string word, List<Application> having)
        {
            if (having.Count < FewestFiles)
                return null;
            // A word that comes with what is sent, and one that comes with what is not: of two such, one may be an end.
            if (having.TrueForAll(IsDated))
                return IsOfSending(word, having) || (IsOnly(IsDated) && !Uses(Stage.Sent))
                    ? (Stage.Sent, $"all {having.Count} with it have an application date")
                    : null;
            return _datesAreKept && !having.Exists(IsDated) && IsOnly(file => !IsDated(file)) && !Uses(Stage.Before)
                ? (Stage.Before, $"none of the {having.Count} with it has an application date")
                : null;
        }

        private static bool IsDated(Application application) => application.Timeline.Sent is not null;

        private bool IsOnly(Predicate<Application> isSo) => unknown.Count(having => having.TrueForAll(isSo)) == 1;

        private bool Uses(Stage stage) => applications.Any(application => application.Status.Definition?.Stage == stage);

        /// <summary>Whether the date of the application is called by the word too: `sent`, and `sent on`.</summary>
        private static bool IsOfSending(string word, List<Application> having)
        {
            var words = Names.Key(word).Split(' ');
            return having.TrueForAll(application =>
                application.Find(Fact.ApplicationDate) is { } date
                && Names.Key(NameWords.Apart(date.Name)).Split(' ').Intersect(words).Any()
            );
        }
    }
}
