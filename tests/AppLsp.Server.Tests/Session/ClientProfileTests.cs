using System.Text.Json;
using System.Text.Json.Nodes;
using AppLsp.Server.Session;
using AppLsp.Server.Tests.Protocol;

namespace AppLsp.Server.Tests.Session;

public sealed class ClientProfileTests
{
    [Fact]
    public void A_client_that_can_do_all_that_the_specification_knows_can_do_all_that_the_server_asks_for()
    {
        var model = MetaModel.Read();
        var everything = Everything(model, "ClientCapabilities");
        // What this server has beside the specification.
        everything["experimental"] = JsonNode.Parse("""{ "applsp": { "workspace": true } }""");
        var profile = Of(everything.ToJsonString());
        var nothing = Of("{}");
        foreach (var property in typeof(ClientProfile).GetProperties().Where(property => property.Name != "EqualityContract"))
            Assert.False(
                Equals(property.GetValue(nothing), property.GetValue(profile)),
                $"{property.Name} is read from a place that the specification does not know"
            );
    }

    [Theory]
    [InlineData("""{"general": 1, "workspace": [], "textDocument": {"completion": null, "hover": {"contentFormat": "markdown"}}}""")]
    [InlineData(
        """
            {
              "general": {"positionEncodings": [1, "utf-7", {}]},
              "textDocument": {
                "completion": {"completionItem": {"snippetSupport": "yes", "insertTextModeSupport": {"valueSet": ["1", 1.5]}}}
              }
            }
            """
    )]
    public void What_is_of_another_type_than_it_should_be_counts_as_absent(string capabilities) => Assert.Equal(Of("{}"), Of(capabilities));

    private static ClientProfile Of(string capabilities) => ClientProfile.Of(new(JsonElement.Parse(capabilities)));

    private static JsonObject Everything(MetaModel model, string structure)
    {
        var all = new JsonObject();
        foreach (var (name, property) in model.PropertiesOf(structure))
            all[name] = Value(model, property.GetProperty("type"));
        return all;
    }

    private static JsonNode? Value(MetaModel model, JsonElement type)
    {
        switch (type.GetProperty("kind").GetString())
        {
            case "base":
                return type.GetProperty("name").GetString() switch
                {
                    "boolean" => JsonValue.Create(true),
                    "uinteger" => JsonValue.Create(7),
                    _ => null,
                };
            case "literal":
                var literal = new JsonObject();
                foreach (var property in type.GetProperty("value").GetProperty("properties").EnumerateArray())
                    literal[property.GetProperty("name").GetString()!] = Value(model, property.GetProperty("type"));
                return literal;
            case "or":
                return type.GetProperty("items")
                    .EnumerateArray()
                    .Select(item => Value(model, item))
                    .FirstOrDefault(value => value is not null);
            case "array":
                return Values(model, type.GetProperty("element"));
            case "reference":
                var name = type.GetProperty("name").GetString()!;
                return model.HasStructure(name) ? Everything(model, name) : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// All that a list may hold, the last value that the specification names first; of free words, those that the server knows.
    /// </summary>
    private static JsonArray? Values(MetaModel model, JsonElement element)
    {
        if (element.GetProperty("kind").GetString() == "base")
            return ["edit", "documentation"];
        return model.Enumerations.TryGetValue(element.GetProperty("name").GetString()!, out var enumeration)
            ?
            [
                .. enumeration
                    .GetProperty("values")
                    .EnumerateArray()
                    .Reverse()
                    .Select(value => JsonNode.Parse(value.GetProperty("value").GetRawText())),
            ]
            : null;
    }
}
