using System.Text;
using System.Text.Json;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Wording;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;

namespace AppLsp.Server;

/// <summary>
/// What the manifest of the VS Code extension (client-vscode/package.json) takes from the program, so that nobody writes it twice: settings
/// of rules and hints, and what the semantic tokens mean. <c>npm run generate</c> puts it there.
/// </summary>
public static class VsCodeManifest
{
    /// <summary>These parts at their places in the manifest, as JSON, indented, ending with a line feed.</summary>
    public static string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("contributes");
            json.WriteStartArray("configuration");
            WriteGroup(json, "Rules", () => WriteRules(json));
            WriteGroup(
                json,
                "Hints",
                () =>
                {
                    foreach (var (name, _, meaning) in Settings.Hints)
                        WriteHint(json, name, meaning);
                }
            );
            json.WriteEndArray();
            WriteMeanings(json, "semanticTokenTypes", SemanticTokensLegend.TypeMeanings());
            WriteMeanings(json, "semanticTokenModifiers", SemanticTokensLegend.ModifierMeanings());
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The settings that stand together below a title.</summary>
    private static void WriteGroup(Utf8JsonWriter json, string title, Action writeProperties)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteStartObject("properties");
        writeProperties();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A setting for each rule, told and typed as in the JSON Schema of an <c>applsp.yaml</c>.</summary>
    private static void WriteRules(Utf8JsonWriter json)
    {
        var words = Phrasing.List(RuleSettings.SeverityWords.Select(word => $"`{word}`"), "or");
        json.WriteStartObject(Settings.Section + ".rules");
        json.WriteString("type", "object");
        json.WriteStartObject("default");
        json.WriteEndObject();
        json.WriteString("scope", "resource");
        json.WriteString(
            "markdownDescription",
            $"The severity of each rule: {words}; or an object with `severity` and, "
                + "for rules that count days, `days`. Other rules keep their default."
        );
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var rule in ConfigGrammar.Rules.Keys)
        {
            json.WriteStartObject(rule.Name);
            json.WriteString("markdownDescription", rule.Description);
            json.WriteString("default", RuleSettings.NameOf(RuleCatalog.Find(rule.Name)!.DefaultSeverity));
            ConfigJsonSchema.WriteForJson(json, rule.Type);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHint(Utf8JsonWriter json, string name, string meaning)
    {
        json.WriteStartObject($"{Settings.Section}.inlayHints.{name}");
        json.WriteString("type", "boolean");
        json.WriteBoolean("default", true);
        json.WriteString("scope", "resource");
        json.WriteString("markdownDescription", meaning + " `editor.inlayHints.enabled` turns off all of them.");
        json.WriteEndObject();
    }

    private static void WriteMeanings(Utf8JsonWriter json, string list, IEnumerable<(string Name, string Meaning)> meanings)
    {
        json.WriteStartArray(list);
        foreach (var (name, meaning) in meanings)
        {
            json.WriteStartObject();
            json.WriteString("id", name);
            json.WriteString("description", meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
