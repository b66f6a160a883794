using System.Globalization;
using System.Text;

namespace AppLsp.Language.Text;

/// <summary>A short name for a text, the same in every process and on every machine. No secret is safe behind it.</summary>
public static class StableHash
{
    /// <summary>Sixteen hexadecimal digits for <paramref name="text"/>.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Sixteen hexadecimal digits for <paramref name="bytes"/>.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        // FNV-1a: the runtime has no other hash of 64 bits that is the same in every process.
        var hash = 14695981039346656037UL;
        foreach (var octet in bytes)
            hash = (hash ^ octet) * 1099511628211UL;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
