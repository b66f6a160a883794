using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Writing;

/// <summary>Changes the status: the value, and with it the application date and the history.</summary>
internal static class StatusChange
{
    /// <summary>The edits that make <paramref name="status"/> the status.</summary>
    /// <param name="application">The document.</param>
    /// <param name="span">The status that stands there now.</param>
    /// <param name="status">The new one.</param>
    /// <param name="today">The day of the change.</param>
    public static IEnumerable<TextEdit> Edits(Application application, TextSpan span, StatusDefinition status, DateOnly today)
    {
        yield return new(span, TableCells.At(application, span.Start, Written(application.Text, span, status)));
        if (Log(application, status, today) is { } entry)
            yield return entry;
        // Later statuses say that it was sent, but not that this was today.
        if (status.Stage == Stage.Sent && !application.IsSent && ApplicationDate(application, today) is { } date)
            yield return date;
    }

    /// <summary>What the change to <paramref name="status"/> of what stands at <paramref name="span"/> is called.</summary>
    public static string Title(SourceText text, TextSpan span, StatusDefinition status) =>
        $"Set the status to “{Written(text, span, status)}”";

    /// <summary><paramref name="status"/> in the letters of what stands at <paramref name="span"/>.</summary>
    public static string Written(SourceText text, TextSpan span, StatusDefinition status) =>
        LetterCase.StatusLike(text.Slice(span), status.Value);

    /// <summary>
    /// Whether there is a place for the application date: none is there, or an empty one, or one that says that there is none.
    /// </summary>
    public static bool CanDate(Application application)
    {
        if (application.Schema.Entry(Fact.ApplicationDate) is null)
            return false;
        return application.Find(Fact.ApplicationDate) switch
        {
            null or { IsEmpty: true } => true,
            { FirstLine: { } line } => application.Schema.IsAbsentWord(line.Text),
            _ => false,
        };
    }

    /// <summary>
    /// The edit that writes <paramref name="day"/> as the application date, or null where there is one, or words that are none.
    /// </summary>
    public static TextEdit? ApplicationDate(Application application, DateOnly day)
    {
        if (!CanDate(application))
            return null;
        return application.Find(Fact.ApplicationDate) switch
        {
            null => Insertion.Of(application, application.Schema.Entry(Fact.ApplicationDate)!, Dates.ToIso(day)),
            { IsEmpty: true } section => Insertion.Into(application, section, Dates.ToIso(day)),
            { FirstLine: { } line } => new(line.Span, Dates.ToIso(day)),
            _ => null,
        };
    }

    /// <summary>
    /// The edit that adds a line to the history, in the form of the others; null where there is no history, or where it has the line.
    /// </summary>
    private static TextEdit? Log(Application application, StatusDefinition status, DateOnly today)
    {
        if (application.Find(Fact.History) is not { Form: not SectionForm.FrontMatter } section)
            return null;
        var history = application.Timeline.History.Where(entry => entry.Date is not null).ToList();
        if (history.Exists(entry => entry.Status.Definition == status && entry.Date!.Day == today))
            return null;
        if (history.Count == 0)
        {
            var first =
                $"- {Dates.ToIso(today)}: {LetterCase.StatusLike(application.Text.Slice(application.Status.Span!.Value), status.Value)}";
            return section.IsEmpty ? Insertion.Into(application, section, first) : null;
        }

        var isNewestFirst = history.Count > 1 && history[0].Date!.Day > history[^1].Date!.Day;
        var model = isNewestFirst ? history[0] : history[^1];
        var text = application.Text;
        if (section.Lines.FirstOrDefault(row => !row.Cells.IsEmpty && row.Span.Contains(model.Status.Span)) is { } row)
            return Row(application, row, model, isNewestFirst, status, today);
        var line = MarkdownLine.Of(text, text.LineAt(model.Status.Span.Start));
        var lead = text.Slice(TextSpan.FromBounds(line.Span.Start, line.Content));
        if (!isNewestFirst && line.IsItem)
            lead = lead.Replace(text.Slice(line.Marker), MarkdownLine.MarkerAfter(text.Slice(line.Marker)), StringComparison.Ordinal);
        var written = lead + Like(text, line, model, status, today);
        return isNewestFirst
            ? TextEdit.Insert(line.Span.Start, written + text.LineEnding)
            : TextEdit.Insert(text.LineEnd(text.LineAt(EndOf(section, line, text))), text.LineEnding + written);
    }

    /// <summary>The edit that adds a row to a history that is a table; the line below the header stays there.</summary>
    private static TextEdit Row(
        Application application,
        TextLine row,
        HistoryEntry model,
        bool isNewestFirst,
        StatusDefinition status,
        DateOnly today
    )
    {
        var text = application.Text;
        var (day, word) = (Dates.ToIso(today), LetterCase.StatusLike(text.Slice(model.Status.Span), status.Value));
        var written = TableCells.Like(text, row, (CellOf(row, model.Date!.Span), day), (CellOf(row, model.Status.Span), word));
        var number = text.LineAt(row.Span.Start);
        var isHeader = application.Outline.AllBlocks.Any(block => block is TableNode && text.LineAt(block.Span.Start) == number);
        return isNewestFirst && !isHeader
            ? TextEdit.Insert(text.LineStart(number), written + text.LineEnding)
            : TextEdit.Insert(text.LineEnd(isHeader ? number + 1 : number), text.LineEnding + written);
    }

    private static int CellOf(TextLine row, TextSpan span)
    {
        for (var i = 0; i < row.Cells.Length; i++)
            if (row.Cells[i].Span.Contains(span))
                return i;
        return -1;
    }

    /// <summary>Where the item ends that begins on <paramref name="line"/>, what stands below its first line included.</summary>
    private static int EndOf(Section section, MarkdownLine line, SourceText text) =>
        section.Items.FirstOrDefault(item => line.IsItem && item.MarkerSpan.Start == line.Marker.Start) is { } item
            ? text.EndOfWords(item.Span.End)
            : line.Span.End;

    /// <summary>
    /// The words of <paramref name="model"/>, which stands on <paramref name="line"/>, with another day and another status, without its
    /// remarks.
    /// </summary>
    private static string Like(SourceText text, MarkdownLine line, HistoryEntry model, StatusDefinition status, DateOnly today)
    {
        var (date, value) = (model.Date!.Span, model.Status.Span);
        var isDateFirst = date.Start < value.Start;
        var (first, second) = isDateFirst ? (date, value) : (value, date);
        var before = text.Slice(TextSpan.FromBounds(line.Content, first.Start));
        var between = text.Slice(TextSpan.FromBounds(first.End, second.Start));
        var after = text.Slice(TextSpan.FromBounds(second.End, line.ContentEnd));
        if (before.Any(char.IsLetterOrDigit))
            before = "";
        if (between.Any(char.IsLetterOrDigit))
            between = isDateFirst ? ": " : " ";
        after = string.Concat(after.TakeWhile(c => c is ')' or ']' or '*' or '_' or '`'));
        var (day, word) = (Dates.ToIso(today), LetterCase.StatusLike(text.Slice(value), status.Value));
        return before + (isDateFirst ? day : word) + between + (isDateFirst ? word : day) + after;
    }
}
