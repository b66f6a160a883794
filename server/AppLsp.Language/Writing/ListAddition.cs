using System.Text;
using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>Adds names to a list as it is written: items to items, words to words between commas.</summary>
internal static class ListAddition
{
    /// <summary>
    /// The edit that adds <paramref name="names"/> to <paramref name="list"/>; null where nothing shows how it would be written.
    /// </summary>
    public static TextEdit? Of(SourceText text, Section list, IReadOnlyList<string> names)
    {
        // An item that was just begun has no words yet, and stays below the others.
        var items = list.OuterItems.Where(item => item.FirstLine is not null).ToList();
        if (items.Count > 0)
            return Below(text, items, names);
        if (list.Lines.Count > 0 && list.Form != SectionForm.FrontMatter)
            return Behind(text, list.Lines[^1].Span, names);
        return list is { Lines: [], Item: { } item } ? FirstBelow(text, item, names) : null;
    }

    private static TextEdit Below(SourceText text, List<ListItemNode> items, IReadOnlyList<string> names)
    {
        var (last, first) = (items[^1], items[^1].FirstLine!);
        var line = text.LineAt(last.MarkerSpan.Start);
        var isLoose = items.Count > 1 && line > 0 && text.IsBlank(line - 1);
        var start = TextSpan.FromBounds(text.LineStart(line), last.MarkerSpan.Start);
        // A list may begin on the line of another item's bullet; the bullet does not come again.
        var indent = new string([.. text.Slice(start).Select(c => c == '\t' ? c : ' ')]);
        var gap = text.Slice(TextSpan.FromBounds(last.MarkerSpan.End, first.Span.Start));
        var space = last.IsTicked is null && gap.Length > 0 && string.IsNullOrWhiteSpace(gap) ? gap : " ";
        if (last.IsTicked is not null)
            space = " [ ] ";
        var (marker, lines) = (text.Slice(last.MarkerSpan), new StringBuilder());
        foreach (var name in names)
        {
            marker = MarkdownLine.MarkerAfter(marker);
            lines.Append(isLoose ? text.LineEnding : "").Append(text.LineEnding).Append(indent).Append(marker).Append(space).Append(name);
        }
        return TextEdit.Insert(text.LineEnd(text.LineAt(last.Span.End)), lines.ToString());
    }

    private static TextEdit Behind(SourceText text, TextSpan words, IReadOnlyList<string> names)
    {
        var end = words.End;
        while (end > words.Start && text.Content[end - 1] is '.' or ',' or ';' or ' ')
            end--;
        var separator = text.Span(words).Contains(';') && !text.Span(words).Contains(',') ? "; " : ", ";
        return TextEdit.Insert(end, separator + string.Join(separator, names));
    }

    private static TextEdit FirstBelow(SourceText text, ListItemNode item, IReadOnlyList<string> names)
    {
        var line = text.LineAt(item.MarkerSpan.Start);
        var indent =
            text.Slice(TextSpan.FromBounds(text.LineStart(line), item.MarkerSpan.Start)) + new string(' ', item.MarkerSpan.Length + 1);
        var bullet = item.MarkerSpan.Length == 1 ? text.Slice(item.MarkerSpan) : "-";
        return TextEdit.Insert(text.LineEnd(line), string.Concat(names.Select(name => $"{text.LineEnding}{indent}{bullet} {name}")));
    }
}
