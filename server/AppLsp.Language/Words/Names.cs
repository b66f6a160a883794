using System.Buffers;
using System.Globalization;
using System.Text;
using AppLsp.Language.Text;

namespace AppLsp.Language.Words;

/// <summary>Compares names as people do: by their words, whatever the case, spacing, decoration or way of composing letters.</summary>
public static class Names
{
    /// <summary>One of these is in every name that has a plural or a number.</summary>
    private static readonly SearchValues<char> PluralsAndNumbers = SearchValues.Create("s0123456789");

    // No frozen dictionaries: they take longer to make than all that most runs ask of them.
    private static readonly Lazy<Dictionary<(char, char), char>> Compositions = new(ReadCompositions);
    private static readonly Lazy<Dictionary<char, (char Base, char Mark)>> Decompositions = new(() =>
        Compositions.Value.ToDictionary(pair => pair.Value, pair => pair.Key)
    );

    /// <summary>
    /// The form of <paramref name="name"/> that equal names share: lower case, composed letters (Unicode NFC), one space
    /// between words, without emoji, surrounding punctuation of a heading (<c>:</c>, <c>#</c>, <c>*</c>, <c>_</c>) and
    /// apostrophe variants. <c>_</c>, <c>-</c> and space between words are the same.
    /// </summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        // No key is longer than its name. Keys are made by the hundred for each text.
        var key = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        return key[..WriteKey(name, key)].ToString();
    }

    /// <summary>
    /// Writes the <see cref="Key"/> of <paramref name="name"/> into <paramref name="key"/>, which is as long as it at least.
    /// </summary>
    /// <returns>How long the key is.</returns>
    internal static int WriteKey(ReadOnlySpan<char> name, Span<char> key) =>
        Ascii.IsValid(name) ? AsciiLetters.FillKey(key, name) : Fill(key, name);

    private static int Fill(Span<char> key, ReadOnlySpan<char> name)
    {
        var length = 0;
        var gap = false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (IsDecoration(name, ref i))
                continue;
            if (IsGap(c))
            {
                gap = length > 0;
                continue;
            }
            if (gap)
                key[length++] = ' ';
            gap = false;
            Append(key, ref length, c is '\u2019' ? '\'' : char.ToLowerInvariant(c));
        }
        return length;
    }

    /// <summary>Whether <paramref name="c"/> does no more than part words, or decorate them.</summary>
    internal static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '_' or '-' or '*' or '#' or ':' or '：' or '\u2010' or '\u2011';

    /// <summary>
    /// The <see cref="Key"/> of <paramref name="name"/> without the spaces: <c>On-site</c> and <c>onsite</c> are the same.
    /// </summary>
    public static string JoinedKey(ReadOnlySpan<char> name)
    {
        var key = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        key = key[..WriteKey(name, key)];
        return key[..WriteJoined(key, key)].ToString();
    }

    /// <summary>
    /// Writes <paramref name="key"/> without its spaces into <paramref name="joined"/>, which may be the same place.
    /// </summary>
    /// <returns>How long that is.</returns>
    internal static int WriteJoined(ReadOnlySpan<char> key, Span<char> joined)
    {
        var length = 0;
        foreach (var c in key)
            if (c != ' ')
                joined[length++] = c;
        return length;
    }

    /// <summary>
    /// The <see cref="Key"/> of <paramref name="name"/> with bare letters, without accents: what a person types who is in a hurry.
    /// </summary>
    public static string BareKey(ReadOnlySpan<char> name)
    {
        var key = Key(name);
        if (Ascii.IsValid(key))
            return key;
        var bare = key.Length <= 256 ? stackalloc char[key.Length] : new char[key.Length];
        return bare[..WriteBare(key, bare)].ToString();
    }

    /// <summary>
    /// Writes the <see cref="BareKey"/> of a name whose <see cref="Key"/> is <paramref name="key"/> into <paramref name="bare"/>, which is
    /// as long as it at least.
    /// </summary>
    /// <returns>How long the bare key is.</returns>
    internal static int WriteBare(ReadOnlySpan<char> key, Span<char> bare)
    {
        var length = 0;
        foreach (var c in key)
        {
            var letter = c;
            if (c >= 0x80)
            {
                if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                    continue;
                while (Decompositions.Value.TryGetValue(letter, out var parts))
                    letter = parts.Base;
            }
            bare[length++] = letter;
        }
        return length;
    }

    /// <summary>
    /// The key of a label or point, for which numbers and plurals are the same: <c>Body paragraph 2</c> and <c>Body paragraphs</c>
    /// have the key of <c>Body paragraph</c>.
    /// </summary>
    public static string LabelKey(ReadOnlySpan<char> name) => LabelKeyOf(Key(name));

    /// <summary>The <see cref="LabelKey"/> of a name whose <see cref="Key"/> is <paramref name="key"/>.</summary>
    internal static string LabelKeyOf(string key)
    {
        if (!key.AsSpan().ContainsAny(PluralsAndNumbers))
            return key;
        var singular = key.Length <= 256 ? stackalloc char[key.Length] : new char[key.Length];
        var length = WriteLabelKey(key, singular);
        return length == key.Length ? key : singular[..length].ToString();
    }

    /// <summary>
    /// Writes the <see cref="LabelKey"/> of a name whose <see cref="Key"/> is <paramref name="key"/> into <paramref name="singular"/>,
    /// which is as long as it at least.
    /// </summary>
    /// <returns>How long the label key is.</returns>
    internal static int WriteLabelKey(ReadOnlySpan<char> key, Span<char> singular)
    {
        var rest = key;
        var lastWord = rest.LastIndexOf(' ');
        if (lastWord >= 0 && !rest[(lastWord + 1)..].TrimStart("(#").TrimEnd(").").ContainsAnyExceptInRange('0', '9'))
            rest = rest[..lastWord];
        var length = 0;
        foreach (var range in rest.Split(' '))
        {
            if (length > 0)
                singular[length++] = ' ';
            var word = Singular(rest[range]);
            word.CopyTo(singular[length..]);
            length += word.Length;
        }
        return length;
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    /// <summary>Whether an emoji or another sign that only decorates begins at <paramref name="i"/>; moves to its last code unit.</summary>
    private static bool IsDecoration(ReadOnlySpan<char> name, ref int i)
    {
        var c = name[i];
        // Any sign is an emoji that is followed by the selector of its coloured form or by the box of a keycap (`1️⃣`).
        if (i + 1 < name.Length && name[i + 1] is '\uFE0F' or '\u20E3')
            return true;
        if (c < 0x80)
            return false;
        if (c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFE0E' or '\uFE0F' or '\u20E3')
            return true;
        if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, name[i + 1]));
            if (category is not (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format))
                return false;
            i++;
            return true;
        }
        return char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format;
    }

    private static void Append(Span<char> key, ref int length, char c)
    {
        if (c >= '\u0300' && length > 0 && Compose(key[length - 1], c) is { } composed)
            key[length - 1] = composed;
        else
            key[length++] = c;
    }

    /// <summary>The one letter that <paramref name="letter"/> and the mark or vowel after it make, or null.</summary>
    private static char? Compose(char letter, char next)
    {
        if (char.GetUnicodeCategory(next) == UnicodeCategory.NonSpacingMark)
        {
            if (Compositions.Value.TryGetValue((letter, next), out var composed))
                return composed;
            // Marks above and below a letter may come in either order: `ê` and a dot below is `ẹ` and a circumflex.
            return
                Decompositions.Value.TryGetValue(letter, out var parts)
                && Compositions.Value.TryGetValue((parts.Base, next), out var other)
                && Compositions.Value.TryGetValue((other, parts.Mark), out composed)
                ? composed
                : null;
        }

        // Hangul syllables lie in the order of their parts: 19 first consonants, 21 vowels, 27 last consonants and none.
        if (letter is >= '\u1100' and <= '\u1112' && next is >= '\u1161' and <= '\u1175')
            return (char)('가' + (((letter - '\u1100') * 21) + next - '\u1161') * 28);
        if (letter is >= '가' and <= '힣' && (letter - '가') % 28 == 0 && next is > '\u11A7' and <= '\u11C2')
            return (char)(letter + next - '\u11A7');
        return null;
    }

    // The program runs with invariant globalization (no ICU: half the start-up time), in which string.Normalize leaves
    // letters as they are. So the canonical compositions come along as data.
    private static Dictionary<(char Base, char Mark), char> ReadCompositions()
    {
        var text = EmbeddedText.Of("composition.txt");
        var compositions = new Dictionary<(char, char), char>();
        foreach (var range in text.Split((byte)'\n'))
            if (text[range] is [not (byte)'#', ..] line)
                compositions[(Letter(line[..4]), Letter(line[5..9]))] = Letter(line[10..14]);
        return compositions;

        static char Letter(ReadOnlySpan<byte> hex) => (char)ushort.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
