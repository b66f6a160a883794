using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Tests.Values;

/// <summary>Days without their year, months, and eight digits in a row.</summary>
public sealed class ShortDateTests
{
    [Theory]
    [InlineData("7 June", "7 June = 6/7")]
    [InlineData("on 7th of June, by mail", "7th of June = 6/7")]
    [InlineData("March 1st", "March 1st = 3/1")]
    [InlineData("Mon 3rd March", "3rd March = 3/3")]
    [InlineData("Sat 1 Mar 25", "1 Mar 25 = 2025: 3/1")]
    [InlineData("7. Mai", "7. Mai = 5/7")]
    [InlineData("1er mars", "1er mars = 3/1")]
    [InlineData("7 de mayo", "7 de mayo = 5/7")]
    [InlineData("7 maggio", "7 maggio = 5/7")]
    [InlineData("7 de maio", "7 de maio = 5/7")]
    [InlineData("7 mei", "7 mei = 5/7")]
    [InlineData("5月7日", "5月7日 = 5/7")]
    [InlineData("7.6.", "7.6. = 6/7")]
    [InlineData("3/13", "3/13 = 3/13")]
    [InlineData("13/3", "13/3 = 3/13")]
    [InlineData("(5/3)", "5/3 = 5/3 or 3/5")]
    [InlineData("5/5", "5/5 = 5/5")]
    [InlineData("29 February", "29 February = 2/29")]
    [InlineData("Mar 2025", "Mar 2025 = 2025: ")]
    [InlineData("marzo de 2025", "marzo de 2025 = 2025: ")]
    [InlineData("2025-03", "2025-03 = 2025: ")]
    [InlineData("20250301", "20250301 = 2025: 3/1")]
    [InlineData("2 rounds, 7 June", "7 June = 6/7")]
    [InlineData("2 rounds June 7", "June 7 = 6/7")]
    [InlineData("June 7, then 9 June", "June 7 = 6/7; 9 June = 6/9")]
    [InlineData("30 February", "")]
    [InlineData("20251301", "")]
    [InlineData("2025-13", "")]
    [InlineData("10am Teams", "")]
    [InlineData("2 out of 3", "")]
    [InlineData("3 ago", "")]
    [InlineData("24/31", "")]
    [InlineData("1/2/3", "")]
    [InlineData("5/3.5", "")]
    [InlineData("v7.6.2", "")]
    [InlineData("June 10:30", "")]
    [InlineData("a20250301", "")]
    [InlineData("", "")]
    public void Are_read_as_people_write_them(string words, string expected)
    {
        var text = SourceText.From(words);
        var found =
            from date in ShortDate.In(text, new(0, words.Length), ApplicationSchema.Default.Words.Months)
            let year = date.Year is { } known ? $"{known}: " : ""
            select $"{text.Slice(date.Span)} = {year}{string.Join(" or ", date.Days.Select(day => $"{day.Month}/{day.Day}"))}";
        Assert.Equal(expected, string.Join("; ", found));
    }
}
