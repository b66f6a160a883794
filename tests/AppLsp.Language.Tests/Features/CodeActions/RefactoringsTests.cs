using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Schema;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.CodeActions;

/// <summary>What the refactorings at <c>$$</c> make of a document, with line feeds and with carriage returns.</summary>
public sealed class RefactoringsTests
{
    [Fact]
    public void The_statuses_that_come_next_are_offered_at_the_status_and_nowhere_else()
    {
        Assert.Equal(
            [
                "Set the status to “Accepted”",
                "Set the status to “Declined”",
                "Set the status to “Withdrawn”",
                "Set the status to “Rejected”",
            ],
            TitlesAt("# Application Details\n\n## Status\n### Application\nOf$$fer\n").Take(4)
        );
        Assert.DoesNotContain(
            TitlesAt("# Application $$Details\n\n## Status\n### Application\nOffer\n"),
            title => title.StartsWith("Set", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Nothing_is_offered_outside_applications() => Assert.Empty(TitlesAt("# A blog post$$\n\nText.\n"));

    [Fact]
    public void Nothing_is_offered_in_a_list_of_stages_where_a_tick_is_the_status() =>
        Assert.DoesNotContain(
            TitlesAt("# Application Details\n\n## Status\n- [x] APP$$LIED\n- [ ] INTERVIEW\n"),
            title => title.StartsWith("Set", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Waitng for Ada (see mail)", "On hold (2026-11-20)")]
    [InlineData("Applied / Offer", "On hold (2026-11-20)")]
    public void A_chosen_status_takes_the_place_of_words_that_are_none_and_of_several_on_a_line(string written, string changed)
    {
        var text = $"# Application Details\n\n- **Status:** {written}\n- **Company:** Rook\n";
        var application = Read(text).Application!;
        var status = application.Schema.Statuses.Single(status => status.Value == "ON_HOLD");
        Assert.Equal(
            $"# Application Details\n\n- **Status:** {changed}\n- **Company:** Rook\n",
            FixScript.Apply(text, Refactorings.SetStatus(application, status, new(2026, 11, 20)))
        );
    }

    [Fact]
    public void A_status_that_says_sent_brings_the_date_and_the_history() =>
        Does(
            "Set the status to “APPLIED”",
            "# Application Details\n\n## Status\n### Application\nSAV$$ED\n### History\n* **2026-11-01**: SAVED (found it)\n\n## "
                + "Notes\nText.\n",
            "# Application Details\n\n## Status\n### Application\nAPPLIED\n### History\n* **2026-11-01**: SAVED (found it)\n* "
                + "**2026-11-20**: APPLIED\n\n## Application Date\n2026-11-20\n\n## Notes\nText.\n"
        );

    [Theory]
    [InlineData("", "Saved", "Preparing", "Applied")]
    [InlineData("**Applied:** 2026-11-02\n", "Applied", "Pending", "In Review")]
    public void At_an_unknown_word_what_it_may_mean_is_offered(string more, params string[] statuses) =>
        Assert.Equal(
            statuses.Select(status => $"Set the status to “{status}”"),
            TitlesAt($"# Application Details\n\n**Status:** Flibber$$ty\n{more}")
                .Where(title => title.StartsWith("Set", StringComparison.Ordinal))
                .Take(3)
        );

    [Fact]
    public void A_date_that_is_said_to_be_absent_is_filled() =>
        Does(
            "Set the status to “Applied”",
            "# Application Details\n\n**Status:** Sav$$ed\n**Application Date:** N/A\n",
            "# Application Details\n\n**Status:** Applied\n**Application Date:** 2026-11-20\n"
        );

    [Fact]
    public void A_later_status_does_not_say_that_it_was_sent_today() =>
        Does(
            "Set the status to “INTERVIEW”",
            "# Application Details\n\n## Status\nPEN$$DING\n",
            "# Application Details\n\n## Status\nINTERVIEW\n\n### History\n- 2026-11-20: INTERVIEW\n"
        );

    [Fact]
    public void A_status_that_is_said_twice_is_said_once_then() =>
        Does(
            "Set the status to “PENDING”",
            "# Application Details\n\n## Status\nAPP$$LIED / SUBMITTED (by mail)\n\n## Application Date\n2026-11-12\n",
            "# Application Details\n\n## Status\nPENDING (by mail)\n\n### History\n- 2026-11-12: APPLIED\n- 2026-11-20: PENDING\n\n"
                + "## Application Date\n2026-11-12\n"
        );

    [Fact]
    public void A_status_on_two_lines_is_not_set() =>
        Assert.DoesNotContain(
            TitlesAt("# Application Details\n\n## Status\nAPP$$LIED\n\nsent\n"),
            title => title.StartsWith("Set", StringComparison.Ordinal)
        );

    [Fact]
    public void A_history_that_begins_with_the_newest_gets_its_line_first() =>
        Does(
            "Set the status to “screening”",
            "# Application Details\n\n## Status\n### Application\npend$$ing\n### History\n1. pending (2026-11-12)\n2. applied "
                + "(2026-11-10)\n",
            "# Application Details\n\n## Status\n### Application\nscreening\n### History\n1. screening (2026-11-20)\n1. pending "
                + "(2026-11-12)\n2. applied (2026-11-10)\n"
        );

    [Fact]
    public void An_empty_history_begins() =>
        Does(
            "Set the status to “PENDING”",
            "# Application Details\n\n## Status\n### Application\nAPP$$LIED\n### History\n\n## Notes\nText.\n",
            "# Application Details\n\n## Status\n### Application\nPENDING\n### History\n- 2026-11-20: PENDING\n\n## Notes\nText.\n"
        );

    [Fact]
    public void Everything_that_is_missing_is_inserted_at_its_place() =>
        Does(
            "Insert all missing parts",
            "# Application Details$$\n\n## Position\nPlanner\n\n## Status\nSAVED\n\n## Job Description\nText.\n\n## Notes\n- "
                + "Cover letter:\n  - Intro: Six years\n  - Why this company: I shop there\n",
            "# Application Details\n\n## Company\n\n## Position\nPlanner\n\n## Job URL\n\n## Status\nSAVED\n\n## Job "
                + "Description\nText.\n\n## Notes\n- Cover letter:\n  - Intro: Six years\n  - Body paragraph:\n  - Why this company: I "
                + "shop there\n  - Closing paragraph:\n"
        );

    [Fact]
    public void Sections_that_are_missing_side_by_side_come_in_their_order() =>
        Does(
            "Insert all missing parts",
            "# Application Details$$\n\n## Company\nNetflix\n\n## Notes\n- Cover letter points: not needed\n",
            "# Application Details\n\n## Company\nNetflix\n\n## Position\n\n## Job URL\n\n## Status\n### Application\nSAVED\n\n"
                + "## Job Description\n\n## Notes\n- Cover letter points: not needed\n"
        );

    [Fact]
    public void Labels_that_are_missing_below_a_list_come_with_a_blank_line() =>
        Does(
            "Insert all missing parts",
            "# Application Details$$\n**Company:** Netflix\n**Position:** Planner\n**Job URL:** https://jobs.example.com/1\n"
                + "**Status:** APPLIED\n**Job Description:**\n- Plan things\n",
            "# Application Details\n**Company:** Netflix\n**Position:** Planner\n**Job URL:** https://jobs.example.com/1\n"
                + "**Status:** APPLIED\n**Job Description:**\n- Plan things\n\n**Application Date:**\n\n**Notes:**\n\n- Key skills to "
                + "emphasize:\n- Cover letter points:\n  - Opening paragraph:\n  - Body paragraph:\n  - Company-specific paragraph:\n  "
                + "- Closing paragraph:\n"
        );

    [Fact]
    public void Facts_that_are_missing_in_the_front_matter_go_there_and_the_rest_into_the_text() =>
        Does(
            "Insert all missing parts",
            "---\ntype: application\nstatus: applied\n---\n$$",
            "---\ntype: application\ncompany:\nposition:\njob_url:\nstatus: applied\napplication_date:\n---\n\n## Job "
                + "Description\n\n## Notes\n- Key skills to emphasize:\n- Cover letter points:\n  - Opening paragraph:\n  - Body "
                + "paragraph:\n  - Company-specific paragraph:\n  - Closing paragraph:\n"
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "\uFEFF")]
    [InlineData("# Application Details\n", "")]
    [InlineData("---\ntype: application\n---\n", "---\ntype: application\n---\n\n")]
    public void A_document_that_has_nothing_yet_gets_the_whole_skeleton(string before, string lead)
    {
        var fix = Refactorings
            .At(Analysis.Of(SourceText.From(before), "x.application.md", FindingsScript.WithAllRules), new(0, 0))
            .Single();
        const string Skeleton =
            "# Application Details\n\n## Company\n\n## Position\n\n## Job URL\n\n## Status\n### Application\nSAVED\n\n## Job "
            + "Description\n\n## Notes\n- Key skills to emphasize:\n- Cover letter points:\n  - Opening paragraph:\n  - Body "
            + "paragraph:\n  - Company-specific paragraph:\n  - Closing paragraph:\n";
        Assert.Equal(lead + Skeleton, FixScript.Apply(before, fix));
    }

    [Fact]
    public void Sections_in_order_are_not_sorted_and_others_are()
    {
        Assert.DoesNotContain("Sort the sections", TitlesAt("# Application Details$$\n\n## Company\nNetflix\n\n## Status\nSAVED\n"));
        Does(
            "Sort the sections",
            "# Application Details$$\n\n## Status\nSAVED\n\n## Company\nNetflix\n",
            "# Application Details\n\n## Company\nNetflix\n\n## Status\nSAVED\n"
        );
    }

    [Theory]
    [MemberData(nameof(FixPropertyTests.Files), MemberType = typeof(FixPropertyTests))]
    public void After_each_refactoring_of_the_corpus_it_is_not_offered_again_and_the_status_is_the_new_one(string file)
    {
        var text = File.ReadAllText(Path.Combine(CorpusTests.RepositoryRoot, "tests", "fixtures", file));
        foreach (var written in new[] { text, text.ReplaceLineEndings("\r\n"), "\uFEFF" + text })
        {
            var analysis = Read(written);
            var span = analysis.Application!.Status.Span ?? new TextSpan(0, 0);
            foreach (var fix in Refactorings.At(analysis, span))
            {
                var after = Read(FixScript.Apply(written, fix));
                if (fix.Title.StartsWith("Set", StringComparison.Ordinal))
                    Assert.Same(after.Application!.Schema.FindStatus(fix.Title.Split('“', '”')[1]), after.Application.Status.Definition);
                else
                    Assert.DoesNotContain(fix.Title, Refactorings.At(after, new(0, 0)).Select(other => other.Title));
                Assert.Empty(
                    after
                        .Findings.Select(finding => finding.Rule.Code)
                        .Except(analysis.Findings.Select(finding => finding.Rule.Code))
                        .Except(Consequences)
                );
            }
        }
    }

    /// <summary>What a skeleton still lacks, and what another status or another day asks for or no longer needs switched off.</summary>
    private static readonly string[] Consequences =
    [
        "empty-section",
        "cover-letter-point-empty",
        "status-needs-date",
        "quiet-application",
        "deadline-passed",
        "odd-transition",
        "date-but-not-applied",
        "action-overdue",
        "heading-level",
        "unused-suppression",
    ];

    private static void Does(string title, string before, string after)
    {
        Assert.Equal(after, Apply(title, before));
        Assert.Equal(after.ReplaceLineEndings("\r\n"), Apply(title, before.ReplaceLineEndings("\r\n")));
    }

    private static string Apply(string title, string marked)
    {
        var (text, offset) = At(marked);
        return FixScript.Apply(text, Refactorings.At(Read(text), new(offset, 0)).Single(fix => fix.Title == title));
    }

    private static IEnumerable<string> TitlesAt(string marked)
    {
        var (text, offset) = At(marked);
        return Refactorings.At(Read(text), new(offset, 0)).Select(fix => fix.Title);
    }

    private static (string Text, int Offset) At(string marked) =>
        (marked.Replace("$$", "", StringComparison.Ordinal), marked.IndexOf("$$", StringComparison.Ordinal));

    private static Analysis Read(string text) => Analysis.Of(SourceText.From(text), "", FindingsScript.WithAllRules);
}
