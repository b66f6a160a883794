using AppLsp.Files;
using AppLsp.Language;
using AppLsp.Language.Applications;
using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using Range = AppLsp.Server.Protocol.Range;

namespace AppLsp.Server.Session;

/// <summary>
/// One client's session: what its handlers share, what follows from a change, and how a question about a document is answered. What one
/// handler alone remembers stands in that handler.
/// </summary>
internal sealed class ServerSession
{
    private readonly DiagnosticsPublisher _publisher;
    private readonly LongDocuments _longDocuments;

    /// <summary>A session over <paramref name="connection"/>, with a client of which nothing is known yet.</summary>
    public ServerSession(ServerOptions options, LspConnection connection, Lifecycle lifecycle, ServerLog log)
    {
        (Options, Connection, Lifecycle, Log) = (options, connection, lifecycle, log);
        Requests = new(connection, log);
        Configs = new(ReadConfig, (path, problem) => log.Warning($"{path} cannot be read, so the default applies: {problem.Message}"));
        Analyses = new(Configs, Settings, () => Workspace!.Index, options.Today, log);
        var progress = new ScanProgress(Requests, connection);
        Faults = new(log.Error);
        var status = new WorkspaceStatus(connection, () => Client.WorkspaceStatus, () => Workspace!.Index);
        Workspace = new(Documents, Configs, Priority, Faults, log)
        {
            ReadDocument = Analyses.Of,
            Changed = (before, after) =>
            {
                PublishConcerned(before, after);
                status.Changed(before, after);
            },
            Read = FilesWereRead,
            Scanning = (read, done) =>
            {
                _ = Client.Progress ? progress.ReportAsync(read, done) : Task.CompletedTask;
                _ = status.ReportAsync(read, done);
            },
        };
        Diagnostics = new(Documents, () => Client);
        RefreshQueue = new(() => Requests.Refresh(Methods.RefreshDiagnostics, Client.RefreshesDiagnostics));
        Typed = new(Documents, options.Clock, PublishWhatWaited);
        Documents.Closed += document => Typed.Closed(document.Uri);
        _longDocuments = new(
            Documents,
            message => connection.Notify(Methods.ShowMessage, new ShowMessageParams(MessageType.Warning, message))
        );
        _publisher = new(Documents, Find, Send, Priority, log);
    }

    /// <summary>What the program that runs the server knows.</summary>
    public ServerOptions Options { get; }

    /// <summary>The connection to the client.</summary>
    public LspConnection Connection { get; }

    /// <summary>How far client and server are.</summary>
    public Lifecycle Lifecycle { get; }

    /// <summary>What people are told.</summary>
    public ServerLog Log { get; }

    /// <summary>What the server asks of the client.</summary>
    public ClientRequests Requests { get; }

    /// <summary>What the client can do; set by <see cref="Begin"/>.</summary>
    public ClientProfile Client { get; private set; } = new();

    /// <summary>The open folders; set by <see cref="Begin"/> and <see cref="SetRoots"/>.</summary>
    public WorkspaceRoots Roots { get; private set; } = new([]);

    /// <summary>Keeps what goes wrong with one file to that file.</summary>
    public FileFaults Faults { get; }

    /// <summary>The person's settings.</summary>
    public Settings Settings { get; } = new();

    /// <summary>The open documents.</summary>
    public Documents Documents { get; } = new();

    /// <summary>All applications of the open folders.</summary>
    public Workspace Workspace { get; }

    /// <summary>The configs of the disk, and over them those that are open.</summary>
    public ConfigFiles Configs { get; }

    /// <summary>The readings of open documents.</summary>
    public Analyses Analyses { get; }

    /// <summary>Findings as the client is told of them.</summary>
    public DiagnosticTranslation Diagnostics { get; }

    /// <summary>The documents of which a client that asks itself is still to learn something.</summary>
    public DiagnosticRefreshQueue RefreshQueue { get; }

    /// <summary>The lines on which somebody is typing.</summary>
    public TypedLines Typed { get; }

    /// <summary>Set whenever there may be other findings, of whatever file.</summary>
    public ChangeSignal Changes { get; } = new();

    /// <summary>Who waits for an answer.</summary>
    public RequestPriority Priority { get; } = new();

    /// <summary>Told when files of the disk have been read, and with them the configs that count for them.</summary>
    public event Action? FilesRead;

    /// <summary>The client has said what it can do, and what is open in it.</summary>
    public void Begin(ClientProfile client, WorkspaceRoots roots)
    {
        (Client, Roots) = (client, roots);
        Lifecycle.Start();
    }

    /// <summary>Other folders are open now.</summary>
    public void SetRoots(WorkspaceRoots roots)
    {
        Roots = roots;
        Workspace.SetScope(Roots, Settings.Excluded);
        Workspace.Scan(Connection.Closed);
    }

    /// <summary>Ends the server with the process <paramref name="id"/>.</summary>
    public async Task EndWithAsync(int id)
    {
        await ProcessWatch.EndOfAsync(id, Connection.Closed).ConfigureAwait(false);
        Lifecycle.End();
    }

    /// <summary>
    /// What the client is told of an open document now. One that asks itself, and cannot be told to ask again, is told all at once.
    /// </summary>
    public IReadOnlyList<Finding> FindingsFor(Document document)
    {
        var found = Analyses.FindingsOf(document);
        return Client is { PullsDiagnostics: true, RefreshesDiagnostics: false } ? found : Typed.Told(document, found);
    }

    /// <summary>Has the findings of a document told, if it is one that the server speaks of.</summary>
    public void Publish(Document document)
    {
        if (document.Kind != DocumentKind.Other)
            _publisher.Refresh(document.Uri);
    }

    /// <summary>
    /// Has the findings of all open documents told again: of none the text has changed, but something that counts for all.
    /// </summary>
    public void PublishAll()
    {
        foreach (var document in Documents.All)
            Publish(document);
        if (Client.PullsDiagnostics)
            RefreshQueue.AddAll(Documents.All.Select(document => document.Uri));
        Changes.Set();
    }

    /// <summary>Takes back what was told of a document that is closed now.</summary>
    public void Unpublish(Document document)
    {
        RefreshQueue.Take(document.Uri);
        if (document.Kind != DocumentKind.Other)
            _publisher.Clear(document.Uri);
    }

    /// <summary>
    /// Has what a client's message did to a document told: its findings, and of a config those of all that it counts for.
    /// </summary>
    public void DocumentChanged(Document document)
    {
        if (document.Kind == DocumentKind.Config)
            ConfigChanged(rescan: false);
        else
            Publish(document);
    }

    /// <summary>A config has changed: every open application is looked at anew, and so are the files on the disk.</summary>
    /// <param name="rescan">Whether those of the disk are looked at now; else their readings wait until the config is saved.</param>
    public void ConfigChanged(bool rescan)
    {
        Configs.Forget();
        PublishAll();
        Requests.Refresh(Methods.RefreshSemanticTokens, Client.RefreshesTokens);
        Requests.Refresh(Methods.RefreshCodeLenses, Client.RefreshesLenses);
        Requests.Refresh(Methods.RefreshInlayHints, Client.RefreshesHints);
        if (rescan)
            Workspace.Scan(Connection.Closed);
    }

    /// <summary>The open files that may be applications.</summary>
    public OpenFiles OpenMarkdown() => new(Documents.All, document => document.IsMarkdown);

    /// <summary>Answers a question about a place of a document, beside all else, on the state that the document has now.</summary>
    /// <param name="uri">The document.</param>
    /// <param name="position">The place; the default for the whole of it.</param>
    /// <param name="nothing">The answer for what is no markdown.</param>
    /// <param name="answer">Gives the answer for the document's reading, its positions and the place's offset.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="LspException">The document is not open, or the place lies outside of it.</exception>
    public Task<T> AtAsync<T>(
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

    /// <summary>The same about a stretch of a document.</summary>
    /// <exception cref="LspException">The document is not open, or the range lies outside of it.</exception>
    public Task<T> InAsync<T>(
        string uri,
        Range range,
        T nothing,
        Func<Document, Analysis, Positions, TextSpan, T> answer,
        CancellationToken cancellation
    )
    {
        var document = Documents.Get(uri);
        return document.IsMarkdown
            ? OnAsync(document, range, (positions, span) => answer(document, Analyses.Of(document), positions, span), cancellation)
            : Task.FromResult(nothing);
    }

    /// <summary>Answers a question about a stretch of <paramref name="document"/>, beside all else.</summary>
    /// <exception cref="LspException">The range lies outside of the document.</exception>
    public Task<T> OnAsync<T>(Document document, Range range, Func<Positions, TextSpan, T> answer, CancellationToken cancellation)
    {
        var span = SpanIn(document, range);
        return OnAsync(document, positions => answer(positions, span), cancellation);
    }

    /// <summary>Answers a question about <paramref name="document"/>, beside all else.</summary>
    public Task<T> OnAsync<T>(Document document, Func<Positions, T> answer, CancellationToken cancellation) =>
        BesideAsync(() => answer(PositionsIn(document.Text)), cancellation);

    /// <summary>Answers a question beside all else.</summary>
    public Task<T> BesideAsync<T>(Func<T> answer, CancellationToken cancellation)
    {
        // A cancelled request is answered at once, even while its document's analysis goes on for others.
        return Task.Run(Answer, cancellation).WaitAsync(cancellation);

        T Answer()
        {
            using var waited = Priority.Enter();
            return answer();
        }
    }

    /// <summary>The client's positions in <paramref name="text"/>.</summary>
    public Positions PositionsIn(SourceText text) => new(text, Client.Encoding);

    /// <summary>What <paramref name="range"/> is in the document.</summary>
    /// <exception cref="LspException">It lies outside of it.</exception>
    public TextSpan SpanIn(Document document, Range range) =>
        PositionsIn(document.Text).TrySpan(range, out var span)
            ? span
            : throw new LspException(
                LspErrorCode.InvalidParams,
                $"{(range.Start == range.End ? $"The position {range.Start}" : $"The range {range}")} is outside "
                    + $"{document.Uri}, which has {document.Text.LineCount} lines at version {document.Version}."
            );

    /// <summary>The config that counts for <paramref name="document"/>, as it is now; null where there is none.</summary>
    public ConfigSource? ConfigFor(Document document) =>
        Analyses.ConfigFor(document).Config.Source is { } source && ReadConfig(source.Name) is { } text
            ? new(source.Name, SourceText.From(text))
            : null;

    /// <summary>The text of a config: the client's where it is open there, else the disk's.</summary>
    private string? ReadConfig(string path)
    {
        var key = WorkspaceRoots.OfDisk(path);
        var open = Documents.All.FirstOrDefault(document => document.Kind == DocumentKind.Config && Workspace.KeyOf(document.Uri) == key);
        return open?.Text.Content ?? ConfigFiles.TextOf(path);
    }

    /// <summary>What is to be said of a document's latest state, of which the other files learn too.</summary>
    private PublishDiagnosticsParams Find(Document document)
    {
        if (document.IsMarkdown)
        {
            Workspace.UpdateIndex(document);
            _longDocuments.Look(document, Analyses.Of(document));
        }
        return new(document.Uri, Client.DiagnosticVersions ? document.Version : null, Diagnostics.Of(FindingsFor(document), document.Text));
    }

    /// <summary>Tells the client what was found, or, where it asks itself, those of its questions that wait for something new.</summary>
    private void Send(PublishDiagnosticsParams published)
    {
        if (Client.PullsDiagnostics)
            Changes.Set();
        else
            Connection.Notify(Methods.PublishDiagnostics, published);
    }

    /// <summary>Has all findings of a document told, of which some waited until now.</summary>
    private void PublishWhatWaited(string uri)
    {
        if (Documents.Find(uri) is not { } document)
            return;
        Publish(document);
        if (Client.PullsDiagnostics)
            RefreshQueue.Add(uri);
    }

    private void FilesWereRead()
    {
        Changes.Set();
        FilesRead?.Invoke();
    }

    /// <summary>Has the findings told again of the open documents that see another workspace than before.</summary>
    private void PublishConcerned(WorkspaceIndex before, WorkspaceIndex after)
    {
        foreach (var document in Documents.All)
        {
            if (!document.IsMarkdown || !Faults.PartOf(document.Uri, () => IsConcerned(document), nothing: false))
                continue;
            Publish(document);
            if (Client.PullsDiagnostics)
                RefreshQueue.Add(document.Uri);
        }
        Changes.Set();

        bool IsConcerned(Document document) =>
            Analyses.Of(document, after).Application is { } application
                ? !LooksAlike(document, application)
                : !Workspace.View(document, before).LooksLike(Workspace.View(document, after));

        bool LooksAlike(Document document, Application application) =>
            Workspace
                .View(document, before)
                .LooksLike(
                    Workspace.View(document, after),
                    ApplicationFacts.Of(application, Workspace.KeyOf(document.Uri), document.Path),
                    [.. ApplicationFacts.LetterOf(application).Select(application.Text.Slice)]
                );
    }
}
