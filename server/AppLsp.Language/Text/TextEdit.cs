namespace AppLsp.Language.Text;

/// <summary>A change of a text: the text of <paramref name="Span"/> gives way to <paramref name="NewText"/>.</summary>
/// <param name="Span">What is replaced; empty for an insertion.</param>
/// <param name="NewText">What stands there instead; empty for a removal.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>The edit that puts <paramref name="text"/> at <paramref name="offset"/>.</summary>
    public static TextEdit Insert(int offset, string text) => new(new TextSpan(offset, 0), text);

    /// <summary>
    /// <paramref name="edits"/> in the order of the text; insertions at one place are one, in the order in which they came.
    /// </summary>
    public static IReadOnlyList<TextEdit> Joined(IEnumerable<TextEdit> edits)
    {
        var joined = new List<TextEdit>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            if (edit.Span.IsEmpty && joined is [.., { Span: { IsEmpty: true } } last] && last.Span == edit.Span)
                joined[^1] = last with { NewText = last.NewText + edit.NewText };
            else
                joined.Add(edit);
        }
        return joined;
    }
}
