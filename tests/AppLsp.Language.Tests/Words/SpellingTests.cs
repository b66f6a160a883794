using AppLsp.Language.Words;
using CsCheck;

namespace AppLsp.Language.Tests.Words;

public class SpellingTests
{
    [Theory]
    [InlineData("notes", "notes", 0)]
    [InlineData("notes", "note", 1)]
    [InlineData("notes", "nots", 1)]
    [InlineData("notes", "nootes", 1)]
    [InlineData("notes", "ntoes", 1)]
    [InlineData("notes", "votes", 1)]
    [InlineData("position", "postion", 1)]
    [InlineData("position", "psoition", 1)]
    [InlineData("position", "psotion", 2)]
    [InlineData("", "ab", 2)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("status", "application", 3)]
    [InlineData("abcdef", "a", 3)]
    public void The_distance_counts_slips_up_to_the_limit(string left, string right, int distance) =>
        Assert.Equal(distance, Spelling.Distance(left, right, 2));

    [Fact]
    public void The_distance_is_symmetric_and_zero_only_for_the_same() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 7], Gen.String[Gen.Char["abc"], 0, 7])
            .Sample(
                (left, right) =>
                {
                    var distance = Spelling.Distance(left, right, 3);
                    Assert.Equal(distance, Spelling.Distance(right, left, 3));
                    Assert.Equal(left == right, distance == 0);
                }
            );

    [Fact]
    public void A_limit_cuts_the_distance_and_changes_nothing_below_it() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 9], Gen.String[Gen.Char["abc"], 0, 9], Gen.Int[0, 4])
            .Sample(
                (left, right, most) =>
                    Assert.Equal(Math.Min(Spelling.Distance(left, right, 9), most + 1), Spelling.Distance(left, right, most))
            );

    [Theory]
    [InlineData("fixx", "fix")]
    [InlineData("FORMT", "format")]
    [InlineData("chek", "check")]
    [InlineData("f", "fix")]
    [InlineData("q", null)]
    [InlineData("", null)]
    [InlineData("nothing-like-it", null)]
    public void The_word_that_is_meant_is_the_nearest_one_that_is_near(string typed, string? meant) =>
        Assert.Equal(meant, Spelling.Nearest(typed, ["check", "fix", "format", "explain"]));

    [Fact]
    public void Of_equally_near_words_the_first_is_meant() => Assert.Equal("cat", Spelling.Nearest("at", ["dog", "cat", "hat"]));

    [Theory]
    [InlineData("compny", "company", true)]
    [InlineData("ompany", "company", true)]
    [InlineData("company", "company", false)]
    [InlineData("headline", "deadline", false)]
    [InlineData("contacts", "contact", false)]
    [InlineData("job listing", "job posting", false)]
    [InlineData("aplication dat", "application date", true)]
    [InlineData("not", "note", false)]
    public void A_slip_is_no_other_word(string written, string meant, bool isSlip) => Assert.Equal(isSlip, Spelling.IsSlip(written, meant));

    [Theory]
    [InlineData("straße", "strasse")]
    [InlineData("ærøskøbing", "aeroskobing")]
    [InlineData("đorđević", "dordević")]
    public void A_letter_without_an_accent_to_take_away_has_a_plain_form(string written, string plain) =>
        Assert.Equal(plain, string.Concat(written.Select(PlainLetters.Of)));

    [Theory]
    [InlineData("müller", "mueller")]
    [InlineData("ålesund", "aalesund")]
    public void An_accent_can_be_spelled_out(string written, string plain) =>
        Assert.Equal(plain, string.Concat(written.Select(PlainLetters.SpelledOut)));
}
