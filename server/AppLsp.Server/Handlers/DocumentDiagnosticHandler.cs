using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>What is to be said of a document, for clients that ask.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DocumentDiagnosticHandler(ServerSession session, DiagnosticReports diagnostics) : IOffersCapability
{
    /// <inheritdoc/>
    ServerCapabilities IOffersCapability.Offer(ServerCapabilities offered, ClientProfile client) =>
        client.PullsDiagnostics
            ? offered with
            {
                DiagnosticProvider = new("applsp", InterFileDependencies: true, WorkspaceDiagnostics: true),
            }
            : offered;

    /// <summary>All that is to be said of a document, open or not.</summary>
    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    public Task<DocumentDiagnosticReport> HandleAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        var uri = parameters.TextDocument.Uri;
        var document = session.Documents.Find(uri) ?? OpenFile(uri);
        return session.BesideAsync(Answer, cancellation);

        DocumentDiagnosticReport Answer()
        {
            // What the document says may change what is to be said of itself.
            if (document is { IsMarkdown: true })
                session.Workspace.UpdateIndex(document);
            session.RefreshQueue.Take(uri);
            var found =
                document is not null ? diagnostics.Of(document)
                : WorkspaceRoots.IsFile(uri) ? diagnostics.OnDisk(Workspace.KeyOf(uri))
                : [];
            if (WorkspaceRoots.IsFile(uri) && found.Count > 0)
                diagnostics.Reported(Workspace.KeyOf(uri));
            var id = DiagnosticReports.IdOf(found);
            var report =
                id == parameters.PreviousResultId
                    ? new DocumentDiagnosticReport(DiagnosticReportKinds.Unchanged, id)
                    : new(DiagnosticReportKinds.Full, id, found);
            return session.Client.RelatedDocuments ? report with { RelatedDocuments = RelatedReports(cancellation) } : report;
        }
    }

    /// <summary>What is to be said anew of other open documents; null where nothing is.</summary>
    private Dictionary<string, DocumentDiagnosticReport>? RelatedReports(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var reports = new Dictionary<string, DocumentDiagnosticReport>();
        foreach (var uri in session.RefreshQueue.TakeAll())
        {
            if (session.Documents.Find(uri) is { } document && session.Faults.PartOf(uri, () => ReportOf(document), null) is { } report)
                reports[uri] = report;
        }
        // Nobody hears the answer: it is owed still.
        if (cancellation.IsCancellationRequested)
            foreach (var uri in reports.Keys)
                session.RefreshQueue.Add(uri);
        return reports.Count > 0 ? reports : null;

        DocumentDiagnosticReport ReportOf(Document document)
        {
            if (document.IsMarkdown)
                session.Workspace.UpdateIndex(document);
            var found = diagnostics.Of(document);
            return new(DiagnosticReportKinds.Full, DiagnosticReports.IdOf(found), found);
        }
    }

    /// <summary>
    /// The open document that is the file under <paramref name="uri"/>, however its client writes that; null where there is none.
    /// </summary>
    private Document? OpenFile(string uri) =>
        WorkspaceRoots.IsFile(uri) ? session.Documents.Find(session.Documents.UriOf(Workspace.KeyOf(uri))) : null;
}
