using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>
/// A date that leaves something out: a day without its year (<c>7 June</c>, <c>5/3</c>), a month (<c>Mar 2025</c>), or the signs between
/// its numbers (<c>20250301</c>).
/// </summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Days">
/// The month and the day: of two numbers that may be either, with the month first and then with the day first; none where it is a month.
/// </param>
internal sealed partial record ShortDate(TextSpan Span, ImmutableArray<(int Month, int Day)> Days)
{
    /// <summary>In UTF-16 units. No longer text is the value of a date or a status.</summary>
    private const int LongestText = 200;

    /// <summary>A year that has all days that there are.</summary>
    private const int LeapYear = 2000;

    private static readonly WordList BehindAnyNumber = new("months.txt", "behind any number");

    /// <summary>The year, where it is written.</summary>
    public int? Year { get; private init; }

    /// <summary>The sign between two numbers; else <c>'\0'</c>. Without a month's name they may be any two numbers.</summary>
    public char Sign { get; private init; }

    /// <summary>Those in <paramref name="span"/> of <paramref name="text"/>, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="months">The person's own names of months, by their <see cref="Names.BareKey"/>.</param>
    public static IEnumerable<ShortDate> In(SourceText text, TextSpan span, IReadOnlyDictionary<string, int> months)
    {
        if (span.Length > LongestText || !text.Span(span).ContainsAnyInRange('0', '9'))
            yield break;
        var words = text.Slice(span);
        for (var match = Pattern().Match(words); match.Success;)
        {
            var date = Read(match, span.Start, months);
            if (date is not null)
                yield return date;
            // Behind a number and a word that is no month, the word may begin a date: `2 rounds June 7`.
            match = date is null ? Pattern().Match(words, match.Groups["first"].Index + match.Groups["first"].Length) : match.NextMatch();
        }
    }

    private static ShortDate? Read(Match match, int start, IReadOnlyDictionary<string, int> months)
    {
        var span = new TextSpan(start + match.Index, match.Length);
        int? year =
            match.Groups["year"] is { Success: true } four ? Number(four)
            : match.Groups["yy"] is { Success: true } two ? Number(two) + 2000
            : null;
        var day = match.Groups["day"] is { Success: true } written ? Number(written) : (int?)null;
        if (match.Groups["name"] is { Success: true } name)
        {
            if (Month(name.ValueSpan, months) is not { } month || !AreOfDate(match))
                return null;
            return day is { } of ? Of(span, year, (month, of)) : new(span, []) { Year = year };
        }
        if (match.Groups["month"] is { Success: true } number)
            return day is { } of ? Of(span, year, (Number(number), of))
                : Number(number) is >= 1 and <= 12 ? new(span, []) { Year = year }
                : null;
        var (a, b) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
        var sign = match.Groups["s"].Value[0];
        var date = sign == '.' ? Of(span, null, (b, a)) : Of(span, null, (a, b), (b, a));
        return date is null ? null : date with { Sign = sign };
    }

    /// <summary>The date where some of <paramref name="readings"/> are days of some year; else null.</summary>
    private static ShortDate? Of(TextSpan span, int? year, params (int Month, int Day)[] readings)
    {
        ImmutableArray<(int, int)> days =
        [
            .. readings
                .Where(one => one is { Month: >= 1 and <= 12, Day: >= 1 } && one.Day <= DateTime.DaysInMonth(year ?? LeapYear, one.Month))
                .Distinct(),
        ];
        return days.IsEmpty || year is < Dates.FirstYear or > Dates.LastYear ? null : new(span, days) { Year = year };
    }

    private static bool AreOfDate(Match match) =>
        match.Groups["of"].Captures.All(word => MonthNames.IsConnecting(word.ValueSpan))
        && match.Groups["th"] is var ending
        && (ending.Length == 0 || MonthNames.IsOrdinal(ending.ValueSpan));

    private static int? Month(ReadOnlySpan<char> name, IReadOnlyDictionary<string, int> months) =>
        BehindAnyNumber.Contains(Names.Key(name))
            ? null
            : MonthNames.NumberOf(name) ?? (months.TryGetValue(Names.BareKey(name), out var own) ? own : null);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // The groups: name of the month; th behind the day's digits; of between them; a and b with the separator s.
    [GeneratedRegex(
        """
            (?<![\p{L}0-9./:'-])(?:
              (?<first>(?<year>[12][0-9]{3}))(?<month>[0-9]{2})(?<day>[0-9]{2})(?![\p{L}0-9./:-])
            | (?<first>(?<year>[12][0-9]{3}))-(?<month>[0-9]{2})(?![\p{L}0-9./:-])
            | (?<first>(?<month>[0-9]{1,2}))\s?[月월]\s?(?<day>[0-9]{1,2})\s?[日일]
            | (?<first>(?<day>[0-9]{1,2}))(?<th>\.[ºª]|\.?|\p{L}{1,2}|[º°])(?:(?<=\.)|[\s-]+(?:(?<of>\p{L}{2,3})\s+)?)
              (?<name>\p{L}{3,10})(?!\p{L})(?:\.?,?\s+'?(?<yy>[0-9]{2})(?=[\s)\]]*$))?
            | (?<first>(?<name>\p{L}{3,10}))\.?\s+(?:(?<of>\p{L}{2,3})\s+)?(?<year>[12][0-9]{3})(?![\p{L}0-9/-])
            | (?<first>(?<name>\p{L}{3,10}))\.?\s+(?<day>[0-9]{1,2})(?<th>\p{L}{2})?(?![\p{L}0-9:/-]|[.,][0-9])
            | (?<first>(?<a>[0-9]{1,2}))(?<s>/)(?<b>[0-9]{1,2})(?![\p{L}0-9/-]|[.,][0-9])
            | (?<first>(?<a>[0-9]{1,2}))(?<s>\.)(?<b>[0-9]{1,2})\.(?![\p{L}0-9])
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
