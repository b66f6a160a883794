using System.Text;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Configuration;

/// <summary>What is added to a config on the person's word; what stands in it stays as it is written.</summary>
public static class ConfigAddition
{
    /// <summary>A config that changes nothing: where it lies, everything is asked of an application.</summary>
    public const string Nothing = "extends: default\n";

    private const string StatusesKey = "statuses";
    private const string RulesKey = "rules";
    private const string SeverityKey = "severity";
    private const string ValueKey = "value";

    /// <summary>The words for <paramref name="stage"/>, as the title of an action ends.</summary>
    public static string WordsFor(Stage stage) =>
        stage switch
        {
            Stage.Before => "not applied yet",
            Stage.Sent => "applied, waiting",
            Stage.Active => "in talks",
            _ => "closed, nothing left to do",
        };

    /// <summary>
    /// A config with a status of the person's own, and otherwise as if there were none: what <paramref name="isSpared"/> is not asked for.
    /// </summary>
    public static string NewWithStatus(ApplicationSchema schema, string value, Stage stage, Func<SchemaEntry, bool> isSpared) =>
        New(schema, $"{StatusesKey}:\n{Item("  ", value, stage, isFlow: false, "\n")}", isSpared);

    /// <summary>
    /// A config with the severity of a rule, and otherwise as if there were none: what <paramref name="isSpared"/> is not asked for.
    /// </summary>
    public static string NewWithSeverity(ApplicationSchema schema, RuleInfo rule, Severity severity, Func<SchemaEntry, bool> isSpared)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return New(schema, $"{RulesKey}:\n  {rule.Code}: {RuleSettings.NameOf(severity)}\n", isSpared);
    }

    private static string New(ApplicationSchema schema, string own, Func<SchemaEntry, bool> isSpared)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var yaml = new StringBuilder(Nothing).Append(own);
        var spared = new StringBuilder();
        Spare(spared, "", "sections", schema.Sections, isSpared);
        if (spared.Length > 0)
            yaml.Append("# Not required, because your applications do without. Delete an entry to require it.\n").Append(spared);
        return yaml.ToString();
    }

    /// <summary>The edit that adds a status of the person's own to a config; null where it has no place that is sure.</summary>
    public static TextEdit? Status(SourceText config, string value, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(config);
        return First(config, root => Places(config, root, value, stage), (before, after) => IsAdded(before, after, value));
    }

    /// <summary>The edit that sets the severity of a rule in a config; null where it has no place that is sure.</summary>
    public static TextEdit? Severity(SourceText config, RuleInfo rule, Severity severity)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(rule);
        var word = RuleSettings.NameOf(severity);
        return First(config, root => Places(config, root, rule.Code, word), (before, after) => IsSet(before, after, rule.Code, word));
    }

    /// <summary>
    /// The first of the edits to a config's root, null in an empty one, after which it says what it should. Comments, block texts and lists
    /// within lists make it hard to say where something ends: the places are tried.
    /// </summary>
    private static TextEdit? First(SourceText config, Func<YamlMap?, IEnumerable<TextEdit>> places, Func<YamlMap?, YamlMap, bool> isRight)
    {
        var tree = YamlTree.Of(config);
        if (tree.Mistake is not null || tree.Root is not (null or YamlMap))
            return null;
        var root = tree.Root as YamlMap;
        foreach (var edit in places(root))
            if (YamlTree.Of(config.With(edit)) is { Mistake: null, Root: YamlMap after } && isRight(root, after))
                return edit;
        return null;
    }

    /// <summary>The places for a key that the root has not: behind all others, else before them.</summary>
    /// <param name="config">The config.</param>
    /// <param name="root">Its root; null where it is empty.</param>
    /// <param name="lines">The key with its value, below an indent.</param>
    private static IEnumerable<TextEdit> NewKey(SourceText config, YamlMap? root, Func<string, string> lines)
    {
        var whole = lines(root?.Pairs is [var (key, _), ..] ? IndentAt(config, key.Span.Start) ?? "" : "");
        var isOpen = config.Length > 0 && config.Content[^1] is not ('\n' or '\r' or '\uFEFF');
        yield return TextEdit.Insert(config.Length, (isOpen ? config.LineEnding : "") + whole);
        if (root is not null)
            yield return TextEdit.Insert(config.LineStart(config.LineAt(root.Span.Start)), whole);
    }

    private static IEnumerable<TextEdit> Places(SourceText config, YamlMap? root, string code, string severity)
    {
        var end = config.LineEnding;
        switch (root?[RulesKey])
        {
            case null:
                foreach (var edit in NewKey(config, root, indent => $"{indent}{RulesKey}:{end}{indent}  {code}: {severity}{end}"))
                    yield return edit;
                break;
            case YamlText { IsNothing: true }:
                var name = root.Pairs.First(pair => pair.Key.Text == RulesKey).Key;
                yield return After(config, name.Span.End, $"{IndentAt(config, name.Span.Start)}  {code}: {severity}");
                break;
            case YamlMap rules when rules[code] is YamlText { IsNothing: false } set:
                yield return new(set.Span, severity);
                break;
            case YamlMap rules when rules[code] is YamlMap parts && parts[SeverityKey] is YamlText { IsNothing: false } set:
                yield return new(set.Span, severity);
                break;
            case YamlMap rules when rules[code] is YamlMap parts && config.Content.AsSpan(parts.Span.Start) is ['{', ..]:
                yield return TextEdit.Insert(parts.Span.Start + 1, $" {SeverityKey}: {severity},");
                break;
            case YamlMap rules when config.Content.AsSpan(rules.Span.Start) is ['{', ..]:
                yield return TextEdit.Insert(rules.Span.Start + 1, $" {code}: {severity}{(rules.Pairs.Count > 0 ? "," : " ")}");
                break;
            case YamlMap { Pairs: [var (first, _), ..] } when IndentAt(config, first.Span.Start) is { } depth:
                yield return TextEdit.Insert(config.LineStart(config.LineAt(first.Span.Start)), $"{depth}{code}: {severity}{end}");
                break;
        }
    }

    /// <summary>Whether <paramref name="after"/> says all that <paramref name="before"/> said, but for the rule's severity.</summary>
    private static bool IsSet(YamlMap? before, YamlMap after, string code, string severity)
    {
        if (after[RulesKey] is not YamlMap rules)
            return false;
        var set = rules[code] is YamlMap parts ? parts[SeverityKey] : rules[code];
        return set is YamlText text && text.Text == severity && Others(after).SequenceEqual(before is null ? [] : Others(before));

        IEnumerable<string> Others(YamlMap root) =>
            root.Pairs.SelectMany(pair =>
                pair is { Key.Text: RulesKey, Value: YamlMap map }
                    ? map.Pairs.Where(rule => rule.Key.Text != code).Select(rule => $"{Show(rule.Key)}: {Show(rule.Value)}")
                : pair is { Key.Text: RulesKey, Value: YamlText { IsNothing: true } } ? []
                : [$"{Show(pair.Key)}: {Show(pair.Value)}"]
            );
    }

    private static IEnumerable<TextEdit> Places(SourceText config, YamlMap? root, string value, Stage stage)
    {
        var end = config.LineEnding;
        switch (root?[StatusesKey])
        {
            case null:
                foreach (
                    var edit in NewKey(
                        config,
                        root,
                        indent => $"{indent}{StatusesKey}:{end}{Item(indent + "  ", value, stage, isFlow: false, end)}"
                    )
                )
                    yield return edit;
                break;
            case YamlText { IsNothing: true }:
                var name = root.Pairs.First(pair => pair.Key.Text == StatusesKey).Key;
                var below = (IndentAt(config, name.Span.Start) ?? "") + "  ";
                yield return After(config, name.Span.End, Item(below, value, stage, isFlow: false, end));
                break;
            case YamlList list when config.Content.AsSpan(list.Span.Start) is ['[', ..]:
                yield return TextEdit.Insert(list.Span.Start + 1, FlowItem(value, stage) + (list.Items.Count > 0 ? ", " : ""));
                break;
            case YamlList { Items: [var first, ..] } list when IndentAt(config, list.Span.Start) is { } depth:
                var item = Item(depth, value, stage, config.Content.AsSpan(first.Span.Start) is ['{', ..], end);
                yield return After(config, EndOf(list), item);
                yield return TextEdit.Insert(config.LineStart(config.LineAt(list.Span.Start)), item);
                break;
        }
    }

    private static TextEdit After(SourceText config, int offset, string lines)
    {
        // A block text ends where the next key begins.
        while (offset > 0 && char.IsWhiteSpace(config.Content[offset - 1]))
            offset--;
        var lineEnd = config.LineEnd(config.LineAt(offset));
        return TextEdit.Insert(lineEnd, config.LineEnding + lines.TrimEnd());
    }

    /// <summary>Where the last text of <paramref name="value"/> ends.</summary>
    private static int EndOf(YamlValue value) =>
        value switch
        {
            YamlList { Items: [.., var last] } => EndOf(last),
            YamlMap { Pairs: [.., var (key, last)] } => Math.Max(key.Span.End, EndOf(last)),
            _ => value.Span.End,
        };

    /// <summary>The white space before <paramref name="offset"/> on its line, or null where words stand before it.</summary>
    private static string? IndentAt(SourceText config, int offset)
    {
        var before = config.Slice(TextSpan.FromBounds(config.LineStart(config.LineAt(offset)), offset)).TrimStart('\uFEFF');
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    private static string Item(string indent, string value, Stage stage, bool isFlow, string end) =>
        isFlow
            ? $"{indent}- {FlowItem(value, stage)}{end}"
            : $"{indent}- {ValueKey}: {SchemaYaml.Text(value)}{end}{indent}  stage: {ConfigGrammar.WordOf(stage)}{end}";

    private static string FlowItem(string value, Stage stage) =>
        $"{{ {ValueKey}: {SchemaYaml.Text(value)}, stage: {ConfigGrammar.WordOf(stage)} }}";

    /// <summary>Whether <paramref name="after"/> says all that <paramref name="before"/> said, and one status more.</summary>
    private static bool IsAdded(YamlMap? before, YamlMap after, string value)
    {
        if (after[StatusesKey] is not YamlList { Items: var items })
            return false;
        var (own, others) = (items.Where(item => IsStatus(item, value)).ToList(), items.Where(item => !IsStatus(item, value)).ToList());
        var known = before?[StatusesKey] is YamlList { Items: var earlier } ? earlier : [];
        return own.Count == 1
            && others.Select(Show).SequenceEqual(known.Select(Show))
            && Others(after).SequenceEqual(before is null ? [] : Others(before));

        static IEnumerable<string> Others(YamlMap map) =>
            map.Pairs.Where(pair => pair.Key.Text != StatusesKey).Select(pair => $"{pair.Key.Text}: {Show(pair.Value)}");
    }

    private static bool IsStatus(YamlValue item, string value) =>
        item is YamlMap map && map[ValueKey] is YamlText text && text.Text == value;

    /// <summary>What a value says, whatever way it is written in.</summary>
    private static string Show(YamlValue value) =>
        value switch
        {
            YamlText text => SchemaYaml.Text(text.Text),
            YamlList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
            YamlMap map => $"{{{string.Join(", ", map.Pairs.Select(pair => $"{Show(pair.Key)}: {Show(pair.Value)}"))}}}",
            _ => "",
        };

    private static void Spare(
        StringBuilder yaml,
        string indent,
        string key,
        IEnumerable<SchemaEntry> entries,
        Func<SchemaEntry, bool> isSpared
    )
    {
        var spared = entries.Where(entry => entry.SelfAndDescendants.Any(isSpared)).ToList();
        if (spared.Count == 0)
            return;
        yaml.Append(indent).Append(key).Append(":\n");
        foreach (var entry in spared)
        {
            var nameKey = entry.IsLabel ? SchemaReader.LabelKey : SchemaReader.HeadingKey;
            yaml.Append(indent).Append("  - ").Append(nameKey).Append(": ").Append(SchemaYaml.Text(entry.Name)).Append('\n');
            if (isSpared(entry))
                yaml.Append(indent).Append("    required: false\n");
            foreach (var (childKey, kind) in SchemaReader.ChildKeys)
                Spare(yaml, indent + "    ", childKey, entry.Children.Where(child => child.Kind == kind), isSpared);
        }
    }
}
