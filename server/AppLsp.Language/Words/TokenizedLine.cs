using System.Globalization;
using System.Text;
using AppLsp.Language.Text;

namespace AppLsp.Language.Words;

/// <summary>
/// The words of a line in the form that equal names share, one after another, so that any number of neighbours can be looked
/// up without a copy. Words may hold the signs of technical names: <c>C++</c>, <c>C#</c>, <c>.NET</c>, <c>Node.js</c>,
/// <c>R&amp;D</c>. Hyphens and spaces between words are the same; <c>CI/CD</c> keeps its slash. May be filled again and again.
/// </summary>
public sealed class TokenizedLine
{
    private Word[] _words = new Word[64];
    private char[] _keys = new char[1024];
    private int _length;

    /// <summary>A word: where its key stands among the keys, and where it stands in the text.</summary>
    private readonly record struct Word(int KeyStart, int KeyEnd, int Start, int End);

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Reads <paramref name="text"/>, whose spans are to count from <paramref name="start"/>.</summary>
    public void Read(ReadOnlySpan<char> text, int start = 0)
    {
        Count = 0;
        _length = 0;
        // Between two words stands one sign.
        if (_keys.Length < text.Length * 2)
            _keys = new char[text.Length * 2];
        if (Ascii.IsValid(text))
            ReadAscii(text, start);
        else
            ReadAny(text, start);
    }

    /// <summary>
    /// Reads a line that has no signs but those of ASCII, as nearly all have: its letters are made small all at once.
    /// </summary>
    private void ReadAscii(ReadOnlySpan<char> text, int start)
    {
        Ascii.ToLower(text, _keys, out _);
        var end = 0;
        for (var first = 0; first < text.Length; first++)
        {
            if (!Begins(text, first))
                continue;
            if (Count == 0)
                _length = first;
            else
                _keys[_length++] = first == end + 1 && text[end] == ' ' ? ' ' : Joint(text[end..first]);
            end = EndOfWord(text, first);
            // The words stand where they stand in the line, or before that where more than one sign lies between them.
            if (_length < first)
                _keys.AsSpan(first, end - first).CopyTo(_keys.AsSpan(_length));
            Add(_length, _length + end - first, start + first, start + end);
            first = end;
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int first)
    {
        // Words are short: a search for the first other sign takes longer to begin than to look at each letter.
        var end = first + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || Continues(text, end)))
            end++;
        return end;
    }

    private void Add(int keyStart, int keyEnd, int start, int end)
    {
        if (Count == _words.Length)
            Array.Resize(ref _words, 2 * Count);
        _words[Count++] = new(keyStart, keyEnd, start, end);
        _length = keyEnd;
    }

    private void ReadAny(ReadOnlySpan<char> text, int start)
    {
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Begins(text, i))
                continue;
            var first = i;
            // Mostly it is one space.
            if (Count > 0)
                _keys[_length++] = first == end + 1 && text[end] == ' ' ? ' ' : Joint(text[end..first]);
            end = i = ReadWord(text, i, start);
        }
    }

    /// <summary>
    /// What <paramref name="count"/> words from <paramref name="index"/> on are compared by. Words that no name joins are parted by a sign
    /// that no name has.
    /// </summary>
    public ReadOnlySpan<char> Key(int index, int count) =>
        _keys.AsSpan(_words[index].KeyStart, _words[index + count - 1].KeyEnd - _words[index].KeyStart);

    /// <summary>Where <paramref name="count"/> words from <paramref name="index"/> on stand.</summary>
    public TextSpan Span(int index, int count) => TextSpan.FromBounds(_words[index].Start, _words[index + count - 1].End);

    /// <summary>Reads the word that begins at <paramref name="first"/>, and says where it ends.</summary>
    private int ReadWord(ReadOnlySpan<char> text, int first, int start)
    {
        var from = _length;
        var key = _keys.AsSpan(from);
        var i = first;
        for (; i < text.Length && text[i] < 0x80; i++)
        {
            var letter = AsciiLetters.SmallOf(text[i]);
            if (letter == '\0')
            {
                if (!Continues(text, i))
                    break;
                letter = text[i];
            }
            key[i - first] = letter;
        }
        _length = from + i - first;
        if (i < text.Length && text[i] >= 0x80 && Continues(text, i))
        {
            while (i < text.Length && Continues(text, i))
                i++;
            // No key is longer than its name.
            var name = Names.Key(text[first..i]);
            name.CopyTo(key);
            _length = from + name.Length;
            // An emoji is no word.
            if (name.Length == 0)
                return i;
        }
        Add(from, _length, start + first, start + i);
        return i;
    }

    private static bool Begins(ReadOnlySpan<char> text, int i) =>
        IsLetter(text[i]) || (text[i] == '.' && i + 1 < text.Length && IsLetter(text[i + 1]));

    private static bool Continues(ReadOnlySpan<char> text, int i) =>
        text[i] switch
        {
            '+' or '#' => true,
            '.' or '&' or '\'' or '’' => i + 1 < text.Length && IsLetter(text[i + 1]),
            _ => IsLetter(text[i]),
        };

    private static bool IsLetter(char c) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    /// <summary>What stands between two words: a space for spaces or a hyphen, a slash, or else a sign that no name has.</summary>
    private static char Joint(ReadOnlySpan<char> between)
    {
        var joint = ' ';
        foreach (var c in between)
        {
            if (char.IsWhiteSpace(c))
                continue;
            if (joint != ' ' || c is not ('-' or '\u2010' or '\u2011' or '/'))
                return '\n';
            if (c == '/')
                joint = '/';
        }
        return joint;
    }
}
