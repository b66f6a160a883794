using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;
using static AppLsp.Language.Tests.Rules.FixScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Two names may stand on the sides of a slash; a sentence that ends with one beside a slash names nothing.</summary>
public class SlashNamesTests
{
    private const string Letter =
        "- Cover letter highlights:\n"
        + "  - Opening: I have planned the stock of forty shops for six years\n"
        + "  - Body: At Kessler I cut the waste by a fifth with weekly forecasts\n"
        + "  - Company-specific: I shop at Harbor Foods and know the empty shelf\n"
        + "  - Closing: I would like to show the forecasts in a short call\n";

    [Theory]
    [InlineData("## Company / Agency\nRook", "Company")]
    [InlineData("## Employer/Recruiter\nRook", "Company")]
    [InlineData("- **Company / Name of the recruiter:** Rook", "Company")]
    [InlineData("- Role/Job title: Clerk", "Position")]
    [InlineData("## Resume/Cover letter\nBoth sent.", "Cover letter points")]
    [InlineData("## Notes\n- Cover letter / Letter of motivation\n  - Opening: I sort letters", "Cover letter points")]
    public void Either_side_may_be_a_name(string text, string name) => Assert.Contains(name, Read.Titled(text + "\n").Names());

    [Theory]
    [InlineData("- 9 of 10 of their words are named in the resume/cover letter")]
    [InlineData("- All of their words are named in resume / cover letter")]
    [InlineData("- Named in resume/cover letter")]
    [InlineData("- I have read both/cover letter")]
    [InlineData("- Named in the resume/cover letter:\n    - SQL")]
    [InlineData("- What I say of it at the end of the resume / cover letter: SQL")]
    public void The_end_of_a_sentence_is_none(string item)
    {
        var text = $"## Company\nHarbor Foods\n\n## Notes\n{Letter}\n- Words of the posting:\n  {item}\n  - All read well\n";
        var letter = Assert.Single(Read.Titled(text).Sections, section => section.Entry.Fact == Fact.CoverLetter);
        Assert.Equal("Cover letter highlights", letter.Name);
        Assert.DoesNotContain("cover-letter-missing", CodesIn("# Application Details\n\n" + text));
        // No fix writes there, whatever else is found.
        foreach (var fix in FindingsOf("# Application Details\n\n" + text).SelectMany(finding => finding.Fixes))
            Assert.Contains(item + "\n  - All read well\n", Apply("# Application Details\n\n" + text, fix), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## What I put into my resume/cover letter\nSQL.")]
    public void Nor_is_that_of_a_heading(string text) => Assert.Empty(Read.Titled(text + "\n").Sections);
}
