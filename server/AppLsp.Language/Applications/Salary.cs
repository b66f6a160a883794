using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Text;

namespace AppLsp.Language.Applications;

/// <summary>An amount of money as it is written.</summary>
/// <param name="Value">The amount, with <c>k</c> and the like multiplied in.</param>
/// <param name="Span">Where its digits stand, with a <c>k</c> that is its alone, and without the currency.</param>
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
        var (first, second) = (match.Groups["k1"], match.Groups["k2"]);
        if (!to.Success) return new(Read(from, first, span.Start), null);
        // In `80-100k` both are thousands; in `80k-100000` each is as it says.
        var isShared = !first.Success && second.Success && Number(from.Value) < 1000;
        return new(Read(from, isShared ? second : first, span.Start, isShared), Read(to, second, span.Start, isShared));
    }

    private static Amount Read(Group digits, Group unit, int offset, bool isShared = false)
    {
        var factor = unit.Value.ToLowerInvariant() switch { "" => 1m, "m" or "mio" => 1_000_000m, _ => 1_000m };
        var last = unit.Success && !isShared ? unit : digits;
        return new(Number(digits.Value) * factor, TextSpan.FromBounds(offset + digits.Index, offset + last.Index + last.Length));
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
