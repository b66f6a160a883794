using AppLsp.Language.Features.Links;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>
    /// The edits after which all links of applications lead where they lead now, once files or folders have their new names; null where
    /// there are none.
    /// </summary>
    [JsonRpcMethod(Methods.WillRenameFiles, UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceEdit?> WillRenameFilesAsync(RenameFilesParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<WorkspaceEdit?> WillRenameFilesAsync(RenameFilesParams parameters, CancellationToken cancellation)
    {
        var moves = new FileMoves([
            .. parameters
                .Files.Where(file => WorkspaceRoots.IsFile(file.OldUri) && WorkspaceRoots.IsFile(file.NewUri))
                .Select(file => (Workspace.KeyOf(file.OldUri).TrimEnd('/'), Workspace.KeyOf(file.NewUri).TrimEnd('/')))
                .Where(move => move.Item1.Length > 0 && move.Item1 != move.Item2),
        ]);
        var open = OpenFiles();
        return Task.Run(Answer, cancellation).WaitAsync(cancellation);

        WorkspaceEdit? Answer()
        {
            using var waited = _priority.Enter();
            UpdateIndex(open.Values);
            var now = Links;
            var then = moves.Applied(now);
            var changed = new List<TextDocumentEdit>();
            foreach (var file in _workspace.Index.Files.Select(facts => facts.File).Union(open.Keys).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                var document = open.GetValueOrDefault(file);
                if ((document is not null ? Analyse(document) : _workspace.Analyse(file, MayLink)) is not { } analysis)
                    continue;
                var edits = MovedLinks.Edits(analysis, file, moves, now, then);
                if (edits.Count > 0)
                    changed.Add(new(new(UriOf(file, open), document?.Version), Translate(edits, new(analysis.Text, _client.Encoding))));
            }
            return changed.Count > 0 ? EditOf(changed) : null;
        }
    }

    private static bool MayLink(string text) =>
        text.Contains("](", StringComparison.Ordinal)
        || text.Contains("]:", StringComparison.Ordinal)
        || text.Contains("[[", StringComparison.Ordinal);
}
