namespace AppLsp.Language.Values;

/// <summary>In which order somebody writes the numbers of dates, for each sign that parts them.</summary>
/// <param name="Slashes">The order of those like <c>04/05/2025</c>.</param>
/// <param name="Hyphens">The order of those like <c>04-05-2025</c>.</param>
public readonly record struct DateOrders(DateOrder Slashes, DateOrder Hyphens)
{
    /// <summary>The signs that may part the numbers of a date with two readings.</summary>
    internal const string Signs = "/-";

    /// <summary>The order of dates with <paramref name="sign"/> between their numbers.</summary>
    public DateOrder this[char sign] =>
        sign switch
        {
            '/' => Slashes,
            '-' => Hyphens,
            _ => DateOrder.Ask,
        };

    /// <summary>
    /// The orders that <paramref name="dates"/> tell: that of those which can be read in one order only, where none can be read only in the
    /// other.
    /// </summary>
    public static DateOrders ToldBy(IEnumerable<DateMention> dates)
    {
        var told = dates.Where(date => date.Told != DateOrder.Ask).Select(date => (date.Sign, date.Told)).ToHashSet();
        return Where((sign, order) => told.Contains((sign, order)));
    }

    /// <summary>The orders of which <paramref name="isTold"/> knows one for a sign, and not the other.</summary>
    internal static DateOrders Where(Func<char, DateOrder, bool> isTold)
    {
        return new(Of(Signs[0]), Of(Signs[1]));

        DateOrder Of(char sign) =>
            (isTold(sign, DateOrder.DayFirst), isTold(sign, DateOrder.MonthFirst)) switch
            {
                (true, false) => DateOrder.DayFirst,
                (false, true) => DateOrder.MonthFirst,
                _ => DateOrder.Ask,
            };
    }
}
