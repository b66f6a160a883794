using System.Globalization;
using AppLsp.Language.Text;
using YamlDotNet.RepresentationModel;

namespace AppLsp.Language.Schema;

/// <summary>Reads a schema from YAML.</summary>
internal static class SchemaReader
{
    /// <summary>The words that name an entry, and what kind of entry each makes.</summary>
    private static readonly (string Key, EntryKind Kind)[] NameKeys =
    [
        ("heading", EntryKind.Section), ("label", EntryKind.Label), ("group", EntryKind.Group), ("point", EntryKind.Point),
    ];

    /// <summary>The words under which entries stand inside another.</summary>
    private static readonly string[] ChildKeys = ["children", "labels", "groups", "points"];

    /// <summary>The schema that comes with the program.</summary>
    /// <exception cref="FormatException">The embedded file is broken; a test reads it.</exception>
    public static ApplicationSchema ReadDefault()
    {
        using var reader = Embedded("default.yaml");
        return Read(RootOf(reader), new(ReadDefaultSkills));
    }

    /// <summary>The schema that <paramref name="yaml"/> describes.</summary>
    /// <exception cref="FormatException">A value is not of the form that its key asks for.</exception>
    /// <exception cref="YamlDotNet.Core.YamlException">The text is not YAML.</exception>
    public static ApplicationSchema Read(TextReader yaml)
    {
        var root = RootOf(yaml);
        var skills = ReadSkills(root);
        return Read(root, new(() => skills));
    }

    private static ApplicationSchema Read(YamlMappingNode root, Lazy<SkillLexicon> skills) =>
        new(
            ReadEntry(Mapping(root, "title")!, isChild: false),
            [.. Items(root, "sections").Select(node => ReadEntry((YamlMappingNode)node, isChild: false))],
            [.. Items(root, "statuses").Select(node => ReadStatus((YamlMappingNode)node))],
            [.. Strings(root, "absent")],
            [.. Strings(root, "files")])
        {
            StockPhrases = [.. Strings(root, "stock-phrases")],
            LazySkills = skills,
        };

    /// <summary>The skills have a file of their own, which most starts of the program do not need.</summary>
    private static SkillLexicon ReadDefaultSkills()
    {
        using var reader = Embedded("skills.yaml");
        return ReadSkills(RootOf(reader));
    }

    private static SkillLexicon ReadSkills(YamlMappingNode root) => new(Items(root, "skills").Cast<YamlMappingNode>().Select(node =>
        new SkillDefinition(Value(node, "name") ?? throw Bad(node, "a skill needs a name"))
        {
            Aliases = [.. Strings(node, "aliases")],
            CommonNames = [.. Strings(node, "common")],
        }));

    private static StreamReader Embedded(string name) => new(typeof(SchemaReader).Assembly.GetManifestResourceStream(name)!);

    private static YamlMappingNode RootOf(TextReader yaml)
    {
        var stream = new YamlStream();
        stream.Load(yaml);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static SchemaEntry ReadEntry(YamlMappingNode node, bool isChild)
    {
        var (key, kind) = NameKeys.FirstOrDefault(pair => Value(node, pair.Key) is not null);
        if (key is null) throw Bad(node, "an entry needs a heading, label, group or point");
        return new()
        {
            Name = Value(node, key)!,
            Kind = isChild && kind == EntryKind.Section ? EntryKind.Child : kind,
            Aliases = [.. Strings(node, "aliases")],
            CommonNames = [.. Strings(node, "common").Select(name => Names.Key(name))],
            Unlike = [.. Strings(node, "unlike").Select(name => Names.Key(name))],
            Required = Value(node, "required") switch
            {
                null or "false" => Requirement.Optional,
                "true" => Requirement.Always,
                "once-sent" => Requirement.OnceSent,
                var other => throw Bad(node, $"required: {other}"),
            },
            Shape = Word(node, "shape", Shape.Text),
            Fact = Word(node, "fact", Fact.None),
            Values = [.. Strings(node, "values")],
            Description = Text(node, "description"),
            Example = Text(node, "example"),
            Snippet = Text(node, "snippet"),
            Children = [.. ChildKeys.SelectMany(childKey => Items(node, childKey)).Select(child => ReadEntry((YamlMappingNode)child, isChild: true))],
        };
    }

    private static StatusDefinition ReadStatus(YamlMappingNode node)
    {
        var stage = Word(node, "stage", Stage.Active);
        return new(Value(node, "value") ?? throw Bad(node, "a status needs a value"))
        {
            Aliases = [.. Strings(node, "aliases")],
            Stage = stage,
            Next = [.. Strings(node, "next")],
            // `soft` is a status that closes an application and that any answer opens again.
            IsTerminal = Value(node, "terminal") == "true",
            IsSent = stage is Stage.Sent or Stage.Active || Value(node, "sent") == "true",
            FollowUpDays = Number(node, "follow-up"),
            DaysBeforeDeadline = Number(node, "before-deadline"),
            Description = Text(node, "description"),
        };
    }

    private static T Word<T>(YamlMappingNode node, string key, T otherwise)
        where T : struct, Enum
    {
        var text = Value(node, key);
        if (text is null) return otherwise;
        return Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) ? word : throw Bad(node, $"{key}: {text}");
    }

    private static int? Number(YamlMappingNode node, string key)
    {
        var text = Value(node, key);
        if (text is null) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(node, $"{key}: {text}");
    }

    private static string Text(YamlMappingNode node, string key) => Value(node, key)?.TrimEnd() ?? "";

    private static string? Value(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    private static YamlMappingNode? Mapping(YamlMappingNode node, string key) => Child(node, key) as YamlMappingNode;

    private static IEnumerable<YamlNode> Items(YamlMappingNode node, string key) => Child(node, key) is YamlSequenceNode items ? items.Children : [];

    private static IEnumerable<string> Strings(YamlMappingNode node, string key) => Items(node, key).Select(item => ((YamlScalarNode)item).Value ?? "");

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static FormatException Bad(YamlNode node, string what) => new($"Line {node.Start.Line}: {what}");
}
