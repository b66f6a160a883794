using AppLsp.Language.Features.RulePages;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;

namespace AppLsp.Language.Tests.Features.RulePages;

/// <summary>The rules' documentation.</summary>
public sealed class RulePageTests
{
    [Fact]
    public void The_documentation_in_the_repository_is_the_rules_own()
    {
        var file = Path.Combine(CorpusTests.RepositoryRoot, "docs", "rules.md");
        Assert.True(File.ReadAllText(file) == RulePage.OfAll(), "docs/rules.md is stale: run npm run generate");
    }

    [Theory]
    [MemberData(nameof(RuleExamplesTests.Codes), MemberType = typeof(RuleExamplesTests))]
    public void A_page_names_its_rule_and_shows_both_examples(string code)
    {
        var rule = FindingsScript.Rule(code);
        var page = RulePage.Of(rule);
        Assert.StartsWith($"# {code}\n", page, StringComparison.Ordinal);
        Assert.Contains(rule.What, page, StringComparison.Ordinal);
        Assert.Contains(rule.Bad.ReplaceLineEndings("\n"), page, StringComparison.Ordinal);
        Assert.Contains(rule.Good.ReplaceLineEndings("\n"), page, StringComparison.Ordinal);
    }
}
