using System.Collections.Concurrent;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace AppLsp.Server.Transport;

/// <summary>The connection to the client: calls the server's methods in order, and answers every request exactly once.</summary>
/// <remarks>
/// The loop that reads messages is the queue: a method runs on it up to its first await, before the next message is read. So a method that
/// takes what it needs of the session's state at once sees the state that all earlier messages made, and none that later ones will make.
/// </remarks>
internal sealed class LspConnection : JsonRpc
{
    private readonly ConcurrentDictionary<RequestId, bool> _asked = [];
    private readonly CancellationTokenSource _closed = new();
    private readonly LspMessageHandler _handler;
    private readonly Func<JsonRpcRequest, Refusal?> _refuse;
    private readonly TaskCompletionSource _draining = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _owed;
    private TaskCompletionSource? _drained;

    /// <summary>A connection to the client that writes <paramref name="input"/> and reads <paramref name="output"/>.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="refuse">Says of each request or notification why it does not go on to its method; null where it does.</param>
    public LspConnection(Stream input, Stream output, Func<JsonRpcRequest, Refusal?> refuse)
        : this(new LspMessageHandler(input, output), refuse) { }

    private LspConnection(LspMessageHandler handler, Func<JsonRpcRequest, Refusal?> refuse)
        : base(handler)
    {
        (_handler, _refuse) = (handler, refuse);
        handler.Admit = Admit;
        handler.Rejected = Reject;
        handler.Drained = DrainAsync;
        Trace = new(Notify);
        Disconnected += (_, _) => _closed.Cancel();
        SynchronizationContext = new Inline();
        CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
        AllowModificationWhileListening = true; // by what is told of methods; no message is on its way to a missing one then
    }

    /// <summary>Told of what went wrong, and of the exception where there is one.</summary>
    public event Action<string, Exception?>? Failed;

    /// <summary>Cancelled when the client is gone.</summary>
    public CancellationToken Closed => _closed.Token;

    /// <summary>Ends when the connection is to end: what waits for something to say has nothing more to wait for.</summary>
    public Task Draining => _draining.Task;

    /// <summary>What the client is told of its messages.</summary>
    public Trace Trace { get; }

    /// <summary>Told of the method of each message on the reading loop, before the message goes on to it.</summary>
    public Action<string>? Admitted { private get; set; }

    /// <summary>
    /// Ends what waits for something to say, and then itself when every request that came in is answered, or when that takes too long.
    /// </summary>
    public async Task DrainAsync()
    {
        _draining.TrySetResult();
        _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Volatile.Read(ref _owed) == 0)
            return;
        await Task.WhenAny(_drained.Task, Task.Delay(TimeSpan.FromSeconds(2))).ConfigureAwait(false);
    }

    /// <summary>Sends a notification. Returns at once; what is sent arrives in the order of the calls.</summary>
    public void Notify(string method, object parameters) =>
        // The record itself is the params: NamedArgs would write its properties by their C# names.
        _ = WriteAsync(new JsonRpcRequest { Method = method, Arguments = parameters });

    /// <summary>Asks the client, and gives its answer.</summary>
    /// <param name="method">What is asked.</param>
    /// <param name="parameters">With what; null where the method takes nothing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<T> RequestAsync<T>(string method, object? parameters, CancellationToken cancellation) =>
        InvokeCoreAsync<T>(
            CreateNewRequestId(),
            method,
            parameters is null ? null : [parameters],
            null,
            null,
            cancellation,
            isParameterObject: parameters is not null
        );

    /// <inheritdoc/>
    protected override RequestId CreateNewRequestId()
    {
        var id = base.CreateNewRequestId();
        _asked[id] = true;
        return id;
    }

    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (code, message) = exception switch
        {
            LspException known => ((LspErrorCode)known.ErrorCode, known.Message),
            OperationCanceledException => (LspErrorCode.RequestCancelled, "The request was cancelled."),
            JsonException json => (LspErrorCode.InvalidParams, WrongParams(json)),
            _ => (LspErrorCode.InternalError, exception.Message),
        };
        message = $"{request.Method}: {message}";
        if (code == LspErrorCode.InternalError)
            Failed?.Invoke(message, exception);
        else if (!request.IsResponseExpected)
            Failed?.Invoke(message, null); // nobody will be answered
        return new Detail { Code = (JsonRpcErrorCode)code, Message = message };
    }

    /// <inheritdoc/>
    protected override ValueTask SendAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        if (message is JsonRpcError { Error: { } error })
            Tidy(error);
        // What takes no params is asked without any; an empty list of them is something else.
        if (message is JsonRpcRequest { ArgumentsList.Count: 0 } request)
            request.ArgumentsList = null;
        return base.SendAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnResponseSent(JsonRpcMessage response)
    {
        base.OnResponseSent(response);
        Trace.Answered(response);
        if (Interlocked.Decrement(ref _owed) == 0)
            _drained?.TrySetResult();
    }

    /// <summary>Whether <paramref name="message"/> goes on to its method. A request that does not is answered here.</summary>
    private bool Admit(JsonRpcMessage message)
    {
        if (message is JsonRpcRequest request)
        {
            if (_refuse(request) is { } refusal)
            {
                if (request.IsResponseExpected)
                    Reject(request.RequestId, refusal.Code, refusal.Message);
                return false;
            }
            if (LacksParams(request))
            {
                // No method is called then, and nobody would be told.
                Failed?.Invoke($"{request.Method}: The params are missing.", null);
                return false;
            }
            Admitted?.Invoke(request.Method!);
        }
        return Expects(message);
    }

    /// <summary>Whether <paramref name="request"/> is a notification that says something and says nothing.</summary>
    private static bool LacksParams(JsonRpcRequest request) =>
        request is { IsResponseExpected: false, Method: { } method, ArgumentCount: 0, ArgumentsAreNamed: false }
        && method.Contains("/did", StringComparison.Ordinal);

    /// <summary>
    /// Whether <paramref name="message"/> may go to StreamJsonRpc: it ends the connection at a response that it did not ask for.
    /// </summary>
    private bool Expects(JsonRpcMessage message)
    {
        switch (message)
        {
            case JsonRpcRequest request:
                if (request.IsResponseExpected)
                    Interlocked.Increment(ref _owed);
                Trace.Taken(request);
                return true;
            case IJsonRpcMessageWithId response:
                return _asked.TryRemove(response.RequestId, out _);
            default:
                return false;
        }
    }

    /// <summary>Answers <paramref name="id"/> with an error, past all methods.</summary>
    private void Reject(RequestId id, LspErrorCode code, string message) =>
        _ = WriteAsync(
            new JsonRpcError
            {
                RequestId = id,
                Error = new() { Code = (JsonRpcErrorCode)code, Message = message },
            }
        );

    private void Reject(BadMessageException bad)
    {
        Failed?.Invoke(bad.Message, null);
        Reject(bad.Id, bad.Code, bad.Message);
    }

    private async Task WriteAsync(JsonRpcMessage message)
    {
        try
        {
            await _handler.WriteAsync(message, Closed).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The client is gone; the end of its stream or of its process ends the server.
        }
    }

    /// <summary>
    /// Puts the errors that StreamJsonRpc makes by itself in the protocol's terms; they come with traces and the names of types.
    /// </summary>
    private static void Tidy(JsonRpcError.ErrorDetail error)
    {
        if (error is not Detail)
            (error.Code, error.Message) = (LspErrorCode)error.Code switch
            {
                LspErrorCode.InvalidParams => (error.Code, "The params are missing or malformed."),
                LspErrorCode.RequestCancelled => (error.Code, "The request was cancelled."),
                LspErrorCode.MethodNotFound => (error.Code, error.Message),
                _ => ((JsonRpcErrorCode)LspErrorCode.InternalError, error.Message),
            };
        else if (error.Code == JsonRpcErrorCode.ResponseSerializationFailure)
            error.Code = (JsonRpcErrorCode)LspErrorCode.InternalError;
        error.Data = null;
    }

    private static string WrongParams(JsonException exception)
    {
        const string Missing = "missing required properties including: ";
        var at = exception.Message.IndexOf(Missing, StringComparison.Ordinal);
        return at >= 0
            ? "The params are missing " + exception.Message[(at + Missing.Length)..]
            : $"The params are not valid at {exception.Path ?? "their root"}.";
    }

    /// <summary>An error that was made here, and needs no tidying.</summary>
    private sealed class Detail : JsonRpcError.ErrorDetail;

    /// <summary>Runs what is posted on the thread that posts it: the reading loop.</summary>
    private sealed class Inline : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => d(state);
    }
}
