using System.Security.Cryptography;
using System.Text;
using AppLsp.Files;
using AppLsp.Language.Configuration;

namespace AppLsp.Cli.Listing;

/// <summary>
/// Names that stay from run to run, whatever folder the program runs in: a calendar or an address book that gets them again updates what it
/// has.
/// </summary>
internal static class StableId
{
    private const int Bytes = 16;

    /// <summary>What ends the way up to the folder that a file is named from.</summary>
    private static readonly string[] Roots = [".git", .. Config.FileNames];

    /// <summary>The name that <paramref name="parts"/> have together.</summary>
    public static string Of(params IEnumerable<string> parts) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..Bytes])}@applsp";

    /// <summary>
    /// What the file at <paramref name="path"/>, seen from <paramref name="folder"/>, is called in its repository, or below its config;
    /// elsewhere where it lies.
    /// </summary>
    public static string NameOf(string path, string folder)
    {
        var full = Path.GetFullPath(path, folder);
        for (var root = Path.GetDirectoryName(full); root is not null; root = Path.GetDirectoryName(root))
            if (Array.Exists(Roots, name => Path.Exists(Path.Combine(root, name))))
                return RelativePath.Of(full, root);
        return RelativePath.Slashed(full);
    }
}
