using AppLsp.Language.Configuration;
using AppLsp.Language.Features.Hover;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Features.ConfigEditing;

/// <summary>Explains the keys and words of a config, and the names of the default schema that it takes over.</summary>
public static class ConfigHover
{
    /// <summary>What to say about the key or word at <paramref name="offset"/> (0 to the text's length), or null.</summary>
    public static HoverInfo? At(SourceText text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        return YamlTree.Of(text).Root is { } root ? Find(root, ConfigGrammar.Root, [], offset) : null;
    }

    private static HoverInfo? Find(YamlValue value, ConfigType type, IReadOnlyList<string> path, int offset)
    {
        switch (value, type)
        {
            case (YamlMap, ConfigEither { Full: var full }):
                return Find(value, full, path, offset);
            case (YamlText, ConfigEither { Brief: var brief }):
                return Find(value, brief, path, offset);
            case (YamlList items, ConfigList list):
                return items.Items.Select(item => Find(item, list.Item, path, offset)).FirstOrDefault(found => found is not null);
            case (YamlText word, ConfigWords words) when word.Span.Touches(offset):
                return words.Words.FirstOrDefault(known => known.Word == word.Text) is { Meaning.Length: > 0 } known
                    ? new(word.Span, MarkdownText.Paragraphs(MarkdownText.Title(known.Word, ""), known.Meaning))
                    : null;
            case (YamlText name, ConfigText) when name.Span.Touches(offset):
                return
                    InheritedNames.At(path, ApplicationSchema.Default).FirstOrDefault(known => IsSame(known.Name, name.Text))
                        is { Meaning.Length: > 0 } inherited
                    ? new(name.Span, MarkdownText.Paragraphs(MarkdownText.Title(inherited.Name, "inherited"), inherited.Meaning))
                    : null;
            case (YamlMap pairs, ConfigMap map):
                foreach (var (name, inner) in pairs.Pairs)
                {
                    if (map.Keys.FirstOrDefault(known => known.Name == name.Text) is not { } key)
                        continue;
                    if (name.Span.Touches(offset))
                        return new(name.Span, About(key));
                    if (Find(inner, key.Type, [.. path, key.Name], offset) is { } found)
                        return found;
                }
                return null;
            default:
                return null;
        }
    }

    private static bool IsSame(string known, string written) => Names.JoinedKey(known) == Names.JoinedKey(written);

    /// <summary>A rule's code is explained by the rule's page, any other key by the grammar.</summary>
    private static string About(ConfigKey key) =>
        RuleCatalog.All.FirstOrDefault(rule => rule.Code == key.Name) is { } rule
            ? MarkdownText.Paragraphs(
                MarkdownText.Title(rule.Code, $"default: {RuleSettings.NameOf(rule.DefaultSeverity)}"),
                rule.What,
                rule.Why,
                rule.Silent.Count == 0 ? null : $"Not reported:\n\n{MarkdownText.Bullets(rule.Silent)}"
            )
            : MarkdownText.Paragraphs(MarkdownText.Title(key.Name, ""), ConfigPage.About(key));
}
