namespace AppLsp.Language.Words;

/// <summary>
/// A name with the keys by which names are looked up, each made when it is first asked for, and kept: one name is looked up again and
/// again. To make the keys anew each time would be 2 to 6 % of the time that the reading and judging of a file takes.
/// </summary>
/// <param name="text">The name as it is written.</param>
public sealed class NormalizedName(string text) : IEquatable<NormalizedName>
{
    /// <summary>The name as it is written.</summary>
    public string Text { get; } = text;

    /// <summary>The <see cref="Names.Key"/> of the name.</summary>
    public string Key => field ??= Names.Key(Text);

    /// <summary>The <see cref="Names.LabelKey"/> of the name.</summary>
    public string LabelKey => field ??= Names.LabelKeyOf(Key);

    /// <inheritdoc/>
    public bool Equals(NormalizedName? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NormalizedName);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
