using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Features.Links;

/// <summary>Finds the files that links lead to. Files are named as the index names them: by paths with <c>/</c>, from the top.</summary>
/// <param name="Exists">Whether there is a file of a name.</param>
/// <param name="Index">The applications, which wikilinks may call by their names alone.</param>
/// <param name="RootOf">The open folder in which a file lies, with <c>/</c> at the end; null where it lies in none.</param>
public sealed record LinkTargets(Func<string, bool> Exists, WorkspaceIndex Index, Func<string, string?> RootOf)
{
    /// <summary>The file that a link in the file <paramref name="from"/> leads to; null where there is none.</summary>
    public string? Find(LinkKind kind, string target, string from)
    {
        ArgumentNullException.ThrowIfNull(target);
        var folder = DocumentPath.FolderOf(from);
        var root = RootOf(from) ?? folder;
        string[] folders =
            target.StartsWith('/') ? [root]
            : folder == root ? [folder]
            : [folder, root];
        string[] names = kind == LinkKind.File ? [target] : [target, target + ".md"];
        foreach (var place in folders)
            foreach (var name in names)
                if (Resolve(place, name) is { } file && Exists(file))
                    return file;
        return kind == LinkKind.Note ? Index.FileCalled(target) : null;
    }

    /// <summary>
    /// The file that <paramref name="path"/> is as seen from <paramref name="folder"/>; null where that leads out above the top.
    /// </summary>
    internal static string? Resolve(string folder, string path)
    {
        var names = new List<string>();
        foreach (var name in (folder + path).Split('/'))
        {
            if (name is "" or ".")
                continue;
            if (name != "..")
                names.Add(name);
            else if (names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else
                return null;
        }
        return "/" + string.Join('/', names);
    }

    /// <summary>The path from <paramref name="folder"/> to <paramref name="file"/>.</summary>
    internal static string Relative(string folder, string file)
    {
        var (from, to) = (folder.Split('/')[..^1], file.Split('/'));
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
            same++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - same).Concat(to[same..]));
    }
}
