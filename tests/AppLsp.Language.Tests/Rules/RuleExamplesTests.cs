using System.Text.RegularExpressions;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Rules;

/// <summary>What every rule promises of itself.</summary>
public sealed partial class RuleExamplesTests
{
    /// <summary>The rules that look at applications; <c>invalid-config</c> looks at configs.</summary>
    public static TheoryData<string> Codes =>
        [.. RuleCatalog.All.Where(rule => rule.ExampleLanguage == "markdown").Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_is_marked_and_the_good_one_is_not(string code)
    {
        var rule = FindingsScript.Rule(code);
        Assert.Contains(code, FindingsScript.CodesIn(rule.Bad, options: FindingsScript.For(rule)));
        Assert.DoesNotContain(code, FindingsScript.CodesIn(rule.Good, options: FindingsScript.For(rule)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_is_marked_alike_with_carriage_returns_and_tabs(string code)
    {
        var rule = FindingsScript.Rule(code);
        var marked = FindingsScript.CodesIn(rule.Bad, options: FindingsScript.For(rule));
        Assert.Equal(marked, FindingsScript.CodesIn(rule.Bad.ReplaceLineEndings("\r\n"), options: FindingsScript.For(rule)));
        Assert.Equal(marked, FindingsScript.CodesIn("\uFEFF" + rule.Bad, options: FindingsScript.For(rule)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_documentation_says_what_and_why_in_whole_sentences(string code)
    {
        var rule = FindingsScript.Rule(code);
        Assert.Matches(KebabCase(), code);
        Assert.EndsWith(".", rule.What, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        Assert.All(rule.Silent, silent => Assert.EndsWith(".", silent, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_message_is_one_line_of_whole_sentences_and_every_mark_lies_on_one_line(string code)
    {
        var rule = FindingsScript.Rule(code);
        var text = SourceText.From(rule.Bad);
        foreach (var finding in Analysis.Of(text, "script.md", FindingsScript.Beside(new(FindingsScript.Today), rule.Elsewhere)).Findings)
        {
            Assert.Matches(@"^[^\s].*\.$|\?$", finding.Message);
            Assert.DoesNotContain('\n', finding.Message);
            Assert.Equal(text.LineAt(finding.Span.Start), text.LineAt(finding.Span.End));
            Assert.False(finding.Span.IsEmpty);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_that_is_switched_off_says_nothing_and_one_that_is_set_has_the_set_severity(string code)
    {
        var rule = FindingsScript.Rule(code);
        var text = SourceText.From(rule.Bad);
        Assert.Contains(FindingsWith(Severity.Error), finding => finding.Rule.Code == code);
        Assert.DoesNotContain(FindingsWith(Severity.Off), finding => finding.Rule.Code == code);
        Assert.All(
            FindingsWith(Severity.Error).Where(finding => finding.Rule.Code == code),
            finding => Assert.Equal(Severity.Error, finding.Severity)
        );

        IReadOnlyList<Finding> FindingsWith(Severity severity) =>
            Analysis
                .Of(
                    text,
                    "script.md",
                    FindingsScript.For(rule) with
                    {
                        Rules = new() { Severities = RuleSettings.Default.Severities.Add(code, severity) },
                    }
                )
                .Findings;
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_that_looks_at_other_files_shows_another_one(string code)
    {
        var rule = FindingsScript.Rule(code);
        Assert.Equal(rule.LooksAtOthers, rule.Elsewhere is not null);
    }

    [Fact]
    public void Codes_are_unique_and_sorted() =>
        Assert.Equal(
            RuleCatalog.All.Select(rule => rule.Code).Distinct().Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(rule => rule.Code)
        );

    [Fact]
    public void Every_rule_is_in_the_catalogue() =>
        Assert.True(
            typeof(Rule)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
                .ToHashSet()
                .SetEquals(RuleCatalog.Rules.Select(rule => rule.GetType())),
            "RuleCatalog.g.cs is stale: run npm run generate"
        );

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
