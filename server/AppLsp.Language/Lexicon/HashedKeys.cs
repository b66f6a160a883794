using System.Numerics;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// What is known of thousands of keys, of which few documents have any; made while the program is built, and looked at where it lies. It
/// holds none of the keys but their hashes, of 64 bits: no two keys of the lists share one, and a document's own word is taken for one of
/// ten thousand once in 10^15 words.
/// </summary>
/// <param name="starts">
/// For each bucket, the index of its first hash, and behind the last bucket how many hashes there are. The number of buckets is a power
/// of 2.
/// </param>
/// <param name="hashes">The hashes of the keys, by their buckets.</param>
/// <param name="values">What is known of the key at the same index.</param>
internal readonly ref struct HashedKeys(ReadOnlySpan<ushort> starts, ReadOnlySpan<ulong> hashes, ReadOnlySpan<ulong> values)
{
    /// <summary>The hash of no key: what others begin with.</summary>
    private const ulong Basis = 14_695_981_039_346_656_037;

    private readonly ReadOnlySpan<ushort> _starts = starts;
    private readonly ReadOnlySpan<ulong> _hashes = hashes;
    private readonly ReadOnlySpan<ulong> _values = values;

    /// <summary>The hash of <paramref name="key"/>: FNV-1a (Fowler, Noll, Vo), over UTF-16 code units.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hash">The hash of what stands before it.</param>
    public static ulong HashOf(ReadOnlySpan<char> key, ulong hash = Basis)
    {
        foreach (var c in key)
            hash = (hash ^ c) * 1_099_511_628_211ul;
        return hash;
    }

    /// <summary>Whether a key has the hash <paramref name="hash"/>.</summary>
    public bool Contains(ulong hash) => _hashes[BucketOf(hash)].Contains(hash);

    /// <summary>What is known of the key with the hash <paramref name="hash"/>, in the order in which it was added.</summary>
    public Enumerator Of(ulong hash)
    {
        var bucket = BucketOf(hash);
        return new(_hashes[bucket], _values[bucket], hash);
    }

    /// <summary>Where the hashes of a bucket stand; nothing is in any where nothing was prepared.</summary>
    private Range BucketOf(ulong hash)
    {
        if (_starts.IsEmpty)
            return ..0;
        var bucket = IndexOfBucket(hash, _starts.Length - 1);
        return _starts[bucket].._starts[bucket + 1];
    }

    /// <summary>Arranges <paramref name="entries"/>, of which one key may have several.</summary>
    public static (ushort[] Starts, ulong[] Hashes, ulong[] Values) Arrange(IReadOnlyCollection<(ulong Hash, ulong Value)> entries)
    {
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)(entries.Count / 2 + 1));
        List<(ulong Hash, ulong Value)> ordered = [.. entries.OrderBy(entry => IndexOfBucket(entry.Hash, buckets))];
        var starts = new ushort[buckets + 1];
        foreach (var (hash, _) in ordered)
            starts[IndexOfBucket(hash, buckets) + 1]++;
        for (var i = 1; i <= buckets; i++)
            starts[i] = checked((ushort)(starts[i] + starts[i - 1]));
        return (starts, [.. ordered.Select(entry => entry.Hash)], [.. ordered.Select(entry => entry.Value)]);
    }

    /// <summary>The bucket: by the upper bits, into which a multiplication by 2^64 divided by the golden ratio mixes all others.</summary>
    private static int IndexOfBucket(ulong hash, int buckets) =>
        buckets == 1 ? 0 : (int)((hash * 0x9E37_79B9_7F4A_7C15) >> (64 - BitOperations.Log2((uint)buckets)));

    /// <summary>What is known of one key.</summary>
    internal ref struct Enumerator(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ulong> values, ulong hash)
    {
        private readonly ReadOnlySpan<ulong> _hashes = hashes;
        private readonly ReadOnlySpan<ulong> _values = values;
        private readonly ulong _hash = hash;
        private int _index = -1;

        /// <summary>The value at which it stands.</summary>
        public readonly ulong Current => _values[_index];

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next value; false where there is none.</summary>
        public bool MoveNext()
        {
            while (++_index < _hashes.Length)
                if (_hashes[_index] == _hash)
                    return true;
            return false;
        }
    }
}
