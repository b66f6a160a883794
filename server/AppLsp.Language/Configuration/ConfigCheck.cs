using System.Globalization;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Configuration;

/// <summary>Holds a config against <see cref="ConfigGrammar"/>: unknown keys, values of the wrong kind, keys that stand twice.</summary>
internal sealed class ConfigCheck
{
    private const int LongestGlob = 300;
    private const int MostWildcards = 12;

    private readonly List<YamlProblem> _problems = [];

    private ConfigCheck() { }

    /// <summary>What is wrong with the form of <paramref name="root"/>, in the order of the text.</summary>
    public static IReadOnlyList<YamlProblem> Of(YamlValue root)
    {
        var check = new ConfigCheck();
        check.Check(root, ConfigGrammar.Root, "");
        return check._problems;
    }

    /// <param name="value">The value.</param>
    /// <param name="type">What it may be.</param>
    /// <param name="key">The key that it is the value of, or that of its list.</param>
    private void Check(YamlValue value, ConfigType type, string key)
    {
        // What is still being typed is no mistake.
        if (value is YamlText { IsNothing: true })
            return;
        switch (type)
        {
            case ConfigMap map when value is YamlMap pairs:
                CheckKeys(pairs, map);
                break;
            case ConfigList list when value is YamlList items:
                foreach (var item in items.Items)
                    Check(item, list.Item, key);
                CheckTwice(items, list);
                break;
            case ConfigEither either:
                Check(value, value is YamlMap ? either.Full : either.Brief, key);
                break;
            case ConfigText when value is YamlText:
                break;
            case ConfigGlob when value is YamlText glob:
                if (WhatIsWrong(glob.Text) is { } wrong)
                    Complain(value, $"“{glob.Text}” is not a valid glob: {wrong}");
                break;
            case ConfigNumber number
                when value is YamlText text
                    && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                    && given >= number.Least
                    && given <= number.Most:
                break;
            case ConfigWords words when value is YamlText text && (words.IsOpen || words.Words.Any(word => word.Word == text.Text)):
                break;
            case ConfigWords words when value is YamlText text:
                _problems.Add(
                    YamlProblem.Unknown(
                        text,
                        $"{key} must be one of {string.Join(", ", words.Words.Select(word => word.Word))}",
                        words.Words.Select(word => word.Word)
                    )
                );
                break;
            default:
                Complain(
                    value,
                    $"{(key.Length == 0 ? "A config" : key)} must be {NameOf(type)}, not "
                        + $"{(value is YamlList ? "a list" : value is YamlMap ? "keys with values" : "text")}."
                );
                break;
        }
    }

    private void CheckKeys(YamlMap pairs, ConfigMap map)
    {
        var seen = new HashSet<string>();
        foreach (var (name, value) in pairs.Pairs)
        {
            if (map.Keys.FirstOrDefault(known => known.Name == name.Text) is not { } key)
                _problems.Add(
                    YamlProblem.Unknown(
                        name,
                        map == ConfigGrammar.Rules ? $"Unknown rule “{name.Text}”" : $"Unknown key “{name.Text}” in {map.Called}",
                        map.Keys.Select(known => known.Name)
                    )
                );
            else if (!seen.Add(name.Text))
                Complain(name, $"Duplicate key “{name.Text}”: only the first one is used.");
            else
                Check(value, key.Type, name.Text);
        }
        // A name that is being typed is not missed yet.
        if (map.NameKey is { } nameKey && pairs.Pairs.Count > 0 && pairs[nameKey] is null)
            Complain(pairs.Pairs[0].Key, $"{Capital(map.Called)} needs a {nameKey}.");
    }

    private void CheckTwice(YamlList items, ConfigList list)
    {
        if (list.Item is not ConfigMap { NameKey: { } nameKey } map)
            return;
        var seen = new HashSet<string>();
        foreach (var name in items.Items.OfType<YamlMap>().Select(item => item[nameKey]).OfType<YamlText>())
            if (!name.IsNothing && !seen.Add(map.KeyOf(name.Text)))
                Complain(name, $"“{name.Text}” is already in this list. Merge the two entries.");
    }

    private static string? WhatIsWrong(string glob)
    {
        var path = glob.TrimStart('!');
        if (string.IsNullOrWhiteSpace(path))
            return "it is empty.";
        if (path.Contains('\\', StringComparison.Ordinal))
            return "use / between folders.";
        if (path.StartsWith('/') || (path.Length > 1 && path[1] == ':'))
            return "write it relative to the config's folder.";
        if (path.Split('/').Contains(".."))
            return "it cannot leave the config's folder.";
        if (path.AsSpan().ContainsAny("[]{}?"))
            return "the only wildcards are * (part of a name) and ** (any folders).";
        if (path.Length > LongestGlob || path.Count(c => c == '*') > MostWildcards)
            return "it is too long.";
        return null;
    }

    private static string NameOf(ConfigType type) =>
        type switch
        {
            ConfigList list => $"a list of {(list.Item is ConfigMap { NameKey: { } name } ? $"entries with {name}:" : "text values")}",
            ConfigMap => "keys with values",
            ConfigEither either => NameOf(either.Brief) + " or keys with values",
            ConfigNumber number => $"a whole number from {number.Least} to {number.Most}",
            ConfigWords words => $"one of {string.Join(", ", words.Words.Select(word => word.Word))}",
            ConfigGlob => "a glob",
            _ => "text",
        };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Complain(YamlValue at, string message) => _problems.Add(new(at.Span, message));
}
