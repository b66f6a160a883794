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

    private static void Changes(string status, string before, string after) =>
        Writes(
            before,
            application =>
                StatusChange.Edits(application, application.Status.Mentions[0].Span, ApplicationSchema.Default.FindStatus(status)!, Today),
            after
        );
}
