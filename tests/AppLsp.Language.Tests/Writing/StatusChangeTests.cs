using System.Globalization;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Applications;
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
    public void A_later_status_does_not_say_when_it_was_sent_and_begins_the_history() =>
        Changes("INTERVIEW", "## Status\nSAVED\n", "## Status\nINTERVIEW\n\n### History\n- 2025-05-20: INTERVIEW\n");

    [Fact]
    public void A_history_begins_with_the_day_of_the_sending() =>
        Changes(
            "INTERVIEW",
            "## Status\nPENDING\n\n## Application Date\n2025-05-07\n",
            "## Status\nINTERVIEW\n\n### History\n- 2025-05-07: PENDING\n- 2025-05-20: INTERVIEW\n\n## Application Date\n2025-05-07\n"
        );

    [Fact]
    public void A_day_beside_the_status_goes_to_the_history_that_begins() =>
        Changes(
            "REJECTED",
            "## Status\n### Application\nApplied on 2025-05-07\n\n## Notes\n- x\n",
            "## Status\n### Application\nRejected\n\n### History\n- 2025-05-07: Applied\n- 2025-05-20: Rejected\n\n## Notes\n- x\n"
        );

    [Theory]
    [InlineData("**Status:** Applied\n", "**Status:** Rejected (2025-05-20)\n")]
    [InlineData("**Status:** Interview (2025-05-07)\n", "**Status:** Rejected (2025-05-20)\n")]
    [InlineData("**Status:** Applied (2025-05-07)\n", "**Status:** Rejected (2025-05-20)\n\n**Application Date:** 2025-05-07\n")]
    [InlineData("**Status:** Interview, answer by 2025-06-01\n", "**Status:** Rejected (2025-05-20), answer by 2025-06-01\n")]
    [InlineData("- **Status:** #job/applied\n", "- **Status:** #job/rejected (2025-05-20)\n")]
    [InlineData("Status: Applied - waiting for Jane\n", "Status: Rejected (2025-05-20) - waiting for Jane\n")]
    [InlineData("**Applied:** May 7, 2025\n**Status:** Applied\n", "**Applied:** May 7, 2025\n**Status:** Rejected (May 20, 2025)\n")]
    [InlineData("**Applied:** 7.5.2025\n**Status:** Applied\n", "**Applied:** 7.5.2025\n**Status:** Rejected (20.5.2025)\n")]
    [InlineData("**Applied:** 05/27/2025\n**Status:** Applied\n", "**Applied:** 05/27/2025\n**Status:** Rejected (2025-05-20)\n")]
    [InlineData("**Status:** [[Applied]]\n", "**Status:** [[Rejected]] (2025-05-20)\n")]
    [InlineData("- Status: **Interview** on 2025-05-07\n", "- Status: **Rejected** (2025-05-20)\n")]
    [InlineData("**Status:** Offer - on hold\n", "**Status:** Rejected (2025-05-20)\n")]
    [InlineData("**Statut :** Deuxième entretien prévu\n", "**Statut :** Refusée (2025-05-20)\n")]
    [InlineData("**Estado de la candidatura:** en proceso\n", "**Estado de la candidatura:** rechazada (2025-05-20)\n")]
    public void Where_there_is_no_room_for_a_history_the_day_stands_beside_the_status(string before, string after) =>
        Changes("REJECTED", before, after);

    [Theory]
    [InlineData("status: applied", "status: rejected # 2025-05-20")]
    [InlineData("status: \"applied\"", "status: \"rejected\" # 2025-05-20")]
    [InlineData("status: \"[[applied]]\"", "status: \"[[rejected]]\" # 2025-05-20")]
    [InlineData("status: \"#applied\"", "status: \"#rejected\" # 2025-05-20")]
    [InlineData("status: interview # 2025-05-07", "status: rejected # 2025-05-20")]
    [InlineData("status: applied # 2025-05-07", "status: rejected # 2025-05-20\napplication_date: 2025-05-07")]
    [InlineData("status: applied # by mail", "status: rejected # by mail")]
    public void In_the_front_matter_the_day_is_a_comment_and_the_value_stays_one_word(string before, string after)
    {
        var application = Read.Anywhere($"---\ntype: application\n{before}\n---\n");
        var span = application.Status.Mentions[0].Span;
        var edits = StatusChange.Edits(application, span, ApplicationSchema.Default.FindStatus("REJECTED")!, Today);
        Assert.Equal($"---\ntype: application\n{after}\n---\n", application.Text.WithAll(edits).Content);
    }

    [Theory]
    // What said the same goes along, so that it does not contradict.
    [InlineData("**Status:** applied", "**Status:** rejected")]
    [InlineData("- Status: **Applied**", "- Status: **Rejected**")]
    [InlineData("**Status:** Applied on 2025-05-07", "**Status:** Applied on 2025-05-07")]
    [InlineData("**Status:** Applied (by mail)", "**Status:** Applied (by mail)")]
    // What told another status, or that of a day, stays.
    [InlineData("**Status:** interview", "**Status:** interview")]
    [InlineData("## Application 2025-05-07\n\n**Status:** applied", "## Application 2025-05-07\n\n**Status:** applied")]
    public void A_copy_of_the_status_in_the_front_matter_changes_with_it(string before, string after)
    {
        const string Form = "---\ntype: application\ncompany: Rook\nstatus: {0}\n---\n\n{1}\n";
        var application = Read.Anywhere(string.Format(CultureInfo.InvariantCulture, Form, "applied", before));
        var rejected = ApplicationSchema.Default.FindStatus("REJECTED")!;
        var edits = StatusChange.Edits(application, application.Status.Span!.Value, rejected, Today);
        Assert.Equal(
            string.Format(CultureInfo.InvariantCulture, Form, "rejected # 2025-05-20", after),
            application.Text.WithAll(edits).Content
        );
    }

    [Fact]
    public void A_timeline_whose_lines_end_with_the_status_gets_the_day() =>
        Changes(
            "REJECTED",
            "**Status:** Applied\n\n## Timeline\n\n- 2025-05-07 — Letter printed. Applied\n",
            "**Status:** Rejected\n\n## Timeline\n\n- 2025-05-07 — Letter printed. Applied\n- 2025-05-20 — Rejected\n"
        );

    [Fact]
    public void The_newest_line_of_a_history_stands_where_the_others_have_theirs() =>
        Changes(
            "REJECTED",
            "## Status\n### Application\nAPPLIED\n### History\n- 2025-05-12: APPLIED\n- 2025-05-07: SAVED\n",
            "## Status\n### Application\nREJECTED\n### History\n- 2025-05-20: REJECTED\n- 2025-05-12: APPLIED\n- 2025-05-07: SAVED\n"
        );

    [Theory]
    [InlineData(
        "| Company | Rook |\n|---|---|\n| Status | **Saved** |\n",
        "| Company | Rook |\n|---|---|\n| Status | **Interview** (2025-05-20) |\n"
    )]
    [InlineData("> **Status:** Saved (so far)\n", "> **Status:** Interview (2025-05-20) (so far)\n")]
    [InlineData("It is [status:: saved] now.\n", "It is [status:: interview] (2025-05-20) now.\n")]
    [InlineData(
        "**Status:** Saved\n**Deadline:** 2025-06-01\n---\n",
        "**Status:** Interview (2025-05-20)\n**Deadline:** 2025-06-01\n---\n"
    )]
    public void The_value_changes_and_has_its_day_in_every_shape(string before, string after) => Changes("INTERVIEW", before, after);

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
