using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>Nothing has happened for weeks. Marked at the status.</summary>
internal sealed class QuietApplication : Rule
{
    private const int QuietDays = 21;
    private const int GhostedDays = 45;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("quiet-application", Severity.Information)
        {
            What =
                $"The application is open, and nothing in the file is dated within the last {QuietDays} days. After {GhostedDays} "
                + "days it is most likely over.",
            Days = QuietDays,
            Why =
                "A friendly question after two or three weeks is normal and often answered; an application that nobody will "
                + "answer is better closed.",
            Silent =
                "A date up to today anywhere in your own text counts, in notes, tables and sections of your own too; those of "
                + "the posting do not. A deadline, next action or interview in the future breaks the silence, and so does a status "
                + "that waits for nothing, such as one on hold. Without any date nothing is said.",
            Bad = """
                # Application Details

                ## Status
                APPLIED

                ## Application Date
                2025-01-07
                """,
            Good = """
                # Application Details

                ## Status
                REJECTED

                ## Application Date
                2025-01-07
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        if (application.Status is not { IsOne: true, Definition: { Stage: Stage.Sent or Stage.Active } status, Span: { } span })
            yield break;
        if (status is { FollowUpDays: null, DaysBeforeDeadline: null } || application.Timeline.LastEvent(context.Today) is not { } last)
            yield break;
        // Who has an appointment is not left without a word.
        if (application.Timeline.Planned(context.Today).Any())
            yield break;
        // What is dated elsewhere is looked for only where it matters: the whole text takes longer to read than its lists.
        if (DaysSince(last) < context.Settings.DaysOf(Info))
            yield break;
        var days = DaysSince(Latest(context, last));
        if (days < context.Settings.DaysOf(Info))
            yield break;

        var ghosted =
            days >= GhostedDays
                ? status.Next.Select(context.Schema.FindStatus).FirstOrDefault(next => next is { Stage: Stage.Closed, IsTerminal: false })
                : null;
        yield return Mark(
            context,
            span,
            ghosted is null
                ? $"Nothing has happened for {days} days. Write to them, or set the status to what became of it."
                : $"Nothing has happened for {days} days. Ask a last time, or set the status to {ghosted}."
        ) with
        {
            Fixes = SetStatus(context, ghosted, context.Today),
        };

        int DaysSince(DateOnly day) => context.Today.DayNumber - day.DayNumber;
    }

    /// <summary>
    /// The latest day after <paramref name="last"/> that stands anywhere in the person's own text, whatever the section and the form; else
    /// <paramref name="last"/>.
    /// </summary>
    private static DateOnly Latest(RuleContext context, DateOnly last)
    {
        var (text, application) = (context.Text, context.Application);
        // The posting speaks of the employer's days, and a snooze of none on which something happened.
        List<TextSpan> others =
        [
            .. application
                .Sections.Where(section => section.Entry.Fact is Fact.Posting or Fact.PostingDate)
                .Select(section => Posting(section, application.Outline)),
            .. application.Suppressions.Select(suppression => suppression.Span),
        ];
        for (var line = 0; line < text.LineCount; line++)
        {
            foreach (var date in application.DatesIn(text.LineSpan(line)))
            {
                // What is still to come is no news, unless it is the day that a section is there for, such as the deadline. Of a date with
                // two readings, the later counts.
                var isPlanned = application.SectionAt(date.Span.Start)?.Entry.Traits.IsDay == true;
                var day = date.Readings.Where(day => isPlanned || day <= context.Today).DefaultIfEmpty().Max();
                if (day <= last || others.Exists(other => other.Contains(date.Span)))
                    continue;
                if (!WebAddress.Covers(text, date.Span.Start))
                    last = day;
            }
        }
        return last;
    }

    /// <summary>
    /// What is the employer's for sure: below another heading of the posting's own level, which nobody knows, a person may keep a diary.
    /// </summary>
    private static TextSpan Posting(Section section, Outline outline)
    {
        var next = outline
            .Blocks.OfType<HeadingNode>()
            .FirstOrDefault(heading => heading.Span.Start > section.NameSpan.End && heading.Level <= section.Level);
        return TextSpan.FromBounds(section.NameSpan.Start, next is null ? section.End : Math.Min(section.End, next.Span.Start));
    }
}
