using System.Collections.Frozen;
using System.Collections.Immutable;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Words;

namespace AppLsp.Language.Schema;

/// <summary>What an entry of the schema tells of an application. Rules and features ask for facts; names are the person's.</summary>
public enum Fact
{
    /// <summary>Nothing that a rule asks for.</summary>
    None,

    /// <summary>The employer.</summary>
    Company,

    /// <summary>The job title.</summary>
    Position,

    /// <summary>The address of the posting.</summary>
    PostingUrl,

    /// <summary>How the application stands.</summary>
    Status,

    /// <summary>The dated list of statuses.</summary>
    History,

    /// <summary>The employer's own text, quoted and never judged.</summary>
    Posting,

    /// <summary>When the posting was published.</summary>
    PostingDate,

    /// <summary>The employer's number for the job.</summary>
    RequisitionId,

    /// <summary>What the job pays.</summary>
    Salary,

    /// <summary>Where the work is done.</summary>
    WorkType,

    /// <summary>What the person found out about the employer.</summary>
    CompanyDetails,

    /// <summary>Which version of the résumé was sent.</summary>
    SentResume,

    /// <summary>Which letter was sent, or that none was asked for.</summary>
    SentLetter,

    /// <summary>The meetings with the employer.</summary>
    Interview,

    /// <summary>When the application was sent.</summary>
    ApplicationDate,

    /// <summary>The last day for applications.</summary>
    Deadline,

    /// <summary>The people to deal with.</summary>
    Contacts,

    /// <summary>What to do next.</summary>
    NextActions,

    /// <summary>What ties the person to the employer.</summary>
    Connection,

    /// <summary>The person's preparation.</summary>
    Notes,

    /// <summary>The skills to stress.</summary>
    Skills,

    /// <summary>The lines of the résumé that count.</summary>
    Experience,

    /// <summary>The person's employers.</summary>
    Employers,

    /// <summary>The person's schools.</summary>
    Education,

    /// <summary>The person's projects.</summary>
    Projects,

    /// <summary>The letter, in points.</summary>
    CoverLetter,

    /// <summary>The letter's opening.</summary>
    OpeningPoint,

    /// <summary>The letter's evidence.</summary>
    BodyPoint,

    /// <summary>Why this employer.</summary>
    CompanyPoint,

    /// <summary>The letter's end.</summary>
    ClosingPoint,
}

/// <summary>How an entry is written: which word names it in the schema, and what the person calls it.</summary>
public enum EntryKind
{
    /// <summary>A section: a heading of level 2 in the default form.</summary>
    Section,

    /// <summary>A heading below a section.</summary>
    Child,

    /// <summary>A label of a list.</summary>
    Label,

    /// <summary>A group of items below a label.</summary>
    Group,

    /// <summary>A cover-letter point.</summary>
    Point,
}

/// <summary>When an entry must be there.</summary>
public enum Requirement
{
    /// <summary>It may be left out.</summary>
    Optional,

    /// <summary>It must be there in every application.</summary>
    Always,

    /// <summary>
    /// It must be there in an application that declares itself, and in others where the person's own way asks for it.
    /// </summary>
    Declared,

    /// <summary>It must be there as soon as the application has been sent.</summary>
    OnceSent,
}

/// <summary>Whose an entry is: when an application is copied for another job, what is the first one's goes.</summary>
public enum Belonging
{
    /// <summary>The person's: it may say the same of any job.</summary>
    Person,

    /// <summary>The job's, or its employer's.</summary>
    Job,
}

/// <summary>A section, child heading, label, group or point that an application may contain.</summary>
/// <remarks>An entry is the same in all languages: two that differ in nothing but the language of their names are equal.</remarks>
public sealed class SchemaEntry : IEquatable<SchemaEntry>
{
    /// <summary>The same entry in the schema's own language; null where this is it.</summary>
    private SchemaEntry? _origin;

    /// <summary>The name as it is written into documents.</summary>
    public required string Name { get; init; }

    /// <summary>The name that it was given first, whatever it is called by now: what languages know it by.</summary>
    internal string FirstName
    {
        get => field ?? Name;
        init;
    }

    /// <summary>The languages whose names for it are known, by their codes (ISO 639-1).</summary>
    internal ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>How it is written.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Other names that mean the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Those of the names that any document may use; as <see cref="Names.Key"/> gives them.</summary>
    public ImmutableHashSet<string> CommonNames { get; init; } = [];

    /// <summary>Names of a file that holds nothing but this entry, besides the other names.</summary>
    public ImmutableArray<string> FileNames { get; init; } = [];

    /// <summary>
    /// Those of the common names that mean it only where nothing else tells it: a date may be that of anything; as
    /// <see cref="Names.Key"/> gives them.
    /// </summary>
    public ImmutableHashSet<string> VagueNames { get; init; } = [];

    /// <summary>Other words that lie a slip away from one of the names; as <see cref="Names.Key"/> gives them.</summary>
    public ImmutableHashSet<string> Unlike { get; init; } = [];

    /// <summary>When it must be there.</summary>
    public Requirement Required { get; init; }

    /// <summary>What is written in it.</summary>
    public Shape Shape { get; init; }

    /// <summary>What follows from the shape.</summary>
    public ShapeTraits Traits => ShapeTraits.Of(Shape);

    /// <summary>Whether it is one value, for which a key or a label has room.</summary>
    public bool IsOneValue => Fact == Fact.Status || Traits.IsOneValue;

    /// <summary>What it tells of the application.</summary>
    public Fact Fact { get; init; }

    /// <summary>Whose it is; null where it is whose the entry around it is.</summary>
    public Belonging? BelongsTo { get; init; }

    /// <summary>Whether it is the job's: a copy for another job begins without what stands in it.</summary>
    public bool IsOfJob => BelongsTo is { } own ? own == Belonging.Job : Parent is { IsOfJob: true };

    /// <summary>The values that it usually has, where there are such.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>What it is for, in markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>How it may look, as the markdown that stands below its heading, or that is the item; empty where there is none.</summary>
    public string Example { get; init; } = "";

    /// <summary>
    /// What is inserted for it, in snippet syntax with <c>\n</c> line ends and two spaces an indent; below the heading, or the whole item.
    /// </summary>
    public string Snippet { get; init; } = "";

    /// <summary>The lines of <see cref="Snippet"/> that say nothing until a person has put words in their place.</summary>
    internal FrozenSet<string> LinesToReplace => field ??= SnippetLines.ToReplace(Snippet, shown => IsNamed(new(shown)));

    /// <summary>The entries inside it, in their order.</summary>
    public ImmutableArray<SchemaEntry> Children
    {
        get;
        init
        {
            field = value;
            foreach (var child in value)
                child.Parent = this;
        }
    } = [];

    /// <summary>The entry that this one is inside of, or null for a section.</summary>
    public SchemaEntry? Parent { get; private set; }

    /// <summary>The section that this entry is, or is inside of.</summary>
    public SchemaEntry Section => Parent?.Section ?? this;

    /// <summary>The entry and all inside it, outermost first.</summary>
    public IEnumerable<SchemaEntry> SelfAndDescendants => Children.SelectMany(child => child.SelfAndDescendants).Prepend(this);

    /// <summary>The name and the aliases.</summary>
    public IEnumerable<string> AllNames => Aliases.Prepend(Name);

    /// <summary>
    /// What tells the entry from all others of a schema, whichever of its readings it is of: the keys of its name and of those around it.
    /// </summary>
    internal string Path =>
        field ??=
            _origin is not null ? _origin.Path
            : Parent is null ? NameKey
            : $"{Parent.Path}/{NameKey}";

    /// <summary>Whether the entry is written as a label, for which numbers and plurals make no difference.</summary>
    public bool IsLabel => Kind is EntryKind.Label or EntryKind.Group or EntryKind.Point;

    /// <summary>The children that must be there, at once or once the application has been sent.</summary>
    public IEnumerable<SchemaEntry> RequiredChildren => Children.Where(child => child.Required != Requirement.Optional);

    /// <summary>What <paramref name="name"/> is compared by where it may name this entry.</summary>
    internal string KeyOf(ReadOnlySpan<char> name) => IsLabel ? Names.LabelKey(name) : Names.Key(name);

    /// <summary>What the name is compared by.</summary>
    internal string NameKey => field ??= KeyOf(Name);

    /// <summary>What the name and the aliases are compared by.</summary>
    internal FrozenSet<string> Keys => field ??= AllNames.SelectMany(name => KeysOf(name)).ToFrozenSet();

    private FrozenSet<string> CommonKeys => field ??= CommonNames.SelectMany(name => KeysOf(name)).ToFrozenSet();

    /// <summary>What it is known by among <see cref="NamesElsewhere"/>.</summary>
    internal int NumberElsewhere => _numberElsewhere ??= Languages.IsEmpty ? NamesElsewhere.None : NamesElsewhere.NumberOf(FirstName);

    private int? _numberElsewhere;

    /// <summary>The languages whose names for it are known, as a set.</summary>
    internal byte LanguageSet => _languageSet ??= Lexicon.Languages.SetOf(Languages);

    private byte? _languageSet;

    /// <summary>The other languages in which <paramref name="key"/> names it; null where it does in none.</summary>
    internal LanguagesOfName? Elsewhere(string key)
    {
        if (NumberElsewhere == NamesElsewhere.None)
            return null;
        foreach (var name in NamesElsewhere.Of(key))
            if (NameElsewhere.Of(name) is var known && known.Named == NumberElsewhere)
                return (IsLabel ? known.AsLabel : known.AsName).Among(LanguageSet) is { Languages: not 0 } languages ? languages : null;
        return null;
    }

    /// <summary>The keys by which <paramref name="name"/> is looked up where it may name this entry, the likeliest first.</summary>
    internal string[] KeysOf(NormalizedName name) => IsLabel ? name.LabelKeys : name.Keys;

    /// <summary>The keys under which a document's name is known as <paramref name="name"/>.</summary>
    internal List<string> KeysOf(ReadOnlySpan<char> name)
    {
        var keys = new List<string>();
        NameKeys.Read(name, IsLabel, key => keys.Add(key.ToString()));
        return keys;
    }

    /// <summary>
    /// The keys of the name and of those aliases that other documents hardly use; of a label, with and without its plurals.
    /// </summary>
    internal SpelledWord[] DistinctKeys =>
        field ??= [
            .. DistinctNames.SelectMany(name => new[] { Names.Key(name), KeyOf(name) }).Distinct().Select(key => new SpelledWord(key)),
        ];

    /// <summary>The name and those aliases that other documents hardly use.</summary>
    internal IEnumerable<string> DistinctNames => AllNames.Where(name => name == Name || !CommonNames.Contains(Names.Key(name)));

    /// <summary>Whether <paramref name="name"/> names this entry, in whatever form it is written.</summary>
    internal bool IsNamed(NormalizedName name) => KeyIn(name) is not null;

    /// <summary>Whether any document may use <paramref name="name"/>, which names this entry, for something else.</summary>
    public bool IsCommon(NormalizedName name) =>
        KeyIn(name) is { } key ? CommonKeys.Contains(key) : Array.Exists(KeysOf(name), key => Elsewhere(key) is { IsCommon: true });

    /// <summary>Whether <paramref name="name"/> names this entry only where nothing else does.</summary>
    public bool IsVague(NormalizedName name) => VagueNames.Count > 0 && KeyIn(name) is { } key && VagueNames.Contains(key);

    /// <summary>Whether <paramref name="name"/> names this entry in another language, there only where nothing else does.</summary>
    internal bool IsVagueElsewhere(NormalizedName name) =>
        LanguagesOf(name)
            .SelectMany(language => EntryNames.In(language).VagueOf(FirstName))
            .Select(vague => Names.Key(vague))
            .Any(name.Keys.Contains);

    /// <summary>
    /// Whether <paramref name="name"/> is a common one that says no more than that something stands somewhere (<c>Stage</c>), without the
    /// name that the entry is known by in its own language or another (<c>Current status</c>).
    /// </summary>
    internal bool IsWeak(NormalizedName name) => IsCommon(name) && !name.CoreKey.Split(' ').Any(IsChief);

    private string[] OwnChiefKeys => field ??= [Names.Key(Name), Names.Key(FirstName)];

    /// <summary>Whether <paramref name="key"/> is that of its own name, or of the one that another language writes for it.</summary>
    private bool IsChief(string key)
    {
        if (OwnChiefKeys.Contains(key))
            return true;
        if (NumberElsewhere == NamesElsewhere.None)
            return false;
        foreach (var name in NamesElsewhere.Of(key))
            if (NameElsewhere.Of(name) is var known && known.Named == NumberElsewhere && (known.Written & LanguageSet) != 0)
                return true;
        return false;
    }

    /// <summary>Whether its names are in another language than the schema's own.</summary>
    internal bool IsTranslated => _origin is not null;

    /// <summary>The entries inside it by the names that they have in other languages.</summary>
    internal EntriesElsewhere ChildrenElsewhere => field ??= new(Children);

    /// <summary>Whether <paramref name="name"/> names this entry in whatever language, be it one that any document may use.</summary>
    internal bool IsNamedAnywhere(NormalizedName name) => IsNamed(name) || Array.Exists(KeysOf(name), key => Elsewhere(key) is not null);

    /// <summary>Whether <paramref name="name"/> is one of the schema's own language.</summary>
    internal bool IsNamedInOwnLanguage(NormalizedName name) =>
        _origin is not null ? _origin.IsNamedInOwnLanguage(name) : KeyIn(name) is { } key && Keys.Contains(key);

    /// <summary>The other languages in which <paramref name="name"/> names this entry.</summary>
    internal IEnumerable<string> LanguagesOf(NormalizedName name)
    {
        var known = 0;
        foreach (var key in KeysOf(name))
            known |= Elsewhere(key)?.Languages ?? 0;
        return Languages.Where(language => (known & Lexicon.Languages.SetOf(language)) != 0);
    }

    /// <summary>The key of <paramref name="name"/> by which it names this entry, or null.</summary>
    private string? KeyIn(NormalizedName name)
    {
        foreach (var key in KeysOf(name))
            if (Keys.Contains(key))
                return key;
        if (!Languages.IsEmpty)
            foreach (var key in KeysOf(name))
                if (Elsewhere(key) is { IsCommon: false })
                    return key;
        foreach (var part in name.Sides.Concat(name.Joined))
            if (KeyIn(part) is { } key)
                return key;
        return null;
    }

    /// <summary>
    /// The same entry as people write it in <paramref name="language"/>, and all inside it. What a person has renamed keeps its name.
    /// </summary>
    internal SchemaEntry In(string language)
    {
        var known = EntryNames.In(language);
        var names = known.Of(FirstName);
        var isWritten = !names.IsEmpty && FirstName == Name;
        return new()
        {
            _origin = _origin ?? this,
            Name = isWritten ? names[0] : Name,
            FirstName = FirstName,
            Languages = Languages,
            Kind = Kind,
            Aliases = [.. (isWritten ? [.. names.Skip(1), Name] : names).Concat(Aliases).Distinct()],
            CommonNames = CommonNames.Union(known.CommonOf(FirstName).Select(name => Names.Key(name))),
            FileNames = [.. known.FilesOf(FirstName), .. FileNames],
            VagueNames = VagueNames.Union(known.VagueOf(FirstName).Select(name => Names.Key(name))),
            Unlike = Unlike.Union(known.UnlikeOf(FirstName).Select(name => Names.Key(name))),
            Required = Required,
            Shape = Shape,
            Fact = Fact,
            BelongsTo = BelongsTo,
            Values = [.. Values.Select(value => known.Of(value) is [var written, ..] ? written : value)],
            Description = Description,
            Example = Example,
            Snippet = SnippetLines.In(known, Snippet),
            Children = [.. Children.Select(child => child.In(language))],
        };
    }

    /// <summary>Whether <paramref name="other"/> is this entry, in whatever language its names are.</summary>
    public bool Equals(SchemaEntry? other) => other is not null && ReferenceEquals(_origin ?? this, other._origin ?? other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_origin ?? this);

    /// <summary>Whether the two are one entry, in whatever language their names are.</summary>
    public static bool operator ==(SchemaEntry? left, SchemaEntry? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two are different entries.</summary>
    public static bool operator !=(SchemaEntry? left, SchemaEntry? right) => !(left == right);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
