namespace AppLsp.Language.Lexicon;

/// <summary>A word for a status.</summary>
/// <param name="Status">The status: an index into <see cref="PreparedWords.Statuses"/>.</param>
/// <param name="Language">The language that has it, as <see cref="Languages.SetOf(string)"/> gives it.</param>
/// <param name="IsWritten">Whether another language than the schema's writes this word for the status.</param>
internal readonly record struct StatusWord(byte Status, byte Language, bool IsWritten)
{
    /// <summary>The word that <paramref name="packed"/> is.</summary>
    public static StatusWord Of(ulong packed) => new((byte)packed, (byte)(packed >> 8), (packed >> 16) != 0);

    /// <summary>The word as it is kept.</summary>
    public ulong Packed => Status | ((ulong)Language << 8) | (IsWritten ? 1ul << 16 : 0);
}
