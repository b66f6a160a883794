using AppLsp.Language.Configuration;
using AppLsp.Language.Rules;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Rules;

/// <summary>How much it matters that something is not written yet, from the first status to the last.</summary>
public sealed class GapSeverityTests
{
    private static readonly string[] LetterRules = ["cover-letter-missing", "cover-letter-point-missing", "cover-letter-point-empty"];

    private static readonly string[] SectionRules = ["missing-section", "empty-section"];

    [Theory]
    [InlineData("## Status\nSAVED\n", Severity.Hint, Severity.Hint)]
    [InlineData("## Status\nbookmarked\n", Severity.Hint, Severity.Hint)]
    [InlineData("## Status\nPREPARING\n", Severity.Warning, Severity.Warning)]
    [InlineData("## Status\nAPPLIED\n", Severity.Warning, Severity.Warning)]
    [InlineData("## Status\nREJECTED\n", Severity.Warning, Severity.Hint)]
    [InlineData("## Status\nKNITTING\n", Severity.Warning, Severity.Warning)]
    [InlineData("", Severity.Warning, Severity.Hint)]
    [InlineData("## Status\n", Severity.Warning, Severity.Hint)]
    [InlineData("## Status\nN/A\n", Severity.Warning, Severity.Hint)]
    public void A_gap_matters_from_the_second_status_on(string status, Severity sections, Severity letter)
    {
        foreach (var text in new[] { Letter(status, "- Key skills: dyeing"), Letter(status, "- Cover letter points:\n  - Opening:") })
        {
            var found = Findings(text, new(FindingsScript.Today));
            Assert.Equal([sections], Severities(found, ["missing-section"]));
            var isClosed = status.Contains("REJECTED", StringComparison.Ordinal);
            Assert.Equal([isClosed ? Severity.Hint : sections], Severities(found, ["empty-section"]));
            Assert.Equal([letter], Severities(found, LetterRules));
        }
    }

    [Theory]
    [InlineData("APPLIED", Severity.Warning)]
    [InlineData("INTERVIEW", Severity.Warning)]
    [InlineData("REJECTED", Severity.Hint)]
    [InlineData("GHOSTED", Severity.Hint)]
    public void Nobody_looks_up_the_day_or_the_address_once_all_is_over(string status, Severity severity)
    {
        var text = $"# Application Details\n\nCompany: Rook\nPosition: Clerk\nStatus: {status}\n";
        var found = Findings(text, new(FindingsScript.Today));
        Assert.Equal([severity], Severities(found, ["status-needs-date"]));
        Assert.Equal(severity == Severity.Warning, found.Any(finding => finding.Message.Contains("Job URL", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_status_is_the_one_that_the_schema_puts_first()
    {
        var config = Config.Read(
            new(
                "applsp.yaml",
                SourceText.From("statuses:\n  - { value: SAVED, drop: true }\n  - { value: SEEN, stage: before, after: null }\n")
            ),
            (_, _) => null
        );
        var first = config.Schema.Statuses[0].Value;
        Assert.NotEqual("SAVED", first);
        var options = new AnalysisOptions(FindingsScript.Today) { Schema = config.Schema };
        Assert.Equal([Severity.Hint], Severities(Findings(Letter($"## Status\n{first}\n", "- Key skills: dyeing"), options), SectionRules));
        Assert.Equal([Severity.Warning], Severities(Findings(Letter("## Status\nSEEN\n", "- Key skills: dyeing"), options), SectionRules));
    }

    [Fact]
    public void What_the_person_set_counts_from_the_first_status_on()
    {
        var options = new AnalysisOptions(FindingsScript.Today)
        {
            Rules = new() { Severities = RuleSettings.Default.Severities.Add("missing-section", Severity.Error) },
        };
        var found = Findings(Letter("## Status\nSAVED\n", "- Key skills: dyeing"), options);
        Assert.Equal([Severity.Error], Severities(found, ["missing-section"]));
    }

    /// <summary>An application without a position, with an empty posting.</summary>
    private static string Letter(string status, string notes) =>
        $"# Application Details\n\n## Company\nWoad Works\n\n{status}\n## Job Description\n\n## Notes\n{notes}\n";

    private static IReadOnlyList<Finding> Findings(string text, AnalysisOptions options) =>
        Analysis.Of(SourceText.From(text), "a.md", options).Findings;

    private static IEnumerable<Severity> Severities(IEnumerable<Finding> found, string[] rules) =>
        found.Where(finding => rules.Contains(finding.Rule.Code)).Select(finding => finding.Severity).Distinct();

    [Fact]
    public void What_is_empty_in_a_closed_application_is_a_hint_and_its_address_nothing()
    {
        const string Text = "# Application Details\n\n## Company\nRook\n\n## Position\nClerk\n\n## Job URL\n\n## Notes\n\n## Status\n";
        var open = Findings(Text + "APPLIED\n", new(FindingsScript.Today)).Where(finding => finding.Rule.Code == "empty-section");
        Assert.Equal([Severity.Warning, Severity.Warning], open.Select(finding => finding.Severity));
        var closed = Findings(Text + "REJECTED\n", new(FindingsScript.Today)).Where(finding => finding.Rule.Code == "empty-section");
        var notes = Assert.Single(closed);
        Assert.Equal(Severity.Hint, notes.Severity);
        Assert.Contains("Notes", notes.Message, StringComparison.Ordinal);
    }
}
