using System.Text.Json;
using System.Text.Json.Serialization;

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

/// <summary>The params of <c>client/unregisterCapability</c>, which the server asks. The specification writes them so.</summary>
internal sealed record UnregistrationParams(IReadOnlyList<Unregistration> Unregisterations);

/// <summary>Something that the server need not be told of any more.</summary>
internal sealed record Unregistration(string Id, string Method);

/// <summary>Of which section's changes the server wants to be told.</summary>
internal sealed record DidChangeConfigurationRegistrationOptions(string Section);

/// <summary>Of which files' changes the server wants to be told.</summary>
internal sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);

/// <summary>Files that are watched.</summary>
internal sealed record FileSystemWatcher(GlobPattern GlobPattern);

/// <summary>A glob of files: of all open folders, or of one folder, which need not be open.</summary>
[JsonConverter(typeof(GlobPatternConverter))]
internal sealed record GlobPattern(string Glob, string? FolderUri = null);

/// <summary>A glob of the files of a folder.</summary>
internal sealed record RelativePattern(string BaseUri, string Pattern);

/// <summary>Writes a glob as the specification wants it: as a word where it is of all open folders.</summary>
internal sealed class GlobPatternConverter : JsonConverter<GlobPattern>
{
    /// <inheritdoc/>
    public override GlobPattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Globs are sent and never received.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GlobPattern value, JsonSerializerOptions options)
    {
        if (value.FolderUri is { } folder)
            JsonSerializer.Serialize(writer, new RelativePattern(folder, value.Glob), LspJson.Default.RelativePattern);
        else
            writer.WriteStringValue(value.Glob);
    }
}

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
