using AppLsp.Language.Text;

namespace AppLsp.Language.Values;

/// <summary>Tells web addresses from other words.</summary>
public static class WebAddress
{
    /// <summary>Parameters that are known to be for tracking alone; one that ends with <c>_</c> stands for all that begin so.</summary>
    private static readonly string[] Parameters =
    [
        "utm_",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "fbclid",
        "msclkid",
        "yclid",
        "twclid",
        "ttclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "_hsenc",
        "_hsmi",
        "trk",
        "trackingid",
        "refid",
        "gh_src",
    ];

    /// <summary>What the page is called on which an employer lists all of its postings.</summary>
    private static readonly string[] ListPages =
    [
        "career",
        "careers",
        "job",
        "jobs",
        "vacancies",
        "openings",
        "open-positions",
        "positions",
        "join",
        "join-us",
        "work-with-us",
        "work-for-us",
        "hiring",
        "opportunities",
        "karriere",
        "stellen",
        "stellenangebote",
        "offene-stellen",
        "emploi",
        "emplois",
        "carrieres",
        "recrutement",
        "empleo",
        "carreras",
        "trabaja-con-nosotros",
        "lavora-con-noi",
        "vagas",
        "vacatures",
        "recruit",
        "index.html",
    ];

    /// <summary>How the names of files end in which people keep a posting.</summary>
    private static readonly string[] FileEndings =
    [
        ".pdf",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".txt",
        ".md",
        ".html",
        ".htm",
        ".mhtml",
        ".eml",
        ".png",
        ".jpg",
        ".jpeg",
        ".webp",
    ];

    /// <summary>Whether <paramref name="text"/> is an absolute http or https URL (RFC 3986, section 4.3) with a host.</summary>
    public static bool IsAbsolute(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && (uri.Host.Contains('.', StringComparison.Ordinal) || uri.HostNameType == UriHostNameType.IPv6 || uri.IsLoopback);

    /// <summary>
    /// Whether <paramref name="text"/>, a word without spaces, was probably meant as an address: it has a scheme, or a host and a path.
    /// </summary>
    public static bool LooksLikeOne(string text)
    {
        if (
            text.Contains("//", StringComparison.Ordinal)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        if (IsFileName(text))
            return false;
        var host = text.Split('/')[0];
        return host.Split('.') is [.., { Length: >= 2 } domain] parts
            && parts.Length > 1
            && parts.All(part => part.Length > 0)
            && domain.All(char.IsAsciiLetter)
            && !host.Contains('@', StringComparison.Ordinal);
    }

    /// <summary>Whether <paramref name="text"/> is the name of a file: `posting.pdf` is no host.</summary>
    private static bool IsFileName(string text) =>
        !text.Contains('/', StringComparison.Ordinal)
        && Array.Exists(FileEndings, ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether what stands at <paramref name="offset"/> of <paramref name="text"/> is part of an address, not a word beside it.
    /// </summary>
    public static bool Covers(SourceText text, int offset)
    {
        var start = offset;
        while (start > 0 && !char.IsWhiteSpace(text.Content[start - 1]))
            start--;
        var before = text.Span(TextSpan.FromBounds(start, offset));
        return before.Contains("://", StringComparison.Ordinal) || before.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name of a parameter of an address's query: what stands before the <c>=</c>.</summary>
    public static string NameOfParameter(string parameter) => parameter.Split('=')[0];

    /// <summary>Whether a parameter of an address's query does nothing but tell where the visitor came from.</summary>
    public static bool IsTracking(string parameter) =>
        Parameters.Any(name =>
            name.EndsWith('_')
                ? parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                : NameOfParameter(parameter).Equals(name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// What two addresses of one page share: host, path and the parameters that matter. Null for what is no address, and for the address
    /// of a whole site or of an employer's list of postings, which is no single one's.
    /// </summary>
    public static string? Key(string url)
    {
        if (!IsAbsolute(url) || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        var path = uri.AbsolutePath.TrimEnd('/');
        var query = string.Join(
            '&',
            uri.Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(parameter => !IsTracking(parameter))
                .Order(StringComparer.Ordinal)
        );
        // Some sites have their pages behind the `#`; elsewhere it is a place on the page.
        var fragment =
            uri.Fragment.StartsWith("#/", StringComparison.Ordinal) || uri.Fragment.StartsWith("#!", StringComparison.Ordinal)
                ? uri.Fragment
                : "";
        if (
            query.Length + fragment.Length == 0
            && (path.Length == 0 || ListPages.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase))
        )
            return null;
        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        return $"{host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{path}?{query}{fragment}";
    }
}
