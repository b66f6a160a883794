using static AppLsp.Language.Tests.Features.Completion.CompletionScript;

namespace AppLsp.Language.Tests.Features.Completion;

/// <summary>Tables, quotations, fields and blocks of labels.</summary>
public class CompletionInShapesTests
{
    private const string Facts = "| Company | Harbor Foods |\n|---|---|\n| Position | Planner |\n";

    [Theory]
    [InlineData(Facts + "| Status | APP$$ |\n", Facts + "| Status | APPLIED |\n")]
    [InlineData(Facts + "| Status | $$ |\n", Facts + "| Status | APPLIED |\n")]
    [InlineData(Facts + "| Status | APPL$$IED | \n", Facts + "| Status | APPLIED | \n")]
    [InlineData(
        "| Company | Position | Status |\n|---|---|---|\n| Rook | Clerk | app$$ |",
        "| Company | Position | Status |\n|---|---|---|\n| Rook | Clerk | APPLIED |"
    )]
    [InlineData("> **Company:** Rook\n> **Status:** app$$\n", "> **Company:** Rook\n> **Status:** APPLIED\n")]
    [InlineData("> [!info]\n> - Status: $$\n", "> [!info]\n> - Status: APPLIED\n")]
    [InlineData("> Status:$$", "> Status: APPLIED")]
    [InlineData("Status:: appl$$\n", "Status:: APPLIED\n")]
    [InlineData("**Status**:: $$\n", "**Status**:: APPLIED\n")]
    [InlineData("I have [status:: ap$$] it.", "I have [status:: APPLIED] it.")]
    [InlineData("(status:: $$)", "(status:: APPLIED)")]
    [InlineData("Company: Rook · Status: app$$ · Role: Clerk\n", "Company: Rook · Status: APPLIED · Role: Clerk\n")]
    [InlineData("**Company:** Rook | **Status:** $$ | **Role:** Clerk\n", "**Company:** Rook | **Status:** APPLIED | **Role:** Clerk\n")]
    [InlineData("**Company:** Rook | **Status:** $$\n\nMore.\n", "**Company:** Rook | **Status:** APPLIED\n\nMore.\n")]
    [InlineData("- Company: Rook • Status:$$", "- Company: Rook • Status: APPLIED")]
    [InlineData("**Company:** Rook\n**Status:** ap$$\n---\n", "**Company:** Rook\n**Status:** APPLIED\n---\n")]
    public void A_status_is_completed(string text, string after) => Application(text).Accepting("APPLIED").Gives(after);

    [Theory]
    [InlineData(Facts + "| Applied | $$ |\n", Facts + "| Applied | 2025-05-20 |\n")]
    [InlineData("> Applied: 2025$$\n", "> Applied: 2025-05-20\n")]
    [InlineData("[applied:: $$]\n", "[applied:: 2025-05-20]\n")]
    [InlineData("Company: Rook · Applied: 2025$$ · Role: Clerk\n", "Company: Rook · Applied: 2025-05-20 · Role: Clerk\n")]
    public void A_date_is_completed(string text, string after) => Application(text).Accepting("2025-05-20").Gives(after);

    [Fact]
    public void A_row_of_the_history_is_completed()
    {
        const string History = "## Status\nSCREENING\n\n| When | What |\n|---|---|\n| 2025-05-07 | Applied |\n";
        Application(History + "| $$ | |\n").Accepting("2025-05-20").Gives(History + "| 2025-05-20 | |\n");
        Application(History + "| 2025-05-19 | sc$$ |\n").Accepting("SCREENING").Gives(History + "| 2025-05-19 | SCREENING |\n");
    }

    [Theory]
    [InlineData(Facts + "| Sta$$ | |\n")]
    [InlineData("## Notes\n| $$ | |\n|---|---|\n| a | b |\n")]
    [InlineData("Status: `APP$$`")]
    [InlineData("Status: %% APP$$ %%")]
    [InlineData("Status: <% APP$$ %>")]
    [InlineData("%%\n\nStatus: $$\n\n%%")]
    [InlineData("Company: Rook · Status: SAVED · Size: $$\n")]
    public void Elsewhere_in_a_table_and_in_code_nothing_is_offered(string text) => Application(text).OffersNothing();

    [Theory]
    [InlineData("**Company:** Rook\n**$$", "**Company:** Rook\n**Position:** ")]
    [InlineData("**Company:** Rook\n**Pos$$**\n**Status:** SAVED\n", "**Company:** Rook\n**Position:** \n**Status:** SAVED\n")]
    [InlineData("**Company:** Rook\nPos$$\n", "**Company:** Rook\n**Position:** \n")]
    [InlineData("**Company**: Rook\n$$\n**Status**: SAVED\n", "**Company**: Rook\n**Position**: \n**Status**: SAVED\n")]
    [InlineData("- **Company:** Rook\n- $$", "- **Company:** Rook\n- **Position:** ")]
    [InlineData("- Company: Rook\n- pos$$\n- Status: SAVED\n", "- Company: Rook\n- Position: \n- Status: SAVED\n")]
    [InlineData("> **Company:** Rook\n> **Po$$\n> **Status:** SAVED\n", "> **Company:** Rook\n> **Position:** \n> **Status:** SAVED\n")]
    [InlineData("Company:: Rook\nPos$$\nStatus:: SAVED\n", "Company:: Rook\nPosition:: \nStatus:: SAVED\n")]
    public void Among_labels_the_missing_ones_are_offered(string text, string after) =>
        Application(text).Accepting("Position").Gives(after);

    [Fact]
    public void Between_labels_no_heading_is_offered()
    {
        Assert.All(Application("**Company:** Rook\n$$\n**Status:** SAVED\n").Items, item => Assert.DoesNotContain('#', item.Edit.NewText));
        Assert.Contains(Application("**Company:** Rook\n\n$$").Items, item => item.Edit.NewText.StartsWith('#'));
    }

    [Fact]
    public void In_notes_a_label_is_offered_at_its_marks() =>
        Application("## Notes\n- **Key skills:** SQL\n- **Cov$$\n")
            .Accepting("Cover letter points")
            .Gives("## Notes\n- **Key skills:** SQL\n- **Cover letter points:** \n");

    [Theory]
    [InlineData("applied_date: 2025-05-07")]
    [InlineData("date_applied: 2025-05-07")]
    [InlineData("dateApplied: 2025-05-07")]
    public void A_key_is_not_offered_where_it_stands_by_another_name(string key) =>
        Document($"---\ntype: application\ncompany: Rook\n{key}\napp$$\n---\n").Lacks("application_date");
}
