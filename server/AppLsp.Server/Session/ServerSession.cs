using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Applications;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
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
    private readonly RequestPriority _priority = new();
    private readonly DiagnosticsPublisher _diagnostics;
    private readonly DiagnosticRefreshQueue _refreshes;
    private readonly Workspace _workspace;
    private readonly ConfigFiles _configs;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Stage _stage = Stage.New;
    private ClientProfile _client = new();
    private WorkspaceRoots _roots = new([]);

    /// <summary>A session with nobody yet.</summary>
    public ServerSession(ServerOptions options, ServerLog log)
    {
        _options = options;
        _log = log;
        _diagnostics = new(_documents, FindingsOf, Publish, _priority, log);
        _refreshes = new(() => Refresh(Methods.RefreshDiagnostics, _client.RefreshesDiagnostics));
        _configs = new(ReadConfig, (path, problem) => log.Warning($"{path} cannot be read, so the default holds: {problem.Message}"));
        _workspace = new(_documents, _configs, _priority, log)
        {
            ReadDocument = document => Analyse(document).Application,
            Changed = RefreshConcerned,
            Read = _changes.Set,
            Scanning = (read, done) => _ = ReportScanAsync(read, done),
        };
    }

    /// <summary>The connection to the client.</summary>
    public LspConnection Connection { get; set; } = null!; // made with the session at hand, before the first message is read

    /// <summary>Ends when the server is to end.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The program's exit code, if the server ended now.</summary>
    public int ExitCode => _stage == Stage.ShutDown ? 0 : 1;

    /// <summary>
    /// Whether <paramref name="message"/> may go on to its method, as far as the lifecycle goes. A request that may not is answered here.
    /// </summary>
    public bool Admit(JsonRpcMessage message)
    {
        if (message is not JsonRpcRequest request)
            return true;
        (LspErrorCode code, string? reason) = (_stage, request.Method) switch
        {
            (_, Methods.Exit) => (default, null),
            (Stage.New, not Methods.Initialize) => (LspErrorCode.ServerNotInitialized, "The server is not initialized yet."),
            (Stage.Running, Methods.Initialize) => (LspErrorCode.InvalidRequest, "The server is initialized already."),
            (Stage.ShutDown, _) => (LspErrorCode.InvalidRequest, "The server is shut down."),
            _ => (default(LspErrorCode), default(string)),
        };
        if (reason is null)
            return !LacksParams(request);
        if (request.IsResponseExpected)
            Connection.Reject(request.RequestId, code, $"{request.Method}: {reason}");
        return false;
    }

    /// <summary>Whether a notification that says something says nothing: no method is called then, and nobody would be told.</summary>
    private bool LacksParams(JsonRpcRequest request)
    {
        var isChange = request is { IsResponseExpected: false, Method: { } method } && method.Contains("/did", StringComparison.Ordinal);
        if (!isChange || request.ArgumentCount > 0 || request.ArgumentsAreNamed)
            return false;
        _log.Error($"{request.Method}: The params are missing.");
        return true;
    }

    private DateOnly Today => _settings.Today ?? _options.Today ?? DateOnly.FromDateTime(DateTime.Now);

    private Analysis Analyse(Document document) => Analyse(document, _workspace.Index);

    private Analysis Analyse(Document document, WorkspaceIndex index) => Analyse(document, index, ConfigOf(document));

    private Analysis Analyse(Document document, WorkspaceIndex index, FoundConfig config) =>
        document.Analysis(Today, config, config.RulesUnder(_settings.Rules), Workspace.View(document, index), RuleFailed);

    /// <summary>The config that counts for a document; what is no file has the default.</summary>
    private FoundConfig ConfigOf(Document document) =>
        WorkspaceRoots.IsFile(document.Uri) ? _configs.For(WorkspaceRoots.ToDisk(Workspace.KeyOf(document.Uri))) : ConfigFiles.None;

    /// <summary>The text of a config: the client's where it is open there, else the disk's.</summary>
    private string? ReadConfig(string path)
    {
        var key = WorkspaceRoots.OfDisk(path);
        var open = _documents.All.FirstOrDefault(document => document.Kind == DocumentKind.Config && Workspace.KeyOf(document.Uri) == key);
        return open?.Text.Content ?? ConfigFiles.TextOf(path);
    }

    /// <summary>The reading of an open config.</summary>
    private Config ReadConfig(Document document) => _configs.Read(WorkspaceRoots.ToDisk(Workspace.KeyOf(document.Uri)), document.Text);

    /// <summary>A config has changed: every open application is looked at anew, and so are the files on the disk.</summary>
    private void ConfigChanged(bool rescan)
    {
        _configs.Forget();
        TellAll();
        Refresh(Methods.RefreshSemanticTokens, _client.RefreshesTokens);
        Refresh(Methods.RefreshCodeLenses, _client.RefreshesLenses);
        RefreshHints();
        if (rescan)
            _workspace.Scan(Connection.Closed);
    }

    /// <summary>Ends what is held open, and waits until every request is answered.</summary>
    public Task DrainAsync()
    {
        _shutdown.TrySetResult();
        return Connection.DrainAsync();
    }

    /// <summary>Tells the client what was found, or, where it asks itself, those of its questions that wait for something new.</summary>
    private void Publish(PublishDiagnosticsParams published)
    {
        if (_client.PullsDiagnostics)
            _changes.Set();
        else
            Connection.Notify(Methods.PublishDiagnostics, published);
    }

    /// <summary>
    /// Has the findings of all open documents told again: of none the text has changed, but something that counts for all.
    /// </summary>
    private void TellAll()
    {
        foreach (var document in _documents.All)
            Tell(document);
        if (_client.PullsDiagnostics)
            _refreshes.AddAll(_documents.All.Select(document => document.Uri));
        _changes.Set();
    }

    /// <summary>Has the client ask again for what it was told, if it can be told so.</summary>
    private void Refresh(string method, bool isOffered)
    {
        if (isOffered)
            _ = AskAsync<object>(method, null);
    }

    private void RefreshHints() => Refresh(Methods.RefreshInlayHints, _client.RefreshesHints);

    /// <summary>The findings of a document's latest state, of which the other files learn too.</summary>
    private IReadOnlyList<Finding> FindingsOf(Document document)
    {
        if (document.Kind == DocumentKind.Config)
            return ReadConfig(document).Findings(_settings.Rules);
        _workspace.UpdateIndex(document, Analyse(document).Application);
        return Analyse(document).Findings;
    }

    /// <summary>Has the findings told again of the open documents that see another workspace than before.</summary>
    private void RefreshConcerned(WorkspaceIndex before, WorkspaceIndex after)
    {
        foreach (var document in _documents.All)
        {
            if (!document.IsMarkdown || Analyse(document, after).Application is not { } application || LooksAlike(document, application))
                continue;
            Tell(document);
            if (_client.PullsDiagnostics)
                _refreshes.Add(document.Uri);
        }
        _changes.Set();

        bool LooksAlike(Document document, Application application) =>
            Workspace
                .View(document, before)
                .LooksLike(
                    Workspace.View(document, after),
                    ApplicationFacts.Of(application, Workspace.KeyOf(document.Uri), document.Path),
                    [.. ApplicationFacts.LetterOf(application).Select(application.Text.Slice)]
                );
    }

    private void RuleFailed(Document document, string rule, Exception exception) =>
        _log.Error(
            $"The rule {rule} failed on {document.Uri} at version {document.Version}; its findings are missing there: {exception.Message}",
            exception
        );

    /// <summary>Answers a question about a place of a document, beside all else, on the state that the document has now.</summary>
    private Task<T> AtAsync<T>(
        string uri,
        Position position,
        T nothing,
        Func<Analysis, Positions, int, T> answer,
        CancellationToken cancellation
    ) =>
        InAsync(
            uri,
            new(position, position),
            nothing,
            (_, analysis, positions, span) => answer(analysis, positions, span.Start),
            cancellation
        );

    /// <summary>Answers a question about a stretch of a document, beside all else, on the state that the document has now.</summary>
    private Task<T> InAsync<T>(
        string uri,
        Range range,
        T nothing,
        Func<Document, Analysis, Positions, TextSpan, T> answer,
        CancellationToken cancellation
    )
    {
        var document = _documents.Get(uri);
        return document.IsMarkdown
            ? OnAsync(document, range, (positions, span) => answer(document, Analyse(document), positions, span), cancellation)
            : Task.FromResult(nothing);
    }

    /// <summary>Answers a question about a stretch of <paramref name="document"/>, beside all else.</summary>
    private Task<T> OnAsync<T>(Document document, Range range, Func<Positions, TextSpan, T> answer, CancellationToken cancellation)
    {
        var span = SpanIn(document, range);
        return OnAsync(document, positions => answer(positions, span), cancellation);
    }

    /// <summary>Answers a question about <paramref name="document"/>, beside all else.</summary>
    private Task<T> OnAsync<T>(Document document, Func<Positions, T> answer, CancellationToken cancellation)
    {
        // A cancelled request is answered at once, even while its document's analysis goes on for others.
        return Task.Run(Answer, cancellation).WaitAsync(cancellation);

        T Answer()
        {
            using var waited = _priority.Enter();
            return answer(PositionsIn(document));
        }
    }

    private Positions PositionsIn(Document document) => new(document.Text, _client.Encoding);

    /// <exception cref="LspException"><paramref name="range"/> lies outside the document.</exception>
    private TextSpan SpanIn(Document document, Range range) =>
        PositionsIn(document).TrySpan(range, out var span)
            ? span
            : throw new LspException(
                LspErrorCode.InvalidParams,
                $"{(range.Start == range.End ? $"The position {range.Start}" : $"The range {range}")} lies outside "
                    + $"{document.Uri}, which has {document.Text.LineCount} lines at version {document.Version}."
            );
}
