using System.Globalization;
using AppLsp.Language.Values;

namespace AppLsp.Language.Wording;

/// <summary>Says days as a person does, in English.</summary>
public static class DateWords
{
    /// <summary>The day with its weekday: <c>Wednesday, 7 May 2025</c>.</summary>
    public static string Full(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day in short, with its year where that is not this one: <c>7 May</c>, <c>7 May 2025</c>.</summary>
    public static string InShort(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>How far off the day is: <c>in 3 days</c>, <c>tomorrow</c>, <c>today</c>, <c>yesterday</c>, <c>3 days ago</c>.</summary>
    public static string Distance(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            > 0 and var ahead => $"in {Days(ahead)}",
            var behind => $"{Days(-behind)} ago",
        };

    /// <summary>The day with how far off it is: <c>Wednesday, 7 May 2025 (13 days ago)</c>.</summary>
    public static string FullAndDistance(DateOnly day, DateOnly today) => $"{Full(day)} ({Distance(day, today)})";

    /// <summary>Where the day lies as seen from another: <c>8 days after</c>, <c>1 day before</c>, <c>the same day as</c>.</summary>
    public static string Relative(DateOnly day, DateOnly other) =>
        (day.DayNumber - other.DayNumber) switch
        {
            0 => "the same day as",
            > 0 and var after => $"{Days(after)} after",
            var before => $"{Days(-before)} before",
        };

    /// <summary>A number of days: <c>1 day</c>, <c>8 days</c>.</summary>
    public static string Days(int count) => Phrasing.Count(count, "day");

    /// <summary>Why there is no such day as the one that is written, without a full stop; null where the date is a good one.</summary>
    public static string? WhyInvalid(DateMention date)
    {
        if (date.Written is not var (year, month, day))
            return null;
        if (month is < 1 or > 12)
            return $"Month {month} does not exist";
        if (year is < Dates.FirstYear or > Dates.LastYear)
            return $"Year {year} is out of range ({Dates.FirstYear}–{Dates.LastYear})";
        if (day < 1)
            return "Months begin on day 1";
        return $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {DateTime.DaysInMonth(year, month)} days";
    }
}
