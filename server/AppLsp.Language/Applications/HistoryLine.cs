using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>The lines of a list that is the history: a date and a status, in either order.</summary>
internal static class HistoryLine
{
    /// <summary>What people call the history besides its names in the schema.</summary>
    private static readonly WordList OtherNames = new("history-names.txt");

    /// <summary>Whether <paramref name="label"/> names the history <paramref name="entry"/>, by whatever word of any language.</summary>
    public static bool IsNamed(NormalizedName label, SchemaEntry entry) =>
        entry.IsNamedAnywhere(label) || OtherNames.Contains(label.CoreKey);

    /// <summary>Whether most items of <paramref name="list"/> tell when a status began.</summary>
    public static bool AreIn(ListNode list, Outline outline, ApplicationSchema schema)
    {
        List<TextLine> lines = [.. LinesOf(list)];
        var empty = list.Items.Length - lines.Count;
        return AreMost(Told(lines, outline, schema), empty + Saying(lines, outline, schema));
    }

    /// <summary>Whether most of <paramref name="lines"/>, which may have cells, tell when a status began.</summary>
    public static bool Are(IReadOnlyList<TextLine> lines, Outline outline, ApplicationSchema schema) =>
        AreMost(Told(lines, outline, schema), Saying(lines, outline, schema));

    /// <summary>
    /// Whether the first list, table or paragraph of <paramref name="blocks"/> that has a day and a status tells when a status began, in
    /// most of its lines; below a name of the schema, in one of many days when it was sent or how it ended.
    /// </summary>
    public static bool AreBelow(IEnumerable<OutlineNode> blocks, bool isOfSchema, Outline outline, ApplicationSchema schema)
    {
        foreach (var block in blocks)
        {
            if (block is HeadingNode)
                return false;
            if (block is TableNode table)
                return !AreFacts(table, schema) && HistoryRow.In(table, outline, schema).Count > 0;
            List<TextLine> lines = block switch
            {
                ListNode list => [.. LinesOf(list)],
                ParagraphNode paragraph => [.. paragraph.Lines],
                _ => [],
            };
            if (AreFacts(lines, outline, schema))
                return false;
            var dated = lines.Count(line => DateOn(line.Span, outline, schema) is not null);
            if (dated == 0)
                continue;
            var told = Told(lines, outline, schema);
            if (told.Count == 0)
                continue;
            return AreMost(told, Saying(lines, outline, schema))
                || (
                    isOfSchema
                    && dated == lines.Count
                    && told.Exists(entry => entry.Status.Definition.Stage is Stage.Sent or Stage.Closed)
                );
        }
        return false;
    }

    /// <summary>
    /// Whether a label of <paramref name="lines"/> names what no history tells, and every day stands behind a label too: among such names,
    /// `Applied: 2026-03-10` below `Status: Applied` is a fact.
    /// </summary>
    private static bool AreFacts(List<TextLine> lines, Outline outline, ApplicationSchema schema)
    {
        return lines.Exists(line => IsNoHistory(Named(line)))
            && lines.TrueForAll(line => Named(line) is not null || DateOn(line.Span, outline, schema) is null);

        SchemaEntry? Named(TextLine line) =>
            line.Label is { HasColon: true, Value.Length: > 0 } label ? schema.FindSection(label.Keyed) : null;
    }

    /// <summary>The same of the rows of <paramref name="table"/>, each a name and its value.</summary>
    private static bool AreFacts(TableNode table, ApplicationSchema schema) =>
        table.Rows.Any(row =>
            row.Cells is [var name, { Text.Length: > 0 } value]
            && IsNoHistory(schema.FindSection(new(name.Text)))
            && (schema.FindSection(new(value.Text)) is null || schema.FindStatus(value.Text) is not null)
        );

    private static bool IsNoHistory(SchemaEntry? entry) =>
        entry is { Fact: Fact.Company or Fact.Position or Fact.PostingUrl or Fact.Status };

    private static bool AreMost(List<HistoryEntry> told, int count) => told.Count > 0 && told.Count * 2 >= count;

    /// <summary>
    /// How many of <paramref name="lines"/> say more than a day: one that has just been begun changes nothing of what the others are.
    /// </summary>
    private static int Saying(IEnumerable<TextLine> lines, Outline outline, ApplicationSchema schema) =>
        lines.Count(line => !IsOnlyADay(line.Span, outline, schema));

    private static bool IsOnlyADay(TextSpan line, Outline outline, ApplicationSchema schema) =>
        DateOn(line, outline, schema) is { Span: var day }
        && !BlankValue.HasWords(outline.Text.Span(TextSpan.FromBounds(line.Start, Math.Max(line.Start, day.Start))))
        && !BlankValue.HasWords(outline.Text.Span(TextSpan.FromBounds(Math.Min(day.End, line.End), line.End)));

    private static IEnumerable<TextLine> LinesOf(ListNode list) => list.Items.Select(item => item.FirstLine).OfType<TextLine>();

    /// <summary>What those of <paramref name="lines"/> tell that have a day and a status.</summary>
    private static List<HistoryEntry> Told(IEnumerable<TextLine> lines, Outline outline, ApplicationSchema schema)
    {
        var reader = new StatusLine(outline, schema);
        return
        [
            .. lines
                .Select(line => line.Cells.IsEmpty ? Read(line.Span, outline, schema, reader) : HistoryRow.Read(line, outline, schema))
                .OfType<HistoryEntry>()
                .Where(entry => entry.Date is not null),
        ];
    }

    /// <summary>`2025-05-07: APPLIED`, `APPLIED (2025-05-07)`, `Applied on 2025-05-07`; null where no status stands there.</summary>
    public static HistoryEntry? Read(TextSpan line, Outline outline, ApplicationSchema schema, StatusLine reader)
    {
        if (DateOn(line, outline, schema) is not { } date)
            return reader.AtStart(line) is { } undated ? new(null, undated) : null;
        var after = TextSpan.FromBounds(date.Span.End, line.End);
        // What stands between the date and the status is a sign: `:`, `-`, `|`, an emphasis mark. An emoji, a `#` or a link may be its own.
        while (!after.IsEmpty && IsBetween(outline.Text.Content[after.Start]))
            after = TextSpan.FromBounds(after.Start + 1, after.End);
        var status =
            reader.AtStart(after) ?? reader.AtStart(TextSpan.FromBounds(line.Start, date.Span.Start)) ?? reader.AsLastSentence(after);
        return status is null ? null : new(date, status);
    }

    /// <summary>The first date of <paramref name="line"/>, else the first without its year, whatever day that is; or null.</summary>
    private static DateMention? DateOn(TextSpan line, Outline outline, ApplicationSchema schema) =>
        schema.DatesIn(outline, line).FirstOrDefault()
        ?? ShortDate
            .In(outline.Text, line, schema.Words.Months)
            .Where(date => !outline.IsUnread(date.Span.Start))
            .Select(date => new DateMention(date.Span, DateForm.Partial, []))
            .FirstOrDefault();

    private static bool IsBetween(char c) =>
        !char.IsLetterOrDigit(c) && (c < 0x80 ? c is not ('#' or '[') : char.IsPunctuation(c) || char.IsWhiteSpace(c));
}
