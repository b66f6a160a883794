using System.Globalization;
using AppLsp.Language.Applications;

namespace AppLsp.Language.Rules;

/// <summary>A date names a day that does not exist. Marked at the date.</summary>
internal sealed class InvalidDate : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("invalid-date", Severity.Error)
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
        from slot in DateSlots.In(context.Application)
        where slot.Date.Form == DateForm.Invalid
        let text = context.Text.Slice(slot.Date.Span)
        select Mark(context, slot.Date.Span, $"“{text}” is not a day of the calendar.{Reason(text)} Write the date as YYYY-MM-DD.");

    /// <summary>Of a date in ISO form, what is wrong with it.</summary>
    private static string Reason(string text)
    {
        if (text.Split('-') is not [{ Length: 4 } y, { } m, { } d] || !int.TryParse(y, out var year) || !int.TryParse(m, out var month) || !int.TryParse(d, out var day)) return "";
        if (month is < 1 or > 12) return $" There is no month {month}.";
        if (year is < 1900 or > 2200 || day < 1) return "";
        return $" {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {DateTime.DaysInMonth(year, month)} days.";
    }
}
