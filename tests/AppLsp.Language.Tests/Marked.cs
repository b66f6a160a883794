using System.Text;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests;

/// <summary>A text whose marks <c>[|...|]</c> have been taken out and made spans.</summary>
internal sealed record Marked(SourceText Text, IReadOnlyList<TextSpan> Spans)
{
    public TextSpan Span => Assert.Single(Spans);

    public static Marked Of(string marked)
    {
        var (content, spans, starts) = (new StringBuilder(marked.Length), new List<TextSpan>(), new Stack<int>());
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                starts.Push(content.Length);
                i++;
            }
            else if (starts.Count > 0 && marked.AsSpan(i).StartsWith("|]"))
            {
                spans.Add(TextSpan.FromBounds(starts.Pop(), content.Length));
                i++;
            }
            else
            {
                content.Append(marked[i]);
            }
        }
        Assert.Empty(starts);
        return new(SourceText.From(content.ToString()), [.. spans.OrderBy(span => span.Start)]);
    }

    /// <summary>The text with marks around <paramref name="spans"/>: what a failing test should show.</summary>
    public static string Show(SourceText text, params IEnumerable<TextSpan> spans) => Show(text, spans.Select(span => (span, "")));

    /// <summary>The text with marks, and behind each of them what is to be said of it.</summary>
    public static string Show(SourceText text, IEnumerable<(TextSpan Span, string Note)> marks)
    {
        // Where one mark ends and another begins, ends come first; a mark around another begins before it and ends behind it.
        var pieces = marks
            .SelectMany(mark =>
                mark.Span.IsEmpty
                    ? [(At: mark.Span.Start, Turn: 1, Length: 0, Piece: "[||]" + mark.Note)]
                    : ((int At, int Turn, int Length, string Piece)[])
                        [(mark.Span.Start, 2, -mark.Span.Length, "[|"), (mark.Span.End, 0, mark.Span.Length, "|]" + mark.Note)]
            )
            .OrderBy(piece => (piece.At, piece.Turn, piece.Length));
        var shown = new StringBuilder();
        var done = 0;
        foreach (var (at, _, _, piece) in pieces)
        {
            shown.Append(text.Content, done, at - done).Append(piece);
            done = at;
        }
        return shown.Append(text.Content, done, text.Content.Length - done).ToString();
    }
}
