using AppLsp.Language.Applications.Naming;
using AppLsp.Language.Features.Navigation;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Gives what is named another name.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class RenameHandler(ServerSession session) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        offered with
        {
            RenameProvider = new(client.PreparesRename),
        };

    /// <summary>What would be renamed at a place; null where nothing can be.</summary>
    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public Task<PrepareRenamePlaceholder?> PrepareAsync(PrepareRenameParams parameters, CancellationToken cancellation) =>
        session.AtAsync<PrepareRenamePlaceholder?>(
            parameters.TextDocument.Uri,
            parameters.Position,
            null,
            (analysis, positions, offset) =>
                analysis.Application is { } application
                && Mentions.In(application).At(offset) is var (subject, mention)
                && Rename.Covers(subject, mention)
                    ? new(positions.Of(mention.Span), analysis.Text.Slice(mention.Span))
                    : null,
            cancellation
        );

    /// <summary>The edits that give what is named at a place another name; null where nothing is named or nothing changes.</summary>
    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public Task<WorkspaceEdit?> HandleAsync(RenameParams parameters, CancellationToken cancellation)
    {
        var open = session.OpenMarkdown();
        return session.InAsync<WorkspaceEdit?>(
            parameters.TextDocument.Uri,
            new(parameters.Position, parameters.Position),
            null,
            (document, analysis, _, span) =>
            {
                var files = NamedPlaces.FilesNaming(session, document, analysis, span.Start, open, cancellation).ToList();
                if (files.Count == 0)
                    return null;
                var (subject, mention) = files[0].Mentions.At(span.Start)!.Value;
                var written = analysis.Text.Slice(mention.Span);
                if (!Rename.Covers(subject, mention))
                    throw new LspException(
                        LspErrorCode.RequestFailed,
                        $"This “{written}” is in the posting or job title and stays as it is. Rename it in your own text."
                    );
                if (Rename.Problem(subject, parameters.NewName) is { } problem)
                    throw new LspException(LspErrorCode.InvalidParams, problem);
                var edits = files.Select(file => EditsOf(file, written, parameters.NewName)).Where(edit => edit.Edits.Count > 0).ToList();
                return edits.Count > 0 ? WorkspaceEdits.Of(edits, session.Client) : null;
            },
            cancellation
        );
    }

    private TextDocumentEdit EditsOf(NamingFile file, string written, string newName)
    {
        var edits =
            Rename.Edits(file.Analysis, file.Mentions, file.Subject, written, newName)
            ?? throw new LspException(
                LspErrorCode.RequestFailed,
                $"“{newName.Trim()}” would not be recognized as a name in {file.Uri}. Nothing was renamed."
            );
        return new(new(file.Uri, file.Version), WorkspaceEdits.Translate(edits, session.PositionsIn(file.Analysis.Text)));
    }
}
