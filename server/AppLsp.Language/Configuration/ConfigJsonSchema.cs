using System.Text;
using System.Text.Json;

namespace AppLsp.Language.Configuration;

/// <summary>The grammar of configs as JSON Schema (draft 2020-12), for other tools.</summary>
public sealed class ConfigJsonSchema
{
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<ConfigMap, string> _shared;
    private readonly bool _isYaml;

    private ConfigJsonSchema(Utf8JsonWriter json, Dictionary<ConfigMap, string> shared, bool isYaml)
    {
        _json = json;
        _shared = shared;
        _isYaml = isYaml;
    }

    /// <summary>The whole schema of an <c>applsp.yaml</c>, indented, ending with a line feed.</summary>
    public static string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            var shared = Shared();
            var schema = new ConfigJsonSchema(json, shared, isYaml: true);
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", "https://github.com/applsp/applsp/applsp.schema.json");
            json.WriteString("title", "AppLsp configuration");
            schema.WriteMap(ConfigGrammar.Root);
            json.WriteStartObject("$defs");
            foreach (var (map, name) in shared)
            {
                json.WriteStartObject(name);
                schema.WriteMap(map);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>
    /// What a value of <paramref name="type"/> may be where settings are written in JSON, as properties of the object that is being
    /// written.
    /// </summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="type">A type that does not hold itself.</param>
    public static void WriteForJson(Utf8JsonWriter json, ConfigType type)
    {
        ArgumentNullException.ThrowIfNull(json);
        new ConfigJsonSchema(json, [], isYaml: false).Write(type);
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

    private void WriteMap(ConfigMap map)
    {
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        foreach (var key in map.Keys)
        {
            _json.WriteStartObject(key.Name);
            _json.WriteString("description", key.Description);
            Write(key.Type);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
        if (map.NameKey is { } name)
        {
            _json.WriteStartArray("required");
            _json.WriteStringValue(name);
            _json.WriteEndArray();
        }
        _json.WriteBoolean("additionalProperties", false);
    }

    private void Write(ConfigType type)
    {
        switch (type)
        {
            case ConfigMap map when _shared.TryGetValue(map, out var name):
                _json.WriteString("$ref", "#/$defs/" + name);
                break;
            case ConfigMap map:
                WriteMap(map);
                break;
            case ConfigList list:
                _json.WriteStartArray("type");
                _json.WriteStringValue("array");
                _json.WriteStringValue("null");
                _json.WriteEndArray();
                _json.WriteStartObject("items");
                Write(list.Item);
                _json.WriteEndObject();
                break;
            case ConfigEither either:
                _json.WriteStartArray("anyOf");
                foreach (var form in new[] { either.Brief, either.Full })
                {
                    _json.WriteStartObject();
                    Write(form);
                    _json.WriteEndObject();
                }
                _json.WriteEndArray();
                break;
            case ConfigNumber number:
                _json.WriteString("type", "integer");
                _json.WriteNumber("minimum", number.Least);
                _json.WriteNumber("maximum", number.Most);
                break;
            case ConfigWords { IsOpen: false, Words: var words }:
                _json.WriteStartArray("enum");
                // YAML reads these, and `off`, as flags.
                foreach (var (word, _) in words)
                {
                    if (word is "true" or "false")
                        _json.WriteBooleanValue(word == "true");
                    else
                        _json.WriteStringValue(word);
                    if (word == "off" && _isYaml)
                        _json.WriteBooleanValue(false);
                }
                _json.WriteEndArray();
                break;
            case ConfigWords { Words: var words }:
                _json.WriteString("type", "string");
                _json.WriteStartArray("examples");
                foreach (var (word, _) in words)
                    _json.WriteStringValue(word);
                _json.WriteEndArray();
                break;
            default:
                _json.WriteStartArray("type");
                foreach (var kind in (string[])["string", "number", "boolean", "null"])
                    _json.WriteStringValue(kind);
                _json.WriteEndArray();
                break;
        }
    }
}
