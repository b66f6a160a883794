using System.Collections.Immutable;
using AppLsp.Language.Text;
using AppLsp.Language.Yaml;

namespace AppLsp.Language.Markdown;

/// <summary>Reads the keys of a front matter: YAML between two lines of <c>---</c>.</summary>
internal static class FrontMatterReader
{
    /// <summary>
    /// The keys at the outermost level with their values; of a list or mapping, its texts with commas between. Of a front matter that is
    /// half typed, or no YAML, each key is read by itself, those behind the mistake too.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The YAML, without the fences.</param>
    public static (ImmutableArray<Label> Labels, ImmutableArray<FrontMatterMistake> Mistakes) Read(SourceText text, TextSpan span)
    {
        var tree = YamlTree.OfFrontMatter(text, span);
        if (tree.Problems is [var first, ..])
            return FrontMatterEntries.Read(text, span, tree.Mistake ?? first);
        return (tree.Root is YamlMap map ? LabelsOf(text, map) : [], []);
    }

    /// <summary>The keys of <paramref name="map"/> that are words.</summary>
    internal static ImmutableArray<Label> LabelsOf(SourceText text, YamlMap map)
    {
        var labels = ImmutableArray.CreateBuilder<Label>(map.Pairs.Count);
        foreach (var (key, value) in map.Pairs)
            if (key.Parts is null)
                labels.Add(LabelOf(text, key, value));
        return labels.DrainToImmutable();
    }

    private static Label LabelOf(SourceText text, YamlText key, YamlValue value)
    {
        var name = OnFirstLine(text, key.Span);
        var texts = new List<YamlText>();
        AddTexts(value, texts);
        var hasPlace = texts is [{ Text.Length: > 0 } or { IsPlain: false }, ..];
        return new(
            key.Text,
            name,
            value is YamlText { Parts: null, IsNothing: true } ? "" : string.Join(", ", texts.Select(part => part.Text)).Trim(),
            hasPlace ? OnFirstLine(text, texts[0].Span) : new TextSpan(text.LineEnd(text.LineAt(name.End)), 0),
            LabelForm.FrontMatter,
            HasColon: true
        )
        {
            Items = ItemsOf(text, value),
            Records = RecordsOf(text, value),
            Mappings = MappingsOf(text, value),
        };
    }

    /// <summary>The items of a list of words, each a line; none of any other value.</summary>
    private static ImmutableArray<TextLine> ItemsOf(SourceText text, YamlValue value)
    {
        if (value is not YamlList { Items: var items } || !items.All(item => item is YamlText { Parts: null, Text.Length: > 0 }))
            return [];
        return [.. items.Cast<YamlText>().Select(item => LineOf(text, item))];
    }

    private static TextLine LineOf(SourceText text, YamlText words) => new(words.Text, OnFirstLine(text, words.Span), null);

    /// <summary>The items of a list, or the pairs of a mapping, each with its words.</summary>
    private static ImmutableArray<ImmutableArray<TextLine>> RecordsOf(SourceText text, YamlValue value)
    {
        var records = value switch
        {
            YamlList list => list.Items.Select(item =>
                item switch
                {
                    // `- 2025-05-07: applied`
                    YamlMap { Pairs: [var (key, only)] } => [key, only],
                    YamlMap map => map.Pairs.Select(pair => pair.Value),
                    _ => (IEnumerable<YamlValue>)[item],
                }
            ),
            YamlMap map => map.Pairs.Select(pair => (IEnumerable<YamlValue>)[pair.Key, pair.Value]),
            _ => [],
        };
        return
        [
            .. records
                .Select(record => record.OfType<YamlText>().Where(words => words is { Parts: null, Text.Length: > 0 }))
                .Select(record => record.Select(words => LineOf(text, words)).ToImmutableArray())
                .Where(record => !record.IsEmpty),
        ];
    }

    /// <summary>The keys of a mapping, or of each item of a list of mappings; none of any other value.</summary>
    private static ImmutableArray<ImmutableArray<Label>> MappingsOf(SourceText text, YamlValue value) =>
        value switch
        {
            YamlMap map => [LabelsOf(text, map)],
            YamlList { Items: [YamlMap, ..] items } when items.TrueForAll(item => item is YamlMap) =>
            [
                .. items.Cast<YamlMap>().Select(item => LabelsOf(text, item)),
            ],
            _ => [],
        };

    /// <summary>Adds the texts that <paramref name="value"/> is made of, keys among them, in their order.</summary>
    private static void AddTexts(YamlValue value, List<YamlText> texts)
    {
        switch (value)
        {
            case YamlText { Parts: { } parts }:
                AddTexts(parts, texts);
                break;
            case YamlText text:
                texts.Add(text);
                break;
            case YamlList list:
                foreach (var item in list.Items)
                    AddTexts(item, texts);
                break;
            case YamlMap map:
                foreach (var (key, inner) in map.Pairs)
                {
                    AddTexts(key, texts);
                    AddTexts(inner, texts);
                }
                break;
        }
    }

    /// <summary>Where a text at <paramref name="span"/> stands, on its first line, without quotes.</summary>
    private static TextSpan OnFirstLine(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, Math.Min(span.End, text.LineEnd(text.LineAt(span.Start))));
        while (end > start && char.IsWhiteSpace(text.Content[end - 1]))
            end--;
        if (end - start >= 2 && text.Content[start] is '"' or '\'' && text.Content[end - 1] == text.Content[start])
            (start, end) = (start + 1, end - 1);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
