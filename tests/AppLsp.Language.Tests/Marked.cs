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
    public static string Show(SourceText text, params IEnumerable<TextSpan> spans)
    {
        var shown = new StringBuilder(text.Content);
        foreach (var span in spans.OrderByDescending(span => span.Start))
            shown.Insert(span.End, "|]").Insert(span.Start, "[|");
        return shown.ToString();
    }
}
