namespace AppLsp.Server.Session;

/// <summary>Wakes those who wait for something to change.</summary>
internal sealed class ChangeSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Ends with the next change. To miss none, it is taken before what may change is looked at.</summary>
    public Task Next => _next.Task;

    /// <summary>Something has changed.</summary>
    public void Set() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
