using System.Buffers;
using System.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// The forms in which people write one name: with a number before or a remark behind (<c>2. Notes (old)</c>), with <c>My</c>, in one word
/// (<c>jobUrl</c>), in another order (<c>Applied Date</c>), beside another name (<c>Company / Agency</c>).
/// </summary>
internal static class NameForms
{
    /// <summary>No name has more words, a number before it included.</summary>
    private const int MostWords = 9;

    /// <summary>With more words than this, the order of words says something.</summary>
    private const int MostWordsInAnyOrder = 4;

    /// <summary>Longer than this, letters before a full stop are no number.</summary>
    private const int LongestNumeral = 4;

    /// <summary>Longer than this, no word joins two names.</summary>
    private const int LongestConjunction = 4;

    private const string File = "name-joiners.txt";

    private static readonly WordList Joiners = new(File);

    /// <summary>They may stand before a name, and it is the same name.</summary>
    private static readonly WordList Possessives = new(File, "possessives");

    /// <summary>They stand between two names in one heading.</summary>
    private static readonly WordList Conjunctions = new(File, "conjunctions");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("IVXivx");

    /// <summary>What a number sign at the end of a name says.</summary>
    private const string NumberSign = " number";

    /// <summary>
    /// The part of <paramref name="name"/> that is the name: without a number before it and a remark in brackets behind it.
    /// </summary>
    public static Range CoreOf(ReadOnlySpan<char> name)
    {
        var (start, end) = (NumberIn(name), name.Length);
        if (EndOfWords(name) is var last and > 0 && Opening(name[last - 1]) is not '\0' and var opening)
        {
            var open = name[..last].LastIndexOf(opening);
            if (open > start && HasWords(name[start..open]))
                end = open;
        }
        while (end > start && char.IsWhiteSpace(name[end - 1]))
            end--;
        return start..end;
    }

    /// <summary>The keys by which the name may be known, the one that it is written as first; they are few, and mostly just that.</summary>
    /// <param name="name">The name.</param>
    /// <param name="normal">What makes the key of a <see cref="Names.Key"/>: of labels, the singular.</param>
    public static string[] Of(NormalizedName name, Func<string, string> normal)
    {
        var whole = normal(name.Key);
        if (IsSentence(name))
            return [whole];
        var first = normal(name.PartedKey);
        var bare = WithoutPossessive(first);
        var ordered = InAnyOrder(bare);
        if (first == whole && ordered is null && bare == first)
            return [whole];
        return [.. new[] { whole, first, bare, ordered ?? bare }.Distinct()];
    }

    /// <summary>The <see cref="Names.Key"/> of the name itself; <paramref name="key"/> where that is all of it.</summary>
    public static string CoreKey(string name, string key)
    {
        var core = name.AsSpan()[CoreOf(name)];
        return core.Length == name.Length ? key : KeyOf(core);
    }

    /// <summary>
    /// The <see cref="Names.Key"/> of <paramref name="name"/>, in which a sign at its end that means a number is the word.
    /// </summary>
    public static string KeyOf(ReadOnlySpan<char> name)
    {
        var key = Names.Key(name);
        // More than one, or one alone, is a mark of Markdown's; right behind a single letter it is a part of a name: `C#`.
        return key.Length > 1 && name.TrimEnd(" :*_") is [.., not '#', '#'] ? key + NumberSign : key;
    }

    /// <summary>
    /// The <see cref="Names.Key"/> of the name itself with its words apart where capitals alone say where they begin (<c>jobURL</c>); else
    /// <paramref name="core"/>, its key as it is.
    /// </summary>
    public static string PartedKey(string name, string core) => InWords(name.AsSpan()[CoreOf(name)]) is { } words ? Names.Key(words) : core;

    /// <summary>Whether there are more words than a name has, which most items of lists have: they need no other forms.</summary>
    private static bool IsSentence(NormalizedName name) =>
        name.Key.AsSpan().Count(' ') >= MostWords && EndOfWords(name.Text) is > 0 and var end && Opening(name.Text[end - 1]) == '\0';

    /// <summary>
    /// The words of <paramref name="key"/> as they count where their order does not; null where that makes no difference.
    /// </summary>
    private static string? InAnyOrder(string key)
    {
        var ordered = key.Length <= 256 ? stackalloc char[key.Length] : new char[key.Length];
        return WriteInAnyOrder(key, ordered) is > 0 and var length ? ordered[..length].ToString() : null;
    }

    /// <summary>
    /// Writes the words of <paramref name="key"/> as they count where their order does not into <paramref name="ordered"/>, which is as
    /// long as it at least.
    /// </summary>
    /// <returns>How long that is; 0 where it makes no difference.</returns>
    public static int WriteInAnyOrder(ReadOnlySpan<char> key, Span<char> ordered)
    {
        if (!HasOrder(key))
            return 0;
        Span<Range> words = stackalloc Range[MostWordsInAnyOrder];
        var count = 0;
        foreach (var word in key.Split(' '))
        {
            if (IsJoiner(key[word]))
                continue;
            var at = count++;
            for (; at > 0 && key[words[at - 1]].SequenceCompareTo(key[word]) > 0; at--)
                words[at] = words[at - 1];
            words[at] = word;
        }
        var length = 0;
        foreach (var word in words[..count])
        {
            if (length > 0)
                ordered[length++] = ' ';
            key[word].CopyTo(ordered[length..]);
            length += word.GetOffsetAndLength(key.Length).Length;
        }
        return ordered[..length].SequenceEqual(key) ? 0 : length;
    }

    /// <summary>
    /// Whether the words of <paramref name="key"/> may stand in another order: told without making any, for most may not.
    /// </summary>
    private static bool HasOrder(ReadOnlySpan<char> key)
    {
        var count = 0;
        foreach (var range in key.Split(' '))
        {
            if (!IsJoiner(key[range]))
                count++;
            if (count is 0 or > MostWordsInAnyOrder)
                return false;
        }
        return count > 1;
    }

    /// <summary>Whether it joins the words of a name, and is missing where the words stand in another order.</summary>
    private static bool IsJoiner(ReadOnlySpan<char> word) => Joiners.Contains(word);

    private static string WithoutPossessive(string key) =>
        key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && Possessives.Contains(key.AsSpan(0, end)) ? key[(end + 1)..] : key;

    /// <summary>The names on the sides of a slash; none where there is none.</summary>
    public static string[] SidesOf(string name) =>
        name.Contains('/', StringComparison.Ordinal)
        && name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } sides
            ? sides
            : [];

    /// <summary>The names that an <c>and</c> joins; none where there is none.</summary>
    public static string[] JoinedIn(string name)
    {
        foreach (var range in name.AsSpan().Split(' '))
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            if (start > 0 && end < name.Length && IsConjunction(name.AsSpan()[range]))
                return [name[..(start - 1)], name[(end + 1)..]];
        }
        return [];
    }

    private static bool IsConjunction(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[LongestConjunction];
        return word is "&" or "+"
            || (word.Length == 1 && Conjunctions.ContainsWritten(word))
            || (word.Length is > 1 and <= LongestConjunction && Conjunctions.Contains(small[..word.ToLowerInvariant(small)]));
    }

    /// <summary>
    /// How long the number before a name is, its sign and the space behind included: <c>1. </c>, <c>2) </c>, <c>1.2 </c>.
    /// </summary>
    private static int NumberIn(ReadOnlySpan<char> name)
    {
        var start = 0;
        while (start < name.Length && !char.IsLetterOrDigit(name[start]))
            start++;
        var end = start;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || (name[end] == '.' && end > start && IsDigitAt(name, end + 1))))
            end++;
        var isDotted = name[start..end].Contains('.');
        if (end == start)
            end += NumeralIn(name[start..]);
        if (end == start)
            return 0;
        var sign = end;
        while (sign < name.Length && name[sign] == ' ')
            sign++;
        var hasSign = sign < name.Length && name[sign] is '.' or ')' or ':' or '-' or '–' or '—';
        if (!hasSign && !(isDotted && sign > end))
            return 0;
        // A letter is a number only with its sign right behind it, and a space behind that.
        if (!char.IsAsciiDigit(name[start]) && (sign != end || name[sign] is not ('.' or ')') || !IsSpaceAt(name, sign + 1)))
            return 0;
        var words = hasSign ? sign + 1 : sign;
        while (words < name.Length && char.IsWhiteSpace(name[words]))
            words++;
        return words < name.Length && char.IsLetter(name[words]) ? words : 0;
    }

    /// <summary>How long the letter or the Roman numeral is with which <paramref name="name"/> begins.</summary>
    private static int NumeralIn(ReadOnlySpan<char> name)
    {
        var length = name.IndexOfAnyExcept(Numerals);
        if (length is > 0 and <= LongestNumeral && name[length] is '.' or ')')
            return length;
        return name.Length > 1 && char.IsAsciiLetter(name[0]) && name[1] is '.' or ')' ? 1 : 0;
    }

    private static bool IsDigitAt(ReadOnlySpan<char> name, int at) => at < name.Length && char.IsAsciiDigit(name[at]);

    private static bool IsSpaceAt(ReadOnlySpan<char> name, int at) => at < name.Length && char.IsWhiteSpace(name[at]);

    private static int EndOfWords(ReadOnlySpan<char> name)
    {
        var end = name.Length;
        while (end > 0 && (char.IsWhiteSpace(name[end - 1]) || name[end - 1] is ':' or '*' or '_' or '#'))
            end--;
        return end;
    }

    private static char Opening(char closing) =>
        closing switch
        {
            ')' => '(',
            ']' => '[',
            '）' => '（',
            _ => '\0',
        };

    private static bool HasWords(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
            if (char.IsLetter(c))
                return true;
        return false;
    }

    /// <summary><paramref name="name"/> with its words apart, where capitals alone say where they begin; else null.</summary>
    private static string? InWords(ReadOnlySpan<char> name)
    {
        StringBuilder? words = null;
        var from = 0;
        for (var i = 1; i < name.Length; i++)
        {
            if (!char.IsUpper(name[i]) || !BeginsWord(name, i))
                continue;
            (words ??= new()).Append(name[from..i]).Append(' ');
            from = i;
        }
        return words?.Append(name[from..]).ToString();
    }

    /// <summary>
    /// Whether the capital at <paramref name="i"/> begins a word: behind a small letter, or as the last of several before some.
    /// </summary>
    private static bool BeginsWord(ReadOnlySpan<char> name, int i) =>
        char.IsLower(name[i - 1])
        || (char.IsUpper(name[i - 1]) && i + 2 < name.Length && char.IsLower(name[i + 1]) && char.IsLower(name[i + 2]));
}
