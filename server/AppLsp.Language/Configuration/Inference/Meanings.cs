using System.Collections.Frozen;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Tells by its values, and by its words, which section a name means that the schema does not know.</summary>
internal sealed class Meanings
{
    /// <summary>How long a word is that is no part of another one by chance.</summary>
    private const int LettersInHost = 4;

    private static readonly WordList RecordWords = new("record-words.txt");

    private readonly ApplicationSchema _schema;
    private readonly DateOnly _today;

    /// <summary>The words by which sections of days are told apart: those that only one of them has in its names.</summary>
    private readonly Dictionary<SchemaEntry, FrozenSet<string>> _wordsOfDays;

    public Meanings(ApplicationSchema schema, DateOnly today)
    {
        _schema = schema;
        _today = today;
        _wordsOfDays = WordsOfDays(schema);
    }

    /// <summary>The section that <paramref name="name"/> means; null where that cannot be told for certain.</summary>
    /// <param name="name">The name with its values.</param>
    /// <param name="hostsIn">The hosts of the addresses in a file.</param>
    public SchemaEntry? Of(SharedName name, Func<int, string> hostsIn) =>
        name.KindOfValues(_schema) switch
        {
            ValueKind.Day => Day(name),
            ValueKind.Address => Posting(name),
            ValueKind.Status => Status(name),
            ValueKind.Words => Title(name) ?? Company(name, hostsIn),
            _ => null,
        };

    /// <summary>Whether <paramref name="name"/> holds days, none of which is still to come.</summary>
    public bool HoldsPastDays(SharedName name) =>
        name.KindOfValues(_schema) == ValueKind.Day
        && name.Values(_schema).All(value => ValueKinds.DayIn(value.Value)!.Readings.All(day => day <= _today));

    private SchemaEntry? Day(SharedName name)
    {
        var words = WordsOf(name.Written).ToHashSet();
        var meant = _wordsOfDays.Where(entry => words.Overlaps(entry.Value)).Select(entry => entry.Key).ToList();
        if (meant is not [var entry])
            return null;
        // Nobody has applied on a day that is still to come.
        return entry.Fact != Fact.ApplicationDate || HoldsPastDays(name) ? entry : null;
    }

    private SchemaEntry? Posting(SharedName name)
    {
        if (_schema.Entry(Fact.PostingUrl) is not { } entry)
            return null;
        var words = WordsOf(name.Written).ToHashSet();
        // The employer's own site is no posting; nor is a page that has no path.
        if (words.Overlaps(WordsOfNames(_schema.Entry(Fact.Company))))
            return null;
        var addresses = name.Values(_schema).Select(value => ValueKinds.AddressIn(value.Value)!).ToList();
        var areOfPages = addresses.TrueForAll(address => new Uri(address).PathAndQuery.Length > 1);
        return areOfPages && words.Overlaps(WordsOfNames(entry)) ? entry : null;
    }

    private SchemaEntry? Status(SharedName name)
    {
        // One word that is everywhere the same may say anything; of several, all statuses, nothing else is left.
        var different = name.Values(_schema).Select(value => _schema.FindStatus(value.Value)).Distinct().Count();
        return different > 1 ? _schema.Entry(Fact.Status) : null;
    }

    private SchemaEntry? Title(SharedName name)
    {
        var values = name.Values(_schema).Select(value => value.Value).ToList();
        var titles = values.Count(ValueKinds.IsJobTitle);
        return titles * 2 >= values.Count && !values.Exists(ValueKinds.HasLegalForm) ? _schema.Entry(Fact.Position) : null;
    }

    private SchemaEntry? Company(SharedName name, Func<int, string> hostsIn)
    {
        var values = name.Values(_schema).ToList();
        var companies = values.Count(value => ValueKinds.HasLegalForm(value.Value) || IsNamedBy(hostsIn(value.File), value.Value));
        return companies * 2 >= values.Count && !values.Exists(value => ValueKinds.IsJobTitle(value.Value))
            ? _schema.Entry(Fact.Company)
            : null;
    }

    /// <summary>Whether a longer word of <paramref name="name"/> stands in <paramref name="hosts"/>.</summary>
    private static bool IsNamedBy(string hosts, string name) =>
        hosts.Length > 0
        && Names
            .BareKey(name)
            .Split(' ')
            .Any(word => word.Length >= LettersInHost && hosts.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<SchemaEntry, FrozenSet<string>> WordsOfDays(ApplicationSchema schema)
    {
        var entries = schema.Entries.Where(entry => entry.Traits.IsDay).ToList();
        var words = entries.ToDictionary(entry => entry, WordsOfNames);
        if (schema.Entry(Fact.ApplicationDate) is { } applied && words.TryGetValue(applied, out var own))
            own.UnionWith(schema.Statuses.Where(status => status.Stage == Stage.Sent).Take(1).SelectMany(WordsOf));
        var counts = words.Values.SelectMany(set => set).CountBy(word => word).ToDictionary();
        return words.ToDictionary(pair => pair.Key, pair => pair.Value.Where(word => counts[word] == 1).ToFrozenSet());
    }

    /// <summary>Whether <paramref name="name"/> says that its days tell of the note or the posting, or of what is to come.</summary>
    public static bool IsOfRecord(SharedName name) => WordsOf(name.Written).Any(RecordWords.Contains);

    private static HashSet<string> WordsOfNames(SchemaEntry? entry) => [.. entry?.AllNames.SelectMany(WordsOf) ?? []];

    /// <summary>The words of the status's names that are one word: of `in progress` neither word says anything.</summary>
    private static IEnumerable<string> WordsOf(StatusDefinition status) =>
        status.AllNames.Select(name => Names.Key(name)).Where(key => !key.Contains(' ', StringComparison.Ordinal));

    /// <summary>The words of a name; of `appliedOn` too.</summary>
    internal static IEnumerable<string> WordsOf(string name) =>
        Names.Key(NameWords.Apart(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
