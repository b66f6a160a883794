using System.Globalization;

namespace AppLsp.Language.Values;

/// <summary>How a date that is not in ISO form is written: which part comes first, and what stands between the parts.</summary>
/// <param name="First">The part that comes first.</param>
/// <param name="Sign">The sign between the numbers; a space where the month has a name.</param>
internal readonly record struct DateWriting(DatePart First, char Sign)
{
    private const char Named = ' ';

    /// <summary>How many digits a year has that comes first.</summary>
    private const int DigitsOfYear = 4;

    /// <summary>
    /// The ways in which <paramref name="date"/>, of which <paramref name="written"/> is the text, may be written: none where it is in ISO
    /// form or no one day, two where day and month have the same number.
    /// </summary>
    public static IReadOnlyList<DateWriting> Of(DateMention date, string written)
    {
        if (date is not { Form: DateForm.Other, Day: { } day })
            return [];
        var digits = written.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var sign = written.Any(char.IsLetter) ? Named : written[digits];
        if (digits == 0)
            return [new(DatePart.Month, sign)];
        if (digits == DigitsOfYear)
            return [new(DatePart.Year, sign)];
        if (sign is Named or '.')
            return [new(DatePart.Day, sign)];
        var first = int.Parse(written.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return
        [
            .. new[] { (DatePart.Day, day.Day), (DatePart.Month, day.Month) }
                .Where(part => part.Item2 == first)
                .Select(part => new DateWriting(part.Item1, sign)),
        ];
    }
}

/// <summary>A part of a date.</summary>
internal enum DatePart
{
    /// <summary>The day of the month.</summary>
    Day,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,
}
