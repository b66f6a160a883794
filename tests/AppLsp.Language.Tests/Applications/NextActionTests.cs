using AppLsp.Language.Applications;
using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Applications;

/// <summary>What is to be done, in other shapes than items below a heading.</summary>
public sealed class NextActionTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("next_action: 2026-11-05 Thank Ines\n", "2026-11-05")]
    [InlineData("next_step: \"2026-11-05: thank Ines\"\n", "2026-11-05")]
    [InlineData("follow_up: 2026-11-05\n", "2026-11-05")]
    [InlineData("next_action: \"Thank Ines, 5 November 2026\"\n", "5 November 2026")]
    [InlineData("next_actions:\n  - 2026-11-05 Thank Ines\n", "2026-11-05")]
    [InlineData("next_actions:\n  - Learn the route\n  - 2026-11-05 Thank Ines\n  - 2026-12-05 Visit the shop\n", "2026-11-05")]
    [InlineData("todo: [2026-11-05 thank Ines, ask Tom]\n", "2026-11-05")]
    [InlineData("next_action:\n  type: thanks\n  date: 2026-11-05\n  description: Thank Ines for the tour\n", "2026-11-05")]
    [InlineData("next_step: { on: 2026-11-05, what: thank Ines }\n", "2026-11-05")]
    [InlineData("next_action: Thank Ines\nnext_action_date: 2026-11-05\n", "2026-11-05")]
    [InlineData("follow_up_date: 2026-11-05\n", "2026-11-05")]
    [InlineData("next_followup: 2026-11-05\n", "2026-11-05")]
    [InlineData("tasks:\n  - task: Thank Ines\n    created: 2026-10-30\n    due: 2026-11-05\n    done: false\n", "2026-11-05")]
    [InlineData("tasks:\n  - task: Sign\n    due: 2026-11-04\n    done: true\n  - task: Thank\n    due: 2026-11-05\n", "2026-11-05")]
    public void A_past_day_in_a_key_is_overdue(string keys, string day) => AssertOverdue(WithKeys(keys), day);

    [Theory]
    [InlineData("- Follow-up: 2026-11-05\n", "2026-11-05")]
    [InlineData("- **Location:** Bergen\n- **Status:** Applied\n- **Followup:** 2026-11-05\n", "2026-11-05")]
    [InlineData("**Next step:** Thank Ines by 2026-11-05\n", "2026-11-05")]
    [InlineData("**Next steps:**\nThank Ines by 2026-11-05\n", "2026-11-05")]
    [InlineData("Next step: Thank Ines by 05.11.2026\n", "05.11.2026")]
    [InlineData("> **Next step:** Thank Ines by 2026-11-05\n", "2026-11-05")]
    [InlineData("Next step:: 2026-11-05 thank Ines\n", "2026-11-05")]
    [InlineData("They were kind [follow-up:: 2026-11-05] to me\n", "2026-11-05")]
    [InlineData("| | |\n|---|---|\n| Company | Fennel |\n| Role | Baker |\n| Next step | Thank Ines by 2026-11-05 |\n", "2026-11-05")]
    [InlineData("## Follow-up\n2026-11-05\n", "2026-11-05")]
    [InlineData("## Next step: thank Ines by 2026-11-05\n", "2026-11-05")]
    public void A_past_day_behind_a_label_is_overdue(string rest, string day) => AssertOverdue(WithKeys("", rest), day);

    [Theory]
    [InlineData("## Wiedervorlage\n05.11.2026\n")]
    [InlineData("**Nächster Schritt:** Ines bis 05.11.2026 danken\n")]
    public void A_past_day_is_overdue_in_other_languages(string rest) =>
        AssertOverdue($"# Bewerbung\n\n**Firma:** Fennel\n**Stelle:** Bäcker\n**Status:** Beworben\n\n{rest}", "05.11.2026");

    [Theory]
    [InlineData("À relancer")]
    [InlineData("A relancer")]
    [InlineData("À relancer le")]
    public void A_past_day_of_what_is_to_be_done_in_French_is_overdue(string label) =>
        AssertOverdue(
            $"# Fennel\n\n**Entreprise :** Fennel\n**Poste :** Boulanger\n**Statut :** Candidature envoyée\n**{label} :** 2026-11-05\n",
            "2026-11-05"
        );

    [Theory]
    [InlineData("next_action: Thank Ines\n")]
    [InlineData("next_action: 2026-12-05 Thank Ines\n")]
    [InlineData("next_action: 2026-11-05 thanked, done\n")]
    [InlineData("next_action: Wrote to Ines on 2026-11-05\n")]
    [InlineData("next_action: wait for the answer since 2026-11-05\n")]
    [InlineData("follow_up: 2026-11-05 sent\n")]
    [InlineData("follow_up: 2026-11-05 ✅\n")]
    [InlineData("follow_up: 05.11.2026 erledigt\n")]
    [InlineData("follow_ups: [2026-11-02, 2026-11-05]\n")]
    [InlineData("next_action: move it from Thursday, 2026-11-05, to Friday, 2026-11-06\n")]
    [InlineData("next_action:\n  date: 2026-11-05\n  description: Thank Ines\n  status: done\n")]
    [InlineData("next_action: <% tp.date.now() %> 2026\n")]
    public void A_key_that_names_no_past_day_to_act_on_is_none(string keys) => Assert.Empty(Overdue(Analyse(WithKeys(keys))));

    [Theory]
    [InlineData("- Follow-up: Emailed Ines on 2026-11-05, no answer\n")]
    [InlineData("- Follow-up (done): 2026-11-05\n")]
    [InlineData("- [x] Follow-up: 2026-11-05\n")]
    [InlineData("**Next step:** ~~Thank Ines by 2026-11-05~~\n")]
    [InlineData("## Timeline\n- Applied: 2026-10-20\n- Follow-up: 2026-11-05\n")]
    [InlineData("## Job Description\nThe text.\n\n**Next step:** an interview by 2026-11-05\n")]
    [InlineData("```\nNext step: 2026-11-05 thank Ines\n```\n")]
    public void A_label_that_names_no_past_day_to_act_on_is_none(string rest) => Assert.Empty(Overdue(Analyse(WithKeys("", rest))));

    [Fact]
    public void What_was_to_be_done_in_a_closed_application_is_not_asked_for() =>
        Assert.Empty(Overdue(Analyse(WithKeys("next_action: 2026-11-05 Thank Ines\n", "- Follow-up: 2026-11-05\n", "rejected"))));

    [Fact]
    public void A_label_with_a_box_is_told_once_and_can_be_ticked()
    {
        var finding = Assert.Single(Overdue(Analyse(WithKeys("", "- [ ] Follow-up: 2026-11-05\n"))));
        Assert.Equal(["Tick it", "Move it to today"], finding.Fixes.Select(fix => fix.Title));
    }

    [Fact]
    public void A_key_is_read_beside_a_heading_of_the_same_name() =>
        AssertOverdue(WithKeys("follow_up: 2026-11-05\n", "## Next Actions\n- Learn the route\n"), "2026-11-05");

    [Theory]
    [InlineData("next_action: 2026-11-05 Thank Ines\n", "", "overdue: 5 November, Thank Ines")]
    [InlineData("next_action: 2026-12-05 Thank Ines\n", "", "next: 5 December, Thank Ines")]
    [InlineData("next_actions:\n  - Learn\n  - 2026-12-05 Thank Ines\n", "", "next: 5 December, Thank Ines")]
    [InlineData("next_action:\n  date: 2026-12-05\n  description: Thank Ines\n", "", "next: 5 December, Thank Ines")]
    [InlineData("", "**Next step:** Thank Ines by 2026-11-05\n", "overdue: 5 November, Thank Ines")]
    [InlineData("", "**Next step:** By 5 November 2026 thank Ines\n", "overdue: 5 November, thank Ines")]
    [InlineData("", "## Notes\n- [ ] bis 2026-11-05 nachfassen\n", "overdue: 5 November, nachfassen")]
    [InlineData("", "## Notes\n- [ ] entregar o teste até o dia 2026-11-05\n", "overdue: 5 November, entregar o teste")]
    [InlineData("", "- Follow-up: 2026-12-05\n", "next: 5 December")]
    public void It_is_what_comes_next(string keys, string rest, string next) =>
        Assert.Contains(CodeLenses.Of(Analyse(WithKeys(keys, rest))), lens => lens.Title.Contains(next, StringComparison.Ordinal));

    [Theory]
    [InlineData("next_action:\n  type: visit\n  date: 2026-12-05\n", "")]
    [InlineData("next_actions:\n  - Learn the route\n  - 2026-12-05 Visit the shop\n", "")]
    [InlineData("follow_up: 2026-12-05\n", "")]
    [InlineData("", "**Next step:** Visit the shop on 2026-12-05\n")]
    public void Who_has_something_planned_is_not_left_without_a_word(string keys, string rest) =>
        Assert.Null(Silence.Days(Analyse(WithKeys(keys, rest)).Application!, Today, 1));

    [Theory]
    [InlineData("follow_up: 2026-11-05\n", "")]
    [InlineData("next_action: 2026-11-05 Thank Ines\n", "")]
    [InlineData("next_actions:\n  - 2026-11-05 Thank Ines\n  - 2026-11-06 Ask Tom\n", "")]
    [InlineData("next_action:\n  type: thanks\n  date: 2026-11-05\n  description: Thank Ines\n", "")]
    [InlineData("reminder: 2026-11-05\n", "")]
    [InlineData("", "- Follow-up: 2026-11-05\n")]
    [InlineData("", "## Notes\nSent — follow-up set 2026-11-05 to ask\n")]
    [InlineData("", "## Notes\nNo answer yet, remind me on 2026-11-05\n")]
    [InlineData("", "## Notes\nFollow up 2026-11-05\n")]
    [InlineData("", "## Notizen\nWiedervorlage: 05.11.2026\n")]
    [InlineData("", "## Notes\nRappel : 2026-11-05\n")]
    public void A_day_to_act_on_is_no_event(string keys, string rest) =>
        Assert.Equal(50, Silence.Days(Analyse(WithKeys(keys, rest)).Application!, Today, 1));

    [Theory]
    [InlineData("## Notes\nSent a follow-up on 2026-11-05\n")]
    [InlineData("## Notes\nGot a reminder 2026-11-05\n")]
    [InlineData("## Notes\nFollowed up 2026-11-05\n")]
    [InlineData("## Timeline\n- Applied: 2026-10-01\n- Follow-up: 2026-11-05\n")]
    [InlineData("## Status\n### History\n- 2026-10-01: APPLIED\n- Follow-up 2026-11-05\n")]
    public void What_was_done_is_an_event(string rest) =>
        Assert.Equal(15, Silence.Days(Analyse(WithKeys("", rest)).Application!, Today, 1));

    private static void AssertOverdue(string text, string day)
    {
        var analysis = Analyse(text);
        var finding = Assert.Single(Overdue(analysis));
        Assert.Equal(day, analysis.Text.Slice(finding.Span));
        var fix = Assert.Single(finding.Fixes);
        Assert.Equal("Move it to today", fix.Title);
        var edit = Assert.Single(fix.Edits);
        Assert.Equal(finding.Span, edit.Span);
        var today = day switch
        {
            "05.11.2026" => "20.11.2026",
            "5 November 2026" => "20 November 2026",
            _ => "2026-11-20",
        };
        Assert.Equal(today, edit.NewText);
    }

    private static List<Finding> Overdue(Analysis analysis) =>
        [.. analysis.Findings.Where(finding => finding.Rule.Code == "action-overdue")];

    private static string WithKeys(string keys, string rest = "", string status = "applied") =>
        $"---\ncompany: Fennel Bakery\nrole: Baker\nstatus: {status}\napplied: 2026-10-01\n{keys}---\n\n{rest}";

    private static Analysis Analyse(string text) => Analysis.Of(SourceText.From(text), "applications/a.md", new(Today));
}
