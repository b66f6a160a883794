using System.Text.Json;

namespace AppLsp.Server.Tests.Protocol;

/// <summary>The facts of the specification, which scripts/lsp-facts.mjs writes.</summary>
internal sealed class MetaModel
{
    private readonly Dictionary<string, JsonElement> _structures;
    private readonly Dictionary<string, JsonElement> _aliases;

    private MetaModel(JsonElement root)
    {
        _structures = ByName(root, "structures", "name");
        _aliases = ByName(root, "typeAliases", "name");
        Enumerations = ByName(root, "enumerations", "name");
        Messages = ByName(root, "requests", "method")
            .Concat(ByName(root, "notifications", "method"))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>The enumerations by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Enumerations { get; }

    /// <summary>The requests and notifications by method.</summary>
    public IReadOnlyDictionary<string, JsonElement> Messages { get; }

    public static MetaModel Read()
    {
        var file = Path.Combine(Repository.Root, "tests", "fixtures", "lsp", "facts.json");
        return new(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);
    }

    /// <summary>Whether the specification has a structure of that name.</summary>
    public bool HasStructure(string name) => _structures.ContainsKey(name);

    /// <summary>The structure's properties by name, those of the structures that it extends and mixes in among them.</summary>
    public IReadOnlyDictionary<string, JsonElement> PropertiesOf(string structure)
    {
        var properties = new Dictionary<string, JsonElement>();
        var model = _structures[structure];
        foreach (var kind in (string[])["extends", "mixins"])
            if (model.TryGetProperty(kind, out var parents))
                foreach (var parent in parents.EnumerateArray())
                    foreach (var (name, property) in PropertiesOf(parent.GetProperty("name").GetString()!))
                        properties[name] = property;
        foreach (var property in model.GetProperty("properties").EnumerateArray())
            properties[property.GetProperty("name").GetString()!] = property;
        return properties;
    }

    /// <summary>
    /// Every way in which a value of <paramref name="type"/> may be written: <c>string</c>, <c>Position</c>, <c>array of TextEdit</c>,
    /// <c>null</c> ...
    /// </summary>
    public IEnumerable<string> Shapes(JsonElement type)
    {
        switch (type.GetProperty("kind").GetString())
        {
            case "base":
                var name = type.GetProperty("name").GetString()!;
                return
                [
                    name is "uinteger" ? "integer"
                    : name is "DocumentUri" or "URI" ? "string"
                    : name,
                ];
            case "or":
                return type.GetProperty("items").EnumerateArray().SelectMany(Shapes);
            case "array":
                return Shapes(type.GetProperty("element")).Select(shape => "array of " + shape);
            case "map":
                return Shapes(type.GetProperty("value")).Select(shape => "map to " + shape);
            case "reference":
                var reference = type.GetProperty("name").GetString()!;
                if (reference is "LSPAny")
                    return ["any"];
                if (_aliases.TryGetValue(reference, out var alias))
                    return Shapes(alias.GetProperty("type")).Append(reference);
                return
                    Enumerations.TryGetValue(reference, out var enumeration)
                    && enumeration.GetProperty("type").GetProperty("name").GetString() == "string"
                    ? ["string"]
                    : [reference];
            case "stringLiteral":
                return ["string"];
            default:
                return [];
        }
    }

    private static Dictionary<string, JsonElement> ByName(JsonElement root, string list, string key) =>
        root.GetProperty(list).EnumerateArray().ToDictionary(entry => entry.GetProperty(key).GetString()!);
}
