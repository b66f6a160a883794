using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Text;
using AppLsp.Language.Words;

namespace AppLsp.Language.Values;

/// <summary>How a date is written.</summary>
public enum DateForm
{
    /// <summary>ISO 8601: <c>2025-05-07</c>, with or without a time of day after it.</summary>
    Iso,

    /// <summary>Another form that can be read in one way only: <c>04-29-2025</c>, <c>29 April 2025</c>.</summary>
    Other,

    /// <summary>Several readings: day first and month first, <c>04-05-2025</c>, or year first as well, <c>25-05-07</c>.</summary>
    Ambiguous,

    /// <summary>The form of a date, but no such day: <c>2026-02-31</c>.</summary>
    Invalid,

    /// <summary>A day without its year, <c>7 June</c>, or a month: it is read where a day belongs, and nothing marks it.</summary>
    Partial,
}

/// <summary>A date as it is written.</summary>
/// <param name="Span">Where it stands, without weekday and time of day.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Readings">The days that it may mean: none where it is invalid, several where it is ambiguous, else one.</param>
public sealed record DateMention(TextSpan Span, DateForm Form, IReadOnlyList<DateOnly> Readings)
{
    /// <summary>The day, where there is just one that it may mean.</summary>
    public DateOnly? Day => Readings is [var day] ? day : null;

    /// <summary>
    /// Of an ambiguous date, what each of its readings takes for the first number: <c>month first</c>, <c>day first</c>, <c>year first</c>,
    /// in this order; of one that other dates settle, too; else empty.
    /// </summary>
    public ImmutableArray<string> Orders { get; init; } = [];

    /// <summary>Of a date in numbers of which the last alone may be the year, the sign between them; else <c>'\0'</c>.</summary>
    internal char Sign { get; init; }

    /// <summary>The order in which alone such a date can be read; where both are possible, or none, it tells nothing.</summary>
    internal DateOrder Told { get; init; }

    /// <summary>Of an invalid date, the numbers that are written for its year, month and day; else null.</summary>
    public (int Year, int Month, int Day)? Written { get; init; }
}

/// <summary>Reads dates as people write them.</summary>
public static partial class Dates
{
    /// <summary>The first year that is taken for one.</summary>
    internal const int FirstYear = 1900;

    /// <summary>The last year that is taken for one.</summary>
    internal const int LastYear = 2200;

    /// <summary>How many digits the shortest date in numbers has, <c>1-2-26</c>.</summary>
    private const int FewestDigits = 4;

    /// <summary>How many the shortest date with a month's name has, <c>1-feb-26</c>: signs join it.</summary>
    private const int FewestDigitsJoined = 3;

    /// <summary>How many letters the shortest word has that is tried as a month's name.</summary>
    private const int ShortestMonth = 3;

    /// <summary>How many the longest.</summary>
    private const int LongestMonth = 10;

    private const string MonthFirst = "month first";
    private const string DayFirst = "day first";
    private const string YearFirst = "year first";

    /// <summary>The day as ISO 8601 writes it.</summary>
    public static string ToIso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The day as whoever wrote <paramref name="example"/> would write it, where that can be read in one way only: with the month's name,
    /// or with dots. Else as ISO 8601 writes it.
    /// </summary>
    public static string Like(string example, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(example);
        if (NextMatch(example, 0) is { } match && match.Groups["month"] is { Success: true } month)
        {
            if (NamedMonth(match, null) is null || MonthNames.Like(month.Value, day.Month, match.Groups["th"].Value) is not { } name)
                return ToIso(day);
            name = char.IsUpper(month.Value[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
            // What stands between the parts stays as it is; the ending of another day's number would be wrong.
            var ending = match.Groups["th"].Value == "." ? "." : "";
            var behind = match.Groups["th"].Success ? "th" : "day";
            var (number, year) = ($"{day.Day}{ending}", ToIso(day)[..4]);
            return match.Groups["day"].Index < month.Index
                ? $"{number}{Between(match, "th", "month")}{name}{Between(match, "month", "year")}{year}"
                : $"{name}{Between(match, "month", "day")}{number}{Between(match, behind, "year")}{year}";
        }
        if (example.Split('.') is [{ Length: <= 2 } first, { Length: <= 2 }, { Length: 4 }])
            return day.ToString(first.Length == 2 ? "dd'.'MM'.'yyyy" : "d'.'M'.'yyyy", CultureInfo.InvariantCulture);
        return ToIso(day);
    }

    /// <summary>What stands between the groups <paramref name="left"/> and <paramref name="right"/> of a date.</summary>
    private static string Between(Match match, string left, string right)
    {
        var start = match.Groups[left].Index + match.Groups[left].Length - match.Index;
        return match.Value[start..(match.Groups[right].Index - match.Index)];
    }

    /// <summary>The dates in <paramref name="span"/> of <paramref name="text"/>, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="order">How a date with two readings is read.</param>
    /// <param name="months">The person's own names of months, by their <see cref="Names.BareKey"/>.</param>
    public static IEnumerable<DateMention> In(
        SourceText text,
        TextSpan span,
        DateOrder order = DateOrder.Ask,
        IReadOnlyDictionary<string, int>? months = null
    )
    {
        if (!MayBeIn(text.Span(span)))
            yield break;
        var words = text.Slice(span);
        for (var from = 0; NextMatch(words, from) is { } match;)
        {
            var date = Read(match, new(span.Start + match.Index, match.Length), months);
            if (date is not null)
                yield return Settled(date, order);
            // Where no month stands, as in `3 rounds 2025-05-07`, a date may begin behind the first word.
            var first = match.Groups["day"].Index == match.Index ? match.Groups["day"] : match.Groups["month"];
            from = date is null && first.Success ? first.Index + first.Length : match.Index + match.Length;
            if (!MayBeIn(words.AsSpan(from)))
                yield break;
        }
    }

    /// <summary>
    /// The next match from <paramref name="from"/> on, or null. A date begins at a digit or with the word before it: the pattern is tried
    /// nowhere else.
    /// </summary>
    private static Match? NextMatch(string words, int from)
    {
        while (words.AsSpan(from).IndexOfAnyInRange('0', '9') is >= 0 and var distance)
        {
            var digit = from + distance;
            var word = WordBefore(words, from, digit);
            if (word < digit && DatePattern().Match(words, word) is { Success: true } named)
                return named;
            if (DatePattern().Match(words, digit) is { Success: true } match)
                return match;
            from = words.AsSpan(digit).IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? digit + length : words.Length;
        }
        return null;
    }

    /// <summary>
    /// Where the word before the digit at <paramref name="digit"/> begins, if it may be a month's name, but not before
    /// <paramref name="from"/>; else <paramref name="digit"/>.
    /// </summary>
    private static int WordBefore(string words, int from, int digit)
    {
        var end = digit;
        while (end > from && char.IsWhiteSpace(words[end - 1]))
            end--;
        if (end == digit)
            return digit;
        if (end > from && words[end - 1] == '.')
            end--;
        var start = end;
        while (start > from && char.IsLetter(words[start - 1]))
            start--;
        return end - start is >= ShortestMonth and <= LongestMonth ? start : digit;
    }

    /// <summary>Whether <paramref name="words"/> have as many digits as a date: most lines have none, or those of a small number.</summary>
    private static bool MayBeIn(ReadOnlySpan<char> words)
    {
        if (words.IndexOfAnyInRange('0', '9') is not (>= 0 and var first))
            return false;
        var digits = 0;
        foreach (var c in words[first..])
            if (char.IsAsciiDigit(c) && ++digits == FewestDigits)
                return true;
        return digits == FewestDigitsJoined && words.ContainsAny('-', '/');
    }

    /// <summary>
    /// The dates in <paramref name="span"/> of what <paramref name="outline"/> says: what is there for programs holds none,
    /// unless it is all that stands there.
    /// </summary>
    public static IEnumerable<DateMention> In(
        Outline outline,
        TextSpan span,
        DateOrder order = DateOrder.Ask,
        IReadOnlyDictionary<string, int>? months = null
    )
    {
        ArgumentNullException.ThrowIfNull(outline);
        // Most lines have no date.
        return MayBeIn(outline.Text.Span(span))
            ? In(outline.Text, WithDayBefore(outline.Text, span, months), order, months)
                .Where(date => !outline.IsUnread(date.Span.Start) || outline.IsValueInCode(span))
            : [];
    }

    /// <summary>
    /// <paramref name="span"/> with the digits before it, where they and nothing else on the line make it a date: <c>7. Mai 2025</c> alone
    /// on a line is an item of a numbered list to Markdown, and a day to people. Where such a list goes on, it is one.
    /// </summary>
    private static TextSpan WithDayBefore(SourceText text, TextSpan span, IReadOnlyDictionary<string, int>? months)
    {
        if (span.Start < 3 || text.Content[span.Start - 1] != ' ' || text.Content[span.Start - 2] != '.')
            return span;
        var number = text.LineAt(span.Start);
        var line = text.LineSpan(number);
        var words = text.Slice(line);
        if (NextMatch(words, 0) is not { } match)
            return span;
        var isAlone = match.Index == words.Length - words.TrimStart().Length && match.Length == words.Trim().Length;
        return isAlone
            && line.Start + match.Index < span.Start
            && NamedMonth(match, months) is not null
            && !IsNumbered(text, number, -1)
            && !IsNumbered(text, number, 1)
            ? TextSpan.FromBounds(line.Start + match.Index, span.End)
            : span;
    }

    /// <summary>
    /// Whether the next line that is not blank, in the direction <paramref name="step"/> from <paramref name="line"/>, is an item of a
    /// numbered list.
    /// </summary>
    private static bool IsNumbered(SourceText text, int line, int step)
    {
        do line += step;
        while (line >= 0 && line < text.LineCount && text.IsBlank(line));
        if (line < 0 || line >= text.LineCount)
            return false;
        var words = text.Span(text.LineSpan(line)).TrimStart();
        return words.IndexOfAnyExceptInRange('0', '9') is > 0 and var end && words[end..] is ['.' or ')', ' ' or '\t', ..];
    }

    /// <summary>The date in the order that the person has chosen, where it can be read so.</summary>
    private static DateMention Settled(DateMention date, DateOrder order)
    {
        if (date.Form != DateForm.Ambiguous || order == DateOrder.Ask)
            return date;
        var chosen = date.Orders.IndexOf(order == DateOrder.MonthFirst ? MonthFirst : DayFirst);
        return chosen < 0 ? date : date with { Form = DateForm.Other, Readings = [date.Readings[chosen]], Orders = [] };
    }

    /// <summary>
    /// The date in the order that others of the same writing tell, where it has two readings. The year may come first of no other.
    /// </summary>
    internal static DateMention SettledByOthers(DateMention date, DateOrder told) =>
        date.Orders.Contains(YearFirst) ? date : Settled(date, told) with { Orders = date.Orders };

    private static DateMention? Read(Match match, TextSpan span, IReadOnlyDictionary<string, int>? months)
    {
        if (match.Groups["month"].Success)
            return NamedMonth(match, months) is { } month
                ? One(span, Year(match.Groups["year"].Value), month, Number(match, "day"), isIso: false)
                : null;
        if (match.Groups["y"] is { Success: true } year)
        {
            var isIso = match.Value is [_, _, _, _, '-', _, _, '-', _, _];
            return One(span, Number(year.Value), Number(match, "m"), Number(match, "d"), isIso);
        }

        return ReadNumbers(match, span);
    }

    /// <summary>Reads three numbers of which none is a year for sure, or the last alone.</summary>
    private static DateMention? ReadNumbers(Match match, TextSpan span)
    {
        var (a, b, z) = (Number(match, "a"), Number(match, "b"), Number(match, "z"));
        var (sign, isShort) = (match.Groups["s"].Value, match.Groups["z"].Length == 2);
        var year = Year(match.Groups["z"].Value);
        var dayFirst = Day(year, b, a);
        // With dots the day goes first wherever dots are used.
        if (sign == "." && dayFirst is { } day)
            return new(span, DateForm.Other, [day]);
        var monthFirst = Day(year, a, b);
        // A year of two digits goes first where people write ISO 8601 in short, with its hyphens.
        var yearFirst = isShort && sign == "-" && match.Groups["a"].Length == 2 ? Day(a + 2000, b, z) : null;
        List<(string Order, DateOnly? Day)> readings = [(MonthFirst, monthFirst), (DayFirst, dayFirst), (YearFirst, yearFirst)];
        readings = [.. readings.Where(reading => reading.Day is not null).DistinctBy(reading => reading.Day)];
        if (readings.Count == 1)
            return new(span, DateForm.Other, [readings[0].Day!.Value])
            {
                Sign = sign[0],
                Told = (dayFirst, monthFirst) switch
                {
                    (not null, null) => DateOrder.DayFirst,
                    (null, not null) => DateOrder.MonthFirst,
                    _ => DateOrder.Ask,
                },
            };
        if (readings.Count > 1)
            return new(span, DateForm.Ambiguous, [.. readings.Select(reading => reading.Day!.Value)])
            {
                Orders = [.. readings.Select(reading => reading.Order)],
                Sign = sign[0],
            };
        // 10.0.33 may be a version, 12-34-5678 a telephone number: only what has a likely year of four digits is meant as a date for sure.
        if (isShort || !IsYear(year))
            return null;
        return a is >= 1 and <= 12 ? Invalid(span, year, a, b) : Invalid(span, year, b, a);
    }

    private static DateMention One(TextSpan span, int year, int month, int day, bool isIso) =>
        Day(year, month, day) is { } date ? new(span, isIso ? DateForm.Iso : DateForm.Other, [date]) : Invalid(span, year, month, day);

    private static DateMention Invalid(TextSpan span, int year, int month, int day) =>
        new(span, DateForm.Invalid, []) { Written = (year, month, day) };

    private static DateOnly? Day(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Whether <paramref name="word"/> is a year of this century or the last.</summary>
    internal static bool IsYear(string word) => word is ['1', '9', _, _] or ['2', '0', _, _];

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>The month, 1 to 12, that a date with words names; null where it has none, or words that no such date has.</summary>
    private static int? NamedMonth(Match match, IReadOnlyDictionary<string, int>? months) =>
        match.Groups["of"].Captures.All(word => MonthNames.IsConnecting(word.ValueSpan))
        && match.Groups["th"] is var ending
        && (ending.Length == 0 || MonthNames.IsOrdinal(ending.ValueSpan))
            ? MonthNames.NumberOf(match.Groups["month"].ValueSpan) ?? OwnMonth(match.Groups["month"].ValueSpan, months)
            : null;

    private static int? OwnMonth(ReadOnlySpan<char> name, IReadOnlyDictionary<string, int>? months) =>
        months is { Count: > 0 } && months.TryGetValue(Names.BareKey(name), out var month) ? month : null;

    /// <summary>The year that <paramref name="digits"/> write, four of them or two.</summary>
    private static int Year(string digits) => digits.Length == 2 ? Number(digits) + 2000 : Number(digits);

    private static int Number(Match match, string group) => Number(match.Groups[group].Value);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // Digits are 0 to 9: \d would take those of other scripts too, which do not parse. A date may touch words of a script
    // without spaces. The groups: y-m-d; y年m月d日; a-b-z with the separator s; day month year and month day year with any word for
    // the month's name (the pattern knows no words), th behind the day's digits, of between the parts, j where a sign joins them.
    // \G: the pattern is tried at one place.
    // Of a reference back that minds no case the generator makes no code, so these mind it.
    [GeneratedRegex(
        """
            \G(?<![a-z0-9./-])(?:
              (?<y>[0-9]{4})([-/.])(?<m>[0-9]{1,2})(?-i:\1)(?<d>[0-9]{1,2})(?=T[0-9][0-9]:|[^a-z0-9/-]|$)
            | (?<y>[0-9]{4})\s?[年년]\s?(?<m>[0-9]{1,2})\s?[月월]\s?(?<d>[0-9]{1,2})\s?[日일]
            | (?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})(?-i:\k<s>)(?<z>[0-9]{4}|[0-9]{2})(?![a-z0-9/-])
            | (?<day>[0-9]{1,2})(?<th>\.[ºª]|\.?|\p{L}{1,2}|[º°])(?:(?<=\.)|[\s-]+(?:(?<of>\p{L}{2,3})\s+)?)
              (?<month>\p{L}{3,10})\.?,?[\s-]+(?:(?<of>\p{L}{2,3})\s+)?(?<year>[0-9]{4})(?![a-z0-9])
            | (?<day>[0-9]{1,2})(?<th>)(?<j>[-/])(?<month>\p{L}{3,10})\.?(?-i:\k<j>)(?<year>[0-9]{4}|[0-9]{2})(?![a-z0-9/-])
            | (?<!\p{L})(?<month>\p{L}{3,10})\.?\s+(?<day>[0-9]{1,2})(?<th>\p{L}{2})?,?\s+(?:(?<of>\p{L}{2,3})\s+)?
              (?<year>[0-9]{4})(?![a-z0-9])
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DatePattern();
}
