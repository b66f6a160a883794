using AppLsp.Language.Rules;
using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Features.Completion.CompletionScript;

namespace AppLsp.Language.Tests.Features.Completion;

/// <summary>What is offered in the comments that switch rules off. The script's day is 2025-05-20.</summary>
public sealed class SuppressionItemsTests
{
    /// <summary>`url-missing` and `unknown-status`, and sections that are missing.</summary>
    private const string Rest = "\n\n## Job URL\nNot provided\n\n## Status\nAPLIED\n";

    [Theory]
    [InlineData("<!-- appl$$ -->", "<!-- applsp-disable -->")]
    [InlineData("<!-- applsp-$$ url-missing -->", "<!-- applsp-disable url-missing -->")]
    [InlineData("<!-- applsp-dis$$able-next-line -->", "<!-- applsp-disable -->")]
    [InlineData("<!--a$$", "<!--applsp-disable ")]
    public void The_switches_are_offered_where_one_begins(string line, string after) =>
        Application(line + Rest)
            .Offers("applsp-disable-next-line", "applsp-disable", "applsp-snooze")
            .Accepting("applsp-disable")
            .Gives(after + Rest);

    [Fact]
    public void A_comment_that_is_still_open_is_closed_by_the_snippet() =>
        Application("<!-- applsp$$").Accepting("applsp-snooze").Inserts("applsp-snooze $0 -->");

    [Theory]
    [InlineData("<!-- applsp-disable $$ -->", "<!-- applsp-disable url-missing -->")]
    [InlineData("<!-- applsp-disable $$", "<!-- applsp-disable url-missing")]
    [InlineData("<!-- applsp-disable url$$ -->", "<!-- applsp-disable url-missing -->")]
    [InlineData("<!-- applsp-disable url-mis$$sing -->", "<!-- applsp-disable url-missing -->")]
    [InlineData("<!-- applsp-disable unknown-status, mis$$ -->", "<!-- applsp-disable unknown-status, url-missing -->")]
    [InlineData("<!-- applsp-snooze $$ until 2025-06-01 -->", "<!-- applsp-snooze url-missing until 2025-06-01 -->")]
    public void Codes_replace_what_is_typed(string line, string after) =>
        Application(line + Rest).Accepting("url-missing").Gives(after + Rest);

    [Fact]
    public void Rules_with_findings_here_come_first_and_all_are_documented()
    {
        var script = Application("<!-- applsp-disable $$ -->" + Rest)
            .Begins("missing-section", "unknown-status", "url-missing")
            .Lacks("unused-suppression");
        Assert.Equal(RuleCatalog.All.Count - 1, script.Items.Count);
        Assert.All(script.Items, item => Assert.Equal(RuleCatalog.Find(item.Label)!.What, item.Documentation));
        Assert.Equal("1 finding", script.Items.First(item => item.Label == "url-missing").Detail);
    }

    [Fact]
    public void Above_a_line_what_that_line_has_comes_first() =>
        Application("## Job URL\n<!-- applsp-disable-next-line $$ -->\nNot provided\n\n## Status\nAPLIED\n")
            .Begins("url-missing", "action-overdue");

    [Fact]
    public void A_code_is_offered_once() =>
        Application("<!-- applsp-disable url-missing $$ -->" + Rest).Lacks("url-missing").Contains("unknown-status");

    [Theory]
    [InlineData("<!-- applsp-snooze url-missing until $$ -->", "2025-05-27")]
    [InlineData("<!-- applsp-snooze url-missing until 2025$$-01-01 -->", "2025-05-27")]
    [InlineData("<!-- applsp-snooze url-missing $$ -->", "until 2025-05-27")]
    public void A_snooze_is_offered_days_to_end_on(string line, string first) => Application(line + Rest).Begins(first);

    [Fact]
    public void A_day_takes_the_place_of_the_one_that_is_there() =>
        Application("<!-- applsp-snooze url-missing until 20$$25-01-01 -->" + Rest)
            .Accepting("2025-06-03")
            .Gives("<!-- applsp-snooze url-missing until 2025-06-03 -->" + Rest);

    [Theory]
    [InlineData("<!-- $$ -->")]
    [InlineData("<!-- a note on app$$ -->")]
    [InlineData("<!-- ask them $$ -->")]
    [InlineData("`<!-- applsp-disable $$ -->`")]
    [InlineData("```\n<!-- applsp-disable $$ -->\n```")]
    public void Another_comment_and_code_are_left_alone(string line) => Application(line).OffersNothing();

    [Fact]
    public void Other_markdown_is_offered_no_rules() => Document("# Readme\n\n<!-- applsp-disable $$ -->\n").OffersNothing();
}
