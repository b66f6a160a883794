using AppLsp.Language.Text;

namespace AppLsp.Language.Tests;

/// <summary>A text after edits.</summary>
internal static class Edited
{
    /// <summary>
    /// <paramref name="text"/> after <paramref name="edits"/>, which were made against it, are in order and do not overlap.
    /// </summary>
    public static SourceText By(SourceText text, IReadOnlyList<TextEdit> edits)
    {
        foreach (var (edit, next) in edits.Zip(edits.Skip(1)))
            Assert.True(edit.Span.End <= next.Span.Start, $"{edit} overlaps {next}, or stands behind it.");
        foreach (var edit in edits.Reverse())
            text = text.With(edit);
        return text;
    }
}
