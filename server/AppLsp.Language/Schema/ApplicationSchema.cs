using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AppLsp.Language.Schema;

/// <summary>What an application may contain. Data, read from YAML; immutable.</summary>
public sealed class ApplicationSchema
{
    /// <summary>What is written in a language where a value is known to be absent.</summary>
    private const string AbsentFile = "absent.txt";

    private const int MostWordsBesideSlash = 4;
    private const int MostWordsAtSlash = 2;

    private static readonly Lazy<ApplicationSchema> LazyDefault = new(SchemaReader.ReadDefault);

    /// <summary>
    /// Whether each side of a name with slashes names an entry: to ask all entries takes long, and such names come by again.
    /// </summary>
    private static readonly KeptBySchema<bool> AreNamedOnAllSides = new(
        (text, schema) =>
            Array.TrueForAll(
                NormalizedName.Of(text).Sides,
                side => schema.MayBeNamed(side) && schema.Entries.Any(entry => entry.IsNamed(side))
            )
    );

    /// <summary>The keys of all entries, made when the first name with a slash comes by.</summary>
    private readonly Lazy<HashSet<string>> _allKeys;

    private readonly FrozenDictionary<string, SchemaEntry> _sections;
    private readonly FrozenDictionary<string, SchemaEntry> _labels;
    private readonly FrozenDictionary<string, SchemaEntry> _quotedLabels;
    private readonly FrozenDictionary<Fact, SchemaEntry> _facts;
    private readonly FrozenSet<string> _absent;
    private readonly FrozenSet<string> _types = FrozenSet<string>.Empty;
    private readonly Lazy<Matcher> _files;
    private readonly Lazy<Dictionary<string, FileName>> _fileNames;
    private readonly ConcurrentDictionary<string, ApplicationSchema> _inLanguages = new();

    // Looked at where the schema's own names say nothing.
    private readonly EntriesElsewhere _sectionsElsewhere;
    private readonly EntriesElsewhere _labelsElsewhere;
    private readonly EntriesElsewhere _quotedLabelsElsewhere;

    /// <summary>The schema of which this one is what people write in another language; null where this is it.</summary>
    private ApplicationSchema? _origin;

    /// <summary>Makes a schema of its parts.</summary>
    /// <param name="title">The title entry: the heading that makes a file an application.</param>
    /// <param name="sections">The sections in their order.</param>
    /// <param name="statuses">The statuses in the order of an application's life.</param>
    /// <param name="absent">What is written where a value is known to be absent.</param>
    /// <param name="files">Globs of files that are applications; a leading <c>!</c> excludes.</param>
    public ApplicationSchema(
        SchemaEntry title,
        ImmutableArray<SchemaEntry> sections,
        ImmutableArray<StatusDefinition> statuses,
        ImmutableArray<string> absent,
        ImmutableArray<string> files
    )
    {
        Title = title;
        Sections = sections;
        Statuses = statuses;
        Entries = [.. sections.SelectMany(section => section.SelfAndDescendants)];
        _sections = ByName(sections);
        Labels = [.. Entries.Where(entry => entry.IsLabel && !entry.Section.Traits.IsQuoted)];
        _labels = ByName(Labels);
        ImmutableArray<SchemaEntry> quotedLabels = [.. Entries.Where(entry => entry.IsLabel && entry.Section.Traits.IsQuoted)];
        _quotedLabels = ByName(quotedLabels);
        _facts = Entries.DistinctBy(entry => entry.Fact).ToFrozenDictionary(entry => entry.Fact);
        StatusNames = new(statuses, () => StatusLanguages);
        AbsentWords = absent;
        Files = files;
        _absent = absent.Select(AbsentKey).Where(key => key.Length > 0).ToFrozenSet();
        _files = new(() => MatcherOf(files));
        _fileNames = new(FilesByName);
        _allKeys = new(() => [.. Entries.SelectMany(entry => entry.Keys)]);
        _sectionsElsewhere = new(sections);
        _labelsElsewhere = new(Labels);
        _quotedLabelsElsewhere = new(quotedLabels);
    }

    /// <summary>The schema that holds where the person has none.</summary>
    public static ApplicationSchema Default => LazyDefault.Value;

    /// <summary>A schema without any section or status: what <c>extends: none</c> begins with.</summary>
    public static ApplicationSchema Empty { get; } =
        new(new SchemaEntry { Name = "", Kind = EntryKind.Section }, [], [], [], []) { Languages = Lexicon.Languages.Others };

    /// <summary>The title entry.</summary>
    public SchemaEntry Title { get; }

    /// <summary>The sections in their order.</summary>
    public ImmutableArray<SchemaEntry> Sections { get; }

    /// <summary>The statuses in the order of an application's life.</summary>
    public ImmutableArray<StatusDefinition> Statuses { get; }

    /// <summary>All entries of all sections, in their order, outer before inner.</summary>
    public ImmutableArray<SchemaEntry> Entries { get; }

    /// <summary>The labels, groups and points of all sections; not those of quoted text.</summary>
    public ImmutableArray<SchemaEntry> Labels { get; }

    /// <summary>What is written where a value is known to be absent; the first is what is proposed.</summary>
    public ImmutableArray<string> AbsentWords { get; }

    /// <summary>The words that are proposed for a value that is known to be absent.</summary>
    public string Absent => AbsentWords.FirstOrDefault() ?? "";

    /// <summary>The globs of files that are applications; a leading <c>!</c> excludes.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>The folders that globs of applications begin with: what they match lies there and nowhere else.</summary>
    public IReadOnlyList<string> GlobFolders =>
        [
            .. Files
                .Where(glob => !glob.StartsWith('!') && glob.Contains('/', StringComparison.Ordinal))
                .Select(glob => glob[..glob.IndexOf('/', StringComparison.Ordinal)])
                .Where(folder => folder.Length > 0 && !folder.Contains('*', StringComparison.Ordinal))
                .Distinct(),
        ];

    /// <summary>What the front matter's <c>type</c> says of an application.</summary>
    public ImmutableArray<string> Types
    {
        get;
        init
        {
            field = value;
            _types = value.Select(type => Names.Key(type)).ToFrozenSet();
        }
    } = [];

    /// <summary>Those of the <see cref="Files"/> that the person wrote; none where they come with the program.</summary>
    public ImmutableArray<string> OwnFiles { get; init; } = [];

    /// <summary>How a date with two readings is read. In a language whose people all put the day first it has one.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>Phrases that letters are better off without.</summary>
    public ImmutableArray<string> StockPhrases { get; init; } = [];

    /// <summary>The skills that are known. They are many, and read when they are first asked for.</summary>
    public SkillLexicon Skills => LazySkills.Value;

    /// <summary>The words that the person adds to the lists of the program.</summary>
    internal OwnWords Words { get; init; } = OwnWords.None;

    /// <summary>
    /// The languages whose words for statuses count, as <see cref="Lexicon.Languages.SetOf(string)"/> gives them; where the program's
    /// statuses are not the person's, none.
    /// </summary>
    internal byte StatusLanguages { get; init; }

    internal Lazy<SkillLexicon> LazySkills { get; init; } = new(() => new([]));

    /// <summary>The outermost entry that tells <paramref name="fact"/>, or null where the person dropped it.</summary>
    public SchemaEntry? Entry(Fact fact) => _facts.GetValueOrDefault(fact);

    /// <summary>Whether <paramref name="name"/> is the title or an alias of it.</summary>
    public bool IsTitle(NormalizedName name) =>
        Array.Exists(name.Keys, Title.Keys.Contains)
        || Array.Exists(name.Keys, key => Title.Elsewhere(key) is { IsCommon: false });

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) is what an application's <c>type</c> says.</summary>
    public bool IsType(string key) => _types.Contains(key) || (_types.Count > 0 && !Languages.IsEmpty && EntryNames.IsType(key));

    /// <summary>The languages in which the names of its entries are known, besides the one that it is written in.</summary>
    internal ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The language (ISO 639-1) in which it is what people write; null where it is as it was read.</summary>
    public string? Language { get; private init; }

    /// <summary>
    /// The same schema as people write it in <paramref name="language"/> (ISO 639-1): it says the same of every document, and what is
    /// written into documents is in their words. The schema as it was read where the language is none of its <see cref="Languages"/>.
    /// </summary>
    public ApplicationSchema In(string? language)
    {
        if (_origin is not null)
            return _origin.In(language);
        return language is null || !Languages.Contains(language) ? this : _inLanguages.GetOrAdd(language, Translated);
    }

    private ApplicationSchema Translated(string language) =>
        new(
            Title.In(language),
            [.. Sections.Select(section => section.In(language))],
            Statuses,
            [.. WordList.LinesOf(language, AbsentFile, "").Concat(AbsentWords).Distinct()],
            Files
        )
        {
            _origin = this,
            Language = language,
            Languages = Languages,
            Types = Types,
            OwnFiles = OwnFiles,
            DateOrder = DateOrder == DateOrder.Ask && MonthNames.PutsDayFirst(language) ? DateOrder.DayFirst : DateOrder,
            StockPhrases = StockPhrases,
            LazySkills = LazySkills,
            StatusLanguages = StatusLanguages,
            Words = Words,
        };

    /// <summary>The dates in <paramref name="span"/>, in their order, in the order of day and month and by the names that it has.</summary>
    internal IEnumerable<DateMention> DatesIn(Outline outline, TextSpan span) => Dates.In(outline, span, DateOrder, Words.Months);

    /// <summary>The section that <paramref name="name"/> names, or null.</summary>
    public SchemaEntry? FindSection(NormalizedName name) =>
        Find(_sections, name.Keys)
        ?? _sectionsElsewhere.FindPlain(name.Keys)
        ?? OneValueOf(name.Sides, FindSectionByName, MostWordsBeside(name))
        // `Notes & Activity Log` has room for both; where one value belongs, it is not known of which, unless both are known.
        ?? (OneOf(name.Joined, part => Find(_sections, part.Keys)) is { Traits.IsOneValue: false } joined ? joined : null)
        ?? (
            Array.TrueForAll(name.Joined, part => Find(_sections, part.Keys) is not null)
                ? OneValueOf(name.Joined, part => Find(_sections, part.Keys))
                : null
        );

    /// <summary>The section that <paramref name="name"/> may name in some language, or null.</summary>
    internal SchemaEntry? FindPossibleSection(NormalizedName name) =>
        FindSection(name) ?? _sectionsElsewhere.FindPossible(name.Keys);

    /// <summary>
    /// The label, group or point that <paramref name="name"/> names, wherever the schema has it, or null. Labels of quoted text do not
    /// count.
    /// </summary>
    public SchemaEntry? FindLabel(NormalizedName name) =>
        Find(_labels, name.LabelKeys)
        ?? _labelsElsewhere.FindPlain(name.LabelKeys)
        ?? OneOf(name.Sides, side => Find(_labels, side.LabelKeys) ?? _labelsElsewhere.FindPlain(side.LabelKeys), MostWordsBeside(name));

    private SchemaEntry? FindSectionByName(NormalizedName name) =>
        Find(_sections, name.Keys) ?? _sectionsElsewhere.FindPlain(name.Keys);

    /// <summary>The label of a quoted text that <paramref name="name"/> names, or null.</summary>
    internal SchemaEntry? FindQuotedLabel(NormalizedName name) =>
        Find(_quotedLabels, name.LabelKeys) ?? _quotedLabelsElsewhere.FindPlain(name.LabelKeys);

    /// <summary>The one entry that the parts of a name name, or the one for a single value: <c>Status / Notes</c>; or null.</summary>
    private static SchemaEntry? OneValueOf(
        NormalizedName[] parts,
        Func<NormalizedName, SchemaEntry?> find,
        int mostUnknownWords = int.MaxValue
    ) =>
        OneOf(parts, find, mostUnknownWords)
        ?? (
            OneOf(parts, part => find(part) is { IsOneValue: true } entry ? entry : null) is { } value
            && Array.TrueForAll(parts, part => find(part) is not null || WordCount.Of(part.Text) <= mostUnknownWords)
                ? value
                : null
        );

    /// <summary>The one entry that the parts of a name name, or null.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="find">What a part names.</param>
    /// <param name="mostUnknownWords">How many words a part may have that names none.</param>
    private static SchemaEntry? OneOf(
        NormalizedName[] parts,
        Func<NormalizedName, SchemaEntry?> find,
        int mostUnknownWords = int.MaxValue
    )
    {
        SchemaEntry? found = null;
        foreach (var part in parts)
        {
            var entry = find(part);
            if (entry is null && WordCount.Of(part.Text) > mostUnknownWords)
                return null;
            if (entry is null || entry == found)
                continue;
            if (found is not null)
                return null;
            found = entry;
        }
        return found;
    }

    private static SchemaEntry? Find(FrozenDictionary<string, SchemaEntry> entries, string[] keys)
    {
        foreach (var other in keys)
            if (entries.TryGetValue(other, out var entry))
                return entry;
        return null;
    }

    /// <summary>
    /// The entry directly inside <paramref name="parent"/> that <paramref name="name"/> names, or null. Names go before aliases here too.
    /// </summary>
    public static SchemaEntry? FindChild(SchemaEntry parent, NormalizedName name)
    {
        // Most items of lists stand in an entry without any, and their keys are made for nothing else.
        if (parent.Children.IsEmpty)
            return null;
        SchemaEntry? byAlias = null;
        foreach (var child in parent.Children)
        {
            var keys = child.KeysOf(name);
            if (keys[0] == child.NameKey)
                return child;
            if (byAlias is null && Array.Exists(keys, child.Keys.Contains))
                byAlias = child;
        }
        return byAlias
            ?? parent.ChildrenElsewhere.FindPlain(parent.Children[0].KeysOf(name))
            ?? OneOf(name.Sides, side => FindChild(parent, side), MostWordsBeside(name));
    }

    /// <summary>
    /// How many words there may be on the side of a slash that names nothing: it is a name too, `Company / Agency`, and not the beginning
    /// of a sentence, `named in the resume/letter`. A slash without spaces joins fewer words.
    /// </summary>
    private static int MostWordsBeside(NormalizedName name) =>
        name.Text.Contains(" / ", StringComparison.Ordinal) ? MostWordsBesideSlash : MostWordsAtSlash;

    /// <summary>
    /// Whether an entry may have <paramref name="name"/>: false only where none has. Sentences with a slash are many, and to ask each
    /// entry for what is no name of any would take longer than all else that is asked of such a line.
    /// </summary>
    private bool MayBeNamed(NormalizedName name) =>
        Array.Exists(name.Keys, IsKnown)
        || Array.Exists(name.LabelKeys, IsKnown)
        || Array.Exists(name.Sides, MayBeNamed)
        || Array.Exists(name.Joined, MayBeNamed);

    private bool IsKnown(string key) => _allKeys.Value.Contains(key) || NamesElsewhere.Of(key).MoveNext();

    /// <summary>Whether each side of the slash in <paramref name="name"/> names an entry; true where there is no slash.</summary>
    internal bool NamesOnAllSides(NormalizedName name) => name.Sides.Length == 0 || AreNamedOnAllSides.Of(name.Text, this);

    /// <summary>The statuses that sensibly come after <paramref name="status"/>, likeliest first.</summary>
    public IEnumerable<StatusDefinition> After(StatusDefinition status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status.Next.Select(FindStatus).OfType<StatusDefinition>();
    }

    /// <summary>The status that <paramref name="text"/>, as a whole, names, or null.</summary>
    public StatusDefinition? FindStatus(string text) => StatusNames.Find(text);

    /// <summary>What the statuses are called.</summary>
    internal StatusNames StatusNames { get; }

    /// <summary>Whether nothing open comes after <paramref name="status"/>: it is an end, or an offer, which is answered.</summary>
    public bool IsEnd(StatusDefinition status) => status.Next.All(next => FindStatus(next) is { Stage: Stage.Closed });

    /// <summary>
    /// Whether <paramref name="value"/> says that there is no value, with or without a remark: <c>N/A</c>, <c>Not provided (referral by
    /// Tom)</c>.
    /// </summary>
    public bool SaysAbsent(string value)
    {
        var key = AbsentKey(value);
        if (_absent.Contains(key))
            return true;
        // With an address in the remark there is a value after all.
        return _absent.Any(word => key.StartsWith(word, StringComparison.Ordinal) && BeginsRemark(key.AsSpan(word.Length), word))
            && !key.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether <paramref name="value"/> is nothing but the words for an absent value, so that a value may take its place.
    /// </summary>
    public bool IsAbsentWord(string value) => _absent.Contains(AbsentKey(value));

    /// <summary>
    /// Whether the globs make the file at <paramref name="path"/> (relative to the workspace, with <c>/</c>) an application.
    /// </summary>
    public bool MatchesFile(string path)
    {
        // No file's name holds a NUL, and the matcher would throw.
        return path.Length > 0
            && !path.Contains('\0', StringComparison.Ordinal)
            && _files.Value.Match("/", "/" + path.TrimStart('/')).HasMatches;
    }

    /// <summary>
    /// Whether the file at <paramref name="path"/> lies deeper in a folder of a name with which the default globs begin:
    /// `career/applications/a.md`. Who wrote globs of their own has said where they begin.
    /// </summary>
    internal bool MatchesFileDeeper(string path)
    {
        if (OwnFiles.Length > 0 && !OwnFiles.SequenceEqual(Default.Files))
            return false;
        foreach (var folder in GlobFolders)
            if (path.IndexOf($"/{folder}/", StringComparison.Ordinal) is >= 0 and var at && MatchesFile(path[(at + 1)..]))
                return true;
        return false;
    }

    /// <summary>Whether one of the globs that a person wrote makes the file at <paramref name="path"/> an application.</summary>
    public bool MatchesOwnFile(string path) => OwnFiles.Length > 0 && !OwnFiles.SequenceEqual(Default.Files) && MatchesFile(path);

    /// <summary>
    /// Whether a glob that a person wrote, and that <paramref name="isMeant"/> holds of, matches the file at <paramref name="path"/>.
    /// </summary>
    internal bool MatchesOwnFile(string path, Func<string, bool> isMeant) =>
        MatchesOwnFile(path)
        && OwnFiles.Where(glob => !glob.StartsWith('!') && isMeant(glob)).ToImmutableArray() is { Length: > 0 } meant
        && MatcherOf(meant).Match("/", "/" + path.TrimStart('/')).HasMatches;

    /// <summary>
    /// What the whole of a file is called by <paramref name="key"/> (of <see cref="Names.Key"/>), words of its name; or null.
    /// </summary>
    internal FileName? FindFileName(string key) =>
        _fileNames.Value.TryGetValue(key, out var known) ? known
        : _sectionsElsewhere.Find(key) is { Possible: { } entry } named ? new(entry, named.Plain != entry)
        : null;

    private Dictionary<string, FileName> FilesByName()
    {
        var byName = new Dictionary<string, FileName>();
        foreach (var entry in Entries)
            foreach (var name in entry.FileNames)
                byName.TryAdd(Names.Key(name), new(entry, IsCommonForFiles(entry, new(name))));
        foreach (var entry in Sections)
            foreach (var key in entry.AllNames.Select(name => Names.Key(name)))
                byName.TryAdd(key, new(entry, entry.IsCommon(new NormalizedName(key))));
        foreach (var language in Languages)
        {
            var names = EntryNames.In(language);
            foreach (var entry in Entries)
                foreach (var name in names.FilesOf(entry.FirstName))
                    byName.TryAdd(Names.Key(name), new(entry, IsCommon: false));
        }
        return byName;

        // What names the entry inside a document as well may be common there and plain as the name of a file: `resume`.
        static bool IsCommonForFiles(SchemaEntry entry, NormalizedName name) =>
            !entry.IsNamed(name) && entry.CommonNames.Contains(name.Key);
    }

    /// <summary>
    /// Whether <paramref name="rest"/>, behind a word for an absent value, is a remark. `No-code Ltd` and `No one` are values;
    /// `Not available any more` is none.
    /// </summary>
    private static bool BeginsRemark(ReadOnlySpan<char> rest, string word)
    {
        if (!char.IsLetter(word[0]))
            return false;
        if (rest is [',' or ':' or ';' or '–' or '—', ..])
            return true;
        return rest.TrimStart('.') switch
        {
            [' ', '(' or '–' or '—', ..] or [' ', '-', ' ', ..] => true,
            [' ', var next, ..] => char.IsLetter(next) && word.Contains(' ', StringComparison.Ordinal),
            _ => false,
        };
    }

    private static string AbsentKey(string value) =>
        value.Trim().Trim('.', '(', ')', '[', ']', '*', '_').ToLowerInvariant() is { Length: > 0 } key ? key : value.Trim();

    private static FrozenDictionary<string, SchemaEntry> ByName(IReadOnlyCollection<SchemaEntry> entries)
    {
        var byName = new Dictionary<string, SchemaEntry>();
        // Names go before aliases: where one entry's name is another's alias, it is the name. And as they are they go before their words
        // in another order.
        foreach (var entry in entries)
            byName.TryAdd(entry.NameKey, entry);
        foreach (var entry in entries)
            foreach (var alias in entry.Aliases)
                byName.TryAdd(entry.KeyOf(alias), entry);
        foreach (var entry in entries)
            foreach (var key in entry.Keys)
                byName.TryAdd(key, entry);
        return byName.ToFrozenDictionary();
    }

    private static Matcher MatcherOf(ImmutableArray<string> globs)
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        foreach (var glob in globs)
        {
            if (glob.StartsWith('!'))
                matcher.AddExclude(glob[1..]);
            else
                matcher.AddInclude(glob);
        }
        return matcher;
    }
}
