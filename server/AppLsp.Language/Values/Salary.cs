using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Text;

namespace AppLsp.Language.Values;

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
        if (!match.Success)
            return null;
        var (from, to) = (match.Groups["from"], match.Groups["to"]);
        var (first, second) = (match.Groups["k1"], match.Groups["k2"]);
        if (!to.Success)
            return new(Read(from, first, span.Start), null);
        // In `80-100k` and `80k-100` both are thousands; in `80k-100000` each is as it says.
        var isShared =
            first.Success != second.Success
            && Number(from.Value) < 1000
            && (second.Success || (Number(to.Value) < 1000 && !match.Groups["more"].Success));
        var shared = first.Success ? first : second;
        return new(Read(from, isShared ? shared : first, span.Start, isShared), Read(to, isShared ? shared : second, span.Start, isShared));
    }

    /// <summary>
    /// Whether <paramref name="line"/> is what is left of a template whose amounts were never filled in: signs and codes of currencies, and
    /// no word.
    /// </summary>
    public static bool LacksAmount(string line) => Currency().IsMatch(line) && !Currency().Replace(line, "").Any(char.IsLetterOrDigit);

    /// <summary>Whether <paramref name="line"/> says that the pay is to be agreed on or is fixed elsewhere.</summary>
    public static bool IsLeftOpen(string line) => Open().IsMatch(line);

    private static Amount Read(Group digits, Group unit, int offset, bool isShared = false)
    {
        var factor = unit.Value.ToLowerInvariant() switch
        {
            "" => 1m,
            "m" or "mio" => 1_000_000m,
            "万" or "萬" or "만" => 10_000m,
            _ => 1_000m,
        };
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

    // `150,000`, `1 234.50`, `12.5`.
    private const string Digits = """\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)""";

    // What the digits are multiplied with.
    private const string Unit = "k|tsd|mio|m|万|萬|만";

    // Behind an amount no word goes on, but the sign or code of a currency may: `50kUSD`, `500万円`.
    private const string End = """(?![\p{L}\p{N}-[eECcUuGgSsPp円元원]])""";

    // `$`, `US$`, `EUR`: a currency before its amount.
    private const string CurrencyBefore = """(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})?\s*""";

    // `€`, `EUR`, `円`, `/year`, `p.a.`: what stands behind the first amount of a range.
    private const string BehindFirst = """(?:\p{Sc}|[A-Z]{3}|[円元원]|/\s?(?:yr|year|h|hr|hour|month|mo)|p\.?a\.?)?\s*""";

    // A share, a bonus or a time is no end of a range: `£45,000 – 10% bonus`, `£45,000 - 25 days holiday`.
    private const string OtherThanPay = """
        \s*(?:\p{Sc}|(?-i:[A-Z]{3})\b)?[\s-]*(?:%|(?:percent|prozent
          |days?|weeks?|hours?|hrs?|h|months?|years?|tagen?|wochen?|stunden?|monaten?
          |jours?|semaines?|heures?|mois|días?|semanas?|horas?|meses
          |bonus|commission|equity|shares?|rsus?|options?)\b)
        """;

    // One amount, or two with a dash or a word between them; `and` is such a word behind `between`.
    [GeneratedRegex(
        $$"""
            (?<between>\b(?:between|zwischen|entre|tra|tussen)\s+{{CurrencyBefore}})?
            (?<from>{{Digits}})\s?(?<k1>{{Unit}})?{{End}}
            (?:\s*{{BehindFirst}}
              (?:-|–|—|~|〜|～|to|until|bis|até|à|a|tot|(?(between)(?:and|und|et|y|e|en)\b|(?!)))\s*{{CurrencyBefore}}
              (?<to>(?>{{Digits}}))\s?(?<k2>{{Unit}})?{{End}}
              (?!{{OtherThanPay}})
              (?<more>\s*(?<=\s)(?!per\b|p\.|(?-i:[A-Z]{3})\b)\p{L})?
            )?
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"[A-Z]{0,3}\p{Sc}|\b(?:AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|INR|JPY|KRW|MXN|NOK|NZD|PLN|RON|SEK|SGD|USD|ZAR)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Currency();

    [GeneratedRegex(
        """
            \b(?:competitive|attractive|negotiable|negotiated|DOE|DOQ|depend(?:s|ing|ent)|commensurate|based\ on|according\ to|as\ per
              |in\ line\ with|market\ rate|undisclosed|confidential|discuss(?:ed|ion)?
              |not\ (?:yet\ )?(?:stated|disclosed|mentioned|advertised|given|known|published)|open
              |unpaid|volunteer|voluntary|minimum\ wage|scale|band|grade|collective\ agreement
              |nach\ (?:Vereinbarung|Absprache|Tarif|Qualifikation)|VB|Verhandlungssache|verhandelbar|Tarif\w*|k\.\ ?A
              |leistungsgerecht\w*|selon|à\ (?:définir|négocier|convenir)|négociable
              |a\ convenir|según|negociable|a\ combinar|da\ concordare|in\ overleg|marktconform)\b
            | 応相談 | 要相談 | 面议 | 面議 | 협의
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Open();
}
