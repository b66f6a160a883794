using System.Buffers;
using System.Collections.Immutable;
using AppLsp.Language.Text;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AppLsp.Language.Markdown;

/// <summary>Finds what is not just words in Markdig's tree, wherever it stands: in quotations and tables too.</summary>
internal sealed class InlineReader
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    private static readonly SearchValues<string> TemplateStarts = SearchValues.Create(["<%", "{{"], StringComparison.Ordinal);

    private readonly SourceText _text;
    private readonly List<InlineSpan> _found = [];
    private bool _isInLink;

    // Literals are cut at each character that might have begun something: those that touch are read as one.
    private TextSpan _words;

    private InlineReader(SourceText text) => _text = text;

    /// <summary>What stands in <paramref name="document"/>, by its start, outer before inner.</summary>
    public static ImmutableArray<InlineSpan> Read(SourceText text, MarkdownDocument document)
    {
        var reader = new InlineReader(text);
        reader.ReadBlocks(document);
        var found = reader._found;
        // Links among words are found behind them, and definitions stand together in the tree.
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].Span.Start < found[i - 1].Span.Start)
            {
                found = [.. found.OrderBy(inline => inline.Span.Start)];
                break;
            }
        }
        Nest(found);
        return [.. found];
    }

    /// <summary>
    /// Sets what each of <paramref name="found"/>, in their order, lies in. Their places tell it and not Markdig's tree, which has a part
    /// of a link outside of the link where a table begins in the line below.
    /// </summary>
    private static void Nest(List<InlineSpan> found)
    {
        InlineSpan? outer = null;
        for (var i = 0; i < found.Count; i++)
        {
            while (outer is not null && outer.Span.End <= found[i].Span.Start)
                outer = outer.Outer;
            if (outer is not null)
                found[i] = found[i] with { Outer = outer };
            outer = found[i];
        }
    }

    private void ReadBlocks(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ContainerBlock container:
                    ReadBlocks(container);
                    break;
                case YamlFrontMatterBlock:
                    ReadComments(SpanOf(block), mayBeOpen: false);
                    ReadTemplates(SpanOf(block));
                    break;
                case UnreadBlock unread:
                    Add(new(unread.Kind, SpanOf(unread)));
                    break;
                case CodeBlock:
                    Add(new(InlineKind.Code, SpanOf(block)));
                    break;
                case HtmlBlock:
                    Add(new(InlineKind.Html, SpanOf(block)));
                    ReadComments(SpanOf(block), mayBeOpen: true);
                    break;
                case LinkReferenceDefinition { Url: { Length: > 0 } url } definition:
                    Add(new(InlineKind.Definition, SpanOf(definition)) { Url = url, UrlSpan = AddressIn(definition.UrlSpan, definition) });
                    break;
                case LeafBlock { Inline: { } inline }:
                    ReadInlines(inline);
                    EndWords();
                    break;
                case LeafBlock { ProcessInlines: false } leaf:
                    ReadPlainLines(leaf);
                    break;
            }
        }
    }

    /// <summary>The lines that <see cref="PlainBlocks"/> left as they are hold no sign of Markdown's.</summary>
    private void ReadPlainLines(LeafBlock leaf)
    {
        foreach (ref readonly var line in leaf.Lines.Lines.AsSpan(0, leaf.Lines.Count))
            if (WordLinks.MayBeIn(line.Slice.AsSpan()))
                ReadWords(MarkdownTree.SpanOf(_text, new(line.Slice.Start, line.Slice.End)));
    }

    private void ReadInlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal when !_isInLink:
                    AddWords(SpanOf(literal));
                    break;
                case CodeInline:
                    Add(new(InlineKind.Code, SpanOf(inline)));
                    break;
                case HtmlInline html:
                    var isComment = html.Tag.StartsWith(CommentStart, StringComparison.Ordinal);
                    Add(new(isComment ? InlineKind.Comment : InlineKind.Html, SpanOf(html)));
                    break;
                case UnreadInline unread:
                    Add(new(unread.Kind, SpanOf(unread)));
                    // A wikilink goes on over what a template fills in it.
                    if (unread.Kind == InlineKind.Template && !_isInLink)
                        AddWords(SpanOf(unread));
                    break;
                case AutolinkInline link:
                    Add(
                        new(InlineKind.Autolink, SpanOf(link))
                        {
                            Url = link.Url,
                            UrlSpan = WithoutBrackets(SpanOf(link)),
                            IsEmail = link.IsEmail,
                        }
                    );
                    break;
                case LinkInline { IsAutoLink: true } address:
                    Add(new(InlineKind.Address, SpanOf(address)) { Url = address.Url!, UrlSpan = SpanOf(address) });
                    break;
                case LinkInline link when !_isInLink: // the words of a link are a part of it, a picture's too
                    var url = link.Reference is null ? AddressIn(link.UrlSpan, link) : SpanOf(link);
                    ReadInside(link, new(InlineKind.Link, SpanOf(link)) { Url = link.Url ?? "", UrlSpan = url });
                    break;
                case EmphasisInline { DelimiterChar: MarkdownTree.StrikeMark } struck:
                    ReadInside(struck, new(InlineKind.Struck, SpanOf(struck)));
                    break;
                case ContainerInline inner:
                    ReadInlines(inner);
                    break;
            }
        }
    }

    private void ReadInside(ContainerInline container, InlineSpan inline)
    {
        Add(inline);
        var wasInLink = _isInLink;
        _isInLink |= inline.Kind == InlineKind.Link;
        ReadInlines(container);
        _isInLink = wasInLink;
    }

    private void Add(InlineSpan inline) => _found.Add(inline);

    private void AddWords(TextSpan span)
    {
        if (_words.End == span.Start)
        {
            _words = TextSpan.FromBounds(_words.Start, span.End);
            return;
        }
        EndWords();
        _words = span;
    }

    private void EndWords()
    {
        if (!_words.IsEmpty)
            ReadWords(_words);
        _words = default;
    }

    private void ReadWords(TextSpan words)
    {
        foreach (var link in WordLinks.In(_text, words))
            Add(link);
    }

    /// <summary>A comment ends with the first <c>--&gt;</c>; one without may go on to the end of a block of HTML.</summary>
    private void ReadComments(TextSpan span, bool mayBeOpen)
    {
        for (var start = Next(CommentStart, span.Start); start >= 0;)
        {
            var end = Next(CommentEnd, start + 2) is >= 0 and var last ? last + CommentEnd.Length : -1;
            if (end < 0 && !mayBeOpen)
                break;
            if (end < 0)
                end = span.End;
            Add(new(InlineKind.Comment, TextSpan.FromBounds(start, end)));
            start = Next(CommentStart, end);
        }

        int Next(string sign, int from) =>
            _text.Span(TextSpan.FromBounds(from, span.End)).IndexOf(sign) is >= 0 and var at ? from + at : -1;
    }

    private void ReadTemplates(TextSpan span)
    {
        if (_text.Span(span).IndexOfAny(TemplateStarts) < 0)
            return;
        var comments = _found.FindAll(inline => span.Contains(inline.Span));
        foreach (var (start, length) in CommentsAndTemplates.TemplatesIn(_text.Slice(span)))
        {
            var template = new TextSpan(span.Start + start, length);
            // Where one begins before the other ends, the comment is one for certain.
            if (!comments.Exists(comment => Crosses(comment.Span, template)))
                Add(new(InlineKind.Template, template));
        }
    }

    private static bool Crosses(TextSpan one, TextSpan other) => one.Meets(other) && !one.Contains(other) && !other.Contains(one);

    private TextSpan SpanOf(MarkdownObject node) => MarkdownTree.SpanOf(_text, node.Span);

    /// <summary>
    /// What follows on the next line in quotes is no title where other words follow in turn; Markdig counts it to the definition all the
    /// same.
    /// </summary>
    private TextSpan SpanOf(LinkReferenceDefinition definition) =>
        MarkdownTree.SpanOf(_text, definition.Title is null ? new(definition.Span.Start, definition.UrlSpan.End) : definition.Span);

    /// <summary>
    /// <c>&lt;cv 2.pdf&gt;</c> is in brackets for its space. An address that has no place of its own has all of its link.
    /// </summary>
    private TextSpan AddressIn(SourceSpan address, MarkdownObject link) =>
        WithoutBrackets(address.IsEmpty ? SpanOf(link) : MarkdownTree.SpanOf(_text, address));

    private TextSpan WithoutBrackets(TextSpan address) =>
        _text.Span(address) is ['<', .., '>'] ? new(address.Start + 1, address.Length - 2) : address;
}
