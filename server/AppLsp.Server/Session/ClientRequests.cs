using System.Text.Json;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using StreamJsonRpc;

namespace AppLsp.Server.Session;

/// <summary>What the server asks of the client. That it would not answer is logged, and no failure.</summary>
internal sealed class ClientRequests(LspConnection connection, ServerLog log)
{
    /// <summary>Asks the client; null where it would not answer, and where the answer is nothing.</summary>
    public async Task<T?> AskAsync<T>(string method, object? parameters)
        where T : class => (await TryAskAsync<T>(method, parameters).ConfigureAwait(false)).Answer;

    /// <summary>Asks the client, and says whether it answered.</summary>
    public async Task<(bool IsAnswered, T? Answer)> TryAskAsync<T>(string method, object? parameters)
        where T : class
    {
        try
        {
            return (true, await connection.RequestAsync<T>(method, parameters, connection.Closed).ConfigureAwait(false));
        }
        catch (Exception e) when (e is RemoteRpcException or OperationCanceledException or JsonException)
        {
            if (!connection.Closed.IsCancellationRequested)
                log.Warning($"The client did not answer {method}: {e.Message}");
            return (false, null);
        }
    }

    /// <summary>Has the client ask again for what it was told, if it can be told so.</summary>
    /// <param name="method">Of what, such as <see cref="Methods.RefreshInlayHints"/>.</param>
    /// <param name="isOffered">Whether the client can be told so.</param>
    public void Refresh(string method, bool isOffered)
    {
        if (isOffered)
            _ = AskAsync<object>(method, null);
    }
}
