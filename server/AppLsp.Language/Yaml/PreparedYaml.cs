using System.Text.Json;

namespace AppLsp.Language.Yaml;

/// <summary>
/// A YAML text of the program's own that was read when the program was made, and comes as JSON: that is read in a tenth of the time. Its
/// values have no places.
/// </summary>
internal static class PreparedYaml
{
    /// <summary>The mapping in <paramref name="json"/>: objects, arrays and strings, in UTF-8.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static YamlMap Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return (YamlMap)ReadValue(ref reader);
    }

    private static YamlValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new YamlMap(default);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = TextOf(ref reader);
                    reader.Read();
                    map.Pairs.Add((key, ReadValue(ref reader)));
                }
                return map;
            case JsonTokenType.StartArray:
                var list = new YamlList(default);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(ReadValue(ref reader));
                return list;
            default:
                return TextOf(ref reader);
        }
    }

    private static YamlText TextOf(ref Utf8JsonReader reader) => new(default, reader.GetString() ?? "", IsPlain: false);
}
