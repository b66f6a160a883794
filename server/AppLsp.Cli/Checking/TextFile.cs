using System.Text;
using System.Text.Unicode;

namespace AppLsp.Cli.Checking;

/// <summary>Bytes as text: a byte order mark decides, else it is UTF-8.</summary>
internal static class TextFile
{
    /// <summary>Decodes <paramref name="bytes"/>; what is no text becomes <c>U+FFFD</c>, and <c>IsClean</c> says whether that happened.</summary>
    public static (string Text, bool IsClean) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        var rest = bytes[mark..];
        var text = encoding.GetString(rest);
        var isClean = encoding is UTF8Encoding
            ? Utf8.IsValid(rest)
            : encoding.GetByteCount(text) == rest.Length && encoding.GetBytes(text).AsSpan().SequenceEqual(rest);
        return (text, isClean);
    }

    /// <summary>Encodes <paramref name="text"/> as <paramref name="like"/> is, with a byte order mark where that has one.</summary>
    public static byte[] Encode(string text, ReadOnlySpan<byte> like)
    {
        var (encoding, mark) = EncodingOf(like);
        return [.. like[..mark], .. encoding.GetBytes(text)];
    }

    private static (Encoding Encoding, int MarkLength) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Encoding.UTF8, 0),
    };
}
