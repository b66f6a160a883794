using System.Buffers;
using System.Globalization;
using System.Text;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Configuration;

/// <summary>Writes a schema as the config that says all of it.</summary>
public static class SchemaYaml
{
    /// <summary>What may mean something else than itself in a plain text.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(":#{}[],&*!|>'\"%@`\\\n\r\t");

    /// <summary>The config, with <c>extends: none</c>, ending with a line feed; reading it gives an equal schema.</summary>
    public static string Write(ApplicationSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var yaml = new StringBuilder("extends: none\n");
        yaml.Append("title:\n  heading: ").Append(Text(schema.Title.Name)).Append('\n');
        List(yaml, "  ", "aliases", schema.Title.Aliases);
        Line(yaml, "  ", "description", schema.Title.Description);
        List(yaml, "", "types", schema.Types);
        if (schema.Languages.Length < Languages.Others.Length)
            List(yaml, "", "languages", schema.Languages.Prepend(Languages.Own));
        List(yaml, "", "files", schema.Files);
        List(yaml, "", "absent", schema.AbsentWords);
        Entries(yaml, "", "sections", schema.Sections);
        yaml.Append("statuses:\n");
        foreach (var status in schema.Statuses)
            Status(yaml, status);
        List(yaml, "", "stock-phrases", schema.StockPhrases);
        Words(yaml, schema.Words);
        yaml.Append("dates: { order: ").Append(ConfigGrammar.WordOf(schema.DateOrder)).Append(" }\n");
        return yaml.ToString();
    }

    private static void Words(StringBuilder yaml, OwnWords words)
    {
        var months = Enumerable.Range(1, 12).Where(month => words.Of(OwnWords.MonthsOf(month)).Length > 0).ToList();
        if (months.Count == 0 && OwnWords.Names.All(name => words.Of(name).IsEmpty))
            return;
        yaml.Append("words:\n");
        foreach (var name in OwnWords.Names)
            List(yaml, "  ", name, words.Of(name));
        if (months.Count > 0)
            yaml.Append("  ").Append(OwnWords.MonthsName).Append(":\n");
        foreach (var month in months)
            List(yaml, "    ", month.ToString(CultureInfo.InvariantCulture), words.Of(OwnWords.MonthsOf(month)));
    }

    /// <summary>A text as a value of YAML on one line: in quotes where it would be read as something else without them.</summary>
    internal static string Text(string text)
    {
        var isPlain =
            text.Length > 0
            && !char.IsWhiteSpace(text[0])
            && !char.IsWhiteSpace(text[^1])
            && (char.IsLetter(text[0]) || char.IsAsciiDigit(text[0]))
            && !text.AsSpan().ContainsAny(Marks)
            && text is not ("null" or "~")
            && !text.Any(char.IsControl);
        if (isPlain)
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => @"\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(c) => $"\\u{(int)c:X4}",
                    _ => c.ToString(),
                }
            );
        }
        return quoted.Append('"').ToString();
    }

    private static void Entries(StringBuilder yaml, string indent, string key, IEnumerable<SchemaEntry> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
            return;
        yaml.Append(indent).Append(key).Append(":\n");
        foreach (var entry in all)
        {
            var inner = indent + "    ";
            yaml.Append(indent)
                .Append("  - ")
                .Append(entry.IsLabel ? SchemaReader.LabelKey : SchemaReader.HeadingKey)
                .Append(": ")
                .Append(Text(entry.Name))
                .Append('\n');
            if (entry.Fact != Fact.None)
                Line(yaml, inner, "fact", ConfigGrammar.WordOf(entry.Fact));
            List(yaml, inner, "aliases", entry.Aliases);
            List(yaml, inner, "common", entry.CommonNames.Order(StringComparer.Ordinal));
            List(yaml, inner, "file-names", entry.FileNames);
            List(yaml, inner, "vague", entry.VagueNames.Order(StringComparer.Ordinal));
            List(yaml, inner, "unlike", entry.Unlike.Order(StringComparer.Ordinal));
            if (entry.Required != Requirement.Optional)
                Line(yaml, inner, "required", entry.Required == Requirement.Always ? "true" : ConfigGrammar.WordOf(entry.Required));
            if (entry.BelongsTo is { } belongsTo)
                Line(yaml, inner, "belongs-to", ConfigGrammar.WordOf(belongsTo));
            Line(yaml, inner, "shape", ConfigGrammar.WordOf(entry.Shape));
            List(yaml, inner, "values", entry.Values);
            Line(yaml, inner, "description", entry.Description);
            Line(yaml, inner, "example", entry.Example);
            Line(yaml, inner, "snippet", entry.Snippet);
            foreach (var (childKey, kind) in SchemaReader.ChildKeys)
                Entries(yaml, inner, childKey, entry.Children.Where(child => child.Kind == kind));
        }
    }

    private static void Status(StringBuilder yaml, StatusDefinition status)
    {
        const string Inner = "    ";
        yaml.Append("  - value: ").Append(Text(status.Value)).Append('\n');
        List(yaml, Inner, "aliases", status.Aliases);
        Line(yaml, Inner, "stage", ConfigGrammar.WordOf(status.Stage));
        List(yaml, Inner, "next", status.Next);
        if (status.IsTerminal)
            Line(yaml, Inner, "terminal", "true");
        if (status.Stage == Stage.Closed && status.IsSent)
            Line(yaml, Inner, "sent", "true");
        if (status.FollowUpDays is { } days)
            Line(yaml, Inner, "follow-up", days.ToString(CultureInfo.InvariantCulture));
        if (status.DaysBeforeDeadline is { } before)
            Line(yaml, Inner, "before-deadline", before.ToString(CultureInfo.InvariantCulture));
        Line(yaml, Inner, "description", status.Description);
    }

    private static void Line(StringBuilder yaml, string indent, string key, string value)
    {
        if (value.Length > 0)
            yaml.Append(indent).Append(key).Append(": ").Append(Text(value)).Append('\n');
    }

    private static void List(StringBuilder yaml, string indent, string key, IEnumerable<string> values)
    {
        var all = values.Select(Text).ToList();
        if (all.Count > 0)
            yaml.Append(indent).Append(key).Append(": [").AppendJoin(", ", all).Append("]\n");
    }
}
