using System.Text;
using System.Text.Unicode;

namespace AppLsp.Cli.Checking;

/// <summary>Bytes as text: a byte order mark decides, else it is UTF-8.</summary>
internal static class TextFile
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

    private static (string Text, bool IsClean) Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return (text, encoding.GetByteCount(text) == bytes.Length && encoding.GetBytes(text).AsSpan().SequenceEqual(bytes));
    }
}
