using System.Collections.Frozen;
using System.Collections.Immutable;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Schema;

/// <summary>
/// The names of the statuses as they are looked up: whole and with all their signs first (<c>C++ test</c>, <c>🟢 active</c>), then by their
/// words alone, then by the words that people use for them.
/// </summary>
internal sealed class StatusNames
{
    /// <summary>Marks of emphasis, quotation and links: they stand around a name and are no part of it.</summary>
    private const string Wrapping = "*_`~=\"'“”‘’[]";

    /// <summary>How many words are looked at where the longest name has fewer: so many have those that people use.</summary>
    private const int WordsOfPhrase = 6;

    private readonly FrozenDictionary<string, StatusDefinition> _byWords;
    private readonly Func<byte> _languages;

    /// <summary>The names that their words alone do not tell, or of which the reading of a line would take only a part.</summary>
    private readonly FrozenDictionary<string, StatusDefinition> _bySigns;

    private readonly int _mostSigned;

    /// <summary>The names of <paramref name="statuses"/>. Of two that share a name, a value goes before an alias, then the first.</summary>
    /// <param name="statuses">The statuses.</param>
    /// <param name="languages">
    /// Gives the languages whose words for them count beside their names, as <see cref="Languages.SetOf(string)"/> does.
    /// </param>
    public StatusNames(ImmutableArray<StatusDefinition> statuses, Func<byte> languages)
    {
        _languages = languages;
        var byWords = new Dictionary<string, StatusDefinition>();
        var bySigns = new Dictionary<string, StatusDefinition>();
        var names = statuses
            .Select(status => (Name: status.Value, status))
            .Concat(statuses.SelectMany(status => status.Aliases.Select(alias => (Name: alias, status))))
            .ToList();
        foreach (var (name, status) in names.Where(name => HasSigns(name.Name)))
            bySigns.TryAdd(Key(name), status);
        // A name without signs is called by its words before any that would share them.
        foreach (var (name, status) in names.OrderBy(name => HasSigns(name.Name)))
            if (Names.JoinedKey(name) is { Length: > 0 } key)
                byWords.TryAdd(key, status);
        _byWords = byWords.ToFrozenDictionary();
        _bySigns = bySigns.ToFrozenDictionary();
        MostWords = names.Select(name => Names.Key(name.Name).Count(' ') + 1).Append(WordsOfPhrase).Max();
        _mostSigned = bySigns.Count == 0 ? 0 : names.Where(name => HasSigns(name.Name)).Max(name => name.Name.Split(' ').Length);
    }

    /// <summary>How many words the longest name may have.</summary>
    public int MostWords { get; }

    /// <summary>The status that <paramref name="text"/>, as a whole, names, or null.</summary>
    public StatusDefinition? Find(string text)
    {
        if (_bySigns.Count > 0 && _bySigns.TryGetValue(Key(text), out var bySigns))
            return bySigns;
        var key = Names.JoinedKey(text);
        return _byWords.GetValueOrDefault(key) ?? ByPhrase(key);
    }

    private StatusDefinition? ByPhrase(string key)
    {
        if (_languages() is var languages && languages != 0)
            foreach (var value in StatusPhrases.ValuesOf(key, languages))
                if (_byWords.TryGetValue(Names.JoinedKey(value), out var status))
                    return status;
        return null;
    }

    /// <summary>Whether <paramref name="text"/> is a name that the schema gives, and not just a word that people use.</summary>
    public bool IsDeclared(string text) => _bySigns.ContainsKey(Key(text)) || _byWords.ContainsKey(Names.JoinedKey(text));

    /// <summary>The longest name with signs in it with which <paramref name="span"/> begins, and where it stands; or null.</summary>
    public (StatusDefinition Status, TextSpan Span)? AtStart(SourceText text, TextSpan span)
    {
        if (_mostSigned == 0)
            return null;
        var words = text.Words(span).Take(_mostSigned).ToList();
        for (var count = words.Count; count > 0; count--)
        {
            var name = text.Trimmed(TextSpan.FromBounds(words[0].Start, words[count - 1].End), IsEdge);
            if (_bySigns.TryGetValue(Key(text.Span(name)), out var status))
                return (status, name);
            // What ends a sentence is part of a name only where the name is declared so.
            name = TextSpan.FromBounds(name.Start, name.Start + text.Span(name).TrimEnd(".,:;!|").Length);
            name = text.Trimmed(name, IsEdge);
            if (_bySigns.TryGetValue(Key(text.Span(name)), out status))
                return (status, name);
        }
        return null;
    }

    /// <summary>
    /// What equal names of statuses share: case, spaces, <c>_</c> and <c>-</c> make no difference, and all other signs do.
    /// </summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        var key = new System.Text.StringBuilder(name.Length);
        foreach (var c in name.Trim())
            if (!IsGap(c))
                key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    /// <summary>Whether there is anything in <paramref name="name"/> by which a status can be told.</summary>
    public static bool IsName(string name) => Key(name).AsSpan().Trim(Wrapping + "#").Length > 0;

    private static bool HasSigns(string name) => name.Any(c => !char.IsLetterOrDigit(c) && !IsGap(c) && c is not ('\'' or '\u2019'));

    private static bool IsEdge(char c) => IsGap(c) || Wrapping.Contains(c);

    private static bool IsGap(char c) => c is '_' or '-' || char.IsWhiteSpace(c);
}
