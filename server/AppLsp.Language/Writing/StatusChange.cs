using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Writing;

/// <summary>Changes the status: the value, and with it the application date and the history.</summary>
internal static class StatusChange
{
    /// <summary>How long the comment is that keeps a day in the front matter.</summary>
    private const int DayComment = 12;

    /// <summary>The edits that make <paramref name="status"/> the status.</summary>
    /// <param name="application">The document.</param>
    /// <param name="span">The status that stands there now.</param>
    /// <param name="status">The new one.</param>
    /// <param name="today">The day of the change.</param>
    public static IEnumerable<TextEdit> Edits(Application application, TextSpan span, StatusDefinition status, DateOnly today)
    {
        var written = TableCells.At(application, span.Start, Written(application.Text, span, status));
        // The day that stood beside the last status goes with it.
        var past = DayBeside(application, span);
        // Later statuses say that it was sent, but not that this was today.
        var sent = status.Stage == Stage.Sent && !application.IsSent ? ApplicationDate(application, today) : null;
        if (Behind(application, span, written, today) is { } step)
        {
            yield return step;
            if (Log(application, status, today) is { } line)
                yield return line;
        }
        else if (!HasRoom(application))
        {
            // The application date keeps the day of the sending already.
            var isKept = sent is not null || (status.Stage == Stage.Sent && application.Timeline.Sent == today);
            yield return isKept ? new(span, written) : Beside(application, span, written, past?.End, today);
            // Where it was the day of the sending and stood nowhere else, it gets a place of its own.
            if (past is { } before && !isKept && application.Status.Definition?.Stage == Stage.Sent)
                sent ??= ApplicationDate(application, before.Day);
        }
        else if (Log(application, status, today) is { } entry)
        {
            yield return new(span, written);
            yield return entry;
        }
        else if (application.Find(Fact.History) is null)
        {
            yield return new(past is { } beside ? TextSpan.FromBounds(span.Start, beside.End) : span, written);
            yield return Insertion.Of(application, application.Schema.Entry(Fact.History)!, Begun(application, span, past, written, today));
        }
        else
        {
            yield return new(span, written);
        }

        foreach (var copy in StatusReading.Copies(application))
            yield return new(copy, TableCells.At(application, copy.Start, Written(application.Text, copy, status)));
        if (sent is { } date)
            yield return date;
    }

    /// <summary>
    /// The status as the next step behind the one at <paramref name="span"/>, where a day without its year stands there, which is written
    /// nowhere else, or where steps lead to it; else null.
    /// </summary>
    private static TextEdit? Behind(Application application, TextSpan span, string written, DateOnly today)
    {
        var (text, course) = (application.Text, application.Status.Course);
        var between = ", ";
        int end;
        if (course is [.., var before, { HasDay: true } last])
        {
            end = last.Part.End;
            var signs = text.Slice(TextSpan.FromBounds(before.Part.End, last.Mention.Span.Start));
            if (!signs.Any(char.IsLetterOrDigit))
                between = signs;
        }
        else if (
            application.ShortDays.BesideStatus is { } day
            && day.Span.Start >= span.End
            && text.LineAt(day.Span.Start) == text.LineAt(span.End)
        )
        {
            end = day.Span.End;
            var isInBrackets = text.Span(TextSpan.FromBounds(span.End, end)).Contains('(');
            if (isInBrackets && text.Span(TextSpan.FromBounds(end, text.LineEnd(text.LineAt(end)))).IndexOf(')') is >= 0 and var close)
                end += close + 1;
        }
        else
        {
            return null;
        }
        return TextEdit.Insert(end, $"{between}{written} ({Dates.Like(ExampleOf(application), today)})");
    }

    /// <summary>
    /// Whether there is a history for the day, or room for one: below the heading of the status, which may hold headings of its own.
    /// </summary>
    private static bool HasRoom(Application application)
    {
        if (application.Find(Fact.History) is { Form: not SectionForm.FrontMatter })
            return true;
        var slot = application.Status.Slot;
        return application.Schema.Entry(Fact.History) is { Parent: { } parent }
            && slot is { Form: SectionForm.Heading }
            && (slot.Entry == parent || slot.Parent is { Form: SectionForm.Heading } above && above.Entry == parent);
    }

    /// <summary>
    /// The first lines of a history: the status that was, with the day beside it or, if it waits for an answer, the day of the sending;
    /// then the new one.
    /// </summary>
    private static string Begun(
        Application application,
        TextSpan span,
        (DateOnly Day, string Status, int End)? past,
        string written,
        DateOnly today
    )
    {
        var line = $"- {Dates.ToIso(today)}: {written}";
        if (past is { } before)
            return $"- {Dates.ToIso(before.Day)}: {before.Status}\n{line}";
        return application.Status.Definition is { Stage: Stage.Sent } status && application.Timeline.Sent is { } sent && sent < today
            ? $"- {Dates.ToIso(sent)}: {Written(application.Text, span, status)}\n{line}"
            : line;
    }

    /// <summary>
    /// The day that stands behind the status at <paramref name="span"/> and nothing between them but a sign or a word like `on`, the
    /// status, and where the day ends, with the bracket around it; null where there is none.
    /// </summary>
    private static (DateOnly Day, string Status, int End)? DayBeside(Application application, TextSpan span)
    {
        var text = application.Text;
        var rest = TextSpan.FromBounds(span.End, text.LineEnd(text.LineAt(span.End)));
        if (application.DatesIn(rest).FirstOrDefault() is not { Day: { } day } date)
            return null;
        var between = text.Slice(TextSpan.FromBounds(span.End, date.Span.Start));
        var words = Names.Key(string.Concat(between.Where(c => char.IsLetter(c) || c == ' ')).Trim());
        if ((words.Length > 0 && !ShortDays.BeforeDays.Contains(words)) || between.AsSpan().ContainsAny(')', '|', ';'))
            return null;
        var end = date.Span.End;
        if (between.Contains('(', StringComparison.Ordinal))
        {
            if (end >= rest.End || text.Content[end] != ')')
                return null;
            end++;
        }
        return (day, text.Slice(span), end);
    }

    /// <summary>
    /// The status with its day behind it, as the person writes days; in the front matter as a comment, which keeps the value what it is.
    /// </summary>
    private static TextEdit Beside(Application application, TextSpan span, string written, int? pastEnd, DateOnly today)
    {
        var text = application.Text;
        var end = text.LineEnd(text.LineAt(span.End));
        var rest = text.Slice(TextSpan.FromBounds(span.End, end));
        // Emphasis, quotes and the brackets of a link close before the day.
        var closing = string.Concat(rest.TakeWhile(c => c is ']' or '"' or '\'' or '*' or '_' or '=' or '`'));
        if (application.Status.Slot is { Form: SectionForm.FrontMatter })
        {
            // What stands behind the value already is not touched, but for a day that an earlier change put there.
            var behind = rest[closing.Length..].Trim();
            var isDay = behind.StartsWith("# ", StringComparison.Ordinal) && behind.Length == DayComment;
            return behind.Length == 0 || isDay
                ? new(TextSpan.FromBounds(span.Start, end), $"{written}{closing} # {Dates.ToIso(today)}")
                : new(span, written);
        }
        var day = Dates.Like(ExampleOf(application), today);
        return new(TextSpan.FromBounds(span.Start, pastEnd ?? span.End + closing.Length), $"{written}{closing} ({day})");
    }

    /// <summary>A day as the person writes it elsewhere; empty where nothing is dated.</summary>
    private static string ExampleOf(Application application) =>
        application.Date(Fact.ApplicationDate) is { } date ? application.Text.Slice(date.Span) : "";

    /// <summary>What the change to <paramref name="status"/> of what stands at <paramref name="span"/> is called.</summary>
    public static string Title(SourceText text, TextSpan span, StatusDefinition status) => Title(Written(text, span, status));

    /// <summary>What the change is called that writes <paramref name="word"/> for the status.</summary>
    public static string Title(string word) => $"Set the status to “{word}”";

    /// <summary><paramref name="status"/> in the letters of what stands at <paramref name="span"/>.</summary>
    /// <remarks>A tag stays one: `#applied` becomes `#in-review`.</remarks>
    public static string Written(SourceText text, TextSpan span, StatusDefinition status) =>
        text.Slice(span) is ['#', >= 'A', ..] tag
            ? $"#{LetterCase.StatusInWordsOf(tag[1..], status.Value).Replace(' ', '-')}"
            : LetterCase.StatusInWordsOf(text.Slice(span), status.Value);

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
            var first = $"- {Dates.ToIso(today)}: {Written(application.Text, application.StatusToReplace!.Value, status)}";
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
        var written = Like(text, row, model, status, today);
        var number = text.LineAt(row.Span.Start);
        var isHeader = application.Outline.AllBlocks.Any(block => block is TableNode && text.LineAt(block.Span.Start) == number);
        return isNewestFirst && !isHeader
            ? TextEdit.Insert(text.LineStart(number), written + text.LineEnding)
            : TextEdit.Insert(text.LineEnd(isHeader ? number + 1 : number), text.LineEnding + written);
    }

    /// <summary>
    /// The line <paramref name="row"/> of a table, which tells <paramref name="model"/>, with another day and another status and without
    /// the
    /// rest.
    /// </summary>
    public static string Like(SourceText text, TextLine row, HistoryEntry model, StatusDefinition status, DateOnly today)
    {
        var (day, word) = (Dates.ToIso(today), LetterCase.StatusInWordsOf(text.Slice(model.Status.Span), status.Value));
        return TableCells.Like(text, row, (CellOf(row, model.Date!.Span), day), (CellOf(row, model.Status.Span), word));
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

    /// <summary>The signs with which <paramref name="between"/> begins; a colon where they part nothing.</summary>
    private static string SignsOf(string between)
    {
        var signs = string.Concat(between.TakeWhile(c => !char.IsLetterOrDigit(c)));
        return signs.AsSpan().ContainsAny("–—-|") ? signs : ": ";
    }

    /// <summary>
    /// The words of <paramref name="model"/>, which stands on <paramref name="line"/>, with another day and another status, without its
    /// remarks.
    /// </summary>
    public static string Like(SourceText text, MarkdownLine line, HistoryEntry model, StatusDefinition status, DateOnly today)
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
            between = isDateFirst ? SignsOf(between) : " ";
        after = string.Concat(after.TakeWhile(c => c is ')' or ']' or '*' or '_' or '`'));
        var (day, word) = (Dates.ToIso(today), LetterCase.StatusInWordsOf(text.Slice(value), status.Value));
        return before + (isDateFirst ? day : word) + between + (isDateFirst ? word : day) + after;
    }
}
