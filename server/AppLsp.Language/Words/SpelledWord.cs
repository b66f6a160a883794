using System.Numerics;

namespace AppLsp.Language.Words;

/// <summary>A word together with which letters it has: nearly all words that are compared have others, and that is soon told.</summary>
internal readonly record struct SpelledWord
{
    /// <summary>The letters, each a bit: the last five bits of its number tell those of the alphabet apart.</summary>
    private readonly uint _letters;

    /// <summary>The word <paramref name="key"/>.</summary>
    public SpelledWord(string key)
    {
        Key = key;
        foreach (var c in key)
            _letters |= 1u << (c & 31);
    }

    /// <summary>The word.</summary>
    public string Key { get; }

    /// <summary>
    /// Whether the word may lie within <paramref name="slips"/> slips from <paramref name="other"/>: each slip puts a letter in, takes one
    /// away, or does both.
    /// </summary>
    public bool MayBeNear(SpelledWord other, int slips) => BitOperations.PopCount(_letters ^ other._letters) <= 2 * slips;
}
