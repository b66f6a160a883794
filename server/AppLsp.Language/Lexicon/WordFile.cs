using System.Text;
using AppLsp.Language.Text;

namespace AppLsp.Language.Lexicon;

/// <summary>
/// The lists of one name as they are built in: the file that is of no language and those of all languages behind one another, each below
/// its folder in brackets (<c>[de/]</c>, <c>[]</c>). Nothing of it is kept: who reads keeps what it needs.
/// </summary>
internal static class WordFile
{
    /// <summary>Few lines are longer, in bytes.</summary>
    private const int LongestLine = 256;

    /// <summary>Tells <paramref name="read"/> the lines of a list, in their order.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="language">Its language; empty for the file that is of none, and null for all files of that name.</param>
    /// <param name="part">The list in it; empty for what stands before the first that has a name.</param>
    /// <param name="read">Told of each line.</param>
    /// <returns>How many lines there are.</returns>
    /// <exception cref="ArgumentException">No file has that name.</exception>
    public static int Read(string name, string? language, string part, Action<ReadOnlySpan<char>> read) =>
        Read(EmbeddedText.Of(name), language, part, read);

    private static int Read(ReadOnlySpan<byte> text, string? language, string part, Action<ReadOnlySpan<char>> read)
    {
        if (text.StartsWith("\uFEFF"u8))
            text = text["\uFEFF"u8.Length..];
        var (isLanguage, isPart, count) = (false, false, 0);
        var letters = new char[LongestLine];
        while (!text.IsEmpty)
        {
            // Of a file that has many lists, one is asked for at a time.
            if (!(isLanguage && isPart) && text[0] != '[')
                text = text.IndexOf("\n["u8) is >= 0 and var header ? text[(header + 1)..] : [];
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
            text = end < 0 ? [] : text[(end + 1)..];
            if (line is [(byte)'[', .. var next, (byte)']'])
            {
                if (next is [] or [.., (byte)'/' or (byte)'\\'])
                    (isLanguage, isPart) = (language is null || Ascii.Equals(next.TrimEnd("/\\"u8), language), part.Length == 0);
                else
                    isPart = Ascii.Equals(next, part);
            }
            else if (isLanguage && isPart && line.Length > 0 && line[0] != '#')
            {
                if (letters.Length < line.Length)
                    letters = new char[line.Length];
                read(letters.AsSpan(0, Encoding.UTF8.GetChars(line, letters)));
                count++;
            }
        }
        return count;
    }
}
