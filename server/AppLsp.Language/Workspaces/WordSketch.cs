using System.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// Which words a text has, in little room: enough to leave out of ten thousand files nearly all that cannot name something, without a look
/// at the disk. A word that it lacks is not in the text; one that it has is there in all but one of a hundred cases.
/// </summary>
/// <remarks>
/// Two bytes for each word that is another. Words are runs of ASCII letters and digits whatever their case; of others nothing is said.
/// </remarks>
public sealed class WordSketch : IEquatable<WordSketch>
{
    private readonly ushort[] _marks;

    private WordSketch(ushort[] marks) => _marks = marks;

    /// <summary>The words of <paramref name="text"/>.</summary>
    public static WordSketch Of(ReadOnlySpan<char> text)
    {
        var marks = new List<ushort>(text.Length / 16);
        // One bit for each mark that there is.
        Span<ulong> seen = stackalloc ulong[(ushort.MaxValue + 1) / 64];
        seen.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            if (AsciiLetters.SmallOf(text[i]) == '\0')
                continue;
            // FNV-1a of the small letters, of which the upper half is folded into the lower one.
            var hash = 2166136261;
            for (; i < text.Length && AsciiLetters.SmallOf(text[i]) is not '\0' and var letter; i++)
                hash = (hash ^ letter) * 16777619;
            var mark = (ushort)(hash ^ (hash >> 16));
            ref var bits = ref seen[mark / 64];
            if ((bits & (1UL << (mark % 64))) != 0)
                continue;
            bits |= 1UL << (mark % 64);
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
    public ReadOnlySpan<ushort> Marks => _marks;

    /// <summary>
    /// Whether all these words may be among those with the marks <paramref name="others"/>: false only where one certainly is not.
    /// </summary>
    public bool MayBeAmong(ReadOnlySpan<ushort> others)
    {
        foreach (var mark in _marks)
            if (!others.Contains(mark))
                return false;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(WordSketch? other) => other is not null && Marks.SequenceEqual(other.Marks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WordSketch);

    /// <inheritdoc/>
    public override int GetHashCode() => _marks.Length;
}
