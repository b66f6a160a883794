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
            What = "The application date is later than today, by your own clock.",
            Why =
                "It says when the application was sent, so it is most likely a slip in the year or the month. A date by which "
                + "you want to apply belongs in the next actions.",
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
            $"The application date is in the future: today is {Dates.ToIso(context.Today)}. Write the day on which you sent the "
                + "application."
        ) with
        {
            Fixes = [Fix.Replace($"Write today’s date, {Dates.ToIso(context.Today)}", slot.Date.Span, Dates.ToIso(context.Today))],
        };
}
