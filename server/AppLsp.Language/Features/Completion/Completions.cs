using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Completion;

/// <summary>What can be written at a place of an application.</summary>
public static class Completions
{
    /// <summary>
    /// The items for a cursor at <paramref name="offset"/> (0 to the text's length), best first; none outside applications and inside a
    /// pasted posting.
    /// </summary>
    public static IReadOnlyList<CompletionItem> At(Analysis analysis, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, analysis.Text.Length);
        cancellation.ThrowIfCancellationRequested();

        return At(analysis, offset, isAsked: true, cancellation);
    }

    /// <summary>
    /// The items that may come by themselves at <paramref name="offset"/> (0 to the text's length), behind what was just typed, best first:
    /// in slots with a closed list of words, those that begin as what is typed, and all where that is only a sign. Nothing in prose.
    /// </summary>
    public static IReadOnlyList<CompletionItem> WhileTyping(Analysis analysis, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, analysis.Text.Length);
        cancellation.ThrowIfCancellationRequested();
        return
        [
            .. from item in At(analysis, offset, isAsked: false, cancellation)
            let rank = FuzzyMatch.RankWhileTyping(item, analysis.Text.Span(TextSpan.FromBounds(item.Edit.Span.Start, offset)))
            where rank is not null
            orderby rank
            select item,
        ];
    }

    private static IReadOnlyList<CompletionItem> At(Analysis analysis, int offset, bool isAsked, CancellationToken cancellation)
    {
        if (SuppressionItems.At(analysis, offset) is { } switches)
            return switches;
        if (CompletionCursor.At(analysis, offset) is not { } cursor)
            return [];
        foreach (var place in PlaceFinder.PlacesAt(cursor))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!isAsked && !IsClosed(place, cursor))
                continue;
            List<CompletionItem> items = [.. ItemsFor(place, cursor).Select(item => item with { ReplacesValue = place.IsWhole })];
            if (items.Count > 0)
                return items;
        }
        return [];
    }

    /// <summary>Whether what belongs at the place is one of a list of words, and a line of prose would look otherwise.</summary>
    private static bool IsClosed(Place place, CompletionCursor cursor) =>
        place switch
        {
            StatusPlace or WordPlace or KeyPlace or LabelNamePlace => true,
            HeadingPlace heading => heading.Marks > 0,
            LabelPlace or LabelLinePlace => cursor.Line.IsItem,
            // Whatever begins an item of a list may be a day, or else a sentence.
            DatePlace date => !date.InList || date.Replaced.IsEmpty || char.IsAsciiDigit(cursor.Text.Content[cursor.Offset - 1]),
            _ => false,
        };

    private static IEnumerable<CompletionItem> ItemsFor(Place place, CompletionCursor cursor) =>
        place switch
        {
            StatusPlace status => StatusItems.For(status, cursor),
            DatePlace date => DateItems.For(date, cursor),
            WordPlace word => WordItems.For(word, cursor),
            NamePlace => WordItems.NamesFor(cursor),
            SkillPlace skill => SkillItems.For(skill, cursor),
            HeadingPlace heading => SectionItems.For(heading, cursor),
            LabelPlace label => LabelItems.For(label, cursor),
            LabelNamePlace label => LabelItems.For(label, cursor),
            LabelLinePlace label => label.Line.Items(cursor),
            KeyPlace key => FrontMatterItems.For(key, cursor),
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "A kind of place without items."),
        };
}
