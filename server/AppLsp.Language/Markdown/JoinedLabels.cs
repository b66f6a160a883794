using System.Buffers;
using System.Collections.Immutable;
using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>
/// Finds labels that stand in one line with their values, middle dots, bullets or bars between them:
/// <c>Role: Baker · Company: Fennel Mill</c>, <c>**Role:** Baker | **Company:** Fennel Mill</c>.
/// </summary>
internal static class JoinedLabels
{
    private const int Fewest = 2;

    private static readonly SearchValues<char> Signs = SearchValues.Create('·', '•', '∙', '|');

    /// <summary>Whether <paramref name="text"/> has a sign that parts them.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs);

    /// <summary>What stands in <paramref name="text"/> between such signs.</summary>
    public static MemoryExtensions.SpanSplitEnumerator<char> PartsOf(ReadOnlySpan<char> text) => text.SplitAny(Signs);

    /// <summary>
    /// The labels that the parts of <paramref name="line"/> begin with, in their order; none where fewer than two parts begin so.
    /// </summary>
    public static ImmutableArray<Label> In(Outline outline, TextSpan line)
    {
        // Most lines have no such sign.
        var text = outline.Text;
        if (!MayBeIn(text.Span(line)))
            return [];
        var found = ImmutableArray.CreateBuilder<Label>();
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (i < line.End && !IsBetween(outline, line, i))
                continue;
            if (LabelIn(text, line, TextSpan.FromBounds(start, i)) is { } label && !outline.IsUnread(label.NameSpan.Start))
                found.Add(label);
            start = i + 1;
        }
        return found.Count >= Fewest ? found.DrainToImmutable() : [];
    }

    /// <summary>
    /// Whether the character at <paramref name="offset"/> is a sign that parts the line, and no part of a link or of code.
    /// </summary>
    private static bool IsBetween(Outline outline, TextSpan line, int offset)
    {
        var content = outline.Text.Content;
        return Signs.Contains(content[offset])
            && (offset == line.Start || char.IsWhiteSpace(content[offset - 1]))
            && (offset + 1 >= line.End || char.IsWhiteSpace(content[offset + 1]))
            && !outline.InlinesAt(offset).Any(inline => inline.Kind != InlineKind.Struck);
    }

    /// <summary>
    /// The label that <paramref name="part"/> of <paramref name="line"/> begins with, up to a colon that ends a word; null where there is
    /// none.
    /// </summary>
    private static Label? LabelIn(SourceText text, TextSpan line, TextSpan part)
    {
        var colon = part.Start;
        while (colon < part.End && !(text.Content[colon] == ':' && EndsWord(colon + 1)))
            colon++;
        if (colon == part.End)
            return null;
        var name = text.Trimmed(TextSpan.FromBounds(part.Start, colon), IsEdge);
        if (name.IsEmpty || name.Length > OutlineReader.LongestLabel)
            return null;
        var rest = TextSpan.FromBounds(colon + 1, part.End);
        var value = text.Trimmed(rest, IsEdge);
        if (value.IsEmpty)
            value = new(part.End == line.End ? text.LineEnd(text.LineAt(line.End)) : SlotIn(text, rest), 0);
        return new(text.Slice(name), name, text.Slice(value), value, LabelForm.Field, HasColon: true);

        bool EndsWord(int next) => next == part.End || text.Content[next] is '*' or '_' || char.IsWhiteSpace(text.Content[next]);
    }

    /// <summary>Where a value that is not there yet belongs: behind the marks that end the label, and a space.</summary>
    private static int SlotIn(SourceText text, TextSpan rest)
    {
        var at = rest.Start;
        while (at < rest.End && text.Content[at] is '*' or '_')
            at++;
        return at < rest.End ? at + 1 : at;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '*' or '_';
}
