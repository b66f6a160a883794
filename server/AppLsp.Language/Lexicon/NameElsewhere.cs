using System.Numerics;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// A name that something in the schema has in other languages: sets of them, as <see cref="Languages.SetOf(string)"/> gives them.
/// </summary>
/// <param name="Named">What has the name: the number that <see cref="NamesElsewhere.NumberOf"/> gives.</param>
/// <param name="AsName">Where it is so called as a section is.</param>
/// <param name="AsLabel">Where it is so called as a label is.</param>
/// <param name="Written">The languages that write this name for it.</param>
internal readonly record struct NameElsewhere(int Named, LanguagesOfName AsName, LanguagesOfName AsLabel, byte Written)
{
    /// <summary>The name that <paramref name="packed"/> is.</summary>
    public static NameElsewhere Of(ulong packed) =>
        new(
            (ushort)packed,
            new((byte)(packed >> 16), (byte)(packed >> 24)),
            new((byte)(packed >> 32), (byte)(packed >> 40)),
            (byte)(packed >> 48)
        );

    /// <summary>The name as it is kept.</summary>
    public ulong Packed =>
        (ushort)Named
        | ((ulong)AsName.Languages << 16)
        | ((ulong)AsName.Common << 24)
        | ((ulong)AsLabel.Languages << 32)
        | ((ulong)AsLabel.Common << 40)
        | ((ulong)Written << 48);
}

/// <summary>The languages that have a name.</summary>
/// <param name="Languages">All of them.</param>
/// <param name="Common">Those in which any document may use it.</param>
internal readonly record struct LanguagesOfName(byte Languages, byte Common)
{
    /// <summary>Those of <paramref name="known"/> alone.</summary>
    public LanguagesOfName Among(byte known) => this with { Languages = (byte)(Languages & known) };

    /// <summary>Whether any document may use the name, as the first of the languages has it.</summary>
    public bool IsCommon => (Common & (1 << BitOperations.TrailingZeroCount(Languages))) != 0;

    /// <summary>
    /// These and <paramref name="language"/>, of which the first name with this key says whether any document may use it.
    /// </summary>
    public LanguagesOfName With(byte language, bool isCommon) =>
        (Languages & language) != 0
            ? this
            : new((byte)(Languages | language), isCommon ? (byte)(Common | language) : Common);
}
