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

    /// <summary>No name of the letter has more words.</summary>
    private const int MostWords = 9;

    /// <summary>Whether a heading <paramref name="name"/> above <paramref name="blocks"/> is that of the letter.</summary>
    public static bool Is(NormalizedName name, IEnumerable<OutlineNode> blocks, SchemaEntry letter) =>
        Begins(name, letter) ? IsIn([.. blocks], letter) : Ends(name, letter) && NamesPoints([.. blocks], letter);

    /// <summary>Whether <paramref name="name"/> begins with a name of <paramref name="letter"/>, and goes on.</summary>
    private static bool Begins(NormalizedName name, SchemaEntry letter)
    {
        var key = name.CoreKey;
        foreach (var begin in letter.Keys)
            if (key.Length > begin.Length && key[begin.Length] == ' ' && key.StartsWith(begin, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>
    /// Whether <paramref name="name"/> ends with a name of <paramref name="letter"/> in some language: <c>Ideas for the cover letter</c>.
    /// </summary>
    private static bool Ends(NormalizedName name, SchemaEntry letter)
    {
        var key = name.CoreKey;
        var space = key.Length;
        for (var words = 0; words < MostWords && (space = key.AsSpan(0, space).LastIndexOf(' ')) >= 0; words++)
            if (key[(space + 1)..] is var end && (letter.Keys.Contains(end) || letter.Elsewhere(end) is not null))
                return true;
        return false;
    }

    /// <summary>
    /// Whether <paramref name="below"/> is the letter: two of its points are named, or it begins with a list of sentences.
    /// </summary>
    private static bool IsIn(List<OutlineNode> below, SchemaEntry letter) =>
        (below is [ListNode { Items: [_, _, ..] items }, ..] && items.All(CoverLetter.IsOwnPoint)) || NamesPoints(below, letter);

    private static bool NamesPoints(List<OutlineNode> below, SchemaEntry letter) =>
        below
            .SelectMany(NamesIn)
            .Select(name => ApplicationSchema.FindChild(letter, name))
            .OfType<SchemaEntry>()
            .Distinct()
            .Take(FewestPoints)
            .Count() == FewestPoints;

    private static IEnumerable<NormalizedName> NamesIn(OutlineNode block) =>
        block is HeadingNode heading
            ? [heading.Keyed]
            : from line in block.OuterLines.OfType<TextLine>()
              let label = line.TightLabel ?? line.Label
              where label is { HasColon: true } or { Form: LabelForm.Bold }
              select label.Keyed;
}
