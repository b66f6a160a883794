using System.Collections.Immutable;
using System.Globalization;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Configuration;

/// <summary>What a value in a config may be.</summary>
public abstract record ConfigType;

/// <summary>A text.</summary>
public sealed record ConfigText : ConfigType;

/// <summary>A glob of files relative to the config's folder, with <c>/</c>; a leading <c>!</c> excludes.</summary>
public sealed record ConfigGlob : ConfigType;

/// <summary>A whole number.</summary>
/// <param name="Least">The smallest that is allowed.</param>
/// <param name="Most">The largest that is allowed.</param>
public sealed record ConfigNumber(int Least, int Most) : ConfigType;

/// <summary>One of a few words.</summary>
/// <param name="Words">The words, each with what it means; empty where that needs no saying.</param>
public sealed record ConfigWords(ImmutableArray<(string Word, string Meaning)> Words) : ConfigType
{
    /// <summary>Whether a text that is none of the words is fine too: the words are only the usual ones.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A list.</summary>
/// <param name="Item">What each item may be.</param>
public sealed record ConfigList(ConfigType Item) : ConfigType;

/// <summary>Keys with values.</summary>
public sealed record ConfigMap : ConfigType
{
    /// <summary>The keys that there are. Entries hold entries, so the keys come after the type.</summary>
    public ImmutableArray<ConfigKey> Keys { get; internal set; } = [];

    /// <summary>What one of these is called in a message: <c>a section</c>.</summary>
    public required string Called { get; init; }

    /// <summary>The key without which the others say nothing, or null.</summary>
    public string? NameKey { get; init; }

    /// <summary>What equal names of such entries share.</summary>
    public Func<string, string> KeyOf { get; init; } = name => Names.Key(name);
}

/// <summary>One of two forms: a short one, and one with more to say.</summary>
public sealed record ConfigEither(ConfigType Brief, ConfigMap Full) : ConfigType;

/// <summary>A key of a config.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Type">What its value may be.</param>
/// <param name="Description">What it does, in markdown.</param>
public sealed record ConfigKey(string Name, ConfigType Type, string Description)
{
    /// <summary>How its value may look, in YAML, or empty.</summary>
    public string Example { get; init; } = "";
}

/// <summary>
/// What may stand in an <c>applsp.yaml</c>: the one description from which its diagnostics, completion, hover, JSON Schema and
/// docs/configuration.md are made.
/// </summary>
public static class ConfigGrammar
{
    /// <summary>The names of the configs that come with the program.</summary>
    public static ImmutableArray<(string Name, string Meaning)> Presets { get; } =
    [
        ("default", "The schema used without a config."),
        ("front-matter", "For notes with their facts in the front matter and free text below."),
        ("bold-labels", "For notes in bold labels: `**Status:** Applied`."),
        ("minimal", "Only company, position, status and date."),
    ];

    /// <summary>The severities, as they are written.</summary>
    public static ConfigWords Severities { get; } =
        new([
            .. RuleSettings.SeverityWords.Select(word =>
                (
                    word,
                    word switch
                    {
                        "hint" => "Shown without an underline.",
                        "off" => "Not reported.",
                        _ => "",
                    }
                )
            ),
        ]);

    /// <summary>The settings of the rules, by their codes.</summary>
    public static ConfigMap Rules { get; } = MakeRules();

    /// <summary>The whole config.</summary>
    public static ConfigMap Root { get; } = MakeRoot();

    /// <summary>
    /// What the value of the last key of <paramref name="path"/> may be, of each list its items; null where the grammar has no such key.
    /// </summary>
    internal static ConfigType? TypeAt(IReadOnlyList<string> path)
    {
        ConfigType type = Root;
        foreach (var name in path)
        {
            var map = type switch
            {
                ConfigMap keys => keys,
                ConfigList { Item: ConfigMap keys } => keys,
                ConfigEither { Full: var keys } => keys,
                _ => null,
            };
            if (map?.Keys.FirstOrDefault(key => key.Name == name) is not { } found)
                return null;
            type = found.Type;
        }
        return type;
    }

    /// <summary>The words of an enumeration as they are written in YAML: lower case, with a hyphen before each further word.</summary>
    internal static string WordOf<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())
        );

    private static ConfigWords WordsOf<T>(Func<T, string> meaning)
        where T : struct, Enum => new([.. Enum.GetValues<T>().Select(value => (WordOf(value), meaning(value)))]);

    private static ConfigMap MakeRoot()
    {
        var text = new ConfigText();
        var texts = new ConfigList(text);
        var flag = new ConfigWords([("true", ""), ("false", "")]);

        var title = new ConfigMap { Called = "the title", NameKey = SchemaReader.HeadingKey };
        title.Keys =
        [
            new(SchemaReader.HeadingKey, text, "The first heading of an application."),
            new("aliases", texts, "Other first headings that mark a file as an application."),
            new("description", text, "Shown on hover."),
        ];

        var section = new ConfigMap { Called = "a section", NameKey = SchemaReader.HeadingKey };
        var label = new ConfigMap { Called = "a label", NameKey = SchemaReader.LabelKey };
        section.Keys =
        [
            new(
                SchemaReader.HeadingKey,
                text,
                "The section's heading. The name of an inherited section changes that one; any other name adds a section."
            )
            {
                Example = "Company",
            },
            .. EntryKeys(section, label),
        ];
        label.Keys =
        [
            new(
                SchemaReader.LabelKey,
                text,
                "The label, group or point. The name of an inherited one changes that one; any other name adds one."
            )
            {
                Example = "Availability",
            },
            .. EntryKeys(section, label),
        ];

        var status = new ConfigMap
        {
            Called = "a status",
            NameKey = "value",
            KeyOf = name => StatusNames.Key(name),
        };
        status.Keys =
        [
            new("value", text, "The status, as written in files. An inherited value changes that status; any other value adds one.")
            {
                Example = "RECRUITER_CALL",
            },
            new("rename", text, "The new name of an inherited status; the old one becomes an alias."),
            new("drop", flag, "Removes an inherited status."),
            new("after", text, "Places it after this status. Without it, a new status comes last in its stage."),
            new("aliases", texts, "Other words for it, added to the inherited ones. Case, spaces, `_` and `-` make no difference.")
            {
                Example = "[recruiter call]",
            },
            new(
                "stage",
                WordsOf<Stage>(stage =>
                    stage switch
                    {
                        Stage.Before => "Not sent yet.",
                        Stage.Sent => "Sent, no answer yet.",
                        Stage.Active => "The employer has answered.",
                        _ => "Closed.",
                    }
                ),
                "The stage of an application with this status."
            ),
            new("next", texts, "The statuses that can follow it, likeliest first. They replace the inherited ones.")
            {
                Example = "[INTERVIEW, REJECTED]",
            },
            new(
                "terminal",
                new ConfigWords([
                    ("true", "Nothing follows it."),
                    ("false", ""),
                    ("soft", "It closes the application, but any answer reopens it."),
                ]),
                "Whether it is the last status."
            ),
            new(
                "sent",
                flag,
                "Whether an application with this status has been sent. By default the stage decides; set it for closed ones."
            ),
            new("follow-up", new ConfigNumber(1, 365), "How many days without news until it is time to follow up.") { Example = "5" },
            new("before-deadline", new ConfigNumber(0, 365), "How many days before the deadline to remind you.") { Example = "3" },
            new("description", text, "What it means: shown on hover and next to completions."),
        ];

        var skill = new ConfigMap { Called = "a skill", NameKey = "name" };
        skill.Keys =
        [
            new("name", text, "The skill, as written in files.") { Example = "Kubernetes" },
            new("drop", flag, "Removes an inherited skill."),
            new("aliases", texts, "Other words for it, added to the inherited ones.") { Example = "[k8s]" },
            new(
                "common",
                texts,
                "Its names that are ordinary words too. They count only in this spelling, and only where the text around them "
                    + "shows that a skill is meant."
            )
            {
                Example = "[Go]",
            },
        ];

        var dates = new ConfigMap { Called = "the dates" };
        dates.Keys =
        [
            new(
                "order",
                WordsOf<DateOrder>(order =>
                    order switch
                    {
                        DateOrder.Ask => "It is reported, unless the document's language puts the day first or other dates tell the order.",
                        DateOrder.DayFirst => "04-05-2025 is 4 May 2025.",
                        _ => "04-05-2025 is 5 April 2025.",
                    }
                ),
                "How to read an ambiguous date such as 04-05-2025."
            ),
        ];

        var root = new ConfigMap { Called = "the config" };
        root.Keys =
        [
            new(
                "extends",
                new ConfigWords([.. Presets, ("none", "Inherits nothing: the file defines everything.")]) { IsOpen = true },
                "What this config builds on: a preset, a file relative to this one, or `none`. Without it, `default`."
            )
            {
                Example = "default",
            },
            new("title", new ConfigEither(text, title), "The first heading that marks a file as an application.")
            {
                Example = "Application Details",
            },
            new("aliases", texts, "Other first headings that mark a file as an application."),
            new(
                "types",
                texts,
                "Values of `type` in the front matter that mark a file as an application, added to the inherited ones. Any other "
                    + "value leaves the file out, unless it is about a job, such as `Full-time`, or the title or `files` says otherwise."
            )
            {
                Example = "[application]",
            },
            new(
                "languages",
                new ConfigList(new ConfigWords([.. Languages.All.Select(language => (language, ""))])),
                "The languages of your sections, labels and statuses; without it, all. English is always included."
            )
            {
                Example = "[en, de]",
            },
            new(
                "files",
                new ConfigList(new ConfigGlob()),
                "Globs of the files that are applications, relative to the config's folder; a leading `!` excludes. They replace "
                    + "the inherited ones. A letter, résumé, posting or template counts only if a glob spells out its name."
            )
            {
                Example = "[\"applications/**/*.md\", \"!**/README.md\"]",
            },
            new("sections", new ConfigList(section), "The sections, in order, merged with the inherited ones by name.")
            {
                Example = "\n  - heading: Deadline\n    required: true",
            },
            new(
                "statuses",
                new ConfigList(status),
                "The statuses, in the order of an application's life, merged with the inherited ones by value."
            ),
            new("rules", Rules, "The severity of each rule.") { Example = "\n  section-order: warning" },
            new("skills", new ConfigList(skill), "The skills to look for in postings, merged with the inherited ones by name."),
            new("dates", dates, "How to read dates."),
            new("absent", texts, "Words for “there is none”, added to the inherited ones.") { Example = "[Not provided, N/A]" },
            new("stock-phrases", texts, "Phrases to avoid in letters, added to the inherited ones."),
            new("words", MakeWords(texts), "Your words, added to those that AppLsp knows in its languages. Each key names a list.")
            {
                Example = "\n  posting-headings: [Life at the mill]",
            },
        ];
        return root;
    }

    private static ConfigMap MakeWords(ConfigType texts) =>
        new()
        {
            Called = "words",
            Keys =
            [
                new(OwnWords.PostingHeadingsName, texts, "Headings in postings: the text below one still belongs to the posting.")
                {
                    Example = "[Life at the mill]",
                },
                new(OwnWords.OwnHeadingsName, texts, "Your own headings: one of these ends the posting above it.")
                {
                    Example = "[My take]",
                },
                new(
                    OwnWords.PeopleName,
                    texts,
                    "Words for someone at the employer. A job title below a heading that ends with one is theirs, not yours."
                )
                {
                    Example = "[head baker]",
                },
                new(OwnWords.OccupationsName, texts, "Occupations, in the singular. A title that contains one is a job title.")
                {
                    Example = "[cooper]",
                },
                new(
                    OwnWords.OtherNotesName,
                    texts,
                    "Labels, keys and headings of your other notes. A note with one of them is never taken for an application."
                )
                {
                    Example = "[recipe]",
                },
                new(
                    OwnWords.MonthsName,
                    MakeMonths(texts),
                    "Names of months as you write them in dates, by the month's number. Each is one word of 3 to 10 letters."
                )
                {
                    Example = "\n  11: [Nebelung]",
                },
                new(
                    OwnWords.PlaceholdersName,
                    texts,
                    "Words for the gaps in your template: with `portfolio`, `[portfolio]` is a placeholder."
                )
                {
                    Example = "[portfolio]",
                },
            ],
        };

    private static ConfigMap MakeMonths(ConfigType texts) =>
        new()
        {
            Called = "months",
            Keys =
            [
                .. CultureInfo
                    .InvariantCulture.DateTimeFormat.MonthNames.Take(12)
                    .Index()
                    .Select(month => new ConfigKey(
                        (month.Index + 1).ToString(CultureInfo.InvariantCulture),
                        texts,
                        $"Other names of {month.Item}."
                    )),
            ],
        };

    private static ConfigMap MakeRules()
    {
        var severity = new ConfigKey("severity", Severities, "The severity of the rule's findings.");
        return new()
        {
            Called = "the rules",
            Keys =
            [
                .. RuleCatalog.All.Select(info => new ConfigKey(
                    info.Code,
                    new ConfigEither(Severities, SettingsOf(info, severity)),
                    info.What
                )
                {
                    Example = RuleSettings.NameOf(info.DefaultSeverity),
                }),
            ],
        };
    }

    private static ConfigMap SettingsOf(RuleInfo rule, ConfigKey severity) =>
        new()
        {
            Called = rule.Code,
            Keys = rule.Days is { } days
                ?
                [
                    severity,
                    new("days", new ConfigNumber(1, RuleSettings.MostDays), "How many days the rule counts.")
                    {
                        Example = days.ToString(CultureInfo.InvariantCulture),
                    },
                ]
                : [severity],
        };

    private static IEnumerable<ConfigKey> EntryKeys(ConfigMap section, ConfigMap label)
    {
        var text = new ConfigText();
        var texts = new ConfigList(text);
        return
        [
            new("rename", text, "The new name of an inherited entry; the old one becomes an alias.") { Example = "Letter points" },
            new("drop", new ConfigWords([("true", ""), ("false", "")]), "Removes an inherited entry and everything in it."),
            new("after", text, "Places it after this entry. Without it, an inherited entry stays where it is and a new one comes last.")
            {
                Example = "Position",
            },
            new("aliases", texts, "Other names for it, added to the inherited ones.") { Example = "[Employer]" },
            new("common", texts, "Its names that other documents use too: on their own, they do not make a file an application."),
            new(
                "file-names",
                texts,
                "Further names of a file that holds only this: next to an application, `posting.md` is its Job Description."
            )
            {
                Example = "[Posting]",
            },
            new("vague", texts, "Its common names that mean it only if nothing else in the file does."),
            new("unlike", texts, "Words that look like a misspelling of its names and are not."),
            new(
                "required",
                new ConfigWords([
                    ("true", "In every application."),
                    (
                        "declared",
                        "In applications with the title, a `type:`, a `files:` glob or an `applsp.yaml`; in others if at least half of "
                            + "your other applications have it, and three or more."
                    ),
                    ("once-sent", "Once the application has been sent."),
                    ("false", "Optional."),
                ]),
                "When it is required."
            ),
            new(
                "belongs-to",
                WordsOf<Belonging>(whose =>
                    whose == Belonging.Job
                        ? "About the job or the employer: a copy starts without it, or with the new job's. Questions lose their answers."
                        : "About you: a copy keeps it."
                ),
                "Whether *Copy as New Application* keeps it. Without it, the entry around it decides; top-level entries are " + "`person`."
            )
            {
                Example = "job",
            },
            new("shape", WordsOf<Shape>(shape => ShapeTraits.Of(shape).Meaning), "What to write in it."),
            new(
                "fact",
                WordsOf<Fact>(_ => ""),
                "The fact it states. Rules look for facts, not names: set it only for an entry that replaces an inherited one."
            ),
            new("values", texts, "Its usual values, offered as you type."),
            new("description", text, "What it is for: shown on hover and next to completions."),
            new("example", text, "An example: shown on hover."),
            new("snippet", text, "What completion and quick fixes insert, in LSP snippet syntax: `${1:Company}` is a placeholder.")
            {
                Example = "\"${1:Company}\"",
            },
            new("children", new ConfigList(section), "The headings inside it."),
            new("labels", new ConfigList(label), "The labels in its lists."),
            new("groups", new ConfigList(label), "The groups of items below it."),
            new("points", new ConfigList(label), "The points of the cover letter below it."),
        ];
    }
}
