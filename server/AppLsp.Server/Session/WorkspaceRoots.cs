namespace AppLsp.Server.Session;

/// <summary>The folders that are open in the client.</summary>
internal sealed class WorkspaceRoots(IEnumerable<string> uris)
{
    // The longest first: a folder may lie in another, and the nearest counts.
    private readonly string[] _folders =
        [.. uris.Select(PathOf).Where(path => path.Length > 0).Select(path => path.TrimEnd('/') + "/").OrderByDescending(path => path.Length)];

    /// <summary>Where the document lies in its folder, with <c>/</c>; its file name where it lies in none.</summary>
    public string Relative(string uri)
    {
        var path = PathOf(uri);
        foreach (var folder in _folders)
            if (path.StartsWith(folder, StringComparison.Ordinal)) return path[folder.Length..];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>The path part of a URI, decoded: clients differ in what they encode.</summary>
    private static string PathOf(string uri)
    {
        var start = uri.IndexOf(':', StringComparison.Ordinal) + 1;
        if (uri.AsSpan(start).StartsWith("//"))
        {
            start = uri.IndexOf('/', start + 2);
            if (start < 0) return "";
        }
        return Uri.UnescapeDataString(uri[start..]);
    }
}
