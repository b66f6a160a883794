using AppLsp.Language;
using AppLsp.Language.Applications;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using StreamJsonRpc.Protocol;
using Range = AppLsp.Server.Protocol.Range;

namespace AppLsp.Server.Session;

/// <summary>One client's session: its state here, its methods in Handlers, a file each.</summary>
internal sealed partial class ServerSession : IServerMethods
{
    private readonly ServerOptions _options;
    private readonly ServerLog _log;
    private readonly Documents _documents = new();
    private readonly Settings _settings = new();
    private readonly Courtesy _courtesy = new();
    private readonly DiagnosticsPublisher _diagnostics;
    private readonly Workspace _workspace;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Stage _stage = Stage.New;
    private ClientProfile _client = new();
    private WorkspaceRoots _roots = new([]);

    /// <summary>A session with nobody yet.</summary>
    public ServerSession(ServerOptions options, ServerLog log)
    {
        _options = options;
        _log = log;
        _diagnostics = new(_documents, AnalyseLatest, published => Connection.Notify(Methods.PublishDiagnostics, published), _courtesy, log);
        _workspace = new(_documents, _courtesy, log)
        {
            ReadDocument = document => Analyse(document).Application,
            Changed = RefreshConcerned,
            Scanning = (read, done) => _ = ReportScanAsync(read, done),
        };
    }

    /// <summary>The connection to the client.</summary>
    public LspConnection Connection { get; set; } = null!; // made with the session at hand, before the first message is read

    /// <summary>Ends when the server is to end.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The program's exit code, if the server ended now.</summary>
    public int ExitCode => _stage == Stage.ShutDown ? 0 : 1;

    /// <summary>Whether <paramref name="message"/> may go on to its method, as far as the lifecycle goes. A request that may not is answered here.</summary>
    public bool Admit(JsonRpcMessage message)
    {
        if (message is not JsonRpcRequest request) return true;
        (LspErrorCode code, string? reason) = (_stage, request.Method) switch
        {
            (_, Methods.Exit) => (default, null),
            (Stage.New, not Methods.Initialize) => (LspErrorCode.ServerNotInitialized, "The server is not initialized yet."),
            (Stage.Running, Methods.Initialize) => (LspErrorCode.InvalidRequest, "The server is initialized already."),
            (Stage.ShutDown, _) => (LspErrorCode.InvalidRequest, "The server is shut down."),
            _ => (default(LspErrorCode), default(string)),
        };
        if (reason is null) return !LacksParams(request);
        if (request.IsResponseExpected) Connection.Reject(request.RequestId, code, $"{request.Method}: {reason}");
        return false;
    }

    /// <summary>Whether a notification that says something says nothing: no method is called then, and nobody would be told.</summary>
    private bool LacksParams(JsonRpcRequest request)
    {
        var isChange = request is { IsResponseExpected: false, Method: { } method } && method.Contains("/did", StringComparison.Ordinal);
        if (!isChange || request.ArgumentCount > 0 || request.ArgumentsAreNamed) return false;
        _log.Error($"{request.Method}: The params are missing.");
        return true;
    }

    private DateOnly Today => _settings.Today ?? _options.Today ?? DateOnly.FromDateTime(DateTime.Now);

    private Analysis Analyse(Document document) => Analyse(document, _workspace.Index);

    private Analysis Analyse(Document document, WorkspaceIndex index) => document.Analysis(Today, _settings.Rules, Workspace.View(document, index), RuleFailed);

    /// <summary>The analysis of a document's latest state, of which the other files learn too.</summary>
    private Analysis AnalyseLatest(Document document)
    {
        _workspace.Learn(document, Analyse(document).Application);
        return Analyse(document);
    }

    /// <summary>Has the findings told again of the open documents that see another workspace than before.</summary>
    private void RefreshConcerned(WorkspaceIndex before, WorkspaceIndex after)
    {
        foreach (var document in _documents.All)
            if (document.IsMarkdown && Analyse(document, after).Application is { } application && !LooksAlike(document, application)) Tell(document);

        bool LooksAlike(Document document, Application application) => Workspace.View(document, before).LooksLike(
            Workspace.View(document, after),
            ApplicationFacts.Of(application, Workspace.KeyOf(document.Uri), document.Path), application.Text, ApplicationFacts.LetterOf(application));
    }

    private void RuleFailed(Document document, string rule, Exception exception) =>
        _log.Error($"The rule {rule} failed on {document.Uri} at version {document.Version}; its findings are missing there: {exception.Message}", exception);

    /// <summary>Answers a question about a place of a document, beside all else, on the state that the document has now.</summary>
    private Task<T> AtAsync<T>(string uri, Position position, T nothing, Func<Analysis, Positions, int, T> answer, CancellationToken cancellation) =>
        InAsync(uri, new(position, position), nothing, (_, analysis, positions, span) => answer(analysis, positions, span.Start), cancellation);

    /// <summary>Answers a question about a stretch of a document, beside all else, on the state that the document has now.</summary>
    private Task<T> InAsync<T>(
        string uri, Range range, T nothing, Func<Document, Analysis, Positions, TextSpan, T> answer, CancellationToken cancellation)
    {
        var document = _documents.Get(uri);
        if (!document.IsMarkdown) return Task.FromResult(nothing);
        var positions = new Positions(document.Text, _client.Encoding);
        return positions.TrySpan(range, out var span)
            // A cancelled request is answered at once, even while its document's analysis goes on for others.
            ? Task.Run(Answer, cancellation).WaitAsync(cancellation)
            : throw new LspException(
                LspErrorCode.InvalidParams,
                $"{(range.Start == range.End ? $"The position {range.Start}" : $"The range {range}")} lies outside {uri}, which has {document.Text.LineCount} lines at version {document.Version}.");

        T Answer()
        {
            using var waited = _courtesy.Enter();
            return answer(document, Analyse(document), positions, span);
        }
    }
}
