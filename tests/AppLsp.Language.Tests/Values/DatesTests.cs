using System.Globalization;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using CsCheck;

namespace AppLsp.Language.Tests.Values;

public class DatesTests
{
    [Theory]
    [InlineData("[|2025-05-07|]", DateForm.Iso, "2025-05-07")]
    [InlineData("Wednesday, [|2025-05-07|].", DateForm.Iso, "2025-05-07")]
    [InlineData("[|2025-05-07|]T10:30", DateForm.Iso, "2025-05-07")]
    [InlineData("[|2025-05-07|] 10:30", DateForm.Iso, "2025-05-07")]
    [InlineData("([|2025-05-07|])", DateForm.Iso, "2025-05-07")]
    [InlineData("**[|2025-05-07|]**:", DateForm.Iso, "2025-05-07")]
    [InlineData("応募日[|2025-05-07|]に", DateForm.Iso, "2025-05-07")]
    [InlineData("[|2024-02-29|]", DateForm.Iso, "2024-02-29")]
    [InlineData("[|2025-5-7|]", DateForm.Other, "2025-05-07")]
    [InlineData("[|2025/05/07|]", DateForm.Other, "2025-05-07")]
    [InlineData("[|2025.05.07|]", DateForm.Other, "2025-05-07")]
    [InlineData("[|04-29-2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|29-04-2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|29/04/2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|4/29/25|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|29.4.2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|4.5.2025|]", DateForm.Other, "2025-05-04")]
    [InlineData("[|05/05/2025|]", DateForm.Other, "2025-05-05")]
    [InlineData("[|April 29, 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|April 29 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|APRIL 29th, 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|Apr. 29, 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|29 Apr 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|29-Apr-2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|29. April 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("the [|29th of April, 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("Tue, [|29 Apr 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("Tuesday, [|April 29, 2025|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|Sept 1st 2025|]", DateForm.Other, "2025-09-01")]
    [InlineData("[|2nd May 2025|]", DateForm.Other, "2025-05-02")]
    [InlineData("am [|7. Mai 2025|]", DateForm.Other, "2025-05-07")]
    [InlineData("Mittwoch, [|7.Mai 2025|]", DateForm.Other, "2025-05-07")]
    [InlineData("[|3. März 2025|]", DateForm.Other, "2025-03-03")]
    [InlineData("[|3. Maerz 2025|]", DateForm.Other, "2025-03-03")]
    [InlineData("[|24. Dez. 2025|]", DateForm.Other, "2025-12-24")]
    [InlineData("le [|1er août 2025|]", DateForm.Other, "2025-08-01")]
    [InlineData("mercredi [|7 FÉVRIER 2025|]", DateForm.Other, "2025-02-07")]
    [InlineData("[|7 fevrier 2025|]", DateForm.Other, "2025-02-07")]
    [InlineData("[|18 de noviembre de 2026|]", DateForm.Other, "2026-11-18")]
    [InlineData("[|1º de março de 2026|]", DateForm.Other, "2026-03-01")]
    [InlineData("[|3 dic 2025|]", DateForm.Other, "2025-12-03")]
    [InlineData("[|29-Apr-25|], by post", DateForm.Other, "2025-04-29")]
    [InlineData("[|5-ene-26|]", DateForm.Other, "2026-01-05")]
    [InlineData("[|29/avr/2026|]", DateForm.Other, "2026-04-29")]
    [InlineData("[|1.º de mayo de 2026|]", DateForm.Other, "2026-05-01")]
    [InlineData("[|3 de mayo del 2026|]", DateForm.Other, "2026-05-03")]
    [InlineData("[|Mayo 3 de 2026|]", DateForm.Other, "2026-05-03")]
    [InlineData("[|31-nov-26|]", DateForm.Invalid, "")]
    [InlineData("[|9 luglio 2025|]", DateForm.Other, "2025-07-09")]
    [InlineData("[|9 mrt. 2025|]", DateForm.Other, "2025-03-09")]
    [InlineData("応募日は[|2026年11月18日|]（水）", DateForm.Other, "2026-11-18")]
    [InlineData("3 rounds [|2025-05-07|]", DateForm.Iso, "2025-05-07")]
    [InlineData("Week 12 2025, [|7 May 2025|]", DateForm.Other, "2025-05-07")]
    [InlineData("[|31. Juni 2025|]", DateForm.Invalid, "")]
    [InlineData("[|04-05-2025|]", DateForm.Ambiguous, "2025-04-05 2025-05-04")]
    [InlineData("[|4/5/25|]", DateForm.Ambiguous, "2025-04-05 2025-05-04")]
    [InlineData("[|25-05-07|]", DateForm.Ambiguous, "2007-05-25 2025-05-07")]
    [InlineData("[|05-07-25|]", DateForm.Ambiguous, "2025-05-07 2025-07-05 2005-07-25")]
    [InlineData("[|29-04-25|]", DateForm.Ambiguous, "2025-04-29 2029-04-25")]
    [InlineData("[|04-29-25|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|25-04-31|]", DateForm.Other, "2031-04-25")]
    [InlineData("[|25-12-05|]", DateForm.Ambiguous, "2005-12-25 2025-12-05")]
    [InlineData("[|29/04/25|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|29.04.25|]", DateForm.Other, "2025-04-29")]
    [InlineData("[|5-5-25|]", DateForm.Other, "2025-05-05")]
    [InlineData("[|2026-02-31|]", DateForm.Invalid, "")]
    [InlineData("[|2025-02-29|]", DateForm.Invalid, "")]
    [InlineData("[|2025-13-01|]", DateForm.Invalid, "")]
    [InlineData("[|2025-00-10|]", DateForm.Invalid, "")]
    [InlineData("[|31/02/2026|]", DateForm.Invalid, "")]
    [InlineData("[|February 30, 2026|]", DateForm.Invalid, "")]
    [InlineData("[|31 June 2025|]", DateForm.Invalid, "")]
    public void A_date_is_read(string marked, DateForm form, string readings)
    {
        var expected = Marked.Of(marked);
        var date = Assert.Single(DatesIn(expected.Text.Content));
        Assert.Equal(expected.Span, date.Span);
        Assert.Equal((form, readings), (date.Form, string.Join(' ', date.Readings.Select(Dates.ToIso))));
        Assert.Equal(date.Readings.Count == 1, date.Day is not null);
    }

    [Theory]
    [InlineData("7 May 2025", "26 November 2025")]
    [InlineData("7th May 2025", "26 November 2025")]
    [InlineData("May 7, 2025", "November 26, 2025")]
    [InlineData("Sept 1st 2025", "Nov 26 2025")]
    [InlineData("7. Mai 2025", "26. November 2025")]
    [InlineData("7. Januar 2025", "26. November 2025")]
    [InlineData("7. april 2025", "26. november 2025")]
    [InlineData("7. Dez. 2025", "26. Nov. 2025")]
    [InlineData("4. May 2025", "26. November 2025")]
    [InlineData("7 mai 2025", "26 novembre 2025")]
    [InlineData("1er août 2025", "26 novembre 2025")]
    [InlineData("18 de octubre de 2025", "26 de noviembre de 2025")]
    [InlineData("9 mrt. 2025", "26 nov. 2025")]
    [InlineData("7.5.2025", "26.11.2025")]
    [InlineData("2025-05-07", "2025-11-26")]
    [InlineData("", "2025-11-26")]
    public void A_day_is_written_as_the_person_writes_days(string example, string expected) =>
        Assert.Equal(expected, Dates.Like(example, new(2025, 11, 26)));

    [Theory]
    [InlineData("12 people 2025")]
    [InlineData("7 les mai 2025")]
    [InlineData("2026年11月")]
    [InlineData("version 1.2.3")]
    [InlineData("version 10.0.401")]
    [InlineData("1.2.3.4")]
    [InlineData("192.168.10.25")]
    [InlineData("v2025.05.07.1")]
    [InlineData("+1 555-123-4567")]
    [InlineData("12-34-5678")]
    [InlineData("020 7946 0958")]
    [InlineData("555.123.4567")]
    [InlineData("$90,000 - $110,000")]
    [InlineData("EUR 45.000-60.000")]
    [InlineData("10:30 - 11:45")]
    [InlineData("24/7")]
    [InlineData("1/2/3")]
    [InlineData("99/99/99")]
    [InlineData("May 2025")]
    [InlineData("05/2025")]
    [InlineData("2025")]
    [InlineData("2025-05")]
    [InlineData("2025-W19-3")]
    [InlineData("JR-2025-05-07-1")]
    [InlineData("2025-05-07-draft")]
    [InlineData("https://example.com/2025/05/07/post")]
    [InlineData("resume-2025-05-07.pdf")]
    [InlineData("٢٠٢٥-٠٥-٠٧ and 5")]
    [InlineData("5 ٢٩ April ٢٠٢٥")]
    [InlineData("２０２５-０５-０７ 1")]
    [InlineData("summary 7 2025")]
    [InlineData("")]
    public void What_only_looks_like_a_date_is_none(string words) => Assert.Empty(DatesIn(words));

    [Theory]
    [InlineData("04-05-2025", DateOrder.DayFirst, "2025-05-04")]
    [InlineData("04-05-2025", DateOrder.MonthFirst, "2025-04-05")]
    [InlineData("29-04-25", DateOrder.DayFirst, "2025-04-29")]
    [InlineData("25-05-07", DateOrder.MonthFirst, null)]
    public void The_order_that_was_chosen_decides_where_it_can(string written, DateOrder order, string? day) =>
        Assert.Equal(
            day,
            Assert.Single(Dates.In(SourceText.From(written), new(0, written.Length), order)).Day is { } read ? Dates.ToIso(read) : null
        );

    [Fact]
    public void Several_dates_are_read_in_their_order() =>
        Assert.Equal(
            ["2025-05-07", "2025-05-14", "2025-06-01"],
            DatesIn("2025-05-07 to 14 May 2025, then 2025-06-01").Select(date => Dates.ToIso(date.Day!.Value))
        );

    [Fact]
    public void A_range_with_a_dash_is_two_dates() => Assert.Equal(2, DatesIn("2025-05-07 – 2025-05-09").Count());

    private static readonly string[] FormsOfOneReading =
    [
        "yyyy-MM-dd",
        "yyyy/M/d",
        "d.M.yyyy",
        "MMMM d, yyyy",
        "MMM d yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "dddd, MMMM d, yyyy",
        "ddd d-MMM-yyyy",
    ];

    [Fact]
    public void Every_day_is_read_back_from_every_form_that_has_one_reading() =>
        Gen.Int[0, 60_000]
            .Select(days => new DateOnly(1950, 1, 1).AddDays(days))
            .Sample(day =>
            {
                foreach (var format in FormsOfOneReading)
                    Assert.Equal(day, Assert.Single(DatesIn(day.ToString(format, CultureInfo.InvariantCulture))).Day);
                Assert.Contains(day, Assert.Single(DatesIn(day.ToString("MM-dd-yyyy", CultureInfo.InvariantCulture))).Readings);
                Assert.Contains(day, Assert.Single(DatesIn(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))).Readings);
            });

    private static IEnumerable<DateMention> DatesIn(string words) => Dates.In(SourceText.From(words), new(0, words.Length));
}
