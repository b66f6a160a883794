namespace AppLsp.Cli.Fixing;

/// <summary>Writes files so that nobody ever sees half of one, whatever happens meanwhile.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Puts <paramref name="bytes"/> in the place of what the file at <paramref name="path"/> holds; its permissions stay.
    /// </summary>
    public static void Replace(string path, byte[] bytes)
    {
        // A link goes on leading to the file that it leads to.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        // To move over a file asks only for the right to write its folder: what the person made read-only stays as it is.
        using (File.Open(target, FileMode.Open, FileAccess.Write)) { }

        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = File.Create(temporary))
            {
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
