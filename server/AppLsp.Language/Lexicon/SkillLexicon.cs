using System.Collections.Immutable;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>Something that postings ask for and people can do.</summary>
/// <param name="Name">How it is written where it is put into a document.</param>
public sealed record SkillDefinition(string Name)
{
    /// <summary>Other names that mean the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Those of the names that are ordinary words too: <c>Go</c>, <c>Excel</c>, <c>R</c>.</summary>
    public ImmutableArray<string> CommonNames { get; init; } = [];

    /// <summary>The name and the aliases.</summary>
    public IEnumerable<string> AllNames => Aliases.Prepend(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>One name of a skill.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Written">The name as the dictionary writes it.</param>
/// <param name="IsCommon">Whether it is an ordinary word too.</param>
public sealed record SkillName(SkillDefinition Skill, string Written, bool IsCommon);

/// <summary>The skills that are known, found by their words.</summary>
public sealed class SkillLexicon
{
    private readonly Dictionary<string, SkillName>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longest;

    /// <summary>A bit for each <see cref="Sketch"/> that first words of names have, in either number.</summary>
    private readonly ulong[] _sketches = new ulong[1 << 10];

    /// <summary>The dictionary of <paramref name="skills"/>. Of two that share a name, the first has it.</summary>
    public SkillLexicon(IEnumerable<SkillDefinition> skills)
    {
        Skills = [.. skills];
        var names = new Dictionary<string, SkillName>();
        var longest = new Dictionary<string, int>();
        var words = new TokenizedLine();
        foreach (var skill in Skills)
        {
            foreach (var name in skill.AllNames)
            {
                words.Read(name);
                if (words.Count == 0)
                    continue;
                names.TryAdd(words.Key(0, words.Count).ToString(), new(skill, name, skill.CommonNames.Contains(name)));
                var first = words.Key(0, 1).ToString();
                longest[first] = Math.Max(longest.GetValueOrDefault(first), words.Count);
                foreach (var sketch in new[] { Sketch(first), Sketch(first + "s") })
                    _sketches[sketch >> 6] |= 1UL << (sketch & 63);
            }
        }
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = longest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The skills in their order.</summary>
    public ImmutableArray<SkillDefinition> Skills { get; }

    /// <summary>The skill that <paramref name="name"/>, as a whole, names, or null.</summary>
    public SkillDefinition? Find(string name)
    {
        var words = new TokenizedLine();
        words.Read(name);
        return words.Count > 0 && At(words, 0) is var (found, count) && count == words.Count ? found.Skill : null;
    }

    /// <summary>
    /// The longest name that begins with the word <paramref name="index"/> of <paramref name="words"/>, with its number of words; or null.
    /// </summary>
    public (SkillName Name, int Words)? At(TokenizedLine words, int index)
    {
        var first = words.Key(index, 1);
        // Most words begin no name, and differ in their length or in some letter from all that do.
        var sketch = Sketch(first);
        if ((_sketches[sketch >> 6] & (1UL << (sketch & 63))) == 0)
            return null;
        // `APIs` counts as `API`.
        if (!_longest.TryGetValue(first, out var most) && !(IsPlural(first) && _longest.TryGetValue(first[..^1], out most)))
            return null;
        for (var count = Math.Min(most, words.Count - index); count > 0; count--)
        {
            var key = words.Key(index, count);
            if (_names.TryGetValue(key, out var name) || (IsPlural(key) && _names.TryGetValue(key[..^1], out name)))
                return (name, count);
        }
        return null;
    }

    /// <summary>
    /// A number of 16 bits that few words share: it is made of the length, the first two letters, the one in the middle and the last,
    /// spread by a large odd number, since the letters of words lie close together.
    /// </summary>
    private static int Sketch(ReadOnlySpan<char> word)
    {
        var letters = (((((word[0] * 31) + word[Math.Min(1, word.Length - 1)]) * 31) + word[word.Length / 2]) * 31) + word[^1];
        return (int)(unchecked((uint)((letters * 31) + word.Length) * 0x9E3779B1) >> 16);
    }

    private static bool IsPlural(ReadOnlySpan<char> key) => key.Length > 3 && key[^1] == 's' && key[^2] != 's';
}
