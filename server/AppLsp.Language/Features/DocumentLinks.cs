using System.Text.RegularExpressions;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features;

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
public sealed record DocumentLink(TextSpan Span, LinkKind Kind, string Target);

/// <summary>The links of an application: addresses, files, wikilinks and e-mail addresses, in the text and in the front matter; none in code, HTML and comments.</summary>
public static partial class DocumentLinks
{
    /// <summary>
    /// The schemes that are followed. A posting is somebody else's text, and some editors would run what a link with a scheme of their own asks for.
    /// </summary>
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto, "tel"];

    /// <summary>The links in the order of the text; they do not overlap. None outside applications. Whether there are such files is not known here.</summary>
    public static IReadOnlyList<DocumentLink> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Application is not { } application) return [];
        var links = new List<DocumentLink>();
        foreach (var link in In(application).Where(link => !link.Span.IsEmpty).OrderBy(link => link.Span.Start))
            if (links.Count == 0 || links[^1].Span.End <= link.Span.Start) links.Add(link);
        return links;
    }

    private static IEnumerable<DocumentLink> In(Application application)
    {
        var text = application.Text;
        foreach (var key in application.Outline.FrontMatter)
        {
            if (WebAddress.IsAbsolute(key.Value) && text.Slice(key.ValueSpan) == key.Value) yield return new(key.ValueSpan, LinkKind.Address, UriOf(key.Value)!);
            else
                foreach (var link in InWords(text, key.ValueSpan)) yield return link;
        }
        var (links, words) = LinkReader.Read(text);
        foreach (var link in links)
            if (Read(link) is { } read) yield return read;
        foreach (var span in words)
            foreach (var link in InWords(text, span)) yield return link;
    }

    /// <summary>What a link of markdown leads to; null where that is a place in the document itself, or nothing that is followed.</summary>
    private static DocumentLink? Read(LinkMention link)
    {
        if (UriOf(link.Url) is { } uri) return new(link.Span, LinkKind.Address, uri);
        if (Scheme().IsMatch(link.Url) || link.Url.StartsWith("//", StringComparison.Ordinal) || link.Url.Contains('\\', StringComparison.Ordinal)) return null;
        var path = Uri.UnescapeDataString(link.Url.Split('#', '?')[0]);
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? null : new(link.Span, LinkKind.File, path);
    }

    /// <summary>The wikilinks and e-mail addresses among words.</summary>
    private static IEnumerable<DocumentLink> InWords(SourceText text, TextSpan span)
    {
        foreach (Match found in Pattern().Matches(text.Slice(span)))
        {
            var match = new TextSpan(span.Start + found.Index, found.Length);
            if (found.Value[0] != '[') yield return new(match, LinkKind.Address, $"{Uri.UriSchemeMailto}:{found.Value}");
            else if (match.Start > 0 && text.Content[match.Start - 1] == '\\') continue;
            else if (found.Value[2..^2].Split('|', '#', '^')[0].Trim() is { Length: > 0 } name && !name.Contains('\\', StringComparison.Ordinal))
                yield return new(TextSpan.FromBounds(match.Start + 2, match.End - 2), LinkKind.Note, name);
        }
    }

    /// <summary>An absolute URI of a scheme that is followed, in ASCII; null for anything else.</summary>
    private static string? UriOf(string url) =>
        Scheme().IsMatch(url) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme)
            ? url.All(c => c is > ' ' and <= '~') ? url : uri.AbsoluteUri
            : null;

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\[\[[^\[\]\r\n]{1,200}\]\]|(?<![\w.%+@/-])[\w.%+-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
