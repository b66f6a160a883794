namespace AppLsp.Language.Text;

/// <summary>The texts that come with the program.</summary>
internal static class EmbeddedText
{
    /// <summary>The text <paramref name="name"/>, in UTF-8.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static unsafe ReadOnlySpan<byte> Of(string name)
    {
        using var stream =
            typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"The program has no {name}.", nameof(name));
        // It lies in the program, as long as that runs: to copy it takes time and memory.
        if (stream is UnmanagedMemoryStream inProgram)
            return new(inProgram.PositionPointer, (int)stream.Length);
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }
}
