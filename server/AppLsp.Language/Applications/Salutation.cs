using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>Tells a line that addresses the reader of a letter: <c>Dear Ms Lowe,</c>.</summary>
internal static class Salutation
{
    /// <summary>How much of a line a salutation may be.</summary>
    private const int LongestLine = 60;

    /// <summary>How many blocks may stand before it: a heading, an address, a date, a subject.</summary>
    private const int MostBlocks = 20;

    private static readonly WordList Anybody = new("letter-files.txt", "anybody");

    private const StringSplitOptions Parted = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly char[] Signs = [' ', ',', ':', '!', '.', '/', '-', '*', '、', '，'];

    private static readonly WordList Beginnings = new("salutations.txt");

    /// <summary>Whether <paramref name="line"/> is one: it ends as one does.</summary>
    public static bool Is(TextLine line) => line.Text.AsSpan().TrimEnd() is [.., ',' or ':' or '!' or '、' or '，'] && Begins(line);

    /// <summary>
    /// Where the salutation of the letter stands with which <paramref name="outline"/> begins; null where it begins with none.
    /// </summary>
    public static TextSpan? In(Outline outline)
    {
        foreach (var block in outline.Blocks.Take(MostBlocks))
            if (block is ParagraphNode paragraph)
                foreach (var line in paragraph.Lines)
                    if (Is(line) || (paragraph.Lines.Length == 1 && line.Text[^1] is not ('.' or '。') && Begins(line)))
                        return line.Span;
        return null;
    }

    /// <summary>Whether <paramref name="words"/>, a salutation, may open a letter to anybody: it names no person and no team.</summary>
    public static bool IsToAnybody(string words) => KeyOf(words).Split(' ').All(Anybody.Contains);

    private static bool Begins(TextLine line) => line.Text.Length <= LongestLine && Beginnings.BeginsIn(KeyOf(line.Text));

    private static string KeyOf(string words) => Names.Key(string.Join(' ', words.Split(Signs, Parted)));
}
