using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Features.Outlining;

/// <summary>What a selection grows to, step by step: word, name or value, line, item, list, section, document.</summary>
public static class SelectionRanges
{
    /// <summary>
    /// The spans around <paramref name="offset"/> (0 to the text's length), each inside the next; the last is the whole text. At least one,
    /// in any text.
    /// </summary>
    public static IReadOnlyList<TextSpan> At(Analysis analysis, int offset)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, analysis.Text.Length);

        var whole = new TextSpan(0, analysis.Text.Length);
        var around = analysis.Application is { } application ? Candidates(application, DocumentSymbols.Of(analysis), offset) : [];
        var growing = new List<TextSpan>();
        foreach (
            var span in around.Where(span => span.Touches(offset) && !span.IsEmpty).Append(whole).Distinct().OrderBy(span => span.Length)
        )
            if (growing.Count == 0 || (span.Contains(growing[^1]) && span != growing[^1]))
                growing.Add(span);
        return growing.Count > 0 ? growing : [whole];
    }

    private static IEnumerable<TextSpan> Candidates(Application application, IReadOnlyList<DocumentSymbol> symbols, int offset)
    {
        var text = application.Text;
        yield return WordAt(text, offset);
        if (application.Outline.FrontMatterSpan is { } frontMatter)
            yield return frontMatter;
        foreach (var key in application.Outline.FrontMatter)
            foreach (var span in Parts(key, TextSpan.FromBounds(key.NameSpan.Start, key.ValueSpan.End)))
                yield return span;
        foreach (var block in application.Outline.AllBlocks)
        {
            if (!block.Span.Touches(offset))
                continue;
            yield return block.Span;
            var lines = block switch
            {
                ParagraphNode paragraph => paragraph.Lines,
                HeadingNode heading => [heading.Title],
                _ => [],
            };
            foreach (var line in lines)
            {
                foreach (var span in line.Label is { } label ? Parts(label, line.Span) : [line.Span])
                    yield return span;
                foreach (var link in line.Links)
                    yield return link.Span;
            }
        }
        foreach (var span in symbols.SelectMany(Spans))
            yield return span;
    }

    private static IEnumerable<TextSpan> Parts(Label label, TextSpan line) => [label.NameSpan, label.ValueSpan, line];

    private static IEnumerable<TextSpan> Spans(DocumentSymbol symbol) => symbol.Children.SelectMany(Spans).Prepend(symbol.Span);

    private static TextSpan WordAt(SourceText text, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsOfWord(text.Content[start - 1]))
            start--;
        while (end < text.Length && IsOfWord(text.Content[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The halves of a surrogate pair count as letters, so that no pair is cut.</summary>
    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || c is '_' or '\'' or '’'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
