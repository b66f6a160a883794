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
    // Of thousands of files that are one job, each is compared with each: to look for the `/` each time would be most of the work.
    private int _folderLength = DocumentPath.FolderLength(File);

    /// <summary>Which file it is; no other file of the workspace has the same.</summary>
    public string File
    {
        get;
        init => (field, _folderLength) = (value, DocumentPath.FolderLength(value));
    } = File;

    /// <summary>The folder that the file lies in, up to its last <c>/</c>.</summary>
    internal string Folder => File[.._folderLength];

    private ReadOnlySpan<char> FolderSpan => File.AsSpan(0, _folderLength);

    /// <summary>Whether the two files lie in one folder.</summary>
    internal bool LiesBeside(FileFacts other) => FolderSpan.SequenceEqual(other.FolderSpan);

    /// <summary>Whether the file lies in a folder below that of <paramref name="upper"/>, however deep.</summary>
    internal bool LiesBelow(FileFacts upper) =>
        _folderLength > upper._folderLength && FolderSpan.StartsWith(upper.FolderSpan, StringComparison.Ordinal);
}
