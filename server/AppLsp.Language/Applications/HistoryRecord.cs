using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>The history in the front matter: a list of words or of days with what they tell, or statuses with their days.</summary>
internal static class HistoryRecord
{
    /// <summary>What the value of <paramref name="key"/> tells, a line for each item; none where it has no days.</summary>
    public static IReadOnlyList<TextLine> Lines(Label key, Outline outline, ApplicationSchema schema)
    {
        if (key.Records.IsEmpty)
            return key.Value.Length > 0 ? [new(key.Value, key.ValueSpan, null)] : [];
        return [.. key.Records.Select(record => Line(record, outline, schema)).OfType<TextLine>()];
    }

    /// <summary>
    /// The words of <paramref name="record"/> as a line, each of them a cell; of those on several lines the span is the day's, for a line
    /// is one. Null where there is no day among several.
    /// </summary>
    private static TextLine? Line(IReadOnlyList<TextLine> record, Outline outline, ApplicationSchema schema)
    {
        if (record is [var words])
            return words;
        var day = record.FirstOrDefault(cell => schema.DatesIn(outline, cell.Span).Any());
        if (day is null)
            return null;
        var (text, whole) = (outline.Text, TextSpan.FromBounds(record[0].Span.Start, record[^1].Span.End));
        var span = text.LineAt(whole.Start) == text.LineAt(whole.End) ? whole : day.Span;
        return new(text.Slice(span), span, null) { Cells = [.. record] };
    }
}
