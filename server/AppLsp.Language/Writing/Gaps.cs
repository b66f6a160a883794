using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>The blank lines without which one line is read as part of another.</summary>
internal static class Gaps
{
    /// <summary>
    /// A line ending where the line below <paramref name="end"/> would else go on with what is put there, or, as a rule, make a heading of
    /// it.
    /// </summary>
    public static string After(SourceText text, int end) =>
        text.LineAt(end) + 1 is var next
        && next < text.LineCount
        && !text.IsBlank(next)
        && !text.Span(text.LineSpan(next)).TrimStart().StartsWith("#")
            ? text.LineEnding
            : "";

    /// <summary>
    /// A line ending where the line below <paramref name="end"/> is words that would go on with an item that is put there.
    /// </summary>
    public static string AfterItem(SourceText text, int end) =>
        text.LineAt(end) + 1 is var next
        && next < text.LineCount
        && MarkdownLine.Of(text, next) is { IsBlank: false, IsItem: false } line
        && text.Content[line.Content] is not ('#' or '>' or '`' or '~' or '<')
            ? text.LineEnding
            : "";
}
