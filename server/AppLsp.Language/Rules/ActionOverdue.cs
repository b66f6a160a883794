using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>A dated next action is past and not ticked. Marked at its date.</summary>
internal sealed class ActionOverdue : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("action-overdue", Severity.Information)
    {
        What = "A next action has a date in the past, and no tick.",
        Why = "Either it is done and wants its tick, or it still wants doing.",
        Silent = "Items that are ticked or struck through, items without a date, and closed applications are left alone.",
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
        if (!context.Application.IsOpen) yield break;
        foreach (var item in context.Application.Sections.Where(section => section.Entry.Fact == Fact.NextActions).SelectMany(section => section.Items))
        {
            if (item is not { IsTicked: not true, FirstLine: { } line } || context.Text.Slice(line.Span).Contains("~~", StringComparison.Ordinal)) continue;
            if (context.Application.DatesIn(line.Span).FirstOrDefault() is not { Day: { } day } date || day >= context.Today) continue;
            yield return Mark(context, date.Span, $"This was due on {Dates.ToIso(day)}. Tick it if it is done, or give it another day.") with { Fixes = [.. Fixes(context, item, date)] };
        }
    }

    private static IEnumerable<Fix> Fixes(RuleContext context, ListItemNode item, DateMention date)
    {
        if (item.IsTicked == false && context.Text.Content.IndexOf("[ ]", item.MarkerSpan.End, StringComparison.Ordinal) is var box && box >= 0 && box < date.Span.Start)
            yield return Fix.Replace("Tick it", new TextSpan(box + 1, 1), "x");
        yield return Fix.Replace("Move it to today", date.Span, Dates.ToIso(context.Today));
    }
}
