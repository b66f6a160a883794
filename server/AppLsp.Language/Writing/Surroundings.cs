using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>What stands around an edit. To write something must not change what the rest of the document says.</summary>
internal static class Surroundings
{
    /// <summary>
    /// Whether the document with <paramref name="edit"/>, which has the sections <paramref name="after"/>, names <paramref name="entry"/>
    /// where it is written, and is read as before around it.
    /// </summary>
    public static bool TakeIn(Application before, TextEdit edit, SchemaEntry entry, IReadOnlyList<Section> after)
    {
        var written = new TextSpan(edit.Span.Start, edit.NewText.Length);
        return after.Any(section => section.Entry == entry && written.Contains(section.NameSpan)) && AreKept(before, edit, after);
    }

    /// <summary>
    /// Whether all that stands on other lines than <paramref name="edit"/> is read as before: each line in its section, and no other
    /// line in any.
    /// </summary>
    /// <param name="before">The document.</param>
    /// <param name="edit">An edit of it that stays on one line, or stands between two.</param>
    /// <param name="after">The sections of the document with the edit.</param>
    private static bool AreKept(Application before, TextEdit edit, IReadOnlyList<Section> after)
    {
        var text = before.Text;
        var shift = edit.NewText.Length - edit.Span.Length;
        var isBetween = edit.Span.IsEmpty && (edit.NewText is ['\r' or '\n', ..] || edit.NewText is [.., '\r' or '\n']);
        var edited = isBetween
            ? edit.Span
            : TextSpan.FromBounds(text.LineStart(text.LineAt(edit.Span.Start)), text.LineEnd(text.LineAt(edit.Span.End)));
        var written = TextSpan.FromBounds(edited.Start, edited.End + shift);
        var kept = LinesOf(before.Sections)
            .Where(line => isBetween || !edited.Contains(line.Span))
            .Select(line =>
                line.Span.Start < edit.Span.Start ? line : line with { Span = line.Span with { Start = line.Span.Start + shift } }
            );
        return kept.ToHashSet().SetEquals(LinesOf(after).Where(line => !written.Contains(line.Span)));
    }

    private static IEnumerable<(SchemaEntry Entry, TextSpan Span)> LinesOf(IReadOnlyList<Section> sections) =>
        from section in sections
        from line in section.Lines
        select (section.Entry, line.Span);
}
