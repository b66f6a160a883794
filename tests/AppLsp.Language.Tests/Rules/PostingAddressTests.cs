namespace AppLsp.Language.Tests.Rules;

/// <summary>An address that looks like a posting's is one, whatever the person calls it.</summary>
public sealed class PostingAddressTests
{
    [Theory]
    [InlineData("Company site: https://www.rook.example/job/leeds/clerk/117", true)]
    [InlineData("- **Where I saw it:** [there](https://jobs.lever.co/rook/4711)", true)]
    [InlineData("<https://rook.example/careers/clerk-117>", true)]
    [InlineData("Company site: https://www.rook.example/about", false)]
    [InlineData("Company site: https://rook.example/careers", false)]
    [InlineData("I read https://www.rook.example/job/leeds/clerk/117 with care.", false)]
    [InlineData("## Job Description\nMore: https://www.rook.example/job/leeds/clerk/117", false)]
    public void An_address_of_a_posting_is_one_under_any_name(string line, bool isTold) =>
        Assert.Equal(
            !isTold,
            FixScript
                .FindingsOf($"# Application Details\n\n## Company\nRook\n\n## Position\nClerk\n\n## My links\n{line}\n")
                .Any(finding => finding.Message.StartsWith("“Job URL” is missing", StringComparison.Ordinal))
        );
}
