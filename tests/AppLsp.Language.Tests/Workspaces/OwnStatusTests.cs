using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Features.CodeActions;
using AppLsp.Language.Tests.Features.Completion;
using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Workspaces;

/// <summary>What is done with a status of the person's own, which several of the applications have.</summary>
public sealed class OwnStatusTests
{
    private static readonly string[] Others = [Application("Brewing"), Application("Brewing"), Application("Rejected")];

    [Theory]
    [InlineData("[|Brewing|]{quiet-application: set the status to GHOSTED}")]
    [InlineData("[|brewing (for Rye)|]{quiet-application}")]
    public void Beside_a_past_application_date_it_counts_as_sent(string status) =>
        FindingsBeside(Others, Application(status), "quiet-application", "unknown-status");

    [Theory]
    [InlineData("Done brewing")]
    [InlineData("Brewing over")]
    [InlineData("Not brewing, rejected")]
    public void With_a_word_of_an_end_it_does_not(string status) =>
        FindingsBeside([Application(status), Application(status)], Application(status), "quiet-application");

    [Fact]
    public void A_word_that_few_use_does_not() =>
        FindingsBeside([Application("Brewing")], Application("Brewing"), "quiet-application");

    [Fact]
    public void Without_an_application_date_it_does_not() =>
        FindingsBeside(Others, Application("Brewing").Replace("Applied:", "Noted:", StringComparison.Ordinal), "quiet-application");

    [Fact]
    public void The_lens_shows_the_word_as_it_is()
    {
        var analysis = Analysis.Of(SourceText.From(Application("Brewing")), "x.md", Beside(WithAllRules, Others));
        Assert.Equal("Brewing · applied 51 days ago · quiet for 51 days: close it?", CodeLenses.Of(analysis)[0].Title);
    }

    [Fact]
    public void Statuses_that_follow_the_sending_are_offered_in_its_letters()
    {
        var text = Application("Brewing");
        var analysis = Analysis.Of(SourceText.From(text), "x.md", Beside(WithAllRules, Others));
        var at = new TextSpan(text.IndexOf("Brewing", StringComparison.Ordinal) + 3, 0);
        var fixes = Refactorings.At(analysis, at).Where(fix => fix.Title.StartsWith("Set", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Set the status to “Pending”", "Set the status to “In Review”"], fixes.Select(fix => fix.Title).Take(2));
        Assert.Contains("Status: Pending (2026-11-20)\n", FixScript.Apply(text, fixes[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_offered_in_other_files_and_their_letters_are_those_of_the_others() =>
        CompletionScript
            .Beside([.. Others, Application("Brewing")], "Company: Rook\nPosition: Clerk\nStatus: $$\n")
            .Contains("Brewing", "Rejected", "In Review")
            .Lacks("REJECTED");

    private static string Application(string status) =>
        $"# Application Details\n\nCompany: Rook\nPosition: Clerk\nStatus: {status}\nApplied: 2026-09-30\n";
}
