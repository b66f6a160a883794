using AppLsp.Language.Rules;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Workspaces;

/// <summary>What a person does in one file after another is their way, and they are not told of it in each.</summary>
public sealed class HabitTests
{
    private const string Job =
        "# Weaver\n\n**Company:** Heddle & Reed\n\n**Position:** Weaver\n\n**Status:** APPLIED\n\n**Date Applied:** 2026-11-12\n";

    private const string WithTasks = Job + "\n### Tasks\n\n### Notes\nAsk about the looms.\n";

    private const string WithPlan = Job + "\n## Cover Letter Points\n- Opening: Say hello and how I heard of it\n- Body: ";

    private const string Plan = WithPlan + "Stress my feeling for cloth\n";

    private const string Proof = WithPlan + "Wove 400 metres of twill at Heddle & Reed\n";

    /// <summary>So many that the three with an empty section are no half.</summary>
    private static readonly string[] Filled = [Job, Job, Job, Job];

    [Theory]
    [InlineData(0, 0, Severity.Warning)]
    [InlineData(1, 0, Severity.Hint)]
    [InlineData(1, 1, Severity.Warning)]
    [InlineData(1, 4, Severity.Warning)]
    [InlineData(2, 0, null)]
    [InlineData(2, 3, null)]
    [InlineData(2, 4, Severity.Hint)]
    [InlineData(9, 10, null)]
    [InlineData(9, 11, Severity.Hint)]
    public void A_section_that_three_files_leave_empty_comes_with_the_template_and_is_unused_where_they_are_half(
        int empty,
        int filled,
        Severity? severity
    ) =>
        Assert.Equal(
            severity is { } told ? [told] : [],
            Severities(WithTasks, "empty-section", [.. Enumerable.Repeat(WithTasks, empty), .. Enumerable.Repeat(Job, filled)])
        );

    [Theory]
    [InlineData("**Status:**\n**Date Applied:**\n", Severity.Hint)]
    [InlineData("**Status:**\n**Date Applied:** 2026-11-12\n", Severity.Warning)]
    [InlineData("## Status\n\n## Date Applied\n", Severity.Warning)]
    public void A_form_that_is_not_begun_is_no_mistake(string facts, Severity severity) =>
        Assert.Equal(
            severity,
            Severities($"# Application Details\n\n**Company:** Heddle & Reed\n**Position:** Weaver\n{facts}", "empty-section", []).First()
        );

    [Fact]
    public void It_is_the_same_section_whatever_it_is_called_and_no_other()
    {
        var nextSteps = WithTasks.Replace("Tasks", "Next Steps", StringComparison.Ordinal);
        Assert.Equal([Severity.Hint], Severities(WithTasks, "empty-section", [nextSteps, nextSteps, .. Filled]));
        Assert.Empty(Severities(WithTasks, "empty-section", [nextSteps, nextSteps]));
        var contacts = WithTasks.Replace("Tasks", "Contacts", StringComparison.Ordinal);
        Assert.Equal([Severity.Warning], Severities(WithTasks, "empty-section", [contacts, contacts, contacts]));
    }

    [Theory]
    [InlineData("Twiddling", false)]
    [InlineData("twiddling / bold one", false)]
    [InlineData("Twiddling (for the spring)", false)]
    [InlineData("Twiddling – waits for Ada", false)]
    [InlineData("Twiddling; looms to be seen", false)]
    [InlineData("Twiddling along", true)]
    public void A_status_of_their_own_may_have_a_remark_behind_it(string status, bool isTold)
    {
        var others = new[] { "Twiddling (autumn)", "Twiddling / far away" };
        Assert.Equal(isTold ? [Severity.Warning] : [], Severities(With(status), "unknown-status", others.Select(With)));

        static string With(string status) => Job.Replace("APPLIED", status, StringComparison.Ordinal);
    }

    [Fact]
    public void What_every_application_needs_is_to_be_filled_in_in_each()
    {
        var text = "# Application Details\n\n## Company\n\n## Position\nWeaver\n\n## Status\nAPPLIED\n\n## Application Date\n";
        Assert.Equal([Severity.Warning, Severity.Warning], Severities(text, "empty-section", [text, text, text]));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(8, 3, false)]
    [InlineData(8, 4, true)]
    public void Bodies_without_evidence_are_told_of_where_they_are_no_habit(int plans, int proofs, bool isTold) =>
        Assert.Equal(
            isTold ? [Severity.Hint] : [],
            Severities(Plan, "cover-letter-no-evidence", [.. Enumerable.Repeat(Plan, plans), .. Enumerable.Repeat(Proof, proofs), Job, Job])
        );

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(2, 3, false)]
    [InlineData(2, 4, true)]
    [InlineData(5, 6, false)]
    [InlineData(5, 7, true)]
    public void Who_keeps_no_address_in_half_of_the_files_keeps_none(int without, int with, bool isTold)
    {
        var posting = Job + "\n**Job URL:** Not provided\n";
        var found = Job + "\n**Job URL:** https://jobs.example.com/weaver\n";
        Assert.Equal(
            isTold ? [Severity.Hint] : [],
            Severities(posting, "url-missing", [.. Enumerable.Repeat(posting, without), .. Enumerable.Repeat(found, with)])
        );
    }

    [Fact]
    public void A_file_is_counted_once()
    {
        var index = Index([WithTasks]).With("own.md", Facts("own.md", WithTasks));
        Assert.Equal([Severity.Hint], Severities(WithTasks, "empty-section", index));
        Assert.Empty(Severities(WithTasks, "empty-section", index.With("2.md", Facts("2.md", WithTasks))));
        Assert.Equal(
            [Severity.Warning],
            Severities(WithTasks, "empty-section", index.With("2.md", Facts("2.md", WithTasks)).With("1.md", Facts("1.md", Job)))
        );
    }

    [Fact]
    public void Nothing_is_looked_at_again_whose_habits_are_as_common_as_before()
    {
        string[] texts = [Job, WithTasks, Plan, Proof];
        foreach (var own in texts)
        {
            var facts = Facts("own.md", own);
            for (var plans = 0; plans < 5; plans++)
                for (var proofs = 0; proofs < 3; proofs++)
                {
                    var before = Index([.. Enumerable.Repeat(Plan, plans), .. Enumerable.Repeat(Proof, proofs), WithTasks, Job]);
                    foreach (var added in texts)
                    {
                        var after = before.With("new.md", Facts("new.md", added));
                        var (one, other) = (new WorkspaceView(before, "own.md"), new WorkspaceView(after, "own.md"));
                        var isSame = Findings(own, before).SequenceEqual(Findings(own, after));
                        Assert.True(isSame || !one.LooksLike(other, facts, []), $"{plans} plans, {proofs} proofs, then {added}, for {own}");
                    }
                }
        }
    }

    [Fact]
    public void One_more_of_many_makes_no_difference()
    {
        var before = Index([.. Enumerable.Repeat(Plan, 12), .. Enumerable.Repeat(WithTasks, 4)]);
        foreach (var own in new[] { Plan, WithTasks })
            foreach (var added in new[] { Plan, WithTasks })
            {
                var after = before.With("new.md", Facts("new.md", added));
                Assert.True(new WorkspaceView(before, "own.md").LooksLike(new(after, "own.md"), Facts("own.md", own), []));
            }
    }

    [Fact]
    public void What_is_found_where_habits_are_taken_for_the_way_needs_only_the_rules_that_mind_them()
    {
        foreach (var text in RuleCatalog.All.Select(rule => rule.Bad).Append(Job.Replace("APPLIED", "TWIDDLING", StringComparison.Ordinal)))
        {
            var alone = Analyse(text, WorkspaceIndex.Empty);
            var options = alone.Options with { Workspace = alone.Options.Workspace with { TakesHabitsForTheWay = true } };
            Assert.Equal(Told(Analysis.Of(alone.Text, alone.Path, options)), Told(alone.TakingHabitsForTheWay()));
        }
    }

    [Fact]
    public void What_is_found_where_habits_are_taken_for_the_way_is_what_is_found_among_others_that_have_them()
    {
        foreach (var text in new[] { WithTasks, Plan, Job.Replace("APPLIED", "TWIDDLING", StringComparison.Ordinal) })
        {
            var (alone, among) = (Analyse(text, WorkspaceIndex.Empty), Analyse(text, Index([text, text, text])));
            Assert.NotEqual(ToldByHabit(alone), ToldByHabit(among));
            Assert.Equal(ToldByHabit(among), ToldByHabit(alone.TakingHabitsForTheWay()));
        }
    }

    private static IEnumerable<(string, Severity, string)> ToldByHabit(Analysis analysis) =>
        Told(analysis).Where(told => RuleCatalog.Find(told.Code)!.MindsHabits);

    private static IEnumerable<(string Code, Severity, string)> Told(Analysis analysis) =>
        analysis.Findings.Select(finding => (finding.Rule.Code, finding.Severity, finding.Message));

    private static IEnumerable<Severity> Severities(string text, string code, IEnumerable<string> others) =>
        Severities(text, code, Index(others));

    private static IEnumerable<Severity> Severities(string text, string code, WorkspaceIndex index) =>
        Analyse(text, index).Findings.Where(finding => finding.Rule.Code == code).Select(finding => finding.Severity);

    private static IEnumerable<(string, Severity)> Findings(string text, WorkspaceIndex index) =>
        Analyse(text, index).Findings.Select(finding => (finding.Rule.Code, finding.Severity));

    private static Analysis Analyse(string text, WorkspaceIndex index) =>
        Analysis.Of(SourceText.From(text), "own.md", FindingsScript.WithAllRules with { Workspace = new(index, "own.md") });

    private static WorkspaceIndex Index(IEnumerable<string> texts) =>
        WorkspaceIndex.Empty.With(texts.Select((text, i) => Facts($"{i + 1}.md", text)));

    /// <summary>What a file says that applies to an employer of its own.</summary>
    private static ApplicationFacts Facts(string file, string text) =>
        FindingsScript.FactsOf(file, text.Replace("Heddle & Reed", "Works of " + file, StringComparison.Ordinal));
}
