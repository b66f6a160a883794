namespace AppLsp.Language.Text;

/// <summary>A range of a text, in UTF-16 code units from the text's start. The end is exclusive.</summary>
/// <param name="Start">The offset of the first code unit, from 0.</param>
/// <param name="Length">The number of code units; 0 is a place between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span holds no text.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the code unit at <paramref name="offset"/> lies in the span; the end does not.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether a cursor at <paramref name="offset"/> touches the span: inside it or at either edge.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    /// <summary>Whether all of <paramref name="other"/> lies in the span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the spans have something in common, or an edge.</summary>
    public bool Meets(TextSpan other) => other.End >= Start && other.Start <= End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
