namespace AppLsp.Language.Features;

/// <summary>What can be written at a place of an application.</summary>
public static class Completion
{
    /// <summary>The items for a cursor at <paramref name="offset"/> (0 to the text's length), best first; none outside applications and inside a pasted posting.</summary>
    public static IReadOnlyList<CompletionItem> At(Analysis analysis, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
