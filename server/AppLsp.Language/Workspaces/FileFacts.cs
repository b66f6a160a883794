using AppLsp.Language.Text;

namespace AppLsp.Language.Workspaces;

/// <summary>
/// What the other files of a workspace need to know of a file: of an application, or of a part of one. Small, and equal as long as nothing
/// of it changes.
/// </summary>
/// <param name="File">Which file it is; no other file of the workspace has the same.</param>
/// <param name="Path">What people call the file: its path in the workspace, with <c>/</c>.</param>
public abstract record FileFacts(string File, string Path)
{
    /// <summary>The folder that the file lies in, up to its last <c>/</c>.</summary>
    internal string Folder => DocumentPath.FolderOf(File);
}
