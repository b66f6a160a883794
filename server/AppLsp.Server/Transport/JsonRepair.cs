using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace AppLsp.Server.Transport;

/// <summary>
/// Puts U+FFFD for what no string can hold: bytes that are not UTF-8, and <c>\u</c> escapes of half a surrogate pair. Editors send both for
/// broken files, and a document that cannot be opened could not be mended either. A half pair and U+FFFD are both one UTF-16 unit, so
/// positions stay right.
/// </summary>
internal static class JsonRepair
{
    /// <summary><paramref name="json"/>, repaired where it needs it; the very same where it does not.</summary>
    public static ReadOnlySequence<byte> Repair(ReadOnlySequence<byte> json)
    {
        var bytes = json.IsSingleSegment ? json.FirstSpan : json.ToArray();
        var isUtf8 = Utf8.IsValid(bytes);
        if (isUtf8 && bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
            return json;

        var repaired = isUtf8 ? bytes.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));
        ReplaceHalfPairs(repaired);
        return new(repaired);
    }

    private static void ReplaceHalfPairs(Span<byte> json)
    {
        for (var i = 0; i < json.Length;)
        {
            var next = json[i..].IndexOf((byte)'\\');
            if (next < 0)
                return;
            i += next;
            var unit = UnitAt(json, i);
            if (unit is null)
                i += 2; // another escape: the character after the backslash is no escape's beginning
            else if (!char.IsSurrogate(unit.Value))
                i += 6;
            else if (char.IsHighSurrogate(unit.Value) && UnitAt(json, i + 6) is { } low && char.IsLowSurrogate(low))
                i += 12;
            else
            {
                "fffd"u8.CopyTo(json[(i + 2)..]);
                i += 6;
            }
        }
    }

    /// <summary>The code unit of the <c>\uXXXX</c> at <paramref name="at"/>, or null where there is none.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + 6 <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out var read, 'x')
        && read == 4
            ? (char)unit
            : null;
}
