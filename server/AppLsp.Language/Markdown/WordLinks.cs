using System.Text.RegularExpressions;
using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>The links that words hold without being a link to CommonMark: wikilinks and e-mail addresses.</summary>
internal static partial class WordLinks
{
    /// <summary>Those in <paramref name="words"/>, which lie on one line, in their order.</summary>
    public static IEnumerable<InlineSpan> In(SourceText text, TextSpan words)
    {
        if (!MayBeIn(text.Span(words)))
            yield break;
        foreach (Match found in Pattern().Matches(text.Slice(words)))
        {
            var span = new TextSpan(words.Start + found.Index, found.Length);
            if (found.Value[0] != '[')
                yield return new(InlineKind.Address, span)
                {
                    Url = found.Value,
                    UrlSpan = span,
                    IsEmail = true,
                };
            else if (span.Start == 0 || text.Content[span.Start - 1] != '\\')
                yield return new(InlineKind.WikiLink, span)
                {
                    Url = found.Value[2..^2],
                    UrlSpan = TextSpan.FromBounds(span.Start + 2, span.End - 2),
                };
        }
    }

    /// <summary>
    /// The link <c>[words](address)</c> that is all of <paramref name="span"/>, where no Markdown is read, as in front matter; else null.
    /// </summary>
    public static InlineSpan? Whole(SourceText text, TextSpan span)
    {
        if (text.Span(span) is not ['[', .., ')'] || WholeLink().Match(text.Slice(span)) is not { Success: true } found)
            return null;
        var target = found.Groups["target"];
        return new(InlineKind.Link, span) { Url = target.Value, UrlSpan = new(span.Start + target.Index, target.Length) };
    }

    /// <summary>Whether there may be any: nearly all words have neither sign.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> words) => words.IndexOfAny('[', '@') >= 0;

    [GeneratedRegex(@"^\[[^\[\]]*\]\((?<target>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeLink();

    [GeneratedRegex(
        """
            \[\[[^\[\]\r\n]{1,200}\]\]
            | (?<![\w.%+@/-])[\w.%+-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\w@])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
