using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;
using StreamJsonRpc.Protocol;

namespace AppLsp.Server.Session;

/// <summary>How far client and server are: from <c>initialize</c> over <c>shutdown</c> to the end.</summary>
internal sealed class Lifecycle
{
    private readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Stage _stage = Stage.New;

    private enum Stage
    {
        /// <summary>Only <c>initialize</c> and <c>exit</c> count.</summary>
        New,

        /// <summary>Everything but another <c>initialize</c> counts.</summary>
        Running,

        /// <summary>Only <c>exit</c> counts.</summary>
        ShutDown,
    }

    /// <summary>Ends with <see cref="ShutDown"/>: what waits for something to say has nothing more to wait for.</summary>
    public Task ShuttingDown => _shutdown.Task;

    /// <summary>Ends when the server is to end.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The program's exit code, if the server ended now: 0 when the client had sent <c>shutdown</c>, else 1.</summary>
    public int ExitCode => _stage == Stage.ShutDown ? 0 : 1;

    /// <summary>Client and server know each other.</summary>
    public void Start() => _stage = Stage.Running;

    /// <summary>The client has nothing more to ask.</summary>
    public void ShutDown()
    {
        _stage = Stage.ShutDown;
        _shutdown.TrySetResult();
    }

    /// <summary>The server is to end.</summary>
    public void End() => _ended.TrySetResult();

    /// <summary>Why <paramref name="request"/> does not go on to its method now; null where it does.</summary>
    public Refusal? Refuse(JsonRpcRequest request)
    {
        (LspErrorCode code, string? reason) = (_stage, request.Method) switch
        {
            (_, Methods.Exit) => (default, null),
            (Stage.New, not Methods.Initialize) => (LspErrorCode.ServerNotInitialized, "The server is not initialized yet."),
            (Stage.Running, Methods.Initialize) => (LspErrorCode.InvalidRequest, "The server is already initialized."),
            (Stage.ShutDown, _) => (LspErrorCode.InvalidRequest, "The server has shut down."),
            _ => (default(LspErrorCode), default(string)),
        };
        return reason is null ? null : new(code, $"{request.Method}: {reason}");
    }
}
