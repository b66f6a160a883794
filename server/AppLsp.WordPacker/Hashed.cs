using AppLsp.Language.Lexicon;

namespace AppLsp.WordPacker;

/// <summary>Hashes keys.</summary>
internal static class Hashed
{
    /// <summary>The values of <paramref name="byKey"/>, each with the hash of its key.</summary>
    /// <exception cref="InvalidOperationException">Two keys share a hash.</exception>
    public static List<(ulong Hash, ulong Value)> All<T>(Dictionary<string, List<T>> byKey, Func<T, ulong> pack)
    {
        var keys = new Dictionary<ulong, string>();
        var all = new List<(ulong, ulong)>();
        foreach (var (key, values) in byKey)
        {
            var hash = HashedKeys.HashOf(key);
            if (hash == 0 || !keys.TryAdd(hash, key))
                throw new InvalidOperationException($"“{key}” and “{keys.GetValueOrDefault(hash)}” have one hash: choose another one.");
            all.AddRange(values.Select(value => (hash, pack(value))));
        }
        return all;
    }
}
