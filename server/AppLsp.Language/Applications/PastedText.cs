using AppLsp.Language.Markdown;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>Tells a text that was pasted below a heading from the one value that may stand there.</summary>
internal static class PastedText
{
    /// <summary>How many words a remark in the place of a value may have.</summary>
    private const int MostWordsOfARemark = 12;

    /// <summary>How many words are more than the name of a place where a posting was found.</summary>
    private const int FewestWordsOfText = 4;

    /// <summary>
    /// Whether <paramref name="blocks"/> are a text: words that do not begin with an address, and more than a remark.
    /// </summary>
    public static bool IsIn(IEnumerable<OutlineNode> blocks, Outline outline)
    {
        List<OutlineNode> below = [.. blocks];
        return below.Count > 0
            && !(Lines(below[0]).FirstOrDefault() is { } first && HasAddress(first, outline))
            && Words(below) > MostWordsOfARemark;
    }

    /// <summary>
    /// Whether <paramref name="blocks"/> are words that do not begin with an address, and more than the name of a place.
    /// </summary>
    public static bool IsWords(IEnumerable<OutlineNode> blocks, Outline outline)
    {
        List<OutlineNode> below = [.. blocks];
        return below.Count > 0
            && !(Lines(below[0]).FirstOrDefault() is { } first && HasAddress(first, outline))
            && Words(below) >= FewestWordsOfText;
    }

    /// <summary>Whether <paramref name="value"/>, behind a label, is a text and no remark.</summary>
    public static bool Is(string value) => WordCount.Of(value) > MostWordsOfARemark;

    /// <summary>Whether <paramref name="blocks"/> are a text of several lines without an address.</summary>
    public static bool IsSeveralLines(IEnumerable<OutlineNode> blocks, Outline outline)
    {
        List<OutlineNode> below = [.. blocks];
        var lines = below.SelectMany(Lines).ToList();
        return lines.Count > 1 && !lines.Exists(line => HasAddress(line, outline)) && Words(below) > MostWordsOfARemark;
    }

    /// <summary>Whether a line of <paramref name="blocks"/> has an address.</summary>
    public static bool HasAddress(IEnumerable<OutlineNode> blocks) =>
        blocks.SelectMany(Lines).Any(line => line.Links.Length > 0 || HasAddress(line.Text));

    /// <summary>Whether a word of <paramref name="text"/>, as it is written, was probably meant as an address.</summary>
    public static bool HasAddress(string text) => text.Split([.. " \t<>()[]|,;"]).Any(WebAddress.LooksLikeOne);

    private static bool HasAddress(TextLine line, Outline outline) =>
        line.Links.Length > 0
        || outline.Text.Words(line.Span).Any(word => WebAddress.IsAbsolute(outline.Text.Slice(word).Trim('<', '>', '(', ')', ',', ';')));

    private static int Words(IEnumerable<OutlineNode> blocks) => blocks.Sum(block => Lines(block).Sum(line => WordCount.Of(line.Text)));

    private static IEnumerable<TextLine> Lines(OutlineNode block) =>
        block switch
        {
            HeadingNode heading => [heading.Title],
            ParagraphNode paragraph => paragraph.Lines,
            ListNode list => list.Items.SelectMany(item => item.Blocks).SelectMany(Lines),
            QuoteNode quote => quote.Blocks.SelectMany(Lines),
            _ => [],
        };
}
