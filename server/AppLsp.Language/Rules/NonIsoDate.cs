using System.Globalization;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>A date is written in another form than ISO 8601, and can be read in one way only. Marked at the date.</summary>
internal sealed class NonIsoDate : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("non-iso-date", Severity.Hint)
        {
            What = "A date is not written as YYYY-MM-DD, but still understood.",
            Why = "Dates as YYYY-MM-DD sort by themselves, and nobody takes the month for the day.",
            Silent =
            [
                "A date in the words of a task or a sentence: `Write to Ines by 3 May 2026`.",
                "A date in a wikilink, which names a note: `[[Sep 1st, 2026]]`.",
                "A date with a time or other words behind it: `3 May 2026 at noon`.",
            ],
            Bad = """
                # Application Details

                ## Application Date
                April 29, 2026
                """,
            Good = """
                # Application Details

                ## Application Date
                2026-04-29
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from slot in context.Application.DateSlots
        where slot.Date.Form == DateForm.Other && !slot.IsInWords && !slot.IsNameOfNote
        let day = slot.Date.Readings[0]
        let written = context.Text.Slice(slot.Date.Span)
        let meant = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        // Who writes the month by its name knows which day it is.
        select Mark(
            context,
            slot.Date.Span,
            written.Any(char.IsLetter) ? $"Write “{written}” as {Dates.ToIso(day)}." : $"“{written}” is {meant}. Write {Dates.ToIso(day)}."
        ) with
        {
            Fixes = [Fix.Replace($"Write {Dates.ToIso(day)}", slot.Date.Span, Dates.ToIso(day)) with { IsPreferred = true, IsSafe = true }],
        };
}
