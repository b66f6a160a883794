using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// A name with the keys by which names are looked up, each made when it is first asked for, and kept: one name is looked up again and
/// again. To make the keys anew each time would be 2 to 6 % of the time that the reading and judging of a file takes.
/// </summary>
/// <param name="text">The name as it is written.</param>
public sealed class NormalizedName(string text) : IEquatable<NormalizedName>
{
    private static readonly Kept<NormalizedName> Known = new(2_000, name => new(name));

    /// <summary>
    /// The name <paramref name="text"/> with the keys that were made when it last came by: for what is probably a name, and not any line.
    /// </summary>
    public static NormalizedName Of(string text) => Known.Of(text);

    /// <summary>The name as it is written.</summary>
    public string Text { get; } = text;

    /// <summary>The <see cref="Names.Key"/> of the name, with the word for a number sign at its end: <c>Job #</c> names no job.</summary>
    public string Key => field ??= NameForms.KeyOf(Text);

    /// <summary>The <see cref="Names.LabelKey"/> of the name.</summary>
    public string LabelKey => field ??= Names.LabelKeyOf(Key);

    /// <summary>The <see cref="Names.Key"/> of the name itself, without a number before it and a remark behind it.</summary>
    public string CoreKey => field ??= NameForms.CoreKey(Text, Key);

    /// <summary>The <see cref="CoreKey"/> with the words of <c>jobURL</c> apart.</summary>
    internal string PartedKey => field ??= NameForms.PartedKey(Text, CoreKey);

    /// <summary>The keys by which a section may be named, the likeliest first.</summary>
    internal string[] Keys => field ??= NameForms.Of(this, key => key);

    /// <summary>The keys by which a label may be named, the likeliest first: numbers and plurals make no difference.</summary>
    internal string[] LabelKeys => field ??= NameForms.Of(this, Names.LabelKeyOf);

    /// <summary>
    /// The name without the signs behind it that make it a question or a call (<c>Why this company?</c>); null where there are none.
    /// </summary>
    internal NormalizedName? Unasked =>
        field ??=
            Text[NameForms.CoreOf(Text)] is var core && core.TrimEnd('?', '!', '？', '！', ' ') is { Length: > 0 } name && name != core
                ? new(name)
                : null;

    /// <summary>The names on the sides of a slash; none where there is none.</summary>
    internal NormalizedName[] Sides => field ??= [.. NameForms.SidesOf(Text).Select(side => new NormalizedName(side))];

    /// <summary>The names that an <c>and</c> joins; none where there is none.</summary>
    internal NormalizedName[] Joined => field ??= [.. NameForms.JoinedIn(Text).Select(part => new NormalizedName(part))];

    /// <inheritdoc/>
    public bool Equals(NormalizedName? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NormalizedName);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
