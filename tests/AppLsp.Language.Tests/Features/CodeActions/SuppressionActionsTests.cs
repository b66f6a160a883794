using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.CodeActions;

public sealed class SuppressionActionsTests
{
    private const string Line = "Ignore “url-missing” on this line";
    private const string File = "Ignore “url-missing” in this file";
    private const string Snooze = "Ignore “url-missing” for a week";

    private const string Text = """
        # Application Details

        ## Company
        Harbor Foods

        ## Job URL
        [|Not provided|]

        """;

    private static readonly string Plain = Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    [Fact]
    public void On_a_line_the_comment_goes_above_it() =>
        Assert.Equal(
            Plain.Replace("Not provided", "<!-- applsp-disable-next-line url-missing -->\nNot provided", StringComparison.Ordinal),
            ActionScript.At(Text).Choosing(Line)
        );

    [Theory]
    [InlineData(File, "<!-- applsp-disable url-missing -->")]
    [InlineData(Snooze, "<!-- applsp-snooze url-missing until 2026-11-27 -->")]
    public void For_the_file_the_comment_goes_below_the_title(string title, string comment) =>
        Assert.Equal(Plain.Replace("Details\n", $"Details\n{comment}\n", StringComparison.Ordinal), ActionScript.At(Text).Choosing(title));

    [Fact]
    public void Line_endings_are_the_documents()
    {
        var text = Text.ReplaceLineEndings("\r\n");
        foreach (var title in (string[])[Line, File, Snooze])
            Assert.DoesNotMatch("(?<!\r)\n", ActionScript.At(text).Choosing(title));
    }

    [Fact]
    public void Below_an_underlined_title_the_underline_stays_with_it() =>
        Assert.StartsWith(
            "Application Details\n===\n<!-- applsp-disable url-missing -->\n",
            ActionScript.At(Text.Replace("# Application Details", "Application Details\n===", StringComparison.Ordinal)).Choosing(File),
            StringComparison.Ordinal
        );

    [Fact]
    public void In_front_matter_there_is_no_comment_above_a_line_and_one_for_the_file_goes_below_it()
    {
        var script = ActionScript.At("---\ntype: application\njob_url: [|Not provided|]\n---\n\nHello\n");
        Assert.DoesNotContain(Line, script.Titles);
        Assert.Equal(
            "---\ntype: application\njob_url: Not provided\n---\n<!-- applsp-disable url-missing -->\n\nHello\n",
            script.Choosing(File)
        );
    }

    [Theory]
    [InlineData(
        "- Company: Harbor Foods\n- Job URL: [|Not provided|]\n- Status: applied\n",
        "- Company: Harbor Foods\n  <!-- applsp-disable-next-line url-missing -->\n- Job URL: Not provided\n- Status: applied\n"
    )]
    [InlineData(
        "1. Company: Harbor Foods\n2. Job URL: [|Not provided|]\n3. Status: applied\n",
        "1. Company: Harbor Foods\n   <!-- applsp-disable-next-line url-missing -->\n2. Job URL: Not provided\n3. Status: applied\n"
    )]
    [InlineData(
        "- Job URL: [|Not provided|]\n- Status: applied\n",
        "<!-- applsp-disable-next-line url-missing -->\n- Job URL: Not provided\n- Status: applied\n"
    )]
    public void A_comment_in_a_list_leaves_the_list_whole(string list, string after) =>
        Assert.Equal("# Application Details\n\n" + after, ActionScript.At("# Application Details\n\n" + list).Choosing(Line));

    [Fact]
    public void In_the_middle_of_a_paragraph_a_line_has_no_switch_of_its_own()
    {
        var script = ActionScript.At("# Application Details\n\nCompany: Harbor Foods\nJob URL: [|Not provided|]\nStatus: applied\n");
        Assert.DoesNotContain(Line, script.Titles);
        Assert.Contains(File, script.Titles);
    }

    [Fact]
    public void A_switch_that_is_there_takes_one_code_more()
    {
        const string Two =
            "# Application Details\n<!-- applsp-disable non-iso-date -->\n\n## Job URL\n[|Not provided|]\n\n## Application Date\n"
            + "November 2, 2026\n";
        Assert.Contains(
            "\n<!-- applsp-disable non-iso-date url-missing -->\n",
            ActionScript.At(Two).Choosing(File),
            StringComparison.Ordinal
        );

        var line = Text.Replace("[|", "<!-- applsp-disable-next-line x -->\n[|", StringComparison.Ordinal);
        Assert.Contains(
            "\n<!-- applsp-disable-next-line x url-missing -->\n",
            ActionScript.At(line).Choosing(Line),
            StringComparison.Ordinal
        );

        var snooze = Text.Replace("Details\n", "Details\n<!-- applsp-snooze x until 2026-11-27 -->\n", StringComparison.Ordinal);
        Assert.Contains(
            "\n<!-- applsp-snooze x url-missing until 2026-11-27 -->\n",
            ActionScript.At(snooze).Choosing(Snooze),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_snooze_that_has_ended_is_given_another_day()
    {
        var ended = Text.Replace("Details\n", "Details\n<!-- applsp-snooze url-missing until 2026-11-01 -->\n", StringComparison.Ordinal);
        Assert.Equal(
            Plain.Replace("Details\n", "Details\n<!-- applsp-snooze url-missing until 2026-11-27 -->\n", StringComparison.Ordinal),
            ActionScript.At(ended).Choosing(Snooze)
        );
    }

    [Fact]
    public void A_file_without_a_title_and_without_a_last_newline_gets_the_comment_at_its_end() =>
        Assert.Equal(
            "## Company\nX\n\n## Job URL\nNot provided\n\n## Application Status\napplied\n\n<!-- applsp-disable url-missing -->",
            ActionScript.At("## Company\nX\n\n## Job URL\n[|Not provided|]\n\n## Application Status\napplied").Choosing(File)
        );

    [Fact]
    public void What_tells_of_off_switches_is_not_switched_off() =>
        Assert.Equal(
            [
                "Remove the comment",
                "Insert all missing parts",
                "Apply all safe fixes",
                "Explain “unused-suppression”",
                "Change severity of “unused-suppression”…",
            ],
            ActionScript.At("# Application Details\n<!-- applsp-disable [|url-missing|] -->\n").Titles
        );

    [Fact]
    public void Every_switch_in_the_rules_own_examples_silences_its_rule_and_brings_nothing_new()
    {
        foreach (var rule in RuleCatalog.All)
        {
            var analysis = Analysis.Of(SourceText.From(rule.Bad), "script.md", FindingsScript.For(rule));
            foreach (
                var action in analysis.Findings.SelectMany(finding =>
                    OfferedActions.At(analysis, finding.Span, cancellation: TestContext.Current.CancellationToken)
                )
            )
            {
                if (action.Kind != CodeActionKind.Suppress)
                    continue;
                var after = Analysis.Of(Edited.By(analysis.Text, action.Edits), "script.md", analysis.Options).Findings;
                Assert.Equal(analysis.Findings.Count - action.Findings.Count, after.Count);
                Assert.Empty(after.Select(finding => finding.Rule.Code).Except(analysis.Findings.Select(finding => finding.Rule.Code)));
            }
        }
    }

    [Fact]
    public void Every_rule_that_marks_a_heading_label_or_list_item_can_be_switched_off_in_three_ways()
    {
        foreach (var rule in RuleCatalog.All.Where(rule => rule.Code is not ("unused-suppression" or "invalid-config")))
        {
            var analysis = Analysis.Of(SourceText.From(rule.Bad), "script.md", FindingsScript.For(rule));
            var finding = analysis.Findings.First(finding => finding.Rule == rule);
            var titles = OfferedActions
                .At(analysis, finding.Span, cancellation: TestContext.Current.CancellationToken)
                .Select(action => action.Title)
                .ToList();
            Assert.Contains($"Ignore “{rule.Code}” in this file", titles);
            Assert.Contains($"Ignore “{rule.Code}” for a week", titles);
        }
    }
}
