using System.Collections.Frozen;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>What makes a document an application.</summary>
internal enum RecognizedBy
{
    /// <summary>Nothing: it is other markdown.</summary>
    Nothing,

    /// <summary>What it says: it speaks for itself.</summary>
    Content,

    /// <summary>It declares itself: by its title, its type, or where it lies.</summary>
    Declaration,
}

/// <summary>Tells applications from other markdown.</summary>
internal static class Recognition
{
    /// <summary>How many different sections a document must name to be taken for an application.</summary>
    private const int SectionsNamed = 3;

    /// <summary>How many of them must go by names that other documents hardly use.</summary>
    private const int DistinctiveSectionsNamed = 2;

    /// <summary>
    /// What a front matter's <c>type</c> calls other documents that name an employer and a role, as <see cref="Names.Key"/> gives it.
    /// </summary>
    private static readonly FrozenSet<string> OtherTypes = new[]
    {
        "person",
        "people",
        "contact",
        "meeting",
        "project",
        "article",
        "book",
        "recipe",
        "decision",
        "adr",
    }.ToFrozenSet();

    /// <summary>What makes the document at <paramref name="path"/> an application, if it is one.</summary>
    public static RecognizedBy Of(Outline outline, ApplicationSchema schema, string path)
    {
        var type = Value(outline, "type");
        if (Names.Key(Value(outline, "applsp")) is "false" or "off" or "no")
            return RecognizedBy.Nothing;
        if (
            Names.Key(type) == "application"
            || (outline.Blocks.OfType<HeadingNode>().FirstOrDefault() is { } first && schema.IsTitle(Names.Key(first.Title.Text)))
            || (type.Length == 0 && schema.MatchesFile(path))
        )
            return RecognizedBy.Declaration;
        return !IsOtherType(type, schema) && NamesEnoughSections(outline, schema) ? RecognizedBy.Content : RecognizedBy.Nothing;
    }

    /// <summary>Whether a document that says of what <paramref name="type"/> it is describes something else: a person, a company.</summary>
    private static bool IsOtherType(string type, ApplicationSchema schema) =>
        OtherTypes.Contains(Names.Key(type)) || schema.FindSection(new(type)) is { Fact: Fact.Company };

    private static string Value(Outline outline, string key) =>
        outline.FrontMatter.FirstOrDefault(label => string.Equals(label.Name, key, StringComparison.OrdinalIgnoreCase))?.Value ?? "";

    private static bool NamesEnoughSections(Outline outline, ApplicationSchema schema)
    {
        var named = new HashSet<SchemaEntry>();
        var distinctive = new HashSet<SchemaEntry>();
        var seen = new HashSet<(SchemaEntry, string)>();
        var repeated = new HashSet<SchemaEntry>();
        foreach (var (name, form) in NamesIn(outline))
        {
            if (schema.FindSection(name) is not { } entry && (entry = schema.FindLabel(name)) is null)
                continue;
            var isCommon = entry.IsCommon(name.Key);
            // A common label (`Opening`) says nothing at all; a common section (`Status`) counts as one of three.
            if (isCommon && entry.IsLabel)
                continue;
            named.Add(entry.Section);
            if (!isCommon)
                distinctive.Add(entry.Section);
            if (!entry.IsLabel && !seen.Add((entry, form)))
                repeated.Add(entry);
        }
        // An application names its company once. A résumé, or a list of applications, names each thing again and again.
        return named.Count >= SectionsNamed && distinctive.Count >= DistinctiveSectionsNamed && !distinctive.IsSubsetOf(repeated);
    }

    /// <summary>The names of the document's headings and labels, each with the form in which it is written.</summary>
    private static IEnumerable<(NormalizedName Name, string Form)> NamesIn(Outline outline)
    {
        foreach (var key in outline.FrontMatter)
            yield return (key.Keyed, nameof(LabelForm.FrontMatter));
        foreach (var block in outline.AllBlocks)
        {
            if (block is HeadingNode heading)
                yield return (
                    heading.Title.Label is { HasColon: true, Value.Length: > 0 } named ? named.Keyed : new(heading.Title.Text),
                    nameof(HeadingNode)
                );
            if (block is not ParagraphNode paragraph)
                continue;
            foreach (var line in paragraph.Lines)
                if (line.Label is { } label && (label.HasColon || label.Form == LabelForm.Bold))
                    yield return (label.Keyed, label.Form.ToString());
        }
    }
}
