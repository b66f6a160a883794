using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace AppLsp.Language.Markdown;

/// <summary>
/// Has a pipeline make links of bare addresses, as Markdig's own extension does. That one is asked at every <c>h</c>, <c>t</c>, <c>m</c>,
/// <c>f</c> and <c>w</c> of a text; here it is asked at the signs that end a scheme, and goes back to where that begins.
/// </summary>
internal sealed class BareAddresses : IMarkdownExtension
{
    /// <summary>The signs of <see cref="Parser"/>, which begin no inline by themselves.</summary>
    public const string Signs = ":.";

    /// <summary>Whether <paramref name="words"/> may hold an address.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> words)
    {
        for (var from = 0; words[from..].IndexOfAny(Signs) is >= 0 and var at; from += at + 1)
            if (LengthOfScheme(words[..(from + at)], words[(from + at)..]) > 0)
                return true;
        return false;
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        private readonly AutoLinkParser _inner = new(new() { UseHttpsForWWWLinks = true });

        public Parser() => OpeningCharacters = [.. Signs];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var length = LengthOfScheme(slice.Text.AsSpan(0, slice.Start), slice.AsSpan());
            // The scheme has been taken for words: they are given back.
            if (
                length == 0
                || processor.Inline is not LiteralInline words
                || words.Content.End != slice.Start - 1
                || words.Content.Length < length
            )
                return false;
            slice.Start -= length;
            if (!_inner.Match(processor, ref slice))
                return false;
            words.Content.End -= length;
            words.Span.End -= length;
            if (words.Content.IsEmpty)
                words.Remove();
            return true;
        }
    }

    /// <summary>
    /// How many characters of a scheme, or of <c>www</c>, stand before the sign with which <paramref name="after"/> begins; 0 where they or
    /// the sign are none.
    /// </summary>
    private static int LengthOfScheme(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after[0] == '.')
            return before.EndsWith("www") ? 3 : 0;
        if (after is [_, '/', ..])
            return before.EndsWith("https") ? 5
                : before.EndsWith("http") ? 4
                : before.EndsWith("ftp") ? 3
                : 0;
        return before.EndsWith("mailto") ? 6
            : before.EndsWith("tel") ? 3
            : 0;
    }
}
