using AppLsp.Language.Text;

namespace AppLsp.Language.Words;

/// <summary>Finds phrases in a text.</summary>
public static class Phrases
{
    /// <summary>Where <paramref name="phrase"/> stands in <paramref name="span"/> of <paramref name="text"/> as whole words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="phrase">What to look for.</param>
    /// <param name="comparison">Whether the case matters; it does not where nothing is said.</param>
    public static IEnumerable<TextSpan> In(
        SourceText text,
        TextSpan span,
        string phrase,
        StringComparison comparison = StringComparison.OrdinalIgnoreCase
    )
    {
        for (var start = span.Start; start <= span.End - phrase.Length; start++)
        {
            start = text.Content.IndexOf(phrase, start, span.End - start, comparison);
            if (start < 0)
                yield break;
            var end = start + phrase.Length;
            var isWhole =
                (start == 0 || !char.IsLetterOrDigit(text.Content[start - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text.Content[end]));
            if (isWhole)
                yield return TextSpan.FromBounds(start, end);
        }
    }
}
