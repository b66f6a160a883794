using System.Text.Json;
using AppLsp.Server.Protocol;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

internal partial interface IServerMethods
{
    /// <summary>The person's settings changed. Some clients say how, some want to be asked.</summary>
    [JsonRpcMethod(Methods.DidChangeConfiguration, UseSingleObjectParameterDeserialization = true)]
    Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters);
}

internal sealed partial class ServerSession
{
    /// <inheritdoc/>
    public Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters)
    {
        if (_client.Configuration)
            return PullConfigurationAsync();
        Use(parameters.Settings);
        return Task.CompletedTask;
    }

    /// <summary>Asks the client for the settings, if it can be asked.</summary>
    private async Task PullConfigurationAsync()
    {
        if (!_client.Configuration)
            return;
        var sections = await AskAsync<JsonElement[]>(Methods.Configuration, new ConfigurationParams([new(Settings.Section)]))
            .ConfigureAwait(false);
        if (sections is [var section])
            Use(section);
    }

    private void Use(JsonElement? settings)
    {
        var hints = _settings.InlayHints;
        if (!_settings.Update(settings, _log.Warning))
            return;
        if (_settings.InlayHints != hints)
            RefreshHints();
        TellAll();
        if (!_workspace.SetScope(_roots, _settings.Excluded))
            return;
        _workspace.Scan(Connection.Closed);
    }

    /// <summary>Asks the client, and logs that it would not answer; null then, and where the answer is nothing.</summary>
    private async Task<T?> AskAsync<T>(string method, object? parameters)
        where T : class => (await TryAskAsync<T>(method, parameters).ConfigureAwait(false)).Answer;

    /// <summary>Asks the client, and says whether it answered.</summary>
    private async Task<(bool IsAnswered, T? Answer)> TryAskAsync<T>(string method, object? parameters)
        where T : class
    {
        try
        {
            return (true, await Connection.RequestAsync<T>(method, parameters, Connection.Closed).ConfigureAwait(false));
        }
        catch (Exception e) when (e is RemoteRpcException or OperationCanceledException or JsonException)
        {
            if (!Connection.Closed.IsCancellationRequested)
                _log.Warning($"The client did not answer {method}: {e.Message}");
            return (false, null);
        }
    }
}
