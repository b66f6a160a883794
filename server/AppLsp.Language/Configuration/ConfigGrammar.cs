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
        ("default", "The schema that holds without any config."),
        ("front-matter", "For vaults that keep the facts as keys of the front matter, and the text free."),
        ("bold-labels", "For notes in bold labels: `**Status:** Applied`."),
        ("minimal", "Company, position, status and date, and nothing else."),
    ];

    /// <summary>The severities, as they are written.</summary>
    public static ConfigWords Severities { get; } =
        new([
            .. RuleSettings.SeverityWords.Select(word =>
                (
                    word,
                    word switch
                    {
                        "hint" => "Shown without a line under the text.",
                        "off" => "Not looked for at all.",
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
            new("aliases", texts, "Other first headings that make a file an application."),
            new("description", text, "Shown on hover."),
        ];

        var section = new ConfigMap { Called = "a section", NameKey = SchemaReader.HeadingKey };
        var label = new ConfigMap { Called = "a label", NameKey = SchemaReader.LabelKey };
        section.Keys =
        [
            new(
                SchemaReader.HeadingKey,
                text,
                "The name of the section, as its heading has it. An inherited one of that name is changed; any other is new."
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
                "The name of the label, group or point. An inherited one of that name is changed; any other is new."
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
            new("value", text, "The status, as it is written into files. An inherited one is changed; any other is new.")
            {
                Example = "RECRUITER_CALL",
            },
            new("rename", text, "The new name of an inherited status; the old one becomes an alias."),
            new("drop", flag, "Removes an inherited status."),
            new("after", text, "The status after which a new one is placed; without it, it comes last in its stage."),
            new("aliases", texts, "Other words for it, added to the inherited ones. Case, spaces, `_` and `-` make no difference.")
            {
                Example = "[recruiter call]",
            },
            new(
                "stage",
                WordsOf<Stage>(stage =>
                    stage switch
                    {
                        Stage.Before => "Nothing has been sent.",
                        Stage.Sent => "Sent, and no answer yet.",
                        Stage.Active => "The employer has answered.",
                        _ => "Over.",
                    }
                ),
                "The part of an application's life in which it stands."
            ),
            new("next", texts, "The statuses that sensibly come after it, likeliest first. They replace the inherited ones.")
            {
                Example = "[INTERVIEW, REJECTED]",
            },
            new(
                "terminal",
                new ConfigWords([
                    ("true", "Nothing comes after it."),
                    ("false", ""),
                    ("soft", "It closes the application, and any answer opens it again."),
                ]),
                "Whether nothing is expected to come after it."
            ),
            new(
                "sent",
                flag,
                "Whether an application with this status has been sent. It follows from the stage, except for those that are over."
            ),
            new("follow-up", new ConfigNumber(1, 365), "After how many days without news to ask.") { Example = "5" },
            new("before-deadline", new ConfigNumber(0, 365), "How many days before the deadline to be reminded.") { Example = "3" },
            new("description", text, "What it means: shown on hover and beside completions."),
        ];

        var skill = new ConfigMap { Called = "a skill", NameKey = "name" };
        skill.Keys =
        [
            new("name", text, "The skill, as it is written into files.") { Example = "Kubernetes" },
            new("drop", flag, "Removes an inherited skill."),
            new("aliases", texts, "Other words for it, added to the inherited ones.") { Example = "[k8s]" },
            new(
                "common",
                texts,
                "Those of its names that are ordinary words too: they count only as they are written here, and where the words "
                    + "around them say that a skill is meant."
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
                        DateOrder.Ask => "It is marked, and both readings are offered.",
                        DateOrder.DayFirst => "4 May 2025 is 04-05-2025.",
                        _ => "4 May 2025 is 05-04-2025.",
                    }
                ),
                "How a date that can be read in two ways, such as 04-05-2025, is read."
            ),
        ];

        var root = new ConfigMap { Called = "the config" };
        root.Keys =
        [
            new(
                "extends",
                new ConfigWords([.. Presets, ("none", "Nothing is inherited: the file says all.")]) { IsOpen = true },
                "What the config is built on: a preset's name, a file relative to this one, or `none`. Without it, `default`."
            )
            {
                Example = "default",
            },
            new("title", new ConfigEither(text, title), "The first heading that makes a file an application.")
            {
                Example = "Application Details",
            },
            new("aliases", texts, "Other first headings that make a file an application."),
            new(
                "types",
                texts,
                "What the front matter's `type` says of an application, added to the inherited words. Any other word says nothing, or "
                    + "that the file is something else."
            )
            {
                Example = "[application]",
            },
            new(
                "languages",
                new ConfigList(new ConfigWords([.. Languages.All.Select(language => (language, ""))])),
                "The languages whose names of sections, labels and statuses are known; without it, all. English always is."
            )
            {
                Example = "[en, de]",
            },
            new(
                "files",
                new ConfigList(new ConfigGlob()),
                "Globs of the files that are applications, relative to the config's folder; a leading `!` excludes. They replace "
                    + "the inherited ones. A letter, a résumé, a posting or a template is one only where the glob says its name."
            )
            {
                Example = "[\"applications/**/*.md\", \"!**/README.md\"]",
            },
            new("sections", new ConfigList(section), "The sections, in their order. They merge with the inherited ones by name.")
            {
                Example = "\n  - heading: Deadline\n    required: true",
            },
            new(
                "statuses",
                new ConfigList(status),
                "The statuses, in the order of an application's life. They merge with the inherited ones by value."
            ),
            new("rules", Rules, "What is looked for, and how much it matters.") { Example = "\n  section-order: warning" },
            new("skills", new ConfigList(skill), "The skills that are looked for in postings. They merge with the inherited ones by name."),
            new("dates", dates, "How dates are read."),
            new("absent", texts, "What is written where a value is known to be absent, added to the inherited words.")
            {
                Example = "[Not provided, N/A]",
            },
            new("stock-phrases", texts, "Phrases that letters are better off without, added to the inherited ones."),
            new(
                "words",
                MakeWords(texts),
                "Words that are added to those that AppLsp knows in all its languages, by the names of its lists."
            )
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
                new(OwnWords.PostingHeadingsName, texts, "Headings of postings: what stands below one goes on with the posting above it.")
                {
                    Example = "[Life at the mill]",
                },
                new(OwnWords.OwnHeadingsName, texts, "Headings of your own: one of these ends the posting above it.")
                {
                    Example = "[My take]",
                },
                new(
                    OwnWords.PeopleName,
                    texts,
                    "Words for somebody at the employer. A title below a heading that ends with one is that person's, and not yours."
                )
                {
                    Example = "[head baker]",
                },
                new(
                    OwnWords.OccupationsName,
                    texts,
                    "Words for what somebody is, in the singular. A title that holds one is the title of a job."
                )
                {
                    Example = "[cooper]",
                },
                new(
                    OwnWords.OtherNotesName,
                    texts,
                    "Labels, keys and headings of your other notes. A note with one of these is not taken for an application."
                )
                {
                    Example = "[recipe]",
                },
                new(
                    OwnWords.PlaceholdersName,
                    texts,
                    "Words for what your template leaves to fill in: `[portfolio]` is a placeholder where `portfolio` is one."
                )
                {
                    Example = "[portfolio]",
                },
            ],
        };

    private static ConfigMap MakeRules()
    {
        var severity = new ConfigKey("severity", Severities, "How much the rule's findings matter.");
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
                    new("days", new ConfigNumber(1, RuleSettings.MostDays), "How many days it counts.")
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
            new("drop", new ConfigWords([("true", ""), ("false", "")]), "Removes an inherited entry, with all that is in it."),
            new(
                "after",
                text,
                "The entry after which this one is placed. Without it an inherited entry stays where it is, and a new one comes last."
            )
            {
                Example = "Position",
            },
            new("aliases", texts, "Other names that mean the same, added to the inherited ones.") { Example = "[Employer]" },
            new("common", texts, "Those of its names that any document may use: alone they do not make a file an application."),
            new(
                "file-names",
                texts,
                "Names of a file that holds nothing but this, besides its other names: beside an application, `posting.md` is its "
                    + "Job Description."
            )
            {
                Example = "[Posting]",
            },
            new("vague", texts, "Those of its common names that mean it only where nothing else in the file tells it."),
            new("unlike", texts, "Other words that lie a slip away from one of its names: they are never taken for it."),
            new(
                "required",
                new ConfigWords([
                    ("true", "In every application."),
                    (
                        "declared",
                        "In applications that declare themselves by their title, `type:` or a glob of `files:`, and in those for which an "
                            + "`applsp.yaml` counts; in any other where at least half of your other applications have it, three or more."
                    ),
                    ("once-sent", "As soon as the application has been sent."),
                    ("false", "It may be left out."),
                ]),
                "When it must be there."
            ),
            new(
                "belongs-to",
                WordsOf<Belonging>(whose =>
                    whose == Belonging.Job
                        ? "The job's or its employer's: a copy begins without it, or with the new job's. Of questions, the answers go."
                        : "Yours: a copy keeps it as it is."
                ),
                "Whose it is when *Copy as New Application* makes an application for another job of this one. Without it, whose "
                    + "the entry around it is; the outermost are yours."
            )
            {
                Example = "job",
            },
            new("shape", WordsOf<Shape>(shape => ShapeTraits.Of(shape).Meaning), "What is written in it."),
            new(
                "fact",
                WordsOf<Fact>(_ => ""),
                "What it tells of the application: rules ask for facts, and never for names. Only a section that takes the place "
                    + "of an inherited one needs it."
            ),
            new("values", texts, "The values that it usually has; they are offered while writing."),
            new("description", text, "What it is for: shown on hover and beside completions."),
            new("example", text, "How it may look: shown on hover."),
            new(
                "snippet",
                text,
                "What completion and quick fixes insert, in the Language Server Protocol's snippet syntax: `${1:Company}` is a "
                    + "place to fill in."
            )
            {
                Example = "\"${1:Company}\"",
            },
            new("children", new ConfigList(section), "The headings inside it."),
            new("labels", new ConfigList(label), "The labels of the lists inside it."),
            new("groups", new ConfigList(label), "The groups of items below it."),
            new("points", new ConfigList(label), "The points of the letter below it."),
        ];
    }
}
