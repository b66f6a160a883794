using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Keeps what is known of the disk in step.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidChangeWatchedFilesHandler(ServerSession session)
{
    /// <summary>The method, which the client has to be asked for.</summary>
    internal const string Method = "workspace/didChangeWatchedFiles";

    /// <summary>Files changed on the disk.</summary>
    [JsonRpcMethod(Method, UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(DidChangeWatchedFilesParams parameters)
    {
        var keys = parameters
            .Changes.Where(change => WorkspaceRoots.IsFile(change.Uri))
            .Select(change => Workspace.KeyOf(change.Uri))
            .Distinct()
            .ToList();
        // A config may extend any file.
        if (keys.Exists(key => Config.IsConfigFile(key) || session.Configs.IsExtended(WorkspaceRoots.ToDisk(key))))
            session.ConfigChanged(rescan: true);
        var files = keys.FindAll(key => MarkdownFiles.IsMarkdown(key));
        if (files.Count > 0)
            session.Workspace.Reread(files);
        // What git ignores may be any file; a folder that comes or goes takes its files along.
        var deleted = parameters
            .Changes.Where(change => change.Type == FileChangeType.Deleted)
            .Select(change => Workspace.KeyOf(change.Uri) + "/")
            .ToList();
        if (
            keys.Exists(IgnoreRules.IsRuleFile)
            || session.Workspace.Index.Files.Any(file => deleted.Exists(folder => file.File.StartsWith(folder, StringComparison.Ordinal)))
        )
            session.Workspace.Scan(session.Connection.Closed);
        return Task.CompletedTask;
    }
}
