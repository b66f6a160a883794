using AppLsp.Language.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Formatting;

/// <summary>
/// Puts the white space of an application in order: blank lines, the ends of lines, the indentation of lists, the end of the file. No word
/// changes, nor what a reader sees of the text: an edit that would change the rendered HTML is dropped.
/// </summary>
public static class DocumentFormatting
{
    /// <summary>
    /// How often a text is rendered at most to find the edits that would change it. Nobody's own file needs more than a few.
    /// </summary>
    private const int MostRenderings = 60;

    /// <summary>An edit may only become possible by another one; the second round finds nothing more in nearly all texts.</summary>
    private const int MostRounds = 4;

    /// <summary>
    /// The edits that format the whole text: in its order, neither overlapping nor touching. None outside applications, nor in a text that
    /// is in order.
    /// </summary>
    public static IReadOnlyList<TextEdit> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return In(analysis, new(0, analysis.Text.Length));
    }

    /// <summary>Those that lie in <paramref name="range"/>, its edges included.</summary>
    public static IReadOnlyList<TextEdit> In(Analysis analysis, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, analysis.Text.Length);
        if (analysis.Application is not { Outline.HasConflict: false } application)
            return [];

        var changes = new ComposedEdits(application.Text.Length);
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = Harmless(application, [.. Candidates(application).Where(edits => edits.All(edit => range.Contains(edit.Span)))]);
            if (edits.Count == 0)
                break;
            var text = application.Text.WithAll(edits);
            // From the end to the start, so that each place is still where it was.
            foreach (var edit in Enumerable.Reverse(edits))
                changes.Add(edit);
            range = range with { Length = range.Length + text.Length - application.Text.Length };
            if (Analysis.Of(text, analysis.Path, analysis.Options).Application is not { } next)
                break;
            application = next;
        }
        return changes.ToEdits();
    }

    /// <summary>What might be done, piece by piece: the edits of a piece go together or not at all. In the order of the text.</summary>
    private static IEnumerable<IReadOnlyList<TextEdit>> Candidates(Application application) =>
        WhiteSpace
            .In(application)
            .Select(edit => (IReadOnlyList<TextEdit>)[edit])
            .Concat(ListIndents.In(application))
            .OrderBy(edits => edits[0].Span.Start);

    /// <summary>The edits of those candidates that together change nothing that can be seen, in the order of the text.</summary>
    private static List<TextEdit> Harmless(Application application, IReadOnlyList<TextEdit>[] candidates)
    {
        if (candidates.Length == 0 || Rendering.Of(application.Text.Content) is not { } seen)
            return [];
        var (accepted, renderings) = (new List<TextEdit>(), 0);
        Try(candidates);
        return accepted;

        void Try(ReadOnlySpan<IReadOnlyList<TextEdit>> some)
        {
            if (some.IsEmpty || renderings++ >= MostRenderings)
                return;
            List<TextEdit> together = [.. accepted];
            foreach (var edits in some)
                together.AddRange(edits);
            // Of a removal and an insertion at its end, the removal comes first.
            together.Sort((left, right) => (left.Span.Start, left.Span.End).CompareTo((right.Span.Start, right.Span.End)));
            if (Rendering.Of(application.Text.WithAll(together).Content) == seen)
            {
                accepted = together;
            }
            else if (some.Length > 1)
            {
                Try(some[..(some.Length / 2)]);
                Try(some[(some.Length / 2)..]);
            }
        }
    }
}
