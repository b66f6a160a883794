using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.CodeActions;

public sealed class CodeActionsTests
{
    private const string Tracked = """
        # Application Details

        ## Company
        Harbor Foods

        ## Job URL
        https://jobs.example.com/1?utm_source=x

        ## Status
        applied

        ## Notes
        """;

    [Fact]
    public void A_fix_of_the_finding_at_the_cursor_comes_first_and_tells_its_finding()
    {
        var script = ActionScript.At(Tracked.Replace("?utm", "[||]?utm", StringComparison.Ordinal));
        var action = script.Actions[0];
        Assert.Equal(("Remove the tracking parameters", CodeActionKind.QuickFix, true), (action.Title, action.Kind, action.IsPreferred));
        Assert.Equal("url-tracking", Assert.Single(action.Findings).Rule.Code);
        Assert.Equal(Tracked.Replace("?utm_source=x", "", StringComparison.Ordinal), script.Choosing(action.Title));
    }

    [Fact]
    public void Away_from_all_findings_only_what_concerns_the_whole_file_is_offered() =>
        Assert.Equal(
            ["Insert all missing parts", "Apply all safe fixes"],
            ActionScript.At(Tracked.Replace("Foods", "Fo[||]ods", StringComparison.Ordinal)).Titles
        );

    [Fact]
    public void At_the_status_it_can_be_set_and_what_a_rule_offers_already_is_not_offered_again()
    {
        var script = ActionScript.At(Tracked.Replace("applied", "appl[||]ied", StringComparison.Ordinal));
        Assert.Equal(CodeActionKind.Refactor, script.Action("Set the status to “interview”").Kind);
        Assert.Equal(script.Actions.Count, script.Actions.DistinctBy(action => (action.Title, string.Join(' ', action.Edits))).Count());
    }

    [Fact]
    public void A_file_that_a_finding_is_about_can_be_opened()
    {
        const string Job = "# Application Details\n\n## Company\nHarbor Foods\n\n## Position\nPlanner\n";
        var analysis = Analysis.Of(SourceText.From(Job), "script.md", FindingsScript.Beside(FindingsScript.WithAllRules, Job, Job));
        var opening = OfferedActions
            .At(analysis, new(Job.IndexOf("Harbor", StringComparison.Ordinal), 0), cancellation: TestContext.Current.CancellationToken)
            .Where(action => action.Opens is not null)
            .ToList();
        Assert.Equal([("Open “1.md”", "1.md"), ("Open “2.md”", "2.md")], opening.Select(action => (action.Title, action.Opens!.File)));
        Assert.All(
            opening,
            action =>
            {
                Assert.Equal((CodeActionKind.QuickFix, false), (action.Kind, action.IsPreferred));
                Assert.Equal("duplicate-application", Assert.Single(action.Findings).Rule.Code);
                Assert.Empty(action.Edits);
            }
        );
    }

    [Fact]
    public void Other_markdown_is_left_alone() =>
        Assert.Empty(ActionScript.At("# A project\n\n[|## Status|]\nhttps://a.example/?utm_source=x\n").Actions);

    [Fact]
    public void All_findings_of_a_rule_are_fixed_in_one_change()
    {
        const string Text =
            "# Application Details\n<!-- applsp-disable [|future-date|] -->\n\n## Company\nX\n\n<!-- applsp-disable url-missing "
            + "empty-section -->\n";
        var script = ActionScript.At(Text);
        var action = script.Action("Fix all “unused-suppression” in this file (3)");
        Assert.Equal((CodeActionKind.FixRule, 3), (action.Kind, action.Findings.Count));
        Assert.Equal("# Application Details\n\n## Company\nX\n\n", script.Choosing(action.Title));
    }

    [Fact]
    public void A_single_finding_of_a_rule_has_no_fix_for_all_of_them() =>
        Assert.DoesNotContain(
            ActionScript.At(Tracked.Replace("?utm", "[||]?utm", StringComparison.Ordinal)).Actions,
            action => action.Kind == CodeActionKind.FixRule
        );

    [Fact]
    public void The_fix_of_the_whole_file_applies_what_is_safe_and_nothing_else()
    {
        var text = Tracked.Replace("applied", "aplied", StringComparison.Ordinal) + "\n<!-- applsp-disable future-date -->\n";
        var script = ActionScript.At("[||]" + text);
        Assert.Equal(
            text.Replace("?utm_source=x", "", StringComparison.Ordinal)
                .Replace("<!-- applsp-disable future-date -->\n", "", StringComparison.Ordinal),
            script.Choosing("Apply all safe fixes")
        );
    }

    [Fact]
    public void Everything_offered_in_the_rules_own_examples_can_be_applied()
    {
        foreach (var rule in RuleCatalog.All)
        {
            var analysis = Analysis.Of(SourceText.From(rule.Bad), "script.md", FindingsScript.For(rule));
            foreach (var finding in analysis.Findings)
            {
                var actions = OfferedActions.At(analysis, finding.Span, cancellation: TestContext.Current.CancellationToken);
                Assert.Equal(
                    actions.Select(action => action.Title),
                    OfferedActions
                        .At(analysis, finding.Span, cancellation: TestContext.Current.CancellationToken)
                        .Select(action => action.Title)
                );
                Assert.All(
                    finding.Fixes,
                    fix => Assert.Contains(actions, action => action.Title == fix.Title && action.Findings.Contains(finding))
                );
                foreach (var action in actions.Where(action => action is { Opens: null, Config: null, Rule: null }))
                    Assert.NotEqual(rule.Bad, Edited.By(analysis.Text, action.Edits).Content);
            }
        }
    }
}
