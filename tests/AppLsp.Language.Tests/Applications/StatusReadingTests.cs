using System.Globalization;
using AppLsp.Language.Applications;
using AppLsp.Language.Configuration;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

public class StatusReadingTests
{
    [Theory]
    [InlineData("[|APPLIED|]", "APPLIED")]
    [InlineData("[|applied|]", "APPLIED")]
    [InlineData("  [|Applied|]  ", "APPLIED")]
    [InlineData("[|in review|]", "IN_REVIEW")]
    [InlineData("[|IN_REVIEW|]", "IN_REVIEW")]
    [InlineData("[|In-Review|]", "IN_REVIEW")]
    [InlineData("**[|Applied|]**", "APPLIED")]
    [InlineData("*[|on hold|]*", "ON_HOLD")]
    [InlineData("✅ [|Applied|]", "APPLIED")]
    [InlineData("[|Applied|] 📤", "APPLIED")]
    [InlineData("- [|Applied|]", "APPLIED")]
    [InlineData("1. [|Applied|]", "APPLIED")]
    [InlineData("[|Applied|].", "APPLIED")]
    [InlineData("[|Applied|] (2025-05-07)", "APPLIED")]
    [InlineData("[|Applied|] on 2025-05-07", "APPLIED")]
    [InlineData("[|Applied|] - waiting for Jane", "APPLIED")]
    [InlineData("[|Applied|] – waiting for Jane", "APPLIED")]
    [InlineData("[|OFFER|]: from Jane", "OFFER")]
    [InlineData("[|Applied|], and now we see", "APPLIED")]
    [InlineData("[|Rejected|] after the phone screen", "REJECTED")]
    [InlineData("[|phone screen|] on Friday", "SCREENING")]
    [InlineData("[|Offer accepted|]", "ACCEPTED")]
    [InlineData("[|no response|]", "GHOSTED")]
    [InlineData("[|awaiting response|]", "PENDING")]
    [InlineData("[|to apply|]", "SAVED")]
    [InlineData("[|Applied|] <!-- on the web -->", "APPLIED")]
    [InlineData("[|Applied|]\n\nWaiting for Jane.", "APPLIED")]
    [InlineData("[|Applied|]\nJane said: rejected others", "APPLIED")]
    [InlineData("Current state: [|Applied|]", "APPLIED")]
    [InlineData("[|INREVIEW|]", "IN_REVIEW")]
    [InlineData("[|On-site|]", "INTERVIEW")]
    [InlineData("[|on_hold|]", "ON_HOLD")]
    [InlineData("[|Phone interview|] on Friday", "INTERVIEW")]
    [InlineData("[|Second-round interview|]", "INTERVIEW")]
    [InlineData("[|3rd round|]", "INTERVIEW")]
    [InlineData("[|APPLIED|]（応募済み）", "APPLIED")]
    [InlineData("[|1st interview|] scheduled", "INTERVIEW")]
    [InlineData("~~Applied~~ [|Interview|]", "INTERVIEW")]
    [InlineData("~~Applied~~\n[|Interview|] with Ines", "INTERVIEW")]
    [InlineData("~~Saved~~ ~~Applied (by mail)~~ -> [|Interview|]", "INTERVIEW")]
    [InlineData("[|Applied|] ~~Interview~~", "APPLIED")]
    [InlineData("[|Applied|] / ~~Interview~~", "APPLIED")]
    [InlineData("Saved → [|Applied|]", "APPLIED")]
    [InlineData("Applied -> Screening => [|Rejected|] (by mail)", "REJECTED")]
    [InlineData("[|Applied|] → talk on Friday", "APPLIED")]
    [InlineData("#[|applied|]", "APPLIED")]
    [InlineData("#status/[|applied|]", "APPLIED")]
    [InlineData("#search/2026/[|in_review|]", "IN_REVIEW")]
    [InlineData("#search #[|applied|]", "APPLIED")]
    [InlineData("**#job/[|applied|]** by mail", "APPLIED")]
    [InlineData("status/[|applied|]", "APPLIED")]
    [InlineData("[[[|Applied|]]]", "APPLIED")]
    [InlineData("[[states/[|applied|]]]", "APPLIED")]
    [InlineData("[[states/[|on hold|On hold|]]]", "ON_HOLD")]
    [InlineData("==[|applied|]==", "APPLIED")]
    [InlineData("🟡 **[|Applied|]**", "APPLIED")]
    [InlineData("[|Applied|] 2026-11-12", "APPLIED")]
    [InlineData("2026-11-12: [|Applied|]", "APPLIED")]
    [InlineData("2026-11-12 [|Applied|]", "APPLIED")]
    [InlineData("[|Rejected|] (position filled)", "REJECTED")]
    [InlineData("[|Rejected|] - no interview", "REJECTED")]
    [InlineData("[|Withdrawn|] (accepted another offer)", "WITHDRAWN")]
    [InlineData("[|Interview|] (the first one was moved)", "INTERVIEW")]
    [InlineData("[|Applied|] - no cover letter", "APPLIED")]
    [InlineData("[|Applied|], not heard since", "APPLIED")]
    [InlineData("[|Applied|] (sent by mail)", "APPLIED")]
    [InlineData("[|Closed|] on Friday", "REJECTED")]
    public void A_status_is_read_however_it_is_written(string marked, string value)
    {
        foreach (var shape in new[] { "## Status\n{0}\n", "## Status\n### Application\n{0}\n", "## Status\n\n{0}\n\n## Notes\nx\n" })
        {
            var expected = Marked.Of("# Application Details\n\n" + shape.Replace("{0}", marked, StringComparison.Ordinal));
            var status = Read.Anywhere(expected.Text).Status;
            Assert.Equal(value, Assert.Single(status.Mentions).Definition.Value);
            Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, status.Span!.Value));
            Assert.Null(status.Unknown);
        }
    }

    [Theory]
    [InlineData("Online Planning Assessment", "ASSESSMENT")]
    [InlineData("Group logic assessment (90 minutes)", "ASSESSMENT")]
    [InlineData("No assessment", null)]
    [InlineData("Need to do the assessment", null)]
    [InlineData("Failed assessment", "REJECTED")]
    public void What_ends_with_a_step_that_has_kinds_is_that_step(string written, string? value) =>
        Assert.Equal(value, Read.Titled($"## Status\n{written}\n").Status.Definition?.Value);

    [Theory]
    [InlineData("[|Got an interview|]", "INTERVIEW")]
    [InlineData("[|2 interviews done|]", "INTERVIEW")]
    [InlineData("[|Progressed to interview|]", "INTERVIEW")]
    [InlineData("[|Stage 2/4 interview|] (with Ines)", "INTERVIEW")]
    [InlineData("[|Interview|] 2 September 10am (Teams)", "INTERVIEW")]
    [InlineData("2 - [|Interviewing|]", "INTERVIEW")]
    [InlineData("03-[|Interview|]", "INTERVIEW")]
    [InlineData("[|Passed phone screen|]", "SCREENING")]
    [InlineData("[|Recruiter call Thursday|]", "SCREENING")]
    [InlineData("[|Passed OA|]", "ASSESSMENT")]
    [InlineData("[|HR round cleared, offer letter awaited|]", "SCREENING")]
    [InlineData("[|Long phone screen|]", "SCREENING")]
    [InlineData("[|Zoom onsite|]", "INTERVIEW")]
    [InlineData("[|I've applied|]", "APPLIED")]
    [InlineData("[|Followed up|] 3/12", "PENDING")]
    [InlineData("[|Waiting for an offer|]", "PENDING")]
    [InlineData("[|Offered an interview|]", "INTERVIEW")]
    [InlineData("[|Not applied|]", "SAVED")]
    [InlineData("[|Hatte ein Vorstellungsgespräch|]", "INTERVIEW")]
    [InlineData("[|J'ai eu un entretien|]", "INTERVIEW")]
    [InlineData("[|He tenido una entrevista|]", "INTERVIEW")]
    public void A_phrase_with_one_step_in_it_is_that_step(string marked, string value)
    {
        var expected = Marked.Of($"# Application Details\n\n## Status\n{marked}\n");
        var status = Read.Anywhere(expected.Text).Status;
        Assert.Equal(value, Assert.Single(status.Mentions).Definition.Value);
        Assert.Null(status.Unknown);
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, status.Span!.Value));
    }

    [Theory]
    [InlineData("No interview")]
    [InlineData("Never got an interview")]
    [InlineData("Interview cancelled")]
    [InlineData("Their interview was called off")]
    [InlineData("Hoping for an interview")]
    [InlineData("Might be an interview or an offer")]
    [InlineData("Got an interview and an assessment")]
    [InlineData("Unable to interview")]
    [InlineData("They want to know more about every single interview that I had")]
    [InlineData("Sadly rejected my slot")]
    [InlineData("Hoffentlich ein Vorstellungsgespräch")]
    [InlineData("Waiting for my old school to send them papers")]
    public void A_phrase_that_turns_the_step_round_or_names_several_tells_none(string written) =>
        Assert.DoesNotContain(
            Read.Titled($"## Status\n{written}\n").Status.Mentions,
            mention => mention.Definition.Value is not "PENDING"
        );

    [Fact]
    public void A_phrase_is_no_evidence_that_a_note_is_an_application() =>
        Assert.False(Read.IsApplication("- Company: Rook\n- Status: has an interview\n- Notes: paints boats\n"));

    [Theory]
    [InlineData("- **Status:** `[|in_review|]`", "IN_REVIEW")]
    [InlineData("Status: `[|Applied|]`", "APPLIED")]
    [InlineData("## Status\n`[|applied|]`", "APPLIED")]
    [InlineData("- 状態: `[|応募済|]`", "APPLIED")]
    [InlineData("- **Estado:** `[|waiting_feedback|]`", "PENDING")]
    [InlineData("Status: `applied / saved`", null)]
    [InlineData("Status: `applied|saved`", null)]
    [InlineData("Status: `<applied>`", null)]
    [InlineData("Status: `flibbertigibbet`", null)]
    [InlineData("## Status\n```\napplied\n```", null)]
    public void A_value_that_is_one_stretch_of_code_is_that_value(string marked, string? value)
    {
        var expected = Marked.Of($"# Application Details\n\n{marked}\n");
        var status = Read.Anywhere(expected.Text).Status;
        Assert.Equal(value, status.Definition?.Value);
        Assert.Null(status.Unknown);
        if (value is not null)
            Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, status.Span!.Value));
    }

    [Fact]
    public void A_day_and_a_job_that_are_one_stretch_of_code_are_read_and_never_rewritten()
    {
        const string Facts = "- Company: `Rook`\n- Position: `Clerk`\n- Status: `applied`\n- Applied: `12.11.2026`\n";
        var application = Read.Titled(Facts);
        Assert.Equal("Clerk", application.Value(Fact.Position));
        Assert.Equal(new DateOnly(2026, 11, 12), application.Date(Fact.ApplicationDate)?.Day);
        Assert.Empty(application.DateSlots);
        Findings("# Application Details\n\n" + Facts, "non-iso-date", "status-needs-date");
        // In a note about how things are written it is no evidence.
        Assert.False(Read.IsApplication(Facts));
    }

    [Theory]
    [InlineData("applied: true\ninterview: false\nrejected: false", "APPLIED")]
    [InlineData("applied: true\ninterview: true\nrejected: false", "INTERVIEW")]
    [InlineData("rejected: true\napplied: true\ninterview: true", "REJECTED")]
    [InlineData("applied: false\ninterview: false", null)]
    [InlineData("applied: true", null)]
    [InlineData("draft: true\narchived: true", null)]
    [InlineData("applied: true\nrejected: true\nstatus: offer", "OFFER")]
    [InlineData("result: rejected", "REJECTED")]
    [InlineData("outcome: interview", "INTERVIEW")]
    [InlineData("outcome: a new oven", null)]
    [InlineData("status: applied\nresult: rejected", "APPLIED")]
    public void Ticks_and_results_in_the_front_matter_tell_the_status(string keys, string? value)
    {
        var application = Read.Anywhere($"---\ntype: application\ncompany: Rook\n{keys}\n---\n\n# Rook\n");
        Assert.Equal(value, application.Status.Definition?.Value);
        if (application.Status.IsTicked)
            Assert.Null(application.StatusToReplace);
    }

    [Theory]
    [InlineData("**Status** [|Applied|]", "APPLIED")]
    [InlineData("Status - [|Applied|]", "APPLIED")]
    [InlineData("- Status = [|applied|]", "APPLIED")]
    [InlineData("Status → [|Interview|]", "INTERVIEW")]
    [InlineData("Status - a story", null)]
    [InlineData("Status and pay - Applied", null)]
    [InlineData("Status - Applied\nStatus: [|Offer|]", "OFFER")]
    public void Another_sign_than_a_colon_may_stand_before_the_status(string marked, string? value)
    {
        var expected = Marked.Of($"# Application Details\n\n**Company:** Rook\n\n{marked}\n");
        var status = Read.Anywhere(expected.Text).Status;
        Assert.Equal(value, status.Definition?.Value);
        if (value is not null)
            Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, status.Span!.Value));
    }

    [Theory]
    [InlineData("Closing: 2026-11-30", true)]
    [InlineData("Due: 30 November 2026", true)]
    [InlineData("**Cut-off:** 2026-11-30", true)]
    [InlineData("Closing: I look forward to it", false)]
    [InlineData("Due: soon", false)]
    [InlineData("Deadline: 2026-12-01\nDue: 2026-11-30", false)]
    public void A_day_behind_a_word_for_the_end_is_the_deadline(string line, bool isDeadline) =>
        Assert.Equal(
            isDeadline,
            Read.Titled($"Company: Rook\n{line}\n").Date(Fact.Deadline)?.Day == new DateOnly(2026, 11, 30)
        );

    [Fact]
    public void An_address_behind_the_ad_is_that_of_the_posting() =>
        Assert.Equal("https://rook.example/9", Read.Titled("Company: Rook\nAd: https://rook.example/9\n").Value(Fact.PostingUrl));

    [Theory]
    [InlineData("Beworben, noch keine Antwort", "PENDING")]
    [InlineData("Versendet (noch keine Rückmeldung)", "PENDING")]
    [InlineData("Eingereicht, bisher keine Rückmeldung", "PENDING")]
    [InlineData("Beworben, noch nicht eingeladen", "APPLIED")]
    [InlineData("Beworben - keine Antwort", "GHOSTED")]
    [InlineData("Beworben, leider abgelehnt", "REJECTED")]
    [InlineData("Absage (Stelle bereits besetzt)", "REJECTED")]
    [InlineData("Telefonisch beworben, soll Unterlagen schicken", "APPLIED")]
    [InlineData("freundliche Absage", "REJECTED")]
    [InlineData("digitales Vorstellungsgespräch", "INTERVIEW")]
    [InlineData("Warte auf Zu-/Absage", "PENDING")]
    [InlineData("Stand: 2. Vorstellungsgespräch", "INTERVIEW")]
    public void A_word_that_leads_over_may_be_part_of_the_status_or_say_that_nothing_has_ended(string written, string value) =>
        Assert.Equal(value, Assert.Single(Read.Titled($"## Status\n{written}\n").Status.Mentions).Definition.Value);

    [Theory]
    [InlineData("[|rejected|]", "**Status:** applied", "REJECTED")]
    [InlineData("[|rejected|]", "## Application 2026-11-02\n\n**Status:** applied", "REJECTED")]
    [InlineData("[|to-apply|]", "## 2026-11-02\n\n### Sent\n\n- Status: applied", "SAVED")]
    [InlineData("[|draft|]", "## Application 2026-11-02\n\n**Status:** applied", "PREPARING")]
    [InlineData("[|on hold|]", "**Status:** Applied", "ON_HOLD")]
    [InlineData("draft", "**Status:** [|Applied|]", "APPLIED")]
    [InlineData("evergreen", "**Status:** [|Applied|]", "APPLIED")]
    [InlineData("[|interview|]", "**Status:** see below", "INTERVIEW")]
    public void A_known_status_in_the_front_matter_goes_before_one_in_the_text(string property, string text, string value)
    {
        var expected = Marked.Of($"---\ntype: application\ncompany: Rook\nstatus: {property}\n---\n\n{text}\n");
        var status = Read.Anywhere(expected.Text).Status;
        Assert.Equal(value, status.Definition?.Value);
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, status.Span!.Value));
    }

    [Theory]
    [InlineData("## Status\nOffen\n", "SAVED")]
    [InlineData("## Status\nnoch offen\n\n## Bewerbungsdatum\n2026-11-12\n", "PENDING")]
    [InlineData("## Status\nReviewing\n", "SAVED")]
    [InlineData("## Status\nReviewing\n\n## Application Date\n", "SAVED")]
    [InlineData("## Status\nReviewing\n\n## Application Date\n2026-11-12\n", "IN_REVIEW")]
    [InlineData("## Status\nReviewing since 2026-11-12\n", "IN_REVIEW")]
    [InlineData("## Status\n### Application\nReviewing\n### History\n- 2026-11-12: Applied\n", "IN_REVIEW")]
    [InlineData("## Status\n### Application\nReviewing\n### History\n- 2026-11-12: Saved\n", "SAVED")]
    [InlineData("## Status\nUnder review\n", "IN_REVIEW")]
    [InlineData("## Status\nRegistered interest\n", "SAVED")]
    [InlineData("## Status\nRegistered interest\n\n## Application Date\n2026-11-12\n", "APPLIED")]
    public void Until_something_is_sent_a_review_is_the_persons_own(string content, string value)
    {
        Assert.Equal(value, Read.Titled(content).Status.Definition!.Value);
        if (value == "SAVED")
            Findings("# Application Details\n\n" + content, "status-needs-date", "date-but-not-applied");
    }

    [Theory]
    [InlineData("[|Applied, no reply|]", "GHOSTED")]
    [InlineData("[|Applied / Waiting|]", "PENDING")]
    [InlineData("[|Applied; waiting|]", "PENDING")]
    [InlineData("[|Applied, interview scheduled|]", "INTERVIEW")]
    [InlineData("[|Interviewed, awaiting response|]", "INTERVIEW")]
    [InlineData("[|Entretien passé, en attente de retour|]", "INTERVIEW")]
    [InlineData("[|Beworben, warte auf Antwort|]", "PENDING")]
    [InlineData("[|Candidatura enviada, aguardando retorno|]", "PENDING")]
    [InlineData("[|Colloquio fatto, in attesa di risposta|]", "INTERVIEW")]
    [InlineData("[|Gesprek gehad, wacht op antwoord|]", "INTERVIEW")]
    [InlineData("[|Entrevista hecha, esperando respuesta|]", "INTERVIEW")]
    [InlineData("[|面接済み、結果待ち|]", "INTERVIEW")]
    [InlineData("[|応募済み。返事待ち|]", "PENDING")]
    [InlineData("[|Interview|], confirmation received", "INTERVIEW")]
    [InlineData("[|Applied|], waiting for Jane", "APPLIED")]
    [InlineData("[|Applied, waiting|], moved to Friday", "PENDING")]
    [InlineData("[|Rejected|], position filled", "REJECTED")]
    [InlineData("[|Beworben, Absage erhalten|]", "REJECTED")]
    [InlineData("Applied 2026-11-05, [|waiting|]", "PENDING")]
    [InlineData("Applied on 2026-11-05, [|no reply|]", "GHOSTED")]
    [InlineData("[|Interview|] 2026-11-05, waiting", "INTERVIEW")]
    public void What_is_waited_for_behind_a_comma_is_a_remark_as_in_a_bracket(string marked, string value)
    {
        var expected = Marked.Of($"# Application Details\n\n## Status\n{marked}\n");
        var status = Read.Anywhere(expected.Text).Status;
        var mention = Assert.Single(status.Mentions);
        Assert.Equal(value, mention.Definition.Value);
        Assert.Null(status.Unknown);
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, mention.Span));
    }

    [Theory]
    [InlineData("2026-11-12: Applied, no reply", "APPLIED")]
    [InlineData("2026-11-12: Applied / Waiting", "APPLIED")]
    [InlineData("2026-11-12: Interviewed, awaiting response", "INTERVIEW")]
    [InlineData("2026-11-12 — Letter printed. Applied", "APPLIED")]
    public void A_line_of_the_history_tells_what_it_begins_with(string line, string value) =>
        Assert.Equal(
            value,
            Assert
                .Single(Read.Titled($"## Status\n### Application\nAPPLIED\n### History\n- {line}\n").Timeline.History)
                .Status.Definition.Value
        );

    [Theory]
    [InlineData("APPLIED / PENDING", "APPLIED PENDING")]
    [InlineData("APPLIED, PENDING, SCREENING", "APPLIED PENDING SCREENING")]
    [InlineData("Applied, waiting, REJECTED", "APPLIED PENDING REJECTED")]
    [InlineData("Applied, no reply (rejected)", "APPLIED REJECTED")]
    [InlineData("Saved / Sent", "SAVED APPLIED")]
    [InlineData("Interested / Reviewing", "SAVED SAVED")]
    [InlineData("Beworben / Vorstellungsgespräch / Absage", "APPLIED INTERVIEW REJECTED")]
    [InlineData("Applied / rejected", "APPLIED REJECTED")]
    [InlineData("Beworben / Absage", "APPLIED REJECTED")]
    [InlineData("APPLIED | INTERVIEW", "APPLIED INTERVIEW")]
    [InlineData("APPLIED | REJECTED", "APPLIED REJECTED")]
    [InlineData("APPLIED\nPENDING", "APPLIED PENDING")]
    [InlineData("- APPLIED\n- PENDING", "APPLIED PENDING")]
    public void Several_values_are_all_read(string value, string mentions) =>
        Assert.Equal(
            mentions,
            string.Join(
                ' ',
                Read.Titled($"## Status\n### Application\n{value}\n").Status.Mentions.Select(mention => mention.Definition.Value)
            )
        );

    [Theory]
    [InlineData("[|Aplied|]")]
    [InlineData("[|Nearly there|]")]
    [InlineData("[|Foo|]\n\nApplied last week.")]
    [InlineData("- [|Foo|]")]
    [InlineData("[|ansökt|]")]
    public void What_is_no_status_is_unknown(string marked)
    {
        var expected = Marked.Of($"# Application Details\n\n## Status\n### Application\n{marked}\n");
        var status = Read.Anywhere(expected.Text).Status;
        Assert.Null(status.Definition);
        Assert.Equal(expected.Span, status.Unknown?.Span);
    }

    [Theory]
    [InlineData("[|Offer - declined|]", "DECLINED")]
    [InlineData("[|Offer (declined)|]", "DECLINED")]
    [InlineData("[|Offer: turned down by me|]", "DECLINED")]
    [InlineData("[|Offer declined|] by phone", "DECLINED")]
    [InlineData("[|Offer, but I declined|]", "DECLINED")]
    [InlineData("**[|Offer** - **declined|]**", "DECLINED")]
    [InlineData("[|Offer withdrawn|]", "WITHDRAWN")]
    [InlineData("[|Offer rescinded|]", "REJECTED")]
    [InlineData("[|Offer - rescinded|]", "REJECTED")]
    [InlineData("[|Offer (accepted)|]", "ACCEPTED")]
    [InlineData("[|Interview – rejected|] by email", "REJECTED")]
    [InlineData("[|Interview - no response|]", "GHOSTED")]
    [InlineData("[|Applied - rejected|]", "REJECTED")]
    [InlineData("[|APPLIED (rejected)|]", "REJECTED")]
    [InlineData("[|Applied, but was rejected|]", "REJECTED")]
    [InlineData("[|Applied – on hold|]", "ON_HOLD")]
    [InlineData("[|Applied (phone screen)|]", "SCREENING")]
    [InlineData("[|Closed - no longer accepting applications|]", "EXPIRED")]
    [InlineData("[|Closed (position filled)|]", "EXPIRED")]
    [InlineData("[|Rejected, then re-applied|]", "APPLIED")]
    [InlineData("[|Rejected, later withdrawn|]", "WITHDRAWN")]
    [InlineData("[|On hold, now rejected|]", "REJECTED")]
    [InlineData("#status/[|offer - declined|]", "DECLINED")]
    public void A_remark_may_turn_a_status_round(string marked, string value)
    {
        var expected = Marked.Of($"# Application Details\n\n## Status\n{marked}\n");
        var status = Read.Anywhere(expected.Text).Status;
        var mention = Assert.Single(status.Mentions);
        Assert.Equal(value, mention.Definition.Value);
        Assert.Null(status.Unknown);
        Assert.Equal(Marked.Show(expected.Text, expected.Spans), Marked.Show(expected.Text, mention.Span));
    }

    [Theory]
    [InlineData("Interview cancelled")]
    [InlineData("Interview (cancelled)")]
    [InlineData("Phone screen - called off")]
    [InlineData("Interview declined")]
    [InlineData("Interview: no show")]
    [InlineData("Offer - not yet")]
    [InlineData("Offer expired")]
    [InlineData("No interview")]
    [InlineData("Never got an interview")]
    [InlineData("There was never an offer")]
    [InlineData("Hired somebody from inside")]
    [InlineData("#application/🟩")]
    [InlineData("🟩")]
    public void Of_a_status_that_is_taken_back_nothing_is_known(string value)
    {
        var status = Read.Titled($"## Status\n{value}\n").Status;
        Assert.Null(status.Definition);
        Assert.Null(status.Unknown);
        Assert.False(Read.Titled($"## Status\n{value}\n").CanSetStatus);
    }

    [Fact]
    public void Of_dated_lines_in_the_slot_the_latest_is_the_status()
    {
        Assert.Equal("INTERVIEW", Slot("- 2026-11-01: Applied\n- 2026-11-12: Interview\n"));
        Assert.Equal("INTERVIEW", Slot("- 2026-11-12: Interview\n- 2026-11-01: Applied\n"));

        static string Slot(string lines) => Assert.Single(Read.Titled($"## Status\n{lines}").Status.Mentions).Definition.Value;
    }

    [Fact]
    public void Where_the_schema_has_no_status_none_is_known()
    {
        const string Yaml = "extends: none\ntitle: Mine\nsections:\n  - heading: Status\n    shape: status\n    fact: status\n";
        var schema = Config.Read(new("applsp.yaml", SourceText.From(Yaml)), (_, _) => null).Schema;
        var analysis = Analysis.Of(SourceText.From("# Mine\n\n## Status\nReviewing\n"), "a.md", WithAllRules with { Schema = schema });
        Assert.Empty(analysis.Application!.Status.Mentions);
        Assert.Equal("Reviewing", analysis.Application.Status.Unknown?.Text);
        Assert.DoesNotContain(analysis.Findings, finding => finding.Rule.Code == "unknown-status");
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void What_people_write_is_a_status(string written, string value)
    {
        foreach (var line in new[] { written, $"- {written}", $"**{written}**", $"{written} (2026-11-12)" })
        {
            var status = Read.Titled($"## Status\n{line}\n").Status;
            Assert.Equal(value, Assert.Single(status.Mentions).Definition.Value);
            Assert.Null(status.Unknown);
        }
        Assert.Equal(value, Read.Anywhere($"---\ntype: application\nstatus: \"{written}\"\n---\n").Status.Definition?.Value);
    }

    public static TheoryData<string, string> Spellings
    {
        get
        {
            var rows = new TheoryData<string, string>();
            var file = Path.Combine(Rules.CorpusTests.RepositoryRoot, "tests/AppLsp.Language.Tests/Applications/status-spellings.txt");
            foreach (var line in File.ReadLines(file).Where(line => !line.StartsWith('#')))
                rows.Add(line.Split(" = ")[0], line.Split(" = ")[1]);
            return rows;
        }
    }

    [Theory]
    [InlineData("Phone call with Ines about the offer")]
    [InlineData("Reviewed their site")]
    [InlineData("Received an automated reply")]
    [InlineData("Received")]
    [InlineData("Interview cancelled")]
    [InlineData("Waiting for Jane to call")]
    [InlineData("Gespräch mit meiner Schwester")]
    [InlineData("Telefonat zur Anfahrt")]
    [InlineData("Anruf wegen Zusage")]
    [InlineData("Ready for the talk on Friday")]
    [InlineData("Not interested in moving")]
    [InlineData("Read about the team. Sent")]
    [InlineData("They sent a form. Applied for the badge")]
    public void A_line_of_the_history_that_only_begins_like_a_status_is_none(string line) =>
        Assert.Empty(Read.Titled($"## Status\n### Application\nAPPLIED\n### History\n- 2026-11-12: {line}\n").Timeline.History);

    [Theory]
    [InlineData("2026-11-12: Offer - declined", "DECLINED")]
    [InlineData("2026-11-12: Applied → Interview", "INTERVIEW")]
    [InlineData("2026-11-12: #status/applied", "APPLIED")]
    [InlineData("Application sent 2026-11-12", "APPLIED")]
    [InlineData("2026-11-12: [[Applied]] by mail", "APPLIED")]
    [InlineData("12.11.2026: Beworben über das Portal der Stadt", "APPLIED")]
    [InlineData("12.11.2026: Zusage am Telefon", "OFFER")]
    [InlineData("12.11.2026: 2. Vorstellungsgespräch mit der Leitung", "INTERVIEW")]
    public void A_line_of_the_history_is_read_like_the_slot(string line, string value) =>
        Assert.Equal(
            value,
            Assert
                .Single(Read.Titled($"## Status\n### Application\nAPPLIED\n### History\n- {line}\n").Timeline.History)
                .Status.Definition.Value
        );

    [Theory]
    [InlineData("")]
    [InlineData("TBD")]
    [InlineData("<!-- later -->")]
    [InlineData("~~APPLIED~~")]
    public void What_is_not_there_yet_is_not_unknown(string value)
    {
        var status = Read.Titled($"## Status\n### Application\n{value}\n").Status;
        Assert.Equal("Application", status.Slot?.Entry.Name);
        Assert.Empty(status.Mentions);
        Assert.Null(status.Unknown);
    }

    [Theory]
    [InlineData("- [x] Saved\n- [x] Applied\n- [ ] Interview\n", "APPLIED")]
    [InlineData("- [x] Saved\n- [ ] Applied\n", "SAVED")]
    [InlineData("- [ ] Saved\n- [ ] Applied\n", null)]
    public void In_a_list_of_stages_the_last_ticked_one_counts(string list, string? value)
    {
        var status = Read.Titled($"## Status\n### Application\n{list}").Status;
        Assert.Equal(value, status.Definition?.Value);
        Assert.True(status.Mentions.Count <= 1);
        Assert.Null(status.Unknown);
    }

    [Theory]
    [InlineData("## Status\n### Application\n**Interview**\n")]
    [InlineData("## Status\n**Interview**\n")]
    [InlineData("## Status\n\n**INTERVIEW**\n\nwith Ines on Friday\n")]
    public void A_bold_status_in_its_slot_is_no_section_of_the_same_name(string status)
    {
        var application = Read.Titled(status);
        Assert.Equal("INTERVIEW", application.Status.Definition?.Value);
        Assert.DoesNotContain(application.Sections, section => section.Name == "Interview");
    }

    [Fact]
    public void The_other_children_of_the_status_are_not_its_value()
    {
        var status = Read.Titled(
            "## Status\n### History\n- 2025-05-01: REJECTED\n### Application\nAPPLIED\n### Interview\nSCREENING\n### Resume\nSent\n"
        ).Status;
        Assert.Equal("APPLIED", Assert.Single(status.Mentions).Definition.Value);
    }

    [Fact]
    public void A_bare_value_counts_where_the_child_is_empty() =>
        Assert.Equal(
            "APPLIED",
            Read.Titled("## Status\nApplied\n\n### Application\n\n### History\n- 2025-05-01: SAVED\n").Status.Definition?.Value
        );

    [Fact]
    public void Without_a_status_there_is_no_slot() => Assert.Null(Read.Titled("## Company\nX\n").Status.Slot);

    [Theory]
    [InlineData("queue/waiting", "queue/waiting", "queue/waiting")]
    [InlineData("**queue/waiting**", "queue/waiting", "queue/waiting")]
    [InlineData("queue/waiting (since Monday)", "queue/waiting", "queue/waiting")]
    [InlineData("#chosen", "#chosen", "#chosen")]
    [InlineData("F# test", "F# test", "F# test")]
    [InlineData("- F# test, due Friday", "F# test", "F# test")]
    [InlineData("f# TEST", "F# test", "f# TEST")]
    [InlineData("F test", "F test", "F test")]
    [InlineData("Applied (no reply)", "Applied (no reply)", "Applied (no reply)")]
    [InlineData("applied (NO reply).", "Applied (no reply)", "applied (NO reply)")]
    [InlineData("Applied", "APPLIED", "Applied")]
    [InlineData("1st. talk", "1st. talk", "1st. talk")]
    [InlineData("1st. talk on Friday", "1st. talk", "1st. talk")]
    [InlineData("🟢 running", "🟢 running", "🟢 running")]
    [InlineData("🔴 running", "🔴 running", "🔴 running")]
    [InlineData("running", "🟢 running", "running")]
    [InlineData("Heard, and waiting", "🔴 running", "Heard, and waiting")]
    public void A_declared_name_is_looked_up_whole_whatever_signs_it_has(string written, string value, string span)
    {
        const string Yaml = """
            statuses:
              - value: queue/waiting
              - value: "#chosen"
              - value: "F# test"
              - value: F test
              - value: Applied (no reply)
              - value: 1st. talk
              - value: 🟢 running
              - value: 🔴 running
                aliases: ["Heard, and waiting"]
            """;
        var config = Config.Read(new("applsp.yaml", SourceText.From(Yaml)), (_, _) => null);
        Assert.Empty(config.Problems);
        var schema = config.Schema;
        foreach (var shape in new[] { "## Status\n{0}\n", "**Status:** {0}\n", "- Status: {0}\n", "---\nstatus: '{0}'\n---\n" })
        {
            var content = string.Format(CultureInfo.InvariantCulture, shape, written);
            var application = Application.Read(Outline.Of(SourceText.From(content)), schema, "applications/any.md")!;
            var mention = Assert.Single(application.Status.Mentions);
            Assert.Equal((value, span), (mention.Definition.Value, application.Text.Slice(mention.Span)));
        }
        var history = $"## Status\n### History\n- 2026-11-12: {written}\n";
        var logged = Application.Read(Outline.Of(SourceText.From(history)), schema, "applications/any.md")!.Timeline.History;
        Assert.Equal(value, Assert.Single(logged).Status.Definition.Value);
    }

    [Fact]
    public void Every_name_of_every_status_is_read_as_it()
    {
        foreach (var status in ApplicationSchema.Default.Statuses)
            foreach (var name in status.AllNames)
                Assert.Equal(status.Value, Read.Titled($"## Status\n### Application\n{name}\n").Status.Definition?.Value);
    }
}
