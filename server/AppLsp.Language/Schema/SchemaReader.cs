using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Schema;

/// <summary>Reads a schema from YAML, on its own or over another one.</summary>
/// <remarks>
/// A value of the wrong form counts as not written: what can be read is used. <see cref="Configuration.ConfigCheck"/> says what is wrong
/// with the form; what goes wrong in putting the files together is said here.
/// </remarks>
internal sealed class SchemaReader
{
    /// <summary>The key that names an entry of a list of sections or children.</summary>
    public const string HeadingKey = "heading";

    /// <summary>The key that names a label, group or point.</summary>
    public const string LabelKey = "label";

    /// <summary>The keys under which entries stand inside another, and what kind of entry each holds.</summary>
    public static readonly (string Key, EntryKind Kind)[] ChildKeys =
    [
        ("children", EntryKind.Child),
        ("labels", EntryKind.Label),
        ("groups", EntryKind.Group),
        ("points", EntryKind.Point),
    ];

    /// <summary>What changes an entry and describes none.</summary>
    private static readonly string[] ChangingKeys = [HeadingKey, LabelKey, "required", "after", "rename"];

    private readonly List<YamlProblem> _problems = [];

    /// <summary>
    /// Whether to look for names that clash. What comes with the program is looked at by a test, and read at every start.
    /// </summary>
    private readonly bool _looksForClashes;

    /// <summary>Whether a person wrote what is read; else it comes with the program.</summary>
    private readonly bool _isPersons;

    private SchemaReader(bool looksForClashes, bool isPersons) => (_looksForClashes, _isPersons) = (looksForClashes, isPersons);

    /// <summary>The schema that comes with the program.</summary>
    public static ApplicationSchema ReadDefault()
    {
        var empty = ApplicationSchema.Empty;
        var withSkills = new ApplicationSchema(empty.Title, [], [], [], [])
        {
            LazySkills = new(ReadDefaultSkills),
            StatusLanguages = Lexicon.Languages.SetOf(Lexicon.Languages.All),
            Languages = Lexicon.Languages.Others,
        };
        return new SchemaReader(looksForClashes: false, isPersons: false).ReadRoot(ReadPreparedDefault(), withSkills);
    }

    /// <summary>
    /// What default.yaml says. Every run of the program begins with it, so it was read when the program was made: by
    /// <c>npm run generate</c>.
    /// </summary>
    internal static YamlMap ReadPreparedDefault() => PreparedYaml.Read(EmbeddedText.Of("default.g.json"));

    /// <summary>A text that comes with the program.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static SourceText Embedded(string name) => SourceText.From(Encoding.UTF8.GetString(EmbeddedText.Of(name)));

    /// <summary>
    /// The schema that <paramref name="root"/> makes of <paramref name="inherited"/>, and what is wrong with how they go together.
    /// </summary>
    /// <param name="root">The config.</param>
    /// <param name="inherited">What it extends.</param>
    /// <param name="isPersons">Whether a person wrote it; else it comes with the program.</param>
    public static (ApplicationSchema Schema, IReadOnlyList<YamlProblem> Problems) Read(
        YamlMap? root,
        ApplicationSchema inherited,
        bool isPersons = true
    )
    {
        var reader = new SchemaReader(looksForClashes: true, isPersons);
        return (root is null ? inherited : reader.ReadRoot(root, inherited), reader._problems);
    }

    private ApplicationSchema ReadRoot(YamlMap root, ApplicationSchema inherited)
    {
        var title = EntryDraft.Of(inherited.Title);
        var heading = root["title"] switch
        {
            YamlText { IsNothing: false } name => name,
            YamlMap map => NameOf(map, HeadingKey),
            _ => null,
        };
        // What has no name yet is not renamed: the first one is the name by which the languages know it.
        if (heading is not null && title.Name.Length == 0)
            title = new(title.Kind, heading.Text);
        else if (heading is not null)
            title.Rename(heading.Text);
        if (root["title"] is YamlMap described)
            Apply(described, title);
        Add(title.Aliases, Strings(root, "aliases"));

        var sections = inherited.Sections.Select(EntryDraft.Of).ToList();
        Merge(root["sections"], EntryKind.Section, sections);
        var statuses = inherited.Statuses.ToList();
        MergeStatuses(root["statuses"], statuses);
        if (_looksForClashes)
            foreach (var map in Maps(root["sections"]))
                ReportConflicts(map, HeadingKey, sections);

        var languages =
            root["languages"] is YamlList ? [.. Lexicon.Languages.Others.Intersect(Strings(root, "languages"))] : inherited.Languages;
        return new(
            title.Build(languages),
            [.. sections.Select(section => section.Build(languages))],
            [.. statuses],
            [.. inherited.AbsentWords.Union(Strings(root, "absent"))],
            root["files"] is YamlList ? [.. Strings(root, "files")] : inherited.Files
        )
        {
            Types = [.. inherited.Types.Union(Strings(root, "types"))],
            OwnFiles = _isPersons && root["files"] is YamlList ? [.. Strings(root, "files")] : inherited.OwnFiles,
            StockPhrases = [.. inherited.StockPhrases.Union(Strings(root, "stock-phrases"))],
            LazySkills =
                root["skills"] is YamlList ? new(() => new(MergeSkills(root, [.. inherited.Skills.Skills]))) : inherited.LazySkills,
            StatusLanguages = languages.SequenceEqual(inherited.Languages)
                ? inherited.StatusLanguages
                : Lexicon.Languages.SetOf([Lexicon.Languages.Own, .. languages]),
            Languages = languages,
            Words = root["words"] is YamlMap words ? MergeWords(words, inherited.Words) : inherited.Words,
            DateOrder = root["dates"] is YamlMap dates ? Word(dates, "order", inherited.DateOrder) : inherited.DateOrder,
        };
    }

    /// <summary>The skills have a file of their own, which most starts of the program do not need.</summary>
    private static SkillLexicon ReadDefaultSkills() =>
        new(
            from line in WordList.LinesOf("skills.txt", "")
            let names = line.Split(" | ")
            select new SkillDefinition(names[0].TrimStart('~'))
            {
                Aliases = [.. names.Skip(1).Select(name => name.TrimStart('~'))],
                CommonNames = [.. names.Where(name => name.StartsWith('~')).Select(name => name[1..])],
            }
        );

    private static OwnWords MergeWords(YamlMap words, OwnWords own)
    {
        foreach (var name in OwnWords.Names)
            if (words[name] is YamlList)
                own = own.With(name, Strings(words, name));
        if (words[OwnWords.MonthsName] is YamlMap months)
            for (var month = 1; month <= 12; month++)
                if (month.ToString(CultureInfo.InvariantCulture) is var number && months[number] is YamlList)
                    own = own.With(OwnWords.MonthsOf(month), Strings(months, number));
        return own;
    }

    private static List<SkillDefinition> MergeSkills(YamlMap? root, List<SkillDefinition> skills)
    {
        // The signs in C, C++ and C# tell them apart.
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < skills.Count; i++)
            places[skills[i].Name] = i;
        var dropped = new HashSet<int>();
        foreach (var map in Maps(root?["skills"]))
        {
            if (NameOf(map, "name") is not { } name)
                continue;
            var isKnown = places.TryGetValue(name.Text, out var place);
            if (Flag(map, "drop") is true)
            {
                if (isKnown)
                    dropped.Add(place);
                continue;
            }
            var inherited = isKnown ? skills[place] : new(name.Text);
            var skill = inherited with
            {
                Aliases = [.. inherited.Aliases.Union(Strings(map, "aliases"))],
                CommonNames = [.. inherited.CommonNames.Union(Strings(map, "common"))],
            };
            if (isKnown)
                skills[place] = skill;
            else
            {
                places[name.Text] = skills.Count;
                skills.Add(skill);
            }
        }
        return [.. skills.Where((_, i) => !dropped.Contains(i))];
    }

    private void Merge(YamlValue? list, EntryKind kind, List<EntryDraft> entries)
    {
        foreach (var map in Maps(list))
        {
            if (NameOf(map, NameKeyOf(kind)) is not { } name)
                continue;
            var entry = entries.Find(known => known.IsCalled(name.Text));
            if (Flag(map, "drop") is true)
            {
                if (entry is null)
                    Unknown(name, $"There is no “{name.Text}” to drop", entries.Select(known => known.Name));
                else
                    entries.Remove(entry);
                SayWhatIsDroppedToo(map, name);
                continue;
            }
            if (Names.Key(name.Text).Length == 0)
            {
                Complain(name, $"“{name.Text}” has no letter or digit, so no heading or label can match it.");
                continue;
            }
            if (entry is null)
            {
                if (_looksForClashes && Misspelt(map, name, entries) is { } meant)
                    Unknown(name, $"There is no inherited “{name.Text}” to change", [meant.Name]);
                entries.Add(entry = new(kind, name.Text));
            }
            Apply(map, entry);
            entry.Source = name;
            if (map["rename"] is YamlText { IsNothing: false } rename)
            {
                if (Names.Key(rename.Text).Length > 0)
                    entry.Rename(rename.Text);
                else
                    Complain(rename, $"“{rename.Text}” has no letter or digit, so no heading or label can match it.");
            }
            if (map["after"] is YamlText { IsNothing: false } after)
                Place(entry, after, entries);
        }
    }

    /// <summary>
    /// The inherited entry that somebody meant who wrote <paramref name="name"/>: a slip away from it, with nothing beside it that a new
    /// one
    /// would have. Null where a new one may be meant.
    /// </summary>
    private static EntryDraft? Misspelt(YamlMap map, YamlText name, List<EntryDraft> entries) =>
        map.Pairs.TrueForAll(pair => ChangingKeys.Contains(pair.Key.Text)) && !entries.Exists(known => known.Claims(name.Text))
            ? entries.Find(known => known.IsInherited && Spelling.IsSlip(Names.Key(name.Text), Names.Key(known.Name)))
            : null;

    /// <summary>What stands below an entry that is dropped goes with it, and a person who wrote it there wants it found.</summary>
    private void SayWhatIsDroppedToo(YamlMap dropped, YamlText name)
    {
        foreach (var (key, kind) in ChildKeys)
            foreach (var map in Maps(dropped[key]))
                if (NameOf(map, NameKeyOf(kind)) is { } child && Flag(map, "drop") is not true)
                    Complain(
                        child,
                        $"“{child.Text}” can never match: “{name.Text}” above it is dropped. Remove the drop, or move "
                            + $"“{child.Text}” to another section."
                    );
    }

    private void Place(EntryDraft entry, YamlText after, List<EntryDraft> entries)
    {
        var others = entries.Where(other => other != entry).ToList();
        if (others.Find(other => other.IsCalled(after.Text)) is not { } before)
        {
            Unknown(after, $"There is no “{after.Text}” to place this after", others.Select(known => known.Name));
            return;
        }
        entries.Remove(entry);
        entries.Insert(entries.IndexOf(before) + 1, entry);
    }

    private void Apply(YamlMap map, EntryDraft entry)
    {
        Add(entry.Aliases, Strings(map, "aliases"));
        Add(entry.Common, Strings(map, "common"));
        Add(entry.FileNames, Strings(map, "file-names"));
        Add(entry.Vague, Strings(map, "vague"));
        Add(entry.Unlike, Strings(map, "unlike"));
        Add(entry.Values, Strings(map, "values"));
        entry.Required = Text(map, "required") switch
        {
            "true" => Requirement.Always,
            "false" => Requirement.Optional,
            "declared" => Requirement.Declared,
            "once-sent" => Requirement.OnceSent,
            _ => entry.Required,
        };
        if (map["belongs-to"] is not null)
            entry.BelongsTo = Word(map, "belongs-to", entry.BelongsTo ?? Belonging.Person);
        entry.Shape = Word(map, "shape", entry.Shape);
        entry.Fact = Word(map, "fact", entry.Fact);
        entry.Description = Text(map, "description")?.TrimEnd() ?? entry.Description;
        entry.Example = Text(map, "example")?.TrimEnd() ?? entry.Example;
        entry.Snippet = Text(map, "snippet")?.TrimEnd() ?? entry.Snippet;
        foreach (var (key, kind) in ChildKeys)
            Merge(map[key], kind, entry.Children);
    }

    private void MergeStatuses(YamlValue? list, List<StatusDefinition> statuses)
    {
        var dropped = new HashSet<string>();
        foreach (var map in Maps(list))
        {
            if (NameOf(map, "value") is not { } name)
                continue;
            var index = statuses.FindIndex(status => IsSame(status.Value, name.Text));
            if (Flag(map, "drop") is true)
            {
                if (index < 0)
                    Unknown(name, $"There is no status {name.Text} to drop", statuses.Select(status => status.Value));
                else
                    statuses.RemoveAt(index);
                dropped.Add(StatusNames.Key(name.Text));
                continue;
            }
            if (!StatusNames.IsName(name.Text))
            {
                Complain(name, $"“{name.Text}” has no letter or digit, so no status can match it.");
                continue;
            }
            var inherited = index < 0 ? NewStatus(name.Text, statuses) : statuses[index];
            var stage = Word(map, "stage", inherited.Stage);
            var status = inherited with
            {
                Aliases = [.. inherited.Aliases.Union(Strings(map, "aliases"))],
                Stage = stage,
                Next = map["next"] is YamlList ? [.. Strings(map, "next")] : inherited.Next,
                // `soft` is a status that closes an application and that any answer opens again.
                IsTerminal = Text(map, "terminal") is { } terminal ? terminal == "true" : inherited.IsTerminal,
                IsSent = Flag(map, "sent") ?? (map["stage"] is null ? inherited.IsSent : stage is Stage.Sent or Stage.Active),
                FollowUpDays = Number(map, "follow-up") ?? inherited.FollowUpDays,
                DaysBeforeDeadline = Number(map, "before-deadline") ?? inherited.DaysBeforeDeadline,
                Description = Text(map, "description")?.TrimEnd() ?? inherited.Description,
            };
            if (map["rename"] is YamlText { IsNothing: false } rename)
            {
                if (!StatusNames.IsName(rename.Text))
                    Complain(rename, $"“{rename.Text}” has no letter or digit, so no status can match it.");
                else
                    status = status with { Value = rename.Text, Aliases = [.. status.Aliases.Append(status.Value).Distinct()] };
            }
            if (index < 0)
                statuses.Insert(PlaceOf(status, map["after"] as YamlText, statuses), status);
            else
                statuses[index] = status;
        }
        if (!_looksForClashes || list is null)
            return;
        foreach (var map in Maps(list))
            ReportConflicts(map, statuses, dropped);
        // What was inherited speaks of statuses by the names that they had, and of some that are gone.
        for (var i = 0; i < statuses.Count; i++)
            statuses[i] = statuses[i] with
            {
                Next = [.. statuses[i].Next.Select(next => Named(next, statuses)?.Value).OfType<string>().Distinct()],
            };
    }

    /// <summary>Says where a status of this file names one that is not there, or claims a name that is another's.</summary>
    private void ReportConflicts(YamlMap map, List<StatusDefinition> statuses, HashSet<string> dropped)
    {
        foreach (var next in Texts(map, "next"))
        {
            if (Named(next.Text, statuses) is not null)
                continue;
            if (dropped.Contains(StatusNames.Key(next.Text)))
                Complain(next, $"{next.Text} can never come next: this config drops it. Remove it from this list, or remove the drop.");
            else
                Unknown(next, $"Unknown status {next.Text}", statuses.Select(status => status.Value));
        }
        foreach (var alias in Texts(map, "aliases"))
            ReportOwner(alias, map, statuses);
        if (NameOf(map, "rename") is { } rename && NameOf(map, "value") is { } value)
            ReportOwner(rename, value, statuses);
    }

    /// <summary>Says where the new name of the status <paramref name="value"/> is another one's.</summary>
    private void ReportOwner(YamlText rename, YamlText value, List<StatusDefinition> statuses)
    {
        if (statuses.Find(status => IsSame(status.Value, rename.Text) && Stands(status, value.Text)) is not { } renamed)
            return;
        if (statuses.Find(status => status != renamed && Stands(status, rename.Text)) is { } owner)
            Complain(rename, $"“{rename.Text}” already means {owner}. Remove one of the two.");
    }

    /// <summary>The status that <paramref name="text"/> names: by its value, else by an alias.</summary>
    private static StatusDefinition? Named(string text, List<StatusDefinition> statuses)
    {
        return statuses.Find(status => IsSame(status.Value, text)) ?? statuses.Find(status => Stands(status, text));
    }

    /// <summary>Whether two names are one: signs tell <c>🟢 active</c> from <c>🔴 active</c>.</summary>
    private static bool IsSame(string name, string other) => StatusNames.Key(name) == StatusNames.Key(other);

    /// <summary>
    /// What a new status begins with: where another one has its words and not its signs (<c>✅ applied</c>), that one's place in an
    /// application's life.
    /// </summary>
    private static StatusDefinition NewStatus(string name, List<StatusDefinition> statuses) =>
        statuses.Find(status => Names.Key(status.Value) is { Length: > 0 } key && key == Names.Key(name)) is { } same
            ? same with
            {
                Value = name,
                Aliases = [],
            }
            : new(name) { Stage = Stage.Active, IsSent = true };

    private static bool Stands(StatusDefinition status, string text) => status.AllNames.Any(name => IsSame(name, text));

    /// <summary>Where a new status goes: after the one that it names, else after the last of its stage.</summary>
    private int PlaceOf(StatusDefinition status, YamlText? after, List<StatusDefinition> statuses)
    {
        if (after is { IsNothing: false })
        {
            var named = statuses.FindIndex(known => IsSame(known.Value, after.Text));
            if (named >= 0)
                return named + 1;
            Unknown(after, $"Unknown status {after.Text}", statuses.Select(known => known.Value));
        }
        return 1 + statuses.FindLastIndex(known => known.Stage <= status.Stage);
    }

    private void ReportOwner(YamlText alias, YamlMap map, List<StatusDefinition> statuses)
    {
        var own = NameOf(map, "rename") ?? NameOf(map, "value");
        if (own is null)
            return;
        var owner = statuses.Find(status => !IsSame(status.Value, own.Text) && Stands(status, alias.Text));
        if (owner is not null)
            Complain(alias, $"“{alias.Text}” already means {owner}. Remove one of the two.");
    }

    /// <summary>Says where a name or alias of this file is another entry's too, so that one of them could never be found.</summary>
    private void ReportConflicts(YamlMap map, string nameKey, List<EntryDraft> siblings)
    {
        if (NameOf(map, nameKey) is not { } name || siblings.Find(entry => entry.Source == name) is not { } own)
            return;
        var isRenamed = map["rename"] is not (null or YamlText { IsNothing: true });
        if (!own.IsInherited && !isRenamed && Namesake(own, siblings) is { } same)
            _problems.Add(
                new(
                    name.Span,
                    $"“{name.Text}” can never match: labels ignore numbers and plurals, so it equals “{same.Name}”. "
                        + $"Write “{same.Name}” to change that one, or choose another name."
                )
                {
                    Meant = name.IsPlain && same.IsInherited ? same.Name : null,
                }
            );
        foreach (var alias in Texts(map, "aliases").Append(NameOf(map, "rename")).OfType<YamlText>())
            if (siblings.Find(other => other != own && other.Claims(alias.Text)) is { } owner)
                Complain(alias, $"“{alias.Text}” already names “{owner.Name}”. Remove one of the two.");
        foreach (var (key, kind) in ChildKeys)
            foreach (var child in Maps(map[key]))
                ReportConflicts(child, NameKeyOf(kind), own.Children);
    }

    /// <summary>
    /// The sibling that stands before <paramref name="own"/>, or that was inherited, and goes by the same name, or null. A new name that
    /// is another's alias takes it over; one that is another's name cannot.
    /// </summary>
    private static EntryDraft? Namesake(EntryDraft own, List<EntryDraft> siblings)
    {
        var place = siblings.IndexOf(own);
        return siblings
            .Where((other, index) => other != own && (other.IsInherited || index < place))
            .FirstOrDefault(other => other.IsCalled(own) || own.IsCalled(other));
    }

    /// <summary>The key that names an entry of <paramref name="kind"/>.</summary>
    private static string NameKeyOf(EntryKind kind) => kind is EntryKind.Section or EntryKind.Child ? HeadingKey : LabelKey;

    private void Complain(YamlText at, string message) => _problems.Add(new(at.Span, message));

    private void Unknown(YamlText word, string complaint, IEnumerable<string> known) =>
        _problems.Add(YamlProblem.Unknown(word, complaint, known));

    private static void Add(List<string> list, IEnumerable<string> more)
    {
        foreach (var text in more)
            if (!list.Contains(text))
                list.Add(text);
    }

    private static T Word<T>(YamlMap map, string key, T otherwise)
        where T : struct, Enum =>
        // Numbers are no words, though Enum.TryParse would take them.
        Text(map, key) is [var first, ..] text
        && char.IsAsciiLetter(first)
        && Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word)
            ? word
            : otherwise;

    private static int? Number(YamlMap map, string key) =>
        int.TryParse(Text(map, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? Flag(YamlMap map, string key) =>
        Text(map, key) switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        };

    private static string? Text(YamlMap map, string key) => map[key] is YamlText { IsNothing: false } text ? text.Text : null;

    private static YamlText? NameOf(YamlMap map, string key) =>
        map[key] is YamlText { IsNothing: false } name && name.Text.Trim().Length > 0 ? name : null;

    private static IEnumerable<YamlMap> Maps(YamlValue? list) => list is YamlList { Items: var items } ? items.OfType<YamlMap>() : [];

    private static IEnumerable<YamlText> Texts(YamlMap map, string key) =>
        map[key] is YamlList { Items: var items } ? items.OfType<YamlText>().Where(text => !text.IsNothing) : [];

    private static IEnumerable<string> Strings(YamlMap map, string key) => Texts(map, key).Select(text => text.Text);

    /// <summary>An entry while files are put together.</summary>
    private sealed class EntryDraft(EntryKind kind, string name)
    {
        public EntryKind Kind => kind;

        public string Name { get; private set; } = name;

        public string FirstName { get; private init; } = name;

        public List<string> Aliases { get; private init; } = [];

        public List<string> Common { get; private init; } = [];

        public List<string> FileNames { get; private init; } = [];

        public List<string> Vague { get; private init; } = [];

        public List<string> Unlike { get; private init; } = [];

        public List<string> Values { get; private init; } = [];

        public List<EntryDraft> Children { get; private init; } = [];

        public Requirement Required { get; set; }

        public Shape Shape { get; set; }

        public Fact Fact { get; set; }

        public Belonging? BelongsTo { get; set; }

        public string Description { get; set; } = "";

        public string Example { get; set; } = "";

        public string Snippet { get; set; } = "";

        /// <summary>The name by which the file that is being read speaks of it, or null.</summary>
        public YamlText? Source { get; set; }

        /// <summary>Whether it was there before the file that is being read.</summary>
        public bool IsInherited { get; private init; }

        public static EntryDraft Of(SchemaEntry entry) =>
            new(entry.Kind, entry.Name)
            {
                FirstName = entry.FirstName,
                Aliases = [.. entry.Aliases],
                Common = [.. entry.CommonNames],
                FileNames = [.. entry.FileNames],
                Vague = [.. entry.VagueNames],
                Unlike = [.. entry.Unlike],
                Values = [.. entry.Values],
                Children = [.. entry.Children.Select(Of)],
                Required = entry.Required,
                Shape = entry.Shape,
                Fact = entry.Fact,
                BelongsTo = entry.BelongsTo,
                Description = entry.Description,
                Example = entry.Example,
                Snippet = entry.Snippet,
                IsInherited = true,
            };

        /// <summary>Whether <paramref name="other"/> is its name; aliases do not count, so that a new entry may take one over.</summary>
        public bool IsCalled(string other) => Names.Key(other) == Names.Key(Name);

        /// <summary>Whether a document that writes the name of <paramref name="other"/> names this one.</summary>
        public bool IsCalled(EntryDraft other) => KeyOf(other.Name) == KeyOf(Name);

        public bool Claims(string other) => Aliases.Append(Name).Any(known => KeyOf(known) == KeyOf(other));

        private string KeyOf(string known) => kind is EntryKind.Section or EntryKind.Child ? Names.Key(known) : Names.LabelKey(known);

        public void Rename(string to)
        {
            Aliases.Remove(to);
            if (Name.Length > 0 && !IsCalled(to))
                Aliases.Add(Name);
            Name = to;
        }

        public SchemaEntry Build(ImmutableArray<string> languages) =>
            new()
            {
                Name = Name,
                FirstName = FirstName,
                Languages = languages,
                Kind = kind,
                Aliases = [.. Aliases],
                CommonNames = [.. Common.Select(common => Names.Key(common))],
                FileNames = [.. FileNames],
                VagueNames = [.. Vague.Select(vague => Names.Key(vague))],
                Unlike = [.. Unlike.Select(unlike => Names.Key(unlike))],
                Required = Required,
                Shape = Shape,
                Fact = Fact,
                BelongsTo = BelongsTo,
                Values = [.. Values],
                Description = Description,
                Example = Example,
                Snippet = Snippet,
                Children = [.. Children.Select(child => child.Build(languages))],
            };
    }
}
