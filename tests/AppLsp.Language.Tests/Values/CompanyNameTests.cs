using AppLsp.Language.Values;

namespace AppLsp.Language.Tests.Values;

public sealed class CompanyNameTests
{
    /// <summary>What any employer may be called names none; a letter that tells one from another does.</summary>
    [Theory]
    [InlineData("The company", true)]
    [InlineData("a company", true)]
    [InlineData("Company", true)]
    [InlineData("company a", true)]
    [InlineData("Company A", false)]
    [InlineData("Company B", false)]
    [InlineData("Fennel Company", false)]
    public void A_name_that_any_company_has_is_none(string written, bool isNoName) =>
        Assert.Equal(isNoName, CompanyName.Of(written)!.IsNoName);
}
