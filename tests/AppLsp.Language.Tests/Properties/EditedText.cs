using CsCheck;

namespace AppLsp.Language.Tests.Properties;

/// <summary>Texts as they are while somebody edits them: samples with pieces put in, and with parts cut out.</summary>
internal static class EditedText
{
    /// <summary>
    /// One of <paramref name="samples"/> after up to six edits, each of which puts one of <paramref name="pieces"/> in the place of up to
    /// twelve code units.
    /// </summary>
    public static Gen<string> Of(string[] samples, string[] pieces) =>
        from sample in Gen.Int[0, samples.Length - 1].Select(i => samples[i])
        from edits in Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 12], Gen.Int[0, pieces.Length - 1].Select(i => pieces[i])).Array[0, 6]
        select edits.Aggregate(sample, Change);

    private static string Change(string text, (int Place, int Removed, string Piece) edit)
    {
        var start = edit.Place % (text.Length + 1);
        return string.Concat(text.AsSpan(0, start), edit.Piece, text.AsSpan(Math.Min(text.Length, start + edit.Removed)));
    }
}
