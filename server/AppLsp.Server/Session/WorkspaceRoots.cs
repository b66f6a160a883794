namespace AppLsp.Server.Session;

/// <summary>The folders that are open in the client.</summary>
internal sealed class WorkspaceRoots(IEnumerable<string> uris)
{
    private readonly string[] _uris = [.. uris];

    // The longest first: a folder may lie in another, and the nearest counts.
    private readonly string[] _folders =
    [
        .. uris.Where(uri => PathOf(uri).Length > 0).Select(FolderPath).Distinct().OrderByDescending(path => path.Length),
    ];

    /// <summary>These folders with some more and without some.</summary>
    public WorkspaceRoots With(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var gone = removed.Select(FolderPath).ToHashSet();
        return new(_uris.Where(uri => !gone.Contains(FolderPath(uri))).Concat(added).ToList());
    }

    /// <summary>The folders, each as the path of its URI, with <c>/</c> at the end.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>
    /// Those that lie in no other one, which is read with what lies in it. A whole disk is nobody's folder of applications, and is none.
    /// </summary>
    public IReadOnlyList<string> Outermost =>
        [
            .. _folders.Where(folder =>
                folder != "/" && !Array.Exists(_folders, other => other != folder && folder.StartsWith(other, StringComparison.Ordinal))
            ),
        ];

    /// <summary>
    /// The folder in which <paramref name="path"/> (of <see cref="PathOf"/>) lies, the nearest where several do; null where none does.
    /// </summary>
    public string? FolderOf(string path) => Array.Find(_folders, folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Where the document lies in its folder, with <c>/</c>; its file name where it lies in none.</summary>
    public string Relative(string uri) => RelativePath(PathOf(uri));

    /// <summary>The same of a path of <see cref="PathOf"/>.</summary>
    public string RelativePath(string path) => path[(FolderOf(path)?.Length ?? path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a document under <paramref name="uri"/> is a file of this machine.</summary>
    public static bool IsFile(string uri) => uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static string FolderPath(string uri) => PathOf(uri).TrimEnd('/') + "/";

    /// <summary>The path part of a URI, decoded: clients differ in what they encode.</summary>
    public static string PathOf(string uri)
    {
        var start = uri.IndexOf(':', StringComparison.Ordinal) + 1;
        if (uri.AsSpan(start).StartsWith("//"))
        {
            start = uri.IndexOf('/', start + 2);
            if (start < 0)
                return "";
        }
        return WithDrive(Uri.UnescapeDataString(uri[start..]));
    }

    /// <summary>
    /// The URI of the file whose URI has the path <paramref name="path"/> (of <see cref="PathOf"/>), encoded as VS Code does it.
    /// </summary>
    public static string UriOf(string path) => "file://" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The path that a URI has for the file at <paramref name="path"/> on the disk.</summary>
    public static string OfDisk(string path)
    {
        var slashed = Files.RelativePath.Slashed(path);
        return WithDrive(slashed.StartsWith('/') ? slashed : "/" + slashed);
    }

    /// <summary>Where the file at <paramref name="path"/> (of <see cref="PathOf"/>) lies on the disk.</summary>
    public static string ToDisk(string path) =>
        path is ['/', _, ':', ..] && OperatingSystem.IsWindows() ? path[1..].Replace('/', '\\') : path;

    /// <summary>`/C:/` and `/c:/` are one drive.</summary>
    private static string WithDrive(string path) =>
        path is ['/', >= 'A' and <= 'Z', ':', ..] ? "/" + char.ToLowerInvariant(path[1]) + path[2..] : path;
}
