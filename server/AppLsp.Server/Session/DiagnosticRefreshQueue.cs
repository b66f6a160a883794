namespace AppLsp.Server.Session;

/// <summary>
/// The open documents whose findings have changed without a change of their text, of a client that asks for findings itself: it is told to
/// ask again, once for many changes, and not at all where it learns of them in time otherwise.
/// </summary>
/// <param name="refresh">Has the client ask again.</param>
internal sealed class DiagnosticRefreshQueue(Action refresh)
{
    /// <summary>So long the client may ask by itself, and changes are taken together.</summary>
    private static readonly TimeSpan RefreshDelay = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();

    // Of each document, whether the client was told to ask again since.
    private readonly Dictionary<string, bool> _pending = [];
    private bool _isDue;
    private bool _isWaiting;

    /// <summary>A document's findings may have changed.</summary>
    public void Add(string uri)
    {
        lock (_lock)
        {
            _pending[uri] = false;
            if (!_isWaiting)
                _ = AskLaterAsync();
        }
    }

    /// <summary>The findings of these documents and of everything else may have changed.</summary>
    public void AddAll(IEnumerable<string> uris)
    {
        lock (_lock)
        {
            foreach (var uri in uris)
                _pending[uri] = false;
            _isDue = true;
            if (!_isWaiting)
                _ = AskLaterAsync();
        }
    }

    /// <summary>
    /// The client is told of a document, or it is closed. Called before its findings are looked at, so that no change is lost.
    /// </summary>
    public void Take(string uri)
    {
        lock (_lock)
            _pending.Remove(uri);
    }

    /// <summary>The client is told of all of them.</summary>
    public IReadOnlyList<string> TakeAll()
    {
        lock (_lock)
        {
            string[] all = [.. _pending.Keys];
            _pending.Clear();
            return all;
        }
    }

    private async Task AskLaterAsync()
    {
        _isWaiting = true;
        await Task.Delay(RefreshDelay).ConfigureAwait(false);
        lock (_lock)
        {
            _isWaiting = false;
            var isDue = _isDue || _pending.ContainsValue(false);
            _isDue = false;
            foreach (var uri in _pending.Keys.ToList())
                _pending[uri] = true;
            if (!isDue)
                return;
        }
        refresh();
    }
}
