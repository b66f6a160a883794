using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Rules;

/// <summary>A date names a day that does not exist. Marked at the date.</summary>
internal sealed class InvalidDate : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("invalid-date", Severity.Error)
        {
            What = "A date has the form of one, but there is no such day.",
            Why = "Nothing can be counted from it: no follow-up, no deadline.",
            Silent = "Only dates in date sections and at the head of dated items are looked at; in other text a number is just a number.",
            Bad = """
                # Application Details

                ## Application Date
                2026-02-31
                """,
            Good = """
                # Application Details

                ## Application Date
                2026-02-28
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from slot in context.Application.DateSlots
        where slot.Date.Form == DateForm.Invalid
        let text = context.Text.Slice(slot.Date.Span)
        select Mark(
            context,
            slot.Date.Span,
            $"“{text}” is not a day of the calendar. {DateWords.WhyInvalid(slot.Date)} Write the date as YYYY-MM-DD."
        );
}
