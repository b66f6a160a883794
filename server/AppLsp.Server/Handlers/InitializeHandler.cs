using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Greets the client.</summary>
/// <param name="session">The session.</param>
/// <param name="offers">The handlers that offer something, each of which says what.</param>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class InitializeHandler(ServerSession session, IReadOnlyList<IOffersCapability> offers)
{
    /// <summary>The first request: client and server say what they can do.</summary>
    [JsonRpcMethod(Methods.Initialize, UseSingleObjectParameterDeserialization = true)]
    public Task<InitializeResult> HandleAsync(InitializeParams parameters)
    {
        session.Begin(ClientProfile.Of(parameters.Capabilities), RootsOf(parameters));
        session.Settings.Initialize(parameters.InitializationOptions, session.Log.Warning);
        session.Workspace.SetScope(session.Roots, session.Settings.Excluded);
        session.Connection.Trace.Set(parameters.Trace, () => SetTraceHandler.StateOf(session));
        if (parameters.ProcessId is { } client)
            _ = session.EndWithAsync(client);
        return Task.FromResult(new InitializeResult(Offered(), new("applsp", session.Options.Version)));
    }

    private ServerCapabilities Offered()
    {
        var offered = new ServerCapabilities { PositionEncoding = PositionEncodings.NameOf(session.Client.Encoding) };
        foreach (var handler in offers)
            offered = handler.Offer(offered, session.Client);
        return offered;
    }

    private static WorkspaceRoots RootsOf(InitializeParams parameters) =>
        new(
            parameters switch
            {
                { WorkspaceFolders: [_, ..] folders } => folders.Select(folder => folder.Uri),
                { RootUri: { } root } => [root],
                _ => [],
            }
        );
}
