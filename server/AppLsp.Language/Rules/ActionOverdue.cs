using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>A dated next action is past and not ticked. Marked at its date.</summary>
internal sealed class ActionOverdue : Rule
{
    private static readonly WordList Weekdays = new("weekdays.txt");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("action-overdue", Severity.Information)
        {
            What =
                "A next action has a date in the past. So has an unticked box elsewhere in your own text, or a row of a table that says "
                + "that it is still open (`todo`, `☐`).",
            Why = "Either it is done and should be ticked, or it still needs doing.",
            Silent =
            [
                "Items that are ticked (`[x]`, `✅`), dropped (`[-]`) or struck through, and notes below them.",
                "Items without a date, or with another date still to come.",
                "Dates that look back (`since 2026-05-12`).",
                "Labels and keys that say what was done (`follow_up: sent 2026-05-12`).",
                "Closed applications.",
            ],
            Bad = """
                # Application Details

                ## Status
                APPLIED

                ## Next Actions
                - [ ] 2026-05-15: write to the recruiter
                """,
            Good = """
                # Application Details

                ## Status
                APPLIED

                ## Next Actions
                - [x] 2026-05-15: write to the recruiter
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (!context.Application.IsOpen)
            yield break;
        foreach (var action in NextAction.In(context.Application))
            if (action.Overdue(context.Application, context.Today) is { Day: { } day } date)
                yield return Overdue(context, action, date, day);
    }

    private Finding Overdue(RuleContext context, NextAction action, DateMention date, DateOnly day) =>
        Mark(context, date.Span, $"This was due on {Dates.ToIso(day)}. {WayOut(action)}, or give it a new date.") with
        {
            Fixes = [.. Fixes(context, action, date)],
        };

    private static string WayOut(NextAction action) =>
        action switch
        {
            { Item: not null } => "Tick it",
            { Cell: not null } => "Mark it as done",
            _ => "Remove it",
        };

    /// <summary>Whether the day stands for itself: beside its weekday, or as an end of a range, another day would make no sense.</summary>
    private static bool CanMove(RuleContext context, NextAction action, DateMention date)
    {
        var word = action.WordBefore(context.Text, date);
        return context.Application.DatesIn(action.Line.Span).Count() == 1 && !Weekdays.Contains(Names.Key(word));
    }

    private static IEnumerable<Fix> Fixes(RuleContext context, NextAction action, DateMention date)
    {
        if (
            action.Item is { IsTicked: false } item
            && context.Text.Content.IndexOf("[ ]", item.MarkerSpan.End, StringComparison.Ordinal) is var box
            && box >= 0
            && box < date.Span.Start
        )
            yield return Fix.Replace("Tick it", new TextSpan(box + 1, 1), "x");
        if (CanMove(context, action, date))
            yield return Fix.Replace("Move it to today", date.Span, Dates.Like(context.Text.Slice(date.Span), context.Today));
    }
}
