using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells the list of the letter's points by what it holds: people call it by more words than its names have (<c>Cover letter
/// highlights</c>).
/// </summary>
internal static class LetterBelow
{
    /// <summary>So many of the points say that a list is the letter's.</summary>
    private const int FewestPoints = 2;

    /// <summary>Whether <paramref name="name"/> begins with a name of <paramref name="letter"/>, and goes on.</summary>
    public static bool IsCalled(NormalizedName name, SchemaEntry letter)
    {
        var key = name.CoreKey;
        foreach (var begin in letter.Keys)
            if (key.Length > begin.Length && key[begin.Length] == ' ' && key.StartsWith(begin, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>
    /// Whether <paramref name="blocks"/> are the letter: two of its points are named, or they begin with a list of sentences.
    /// </summary>
    public static bool IsIn(IEnumerable<OutlineNode> blocks, SchemaEntry letter)
    {
        List<OutlineNode> below = [.. blocks];
        return below is [ListNode { Items: [_, _, ..] items }, ..] && items.All(CoverLetter.IsOwnPoint)
            || below
                .SelectMany(NamesIn)
                .Select(name => ApplicationSchema.FindChild(letter, name))
                .OfType<SchemaEntry>()
                .Distinct()
                .Take(FewestPoints)
                .Count() == FewestPoints;
    }

    private static IEnumerable<NormalizedName> NamesIn(OutlineNode block) =>
        block is HeadingNode heading
            ? [heading.Keyed]
            : from line in block.OuterLines.OfType<TextLine>()
              let label = line.TightLabel ?? line.Label
              where label is { HasColon: true } or { Form: LabelForm.Bold }
              select label.Keyed;
}
