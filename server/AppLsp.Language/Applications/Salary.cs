using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>An amount of money as it is written.</summary>
/// <param name="Value">The amount, with <c>k</c> and the like multiplied in.</param>
/// <param name="Span">Where its digits stand, <c>k</c> included and currency not.</param>
public readonly record struct Amount(decimal Value, TextSpan Span);

/// <summary>Pay as it is written: one amount, or a range of two.</summary>
/// <param name="Minimum">The amount, or the one that stands first.</param>
/// <param name="Maximum">The one that stands second; null where there is but one.</param>
public sealed partial record Salary(Amount Minimum, Amount? Maximum)
{
    /// <summary>Reads the first amount or range in <paramref name="span"/>; null where it has no number.</summary>
    public static Salary? In(SourceText text, TextSpan span)
    {
        var match = Pattern().Match(text.Slice(span));
        if (!match.Success) return null;
        var (from, to) = (match.Groups["from"], match.Groups["to"]);
        if (!to.Success) return new(Read(from, match.Groups["k1"].Value, span.Start), null);
        var (first, second) = (match.Groups["k1"].Value, match.Groups["k2"].Value);
        // In `80-100k` both are thousands; in `80k-100000` each is as it says.
        if (first.Length == 0 && second.Length > 0 && Number(from.Value) < 1000) first = second;
        return new(Read(from, first, span.Start), Read(to, second, span.Start));
    }

    private static Amount Read(Group digits, string unit, int offset)
    {
        var factor = unit.ToLowerInvariant() switch { "" => 1m, "m" or "mio" => 1_000_000m, _ => 1_000m };
        return new(Number(digits.Value) * factor, new(offset + digits.Index, digits.Length));
    }

    /// <summary>`150,000`, `150.000`, `150 000`, `1,234.50`, `12.5`: the last sign before one or two digits is the decimal one.</summary>
    private static decimal Number(string digits)
    {
        var separator = digits.LastIndexOfAny(['.', ',']);
        var hasDecimals = separator >= 0 && digits.Length - separator - 1 is 1 or 2;
        var whole = string.Concat((hasDecimals ? digits[..separator] : digits).Where(char.IsAsciiDigit));
        var number = (hasDecimals ? whole + "." + digits[(separator + 1)..] : whole);
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    // An amount is digits with their separators and perhaps `k`; between the two of a range stand a dash or a word, a unit and a currency.
    [GeneratedRegex(
        """
        (?<from>\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))\s?(?<k1>k|tsd|mio|m)?(?![\p{L}\p{N}-[eECcUuGgSsPp]])
        (?:\s*(?:\p{Sc}|[A-Z]{3}|/\s?(?:yr|year|h|hr|hour|month|mo)|p\.?a\.?)?\s*(?:-|–|—|to|until|bis|à)\s*(?:\p{Sc}|[A-Z]{3}|US\$)?\s*
        (?<to>\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))\s?(?<k2>k|tsd|mio|m)?(?![\p{L}\p{N}-[eECcUuGgSsPp]]))?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
