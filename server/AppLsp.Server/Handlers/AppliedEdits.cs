using AppLsp.Language.Rules;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Handlers;

/// <summary>What a command has the client do: change or create a document, or show it.</summary>
internal sealed class AppliedEdits(ServerSession session)
{
    /// <summary>The one annotation of an edit.</summary>
    private const string AnnotationName = "applsp";

    /// <summary>What every change of an edit names that says why it is made; null for clients that know no such.</summary>
    public string? Annotation => session.Client.AnnotatesEdits ? AnnotationName : null;

    /// <summary>Has the client change the document, as long as it is what it was.</summary>
    /// <exception cref="LspException">The client does not.</exception>
    public Task ApplyAsync(Document document, Fix fix, CancellationToken cancellation)
    {
        IReadOnlyList<TextEdit> edits =
        [
            .. WorkspaceEdits
                .Translate(fix.Edits, session.PositionsIn(document.Text))
                .Select(change => change with { AnnotationId = Annotation }),
        ];
        var edit = WorkspaceEdits.Of([new(new(document.Uri, document.Version), edits)], session.Client);
        return ApplyAsync(document.Uri, edit, fix.Title, cancellation);
    }

    /// <summary>Has the client make <paramref name="edit"/>, which changes or creates <paramref name="uri"/>.</summary>
    /// <exception cref="LspException">The client does not.</exception>
    public async Task ApplyAsync(string uri, WorkspaceEdit edit, string title, CancellationToken cancellation)
    {
        if (!session.Client.AppliesEdits)
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"{uri} cannot be changed: the client does not support {Methods.ApplyEdit}."
            );
        if (Annotation is { } annotation)
            edit = edit with { ChangeAnnotations = new Dictionary<string, ChangeAnnotation> { [annotation] = new(title) } };
        var (isAnswered, answer) = await session
            .Requests.TryAskAsync<ApplyWorkspaceEditResult>(Methods.ApplyEdit, new ApplyWorkspaceEditParams(edit, title))
            .WaitAsync(cancellation)
            .ConfigureAwait(false);
        if (!isAnswered || answer is not { Applied: true })
            throw new LspException(
                LspErrorCode.RequestFailed,
                $"The client did not change {uri}.{(answer?.FailureReason is { } reason ? $" {reason}" : "")}"
            );
    }

    /// <summary>
    /// Has the client show a document, with the cursor at <paramref name="selection"/> where there is one, and says whether it did. Only
    /// for clients that <see cref="ClientProfile.ShowsDocuments"/>.
    /// </summary>
    public async Task<bool> ShowAsync(string uri, CancellationToken cancellation, Protocol.Range? selection = null)
    {
        var (isAnswered, answer) = await session
            .Requests.TryAskAsync<ShowDocumentResult>(Methods.ShowDocument, new ShowDocumentParams(uri, TakeFocus: true, selection))
            .WaitAsync(cancellation)
            .ConfigureAwait(false);
        return isAnswered && answer is { Success: true };
    }
}
