using System.Text;

namespace AppLsp.Language.Text;

/// <summary>
/// Edits made one after another, each against the text that the ones before it left, told as edits against the first text.
/// </summary>
/// <param name="length">The first text's length.</param>
internal sealed class ComposedEdits(int length)
{
    // The text as it is now: stretches of the first one, in their order, and new ones between.
    private readonly List<Piece> _pieces = [new(0, length, null)];

    /// <summary>Makes one more edit, against the text as it is now.</summary>
    public void Add(TextEdit edit)
    {
        var from = CutAt(edit.Span.Start);
        _pieces.RemoveRange(from, CutAt(edit.Span.End) - from);
        if (edit.NewText.Length > 0)
            _pieces.Insert(from, new(0, edit.NewText.Length, edit.NewText));
    }

    /// <summary>The edits against the first text, in its order; they neither overlap nor touch.</summary>
    public IReadOnlyList<TextEdit> ToEdits()
    {
        var edits = new List<TextEdit>();
        var (written, added) = (0, new StringBuilder());
        foreach (var piece in _pieces.Append(new(length, 0, null)))
        {
            if (piece.New is not null)
            {
                added.Append(piece.New);
                continue;
            }
            if (piece.Start > written || added.Length > 0)
                edits.Add(new(TextSpan.FromBounds(written, piece.Start), added.ToString()));
            written = piece.Start + piece.Length;
            added.Clear();
        }
        return edits;
    }

    /// <summary>
    /// Cuts the piece at <paramref name="offset"/> of the text as it is now in two, and gives the index of what begins there.
    /// </summary>
    private int CutAt(int offset)
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (offset == 0)
                return i;
            var piece = _pieces[i];
            if (offset < piece.Length)
            {
                _pieces[i] = piece with { Length = offset, New = piece.New?[..offset] };
                _pieces.Insert(i + 1, new(piece.Start + offset, piece.Length - offset, piece.New?[offset..]));
                return i + 1;
            }
            offset -= piece.Length;
        }
        return _pieces.Count;
    }

    /// <summary>A stretch of the first text from <paramref name="Start"/>, or, where <paramref name="New"/> is one, a new text.</summary>
    private readonly record struct Piece(int Start, int Length, string? New);
}
