using AppLsp.Language.Lexicon;
using AppLsp.Language.Words;

namespace AppLsp.WordPacker;

/// <summary>Makes the table of <see cref="NamesElsewhere"/>.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, List<NameElsewhere>> _names = [];
    private readonly List<string> _named = [];

    // The name that is being added: whose it is, where, and what is known of it.
    private int _number;
    private byte _language;
    private bool _isLabel;
    private bool _isCommon;
    private bool _isWritten;

    /// <summary>The names by the hashes of their keys, and the hashes of what the schema calls them, by their numbers.</summary>
    public (List<(ulong Hash, ulong Value)> Names, List<ulong> Named) Read()
    {
        foreach (var language in Languages.Others)
            EntryNames.ReadNames(language, name => Begin(name, Languages.SetOf(language)), Add);
        return (Hashed.All(_names, name => name.Packed), [.. _named.Select(name => HashedKeys.HashOf(name))]);
    }

    private void Begin(ReadOnlySpan<char> name, byte language)
    {
        var key = Names.Key(name);
        if (!_named.Contains(key))
            _named.Add(key);
        (_number, _language, _isWritten) = (_named.IndexOf(key), language, true);
    }

    private void Add(ReadOnlySpan<char> name, bool isCommon)
    {
        _isCommon = isCommon;
        _isLabel = false;
        NameKeys.Read(name, isLabel: false, AddKey);
        _isLabel = true;
        NameKeys.Read(name, isLabel: true, AddKey);
        _isWritten = false;
    }

    private void AddKey(ReadOnlySpan<char> key)
    {
        if (!_names.TryGetValue(key.ToString(), out var names))
            _names.Add(key.ToString(), names = []);
        var place = names.FindIndex(name => name.Named == _number);
        if (place < 0)
        {
            place = names.Count;
            names.Add(new() { Named = _number });
        }
        var known = names[place];
        known = _isLabel
            ? known with
            {
                AsLabel = known.AsLabel.With(_language, _isCommon),
            }
            : known with
            {
                AsName = known.AsName.With(_language, _isCommon),
            };
        names[place] = known with { Written = _isWritten ? (byte)(known.Written | _language) : known.Written };
    }
}
