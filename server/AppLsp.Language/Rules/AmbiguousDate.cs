using System.Globalization;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>A date may be read month first or day first, or year first. Marked at the date.</summary>
internal sealed class AmbiguousDate : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("ambiguous-date", Severity.Warning)
        {
            What =
                "A date can be read in several ways: month first or day first, or, where its year has two digits (`26-05-04`), year first.",
            Why = "Half of the readers, and every count of days, may take it for the other day, months away.",
            Bad = """
                # Application Details

                ## Application Date
                04-05-2026
                """,
            Good = """
                # Application Details

                ## Application Date
                2026-05-04
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from slot in context.Application.DateSlots
        where slot.Date.Form == DateForm.Ambiguous
        let readings = slot.Date.Readings.Select(day => $"{day.ToString("d MMMM", CultureInfo.InvariantCulture)} ({Dates.ToIso(day)})")
        select Mark(
            context,
            slot.Date.Span,
            $"“{context.Text.Slice(slot.Date.Span)}” may be {string.Join(" or ", readings)}. Write the one that you mean as YYYY-MM-DD."
        ) with
        {
            Fixes =
            [
                .. slot.Date.Readings.Select(day =>
                    Fix.Replace(
                        $"Write {Dates.ToIso(day)} ({day.ToString("d MMMM", CultureInfo.InvariantCulture)})",
                        slot.Date.Span,
                        Dates.ToIso(day)
                    )
                ),
            ],
        };
}
