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

        if (SuppressionItems.At(analysis, offset) is { } switches)
            return switches;
        if (CompletionCursor.At(analysis, offset) is not { } cursor)
            return [];
        foreach (var place in PlaceFinder.PlacesAt(cursor))
        {
            cancellation.ThrowIfCancellationRequested();
            List<CompletionItem> items = [.. ItemsFor(place, cursor).Select(item => item with { ReplacesValue = place.IsWhole })];
            if (items.Count > 0)
                return items;
        }
        return [];
    }

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
