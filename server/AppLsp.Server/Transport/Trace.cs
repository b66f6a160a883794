using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AppLsp.Server.Protocol;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AppLsp.Server.Transport;

/// <summary>
/// Tells the client what its messages came to and how long that took, while it wants to know. Costs nothing while it does not.
/// </summary>
internal sealed class Trace(Action<string, object> notify)
{
    private readonly ConcurrentDictionary<RequestId, (string Method, long Since)> _asked = [];
    private volatile Wish? _wish;

    /// <summary>
    /// From now on as much is told as <paramref name="value"/> says, one of the <see cref="TraceValues"/>; what is none of them counts as
    /// off.
    /// </summary>
    /// <param name="value">How much.</param>
    /// <param name="state">Says how things stand, for a client that wants to know more.</param>
    public void Set(string? value, Func<string> state)
    {
        _wish = value is TraceValues.Messages or TraceValues.Verbose ? new(value == TraceValues.Verbose ? state : null) : null;
        // What was asked before is not told of when tracing goes on later.
        if (_wish is null)
            _asked.Clear();
    }

    /// <summary>The client's message goes to its method.</summary>
    public void Taken(JsonRpcRequest request)
    {
        if (_wish is not { } wish)
            return;
        if (request.IsResponseExpected)
            _asked[request.RequestId] = (request.Method!, Stopwatch.GetTimestamp());
        else
            Tell(wish, $"{request.Method}: taken");
    }

    /// <summary>The client's request has been answered.</summary>
    public void Answered(JsonRpcMessage response)
    {
        if (_wish is not { } wish || response is not IJsonRpcMessageWithId { RequestId: var id } || !_asked.TryRemove(id, out var asked))
            return;
        var outcome = response is JsonRpcError { Error: { } error } ? $"error {(int)error.Code}" : "answered";
        Tell(
            wish,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{asked.Method} ({id}): {outcome} after {Stopwatch.GetElapsedTime(asked.Since).TotalMilliseconds:0.0} ms"
            )
        );
    }

    private void Tell(Wish wish, string message) => notify(Methods.LogTrace, new LogTraceParams(message, wish.State?.Invoke()));

    /// <summary>What the client wants: with <paramref name="State"/>, it wants to know more.</summary>
    private sealed record Wish(Func<string>? State);
}
