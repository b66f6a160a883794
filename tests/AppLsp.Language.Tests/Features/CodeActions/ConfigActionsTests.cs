using AppLsp.Language.Configuration;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.CodeActions;

/// <summary>What is offered to have the person's own way written down.</summary>
public sealed class ConfigActionsTests
{
    private const string Head = "# Dyer\n\n**Company:** Woad Works\n\n**Position:** Dyer\n\n**Job URL:** https://woad.example/jobs/7\n\n";

    private static readonly string[] Stages = ["not applied yet", "applied, waiting", "in talks", "closed, nothing left to do"];

    [Fact]
    public void A_status_that_is_marked_can_be_added_with_any_stage()
    {
        var actions = At(Head + "**Status:** [|In  the vat|]\n");
        Assert.Equal(Stages.Select(stage => $"Add “In the vat” to applsp.yaml: {stage}"), actions.Select(action => action.Title));
        Assert.All(actions, action => Assert.Equal("unknown-status", Assert.Single(action.Findings).Rule.Code));
        Assert.All(actions, action => Assert.Equal(CodeActionKind.QuickFix, action.Kind));
        Assert.All(actions, action => Assert.Empty(action.Edits));
        Assert.All(actions, action => Assert.False(action.Config!.IsBeside));
    }

    [Fact]
    public void A_remark_behind_the_status_is_not_added() =>
        Assert.Equal(
            Stages.Select(stage => $"Add “In the vat” to applsp.yaml: {stage}"),
            At(Head + "**Status:** [|In the vat (since Monday)|]\n").Select(action => action.Title)
        );

    [Fact]
    public void A_status_that_is_the_persons_own_is_not_marked_and_can_be_added()
    {
        var actions = At(Head + "**Status:** [|In the vat|]\n", Same("in the Vat"), Same("*In the vat*"));
        Assert.Equal(4, actions.Count);
        Assert.All(actions, action => Assert.Empty(action.Findings));
        Assert.All(actions, action => Assert.Equal(CodeActionKind.Refactor, action.Kind));
    }

    [Theory]
    [InlineData("APPLIED")]
    [InlineData("N/A")]
    [InlineData("{{status}}")]
    [InlineData("I am still waiting for somebody to tell me anything at all")]
    public void What_is_no_status_word_of_the_person_is_not_offered(string value) =>
        Assert.DoesNotContain(At(Head + $"**Status:** [|{value}|]\n"), action => action.Title.StartsWith("Add ", StringComparison.Ordinal));

    [Fact]
    public void It_is_added_to_the_config_that_counts()
    {
        var config = new ConfigSource("/jobs/.applsp.yaml", SourceText.From("extends: minimal\n"));
        var action = At(Head + "**Status:** [|In the vat|]\n", config)[1];
        Assert.Equal("Add “In the vat” to .applsp.yaml: applied, waiting", action.Title);
        Assert.Same(config, action.Config!.Config);
        Assert.Equal(
            "extends: minimal\nstatuses:\n  - value: In the vat\n    stage: sent\n",
            config.Text.With(action.Config.Addition).Content
        );
    }

    [Fact]
    public void A_new_config_asks_this_file_for_no_more()
    {
        var text = Head + "**Status:** [|In the vat|]\n\n**Date Applied:** 2026-11-12\n";
        var addition = At(text)[1].Config!.Addition;
        var config = Config.Read(new("applsp.yaml", SourceText.From(addition.NewText)), (_, _) => null);
        Assert.Empty(config.Problems);
        var options = FindingsScript.WithAllRules with { Schema = config.Schema, HasConfig = true };
        Assert.Empty(Analysis.Of(Marked.Of(text).Text, "own.md", options).Findings.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void All_sections_can_be_asked_for_at_the_top_of_a_file_that_is_asked_for_few()
    {
        var text = Head.Replace("Dyer\n\n**C", "[|D|]yer\n\n**C", StringComparison.Ordinal) + "**Status:** SAVED\n";
        var action = Assert.Single(At(text), action => action.Config is not null);
        Assert.Equal("Ask for all sections in this folder", action.Title);
        Assert.True(action.Config!.IsBeside);
        Assert.Null(action.Config.Config);
        Assert.Equal(ConfigAddition.Nothing, action.Config.Addition.NewText);
    }

    [Theory]
    [InlineData("# Application Details\n\n## [|Company|]\nWoad Works\n\n## Position\nDyer\n\n## Status\nSAVED\n")]
    [InlineData("---\ntype: application\n---\n# Dy[||]er\n\n**Company:** Woad Works\n\n**Status:** SAVED\n")]
    [InlineData(
        "# [|Dyer|]\n\n**Company:** W\n\n**Position:** Dyer\n\n**Job URL:** https://woad.example/jobs/7\n\n**Status:** SAVED\n\n"
            + "## Job Description\nDyes.\n\n## Notes\n- Cover letter points:\n  - Opening: a\n  - Body: b\n  - Why this company: c\n"
            + "  - Closing: d\n"
    )]
    public void Where_nothing_more_would_be_asked_for_it_is_not_offered(string text) =>
        Assert.DoesNotContain(At(text), action => action.Config is not null);

    private static List<CodeAction> At(string marked, params string[] others) => At(marked, null, others);

    private static List<CodeAction> At(string marked, ConfigSource? config, params string[] others)
    {
        var (text, spans) = Marked.Of(marked);
        var options = FindingsScript.Beside(FindingsScript.WithAllRules, others) with { HasConfig = config is not null };
        return
        [
            .. OfferedActions
                .At(Analysis.Of(text, "script.md", options), spans.Single(), config, TestContext.Current.CancellationToken)
                .Where(action => action.Config is not null),
        ];
    }

    private static string Same(string status) => Head + $"**Status:** {status}\n";
}
