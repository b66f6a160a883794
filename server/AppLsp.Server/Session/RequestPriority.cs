namespace AppLsp.Server.Session;

/// <summary>Lets background work step aside while somebody waits for an answer.</summary>
internal sealed class RequestPriority
{
    /// <summary>In milliseconds. Nobody's answer takes so long that background work should stand still.</summary>
    private const int LongestWait = 250;

    private readonly object _gate = new();
    private int _waiting;

    /// <summary>Somebody waits until the result is disposed.</summary>
    public Waiting Enter()
    {
        Interlocked.Increment(ref _waiting);
        return new(this);
    }

    /// <summary>Goes on when nobody waits. Called between small pieces of background work.</summary>
    public void Yield()
    {
        if (Volatile.Read(ref _waiting) == 0)
            return;
        lock (_gate)
            if (Volatile.Read(ref _waiting) > 0)
                Monitor.Wait(_gate, LongestWait);
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) > 0)
            return;
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    /// <summary>Somebody who waits.</summary>
    internal readonly struct Waiting(RequestPriority priority) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => priority.Leave();
    }
}
