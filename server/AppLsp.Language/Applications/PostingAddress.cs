using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>Tells the addresses of single postings from others.</summary>
internal static class PostingAddress
{
    private static readonly WordList JobAddresses = new("job-addresses.txt");

    /// <summary>Signs that may stand between a label or a bullet and the address behind it.</summary>
    private const string Marks = "*_<[(\"' ";

    /// <summary>Whether <paramref name="url"/> is the address of one posting, by its host or a part of its path.</summary>
    public static bool Is(string url) =>
        url.ToLowerInvariant().Split(['/', '.', '?', '#']).Any(JobAddresses.Contains)
        && WebAddress.Key(url.Trim('<', '>', '(', ')', ',', ';')) is not null;

    /// <summary>
    /// Whether a key, a label or a row of the person's own, whatever its name, has such an address for its value, or a line is one.
    /// </summary>
    public static bool IsIn(Application application) =>
        application.Outline.FrontMatter.Any(key => Is(key.Value))
        || application.Outline.Inlines.Any(link =>
            link.Kind is InlineKind.Link or InlineKind.Autolink or InlineKind.Address
            && Is(link.Url)
            && IsValue(application.Text, link.Span.Start)
            && !application.IsInPosting(link.Span.Start)
        );

    /// <summary>Whether nothing but a label, a bullet or the edge of a cell stands before <paramref name="start"/> in its line.</summary>
    private static bool IsValue(SourceText text, int start)
    {
        var before = text.Span(TextSpan.FromBounds(text.LineStart(text.LineAt(start)), start)).TrimEnd(Marks);
        return before.Trim() is [] or [.., ':' or '：' or '|' or '-' or '+' or '>'];
    }
}
