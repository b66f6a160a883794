using AppLsp.Language.Wording;

namespace AppLsp.Language.Tests.Wording;

public class PhrasingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("A", "A")]
    [InlineData("A and B", "A", "B")]
    [InlineData("A, B and C", "A", "B", "C")]
    public void Names_are_listed_as_a_person_does(string listed, params string[] names) => Assert.Equal(listed, Phrasing.List(names));

    [Theory]
    [InlineData(0, "0 statuses")]
    [InlineData(1, "1 status")]
    [InlineData(12000, "12000 statuses")]
    public void One_thing_is_not_several(int count, string said) => Assert.Equal(said, Phrasing.Count(count, "status", "statuses"));

    [Theory]
    [InlineData("eight ab", "eight ab")]
    [InlineData("eight abc", "eight a…")]
    [InlineData("seven a bcd", "seven a…")]
    [InlineData("eighteen letters", "eightee…")]
    [InlineData("six ab cd ef", "six ab…")]
    [InlineData("sixsix😀😀", "sixsix…")]
    public void What_is_too_long_ends_with_an_ellipsis_and_parts_no_sign(string words, string shown)
    {
        var excerpt = Phrasing.Excerpt(words, 8);
        Assert.Equal(shown, excerpt);
        Assert.True(excerpt.Length <= 8);
    }

    [Theory]
    [InlineData(-2, "2 days ago")]
    [InlineData(-1, "yesterday")]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(2, "in 2 days")]
    public void A_day_near_by_has_a_word(int days, string said)
    {
        var today = new DateOnly(2026, 3, 10);
        Assert.Equal(said, DateWords.Distance(today.AddDays(days), today));
    }
}
