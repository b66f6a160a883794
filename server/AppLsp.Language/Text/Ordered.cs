namespace AppLsp.Language.Text;

/// <summary>Finds among parts that lie in the order of the text, by halves: a text may be full of them.</summary>
internal static class Ordered
{
    /// <summary>
    /// The index of the last of <paramref name="parts"/> that starts no later than <paramref name="offset"/>; -1 where none does.
    /// </summary>
    public static int LastFrom<T>(IReadOnlyList<T> parts, Func<T, int> start, int offset)
    {
        var (low, high) = (-1, parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (start(parts[middle]) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
