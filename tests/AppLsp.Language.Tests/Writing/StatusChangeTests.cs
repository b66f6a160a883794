using AppLsp.Language.Schema;
using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Writing.WritingScript;

namespace AppLsp.Language.Tests.Writing;

public sealed class StatusChangeTests
{
    private static readonly DateOnly Today = new(2025, 5, 20);

    [Fact]
    public void Value_history_and_date_change_together() =>
        Changes(
            "APPLIED",
            """
            ## Status
            ### Application
            Saved
            ### History
            - 2025-05-07: Saved

            ## Notes
            - x
            """,
            """
            ## Status
            ### Application
            Applied
            ### History
            - 2025-05-07: Saved
            - 2025-05-20: Applied

            ## Application Date
            2025-05-20

            ## Notes
            - x
            """
        );

    [Fact]
    public void A_later_status_does_not_say_when_it_was_sent() => Changes("INTERVIEW", "## Status\nSAVED\n", "## Status\nINTERVIEW\n");

    [Fact]
    public void The_newest_line_of_a_history_stands_where_the_others_have_theirs() =>
        Changes(
            "REJECTED",
            "## Status\n### Application\nAPPLIED\n### History\n- 2025-05-12: APPLIED\n- 2025-05-07: SAVED\n",
            "## Status\n### Application\nREJECTED\n### History\n- 2025-05-20: REJECTED\n- 2025-05-12: APPLIED\n- 2025-05-07: SAVED\n"
        );

    [Theory]
    [InlineData("| Company | Rook |\n|---|---|\n| Status | **Saved** |\n", "| Company | Rook |\n|---|---|\n| Status | **Interview** |\n")]
    [InlineData("> **Status:** Saved (so far)\n", "> **Status:** Interview (so far)\n")]
    [InlineData("It is [status:: saved] now.\n", "It is [status:: interview] now.\n")]
    [InlineData("**Status:** Saved\n**Deadline:** 2025-06-01\n---\n", "**Status:** Interview\n**Deadline:** 2025-06-01\n---\n")]
    public void The_value_alone_changes_in_every_shape(string before, string after) => Changes("INTERVIEW", before, after);

    [Theory]
    [InlineData(
        "| Date | Status | By |\n|---|---|---|\n| 2025-05-07 | Applied | mail |\n",
        "| Date | Status | By |\n|---|---|---|\n| 2025-05-07 | Applied | mail |\n| 2025-05-20 | Interview |  |\n"
    )]
    [InlineData(
        "| What | When |\n|---|---|\n| Screening | 2025-05-12 |\n| Applied | 2025-05-07 |\n",
        "| What | When |\n|---|---|\n| Interview | 2025-05-20 |\n| Screening | 2025-05-12 |\n| Applied | 2025-05-07 |\n"
    )]
    [InlineData("2025-05-07 | Applied\n---|---", "2025-05-07 | Applied\n---|---\n2025-05-20 | Interview")]
    public void A_table_gets_a_row(string before, string after) =>
        Changes("INTERVIEW", "## Status\nApplied\n\n" + before, "## Status\nInterview\n\n" + after);

    private static void Changes(string status, string before, string after) =>
        Writes(
            before,
            application =>
                StatusChange.Edits(application, application.Status.Mentions[0].Span, ApplicationSchema.Default.FindStatus(status)!, Today),
            after
        );
}
