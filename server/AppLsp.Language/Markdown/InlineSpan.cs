using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>What a stretch of text is to Markdown, besides words.</summary>
public enum InlineKind
{
    /// <summary>Code: a span in backticks, a fenced or an indented block.</summary>
    Code,

    /// <summary>A tag, or a block of HTML.</summary>
    Html,

    /// <summary>A comment: HTML's, in a line, in a block of HTML or in the front matter; Obsidian's, <c>%% so %%</c>.</summary>
    Comment,

    /// <summary>What a template fills: <c>&lt;% so %&gt;</c>, <c>{{so}}</c>.</summary>
    Template,

    /// <summary>A link or picture: <c>[words](address)</c>, <c>[words][reference]</c>.</summary>
    Link,

    /// <summary>An address in brackets: <c>&lt;https://example.com&gt;</c>.</summary>
    Autolink,

    /// <summary>An address without brackets, which is a link all the same: of the web, of a telephone, of e-mail.</summary>
    Address,

    /// <summary>A wikilink: <c>[[note]]</c>.</summary>
    WikiLink,

    /// <summary>The definition of a reference: <c>[reference]: address</c>.</summary>
    Definition,

    /// <summary>
    /// What is struck through, <c>~~so~~</c>: it holds no longer, and people leave it to be seen beside what took its place.
    /// </summary>
    Struck,
}

/// <summary>A stretch of text that is not just words. It may go over several lines.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it, with its marks and brackets.</param>
public sealed record InlineSpan(InlineKind Kind, TextSpan Span)
{
    /// <summary>Where a link leads, unescaped; of a wikilink, what stands in its brackets. Empty for what is no link.</summary>
    public string Url { get; init; } = "";

    /// <summary>
    /// Where the address is written, without brackets; all of the link where that is elsewhere or the link itself. Empty for what is no
    /// link.
    /// </summary>
    public TextSpan UrlSpan { get; init; }

    /// <summary>Whether the address is one of e-mail, without a scheme.</summary>
    public bool IsEmail { get; init; }

    /// <summary>Whether it is there for a program, and says nothing to a reader: code, HTML, a comment, a slot of a template.</summary>
    public bool IsUnread => Kind is InlineKind.Code or InlineKind.Html or InlineKind.Comment or InlineKind.Template;

    /// <summary>The innermost stretch that this one lies in, or null.</summary>
    public InlineSpan? Outer { get; init; }
}
