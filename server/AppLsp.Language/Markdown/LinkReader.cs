using AppLsp.Language.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AppLsp.Language.Markdown;

/// <summary>Finds the links of a text, bare addresses among them, wherever they stand: in quotations and tables too.</summary>
internal static class LinkReader
{
    private static readonly MarkdownPipeline Pipeline = MarkdownTree.Extensions.UseAutoLinks(new() { UseHttpsForWWWLinks = true }).Build();

    /// <summary>
    /// The links of <paramref name="text"/>, each with the span of its address, and the words between: what is no link, no code and no
    /// HTML.
    /// </summary>
    public static (IReadOnlyList<LinkMention> Links, IReadOnlyList<TextSpan> Words) Read(SourceText text)
    {
        if (MarkdownTree.Of(text, Pipeline) is not { } document)
            return ([], []);

        var shift = MarkdownTree.ShiftOf(text);
        var (links, words) = (new List<LinkMention>(), new List<TextSpan>());
        var open = new Stack<MarkdownObject>([document]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case ContainerBlock container:
                    foreach (var block in container)
                        open.Push(block);
                    break;
                case LinkReferenceDefinition { Url: { Length: > 0 } url } definition:
                    links.Add(new(url, AddressIn(definition.UrlSpan, definition.Span)));
                    break;
                case LeafBlock { Inline: { } inline }:
                    open.Push(inline);
                    break;
                case AutolinkInline link when SpanOf(link.Span) is { Length: > 2 } span:
                    links.Add(new(link.IsEmail ? $"{Uri.UriSchemeMailto}:{link.Url}" : link.Url, new(span.Start + 1, span.Length - 2)));
                    break;
                case LinkInline { Url: { Length: > 0 } url } link:
                    links.Add(
                        new(url, link.IsAutoLink || link.Reference is not null ? SpanOf(link.Span) : AddressIn(link.UrlSpan, link.Span))
                    );
                    break;
                case LinkInline:
                    break; // its words are a part of it
                case ContainerInline container:
                    foreach (var inline in container)
                        open.Push(inline);
                    break;
                case LiteralInline literal:
                    words.Add(SpanOf(literal.Span));
                    break;
            }
        }
        return (links, Joined(words));

        TextSpan SpanOf(SourceSpan span)
        {
            var start = Math.Clamp(span.Start + shift, 0, text.Length);
            return TextSpan.FromBounds(start, Math.Clamp(span.End + 1 + shift, start, text.Length));
        }

        // `<cv 2.pdf>` is in brackets for its space. An address that has no place of its own is clicked with all of its link.
        TextSpan AddressIn(SourceSpan address, SourceSpan link)
        {
            var span = address.IsEmpty ? SpanOf(link) : SpanOf(address);
            return text.Span(span) is ['<', .., '>'] ? new(span.Start + 1, span.Length - 2) : span;
        }
    }

    /// <summary>Literals are cut at each character that might have begun something.</summary>
    private static List<TextSpan> Joined(List<TextSpan> words)
    {
        var joined = new List<TextSpan>();
        foreach (var span in words.OrderBy(span => span.Start))
        {
            if (joined.Count > 0 && joined[^1].End == span.Start)
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, span.End);
            else
                joined.Add(span);
        }
        return joined;
    }
}
