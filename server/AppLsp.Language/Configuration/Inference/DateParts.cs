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
        var dates = applications.SelectMany(application => application.DateSlots.Select(slot => slot.Date)).ToList();
        if (!dates.Exists(date => date.Orders.Length > 1))
            yield break;
        var clear = dates.FindAll(date => date.Told != DateOrder.Ask);
        var dayFirst = clear.Count(date => date.Told == DateOrder.DayFirst);
        if (clear.Count > 0 && (dayFirst == 0 || dayFirst == clear.Count))
            yield return new(
                dayFirst == 0 ? DateOrder.MonthFirst : DateOrder.DayFirst,
                $"as in {Phrasing.Count(clear.Count, "unambiguous date")}"
            );
    }
}
