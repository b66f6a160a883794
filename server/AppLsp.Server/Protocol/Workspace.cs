using System.Text.Json;

namespace AppLsp.Server.Protocol;

/// <summary>The params of <c>workspace/didChangeConfiguration</c>: the settings, or null where the server is to ask for them.</summary>
internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

/// <summary>The params of <c>workspace/configuration</c>, which the server asks.</summary>
internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

/// <summary>One section of the settings that the server asks for.</summary>
internal sealed record ConfigurationItem(string Section);

/// <summary>The params of <c>client/registerCapability</c>, which the server asks.</summary>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <summary>Something that the server wants to be told of from now on.</summary>
internal sealed record Registration(string Id, string Method, JsonElement? RegisterOptions);

/// <summary>Of which section's changes the server wants to be told.</summary>
internal sealed record DidChangeConfigurationRegistrationOptions(string Section);

/// <summary>Of which files' changes the server wants to be told.</summary>
internal sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);

/// <summary>A glob of files.</summary>
internal sealed record FileSystemWatcher(string GlobPattern);

/// <summary>The params of <c>workspace/didChangeWatchedFiles</c>.</summary>
internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

/// <summary>What happened to a file on the disk.</summary>
internal sealed record FileEvent(string Uri, FileChangeType Type);

/// <summary>The ways in which a file changes.</summary>
internal enum FileChangeType
{
    Created = 1,
    Changed = 2,
    Deleted = 3,
}

/// <summary>The params of <c>workspace/didChangeWorkspaceFolders</c>.</summary>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

/// <summary>The folders that were opened and closed.</summary>
internal sealed record WorkspaceFoldersChangeEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);
