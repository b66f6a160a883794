using AppLsp.Language.Writing;

namespace AppLsp.Language.Tests.Writing;

public sealed class StatusCaseTests
{
    [Theory]
    [InlineData("PENDING", "IN_REVIEW")]
    [InlineData("Applied", "In Review")]
    [InlineData("applied", "in_review")]
    [InlineData("phone-screen", "in-review")]
    [InlineData("Phone screen", "In review")]
    [InlineData("PHONE_SCREEN", "IN_REVIEW")]
    public void A_value_is_written_as_the_example_is(string example, string written) =>
        Assert.Equal(written, StatusCase.Like(example, "IN_REVIEW"));

    [Fact]
    public void The_separator_may_come_from_elsewhere() => Assert.Equal("in-review", StatusCase.Like("applied", "IN_REVIEW", '-'));
}
