using System.Collections.Concurrent;

namespace AppLsp.Language.Text;

/// <summary>
/// What is made of a short text, kept for the next time that the same text comes by: the names in a person's files are the same ones over
/// and
/// over. Of too many all are dropped, so that no stream of texts fills the memory.
/// </summary>
/// <param name="most">How many are kept.</param>
/// <param name="make">Makes one; it must depend on nothing but the text.</param>
/// <typeparam name="T">What is made. Several threads get the same one.</typeparam>
internal sealed class Kept<T>(int most, Func<string, T> make)
{
    /// <summary>In characters; what is longer is hardly a name.</summary>
    private const int Longest = 60;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>About how many are known: what two threads make at once counts twice.</summary>
    private int _count;

    /// <summary>What is made of <paramref name="text"/>.</summary>
    public T Of(string text)
    {
        if (text.Length > Longest)
            return make(text);
        if (_known.TryGetValue(text, out var known))
            return known;
        if (Interlocked.Increment(ref _count) > most)
        {
            _known.Clear();
            _count = 1;
        }
        return _known.GetOrAdd(text, make);
    }
}
