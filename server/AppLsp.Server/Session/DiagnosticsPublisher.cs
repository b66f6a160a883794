using AppLsp.Server.Protocol;

namespace AppLsp.Server.Session;

/// <summary>
/// Tells the client the findings of the open documents: at once where there is nothing else to do, of the latest version only, and never an
/// empty list in between. For a client that asks itself they are found all the same: the answer is ready then, and the other files know of
/// it.
/// </summary>
/// <param name="documents">The open documents.</param>
/// <param name="find">Finds what is to be said of a document.</param>
/// <param name="publish">Tells it.</param>
/// <param name="priority">Who waits meanwhile.</param>
/// <param name="log">Told of what goes wrong.</param>
internal sealed class DiagnosticsPublisher(
    Documents documents,
    Func<Document, PublishDiagnosticsParams> find,
    Action<PublishDiagnosticsParams> publish,
    RequestPriority priority,
    ServerLog log
)
{
    private readonly Lock _lock = new();

    // The documents that somebody works on, each with the number of times that it was asked for meanwhile.
    private readonly Dictionary<string, int> _working = [];

    /// <summary>Has the document's findings told again, beside all else.</summary>
    public void Refresh(string uri)
    {
        lock (_lock)
        {
            var isWorkedOn = _working.TryGetValue(uri, out var asked);
            _working[uri] = asked + 1;
            if (isWorkedOn)
                return;
        }
        _ = Task.Run(() => Work(uri));
    }

    /// <summary>Takes back what was told of a document that is closed now.</summary>
    public void Clear(string uri)
    {
        lock (_lock)
            publish(new(uri, null, []));
    }

    private void Work(string uri)
    {
        using var waited = priority.Enter();
        while (true)
        {
            int asked;
            lock (_lock)
                asked = _working[uri];
            var document = documents.Find(uri);
            var found = document is null ? null : TryFind(document);
            lock (_lock)
            {
                // Asked for again: what was found is of an older text or of other settings.
                if (_working[uri] != asked)
                    continue;
                _working.Remove(uri);
                if (found is not null && documents.Find(uri) == document)
                    publish(found);
                return;
            }
        }
    }

    private PublishDiagnosticsParams? TryFind(Document document)
    {
        try
        {
            return find(document);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one text, the server goes on with the next.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.Error($"Checking {document.Uri} at version {document.Version} failed: {e.Message}", e);
            return null;
        }
    }
}
