namespace AppLsp.Language.Words;

/// <summary>Finds the word that somebody probably meant: how far two words lie apart, and how far is near enough for what.</summary>
public static class Spelling
{
    /// <summary>How many slips the code of a rule may have: codes are long, and lie far apart.</summary>
    public const int SlipsInCode = 3;

    /// <summary>Below this length, a letter more or less makes another name.</summary>
    private const int ShortestName = 4;

    /// <summary>From this length on two slips are taken for the same name; below it, one.</summary>
    private const int LongName = 9;

    /// <summary>How many slips a word of a config or a command line may have: there are few, and the answer is only a question.</summary>
    public static int SlipsInKeyword(string typed) => Math.Max(2, typed.Length / 3);

    /// <summary>How many slips a status may have: there are many, some short, and the answer is a fix.</summary>
    public static int SlipsInStatus(string typed) => Math.Max(1, typed.Length / 3);

    /// <summary>
    /// The one of <paramref name="known"/> that is nearest to <paramref name="typed"/>, the first of equally near ones; null where none
    /// lies within <paramref name="most"/> slips.
    /// </summary>
    /// <param name="typed">The word that is written.</param>
    /// <param name="known">What may be meant.</param>
    /// <param name="word">The word for one of them, in the letters of <paramref name="typed"/>.</param>
    /// <param name="most">How many slips are near enough.</param>
    public static T? Nearest<T>(string typed, IEnumerable<T> known, Func<T, string> word, int most)
        where T : class =>
        known
            .Select(meant => (Meant: meant, Distance: Distance(typed, word(meant), most)))
            .Where(near => near.Distance <= most)
            .DefaultIfEmpty()
            .MinBy(near => near.Distance)
            .Meant;

    /// <summary>
    /// The one of <paramref name="known"/> that is nearest to <paramref name="typed"/>, a word of a config or a command line, whatever the
    /// case; null where none is near.
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Nearest(typed.ToLowerInvariant(), known, word => word.ToLowerInvariant(), SlipsInKeyword(typed));
    }

    /// <summary>
    /// The end of a complaint about <paramref name="typed"/>: a question after the nearest of <paramref name="known"/>, or a full stop
    /// where none is near.
    /// </summary>
    public static string DidYouMean(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } nearest ? $"; did you mean {nearest}?" : ".";

    /// <summary>
    /// Whether whoever wrote the key <paramref name="written"/> probably meant the other key <paramref name="meant"/>. A name is read as
    /// the
    /// one that is meant, so much less than elsewhere is near: a short name may have one slip, and no plural or other first letter is one.
    /// </summary>
    public static bool IsSlip(string written, string meant)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(meant);
        return IsSlip(new SpelledWord(written), new SpelledWord(meant));
    }

    /// <summary>The same of words of which the letters are known.</summary>
    internal static bool IsSlip(SpelledWord one, SpelledWord other)
    {
        var (written, meant) = (one.Key, other.Key);
        var shorter = Math.Min(written.Length, meant.Length);
        if (shorter < ShortestName || Math.Abs(written.Length - meant.Length) > 2 || written == meant)
            return false;
        // A plural is no slip.
        if (
            written.Length == meant.Length + 1
            && meant[^1] != 's'
            && written[^1] == 's'
            && written.StartsWith(meant, StringComparison.Ordinal)
        )
            return false;
        // Nor is another first letter: that makes `Headline` of `Deadline`, and hardly anybody mistypes it.
        if (written.Length == meant.Length && written.AsSpan(1).SequenceEqual(meant.AsSpan(1)))
            return false;
        var isLong = shorter >= LongName && written[0] == meant[0];
        if (!one.MayBeNear(other, isLong ? 2 : 1))
            return false;
        return Distance(written, meant, isLong ? 2 : 1) switch
        {
            1 => true,
            2 => isLong && !HasTwoSlipsInOneShortWord(written, meant),
            _ => false,
        };
    }

    /// <summary>
    /// How many letters must be put in, left out, replaced or swapped with their neighbour to turn one key into the other,
    /// as far as <paramref name="most"/>; more counts as <c>most + 1</c>. (Optimal string alignment distance.)
    /// </summary>
    public static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;
        // Three rows of the table that the algorithm fills, one for each letter of the left and the two before it.
        var width = right.Length + 1;
        var rows = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var previous = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
            previous[j] = j;
        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            // What lies further from the diagonal than `most` costs more than that. Its neighbours are told so.
            var (first, last) = (Math.Max(1, i - most), Math.Min(right.Length, i + most));
            current[first - 1] = first == 1 ? i : most + 1;
            var least = current[first - 1];
            for (var j = first; j <= last; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    distance = Math.Min(distance, before[j - 2] + 1);
                current[j] = distance;
                least = Math.Min(least, distance);
            }
            if (last < right.Length)
                current[last + 1] = most + 1;
            // Two letters that change places leap over a row, and no more than one.
            if (Math.Min(least, leastBefore) > most)
                return most + 1;
            leastBefore = least;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return Math.Min(previous[right.Length], most + 1);
    }

    /// <summary>Two slips in one short word make another word: `Job Listing` is no `Job Posting`.</summary>
    private static bool HasTwoSlipsInOneShortWord(string written, string meant)
    {
        var (writtenWords, meantWords) = (written.Split(' '), meant.Split(' '));
        return writtenWords.Length == meantWords.Length
            && writtenWords.Zip(meantWords).Any(pair => pair.Second.Length < LongName && Distance(pair.First, pair.Second, 1) > 1);
    }
}
