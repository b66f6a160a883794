using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells what the person wrote on each of the employer's criteria from a list of them: <c>## Selection criteria</c> heads either.
/// </summary>
internal static class CriteriaAnswers
{
    private const string File = "criteria-answers.txt";

    private static readonly WordList Criteria = new(File);
    private static readonly WordList Beginnings = new(File, "beginnings");
    private static readonly WordList FirstPerson = new(File, "first-person");

    /// <summary>How far into an answer the person names themselves: <c>At the mill in Weir I</c>.</summary>
    private const int WordsToPerson = 8;

    /// <summary>
    /// Whether <paramref name="heading"/> heads criteria, each below it has a text, and one of these is the person's own.
    /// </summary>
    /// <param name="heading">The heading.</param>
    /// <param name="below">What stands below it, up to the next one of its level.</param>
    public static bool Are(HeadingNode heading, IEnumerable<OutlineNode> below)
    {
        if (!Criteria.Contains(heading.Keyed.CoreKey))
            return false;
        List<OutlineNode> blocks = [.. below];
        var answers = blocks.Exists(block => block is HeadingNode)
            ? blocks.Index().Where(block => block.Item is HeadingNode).Select(block => TextIn(blocks.ElementAtOrDefault(block.Index + 1)))
            : blocks.OfType<ListNode>().SelectMany(list => list.Items).Select(BelowItem);
        List<string?> texts = [.. answers];
        return texts.Count > 0 && !texts.Contains(null) && texts.Exists(text => IsOwn(text!));
    }

    /// <summary>The first words of the text that <paramref name="block"/> is; null where it is none.</summary>
    private static string? TextIn(OutlineNode? block) =>
        block switch
        {
            ParagraphNode { Lines: [var line, ..] } => line.Text,
            ListNode { Items: [{ FirstLine: { } line }, ..] } => line.Text,
            _ => null,
        };

    /// <summary>The text of an item below its first line, which is the criterion.</summary>
    private static string? BelowItem(ListItemNode item) =>
        item.Blocks is [ParagraphNode { Lines: [_, var second, ..] }, ..] ? second.Text : TextIn(item.Blocks.ElementAtOrDefault(1));

    private static bool IsOwn(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && (
                Beginnings.Contains(Names.Key(words[0].AsSpan().Trim(Placeholders.Around)))
                || words.Take(WordsToPerson).Any(word => FirstPerson.ContainsWritten(word.AsSpan().Trim(Placeholders.Around)))
            );
    }
}
