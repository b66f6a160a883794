using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

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

    private const string BoardsFile = "job-boards.txt";

    /// <summary>What the page is called on which postings are listed.</summary>
    private static readonly WordList ListPages = new(BoardsFile, "list-pages");

    /// <summary>What stands in a path before the name of an employer, on sites that have a page for each.</summary>
    private static readonly WordList EmployersPages = new(BoardsFile, "employers-pages");

    /// <summary>
    /// The parameters by which a list of postings, a search or an embedded board shows one of them: <c>/careers?gh_jid=4711</c>.
    /// </summary>
    private static readonly WordList PostingParameters = new(BoardsFile, "posting-parameters");

    /// <summary>The sites of boards by how many parts the path of a board has there.</summary>
    private static readonly WordList[] Boards =
    [
        new(BoardsFile, "boards"),
        new(BoardsFile, "boards-of-one"),
        new(BoardsFile, "boards-of-two"),
    ];

    /// <summary>The sites on which postings lie below <c>/job/</c>, and all else is a board.</summary>
    private static readonly WordList BoardsWithJobs = new(BoardsFile, "boards-with-jobs");

    private static readonly char[] WordEdges = [' ', ',', ';', '(', ')'];

    /// <summary>The sites that list the postings of many employers.</summary>
    private static readonly WordList Portals = new(BoardsFile, "portals");

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

    /// <summary>
    /// Whether <paramref name="text"/> is nothing but words: none has a dot or a slash in it, or begins as an address does. What a portal
    /// is called on the web is its name: <c>indeed.com</c>.
    /// </summary>
    public static bool IsWords(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '/' or '\\' or '@' || (text[i] is '.' or ':' && IsInWord(i) && !IsInPortal(i)))
                return false;
        return !text.StartsWith("http", StringComparison.OrdinalIgnoreCase);

        bool IsInWord(int i) => i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

        bool IsInPortal(int i)
        {
            var start = text.LastIndexOfAny(WordEdges, i) + 1;
            var end = text.IndexOfAny(WordEdges, i) is >= 0 and var edge ? edge : text.Length;
            return Portals.ContainsWritten(text[start..end].ToLowerInvariant());
        }
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
        if (IsList(uri, path, query, fragment))
            return null;
        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        return $"{host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{path}?{query}{fragment}";
    }

    /// <summary>The site of a page: what stands before the path in the <paramref name="key"/> that <see cref="Key"/> gives.</summary>
    public static ReadOnlySpan<char> SiteOf(string key) => key.AsSpan(0, key.IndexOf('/') is >= 0 and var path ? path : key.IndexOf('?'));

    /// <summary>
    /// Whether the page with that <paramref name="key"/>, as <see cref="Key"/> gives it, is an employer's on a site of many, and no single
    /// posting: <c>/company/rook</c>; or a path that ends in the name of <paramref name="company"/>.
    /// </summary>
    public static bool IsEmployersPage(string key, CompanyName? company)
    {
        ArgumentNullException.ThrowIfNull(key);
        var path = key.AsSpan(SiteOf(key).Length);
        var end = path.IndexOf('?');
        if (path[end..].ContainsAnyInRange('0', '9'))
            return false;
        path = path[..end];
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (last.IsEmpty || !last.ContainsAnyExceptInRange('0', '9'))
            return false;
        if (company is not null && SignsOf(Names.BareKey(Names.Key(last))).SequenceEqual(SignsOf(company.LooseKey)))
            return true;
        path = path[..^(last.Length + 1)];
        return path.LastIndexOf('/') is >= 0 and var slash && EmployersPages.Contains(Names.Key(path[(slash + 1)..]));

        static IEnumerable<char> SignsOf(string name) => name.Where(char.IsLetterOrDigit);
    }

    /// <summary>
    /// Whether the page with that <paramref name="key"/>, as <see cref="Key"/> gives it, has a number, as a posting mostly has.
    /// </summary>
    public static bool HasNumber(string key) => key.AsSpan(SiteOf(key).Length).ContainsAnyInRange('0', '9');

    /// <summary>Whether the address is a whole site's, or one that shows many postings.</summary>
    private static bool IsList(Uri uri, string path, string query, string fragment)
    {
        if (fragment.TrimStart('#', '/', '!').Length > 0)
            return IsListPage(fragment);
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(parameters, IsOfPosting))
            return false;
        if (IsListPage(path) || IsListPage(uri.Fragment) || IsBoard(uri.Host, path))
            return true;
        return path.Length == 0 && (parameters.Length == 0 || !Array.Exists(parameters, parameter => parameter.Any(char.IsAsciiDigit)));
    }

    /// <summary>
    /// Whether the last part of <paramref name="path"/> is what lists of postings are called, and no number of one stands before it, as in
    /// <c>/jobs/17/job</c>.
    /// </summary>
    private static bool IsListPage(string path)
    {
        var parts = path.Split('/');
        return IsList(parts[^1]) && !(parts is [.., var list, { Length: > 0 } number, _] && number.All(char.IsAsciiDigit) && IsList(list));

        static bool IsList(string part) => ListPages.Contains(Names.Key(part.AsSpan().TrimStart("#!")));
    }

    private static bool IsOfPosting(string parameter) =>
        parameter.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
        && equals + 1 < parameter.Length
        && PostingParameters.Contains(Names.Key(parameter.AsSpan(0, equals)));

    /// <summary>Whether the page lies on a site of boards, and no deeper than an employer's board.</summary>
    private static bool IsBoard(string host, string path)
    {
        if (IsOn(host, BoardsWithJobs))
            return !path.Contains("/job/", StringComparison.OrdinalIgnoreCase);
        var parts = path.Count(sign => sign == '/');
        return Boards.Index().Any(board => parts <= board.Index && IsOn(host, board.Item));
    }

    /// <summary>Whether <paramref name="host"/> is one of <paramref name="sites"/>, or lies below one.</summary>
    private static bool IsOn(string host, WordList sites)
    {
        for (var at = 0; at >= 0; at = host.IndexOf('.', at) is >= 0 and var dot ? dot + 1 : -1)
            if (sites.Contains(Names.Key(host.AsSpan(at))))
                return true;
        return false;
    }
}
