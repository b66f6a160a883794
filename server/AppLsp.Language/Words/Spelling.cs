namespace AppLsp.Language.Words;

/// <summary>Finds the word that somebody probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The one of <paramref name="known"/> that is nearest to <paramref name="typed"/>, whatever the case; null where none is near.
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var (nearest, distance) = known
            .Select(word => (word, Names.Distance(typed.ToLowerInvariant(), word.ToLowerInvariant(), typed.Length)))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(pair => pair.Item2);
        return distance <= Math.Max(2, typed.Length / 3) ? nearest : null;
    }

    /// <summary>
    /// The end of a complaint about <paramref name="typed"/>: a question after the nearest of <paramref name="known"/>, or a full stop
    /// where none is near.
    /// </summary>
    public static string DidYouMean(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } nearest ? $"; did you mean {nearest}?" : ".";
}
