namespace AppLsp.Language.Values;

/// <summary>How a date such as <c>04-05-2025</c>, which can be read in two ways, is read.</summary>
public enum DateOrder
{
    /// <summary>As neither; the person is asked.</summary>
    Ask,

    /// <summary>The day stands first.</summary>
    DayFirst,

    /// <summary>The month stands first.</summary>
    MonthFirst,
}
