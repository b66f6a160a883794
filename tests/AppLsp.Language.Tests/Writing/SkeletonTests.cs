using AppLsp.Language.Tests.Applications;
using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Writing.WritingScript;

namespace AppLsp.Language.Tests.Writing;

public sealed class SkeletonTests
{
    [Fact]
    public void Words_to_be_replaced_are_left_out() => Assert.Equal("", Of("Company", ""));

    [Fact]
    public void The_letter_has_its_four_points() =>
        Assert.Equal(
            """
            - Opening paragraph:
            - Body paragraph:
            - Company-specific paragraph:
            - Closing paragraph:
            """,
            Of("Cover letter points", "## Notes\n")
        );

    [Fact]
    public void Labels_that_are_there_are_not_written_again() =>
        Assert.Equal(
            """
            - Opening paragraph:
            - Company-specific paragraph:
            - Closing paragraph:
            """,
            Of("Cover letter points", "## Notes\n- Body paragraph: I bake.\n")
        );

    [Fact]
    public void The_status_is_what_the_rest_of_the_document_speaks_for()
    {
        Assert.EndsWith("SAVED", Of("Status", ""), StringComparison.Ordinal);
        Assert.EndsWith("APPLIED", Of("Status", "## Application Date\n2025-05-07\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Opening paragraph:\n- Body paragraph:", "the labels")]
    [InlineData("- Why here?", "the questions")]
    [InlineData("### Application\nSAVED", "“SAVED”")]
    public void A_title_tells_its_one_value_or_its_form(string skeleton, string described) =>
        Assert.Equal(described, Skeleton.Describe(skeleton));

    private static string Of(string entry, string text) => Skeleton.Of(Read.Titled(text), Entry(entry));
}
