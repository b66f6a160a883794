using AppLsp.Language.Lexicon;

namespace AppLsp.Language.Schema;

/// <summary>
/// Entries of a schema by the names that they have in other languages. What first has a name, in the order of the entries, is called by it.
/// Names that any document may use are words of other languages too: they mean an entry where the document is known to be an application.
/// </summary>
/// <param name="entries">The entries.</param>
internal sealed class EntriesElsewhere(IReadOnlyList<SchemaEntry> entries)
{
    /// <summary>Of each that has a name elsewhere, the first of the entries, as a section and as a label.</summary>
    private readonly Lazy<Dictionary<(int Number, bool IsLabel), int>> _places = new(() =>
    {
        var places = new Dictionary<(int, bool), int>();
        for (var place = 0; place < entries.Count; place++)
            if (entries[place].NumberElsewhere is not NamesElsewhere.None and var number)
                places.TryAdd((number, entries[place].IsLabel), place);
        return places;
    });

    /// <summary>
    /// The entry that the first of <paramref name="keys"/> to name one names, those that any document may use aside; or null.
    /// </summary>
    public SchemaEntry? FindPlain(string[] keys)
    {
        foreach (var key in keys)
            if (Find(key).Plain is { } entry)
                return entry;
        return null;
    }

    /// <summary>The entry that the first of <paramref name="keys"/> to name one names, or null.</summary>
    public SchemaEntry? FindPossible(string[] keys)
    {
        foreach (var key in keys)
            if (Find(key).Possible is { } entry)
                return entry;
        return null;
    }

    /// <summary>
    /// The first entry that <paramref name="key"/> names, and the first of which not any document may use it; null where there is none.
    /// </summary>
    public (SchemaEntry? Possible, SchemaEntry? Plain) Find(string key)
    {
        var (possible, plain) = (entries.Count, entries.Count);
        foreach (var packed in NamesElsewhere.Of(key))
        {
            var name = NameElsewhere.Of(packed);
            Look(name.Named, isLabel: false, name.AsName);
            Look(name.Named, isLabel: true, name.AsLabel);
        }
        return (At(possible), At(plain));

        void Look(int number, bool isLabel, LanguagesOfName all)
        {
            if (!_places.Value.TryGetValue((number, isLabel), out var place))
                return;
            var languages = all.Among(entries[place].LanguageSet);
            if (languages.Languages == 0)
                return;
            possible = Math.Min(possible, place);
            if (!languages.IsCommon)
                plain = Math.Min(plain, place);
        }

        SchemaEntry? At(int place) => place < entries.Count ? entries[place] : null;
    }
}
