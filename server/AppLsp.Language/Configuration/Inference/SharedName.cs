using System.Collections.Immutable;
using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>One name, however it is spelled, in the files that have it.</summary>
/// <param name="Key">What the spellings have in common.</param>
/// <param name="Uses">The first use in each file, by the file's place among those that were looked at.</param>
internal sealed record SharedName(string Key, ImmutableArray<(int File, NameUse Use)> Uses)
{
    /// <summary>The spelling that most files have.</summary>
    public string Written { get; } = Uses.CountBy(use => use.Use.Name.Text).OrderByDescending(spelling => spelling.Value).First().Key;

    /// <summary>In how many files it stands.</summary>
    public int Count => Uses.Length;

    /// <summary>What the schema takes it for, where it knows the name.</summary>
    public SchemaEntry? Entry => Uses[0].Use.Entry;

    /// <summary>The values that are none of the words for nothing.</summary>
    public IEnumerable<(int File, string Value)> Values(ApplicationSchema schema) =>
        from use in Uses
        where ValueKinds.Of(use.Use.Value, schema) != ValueKind.Nothing
        select (use.File, ValueKinds.Bare(use.Use.Value));

    /// <summary>
    /// What all of the values are, but for those that are nothing; <see cref="ValueKind.Nothing"/> where there is no value, and
    /// <see cref="ValueKind.Other"/> where they differ.
    /// </summary>
    public ValueKind KindOfValues(ApplicationSchema schema)
    {
        var kinds = Uses.Select(use => ValueKinds.Of(use.Use.Value, schema)).Where(kind => kind != ValueKind.Nothing).Distinct().ToList();
        return kinds switch
        {
            [] => ValueKind.Nothing,
            [var one] => one,
            // One word may happen to be a status.
            _ when kinds.TrueForAll(kind => kind is ValueKind.Words or ValueKind.Status) => ValueKind.Words,
            _ => ValueKind.Other,
        };
    }

    /// <summary>How the name is shown as a heading: keys as words, with a capital first.</summary>
    public string Shown =>
        // As the schema spells it, where it has the very name in words.
        Entry?.AllNames.FirstOrDefault(name => new NormalizedName(name).PartedKey == Key && NameWords.AreShown(name))
        ?? (Uses[0].Use.Form == SectionForm.FrontMatter ? NameWords.Shown(Written) : NameWords.Bare(Written));

    /// <summary>The names that <paramref name="files"/> use, the commonest first; slips and links are no names.</summary>
    public static IReadOnlyList<SharedName> In(IEnumerable<IReadOnlyList<NameUse>> files)
    {
        Dictionary<string, List<(int File, NameUse Use)>> byKey = [];
        foreach (var (file, uses) in files.Index())
        {
            foreach (var use in uses)
            {
                if (use.IsMisspelt || use.IsLink || use.Key.Length == 0)
                    continue;
                if (!byKey.TryGetValue(use.Key, out var known))
                    byKey[use.Key] = known = [];
                if (known.Count == 0 || known[^1].File != file)
                    known.Add((file, use));
            }
        }
        return
        [
            .. byKey
                .Select(pair => new SharedName(pair.Key, [.. pair.Value]))
                .OrderByDescending(name => name.Count)
                .ThenBy(name => name.Key, StringComparer.Ordinal),
        ];
    }
}
