using AppLsp.Language.Configuration;
using AppLsp.Language.Features.Completion;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.ConfigEditing;

/// <summary>What can be written at a place of a config: keys, words, and the names that the inherited schema has.</summary>
public static class ConfigCompletion
{
    /// <summary>
    /// The items for a cursor at <paramref name="offset"/> (0 to the text's length) of <paramref name="text"/>, whose reading is
    /// <paramref name="config"/>.
    /// </summary>
    public static IReadOnlyList<CompletionItem> At(SourceText text, Config config, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(config);
        if (ConfigCursor.At(text, offset) is not { } cursor)
            return [];
        if (cursor.IsValue)
            return
            [
                .. ValuesAt(cursor, config)
                    .Select(value => new CompletionItem(
                        value.Text,
                        CompletionKind.Value,
                        new(cursor.Word, SchemaYaml.Text(value.Text)),
                        value.Documentation
                    )),
            ];
        return ConfigGrammar.TypeAt(cursor.Path) switch
        {
            ConfigMap map => [.. Keys(map, cursor)],
            ConfigList { Item: ConfigMap map } => [.. Keys(map, cursor)],
            ConfigEither { Full: var map } => [.. Keys(map, cursor)],
            _ => [],
        };
    }

    private static IEnumerable<CompletionItem> Keys(ConfigMap map, ConfigCursor cursor) =>
        from key in map.Keys
        where !cursor.Siblings.Contains(key.Name)
        let opensBlock = key.Type is ConfigMap or ConfigList
        select new CompletionItem(
            key.Name,
            CompletionKind.Label,
            new(cursor.Word, key.Name + (opensBlock ? ":" : ": ")),
            ConfigPage.About(key)
        )
        {
            FilterText = key.Name,
        };

    private static IEnumerable<(string Text, string Documentation)> ValuesAt(ConfigCursor cursor, Config config)
    {
        var inherited = config.Inherited?.Schema ?? config.Schema;
        var type = ConfigGrammar.TypeAt(cursor.Path);
        if (type is ConfigEither { Brief: var brief })
            type = brief;
        if (type is ConfigList list)
            type = list.Item;
        if (type is ConfigWords words)
            return words.Words.Select(word => (word.Word, word.Meaning));
        return InheritedNames.At(cursor.Path, inherited);
    }
}
