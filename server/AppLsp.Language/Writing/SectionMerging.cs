using AppLsp.Language.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>Puts the text of a section that stands twice below that of the first.</summary>
internal static class SectionMerging
{
    /// <summary>
    /// Whether the text of <paramref name="second"/> can go below that of <paramref name="first"/> as it is: both headings are of one
    /// level, nothing in the second goes by its own heading, no comment above it either, and what the section holds may be more than one.
    /// </summary>
    public static bool IsPossible(Application application, Section first, Section second) =>
        first.Level == second.Level
        && !Headings.HasCommentAbove(application.Outline, second)
        && second.ValueSpan is null
        && !second.HasHeadings
        && second.Children.All(child => child.Form == SectionForm.ListItem)
        && (first.Entry.Traits.CanBeJoined || second.IsEmpty || IsSame(application, first, second))
        && !first.Children.Any(child => child.Form == SectionForm.Heading && !second.IsEmpty);

    /// <summary>
    /// The edits that merge <paramref name="second"/> into <paramref name="first"/>; text that the first has already goes.
    /// </summary>
    public static IEnumerable<TextEdit> Edits(Application application, Section first, Section second)
    {
        var (text, headings) = (application.Text, Headings.Of(application));
        var before = headings.PartOf(first);
        var removal = Removal(application, second);
        var own = Body(text, headings, second);
        if (own.Length == 0 || own == Body(text, headings, first))
        {
            yield return removal;
            yield break;
        }
        var gap = first.OuterItems.Any() && second.OuterItems.Any() ? text.LineEnding : text.LineEnding + text.LineEnding;
        if (!first.HasOwnText && first.Children.Count == 0)
            gap = text.LineEnding;
        if (removal.Span.Start == before.End)
        {
            yield return removal with
            {
                NewText = gap + own + removal.NewText,
            };
            yield break;
        }
        yield return TextEdit.Insert(before.End, gap + own + Gaps.After(text, before.End));
        yield return removal;
    }

    /// <summary>
    /// The edit that takes out the part of <paramref name="section"/> with the smaller one of the gaps around it; at the document's
    /// beginning, the one below.
    /// </summary>
    public static TextEdit Removal(Application application, Section section)
    {
        var text = application.Text;
        var part = Headings.Of(application).PartOf(section);
        var (first, last) = (text.LineAt(part.Start), text.LineAt(part.End));
        var above = text.LineAt(text.EndOfWords(part.Start));
        var below = last + 1;
        while (below < text.LineCount && text.IsBlank(below))
            below++;
        var (isFirst, isLast) = (above == first || text.IsBlank(above), below == text.LineCount);

        if (isFirst || (!isLast && below - last < first - above))
            return new(TextSpan.FromBounds(part.Start, isLast ? text.Length : text.LineStart(below)), "");
        return new(TextSpan.FromBounds(text.LineEnd(above), part.End), Gaps.After(text, part.End));
    }

    private static bool IsSame(Application application, Section first, Section second)
    {
        var headings = Headings.Of(application);
        return Body(application.Text, headings, first) == Body(application.Text, headings, second);
    }

    /// <summary>What stands below the heading, without the blank lines around it.</summary>
    private static string Body(SourceText text, Headings headings, Section section)
    {
        var below = text.LineAt(headings.Node(section).Span.End) + 1;
        var end = headings.PartOf(section).End;
        while (below < text.LineCount && text.LineStart(below) < end && text.IsBlank(below))
            below++;
        return below < text.LineCount && text.LineStart(below) < end ? text.Slice(TextSpan.FromBounds(text.LineStart(below), end)) : "";
    }
}
