using System.Diagnostics;

namespace AppLsp.Server.Session;

/// <summary>Waits for the end of other processes.</summary>
internal static class ProcessWatch
{
    /// <summary>Ends within a second of the end of the process <paramref name="id"/>.</summary>
    public static async Task EndOfAsync(int id, CancellationToken cancellation)
    {
        // A look each second: only a process's own parent can be told of its end everywhere.
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
            if (!IsAlive(id))
                return;
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return true; // it is there, and belongs to somebody else
        }
    }
}
