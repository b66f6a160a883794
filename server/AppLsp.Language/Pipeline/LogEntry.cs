using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Pipeline;

/// <summary>Something that was done, or that happened, in an application. What is not known is null.</summary>
/// <param name="On">The day.</param>
/// <param name="File">Which file tells of it.</param>
/// <param name="What">What it was: <c>applied</c>, a status in small letters, or the person's own words.</param>
public sealed record LogEntry(DateOnly On, string File, string What)
{
    private const string AppliedWord = "applied";

    private const int MostWordsOfChannel = 3;

    private static readonly WordList Channels = new("channels.txt");

    /// <summary>The employer.</summary>
    public string? Company { get; private init; }

    /// <summary>The job's title.</summary>
    public string? Position { get; private init; }

    /// <summary>By which way: <c>e-mail</c>, <c>video call</c>.</summary>
    public string? How { get; private init; }

    /// <summary>The person at the employer.</summary>
    public string? With { get; private init; }

    /// <summary>What came of it: of a sending, the status that answers it; of an end, how it ended.</summary>
    public string? Result { get; private init; }

    /// <summary>What was done up to today by <paramref name="analysis"/>, the earliest first; nothing outside applications.</summary>
    public static IReadOnlyList<LogEntry> Of(Analysis analysis, string file)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application || ApplicationRow.Of(analysis, file, countsFindings: false) is not { } row)
            return [];
        var people = Contact.In(application);
        var entries = new List<LogEntry>();
        if (application.Timeline.Sent is { } sent && sent <= analysis.Options.Today)
            entries.Add(
                Entry(sent, application.Find(Fact.ApplicationDate)?.FirstLine?.Text ?? "", AppliedWord) with
                {
                    Result = row.Stage is Stage.Active or Stage.Closed ? row.Status : null,
                }
            );
        foreach (var line in application.Timeline.Past(analysis.Options.Today))
            if (Read(line) is { } entry)
                entries.Add(entry);
        // The history tells the stage of which another line tells more.
        return
        [
            .. entries
                .Where(entry =>
                    !entries.Exists(other => other.On == entry.On && other.What.StartsWith($"{entry.What} ", StringComparison.Ordinal))
                )
                .Distinct()
                .OrderBy(entry => entry.On),
        ];

        LogEntry? Read(DatedLine line)
        {
            // The sending has been told.
            if (line.Section?.Entry.Fact is Fact.ApplicationDate or Fact.SentResume or Fact.SentLetter)
                return null;
            var words = application.Text.Slice(line.Line);
            if (StatusOn(application, line) is { } status)
                return status.Stage is Stage.Before or Stage.Sent
                    ? null
                    : Entry(line.Day, words, InWords(status)) with
                    {
                        Result = status.Stage == Stage.Closed ? status.Value : null,
                    };
            var what = StatusWords.OfPlanAndPlace(application, line);
            return what.Any(char.IsLetter) ? Entry(line.Day, words, what) : null;
        }

        LogEntry Entry(DateOnly day, string line, string what) =>
            new(day, file, what)
            {
                Company = row.Company,
                Position = row.Position,
                How = ChannelIn(line),
                With = people.Select(person => person.Name).FirstOrDefault(name => name is not null && Names(line, name)),
            };
    }

    /// <summary>The entries of all files by their days, without what two files of one application both tell.</summary>
    public static IEnumerable<LogEntry> Joined(IEnumerable<LogEntry> entries) =>
        entries
            .DistinctBy(entry => (entry.On, entry.What, KeyOf(entry.Company ?? entry.File), KeyOf(entry.Position ?? "")))
            .OrderBy(entry => entry.On)
            .ThenBy(entry => entry.File, StringComparer.Ordinal);

    private static string KeyOf(string name) => Words.Names.Key(name);

    /// <summary>The status that <paramref name="line"/> tells the beginning of; null where it tells something else.</summary>
    private static StatusDefinition? StatusOn(Application application, DatedLine line) =>
        line.Section?.Entry.Fact == Fact.Interview
            ? null
            : application.StatusMentions.FirstOrDefault(mention => line.Line.Contains(mention.Span))?.Definition;

    /// <summary>The status in small letters: <c>in review</c>.</summary>
    private static string InWords(StatusDefinition status) => status.Value.Replace('_', ' ').ToLowerInvariant();

    /// <summary>The word for a way to reach somebody that <paramref name="line"/> has, in small letters; or null.</summary>
    private static string? ChannelIn(string line)
    {
        var words = PlannedDays.KeyOf(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < words.Length; start++)
            for (var count = Math.Min(MostWordsOfChannel, words.Length - start); count > 0; count--)
                if (string.Join(' ', words, start, count) is var channel && Channels.Contains(channel))
                {
                    var joined = channel.Replace(' ', '-');
                    return line.Contains(joined, StringComparison.OrdinalIgnoreCase) ? joined : channel;
                }
        return null;
    }

    private static bool Names(string line, string name) => KeyOf(line).Contains(KeyOf(name), StringComparison.Ordinal);
}
