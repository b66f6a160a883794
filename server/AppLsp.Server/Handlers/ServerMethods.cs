using AppLsp.Server.Session;
using AppLsp.Server.Transport;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>All that a client can call: a line for each handler.</summary>
/// <remarks>
/// A handler is a class with its own state. Each of its public methods is one of the protocol, by the name beside it; it runs on the
/// messages' queue up to its first await, so that it takes what it needs of the session before the next message is read.
///
/// To look up a handler's methods and their attributes takes time, that of all handlers one millisecond of the ten that a greeting takes.
/// So a handler is made known to the connection when the first message for it, or for one further down, comes.
/// </remarks>
internal sealed class ServerMethods
{
    private readonly LspConnection _connection;
    private readonly List<IOffersCapability> _offers = [];
    private readonly Queue<Func<RpcTargetMetadata>> _unknown = [];
    private readonly HashSet<string> _known = [];

    private ServerMethods(ServerSession session)
    {
        _connection = session.Connection;

        // The session's life.
        Add(new InitializeHandler(session, _offers));
        var configuration = Add(new DidChangeConfigurationHandler(session));
        var watchers = new FileWatchers(session);
        Add(new InitializedHandler(session, configuration, watchers));
        Add(new ShutdownHandler(session));
        Add(new ExitHandler(session));
        Add(new SetTraceHandler(session));

        // What is open, and what counts for it.
        Add(new DidOpenHandler(session));
        Add(new DidChangeHandler(session));
        Add(new DidSaveHandler(session));
        Add(new DidCloseHandler(session));
        Add(new DidChangeWorkspaceFoldersHandler(session, watchers));
        var watchedFiles = Add(new DidChangeWatchedFilesHandler(session));
        Add(new WillRenameFilesHandler(session));
        Add(new DidRenameFilesHandler(watchedFiles));

        // Features.
        var reports = new DiagnosticReports(session);
        Add(new DocumentDiagnosticHandler(session, reports));
        Add(new WorkspaceDiagnosticHandler(session, reports));
        var offered = Add(new CompletionItemResolveHandler(session));
        Add(new CompletionHandler(session, offered));
        Add(new HoverHandler(session));
        Add(new DocumentSymbolHandler(session));
        Add(new DefinitionHandler(session));
        Add(new ReferencesHandler(session));
        Add(new DocumentHighlightHandler(session));
        Add(new RenameHandler(session));
        Add(new WorkspaceSymbolHandler(session));
        Add(new FoldingRangeHandler(session));
        Add(new SelectionRangeHandler(session));
        Add(new SemanticTokensHandler(session));
        Add(new InlayHintHandler(session));
        Add(new CodeLensHandler(session));
        Add(new FormattingHandler(session));
        Add(new RangeFormattingHandler(session));
        Add(new OnTypeFormattingHandler(session));
        Add(new DocumentLinkHandler(session));
        Add(new DocumentLinkResolveHandler(session));
        Add(new CodeActionHandler(session));
        Add(new CodeActionResolveHandler(session));
        Add(new ExecuteCommandHandler(session, new(session)));
        Add(new ApplicationsHandler(session));
        Add(new StatusesHandler(session));
        Add(new TextDocumentContentHandler(session));

        _connection.Admitted = MakeKnown;
    }

    /// <summary>Has the session's connection call all handlers.</summary>
    public static void Register(ServerSession session) => _ = new ServerMethods(session);

    private T Add<T>(T handler)
        where T : class, IShapeable<T>
    {
        if (handler is IOffersCapability offers)
            _offers.Add(offers);
        _unknown.Enqueue(() =>
        {
            // By its shape, as there is no reflection over methods in the native program.
            var methods = RpcTargetMetadata.FromShape<T>();
            _connection.AddLocalRpcTarget(methods, handler, null);
            return methods;
        });
        return handler;
    }

    /// <summary>Makes handlers known up to the one that has <paramref name="method"/>; all, where none has it.</summary>
    private void MakeKnown(string method)
    {
        // The connection's own, and in a hurry.
        if (method == "$/cancelRequest")
            return;
        while (!_known.Contains(method) && _unknown.TryDequeue(out var next))
            _known.UnionWith(next().Methods.Keys);
    }
}
