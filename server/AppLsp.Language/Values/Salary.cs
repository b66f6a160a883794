using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

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
    private const string WordsFile = "pay.txt";

    private static readonly WordList BetweenWords = new(WordsFile, "between");
    private static readonly WordList JoinedWords = new(WordsFile, "joined");
    private static readonly WordList RangeWords = new(WordsFile, "ranges");
    private static readonly WordList Times = new(WordsFile, "times");
    private static readonly WordList PerWords = new(WordsFile, "per");
    private static readonly WordList OtherThanPay = new(WordsFile, "other-than-pay");
    private static readonly WordList LeftOpen = new(WordsFile, "left-open");

    /// <summary>Reads the first amount or range in <paramref name="span"/>; null where it has no number.</summary>
    public static Salary? In(SourceText text, TextSpan span)
    {
        var words = text.Slice(span);
        var first = FirstAmount().Match(words);
        if (!first.Success)
            return null;
        var (from, unit) = (first.Groups["digits"], first.Groups["unit"]);
        if (SecondAmount(words, first) is not { } second)
            return new(Read(from, unit, span.Start), null);
        var (to, secondUnit) = (second.Groups["digits"], second.Groups["unit"]);
        // In `80-100k` and `80k-100` both are thousands; in `80k-100000` each is as it says.
        var isShared =
            unit.Success != secondUnit.Success
            && Number(from.Value) < 1000
            && (secondUnit.Success || (Number(to.Value) < 1000 && !GoesOn(words, second.Index + second.Length)));
        var shared = unit.Success ? unit : secondUnit;
        return new(
            Read(from, isShared ? shared : unit, span.Start, isShared),
            Read(to, isShared ? shared : secondUnit, span.Start, isShared)
        );
    }

    /// <summary>
    /// Whether <paramref name="line"/> is what is left of a template whose amounts were never filled in: signs and codes of currencies, and
    /// no word.
    /// </summary>
    public static bool LacksAmount(string line) => Currency().IsMatch(line) && !Currency().Replace(line, "").Any(char.IsLetterOrDigit);

    /// <summary>Whether <paramref name="line"/> says that the pay is to be agreed on or is fixed elsewhere.</summary>
    public static bool IsLeftOpen(string line) => LeftOpen.StandsIn(line);

    /// <summary>The second amount of a range, behind a dash or a word behind the first one; null where there is none.</summary>
    private static Match? SecondAmount(string words, Match first)
    {
        var end = first.Index + first.Length;
        var behind = BehindFirst().Match(words, end);
        // What looks like a currency may be the word of the range: `50 bis 60`.
        return (IsTimeOrCurrency(behind) ? Behind(behind.Index + behind.Length) : null) ?? Behind(end);

        Match? Behind(int start)
        {
            var sign = RangeSign().Match(words, start);
            if (!sign.Success || !(sign.Groups["word"] is not { Success: true } word || Joins(word.Value, words, first)))
                return null;
            var second = AmountBehind().Match(words, sign.Index + sign.Length);
            return second.Success && !CountsOther(words, second.Index + second.Length) ? second : null;
        }
    }

    private static bool IsTimeOrCurrency(Match behind) =>
        behind.Success && (behind.Groups["time"] is not { Success: true } time || Times.Contains(Names.Key(time.Value)));

    /// <summary>Whether <paramref name="word"/> joins the amounts of a range; `and` does so behind `between`.</summary>
    private static bool Joins(string word, string words, Match first)
    {
        var key = Names.Key(word);
        return RangeWords.Contains(key)
            || (
                JoinedWords.Contains(key)
                && WordBefore().Match(words[..first.Index]) is { Success: true } before
                && BetweenWords.Contains(Names.Key(before.Groups["word"].Value))
            );
    }

    /// <summary>
    /// Whether what stands at <paramref name="end"/>, behind an amount, makes something else of it: a share, a bonus or a time is no end of
    /// a range, as in `£45,000 – 10% bonus`, `£45,000 - 25 days holiday`.
    /// </summary>
    private static bool CountsOther(string words, int end) =>
        Counted().Match(words, end) is { Success: true } counted
        && (counted.Groups["percent"].Success || counted.Groups["word"].Captures.Any(word => OtherThanPay.Contains(Names.Key(word.Value))));

    /// <summary>Whether a sentence goes on behind the amount: with a word that is no currency and tells no time.</summary>
    private static bool GoesOn(string words, int end) =>
        NextWord().Match(words, end) is { Success: true } next && !PerWords.Contains(Names.Key(next.Groups["word"].Value));

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

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex($"(?<digits>{Digits})\\s?(?<unit>{Unit})?{End}", Options)]
    private static partial Regex FirstAmount();

    [GeneratedRegex($"\\G\\s*{CurrencyBefore}(?<digits>(?>{Digits}))\\s?(?<unit>{Unit})?{End}", Options)]
    private static partial Regex AmountBehind();

    // `€`, `EUR`, `円`, `/year`, `p.a.`: what stands behind the first amount of a range.
    [GeneratedRegex("""\G\s*(?:\p{Sc}|[A-Z]{3}|[円元원]|/\s?(?<time>\p{L}+)|p\.?a\.?)""", Options)]
    private static partial Regex BehindFirst();

    // What stands between the two amounts of a range.
    [GeneratedRegex("""\G\s*(?:[-–—~〜～]|(?<word>\p{L}+))""", Options)]
    private static partial Regex RangeSign();

    // The word before an amount, whose currency may stand between.
    [GeneratedRegex("""(?<!\p{L})(?<word>\p{L}+)\s+(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})?\s*$""", Options)]
    private static partial Regex WordBefore();

    // What an amount counts: the word behind it, or the one behind its currency, or both, of which either may be meant.
    [GeneratedRegex(
        """
            \G\s*(?:
              (?:\p{Sc}|(?-i:[A-Z]{3})\b)?[\s-]*(?<percent>%)
            | (?-i:(?<word>[A-Z]{3}))\b(?:[\s-]*(?<word>\p{L}+)\b)?
            | \p{Sc}?[\s-]*(?<word>\p{L}+)\b
            )
            """,
        Options | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Counted();

    // A word that begins a new part of the sentence; the code of a currency does not.
    [GeneratedRegex("""\G\s*(?<=\s)(?!p\.|(?-i:[A-Z]{3})\b)(?<word>\p{L}+)""", Options)]
    private static partial Regex NextWord();

    [GeneratedRegex(
        @"[A-Z]{0,3}\p{Sc}|\b(?:AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|INR|JPY|KRW|MXN|NOK|NZD|PLN|RON|SEK|SGD|USD|ZAR)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Currency();
}
