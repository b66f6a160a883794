using System.Collections;
using System.Text;
using AppLsp.Language.Applications;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// Which words a text has, in little room: enough to leave out of ten thousand files nearly all that cannot name something, without a look at the disk.
/// A word that it lacks is not in the text; one that it has is there in all but one of a hundred cases.
/// </summary>
/// <remarks>
/// Two bytes for each word that is another. Words are runs of ASCII letters and digits whatever their case; of others nothing is said.
/// </remarks>
public sealed class WordSketch
{
    private readonly ushort[] _marks;

    private WordSketch(ushort[] marks) => _marks = marks;

    /// <summary>The words of <paramref name="text"/>.</summary>
    public static WordSketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = new List<ushort>(text.Length / 16);
        var seen = new BitArray(ushort.MaxValue + 1);
        foreach (var mark in MarksOf(text))
        {
            if (seen[mark]) continue;
            seen[mark] = true;
            marks.Add(mark);
        }
        return new([.. marks]);
    }

    /// <summary>The words that every text has that names <paramref name="company"/>.</summary>
    public static WordSketch Of(CompanyName company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return Of(string.Join(' ', company.Words.Where(word => Ascii.IsValid(word))));
    }

    /// <summary>A number for each word, in no order; another word may have the same one.</summary>
    internal ReadOnlySpan<ushort> Marks => _marks;

    /// <summary>Whether all these words may be among those with the marks <paramref name="others"/>: false only where one certainly is not.</summary>
    internal bool MayBeAmong(ReadOnlySpan<ushort> others)
    {
        foreach (var mark in _marks)
            if (!others.Contains(mark)) return false;
        return true;
    }

    private static Runs MarksOf(ReadOnlySpan<char> text) => new(text);

    /// <summary>A number for each run, one after another.</summary>
    private ref struct Runs(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next;

        public ushort Current { get; private set; }

        public readonly Runs GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next < _text.Length && !char.IsAsciiLetterOrDigit(_text[_next])) _next++;
            if (_next == _text.Length) return false;
            // FNV-1a of the small letters, of which the upper half is folded into the lower one.
            var hash = 2166136261;
            for (; _next < _text.Length && char.IsAsciiLetterOrDigit(_text[_next]); _next++) hash = (hash ^ (uint)(_text[_next] | 0x20)) * 16777619;
            Current = (ushort)(hash ^ (hash >> 16));
            return true;
        }
    }
}
