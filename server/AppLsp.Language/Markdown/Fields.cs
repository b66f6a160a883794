using System.Collections.Immutable;
using AppLsp.Language.Text;

namespace AppLsp.Language.Markdown;

/// <summary>
/// Finds the fields that Dataview reads in the middle of a line: <c>[status:: applied]</c>, <c>(applied:: 2026-11-12)</c>.
/// </summary>
internal static class Fields
{
    private const int LongestName = 60;

    /// <summary>Those on <paramref name="line"/>, in their order; code holds none.</summary>
    public static ImmutableArray<Label> In(Outline outline, TextSpan line)
    {
        var text = outline.Text;
        var found = ImmutableArray.CreateBuilder<Label>();
        for (var from = line.Start; Next(from) is >= 0 and var colons; from = Math.Max(from, colons + 2))
        {
            var open = colons - 1;
            while (open >= from && colons - open <= LongestName && text.Content[open] is not ('[' or '(' or ']' or ')' or ':'))
                open--;
            if (
                open < from
                || text.Content[open] is not ('[' or '(')
                || outline.InlinesAt(open).Any(inline => inline.Kind != InlineKind.Struck)
                || outline.IsUnread(colons)
            )
                continue;
            var name = text.Trimmed(TextSpan.FromBounds(open + 1, colons), char.IsWhiteSpace);
            var end = EndOf(text.Content, open, line.End);
            if (name.IsEmpty || end < 0)
                continue;
            var value = text.Trimmed(TextSpan.FromBounds(colons + 2, end), char.IsWhiteSpace);
            if (value.IsEmpty)
                value = new(end, 0);
            found.Add(new(text.Slice(name), name, text.Slice(value), value, LabelForm.Field, HasColon: true));
            from = end;
        }
        return found.DrainToImmutable();

        int Next(int start) =>
            start < line.End && text.Span(TextSpan.FromBounds(start, line.End)).IndexOf("::") is >= 0 and var at ? start + at : -1;
    }

    /// <summary>The bracket that closes the one at <paramref name="open"/>; -1 where none does before <paramref name="end"/>.</summary>
    private static int EndOf(string content, int open, int end)
    {
        var (opens, closes) = content[open] == '[' ? ('[', ']') : ('(', ')');
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth +=
                content[i] == opens ? 1
                : content[i] == closes ? -1
                : 0;
            if (depth == 0)
                return i;
        }
        return -1;
    }
}
