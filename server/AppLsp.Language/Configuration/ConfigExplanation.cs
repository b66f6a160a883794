using AppLsp.Language.Yaml;

namespace AppLsp.Language.Configuration;

/// <summary>A value that a config sets.</summary>
/// <param name="Path">What is set: <c>sections › Deadline › required</c>.</param>
/// <param name="Value">What it is set to, on one line.</param>
/// <param name="File">The file that sets it.</param>
/// <param name="Line">The line of that file, from 1.</param>
/// <param name="OverriddenBy">The file that sets it otherwise and counts, or null.</param>
public sealed record SetValue(string Path, string Value, string File, int Line, string? OverriddenBy);

/// <summary>Which file gave which value of a config.</summary>
public static class ConfigExplanation
{
    /// <summary>
    /// The values that the files of <paramref name="config"/> set, those of the nearest file first, each file's in their order.
    /// </summary>
    public static IReadOnlyList<SetValue> Of(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var values = new List<SetValue>();
        var counts = new Dictionary<string, string>();
        for (var file = config; file is not null; file = file.Inherited)
        {
            if (file.Source is not { } source || YamlTree.Of(source.Text).Root is not YamlMap root)
                continue;
            var own = new List<SetValue>();
            Collect(root, "", source, own);
            // Lists add to one another, single values do not.
            foreach (var value in own)
                values.Add(value with { OverriddenBy = value.Value.StartsWith('[') ? null : counts.GetValueOrDefault(value.Path) });
            foreach (var value in own)
                counts.TryAdd(value.Path, source.Name);
        }
        return values;
    }

    private static void Collect(YamlMap map, string path, ConfigSource source, List<SetValue> values)
    {
        foreach (var (key, value) in map.Pairs)
        {
            var name = path.Length == 0 ? key.Text : $"{path} › {key.Text}";
            switch (value)
            {
                case YamlMap inner:
                    Collect(inner, name, source, values);
                    break;
                case YamlList list when list.Items.Exists(item => item is YamlMap):
                    foreach (var item in list.Items.OfType<YamlMap>())
                        CollectEntry(item, name, source, values);
                    break;
                case YamlList list:
                    Add(name, $"[{string.Join(", ", list.Items.OfType<YamlText>().Select(text => text.Text))}]", key);
                    break;
                case YamlText { IsNothing: false } text:
                    Add(name, text.Text.ReplaceLineEndings(" ").Trim(), key);
                    break;
            }
        }

        void Add(string name, string value, YamlText key) =>
            values.Add(new(name, value, source.Name, source.Text.LineAt(key.Span.Start) + 1, null));
    }

    /// <summary>An entry of a list is told by its name, the value of its first key.</summary>
    private static void CollectEntry(YamlMap entry, string path, ConfigSource source, List<SetValue> values)
    {
        if (entry.Pairs is not [(var key, YamlText name), ..])
            return;
        var own = $"{path} › {name.Text}";
        if (entry.Pairs.Count == 1)
            values.Add(new(own, "", source.Name, source.Text.LineAt(key.Span.Start) + 1, null));
        var others = new YamlMap(entry.Span);
        others.Pairs.AddRange(entry.Pairs.Skip(1));
        Collect(others, own, source, values);
    }
}
