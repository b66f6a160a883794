using System.Collections.Concurrent;
using AppLsp.Server.Transport;

namespace AppLsp.Server.Session;

/// <summary>
/// Keeps what goes wrong with one file to that file: an answer that is made of many is given without its part, and the log names the file.
/// </summary>
/// <param name="tell">Told of each fault, once.</param>
internal sealed class FileFaults(Action<string, Exception> tell)
{
    // The same file fails in every answer that is made of it: once is enough to be told so.
    private readonly ConcurrentDictionary<(string File, string What), bool> _told = [];

    /// <summary>What <paramref name="file"/> gives to an answer; <paramref name="nothing"/> where that fails.</summary>
    /// <param name="file">What people call the file.</param>
    /// <param name="part">Makes the file's part.</param>
    /// <param name="nothing">The part of a file that has nothing to say.</param>
    public T PartOf<T>(string file, Func<T> part, T nothing)
    {
        try
        {
            return part();
        }
#pragma warning disable CA1031 // Whatever goes wrong with one file, the others are answered for.
        catch (Exception fault) when (fault is not (OperationCanceledException or LspException))
#pragma warning restore CA1031
        {
            Tell(file, fault);
            return nothing;
        }
    }

    /// <summary>Tells that <paramref name="file"/> is left out of an answer.</summary>
    public void Tell(string file, Exception fault)
    {
        if (_told.TryAdd((file, fault.Message), true))
            tell($"{file} is missing from an answer because of a bug in applsp: {fault.Message}", fault);
    }
}
