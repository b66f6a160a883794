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

    /// <summary>What is told of the employer behind its name is no part of it.</summary>
    [Theory]
    [InlineData("Elder Mill, agency. This is a pool of bakers: chosen people hear from", "Elder Mill")]
    [InlineData("Elder Mill, agency", "Elder Mill")]
    [InlineData("Elder Mill — flour for the ovens of the north. Every night they grind", "Elder Mill")]
    [InlineData("Elder Mill. They grind flour for all of Ghent", "Elder Mill")]
    [InlineData("Warner Bros. Discovery", "Warner Bros. Discovery")]
    [InlineData("Elder Corp. Flour and Grain Traders", "Elder Corp. Flour and Grain Traders")]
    [InlineData("St. Bartholomew of the Mills", "St. Bartholomew of the Mills")]
    [InlineData("Roth, Lang and Partners", "Roth, Lang and Partners")]
    [InlineData("Elder Mill, Inc.", "Elder Mill, Inc.")]
    [InlineData("Elder Mills. ", "Elder Mills.")]
    [InlineData("Elder Mill, ", "Elder Mill,")]
    public void A_name_ends_where_a_sentence_begins(string written, string name) => Assert.Equal(name, CompanyName.Of(written)?.Written);
}
