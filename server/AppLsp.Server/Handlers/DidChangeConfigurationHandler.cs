using System.Text.Json;
using AppLsp.Server.Protocol;
using AppLsp.Server.Session;
using PolyType;
using StreamJsonRpc;

namespace AppLsp.Server.Handlers;

/// <summary>Takes the settings of the editor.</summary>
[GenerateShape(Kind = TypeShapeKind.None, IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class DidChangeConfigurationHandler(ServerSession session)
{
    /// <summary>The method, which some clients have to be asked for.</summary>
    internal const string Method = "workspace/didChangeConfiguration";

    /// <summary>The person's settings changed. Some clients say how, some want to be asked.</summary>
    [JsonRpcMethod(Method, UseSingleObjectParameterDeserialization = true)]
    public Task HandleAsync(DidChangeConfigurationParams parameters)
    {
        if (session.Client.Configuration)
            return PullAsync();
        Use(parameters.Settings);
        return Task.CompletedTask;
    }

    /// <summary>Asks the client for the settings, if it can be asked.</summary>
    internal async Task PullAsync()
    {
        if (!session.Client.Configuration)
            return;
        var sections = await session
            .Requests.AskAsync<JsonElement[]>(Methods.Configuration, new ConfigurationParams([new(Settings.Section)]))
            .ConfigureAwait(false);
        if (sections is [var section])
            Use(section);
    }

    private void Use(JsonElement? settings)
    {
        var hints = session.Settings.InlayHints;
        if (!session.Settings.Update(settings, session.Log.Warning))
            return;
        if (session.Settings.InlayHints != hints)
            session.Requests.Refresh(Methods.RefreshInlayHints, session.Client.RefreshesHints);
        session.PublishAll();
        if (!session.Workspace.SetScope(session.Roots, session.Settings.Excluded))
            return;
        session.Workspace.Scan(session.Connection.Closed);
    }
}
