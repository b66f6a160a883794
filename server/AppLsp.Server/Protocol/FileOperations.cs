namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>workspace/willRenameFiles</c> and <c>workspace/didRenameFiles</c>.</summary>
internal sealed record RenameFilesParams(IReadOnlyList<FileRename> Files);

/// <summary>A file or folder, and what it is called afterwards.</summary>
internal sealed record FileRename(string OldUri, string NewUri);

/// <summary>What the client does with files of which the server wants to hear; null for what the client does not tell of.</summary>
internal sealed record FileOperationOptions(FileOperationRegistrationOptions? WillRename, FileOperationRegistrationOptions? DidRename);

/// <summary>Of which files.</summary>
internal sealed record FileOperationRegistrationOptions(IReadOnlyList<FileOperationFilter> Filters);

/// <summary>Files or folders.</summary>
internal sealed record FileOperationFilter(FileOperationPattern Pattern, string? Scheme = null);

/// <summary>A glob of files (<c>file</c>) or folders (<c>folder</c>).</summary>
internal sealed record FileOperationPattern(string Glob, string? Matches = null);
