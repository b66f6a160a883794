using AppLsp.Files;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>Files changed on the disk.</summary>
    [JsonRpcMethod(Methods.DidChangeWatchedFiles, UseSingleObjectParameterDeserialization = true)]
    Task DidChangeWatchedFilesAsync(DidChangeWatchedFilesParams parameters);
}

internal sealed partial class ServerSession
{
    /// <summary>The files of which the server wants to be told.</summary>
    private static readonly string[] WatchedFiles = ["**/*.md", "**/*.markdown", "**/.gitignore", "**/*.yaml"];

    /// <inheritdoc/>
    public Task DidChangeWatchedFilesAsync(DidChangeWatchedFilesParams parameters)
    {
        var keys = parameters
            .Changes.Where(change => WorkspaceRoots.IsFile(change.Uri))
            .Select(change => Workspace.KeyOf(change.Uri))
            .Distinct()
            .ToList();
        // A config may extend any file.
        if (keys.Exists(key => key.EndsWith(".yaml", StringComparison.Ordinal)))
            ConfigChanged(rescan: true);
        var files = keys.FindAll(key => MarkdownFiles.IsMarkdown(key));
        if (files.Count > 0)
            _workspace.Reread(files);
        // What git ignores may be any file; a folder that comes or goes takes its files along.
        var deleted = parameters
            .Changes.Where(change => change.Type == FileChangeType.Deleted)
            .Select(change => Workspace.KeyOf(change.Uri) + "/")
            .ToList();
        if (
            keys.Exists(IgnoreRules.IsRuleFile)
            || _workspace.Index.Files.Any(file => deleted.Exists(folder => file.File.StartsWith(folder, StringComparison.Ordinal)))
        )
            _workspace.Scan(Connection.Closed);
        return Task.CompletedTask;
    }
}
