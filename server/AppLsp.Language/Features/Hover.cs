namespace AppLsp.Language.Features;

/// <summary>Explains what stands at a place of an application.</summary>
public static class Hover
{
    /// <summary>What to say about the thing at <paramref name="offset"/> (0 to the text's length), or null where there is nothing to say.</summary>
    public static HoverInfo? At(Analysis analysis, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        cancellation.ThrowIfCancellationRequested();
        return null;
    }
}
