using System.Text;
using System.Text.Json;

namespace AppLsp.Language.Configuration;

/// <summary>The grammar of configs as a JSON Schema (draft 2020-12), for other YAML tools.</summary>
public static class ConfigJsonSchema
{
    /// <summary>The schema, indented, ending with a line feed.</summary>
    public static string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            var shared = Shared();
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", "https://github.com/applsp/applsp/applsp.schema.json");
            json.WriteString("title", "AppLsp configuration");
            WriteMap(json, ConfigGrammar.Root, shared);
            json.WriteStartObject("$defs");
            foreach (var (map, name) in shared)
            {
                json.WriteStartObject(name);
                WriteMap(json, map, shared);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The maps that hold themselves, with their names among the definitions.</summary>
    private static Dictionary<ConfigMap, string> Shared()
    {
        var shared = new Dictionary<ConfigMap, string>(ReferenceEqualityComparer.Instance);
        void Look(ConfigType type)
        {
            switch (type)
            {
                case ConfigList list:
                    Look(list.Item);
                    break;
                case ConfigMap { NameKey: not null } map when map.Keys.Any(key => key.Type is ConfigList { Item: ConfigMap }):
                    if (!shared.TryAdd(map, map.NameKey!))
                        return;
                    foreach (var key in map.Keys)
                        Look(key.Type);
                    break;
                case ConfigMap map:
                    foreach (var key in map.Keys)
                        Look(key.Type);
                    break;
            }
        }
        Look(ConfigGrammar.Root);
        return shared;
    }

    private static void WriteMap(Utf8JsonWriter json, ConfigMap map, Dictionary<ConfigMap, string> shared)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in map.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Description);
            Write(json, key.Type, shared);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (map.NameKey is { } name)
        {
            json.WriteStartArray("required");
            json.WriteStringValue(name);
            json.WriteEndArray();
        }
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Write(Utf8JsonWriter json, ConfigType type, Dictionary<ConfigMap, string> shared)
    {
        switch (type)
        {
            case ConfigMap map when shared.TryGetValue(map, out var name):
                json.WriteString("$ref", "#/$defs/" + name);
                break;
            case ConfigMap map:
                WriteMap(json, map, shared);
                break;
            case ConfigList list:
                json.WriteStartArray("type");
                json.WriteStringValue("array");
                json.WriteStringValue("null");
                json.WriteEndArray();
                json.WriteStartObject("items");
                Write(json, list.Item, shared);
                json.WriteEndObject();
                break;
            case ConfigEither either:
                json.WriteStartArray("anyOf");
                foreach (var form in new[] { either.Brief, either.Full })
                {
                    json.WriteStartObject();
                    Write(json, form, shared);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
            case ConfigNumber number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", number.Least);
                json.WriteNumber("maximum", number.Most);
                break;
            case ConfigWords { IsOpen: false, Words: var words }:
                json.WriteStartArray("enum");
                // YAML reads these two as flags, everything else as text.
                foreach (var (word, _) in words)
                {
                    if (word is "true" or "false")
                        json.WriteBooleanValue(word == "true");
                    else if (word == "off")
                    {
                        json.WriteStringValue(word);
                        json.WriteBooleanValue(false);
                    }
                    else
                        json.WriteStringValue(word);
                }
                json.WriteEndArray();
                break;
            case ConfigWords { Words: var words }:
                json.WriteString("type", "string");
                json.WriteStartArray("examples");
                foreach (var (word, _) in words)
                    json.WriteStringValue(word);
                json.WriteEndArray();
                break;
            default:
                json.WriteStartArray("type");
                foreach (var kind in (string[])["string", "number", "boolean", "null"])
                    json.WriteStringValue(kind);
                json.WriteEndArray();
                break;
        }
    }
}
