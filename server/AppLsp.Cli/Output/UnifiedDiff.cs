using DiffPlex;
using DiffPlex.Model;

namespace AppLsp.Cli.Output;

/// <summary>Writes the difference of two texts as <c>diff -u</c> does, for people, <c>patch</c> and <c>git apply</c>.</summary>
internal sealed class UnifiedDiff(Look look)
{
    private const int Context = 3;

    /// <summary>Writes what turns <paramref name="before"/> into <paramref name="after"/>; nothing where they are alike.</summary>
    public void Write(TextWriter output, string name, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new Lines());
        if (diff.DiffBlocks.Count == 0)
            return;
        // For patch a name ends at its first space, unless a tab ends it.
        var shown = Glyphs.Printable(name) + (name.Contains(' ') ? "\t" : "");
        output.WriteLine(look.Strong($"--- a/{shown}"));
        output.WriteLine(look.Strong($"+++ b/{shown}"));
        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            var next = first + 1;
            while (next < diff.DiffBlocks.Count && diff.DiffBlocks[next].DeleteStartA - OldEnd(diff.DiffBlocks[next - 1]) <= 2 * Context)
                next++;
            WriteHunk(output, diff, first, next);
            first = next;
        }
    }

    private void WriteHunk(TextWriter output, DiffResult diff, int first, int next)
    {
        var (top, bottom) = (diff.DiffBlocks[first], diff.DiffBlocks[next - 1]);
        var above = Math.Min(Context, top.DeleteStartA);
        var below = Math.Min(Context, diff.PiecesOld.Count - OldEnd(bottom));
        var (oldStart, oldEnd) = (top.DeleteStartA - above, OldEnd(bottom) + below);
        var (newStart, newEnd) = (top.InsertStartB - above, bottom.InsertStartB + bottom.InsertCountB + below);
        output.WriteLine(look.Hunk($"@@ -{Range(oldStart, oldEnd)} +{Range(newStart, newEnd)} @@"));

        var line = oldStart;
        for (var i = first; i < next; i++)
        {
            var block = diff.DiffBlocks[i];
            for (; line < block.DeleteStartA; line++)
                WriteLine(output, ' ', diff.PiecesOld[line]);
            for (; line < OldEnd(block); line++)
                WriteLine(output, '-', diff.PiecesOld[line]);
            for (var added = 0; added < block.InsertCountB; added++)
                WriteLine(output, '+', diff.PiecesNew[block.InsertStartB + added]);
        }
        for (; line < oldEnd; line++)
            WriteLine(output, ' ', diff.PiecesOld[line]);
    }

    private void WriteLine(TextWriter output, char mark, string line)
    {
        var text = line.TrimEnd('\n');
        // A person at a terminal sees no control characters; a program gets every byte.
        if (look.HasColor)
            text = Glyphs.Printable(text.TrimEnd('\r'));
        output.WriteLine(
            mark switch
            {
                '-' => look.Removed(mark + text),
                '+' => look.Added(mark + text),
                _ => mark + text,
            }
        );
        if (!line.EndsWith('\n'))
            output.WriteLine("\\ No newline at end of file");
    }

    private static int OldEnd(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    /// <summary>
    /// The lines from <paramref name="start"/> (from 0) up to <paramref name="end"/>, as the format counts them; of no lines, the one
    /// before.
    /// </summary>
    private static string Range(int start, int end) =>
        (end - start) switch
        {
            0 => $"{start},0",
            1 => $"{start + 1}",
            var count => $"{start + 1},{count}",
        };

    /// <summary>Lines with their endings, as the format has them: only <c>\n</c> ends one.</summary>
    private sealed class Lines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
                lines.Add(text[start..end]);
                start = end;
            }
            return lines;
        }
    }
}
