using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>A list of dated statuses is the history, whatever it stands below.</summary>
public class HistoryListsTests
{
    private const string Head = "- **Company:** Harbor Foods\n- **Position:** Planner\n- **Status:** Applied\n";

    [Theory]
    [InlineData("- **History:**\n  - 2026-11-02 Applied\n")]
    [InlineData("- History\n  - 2026-11-02: Applied\n")]
    [InlineData("- Timeline:\n  * Applied on 2026-11-02\n")]
    [InlineData("- **Progress:**\n  - 2026-11-01 Saved\n  - 2026-11-02 Applied: asked for 90K\n")]
    [InlineData("- **Progress**\n\n  - 2026-11-01 saw it on their page\n  - 2026-11-02 Applied\n")]
    [InlineData("- Key dates:\n  1. 2026-11-02 - applied\n")]
    public void A_list_below_an_item_is_the_history(string list)
    {
        var application = Read.Titled(Head + list);
        Assert.Equal("APPLIED", Assert.Single(application.Timeline.ByDay, entry => entry.Date!.Day is { Day: 2 }).Status.Definition.Value);
        Assert.Equal(new DateOnly(2026, 11, 2), application.Timeline.Sent);
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
    }

    [Theory]
    [InlineData("- **Progress:**\n  - 2026-11-02 called them\n  - 2026-11-04 wrote to Ines\n")]
    [InlineData("- **Progress:** half of it\n  - 2026-11-02 Applied\n")]
    [InlineData("- **Timeline:**\n  - Applied\n  - then a call\n")]
    [InlineData("- **Their rounds:**\n  - 2026-11-02 Interview\n")]
    public void Any_other_list_is_not(string list) => Assert.Empty(Read.Titled(Head + list).Timeline.History);

    [Fact]
    public void Nor_is_a_second_one() =>
        Assert.Single(
            Read.Titled("## Status\n### History\n- 2026-11-02 Applied\n\n## Log\n- Log:\n  - 2026-11-04 Screening\n").Timeline.History
        );

    private const string Keys = "---\nemployer: Harbor Foods\nrole: Planner\nstatus: applied\n";

    [Theory]
    [InlineData("## History\n- 2026-11-02: Applied\n")]
    [InlineData("## Timeline\n* 2026-11-01 saved\n* 2026-11-02 applied by post\n")]
    [InlineData("### Log\n2026-11-02: Applied\n")]
    [InlineData("## Log\n\nThe newest last.\n\n- 2026-11-02: Applied\n")]
    [InlineData("## Log\n- 2026-11-02: Applied\n- 2026-11-04 wrote to Ines\n- 2026-11-05: \n")]
    [InlineData("## Timeline\n- 2026-11-05: \n\n| When | What | Note |\n|---|---|---|\n| 2026-11-02 | Applied | |\n")]
    [InlineData("## Activity log\n- [x] 2026-11-02: Applied\n- [ ] Interview\n")]
    [InlineData("## Notes\n### Timeline\n1. 2026-11-02 - applied\n")]
    [InlineData("**History:**\n- 2026-11-02: Applied\n")]
    [InlineData("**Timeline**\n\n- 2026-11-02: Applied\n")]
    [InlineData("## Timeline\n| When | What |\n|---|---|\n| 2026-11-02 | Applied |\n")]
    [InlineData("## Updates\n- 2026-11-02 applied\n- 2026-11-04 Ines wrote\n- 2026-11-05 asked Tom\n- 2026-11-06 thanked her\n")]
    [InlineData("## Verlauf\n- 2026-11-02: Applied\n")]
    [InlineData("## Progress so far\n## Milestones\n- 2026-11-02: Applied\n")]
    public void So_is_what_stands_below_a_name_that_any_document_may_use(string below)
    {
        foreach (var head in (string[])[Head + "\n", Keys + "---\n\n"])
        {
            var application = Read.Anywhere(head + below);
            Assert.Equal(new DateOnly(2026, 11, 2), application.Timeline.Sent);
            Assert.Equal("APPLIED", application.Status.Definition?.Value);
            Findings(head + below, "status-needs-date", "missing-section", "heading-level");
        }
    }

    [Theory]
    [InlineData("**Firma:** Hafenkost\n**Stelle:** Planer\n**Status:** Beworben\n\n## Verlauf\n- 02.11.2026: Beworben\n")]
    [InlineData("**Azienda:** Porto\n**Ruolo:** Fornaio\n**Stato:** Inviata\n\n## Cronologia\n- 2026-11-02: candidatura inviata\n")]
    [InlineData("- 会社名: 港食品\n- 職種: 企画\n- ステータス: 応募済み\n\n## 経過\n- 2026-11-02 応募\n")]
    public void In_other_languages_too(string text) => Assert.Equal(new DateOnly(2026, 11, 2), Read.Anywhere(text).Timeline.Sent);

    [Theory]
    [InlineData("history:\n  - 2026-11-02 applied\n")]
    [InlineData("log: [2026-11-02 applied]\n")]
    [InlineData("history: 2026-11-02 applied\n")]
    [InlineData("status_log:\n  - \"2026-11-02: applied\"\n  - 2026-11-04 wrote to Ines\n")]
    [InlineData("timeline:\n  - date: 2026-11-02\n    type: applied\n    note: by post\n")]
    [InlineData("timeline:\n  - {status: applied, date: 2026-11-02}\n")]
    [InlineData("history:\n- 2026-11-01: saved\n- 2026-11-02: applied\n")]
    [InlineData("history:\n  2026-11-02: applied\n")]
    [InlineData("milestones:\n  applied: 2026-11-02\n  interview: 2026-12-01\n")]
    public void The_front_matter_may_hold_it(string keys)
    {
        var text = Keys + keys + "---\n";
        var application = Read.Anywhere(text);
        Assert.Equal(new DateOnly(2026, 11, 2), application.Timeline.Sent);
        Assert.Equal("APPLIED", application.Status.Definition?.Value);
        Assert.Equal(new DateOnly(2026, 11, 2), application.Timeline.Since(application.Status.Definition!, new(2026, 11, 27)));
        Findings(text, "status-needs-date", "missing-section");
    }

    [Theory]
    [InlineData("## Timeline\n- 2026-11-02 called them\n- 2026-11-04 wrote to Ines\n")]
    [InlineData("## Log\nApplied, then a call.\n")]
    [InlineData("## History\nThe firm was founded 1890-05-01 by two brothers.\n")]
    [InlineData("## Process\n- 2026-11-02 applied\n- 2026-11-03 they called\n- 2026-11-04 wrote to Ines\n")]
    [InlineData("## Rounds\n- 2026-11-02 Interview\n")]
    public void A_diary_is_none(string below) => Assert.Empty(Read.Anywhere(Head + "\n" + below).Timeline.History);

    [Theory]
    [InlineData("history:\n  - founded 1890\n")]
    [InlineData("timeline:\n  - date: 2026-11-02\n    type: talk\n")]
    [InlineData("log: long\n")]
    [InlineData("steps: [applied, interview]\n")]
    public void Nor_is_any_key(string keys) => Assert.Empty(Read.Anywhere(Keys + keys + "---\n").Timeline.History);

    [Fact]
    public void The_history_of_the_status_goes_first() =>
        Assert.Single(Read.Titled("## Status\n### History\n- 2026-11-02 Applied\n\n## Log\n- 2026-11-04: Screening\n").Timeline.History);

    [Theory]
    [InlineData("# Harbor\n\n## Timeline\n- 2026-11-02 applied\n")]
    [InlineData("## Log\n- 2026-11-02 applied\n- 2026-11-04 interview\n")]
    [InlineData("---\nhistory:\n  - 2026-11-02 applied\n---\n")]
    public void Alone_it_makes_no_application(string text) => Assert.False(Read.IsApplication(text, "applications/harbor/log.md"));

    /// <summary>A table whose rows are days tells what was on them, from its first row on.</summary>
    [Theory]
    [InlineData("## Timeline\n| Date | Status | Notes |\n|---|---|---|\n| 2026-11-02 | Applied | by post |\n")]
    [InlineData("## Interviews\n| Date | Stage | Notes |\n|---|---|---|\n| 2026-11-02 | Applied | by post |\n")]
    [InlineData("| Date | Status | Notes |\n|---|---|---|\n| 2026-11-02 | Applied | by post |\n")]
    [InlineData("## History\n| Stage | Date | Contact |\n|---|---|---|\n| Applied | 2026-11-02 | Ines |\n")]
    public void A_table_of_one_day_is_the_history(string table)
    {
        foreach (var head in (string[])[Head + "\n", Keys + "---\n\n"])
        {
            var application = Read.Anywhere(head + table);
            Assert.Equal(new DateOnly(2026, 11, 2), application.Timeline.Sent);
            Assert.Single(application.Timeline.History);
            Assert.Equal("APPLIED", application.Status.Definition?.Value);
            Findings(head + table, "status-needs-date", "missing-section", "several-statuses", "url-missing", "duplicate-section");
        }
    }

    [Theory]
    [InlineData("## Log\n| Date | Status | Notes |\n|---|---|---|\n| 2026-11-02 | Scheduled | by post |\n")]
    [InlineData("## Other roles there\n| Role | Link | Notes |\n|---|---|---|\n| Buyer | none | later |\n")]
    [InlineData("## Other roles there\n| Role | Link |\n|---|---|\n| Buyer | none |\n")]
    [InlineData("## A second one\n| Role | Buyer |\n|---|---|\n| Link | https://example.com/2 |\n")]
    [InlineData("## Who will be there\n| Contact | Link | Notes |\n|---|---|---|\n| Ines | none | kind |\n")]
    public void A_table_about_something_else_tells_no_facts(string table)
    {
        foreach (var head in (string[])[Head + "\n", Keys + "applied: 2026-11-02\n---\n\n"])
        {
            var application = Read.Anywhere(head + table);
            Assert.Equal("APPLIED", application.Status.Definition?.Value);
            Assert.Equal("Planner", application.Value(Fact.Position));
            Assert.Null(application.Find(Fact.PostingUrl));
            Assert.Empty(application.Timeline.History);
        }
    }

    [Theory]
    [InlineData("**Status:** Applied\n\n## What it is\n| Company | Role | Link |\n|---|---|---|\n| Harbor Foods | Planner | none |\n")]
    [InlineData("---\nstatus: applied\n---\n\n## What it is\n| Company | Role |\n|---|---|\n| Harbor Foods | Planner |\n")]
    [InlineData("---\ncompany: Harbor Foods\n---\n\n## Facts\n| Role | Planner |\n|---|---|\n| Link | https://example.com/1 |\n")]
    [InlineData("---\nrole: Planner\n---\n\n## Facts\n| Company | Harbor Foods |\n|---|---|\n| Role | Senior planner |\n")]
    public void What_stands_nowhere_else_is_told_by_a_table(string text)
    {
        var application = Read.Anywhere(text);
        Assert.Equal("Harbor Foods", application.Company?.Name);
        Assert.Contains("lanner", application.Value(Fact.Position), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Field | Value |\n|---|---|\n| Company | {0} |\n| Position | {1} |\n| Link | https://example.com/{1} |\n")]
    [InlineData("| Company | Role | Link |\n|---|---|---|\n| {0} | {1} | https://example.com/{1} |\n")]
    public void A_list_of_applications_may_have_a_table_for_each(string table)
    {
        var tables = new[] { ("Harbor Foods", "Planner"), ("Elder Mill", "Miller"), ("Rook", "Baker") }.Select(job =>
            "### "
            + job.Item1
            + "\n\n"
            + table.Replace("{0}", job.Item1, StringComparison.Ordinal).Replace("{1}", job.Item2, StringComparison.Ordinal)
        );
        Assert.False(Read.IsApplication("# To send\n\n**Status:** Applied\n\n## Portal\n\n" + string.Join("\n", tables)));
    }

    [Theory]
    [InlineData("- Status: Applied\n- Applied: 2026-11-02\n")]
    [InlineData("Status: Applied\nApplied: 2026-11-02\n")]
    [InlineData("| Field | Value |\n|---|---|\n| Status | Applied |\n| Applied | 2026-11-02 |\n")]
    public void Facts_below_a_name_of_the_history_are_facts(string facts)
    {
        foreach (var heading in (string[])["Process", "Progress", "Stages", "Where it stands"])
        {
            var application = Read.At($"# Rook\n\n## Basics\n- Company: Rook\n- Role: Clerk\n\n## {heading}\n{facts}", "rook.md");
            Assert.NotNull(application);
            Assert.Equal("APPLIED", application.Status.Definition?.Value);
            Assert.Equal(new DateOnly(2026, 11, 2), application.Timeline.Sent);
            Assert.DoesNotContain(application.Sections, section => section.Entry.Fact == Fact.History);
        }
    }

    [Fact]
    public void Days_among_them_are_the_history() =>
        Assert.NotEmpty(Read.Titled(Head + "\n## Process\n- Status: in review\n- 2026-11-02: Applied\n").Timeline.History);
}
