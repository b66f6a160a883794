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

    /// <summary>Whether a text with these words may name <paramref name="company"/>: false only where it certainly does not.</summary>
    public bool MayName(CompanyName company)
    {
        ArgumentNullException.ThrowIfNull(company);
        foreach (var word in company.Words)
        {
            if (!Ascii.IsValid(word)) continue;
            foreach (var mark in MarksOf(word))
                if (!_marks.AsSpan().Contains(mark)) return false;
        }
        return true;
    }

    private static Marks MarksOf(ReadOnlySpan<char> text) => new(text);

    /// <summary>A number for each run, one after another.</summary>
    private ref struct Marks(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next;

        public ushort Current { get; private set; }

        public readonly Marks GetEnumerator() => this;

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
