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

    /// <summary>Whether <paramref name="label"/> names the history <paramref name="entry"/>, by whatever word.</summary>
    public static bool IsNamed(NormalizedName label, SchemaEntry entry) => entry.IsNamed(label) || OtherNames.Contains(label.CoreKey);

    /// <summary>Whether most items of <paramref name="list"/> tell when a status began.</summary>
    public static bool AreIn(ListNode list, Outline outline, ApplicationSchema schema)
    {
        var reader = new StatusLine(outline, schema);
        var count = list.Items.Count(item => item.FirstLine is { } line && Read(line.Span, outline, schema, reader) is { Date: not null });
        return count > 0 && count * 2 >= list.Items.Length;
    }

    /// <summary>`2025-05-07: APPLIED`, `APPLIED (2025-05-07)`, `Applied on 2025-05-07`; null where no status stands there.</summary>
    public static HistoryEntry? Read(TextSpan line, Outline outline, ApplicationSchema schema, StatusLine reader)
    {
        if (Dates.In(outline, line, schema.DateOrder, schema.Words.Months).FirstOrDefault() is not { } date)
            return reader.AtStart(line) is { } undated ? new(null, undated) : null;
        var after = TextSpan.FromBounds(date.Span.End, line.End);
        // What stands between the date and the status is a sign: `:`, `-`, `|`, an emphasis mark. An emoji, a `#` or a link may be its own.
        while (!after.IsEmpty && IsBetween(outline.Text.Content[after.Start]))
            after = TextSpan.FromBounds(after.Start + 1, after.End);
        var status = reader.AtStart(after) ?? reader.AtStart(TextSpan.FromBounds(line.Start, date.Span.Start));
        return status is null ? null : new(date, status);
    }

    private static bool IsBetween(char c) =>
        !char.IsLetterOrDigit(c) && (c < 0x80 ? c is not ('#' or '[') : char.IsPunctuation(c) || char.IsWhiteSpace(c));
}
