using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AppLsp.Files;

/// <summary>Bytes as text: a byte order mark decides, else it is UTF-8.</summary>
public static class TextFile
{
    /// <summary>In bytes: as many at a file's beginning say how it is encoded.</summary>
    public const int LongestMark = 4;

    /// <summary>
    /// Decodes <paramref name="bytes"/>; what is no text becomes <c>U+FFFD</c>, and <c>IsClean</c> says whether that happened.
    /// </summary>
    public static (string Text, bool IsClean) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        var rest = bytes[mark..];
        var text = encoding.GetString(rest);
        var isClean =
            encoding is UTF8Encoding
                ? Utf8.IsValid(rest)
                : encoding.GetByteCount(text) == rest.Length && encoding.GetBytes(text).AsSpan().SequenceEqual(rest);
        return (text, isClean);
    }

    /// <summary>
    /// The text of the file at <paramref name="path"/>; null where it has none, or more than <paramref name="limit"/> bytes, or cannot be
    /// read: it is gone meanwhile, none of our business, or no path of this system.
    /// </summary>
    public static string? Read(string path, int limit)
    {
        try
        {
            return ReadNow(path, limit);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string? ReadNow(string path, int limit)
    {
        // A named pipe has no bytes either, and whoever opens one waits for them.
        if (new FileInfo(path).Length == 0)
            return null;
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length > limit)
            return null;
        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var read = 0;
            while (read < length && RandomAccess.Read(file, buffer.AsSpan(read, (int)length - read), read) is > 0 and var count)
                read += count;
            return Decode(buffer.AsSpan(0, read)).Text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Encodes <paramref name="text"/> as a file is that begins with <paramref name="like"/>, with a byte order mark where that has one.
    /// </summary>
    public static byte[] Encode(string text, ReadOnlySpan<byte> like)
    {
        var (encoding, mark) = EncodingOf(like);
        return [.. like[..mark], .. encoding.GetBytes(text)];
    }

    private static (Encoding Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };
}
