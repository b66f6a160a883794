using System.Collections.Immutable;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Configuration;

/// <summary>A file of a config, as its name and text.</summary>
/// <param name="Name">The file's name or path: what messages call it, and what paths in it are relative to.</param>
/// <param name="Text">Its text.</param>
public sealed record ConfigSource(string Name, SourceText Text);

/// <summary>
/// What a person's <c>applsp.yaml</c> makes of the default: a schema and settings for the rules. Any text gives a config: what can be read
/// of it is used, and the rest is as it would be without it.
/// </summary>
public sealed class Config
{
    /// <summary>The names that a config may have, the one to prefer first.</summary>
    public static readonly ImmutableArray<string> FileNames = ["applsp.yaml", ".applsp.yaml"];

    private static readonly RuleInfo Rule = RuleCatalog.All.Single(rule => rule.Code == "invalid-config");

    private static readonly Lazy<Config> LazyDefault = new(() => new(null, ApplicationSchema.Default, RuleSettings.Default, null, []));

    private Config(
        ConfigSource? source,
        ApplicationSchema schema,
        RuleSettings rules,
        Config? inherited,
        IReadOnlyList<YamlProblem> problems
    )
    {
        Source = source;
        Schema = schema;
        Rules = rules;
        Inherited = inherited;
        Problems = problems;
    }

    /// <summary>What holds where there is no config.</summary>
    public static Config Default => LazyDefault.Value;

    /// <summary>What an application may contain.</summary>
    public ApplicationSchema Schema { get; }

    /// <summary>What was set for the rules.</summary>
    public RuleSettings Rules { get; }

    /// <summary>The config that this one extends, or null.</summary>
    public Config? Inherited { get; }

    /// <summary>The file itself; null of the default.</summary>
    public ConfigSource? Source { get; }

    /// <summary>The files that it is made of: its own, then those that it extends.</summary>
    public IEnumerable<ConfigSource> Files => new[] { Source }.OfType<ConfigSource>().Concat(Inherited?.Files ?? []);

    /// <summary>What is wrong in the file itself, in the order of its text.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>The findings of the file itself; what <paramref name="settings"/> set goes before what it sets.</summary>
    public IReadOnlyList<Finding> Findings(RuleSettings settings)
    {
        var severity = Rules.Merge(settings).SeverityOf(Rule, Rule.DefaultSeverity);
        if (severity == Severity.Off)
            return [];
        return
        [
            .. Problems.Select(problem => new Finding(Rule, severity, problem.Span, problem.Message)
            {
                Fixes = problem.Meant is { } meant ? [Fix.Replace($"Write {meant}", problem.Span, meant) with { IsPreferred = true }] : [],
            }),
        ];
    }

    /// <summary>Whether the file at <paramref name="path"/> is a config by its name.</summary>
    public static bool IsConfigFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FileNames.Contains(path[(path.LastIndexOfAny(['/', '\\']) + 1)..]);
    }

    /// <summary>Reads <paramref name="source"/>.</summary>
    /// <param name="source">The config.</param>
    /// <param name="open">Opens the file that a config (the first argument: its name) names by a path relative to itself; null where there
    /// is none.</param>
    public static Config Read(ConfigSource source, Func<string, string, ConfigSource?> open) => Read(source, open, [], isPersons: true);

    /// <summary>The preset <paramref name="name"/>, or null.</summary>
    public static Config? Preset(string name) =>
        name switch
        {
            "none" => new(null, ApplicationSchema.Empty, RuleSettings.Default, null, []),
            "default" => Default,
            _ when ConfigGrammar.Presets.Any(preset => preset.Name == name) => Read(
                new(name, SchemaReader.Embedded(name + ".yaml")),
                (_, _) => null,
                [],
                isPersons: false
            ),
            _ => null,
        };

    private static Config Read(ConfigSource source, Func<string, string, ConfigSource?> open, ImmutableList<string> chain, bool isPersons)
    {
        chain = chain.Add(source.Name);
        var tree = YamlTree.Of(source.Text);
        var problems = tree.Problems.ToList();
        if (tree.Root is { } root)
            problems.AddRange(ConfigCheck.Of(root));

        var map = tree.Root as YamlMap;
        var inherited = Extended(source, map?["extends"] as YamlText, open, chain, problems);
        var (schema, clashes) = SchemaReader.Read(map, inherited.Schema, isPersons);
        problems.AddRange(clashes);
        return new(
            source,
            schema,
            inherited.Rules.Merge(RulesIn(map)),
            inherited,
            [
                .. problems
                    .Select(problem => problem with { Span = OnOneLine(problem.Span, source.Text) })
                    .DistinctBy(problem => (problem.Span, problem.Message))
                    .OrderBy(problem => problem.Span.Start),
            ]
        );
    }

    /// <summary>The config that <paramref name="extends"/> names; the default where it names none, or none that can be read.</summary>
    private static Config Extended(
        ConfigSource source,
        YamlText? extends,
        Func<string, string, ConfigSource?> open,
        ImmutableList<string> chain,
        List<YamlProblem> problems
    )
    {
        if (extends is null or { IsNothing: true })
            return Default;
        if (Preset(extends.Text) is { } preset)
            return preset;
        if (open(source.Name, extends.Text) is not { } file)
        {
            problems.Add(
                YamlProblem.Unknown(
                    extends,
                    $"“{extends.Text}” is neither a preset "
                        + $"({string.Join(", ", ConfigGrammar.Presets.Select(known => known.Name))}, none) nor an existing file. "
                        + "The default applies",
                    ConfigGrammar.Presets.Select(known => known.Name)
                )
            );
            return Default;
        }
        if (chain.Contains(file.Name))
        {
            problems.Add(
                new(
                    extends.Span,
                    "Circular extends: "
                        + $"{string.Join(" extends ", chain.SkipWhile(name => name != file.Name).Append(file.Name))}. The default "
                        + "applies."
                )
            );
            return Default;
        }
        return Read(file, open, chain, isPersons: true);
    }

    /// <summary>What is set for the rules. What is wrong with it, <see cref="ConfigCheck"/> says at its place.</summary>
    private static RuleSettings RulesIn(YamlMap? root) =>
        root?["rules"] is { } rules ? RuleSettings.Read(SettingOf(rules), (_, _) => { }) : RuleSettings.Default;

    private static SettingValue SettingOf(YamlValue value) =>
        value switch
        {
            YamlText text => new(text.Text) { Word = text.Text, IsNothing = text.IsNothing },
            YamlMap map => new("keys with values") { Keys = [.. map.Pairs.Select(pair => (pair.Key.Text, SettingOf(pair.Value)))] },
            _ => new("a list"),
        };

    /// <summary>The part of <paramref name="span"/> on its first line; of an empty one, the words that stand there.</summary>
    private static TextSpan OnOneLine(TextSpan span, SourceText text)
    {
        var line = text.LineSpan(text.LineAt(span.Start));
        var end = span.IsEmpty ? line.End : Math.Clamp(span.End, line.Start, line.End);
        var words = text.Span(TextSpan.FromBounds(Math.Min(span.Start, end), end)).TrimEnd();
        return words.IsEmpty ? line : new(Math.Min(span.Start, end), words.Length);
    }
}
