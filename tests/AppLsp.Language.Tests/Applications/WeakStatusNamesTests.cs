using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Names of the status that may say where anything stands: before a day, they tell of which day the document is.</summary>
public class WeakStatusNamesTests
{
    [Theory]
    [InlineData("**Stage:** 2026-11-04")]
    [InlineData("**Stage:** 4 November 2026")]
    [InlineData("**Stage:** 2026-11-04T08:15:00Z")]
    [InlineData("Phase: November 2026")]
    [InlineData("- Stand: 4.11.2026")]
    [InlineData("**Stand:** Mittwoch, 4.11.2026, 10 Uhr")]
    [InlineData("**Aktueller Stand:** 2026-11-04")]
    [InlineData("**Étape :** 4 novembre 2026")]
    [InlineData("**Fase:** 4 de noviembre de 2026")]
    [InlineData("## Stand\n2026-11-04\n")]
    [InlineData("## Stand: 2026-11-04")]
    public void Before_a_day_they_name_no_status(string line)
    {
        foreach (var text in new[] { $"{line}\n\n**Status:** Applied\n", $"**Status:** Applied\n\n{line}\n" })
        {
            var application = Read.At($"**Company:** Harbor Foods\n**Position:** Planner\n{text}", "any.md");
            Assert.Equal("APPLIED", application?.Status.Definition?.Value);
            Assert.Single(application!.Sections, section => section.Entry.Fact == Fact.Status);
        }
    }

    [Theory]
    [InlineData("stage: 2026-11-04")]
    [InlineData("stand: 04.11.2026")]
    public void Nor_do_they_in_front_matter(string key)
    {
        var application = Read.At($"---\ncompany: Harbor Foods\nposition: Planner\n{key}\nstatus: applied\n---\n", "any.md");
        Assert.Equal("APPLIED", application?.Status.Definition?.Value);
    }

    [Fact]
    public void Nor_do_they_in_a_table()
    {
        var application = Read.At(
            "| Feld | Wert |\n|---|---|\n| Firma | Harbor Foods |\n| Stelle | Planer |\n| Stand | 4.11.2026 |\n| Status | Beworben |\n",
            "any.md"
        );
        Assert.Equal("APPLIED", application?.Status.Definition?.Value);
    }

    [Fact]
    public void A_table_may_have_both()
    {
        var application = Read.At(
            "| Field | Value |\n|---|---|\n| Company | Harbor Foods |\n| Role | Planner |\n| Stage | Offer |\n| Status | Declined |\n",
            "any.md"
        );
        Assert.Equal("DECLINED", application?.Status.Definition?.Value);
    }

    [Theory]
    [InlineData("**Company:** Harbor Foods\n**Stage:** Interview", "INTERVIEW")]
    [InlineData("**Firma:** Harbor Foods\n**Bewerbungsfrist:** 2026-12-01\n**Stand:** Beworben", "APPLIED")]
    [InlineData("**Firma:** Harbor Foods\n**Bewerbungsfrist:** 2026-12-01\n**Stand:** 4.11.2026 beworben", "APPLIED")]
    [InlineData("**Company:** Harbor Foods\n**Stage:** Interview\n**Status:** Active, as they say", "INTERVIEW")]
    public void Before_a_status_they_name_it(string lines, string expected) =>
        Assert.Equal(expected, Read.Anywhere($"{lines}\n").Status.Definition?.Value);

    [Theory]
    [InlineData("**Stage:** Offer\n**Applied:** 2026-11-02\n**Status:** Declined")]
    [InlineData("**Stage:** Offer\n**Status:** Declined\n**Applied:** 2026-11-02")]
    [InlineData("**Status:** Declined\n**Stage:** Offer\n**Applied:** 2026-11-02")]
    [InlineData("- Phase: 2\n- Status: Declined\n- Applied: 2026-11-02")]
    [InlineData("## Stage\nOffer\n\n## Current status\nDeclined")]
    public void A_plainer_name_counts(string lines)
    {
        Assert.Equal("DECLINED", Read.Titled($"**Company:** Harbor Foods\n\n{lines}\n").Status.Definition?.Value);
        Findings($"# Application Details\n\n**Company:** Harbor Foods\n\n{lines}\n", "several-statuses", "unknown-status");
    }

    [Fact]
    public void A_day_is_no_status_by_a_plain_name() =>
        Findings("# Application Details\n\n## Status\n[|2026-11-04|]{unknown-status}\n", "unknown-status");

    private const string Steps =
        "**Company:** Harbor Foods\n**Position:** Planner\n**Job URL:** https://harbor.example/jobs/7\n\n"
        + "## Timeline\n\n- 2026-11-02: Saved\n- 2026-11-04: Applied\n\n---\n\n";

    [Theory]
    [InlineData("**Status:** Interview", "INTERVIEW")]
    [InlineData("**As of:** today\n**Status:** Interview", "INTERVIEW")]
    [InlineData("Nothing since.", null)]
    public void Behind_a_break_below_the_history_stand_facts(string end, string? expected)
    {
        var application = Read.At(Steps + end + "\n", "any.md");
        Assert.Equal(expected, application?.Status.Definition?.Value);
        Assert.Equal(2, application!.Timeline.History.Count);
    }

    [Fact]
    public void A_break_between_days_ends_no_history()
    {
        var application = Read.At(Steps + "- 2026-11-09: Interview\n", "any.md");
        Assert.Equal(3, application!.Timeline.History.Count);
    }

    [Theory]
    [InlineData("Waiting for company research", "SAVED")]
    [InlineData("⏳ Waiting on my resume", "SAVED")]
    [InlineData("Waiting for Ines", "PENDING")]
    [InlineData("Waiting for their research lead", "PENDING")]
    public void Who_waits_for_their_own_work_has_sent_nothing(string status, string expected)
    {
        Assert.Equal(expected, Read.Titled($"**Status:** {status}\n").Status.Definition?.Value);
        Assert.Equal("PENDING", Read.Titled($"**Status:** {status}\n**Applied:** 2026-11-02\n").Status.Definition?.Value);
    }

    [Fact]
    public void So_it_is_in_German() =>
        Assert.Equal("SAVED", Read.Titled("**Firma:** Harbor Foods\n**Status:** Wartend auf Recherche\n").Status.Definition?.Value);
}
