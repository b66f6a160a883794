namespace AppLsp.Files;

/// <summary>Paths as they are written on every system.</summary>
public static class RelativePath
{
    /// <summary>
    /// <paramref name="path"/> as seen from <paramref name="folder"/>, with <c>/</c>. On Unix a backslash is part of a name.
    /// </summary>
    public static string Of(string path, string folder) => Slashed(Path.GetRelativePath(folder, path));

    /// <summary>The same of a path below <paramref name="folder"/>; null for one elsewhere.</summary>
    public static string? Below(string path, string folder) =>
        Of(path, folder) is var relative
        && !Path.IsPathRooted(relative)
        && relative != ".."
        && !relative.StartsWith("../", StringComparison.Ordinal)
            ? relative
            : null;

    /// <summary><paramref name="path"/> with <c>/</c> between its folders.</summary>
    public static string Slashed(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
