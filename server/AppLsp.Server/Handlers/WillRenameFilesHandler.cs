using AppLsp.Language.Features.Links;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Keeps links right when files get other names.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class WillRenameFilesHandler(ServerSession session) : IOffersCapability
{
    /// <summary>The renaming of files of which the server wants to hear.</summary>
    internal static readonly FileOperationRegistrationOptions Renames = new([
        new(new("**/*.{md,markdown}", "file"), "file"),
        new(new("**/*", "folder"), "file"),
    ]);

    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        client.AsksBeforeRenames
            ? offered with
            {
                Workspace = offered.Workspace with
                {
                    FileOperations = (offered.Workspace.FileOperations ?? new(null, null)) with { WillRename = Renames },
                },
            }
            : offered;

    /// <summary>
    /// The edits after which all links of applications lead where they lead now, once files or folders have their new names; null where
    /// there are none.
    /// </summary>
    [JsonRpcMethod("workspace/willRenameFiles", UseSingleObjectParameterDeserialization = true)]
    public Task<WorkspaceEdit?> HandleAsync(RenameFilesParams parameters, CancellationToken cancellation)
    {
        var moves = new FileMoves([
            .. parameters
                .Files.Where(file => WorkspaceRoots.IsFile(file.OldUri) && WorkspaceRoots.IsFile(file.NewUri))
                .Select(file => (Workspace.KeyOf(file.OldUri).TrimEnd('/'), Workspace.KeyOf(file.NewUri).TrimEnd('/')))
                .Where(move => move.Item1.Length > 0 && move.Item1 != move.Item2),
        ]);
        var open = session.OpenMarkdown();
        return session.BesideAsync(Answer, cancellation);

        WorkspaceEdit? Answer()
        {
            session.Workspace.UpdateIndex(open.All);
            var now = DocumentLinkHandler.Targets(session);
            var then = moves.Applied(now);
            var changed = new List<TextDocumentEdit>();
            foreach (var file in session.Workspace.Index.Files.Select(facts => facts.File).Union(open.Names).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (session.Faults.PartOf(file, () => EditOf(file), nothing: null) is { } edit)
                    changed.Add(edit);
            }
            return changed.Count > 0 ? WorkspaceEdits.Of(changed, session.Client) : null;

            TextDocumentEdit? EditOf(string file)
            {
                var document = open.Find(file);
                if ((document is not null ? session.Analyses.Of(document) : session.Workspace.Analyse(file, MayLink)) is not { } analysis)
                    return null;
                var edits = MovedLinks.Edits(analysis, file, moves, now, then);
                return edits.Count > 0
                    ? new(new(open.UriOf(file), document?.Version), WorkspaceEdits.Translate(edits, session.PositionsIn(analysis.Text)))
                    : null;
            }
        }
    }

    private static bool MayLink(string text) =>
        text.Contains("](", StringComparison.Ordinal)
        || text.Contains("]:", StringComparison.Ordinal)
        || text.Contains("[[", StringComparison.Ordinal);
}
