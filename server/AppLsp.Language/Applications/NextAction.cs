using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>
/// Something that the person means to do: an item of the next actions that is neither done nor dropped, what a label or key of that name
/// says, or elsewhere an open box with a day, or a row of a table that says that it is open.
/// </summary>
/// <param name="Item">The item; null where it is a row, or what a label or key says.</param>
/// <param name="Section">The section of dated items in which it stands; null where it stands elsewhere in the person's text.</param>
/// <param name="Line">Its first line.</param>
public sealed record NextAction(ListItemNode? Item, Section? Section, TextLine Line)
{
    /// <summary>
    /// Before a date, these say that it is no day to act on but one of something that has been: <c>chase my mail of 2025-05-12</c>.
    /// </summary>
    private static readonly WordList Backward = new("plans.txt", "looking back");

    /// <summary>
    /// The actions of <paramref name="application"/> that are still to be done: those of the next actions, then those elsewhere, each in
    /// the order of the text.
    /// </summary>
    internal static IEnumerable<NextAction> In(Application application) => InTheirSection(application).Concat(Elsewhere(application));

    /// <summary>The cell that says what is to be done, where it is a row of a table; else null.</summary>
    public TextLine? Cell { get; private init; }

    /// <summary>The words that say what is to be done.</summary>
    internal TextSpan Words => (Cell ?? Line).Span;

    /// <summary>
    /// The rows of tables that are open, and the items with an open box and one day in the person's own text outside the next actions.
    /// </summary>
    internal static IEnumerable<NextAction> Elsewhere(Application application)
    {
        foreach (var step in application.PlannedDays.OpenSteps)
            yield return new(null, null, step.Row) { Cell = step.What };
        if (!application.Outline.HasBoxes)
            yield break;
        var done = 0;
        foreach (var item in application.Outline.AllBlocks.OfType<ListItemNode>())
        {
            if (item.Span.Start < done)
                continue;
            if (item.IsTicked is not null && IsDone(application.Outline, item))
                done = item.Span.End;
            else if (item is { IsTicked: false, FirstLine: { } line } && IsOwn(application, item, out var section))
                // Of several days nobody can tell which is the one to act on.
                if (application.DatesIn(line.Span).Take(2).Count() == 1)
                    yield return new(item, section, line);
        }
    }

    /// <summary>Whether <paramref name="item"/> is the person's, and no action of the section for them or stage of the status.</summary>
    private static bool IsOwn(Application application, ListItemNode item, out Section? section)
    {
        var at = item.MarkerSpan.Start;
        section = null;
        if (application.IsInPosting(at) || application.Outline.IsUnread(at))
            return false;
        if (application.SectionAt(at) is not { } around)
            return true;
        section = around.Entry.Traits.HasDatedItems ? around : null;
        return around.Enclosing(Fact.NextActions) is null && around.Entry.Traits is { IsStatus: false, IsQuoted: false };
    }

    /// <summary>Those of the next actions.</summary>
    internal static IEnumerable<NextAction> InTheirSection(Application application)
    {
        foreach (var section in application.PlannedDays.NextActions)
        {
            foreach (var line in Values(section))
                if (IsToDo(application, section, line))
                    yield return new(null, section, line);
            var done = 0;
            foreach (var item in section.Items)
            {
                // What stands below an item belongs to it.
                if (item.Span.Start < done)
                    continue;
                if (IsDone(application.Outline, item))
                    done = item.Span.End;
                else if (item.FirstLine is { } line)
                    yield return new(item, section, line);
            }
        }
    }

    /// <summary>
    /// The lines that <paramref name="section"/> is the name of: those of a key, the value behind a label, or the only line below it.
    /// </summary>
    private static IEnumerable<TextLine> Values(Section section) =>
        section switch
        {
            // The box before a label is that of an item.
            { Lines: [] } or { Item.IsTicked: not null } => [],
            // Days without a word are as likely those on which it was done.
            { Form: SectionForm.FrontMatter } => section.Lines is [_] || section.Lines.Any(HasWords) ? section.Lines : [],
            { ValueSpan: { IsEmpty: false } value } when value.Contains(section.Lines[0].Span) => section.Lines.Take(1),
            { Lines: [_], Items: [], HasBlocks: false, HasHeadings: false } => section.Lines,
            _ => [],
        };

    private static bool HasWords(TextLine line) => line.Text.Any(char.IsLetter);

    /// <summary>
    /// Whether nothing says that the value <paramref name="line"/> is done, and one day is named to act on: of several nobody can tell
    /// which it is.
    /// </summary>
    private static bool IsToDo(Application application, Section section, TextLine line)
    {
        var action = new NextAction(null, section, line);
        return application.DatesIn(line.Span).Where(date => action.IsToActOn(application.Text, date)).Take(2).Count() == 1
            && !IsDone(application, section.NameSpan)
            && !IsDone(application, line.Span);
    }

    private static bool IsDone(Application application, TextSpan span) =>
        SaysDone(application.Outline, span)
        || PlannedDays.SaysDone(application.Text.Span(span))
        || PlannedDays.SaysWhatWas(application.Text.Span(span));

    /// <summary>The date of its day, where that is past and the line names no other day from today on; else null.</summary>
    public DateMention? Overdue(Application application, DateOnly today) => Due(application, day => day < today);

    /// <summary>The date of its day, where that is past or today and the line names no later day; else null.</summary>
    public DateMention? Due(Application application, DateOnly today) => Due(application, day => day <= today);

    private DateMention? Due(Application application, Func<DateOnly, bool> isDue)
    {
        var dates = application.DatesIn(Line.Span).ToList();
        return dates.Exists(date => date.Readings.Any(day => !isDue(day))) ? null : ToActOn(application, dates);
    }

    /// <summary>The date of its day, past or to come; null where it has none.</summary>
    internal DateMention? Day(Application application) => ToActOn(application, application.DatesIn(Line.Span));

    private DateMention? ToActOn(Application application, IEnumerable<DateMention> dates) =>
        dates.FirstOrDefault(date => IsToActOn(application.Text, date));

    private bool IsToActOn(SourceText text, DateMention date) => !Backward.Contains(WordBefore(text, date));

    /// <summary>The word right before <paramref name="date"/> on the line, in small letters; or nothing.</summary>
    internal string WordBefore(SourceText text, DateMention date)
    {
        var before = text.Span(TextSpan.FromBounds(Line.Span.Start, date.Span.Start)).TrimEnd(" \t(*_,.");
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
            start--;
        return before[start..].ToString().ToLowerInvariant();
    }

    /// <summary>Whether nothing is left to do: ticked, by hand too, or dropped.</summary>
    private static bool IsDone(Outline outline, ListItemNode item)
    {
        if (item.IsTicked == true || (item.FirstLine is { } line && SaysDone(outline, line.Span)))
            return true;
        var steps = item.Blocks.OfType<ListNode>().SelectMany(list => list.Items).ToList();
        return steps.Count > 0 && steps.TrueForAll(step => step.IsTicked == true);
    }

    private static bool SaysDone(Outline outline, TextSpan line)
    {
        var words = outline.Text.Span(line);
        return words.StartsWith("[-]")
            || words.ContainsAny('✅', '✔')
            || outline.InlinesFrom(line).Any(inline => inline.Kind == InlineKind.Struck);
    }
}
