using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Applications;

/// <summary>A step of a course that is told in one value.</summary>
/// <param name="Mention">The status.</param>
/// <param name="Part">What tells it: <c>interview (5/10)</c>.</param>
/// <param name="HasDay">Whether its day stands there.</param>
internal readonly record struct StatusStep(StatusMention Mention, TextSpan Part, bool HasDay);

/// <content>A value that tells its own course: <c>Applied (5/3), interview (5/10), rejected</c>.</content>
internal sealed partial class StatusLine
{
    private static readonly WordList Weekdays = new("weekdays.txt");
    private static readonly WordList Done = new("plans.txt", "what is done");

    /// <summary>What people write between values to choose from, as well as between steps.</summary>
    private const string Bars = "/|／｜";

    /// <summary>How many steps a course without any day has at most: more are a template's values to choose from.</summary>
    private const int MostStepsWithoutDay = 4;

    /// <summary>In UTF-16 units. What is longer is a story.</summary>
    private const int LongestCourse = 400;

    private const int DaysOfLongestMonth = 31;

    /// <summary>
    /// The steps that <paramref name="span"/> tells one after another, each later than the one before; none where it tells no more than
    /// one, or values to choose from. What stands behind the last step is a remark.
    /// </summary>
    private List<StatusStep> CourseIn(TextSpan span)
    {
        if (span.Length > LongestCourse)
            return [];
        List<TextSpan> days = [];
        List<int[]> orders = [];
        foreach (var date in schema.DatesIn(outline, span))
        {
            days.Add(date.Span);
            orders.Add([.. date.Readings.Select(day => day.DayNumber)]);
        }
        foreach (var date in ShortDate.In(_text, span, schema.Words.Months))
        {
            days.Add(date.Span);
            orders.Add([.. date.Days.Select(day => (day.Month * DaysOfLongestMonth) + day.Day)]);
        }
        var steps = new List<StatusStep>();
        var (isMarked, hasBars) = (false, false);
        foreach (var part in PartsOf(span, days))
        {
            if (StepIn(part, days, steps.Count > 0 && steps[^1].HasDay) is not (var step, var isDone))
                break;
            if (steps.Count > 0)
            {
                if (IsWaiting(step.Mention))
                    break;
                if (!Follows(step, steps[^1], IsLaterDay(steps[^1].Part, part)))
                    return [];
                hasBars |= _text.Span(TextSpan.FromBounds(steps[^1].Part.End, part.Start)).ContainsAny(Bars);
            }
            isMarked |= step.HasDay || isDone;
            steps.Add(step);
        }
        var isCourse =
            steps.Exists(step => step.Mention.Definition != steps[0].Mention.Definition)
            && (isMarked || (!hasBars && IsToldWithoutDays(steps)));
        return isCourse ? steps : [];

        // Null where a day is missing, or both are not written alike.
        bool? IsLaterDay(TextSpan earlier, TextSpan later)
        {
            var (one, other) = (days.FindIndex(earlier.Contains), days.FindIndex(later.Contains));
            return one >= 0 && other >= 0 && orders[one].Length == orders[other].Length
                ? orders[one].Zip(orders[other]).Any(pair => pair.First <= pair.Second)
                : null;
        }
    }

    /// <summary>Whether steps without any day are a course that has ended, and no values of which one was to be chosen.</summary>
    private static bool IsToldWithoutDays(List<StatusStep> steps) =>
        steps.Count <= MostStepsWithoutDay
        && steps[0].Mention.Definition.Stage != Stage.Before
        && steps[^1].Mention.Definition.Stage == Stage.Closed
        && steps.Count(step => step.Mention.Definition.Stage == Stage.Closed) == 1;

    /// <summary>Whether <paramref name="next"/> may come after <paramref name="step"/>, by its day where both have one.</summary>
    private bool Follows(StatusStep next, StatusStep step, bool? isLaterDay)
    {
        var (later, earlier) = (next.Mention.Definition, step.Mention.Definition);
        return isLaterDay != false
            && earlier is not { Stage: Stage.Closed, IsTerminal: true }
            && (isLaterDay == true || later == earlier || later.Stage == Stage.Closed || IsLater(later, earlier));
    }

    /// <summary>The parts of <paramref name="span"/> between commas and the like, outside brackets and <paramref name="days"/>.</summary>
    private List<TextSpan> PartsOf(TextSpan span, List<TextSpan> days)
    {
        var parts = new List<TextSpan>();
        var (start, depth) = (span.Start, 0);
        for (var i = span.Start; i < span.End; i++)
        {
            var sign = _text.Content[i];
            if (sign is '(' or '（')
                depth++;
            else if (sign is ')' or '）')
                depth--;
            else if (depth <= 0 && (IsSeparator(i) || EndsSentence(i, span.End)) && !days.Exists(day => day.Contains(i)))
            {
                parts.Add(_text.Trimmed(TextSpan.FromBounds(start, i), char.IsWhiteSpace));
                start = i + 1;
            }
        }
        parts.Add(_text.Trimmed(TextSpan.FromBounds(start, span.End), char.IsWhiteSpace));
        return parts;
    }

    private bool EndsSentence(int i, int end) =>
        _text.Content[i] == '。'
        || (_text.Content[i] == '.' && i + 2 < end && _text.Content[i + 1] == ' ' && char.IsUpper(_text.Content[i + 2]));

    /// <summary>
    /// The step that <paramref name="part"/> tells, and whether it says that it is done: a status with its day, with words that say how far
    /// it has come, or alone. Beside a day, here or <paramref name="isAfterDay"/>, words that tell how or when may follow it.
    /// </summary>
    private (StatusStep Step, bool IsDone)? StepIn(TextSpan part, List<TextSpan> days, bool isAfterDay)
    {
        var words = Words(part);
        if (words.Count == 0 || outline.IsStruck(words[0].Start) || outline.IsUnread(words[0].Start))
            return null;
        var leading = Skip([.. words.Select(KeyOf)]).Count;
        if (words[..leading].Exists(word => SoFar.Contains(KeyOf(word))))
            return null;
        words.RemoveRange(0, leading);
        var day = days.FindIndex(part.Contains) is >= 0 and var at ? days[at].Start : part.End;
        var open = _text.Span(part).IndexOfAny('(', '（') is >= 0 and var bracket ? part.Start + bracket : part.End;
        var head = words.FindAll(word => word.End <= Math.Min(day, open));
        while (head.Count > 1 && KeyOf(head[^1]) is var last && (ShortDays.BeforeDays.Contains(last) || Weekdays.Contains(last)))
            head.RemoveAt(head.Count - 1);
        if (head.Count == 0)
            return null;
        var name = TextSpan.FromBounds(head[0].Start, head[^1].End);
        var isDone = false;
        if (First(name, isWhole: true) is not { } mention)
        {
            if (ReadWords(name, isWhole: false) is not { } begun)
                return null;
            mention = begun;
            isDone = head.FindAll(word => word.Start >= begun.Span.End).TrueForAll(word => IsDone(KeyOf(word)));
            if (!isDone && !((isAfterDay || day < part.End) && IsSaidAlone(TextSpan.FromBounds(begun.Span.End, part.End))))
                return null;
        }
        // A month may be another language's word for never.
        var remarks = words.Where(word => word.Start >= mention.Span.End && !days.Exists(one => one.Contains(word))).Select(KeyOf);
        if (remarks.Any(word => Undoings.Contains(word) || Denials.Contains(word)))
            return null;
        return (new(Turned(mention, TextSpan.FromBounds(mention.Span.End, part.End)) ?? mention, part, day < part.End), isDone);
    }

    private static bool IsDone(string word) => States.Contains(word) || Done.Contains(word);
}
