using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Features.Links;

/// <summary>What a link leads to.</summary>
public enum LinkKind
{
    /// <summary>A URI: a page, an e-mail address, a telephone number.</summary>
    Address,

    /// <summary>A file, by its path as seen from the document, or, with <c>/</c> in front, from the workspace's folder.</summary>
    File,

    /// <summary>A note or other file, by its name, as wikilinks have it.</summary>
    Note,
}

/// <summary>A link of a document.</summary>
/// <param name="Span">What is to be clicked: the address itself, without brackets; of a link by reference, all of it.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Target">Where it leads: a URI, a path or a name; without the place inside the file.</param>
public sealed record DocumentLink(TextSpan Span, LinkKind Kind, string Target)
{
    /// <summary>
    /// The place inside the file, such as <c>cover-letter-points</c> or a heading's own words; empty where the link leads to the file as a
    /// whole.
    /// </summary>
    public string Place { get; init; } = "";
}

/// <summary>
/// The links of an application: addresses, files, wikilinks and e-mail addresses, in the text and in the front matter; none in code, HTML
/// and comments.
/// </summary>
public static partial class DocumentLinks
{
    /// <summary>
    /// The schemes that are followed. A posting is somebody else's text, and some editors would run what a link with a scheme of their own
    /// asks for.
    /// </summary>
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto, "tel"];

    /// <summary>
    /// The links in the order of the text; they do not overlap. None outside applications. Whether there are such files is not known here.
    /// </summary>
    public static IReadOnlyList<DocumentLink> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application)
            return [];
        var links = new List<DocumentLink>();
        foreach (var link in In(application).Where(link => !link.Span.IsEmpty).OrderBy(link => link.Span.Start))
            if (links.Count == 0 || links[^1].Span.End <= link.Span.Start)
                links.Add(link);
        return links;
    }

    /// <summary>
    /// The line, from 0, of the heading that links call <paramref name="place"/>: by its words, or by the address that renderers of
    /// Markdown make of them (<c>cover-letter-points</c>, and <c>notes-1</c> for the second of two). Null where no heading is called so.
    /// </summary>
    public static int? LineOf(SourceText text, string place)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (wanted, seen) = (AddressOf(place), new Dictionary<string, int>());
        foreach (var heading in Outline.Of(text).Blocks.OfType<HeadingNode>())
        {
            var address = AddressOf(heading.Title.Text);
            var before = seen.GetValueOrDefault(address);
            seen[address] = before + 1;
            if (wanted == (before == 0 ? address : string.Create(CultureInfo.InvariantCulture, $"{address}-{before}")))
                return text.LineAt(heading.Span.Start);
        }
        return null;
    }

    /// <summary>
    /// The address inside a page that a heading of these words has: small letters, hyphens for spaces, and no other signs.
    /// </summary>
    private static string AddressOf(string words) =>
        string.Concat(
            words
                .Trim()
                .Where(c =>
                    char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
                )
                .Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c))
        );

    private static IEnumerable<DocumentLink> In(Application application)
    {
        var text = application.Text;
        foreach (var key in application.Outline.FrontMatter)
        {
            if (WebAddress.IsAbsolute(key.Value) && text.Slice(key.ValueSpan) == key.Value)
                yield return new(key.ValueSpan, LinkKind.Address, UriOf(key.Value)!);
            else
                foreach (var link in WordLinks.In(text, key.ValueSpan))
                    if (Read(link) is { } read)
                        yield return read;
        }
        foreach (var inline in application.Outline.Inlines)
            if (!inline.UrlSpan.IsEmpty && Read(inline) is { } read)
                yield return read;
    }

    /// <summary>What a link leads to; null where that is nothing that is followed.</summary>
    private static DocumentLink? Read(InlineSpan link) =>
        link.IsEmail ? new(link.UrlSpan, LinkKind.Address, $"{Uri.UriSchemeMailto}:{link.Url}")
        : link.Kind == InlineKind.WikiLink ? ReadWikiLink(link)
        : ReadAddress(link);

    /// <summary>What a link of markdown leads to; null where that is a place in the document itself, or nothing that is followed.</summary>
    private static DocumentLink? ReadAddress(InlineSpan link)
    {
        if (UriOf(link.Url) is { } uri)
            return new(link.UrlSpan, LinkKind.Address, uri);
        if (
            Scheme().IsMatch(link.Url)
            || link.Url.StartsWith("//", StringComparison.Ordinal)
            || link.Url.Contains('\\', StringComparison.Ordinal)
        )
            return null;
        var path = Uri.UnescapeDataString(link.Url.Split('#', '?')[0]);
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return null;
        return new(link.UrlSpan, LinkKind.File, path)
        {
            Place = link.Url.IndexOf('#') is var hash and >= 0 ? Uri.UnescapeDataString(link.Url[(hash + 1)..]) : "",
        };
    }

    /// <summary>What a wikilink leads to, <c>note#heading|words</c>; null where it names no note.</summary>
    private static DocumentLink? ReadWikiLink(InlineSpan link)
    {
        var way = link.Url.Split('|')[0];
        var name = way.Split('#', '^')[0].Trim();
        if (name.Length == 0 || name.Contains('\\', StringComparison.Ordinal))
            return null;
        return new(link.UrlSpan, LinkKind.Note, name)
        {
            // Of headings inside headings, the last one is meant.
            Place = way.LastIndexOf('#') is var hash and >= 0 ? way[(hash + 1)..].Trim() : "",
        };
    }

    /// <summary>An absolute URI of a scheme that is followed, in ASCII; null for anything else.</summary>
    private static string? UriOf(string url)
    {
        if (!Scheme().IsMatch(url) || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme))
            return null;
        return url.All(c => c is > ' ' and <= '~') ? url : uri.AbsoluteUri;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
