using System.Collections.Concurrent;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// Words or phrases that come with the program, one a line; <c>#</c> begins a comment, and <c>[name]</c> the next list of a file that has
/// several. A language has its files in a folder of its own. Read when first asked for, by <see cref="WordFile"/>.
/// </summary>
internal sealed class WordList
{
    /// <summary>The lines of the lists of one language that somebody asked for.</summary>
    private static readonly ConcurrentDictionary<(string Language, string Name, string Part), IReadOnlyList<string>> Lists = new();

    /// <summary>What is in the lists of all languages: several ask for one of them, and it is read once.</summary>
    private static readonly ConcurrentDictionary<(string Name, string Part), Content> Contents = new();

    private readonly Content _content;
    private readonly PreparedList? _prepared;

    /// <summary>
    /// The list in the file <paramref name="name"/>, of no language and of all languages together: all of it, or the part that is called
    /// <paramref name="part"/>.
    /// </summary>
    public WordList(string name, string? part = null)
    {
        _prepared = PreparedList.Find(name, part ?? "");
        _content = Contents.GetOrAdd(
            (name, part ?? ""),
            list =>
                new(read =>
                {
                    if (WordFile.Read(list.Name, language: null, list.Part, read) == 0)
                        throw NoList(list.Name, list.Part);
                })
        );
    }

    /// <summary>The list of <paramref name="words"/>: a person's own, or taken from another list.</summary>
    public WordList(IReadOnlyList<string> words) =>
        _content = new(read =>
        {
            foreach (var word in words)
                read(word);
        });

    /// <summary>The list without any word.</summary>
    public static WordList Empty { get; } = new([]);

    private KeySet Keys => _content.Keys.Value;

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WrittenLookup => _content.Written.Value;

    /// <summary>Whether there is no word in it.</summary>
    public bool IsEmpty => Written.Count == 0;

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) is in it.</summary>
    public bool Contains(string key) => Contains(key.AsSpan());

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) is in it.</summary>
    public bool Contains(ReadOnlySpan<char> key) => _prepared is { } list ? list.Contains(key) : Keys.Contains(key);

    /// <summary>How many words the longest phrase has.</summary>
    private int MostWords => _prepared?.MostWords ?? Keys.MostWords;

    /// <summary>Its words and phrases as they are written.</summary>
    public IReadOnlyCollection<string> Written => WrittenLookup.Set;

    /// <summary>Whether <paramref name="text"/> is in it as it is written, with its capital letters.</summary>
    public bool ContainsWritten(ReadOnlySpan<char> text) => WrittenLookup.Contains(text);

    /// <summary>
    /// How many words the longest phrase of it has that ends right before the word <paramref name="end"/> of <paramref name="words"/>.
    /// </summary>
    public int CountBefore(TokenizedLine words, int end)
    {
        for (var count = Math.Min(MostWords, end); count > 0; count--)
            if (Contains(words.Key(end - count, count)))
                return count;
        return 0;
    }

    /// <summary>
    /// How many words the longest phrase of it has that begins with the word <paramref name="index"/> of <paramref name="words"/>.
    /// </summary>
    public int CountAt(TokenizedLine words, int index)
    {
        for (var count = Math.Min(MostWords, words.Count - index); count > 0; count--)
            if (Contains(words.Key(index, count)))
                return count;
        return 0;
    }

    /// <summary>
    /// Whether a word or phrase of it stands in <paramref name="text"/>, in whatever case: by itself, where its script parts words.
    /// </summary>
    public bool StandsIn(string text)
    {
        // The text is short and the phrases are many: at each place where one may begin, those are looked at that do so with its letter.
        var phrases = _content.ByFirstLetter.Value;
        for (var at = 0; at < text.Length; at++)
        {
            var isApart = PartsWords(text[at]);
            if (isApart && IsLetterAt(at - 1))
                continue;
            foreach (var phrase in phrases[char.ToUpperInvariant(text[at])])
                if (
                    text.AsSpan(at).StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                    && !(isApart && IsLetterAt(at + phrase.Length))
                )
                    return true;
        }
        return false;

        bool IsLetterAt(int index) => index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);
    }

    private static bool PartsWords(char c) => char.IsLower(char.ToLowerInvariant(c));

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) ends with a word or phrase of it.</summary>
    public bool EndsIn(string key)
    {
        var start = key.Length;
        for (var count = 1; count <= MostWords && start >= 0; count++)
        {
            start = key.AsSpan(0, start).LastIndexOf(' ');
            if (Contains(key.AsSpan(start + 1)))
                return true;
        }
        return false;
    }

    /// <summary>Whether the letters of a word of it end <paramref name="word"/>, a longer one.</summary>
    public bool IsEndingOf(string word)
    {
        for (var start = 1; start < word.Length; start++)
            if (Contains(word.AsSpan(start)))
                return true;
        return false;
    }

    /// <summary>Whether <paramref name="key"/> (of <see cref="Names.Key"/>) begins with a word or phrase of it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fewest">How many words the phrase must have.</param>
    public bool BeginsIn(ReadOnlySpan<char> key, int fewest = 1) => LengthOfBeginning(key, fewest) > 0;

    /// <summary>Whether a word or phrase of it stands anywhere in <paramref name="key"/> (of <see cref="Names.Key"/>).</summary>
    public bool StandsInKey(ReadOnlySpan<char> key)
    {
        while (!BeginsIn(key))
        {
            if (key.IndexOf(' ') is not (>= 0 and var space))
                return false;
            key = key[(space + 1)..];
        }
        return true;
    }

    /// <summary>
    /// The length of the shortest word or phrase of it with which <paramref name="key"/> (of <see cref="Names.Key"/>) begins; 0 where it
    /// begins with none.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="fewest">How many words the phrase must have.</param>
    public int LengthOfBeginning(ReadOnlySpan<char> key, int fewest = 1)
    {
        var end = -1;
        for (var count = 1; count <= MostWords && end < key.Length; count++)
        {
            end = key[(end + 1)..].IndexOf(' ') is >= 0 and var word ? end + 1 + word : key.Length;
            if (count >= fewest && Contains(key[..end]))
                return end;
        }
        return 0;
    }

    /// <summary>
    /// The lines of the list <paramref name="part"/> in the file <paramref name="name"/> of <paramref name="language"/>; none where the
    /// language has no such list.
    /// </summary>
    internal static IReadOnlyList<string> LinesOf(string language, string name, string part) =>
        Lists.GetOrAdd(
            (language, name, part),
            list =>
            {
                var lines = new List<string>();
                WordFile.Read(list.Name, list.Language, list.Part, line => lines.Add(line.ToString()));
                return lines;
            }
        );

    /// <summary>
    /// The lines of the list <paramref name="part"/> in the file <paramref name="name"/>: of the one beside this file, which is of no
    /// language, and those of all languages.
    /// </summary>
    internal static IReadOnlyList<string> LinesOf(string name, string part)
    {
        List<string> lines = [.. LinesOf("", name, part)];
        foreach (var language in Languages.All)
            lines.AddRange(LinesOf(language, name, part));
        return lines.Count > 0 ? lines : throw NoList(name, part);
    }

    private static ArgumentException NoList(string name, string? part) => new($"There is no list “{part}” in {name}.", nameof(name));

    /// <summary>The words of a list, in the ways in which they are asked for; each is made when it first is.</summary>
    private sealed class Content
    {
        /// <param name="readAll">Tells the words.</param>
        public Content(Action<Action<ReadOnlySpan<char>>> readAll)
        {
            Keys = new(() =>
            {
                var keys = new List<string>();
                readAll(word => keys.Add(Names.Key(word)));
                return new(keys);
            });
            Written = new(() =>
            {
                var words = new List<string>();
                readAll(word => words.Add(word.ToString()));
                return new HashSet<string>(words).GetAlternateLookup<ReadOnlySpan<char>>();
            });
            ByFirstLetter = new(() => Written.Value.Set.ToLookup(word => char.ToUpperInvariant(word[0])));
        }

        public Lazy<KeySet> Keys { get; }

        // Asked for at nearly every word of a text: to find out each time that a set can be asked so costs as much as the asking.
        public Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Written { get; }

        /// <summary>The words as they are written, by their first letter as a capital.</summary>
        public Lazy<ILookup<char, string>> ByFirstLetter { get; }
    }

    /// <summary>The keys of the words, and what tells of most others that they are none without a look for them.</summary>
    private sealed class KeySet
    {
        // No frozen set: to make one takes longer than all that most runs ask of it.
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly int _longest;

        public KeySet(List<string> keys)
        {
            _lookup = new HashSet<string>(keys).GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var key in keys)
                (_longest, MostWords) = (Math.Max(_longest, key.Length), Math.Max(MostWords, key.AsSpan().Count(' ') + 1));
        }

        /// <summary>How many words the longest phrase has.</summary>
        public int MostWords { get; }

        public bool Contains(ReadOnlySpan<char> key) => key.Length <= _longest && _lookup.Contains(key);
    }
}
