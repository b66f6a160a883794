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
            What = "A date names a day that does not exist.",
            Why = "No follow-up and no deadline can be counted from it.",
            Silent = ["Numbers elsewhere than in date sections and at the start of dated items."],
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
        select Mark(context, slot.Date.Span, $"“{text}” is not a valid date: {DateWords.WhyInvalid(slot.Date)}. Write it as YYYY-MM-DD.");
}
