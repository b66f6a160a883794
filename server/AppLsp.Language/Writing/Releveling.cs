using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>Gives a section's heading another level, and the headings inside it with it.</summary>
internal static class Releveling
{
    /// <summary>The edits that give the heading of <paramref name="section"/> the level <paramref name="level"/>.</summary>
    public static IEnumerable<TextEdit> Edits(Application application, Section section, int level)
    {
        var headings = Headings.Of(application);
        var deeper = level - section.Level;
        var inside = headings.Inside(section).TakeWhile(node => node.Level > level || !NamesMissing(application, node));
        foreach (var node in inside.Prepend(headings.Node(section)))
            foreach (var edit in Edits(application.Text, node, Math.Clamp(node.Level + deeper, 1, 6)))
                yield return edit;
    }

    /// <summary>
    /// Whether the heading names a section that the document lacks. A posting whose heading is too high takes in the sections that follow
    /// it: at its new level they stand beside it.
    /// </summary>
    private static bool NamesMissing(Application application, HeadingNode node)
    {
        var name = node.Title.Label is { HasColon: true, Value.Length: > 0 } label ? label.Keyed : node.Keyed;
        return application.Schema.FindSection(name) is { } entry && application.Find(entry) is null;
    }

    private static IEnumerable<TextEdit> Edits(SourceText text, HeadingNode node, int level)
    {
        if (!node.IsSetext)
        {
            var marks = new TextSpan(node.Span.Start + text.Span(node.Span).IndexOf('#'), node.Level);
            yield return new(marks, new string('#', level));
            yield break;
        }

        var title = text.LineAt(node.Span.Start);
        var underline = text.LineAt(node.Span.End);
        if (level <= 2)
        {
            var line = MarkdownLine.Of(text, underline);
            var signs = TextSpan.FromBounds(line.Span.Start + line.Indent(text).Length, text.EndOfWords(line.Span.End));
            yield return new(signs, new string(level == 1 ? '=' : '-', signs.Length));
            yield break;
        }
        // There is no underline for the deeper levels.
        yield return TextEdit.Insert(MarkdownLine.Of(text, title).Span.Start, new string('#', level) + " ");
        yield return new(TextSpan.FromBounds(text.LineEnd(underline - 1), text.LineEnd(underline)), "");
    }
}
