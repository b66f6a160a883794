using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>The application date lies after today. Marked at the date.</summary>
internal sealed class FutureDate : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("future-date", Severity.Warning)
        {
            What = "The application date is after today, by your own clock.",
            Why = "It says when you applied, so the year or the month is probably a slip.",
            Silent = ["Dates in the next actions: the day you plan to apply belongs there."],
            Bad = """
                # Application Details

                ## Application Date
                2199-01-15
                """,
            Good = """
                # Application Details

                ## Application Date
                2026-01-15
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from slot in context.Application.DateSlots
        where slot.Section.Entry.Fact == Fact.ApplicationDate && slot.Date.Day > context.Today
        select Mark(
            context,
            slot.Date.Span,
            $"The application date is in the future: today is {Dates.ToIso(context.Today)}. Write the day you applied."
        ) with
        {
            Fixes = [.. Write(slot, context.Today, $"Write today’s date, {Dates.ToIso(context.Today)}")],
        };
}
