using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AppLsp.Server.Files;

/// <summary>Bytes as text: a byte order mark decides, else it is UTF-8.</summary>
public static class TextFile
{
    /// <summary>Decodes <paramref name="bytes"/>; what is no text becomes <c>U+FFFD</c>, and <c>IsClean</c> says whether that happened.</summary>
    public static (string Text, bool IsClean) Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => (Encoding.UTF8.GetString(rest), Utf8.IsValid(rest)),
        [0xFF, 0xFE, 0, 0, .. var rest] => Strict(Encoding.UTF32, rest),
        [0xFF, 0xFE, .. var rest] => Strict(Encoding.Unicode, rest),
        [0xFE, 0xFF, .. var rest] => Strict(Encoding.BigEndianUnicode, rest),
        _ => (Encoding.UTF8.GetString(bytes), Utf8.IsValid(bytes)),
    };

    /// <summary>The text of the file at <paramref name="path"/>, or null where it has more than <paramref name="limit"/> bytes.</summary>
    public static string? Read(string path, int limit)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length > limit) return null;
        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var read = 0;
            while (read < length && RandomAccess.Read(file, buffer.AsSpan(read, (int)length - read), read) is > 0 and var count) read += count;
            return Decode(buffer.AsSpan(0, read)).Text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (string Text, bool IsClean) Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return (text, encoding.GetByteCount(text) == bytes.Length && encoding.GetBytes(text).AsSpan().SequenceEqual(bytes));
    }
}
