using AppLsp.Language.Markdown;

namespace AppLsp.Language.Applications;

/// <summary>A question of a list of questions: <c>- How long? Seven years</c>, <c>- Describe your experience: ...</c>.</summary>
/// <param name="Item">The item that asks it.</param>
/// <param name="IsAnswered">Whether words follow the question, on its line or below it.</param>
public sealed record Question(ListItemNode Item, bool IsAnswered)
{
    /// <summary>The questions of <paramref name="section"/>; items that ask nothing are none.</summary>
    public static IEnumerable<Question> In(Section section) =>
        section.Entry.Traits.HasQuestions ? section.OuterItems.Select(Read).OfType<Question>() : [];

    /// <summary>Where the sign stands that ends the question in <paramref name="words"/>; -1 where nothing is asked.</summary>
    internal static int MarkIn(ReadOnlySpan<char> words)
    {
        var mark = words.LastIndexOfAny('?', '？', '؟');
        // The last sign that asks ends the question, unless it belongs to the answer: `Used it? Yes, who has not?`
        return mark == words.Length - 1 && mark > 0 && words[..mark].IndexOfAny('?', '？', '؟') is >= 0 and var first ? first : mark;
    }

    private static Question? Read(ListItemNode item)
    {
        if (item.FirstLine is not { } line)
            return null;
        var mark = MarkIn(line.Text);
        if (mark < 0 && line.Label is not { HasColon: true })
            return null;
        var answer = mark >= 0 ? line.Text[(mark + 1)..] : line.Label!.Value;
        var goesOn = item.Blocks.Length > 1 || item.Blocks is [ParagraphNode { Lines.Length: > 1 }];
        return new(item, goesOn || answer.Any(char.IsLetterOrDigit));
    }
}
