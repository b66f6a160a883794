namespace AppLsp.Server.Session;

/// <summary>What the characters of positions are counted in.</summary>
internal enum PositionEncoding
{
    Utf8,
    Utf16,
    Utf32,
}

/// <summary>The names of <see cref="PositionEncoding"/> in the protocol.</summary>
internal static class PositionEncodings
{
    private static readonly (string Name, PositionEncoding Encoding)[] Known =
    [
        ("utf-8", PositionEncoding.Utf8),
        ("utf-16", PositionEncoding.Utf16),
        ("utf-32", PositionEncoding.Utf32),
    ];

    /// <summary>The client's first choice that the server knows; UTF-16, as the specification has it, where there is none.</summary>
    public static PositionEncoding Choose(IReadOnlyList<string> offered)
    {
        foreach (var name in offered)
            foreach (var known in Known)
                if (known.Name == name)
                    return known.Encoding;
        return PositionEncoding.Utf16;
    }

    /// <summary>The encoding's name in the protocol.</summary>
    public static string NameOf(PositionEncoding encoding) => Known.First(known => known.Encoding == encoding).Name;
}
