using System.Text;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Applications;

/// <summary>
/// Tells the days of an application on which something was from those that are only planned: a bound, an appointment, a task.
/// </summary>
internal sealed class PlannedDays
{
    private static readonly WordList RightBefore = new("plans.txt", "right before a day");
    private static readonly WordList Before = new("plans.txt", "before a day");
    private static readonly WordList RightBehind = new("plans.txt", "right behind a day");
    private static readonly WordList Was = new("plans.txt", "what was");
    private static readonly WordList Done = new("plans.txt", "what is done");
    private static readonly WordList Tasks = new("plans.txt", "tasks right before a day");
    private static readonly WordList Between = new("plans.txt", "between the word and its day");
    private static readonly WordList Headings = new("plans.txt", "headings");
    private static readonly WordList Appointments = new("plans.txt", "appointments");
    private static readonly WordList BesideAppointment = new("plans.txt", "beside the word for an appointment");
    private static readonly WordList AnswersDue = new("plans.txt", "answers due");

    /// <summary>What ends what was said before: a day that follows belongs to other words.</summary>
    private static readonly string[] ClauseEnds = [". ", "; ", "! ", "? ", "|", "[x]", "[X]"];

    private const string CellEdges = " |";

    private readonly Application _application;

    /// <summary>The lines that tell a deadline.</summary>
    private readonly List<TextSpan> _deadlines;

    /// <summary>The headings at the top level, in their order.</summary>
    private readonly Lazy<List<HeadingNode>> _headings;

    /// <summary>The items with a box, in the order of the text; of each, which of them it stands in, or -1.</summary>
    private readonly Lazy<List<(ListItemNode Item, int Outer)>> _boxes;

    private readonly Lazy<IReadOnlyList<OpenStep>> _openSteps;

    /// <summary>What is planned in <paramref name="application"/>.</summary>
    public PlannedDays(Application application)
    {
        _application = application;
        _deadlines = [.. application.Lines(Fact.Deadline).Select(line => line.Span)];
        _headings = new(() => [.. application.Outline.Blocks.OfType<HeadingNode>()]);
        NextActions = [.. application.Sections.Where(section => section.Entry.Fact == Fact.NextActions && !IsInRecord(section))];
        _boxes = new(() => BoxesIn(application.Outline));
        _openSteps = new(ReadOpenSteps);
    }

    /// <summary>The rows of tables in the person's own text that tell of steps which are still to be done.</summary>
    public IReadOnlyList<OpenStep> OpenSteps => _openSteps.Value;

    /// <summary>The sections for what is still to be done.</summary>
    public IReadOnlyList<Section> NextActions { get; }

    /// <summary>
    /// The dates of <paramref name="line"/> that tell when something was, or will be said to have been: the day that the line begins
    /// with, else those that no word makes a plan. None of a task that is not done, and of a place where plans stand.
    /// </summary>
    public IEnumerable<DateMention> EventsIn(TextSpan line) => EventsAmong([.. _application.DatesIn(line)], line);

    /// <summary>The same of <paramref name="dates"/>, which are those of the line.</summary>
    public IEnumerable<DateMention> EventsAmong(IReadOnlyList<DateMention> dates, TextSpan line)
    {
        if (dates.Count == 0)
            return [];
        // Among plans, an item without a box may tell what has been done.
        if (IsDone(line.Start) is null && StandsAmongPlans(dates[0].Span) && !SaysWhatWas(_application.Text.Span(line)))
            return [];
        return OwnDaysAmong(dates, line);
    }

    /// <summary>
    /// Those of <paramref name="dates"/> on which something is or was, by the words of their line and its box, wherever it stands.
    /// </summary>
    public IEnumerable<DateMention> OwnDaysAmong(IReadOnlyList<DateMention> dates, TextSpan line)
    {
        var isDone = IsDone(line.Start);
        if (isDone == false || IsOpenStep(line))
            return [];
        var text = _application.Text;
        var (events, wasEvent, end) = (new List<DateMention>(), true, line.Start);
        foreach (var date in dates)
        {
            var words = Clause(text.Span(UpTo(end, date)));
            var isFirst = end == line.Start;
            var isLeading = isFirst && words.Length == 0;
            if (isLeading)
                words = EndAbove(text, line);
            // The second day of a span is what the first is.
            if (isFirst || !SaysNothing(words))
                wasEvent = isDone == true || !(IsPlan(words) || IsTask(words, date));
            wasEvent = wasEvent && (isDone == true || !IsBound(text, end, date, line));
            if (wasEvent)
                events.Add(date);
            // What a line tells that begins with its day is told of that day; other days in it are what it speaks of.
            if (isLeading && wasEvent && dates.Count > 1 && IsLeading(text, line, date))
                return [date, .. Span(text, dates)];
            end = date.Span.End;
        }
        return events;
    }

    /// <summary>The days right behind the first, with nothing but a sign between them: the rest of a span of days.</summary>
    private static IEnumerable<DateMention> Span(SourceText text, IReadOnlyList<DateMention> dates) =>
        dates.Skip(1).TakeWhile((date, i) => !HasLetter(text.Span(UpTo(dates[i].Span.End, date))));

    /// <summary>What stands before <paramref name="date"/>, whose number may have been taken for that of an item.</summary>
    private static TextSpan UpTo(int start, DateMention date) => TextSpan.FromBounds(Math.Min(start, date.Span.Start), date.Span.Start);

    private static bool IsLeading(SourceText text, TextSpan line, DateMention date)
    {
        var before = text.Span(UpTo(line.Start, date)).TrimStart(CellEdges);
        return !HasLetter(before[(before.IndexOf(']') + 1)..]);
    }

    /// <summary>Whether there is a word, or the edge of a table's cell.</summary>
    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c) || c == '|')
                return true;
        return false;
    }

    private static bool IsPlan(string words)
    {
        if (words.Length == 0)
            return false;
        if (RightBefore.EndsIn(WithoutLink(words)) || RightBefore.EndsIn(words))
            return true;
        return Before.StandsInKey(words) && !Was.StandsInKey(words);
    }

    /// <summary>
    /// Whether <paramref name="words"/> name a task for <paramref name="date"/>: <c>follow up on 2026-10-20</c>. In the history, its name
    /// says that it was done.
    /// </summary>
    private bool IsTask(string words, DateMention date) =>
        Tasks.EndsIn(WithoutLink(words))
        && !Was.StandsInKey(words)
        && _application.SectionAt(date.Span.Start)?.Enclosing(Fact.History) is null;

    /// <summary>
    /// Whether the words right behind <paramref name="date"/>, or in the cell of a table beside it, say no more than that it is a bound:
    /// <c>2026-10-20 is the deadline</c>.
    /// </summary>
    private static bool IsBound(SourceText text, int from, DateMention date, TextSpan line)
    {
        var before = text.Span(UpTo(from, date)).TrimEnd(' ');
        return IsBound(FirstClause(text.Span(TextSpan.FromBounds(date.Span.End, line.End)).TrimStart(CellEdges)))
            || (before is [.., '|'] && IsBound(Clause(before.TrimEnd(CellEdges))));
    }

    /// <summary>Whether <paramref name="words"/>, a key of names, say no more than that a day is a bound: <c>due date</c>.</summary>
    internal static bool IsBound(string words)
    {
        while (words.IndexOf(' ') is > 0 and var space && Between.Contains(words.AsSpan(0, space)))
            words = words[(space + 1)..];
        return RightBehind.Contains(words);
    }

    /// <summary>Whether <paramref name="line"/> speaks of a meeting with the employer.</summary>
    internal static bool IsAppointment(ReadOnlySpan<char> line) => Appointments.StandsInKey(KeyOf(line));

    /// <summary>Whether <paramref name="name"/> is nothing but one for a meeting with the employer: <c>next interview</c>.</summary>
    internal static bool IsAppointmentName(string name)
    {
        var (words, isOne) = (KeyOf(name), false);
        while (words.Length > 0)
        {
            var length = Appointments.LengthOfBeginning(words);
            isOne |= length > 0;
            if (length == 0 && (length = BesideAppointment.LengthOfBeginning(words)) == 0)
                return false;
            words = words[length..].TrimStart();
        }
        return isOne;
    }

    /// <summary>Whether <paramref name="name"/> is one for the last day to answer or to hand in a task.</summary>
    internal static bool IsAnswerDue(string name) => AnswersDue.Contains(KeyOf(name));

    /// <summary>Whether <paramref name="heading"/> stands above what is planned.</summary>
    internal static bool IsAbovePlans(HeadingNode heading) => Headings.BeginsIn(Names.Key(heading.Title.Text));

    /// <summary>Whether <paramref name="line"/> tells of something that has been, and of nothing to be done.</summary>
    internal static bool SaysWhatWas(ReadOnlySpan<char> line)
    {
        foreach (var part in line.SplitAny('.', ';', '|'))
            if (Was.StandsInKey(Clause(line[part])))
                return true;
        return line.ContainsAny('✅', '✔');
    }

    /// <summary>
    /// Whether <paramref name="line"/> begins or ends with a word for what is done, days aside: <c>2026-10-20 (done)</c>.
    /// </summary>
    internal static bool SaysDone(ReadOnlySpan<char> line)
    {
        var words = KeyOf(line);
        return words.Length > 0 && (Done.BeginsIn(words) || Done.EndsIn(words));
    }

    private static bool SaysNothing(string words) => WithoutLink(words).Length == 0;

    /// <summary>Without the words at the end that do no more than lead to the day: <c>by the</c>, <c>until Friday</c>.</summary>
    private static string WithoutLink(string words)
    {
        while (words.Length > 0 && words.LastIndexOf(' ') is var space && Between.Contains(words.AsSpan(space + 1)))
            words = space < 0 ? "" : words[..space];
        return words;
    }

    /// <summary>The words of the last clause of <paramref name="before"/>, as a key of names.</summary>
    private static string Clause(ReadOnlySpan<char> before)
    {
        foreach (var end in ClauseEnds)
            if (before.LastIndexOf(end, StringComparison.Ordinal) is >= 0 and var at)
                before = before[(at + end.Length)..];
        return KeyOf(before);
    }

    /// <summary>The words of the first clause of <paramref name="behind"/>, as a key of names.</summary>
    private static string FirstClause(ReadOnlySpan<char> behind)
    {
        foreach (var end in ClauseEnds)
            if (behind.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at)
                behind = behind[..at];
        return KeyOf(behind);
    }

    internal static string KeyOf(ReadOnlySpan<char> clause)
    {
        var words = new StringBuilder(clause.Length);
        foreach (var c in clause)
            words.Append(char.IsLetter(c) || c is '\'' or '’' ? c : ' ');
        return Names.Key(words.ToString().Trim());
    }

    /// <summary>Where a sentence goes on from the line above, the end of that line; else nothing.</summary>
    private static string EndAbove(SourceText text, TextSpan line)
    {
        var number = text.LineAt(line.Start);
        if (number == 0 || !char.IsAsciiLetterOrDigit(FirstSign(text.Span(text.LineSpan(number)))))
            return "";
        var above = Clause(text.Span(text.LineSpan(number - 1)));
        return RightBefore.EndsIn(WithoutLink(above)) ? above : "";
    }

    private static char FirstSign(ReadOnlySpan<char> line) => line.TrimStart() is [var first, ..] ? first : ' ';

    /// <summary>Whether the item of a list at <paramref name="offset"/> is done; null where it has no box.</summary>
    private bool? IsDone(int offset)
    {
        if (!_application.Outline.HasBoxes)
            return null;
        var boxes = _boxes.Value;
        for (var i = Ordered.LastFrom(boxes, box => box.Item.Span.Start, offset); i >= 0; i = boxes[i].Outer)
            if (boxes[i].Item is var item && (item.Span.Contains(offset) || IsOnLine(_application.Text, item, offset)))
                return item.IsTicked;
        return null;
    }

    private static List<(ListItemNode Item, int Outer)> BoxesIn(Outline outline)
    {
        var boxes = new List<(ListItemNode Item, int Outer)>();
        foreach (var item in outline.AllBlocks.OfType<ListItemNode>())
        {
            if (item.IsTicked is null)
                continue;
            var outer = boxes.Count - 1;
            while (outer >= 0 && !boxes[outer].Item.Span.Contains(item.Span))
                outer = boxes[outer].Outer;
            boxes.Add((item, outer));
        }
        return boxes;
    }

    private IReadOnlyList<OpenStep> ReadOpenSteps()
    {
        var (outline, schema) = (_application.Outline, _application.Schema);
        return
        [
            .. outline
                .Blocks.SelectMany(block => block is QuoteNode quote ? quote.Blocks : [block])
                .OfType<TableNode>()
                .Where(table => !_application.IsInPosting(table.Span.Start) && !HasFacts(table))
                .SelectMany(table => Applications.OpenSteps.In(table, outline, schema)),
        ];
    }

    /// <summary>Whether <paramref name="table"/> tells facts of the application; its history may have steps among it.</summary>
    private bool HasFacts(TableNode table) =>
        _application.Sections.Any(section =>
            section is { Form: SectionForm.Table, Entry.Fact: not Fact.History } && table.Span.Contains(section.NameSpan.Start)
        );

    /// <summary>Whether <paramref name="line"/> is that of a step which is still to be done.</summary>
    internal bool IsOpenStep(TextSpan line)
    {
        foreach (var step in OpenSteps)
            if (step.Row.Span.Contains(line) || line.Contains(step.Row.Span))
                return true;
        return false;
    }

    private static bool IsOnLine(SourceText text, ListItemNode item, int offset) =>
        text.LineAt(item.MarkerSpan.Start) == text.LineAt(offset);

    private bool StandsAmongPlans(TextSpan date)
    {
        if (NextActions.Count > 0 && StandsInNextActions(date.Start))
            return true;
        if (_deadlines.Exists(line => line.Contains(date)))
            return true;
        return HeadingAbove(date.Start) is { } above && IsAbovePlans(above);
    }

    private HeadingNode? HeadingAbove(int offset) =>
        Ordered.LastFrom(_headings.Value, heading => heading.Span.Start, offset) is >= 0 and var above ? _headings.Value[above] : null;

    /// <summary>
    /// Whether <paramref name="section"/> is a label below a heading for what was: there, <c>Follow-up: 2026-10-20</c> was made.
    /// </summary>
    private bool IsInRecord(Section section) =>
        section is { Form: not (SectionForm.Heading or SectionForm.FrontMatter), ValueSpan.IsEmpty: false, Items: [] }
        && _application.Schema.Entry(Fact.History) is { } history
        && HeadingAbove(section.NameSpan.Start) is { } above
        && HistoryLine.IsNamed(above.Keyed, history);

    private bool StandsInNextActions(int offset)
    {
        // What follows a key, a cell or a field is none of it.
        if (NextActions.Any(key => key.Form == SectionForm.FrontMatter && key.NameSpan.Start <= offset && offset <= key.End))
            return true;
        return _application.SectionAt(offset)?.Enclosing(Fact.NextActions) is { } section
            && NextActions.Contains(section)
            && (section.Form is not (SectionForm.Table or SectionForm.Field) || offset <= section.End);
    }
}
