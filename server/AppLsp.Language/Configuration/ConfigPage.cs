using System.Text;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Configuration;

/// <summary>The keys of a config, told to people: docs/configuration.md, and what stands beside completions and on hover.</summary>
public static class ConfigPage
{
    /// <summary>What <paramref name="key"/> does, which words it takes, and how its value may look.</summary>
    public static string About(ConfigKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var about = new StringBuilder(key.Description);
        var brief = key.Type is ConfigEither either ? either.Brief : key.Type;
        if (brief is ConfigWords { Words: var words })
        {
            about.Append("\n\n");
            about.AppendJoin(
                '\n',
                words.Select(word => word.Meaning.Length == 0 ? $"- `{word.Word}`" : $"- `{word.Word}`: {word.Meaning}")
            );
        }
        if (key.Example.Length > 0)
            about
                .Append("\n\n```yaml\n")
                .Append(key.Name)
                .Append(':')
                .Append(key.Example.StartsWith('\n') ? "" : " ")
                .Append(key.Example)
                .Append("\n```");
        return about.ToString();
    }

    // A paragraph is one line of the page, however long.
    private const string Head =
        "# Configuration\n\n"
        + "A file `applsp.yaml` (or `.applsp.yaml`) describes how you keep your applications.\n\n"
        + "- It applies to its folder and everything below. For each file, the nearest config upwards counts.\n"
        + "- What it does not mention keeps its default. Editor settings under `applsp.rules` take precedence.\n"
        + "- A mistake in it is reported at its place, and everything else is used.\n\n"
        + "`applsp init` writes a config to start with, `applsp init --infer [FOLDER]` one that fits your files. "
        + "`applsp schema --explain FILE` shows which config set what.\n\n"
        + "This page is written by `applsp schema --page`.\n\n";

    /// <summary>The whole page, ending with a line feed.</summary>
    public static string Whole()
    {
        var page = new StringBuilder(Head);
        page.Append(SchemaReader.Embedded("cookbook.md").Content).Append("## Presets\n\n");
        foreach (var (name, meaning) in ConfigGrammar.Presets)
            page.Append("- `extends: ").Append(name).Append("`: ").Append(meaning).Append('\n');
        Append(page, "Keys", ConfigGrammar.Root, []);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, ConfigMap map, HashSet<ConfigMap> told)
    {
        if (!told.Add(map))
            return;
        page.Append("\n## ").Append(title).Append('\n');
        foreach (var key in map.Keys)
            page.Append("\n### ").Append(key.Name).Append("\n\n").Append(About(key)).Append('\n');
        foreach (var key in map.Keys)
        {
            var inner = key.Type switch
            {
                ConfigMap keys => keys,
                ConfigList { Item: ConfigMap keys } => keys,
                _ => null,
            };
            // What the rules are has a page of its own.
            if (inner is not null && inner.Called != "the rules")
                Append(page, char.ToUpperInvariant(inner.Called[0]) + inner.Called[1..], inner, told);
        }
    }
}
