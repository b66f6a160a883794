using System.Globalization;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Rules;

/// <summary>A date may be read month first or day first, or year first. Marked at the date.</summary>
internal sealed class AmbiguousDate : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("ambiguous-date", Severity.Warning)
        {
            What = "A date has more than one reading: month first, day first or, with a two-digit year (`26-05-04`), year first.",
            Why = "Follow-ups and deadlines may be counted from a day months away.",
            Silent =
            [
                "Day and month in a language that puts the day first: `05/11/2026` below `Date de candidature`.",
                "A date whose order the other dates of the file tell, else those of the workspace: `5/6/2026` beside `5/14/2026`.",
            ],
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
        select Mark(
            context,
            slot.Date.Span,
            $"“{context.Text.Slice(slot.Date.Span)}” is ambiguous. Write {Phrasing.List(slot.Date.Readings.Select(Dates.ToIso), "or")}."
        ) with
        {
            Fixes =
            [
                .. slot.Date.Readings.SelectMany(day =>
                    Write(slot, day, $"Write {Dates.ToIso(day)} ({day.ToString("d MMMM", CultureInfo.InvariantCulture)})")
                ),
            ],
        };
}
