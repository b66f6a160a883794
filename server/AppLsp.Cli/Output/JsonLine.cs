using System.Text.Encodings.Web;
using System.Text.Json;

namespace AppLsp.Cli.Output;

/// <summary>The JSON that commands print: one value on one line, in UTF-8.</summary>
internal static class JsonLine
{
    /// <summary>Writes to <paramref name="output"/> the value that <paramref name="write"/> makes, and the end of its line.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        // The output is read by JSON parsers and never put into a web page, so names and quotes stay legible.
        using (var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        output.Write("\n"u8);
    }
}
