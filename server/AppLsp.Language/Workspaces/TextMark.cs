namespace AppLsp.Language.Workspaces;

/// <summary>
/// What copies of a text share, and other texts do not, as good as certainly. Facts are no others because of it: most changes of a text
/// concern nobody else.
/// </summary>
internal readonly struct TextMark : IEquatable<TextMark>
{
    private readonly int _length;
    private readonly int _hash;

    private TextMark(int length, int hash) => (_length, _hash) = (length, hash);

    /// <summary>The mark of <paramref name="text"/>; it holds within this run of the program.</summary>
    public static TextMark Of(string text) => new(text.Length, text.GetHashCode(StringComparison.Ordinal));

    /// <summary>Whether the two texts are the same.</summary>
    public bool IsSame(TextMark other) => _length == other._length && _hash == other._hash;

    /// <inheritdoc/>
    public bool Equals(TextMark other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextMark;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
