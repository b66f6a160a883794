using AppLsp.Language.Writing;

namespace AppLsp.Language.Tests.Writing;

public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("ROOK", "Corvus", "CORVUS")]
    [InlineData("rook", "Corvus", "corvus")]
    [InlineData("Rook", "cORVUS", "cORVUS")]
    [InlineData("株式会社", "Corvus", "Corvus")]
    public void Words_take_on_the_letters_of_words_in_one_case(string example, string words, string written) =>
        Assert.Equal(written, LetterCase.Like(example, words));

    [Theory]
    [InlineData("JOB TITLE", "Job URL", "JOB URL")]
    [InlineData("job title", "Job URL", "job url")]
    [InlineData("Job Title", "Cover letter points", "Cover Letter Points")]
    [InlineData("Job title", "Cover letter points", "Cover letter points")]
    [InlineData("Role", "Cover letter points", "Cover letter points")]
    public void A_name_is_written_as_the_names_beside_it(string example, string name, string written) =>
        Assert.Equal(written, LetterCase.NameLike(example, name));

    [Theory]
    [InlineData("PENDING", "IN_REVIEW")]
    [InlineData("Applied", "In Review")]
    [InlineData("applied", "in_review")]
    [InlineData("phone-screen", "in-review")]
    [InlineData("Phone screen", "In review")]
    [InlineData("PHONE_SCREEN", "IN_REVIEW")]
    [InlineData("—", "IN_REVIEW")]
    public void A_status_is_written_as_the_example_is(string example, string written) =>
        Assert.Equal(written, LetterCase.StatusLike(example, "IN_REVIEW"));

    [Fact]
    public void The_separator_may_come_from_elsewhere() => Assert.Equal("in-review", LetterCase.StatusLike("applied", "IN_REVIEW", '-'));

    [Theory]
    [InlineData("application-date", "status,job-url")]
    [InlineData("Application Date", "Status,Job URL")]
    [InlineData("application_date", "status")]
    public void A_key_is_written_as_the_keys_beside_it(string written, string keys) =>
        Assert.Equal(written, LetterCase.KeyLike(keys.Split(','))("Application Date"));
}
