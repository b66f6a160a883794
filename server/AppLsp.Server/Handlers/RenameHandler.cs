using AppLsp.Language.Features.Navigation;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>What would be renamed at a place; null where nothing can be.</summary>
    [JsonRpcMethod(Methods.PrepareRename, UseSingleObjectParameterDeserialization = true)]
    Task<PrepareRenamePlaceholder?> PrepareRenameAsync(PrepareRenameParams parameters, CancellationToken cancellation);

    /// <summary>The edits that give what is named at a place another name; null where nothing is named or nothing changes.</summary>
    [JsonRpcMethod(Methods.Rename, UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task<PrepareRenamePlaceholder?> PrepareRenameAsync(PrepareRenameParams parameters, CancellationToken cancellation) =>
        AtAsync<PrepareRenamePlaceholder?>(
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

    /// <inheritdoc/>
    public Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation)
    {
        var open = OpenFiles();
        return InAsync<WorkspaceEdit?>(
            parameters.TextDocument.Uri,
            new(parameters.Position, parameters.Position),
            null,
            (document, analysis, _, span) =>
            {
                var files = FilesNaming(document, analysis, span.Start, open, cancellation).ToList();
                if (files.Count == 0)
                    return null;
                var (subject, mention) = files[0].Mentions.At(span.Start)!.Value;
                var written = analysis.Text.Slice(mention.Span);
                if (!Rename.Covers(subject, mention))
                    throw new LspException(
                        LspErrorCode.RequestFailed,
                        $"“{written}” stands here in words of the employer's, of the posting or the job's title. Rename it in your own."
                    );
                if (Rename.Problem(subject, parameters.NewName) is { } problem)
                    throw new LspException(LspErrorCode.InvalidParams, problem);
                var edits = files.Select(file => EditsOf(file, written, parameters.NewName)).Where(edit => edit.Edits.Count > 0).ToList();
                return edits.Count > 0 ? EditOf(edits) : null;
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
                $"“{newName.Trim()}” would not be read as a name in {file.Uri}. Nothing is renamed."
            );
        return new(new(file.Uri, file.Version), Translate(edits, new(file.Analysis.Text, _client.Encoding)));
    }
}
