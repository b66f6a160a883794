using System.Collections.Frozen;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>A dated next action is past and not ticked. Marked at its date.</summary>
internal sealed class ActionOverdue : Rule
{
    /// <summary>
    /// Before a date, these say that it is no day to act on but one of something that has been: <c>chase my mail of 2025-05-12</c>.
    /// </summary>
    private static readonly FrozenSet<string> Backward = "of since from dated posted sent applied received".Split(' ').ToFrozenSet();

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("action-overdue", Severity.Information)
        {
            What = "A next action has a date in the past, and no tick.",
            Why = "Either it is done and wants its tick, or it still wants doing.",
            Silent =
                "Items that are ticked (`[x]`, `✅`), dropped (`[-]`) or struck through, notes below such an item, and items "
                + "without a date are left alone; so are those that name a day still to come as well, dates of what has been "
                + "(`since 2026-05-12`), and closed applications.",
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
        foreach (var section in context.Application.Sections)
        {
            if (section.Entry.Fact != Fact.NextActions)
                continue;
            var done = 0;
            foreach (var item in section.Items)
            {
                // What stands below an item belongs to it.
                if (item.Span.Start < done)
                    continue;
                if (IsDone(context.Application.Outline, item))
                    done = item.Span.End;
                else if (Due(context, item) is { Day: { } day } date)
                    yield return Overdue(context, item, date, day);
            }
        }
    }

    private Finding Overdue(RuleContext context, ListItemNode item, DateMention date, DateOnly day) =>
        Mark(context, date.Span, $"This was due on {Dates.ToIso(day)}. Tick it if it is done, or give it another day.") with
        {
            Fixes = [.. Fixes(context, item, date)],
        };

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

    /// <summary>The day of <paramref name="item"/>, where it is past; null where there is none, or another one is still to come.</summary>
    private static DateMention? Due(RuleContext context, ListItemNode item)
    {
        if (item.FirstLine is not { } line)
            return null;
        var dates = context.Application.DatesIn(line.Span).ToList();
        return dates.Exists(date => date.Readings.Any(day => day >= context.Today))
            ? null
            : dates.Find(date => !LooksBack(context.Text, line.Span, date));
    }

    private static bool LooksBack(SourceText text, TextSpan line, DateMention date) => Backward.Contains(WordBefore(text, line, date));

    /// <summary>The word right before <paramref name="date"/>, in small letters; or nothing.</summary>
    private static string WordBefore(SourceText text, TextSpan line, DateMention date)
    {
        var before = text.Span(TextSpan.FromBounds(line.Start, date.Span.Start)).TrimEnd(" \t(*_,.");
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
            start--;
        return before[start..].ToString().ToLowerInvariant();
    }

    /// <summary>Whether the day stands for itself: beside its weekday, or as an end of a range, another day would make no sense.</summary>
    private static bool CanMove(RuleContext context, TextSpan line, DateMention date)
    {
        var word = WordBefore(context.Text, line, date);
        return context.Application.DatesIn(line).Count() == 1
            && !(word.Length > 2 && Enum.GetNames<DayOfWeek>().Any(day => day.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<Fix> Fixes(RuleContext context, ListItemNode item, DateMention date)
    {
        if (
            item.IsTicked == false
            && context.Text.Content.IndexOf("[ ]", item.MarkerSpan.End, StringComparison.Ordinal) is var box
            && box >= 0
            && box < date.Span.Start
        )
            yield return Fix.Replace("Tick it", new TextSpan(box + 1, 1), "x");
        if (CanMove(context, item.FirstLine!.Span, date))
            yield return Fix.Replace("Move it to today", date.Span, Dates.ToIso(context.Today));
    }
}
