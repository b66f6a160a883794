using AppLsp.Language.Workspaces;
using AppLsp.Server.Protocol;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Session;

/// <summary>
/// Tells a client that wants to know how far the reading of the files is, and how many applications there are. It is always told the latest
/// state, and no state twice.
/// </summary>
internal sealed class WorkspaceStatus(LspConnection connection, Func<bool> isWanted, Func<WorkspaceIndex> index)
{
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private WorkspaceParams? _told;
    private Func<int> _read = () => 0;
    private int _readings;

    /// <summary>Tells of one reading, from its beginning to its end.</summary>
    /// <param name="read">How many files have been read.</param>
    /// <param name="done">Ends with the reading.</param>
    public async Task ReportAsync(Func<int> read, Task done)
    {
        if (!isWanted())
            return;
        lock (_lock)
            (_read, _readings) = (read, _readings + 1);
        do Tell();
        while (await Task.WhenAny(done, Task.Delay(BetweenWords)).ConfigureAwait(false) != done);
        lock (_lock)
            _readings--;
        Tell();
    }

    /// <summary>What is known of the files has changed.</summary>
    public void Changed(WorkspaceIndex before, WorkspaceIndex after)
    {
        // While files are read, those who tell of the reading tell this too.
        if (before.Count != after.Count && isWanted() && Volatile.Read(ref _readings) == 0)
            Tell();
    }

    private void Tell()
    {
        lock (_lock)
        {
            var status = new WorkspaceParams(_readings > 0, _read(), index().Count);
            if (status == _told)
                return;
            _told = status;
            connection.Notify(OwnMethods.Workspace, status);
        }
    }
}
