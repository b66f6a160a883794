using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Learns the names that the person uses: other names of the schema's sections, and sections of their own.</summary>
internal sealed class NameParts
{
    /// <summary>In how many files a name stands at least that is one.</summary>
    private const int FewestFiles = 2;

    /// <summary>In how many files a section of the person's own stands at least.</summary>
    private const int FewestForSection = 3;

    /// <summary>How long a word is that says something: `on` and `le` are in many names.</summary>
    private const int LettersOfStatus = 4;

    private readonly ApplicationSchema _schema;
    private readonly Meanings _meanings;
    private readonly IReadOnlyList<IReadOnlyList<NameUse>> _files;
    private readonly IReadOnlyList<SharedName> _names;

    /// <summary>The names that notes use which are no applications.</summary>
    private readonly HashSet<string> _elsewhere;

    private readonly List<Part> _parts = [];
    private (SharedName? Status, SharedName? Day)? _pair;
    private readonly List<string> _untold = [];

    private NameParts(
        ApplicationSchema schema,
        Meanings meanings,
        IReadOnlyList<IReadOnlyList<NameUse>> files,
        IEnumerable<IReadOnlyList<NameUse>> others
    )
    {
        _schema = schema;
        _meanings = meanings;
        _files = files;
        _names = SharedName.In(files);
        _elsewhere = [.. others.SelectMany(uses => uses).Select(use => use.Key)];
    }

    /// <summary>What the names of the applications say, and what of it cannot be told.</summary>
    /// <param name="schema">What is known already.</param>
    /// <param name="meanings">What values mean.</param>
    /// <param name="files">The names in each application.</param>
    /// <param name="others">The names in each other note.</param>
    public static (IReadOnlyList<Part> Parts, IReadOnlyList<string> Untold) Of(
        ApplicationSchema schema,
        Meanings meanings,
        IReadOnlyList<IReadOnlyList<NameUse>> files,
        IEnumerable<IReadOnlyList<NameUse>> others
    )
    {
        var names = new NameParts(schema, meanings, files, others);
        foreach (var section in schema.Sections)
            names.AddUsualName(section);
        foreach (var name in names._names.Where(name => name.Entry is null && names.IsUsual(name)))
            names.AddUnknown(name);
        return (names._parts, names._untold);
    }

    /// <summary>The parts that make sections known which <paramref name="files"/>, notes of one kind, call by names of their own.</summary>
    public static IReadOnlyList<NamePart> Understood(
        ApplicationSchema schema,
        Meanings meanings,
        IReadOnlyList<IReadOnlyList<NameUse>> files
    )
    {
        var names = new NameParts(schema, meanings, files, []);
        foreach (var name in names._names.Where(name => name.Entry is null && names.IsUsual(name)))
            names.AddMeaning(name);
        return [.. names._parts.OfType<NamePart>()];
    }

    private bool IsUsual(SharedName name) => name.Count >= FewestFiles && name.Count * 2 > _files.Count;

    private string In(SharedName name) => $"“{name.Written}” in {name.Count} of {_files.Count}";

    /// <summary>The person's name for a section that the schema knows by it, where the schema itself writes another one.</summary>
    private void AddUsualName(SchemaEntry section)
    {
        if (_names.FirstOrDefault(name => name.Entry == section) is { } name && IsUsual(name) && !IsSameWord(name.Shown, section.Name))
            _parts.Add(new NamePart(section, name.Shown, IsFirst: true, In(name)));
    }

    /// <summary>Whether two names are one but for a plural, a number, and how the words are set apart.</summary>
    private static bool IsSameWord(string one, string other) =>
        Names.LabelKey(NameWords.Apart(one)) == Names.LabelKey(NameWords.Apart(other));

    private void AddUnknown(SharedName name)
    {
        var isOwn =
            name.Count >= FewestForSection
            && HoldsSomething(name)
            && !_elsewhere.Contains(name.Key)
            && !VaultKeys.Contains(name)
            && !IsKnown(name);
        if (!AddMeaning(name) && isOwn && name.Shown.Length > 0)
            _parts.Add(new SectionPart(name.Shown, ShapeOf(name), In(name)));
    }

    /// <summary>Whether there is mostly a value: the head of a table has none.</summary>
    private bool HoldsSomething(SharedName name) =>
        name.Uses.Any(use => use.Use.Form == SectionForm.Heading) || name.Values(_schema).Count() * 2 > name.Count;

    /// <summary>Whether the schema knows the name elsewhere, as that of a part of a section or as a title.</summary>
    private bool IsKnown(SharedName name) =>
        _schema.IsTitle(new(name.Written)) || _schema.Entries.Any(entry => entry.AllNames.Any(known => IsSameWord(known, name.Shown)));

    /// <summary>Takes a name for that of a section which the files that have it lack; whether it did.</summary>
    private bool AddMeaning(SharedName name)
    {
        if (
            (_meanings.Of(name, HostsIn) ?? OfPair(name) ?? Sending(name)) is not { } meant
            || name.Uses.Any(use => Has(_files[use.File], meant))
        )
            return false;
        var isTaken = _parts.Exists(part => part is NamePart { IsFirst: true } known && known.Entry == meant);
        _parts.Add(new NamePart(meant, name.Shown, !isTaken, $"{In(name)}, {WordFor(name.KindOfValues(_schema))}"));
        return true;
    }

    /// <summary>What <paramref name="name"/> is of two names of which the day of one is called by the value of the other.</summary>
    private SchemaEntry? OfPair(SharedName name)
    {
        _pair ??= FindPair() ?? (null, null);
        return name switch
        {
            _ when name == _pair.Value.Status => _schema.Entry(Fact.Status),
            _ when name == _pair.Value.Day => _schema.Entry(Fact.ApplicationDate),
            _ => null,
        };
    }

    /// <summary>`statut: envoyée` beside `envoyée le: 2026-11-03`: a status, and the day on which it was reached.</summary>
    private (SharedName? Status, SharedName? Day)? FindPair()
    {
        var unknown = _names.Where(name => name.Entry is null && name.Count * 4 >= _files.Count * 3).ToList();
        foreach (var day in unknown.Where(name => _meanings.HoldsPastDays(name) && !Meanings.IsOfRecord(name)))
        {
            var words = Meanings.WordsOf(day.Written).Where(word => word.Length >= LettersOfStatus).ToHashSet();
            foreach (var status in unknown.Where(name => name.KindOfValues(_schema) == ValueKind.Words))
                if (status.Values(_schema).Count(value => words.Overlaps(Meanings.WordsOf(value.Value))) * 2 > status.Count)
                    return (status, day);
        }
        return null;
    }

    /// <summary>
    /// The section for the day of the application, where <paramref name="name"/> holds it by all that else is known: it is the only day
    /// that
    /// nearly all of the files tell, past in all of them, and called like their statuses, or these say that they are sent.
    /// </summary>
    private SchemaEntry? Sending(SharedName name)
    {
        if (!_meanings.HoldsPastDays(name) || name.Count * 4 < _files.Count * 3 || Meanings.IsOfRecord(name))
            return null;
        if (_names.Count(other => IsUsual(other) && other.KindOfValues(_schema) == ValueKind.Day) > 1)
            return null;
        var statuses = name
            .Uses.Select(use => _files[use.File].FirstOrDefault(other => other.Entry?.Fact == Fact.Status && other.Value.Length > 0)?.Value)
            .ToList();
        var words = Meanings.WordsOf(name.Written).ToHashSet();
        var isCalledAlike = statuses.OfType<string>().Any(status => words.Overlaps(Meanings.WordsOf(status)));
        var areSent = statuses.TrueForAll(status => status is not null && _schema.FindStatus(ValueKinds.Bare(status)) is { IsSent: true });
        return isCalledAlike || areSent ? _schema.Entry(Fact.ApplicationDate) : null;
    }

    private string HostsIn(int file) =>
        string.Join(
            ' ',
            _files[file].Select(use => ValueKinds.AddressIn(use.Value)).OfType<string>().Select(address => new Uri(address).Host)
        );

    private static bool Has(IReadOnlyList<NameUse> uses, SchemaEntry entry) =>
        uses.Any(use => use.Entry is { } known && (known == entry || (known.Section == entry && known.Fact == entry.Fact)));

    private static string WordFor(ValueKind kind) =>
        kind switch
        {
            ValueKind.Day => "all dates",
            ValueKind.Address => "all addresses",
            ValueKind.Status => "all statuses",
            _ => "recognized by its values",
        };

    private Shape ShapeOf(SharedName name) =>
        name.KindOfValues(_schema) switch
        {
            _ when name.Uses.Count(use => use.Use.HoldsList) * 2 > name.Count => Shape.List,
            ValueKind.Day => Shape.Date,
            ValueKind.Address => Shape.Url,
            _ when name.Uses.Any(use => use.Use.Form == SectionForm.Heading) => Shape.Text,
            _ => Shape.Line,
        };
}
