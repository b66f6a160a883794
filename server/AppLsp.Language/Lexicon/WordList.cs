using System.Collections.Frozen;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// Words or phrases that come with the program, one a line; <c>#</c> begins a comment, and <c>[name]</c> the next list of a file that has
/// several. Read when first asked for.
/// </summary>
internal sealed class WordList
{
    private readonly Lazy<FrozenSet<string>> _keys;
    private readonly Lazy<int> _mostWords;

    /// <summary>
    /// The list in the file <paramref name="name"/> beside this one: all of it, or the one that is called <paramref name="part"/>.
    /// </summary>
    public WordList(string name, string? part = null)
    {
        _keys = new(() => Read(name, part).Select(line => Names.Key(line)).ToFrozenSet());
        _mostWords = new(() => _keys.Value.Max(key => key.Count(' ') + 1));
    }

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) is in it.</summary>
    public bool Contains(string key) => _keys.Value.Contains(key);

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) ends with a word or phrase of it.</summary>
    public bool EndsIn(string key)
    {
        var words = key.Split(' ');
        for (var count = Math.Min(_mostWords.Value, words.Length); count > 0; count--)
            if (Contains(string.Join(' ', words, words.Length - count, count)))
                return true;
        return false;
    }

    /// <summary>Whether the letters of a word of it end <paramref name="word"/>, a longer one.</summary>
    public bool IsEndingOf(string word) =>
        _keys.Value.Any(ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) begins with a word or phrase of it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fewest">How many words the phrase must have.</param>
    public bool BeginsIn(string key, int fewest = 1)
    {
        var words = key.Split(' ');
        for (var count = Math.Min(_mostWords.Value, words.Length); count >= fewest; count--)
            if (Contains(string.Join(' ', words, 0, count)))
                return true;
        return false;
    }

    private static IEnumerable<string> Read(string name, string? part)
    {
        using var reader = new StreamReader(typeof(WordList).Assembly.GetManifestResourceStream(name)!);
        var isMeant = part is null;
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var next, ']'])
                isMeant = next == part;
            else if (isMeant && line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
