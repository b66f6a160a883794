namespace AppLsp.Language.Text;

/// <summary>The parts of a document's path, which has <c>/</c> between its folders, and of a URI or glob written so.</summary>
internal static class DocumentPath
{
    /// <summary>The name of the file, with its extension: what stands behind the last <c>/</c>.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The folder, with the <c>/</c> at its end; empty where the path has none.</summary>
    public static string FolderOf(string path) => path[..FolderLength(path)];

    /// <summary>The length of what <see cref="FolderOf"/> gives.</summary>
    public static int FolderLength(string path) => path.LastIndexOf('/') + 1;
}
