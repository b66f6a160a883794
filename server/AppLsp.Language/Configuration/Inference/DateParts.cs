using System.Globalization;
using AppLsp.Language.Applications;
using AppLsp.Language.Values;
using AppLsp.Language.Wording;

namespace AppLsp.Language.Configuration.Inference;

/// <summary>Learns which number of a date is the day, where the dates that can be read in one way only agree on it.</summary>
internal static class DateParts
{
    /// <summary>
    /// The order of the dates in <paramref name="applications"/>; none where no date asks for it, or the others do not agree.
    /// </summary>
    public static IEnumerable<DatesPart> Of(IReadOnlyList<Application> applications)
    {
        var dates = applications
            .SelectMany(application => application.DateSlots.Select(slot => (slot.Date, Text: application.Text.Slice(slot.Date.Span))))
            .ToList();
        if (!dates.Exists(slot => slot.Date.Form == DateForm.Ambiguous))
            yield break;
        var clear = dates
            .Where(slot =>
                slot.Date is { Form: DateForm.Other, Day: not null }
                && char.IsAsciiDigit(slot.Text[0])
                && slot.Text.AsSpan().ContainsAny("/-")
            )
            .ToList();
        var dayFirst = clear.Count(slot =>
            slot.Text.TrimStart('0').StartsWith(slot.Date.Day!.Value.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        );
        if (clear.Count > 0 && (dayFirst == 0 || dayFirst == clear.Count))
            yield return new(
                dayFirst == 0 ? DateOrder.MonthFirst : DateOrder.DayFirst,
                $"as in {Phrasing.Count(clear.Count, "unambiguous date")}"
            );
    }
}
