namespace AppLsp.Language.Applications;

/// <summary>Tells web addresses from other words.</summary>
public static class WebAddress
{
    /// <summary>Whether <paramref name="text"/> is an absolute http or https URL (RFC 3986, section 4.3) with a host.</summary>
    public static bool IsAbsolute(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && (uri.Host.Contains('.', StringComparison.Ordinal) || uri.HostNameType == UriHostNameType.IPv6 || uri.IsLoopback);

    /// <summary>Whether <paramref name="text"/>, a word without spaces, was probably meant as an address: it has a scheme, or a host and a path.</summary>
    public static bool LooksLikeOne(string text)
    {
        if (text.Contains("//", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return true;
        var host = text.Split('/')[0];
        return host.Split('.') is [.., { Length: >= 2 } domain] parts && parts.Length > 1 && parts.All(part => part.Length > 0) && domain.All(char.IsAsciiLetter) && !host.Contains('@', StringComparison.Ordinal);
    }
}
