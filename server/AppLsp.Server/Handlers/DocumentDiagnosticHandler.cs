using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AppLsp.Files;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using Diagnostic = AppLsp.Server.Protocol.Diagnostic;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>All that is to be said of a document, open or not.</summary>
    [JsonRpcMethod(Methods.DocumentDiagnostic, UseSingleObjectParameterDeserialization = true)]
    Task<DocumentDiagnosticReport> DocumentDiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation);
}

internal sealed partial class ServerSession
{
    /// <summary>
    /// The files of which a client that asks was last told something, by their names in the index: it shows that until it is told
    /// otherwise.
    /// </summary>
    private readonly ConcurrentDictionary<string, bool> _reportedFiles = [];

    /// <inheritdoc/>
    public Task<DocumentDiagnosticReport> DocumentDiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        var uri = parameters.TextDocument.Uri;
        var document = _documents.Find(uri) ?? OpenFile(uri);
        return Task.Run(Answer, cancellation).WaitAsync(cancellation);

        DocumentDiagnosticReport Answer()
        {
            using var waited = _priority.Enter();
            // What the document says may change what is to be said of itself.
            if (document is { IsMarkdown: true })
                UpdateIndex([document]);
            _refreshes.Take(uri);
            var diagnostics =
                document is not null ? DiagnosticsOf(document)
                : WorkspaceRoots.IsFile(uri) ? DiagnosticsOnDisk(Workspace.KeyOf(uri))
                : [];
            if (WorkspaceRoots.IsFile(uri) && diagnostics.Count > 0)
                _reportedFiles[Workspace.KeyOf(uri)] = true;
            var id = IdOf(diagnostics);
            var report =
                id == parameters.PreviousResultId
                    ? new DocumentDiagnosticReport(DiagnosticReportKinds.Unchanged, id)
                    : new(DiagnosticReportKinds.Full, id, diagnostics);
            return _client.RelatedDocuments ? report with { RelatedDocuments = RelatedReports(cancellation) } : report;
        }
    }

    /// <summary>What is to be said anew of other open documents; null where nothing is.</summary>
    private Dictionary<string, DocumentDiagnosticReport>? RelatedReports(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var reports = new Dictionary<string, DocumentDiagnosticReport>();
        foreach (var uri in _refreshes.TakeAll())
        {
            if (_documents.Find(uri) is not { } document)
                continue;
            var diagnostics = DiagnosticsOf(document);
            reports[uri] = new(DiagnosticReportKinds.Full, IdOf(diagnostics), diagnostics);
        }
        // Nobody hears the answer: it is owed still.
        if (cancellation.IsCancellationRequested)
            foreach (var uri in reports.Keys)
                _refreshes.Add(uri);
        return reports.Count > 0 ? reports : null;
    }

    /// <summary>
    /// The open document that is the file under <paramref name="uri"/>, however its client writes that; null where there is none.
    /// </summary>
    private Document? OpenFile(string uri) => WorkspaceRoots.IsFile(uri) ? _documents.Find(_documents.UriOf(Workspace.KeyOf(uri))) : null;

    private IReadOnlyList<Diagnostic> DiagnosticsOf(Document document) =>
        document.Kind == DocumentKind.Other ? [] : Translate(FindingsOf(document), document.Text);

    /// <summary>What is to be said of a file of the disk; nothing where there is none.</summary>
    private IReadOnlyList<Diagnostic> DiagnosticsOnDisk(string key)
    {
        var path = WorkspaceRoots.ToDisk(key);
        if (Config.IsConfigFile(key))
            return ConfigFiles.ReadFile(path) is { } content && SourceText.From(content) is var text
                ? Translate(_configs.Read(path, text).Findings(_settings.Rules), text)
                : [];
        var analysis = !MarkdownFiles.IsMarkdown(key)
            ? null
            : _workspace.Analyse(
                key,
                _ => true,
                config =>
                    new(Today)
                    {
                        Schema = config.Config.Schema,
                        Rules = config.RulesUnder(_settings.Rules),
                        Workspace = new(_workspace.Index, key),
                        RuleFailed = (rule, exception) =>
                            _log.Error($"The rule {rule} failed on {path}; its findings are missing there: {exception.Message}", exception),
                    }
            );
        return analysis is null ? [] : Translate(analysis.Findings, analysis.Text);
    }

    private IReadOnlyList<Diagnostic> Translate(IReadOnlyList<Finding> findings, SourceText text)
    {
        var positions = new Positions(text, _client.Encoding);
        return [.. findings.Select(finding => _diagnostics.Translate(finding, positions))];
    }

    /// <summary>
    /// What a report is called: the same diagnostics have the same name, so that nobody has to remember what a client was told.
    /// </summary>
    private static string IdOf(IReadOnlyList<Diagnostic> diagnostics)
    {
        // FNV-1a: the runtime has no other hash of 64 bits that is the same in every process.
        var hash = 14695981039346656037UL;
        foreach (var octet in JsonSerializer.SerializeToUtf8Bytes(diagnostics, LspJson.Default.IReadOnlyListDiagnostic))
            hash = (hash ^ octet) * 1099511628211UL;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
