using AppLsp.Language.Schema;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>Headings and labels that have the name of a section, and hold nothing that the section says.</summary>
public class ChaptersTests
{
    [Theory]
    [InlineData("## Interview Notes\n\n### Preparation\n-\n\n### Follow-up\n\n### Questions\n", false)]
    [InlineData("## First call\n\n### Contacts\nInes\n\n### Next steps\n- write\n", false)]
    [InlineData("## Notes\nx\n\n### Second call\n\n#### Follow-up\n- write\n", false)]
    [InlineData("## Process\n\n### Status\nApplied\n\n### Follow-up\n- write\n", true)]
    [InlineData("## Process\n\n### Follow-up\n- write\n\n### Deadline\n2026-12-01\n", true)]
    [InlineData("## Interview Notes\n\nx\n\n## Follow-up\n- write\n", true)]
    public void A_heading_that_anything_may_have_belongs_to_a_heading_of_ones_own_above_it(string text, bool isSection)
    {
        var application = Read.Anywhere("---\ncompany: Rook\nposition: Clerk\nstatus: applied\n---\n# Clerk at Rook\n\n" + text);
        Assert.Equal(isSection, application.Find(Fact.NextActions) is not null);
    }

    [Fact]
    public void Above_headings_of_ones_own_a_name_whose_value_the_front_matter_has_is_a_chapter()
    {
        const string Content = """
            ---
            Job-Title: Planner
            Company: Harbor Foods
            Status: Saved
            ---
            ### Tasks
            - [ ] call Ines

            ## Position
            ### What it is
            Planning for four hundred shops.

            #### Wanted
            - Forecasts

            #### What you'll bring
            - Patience

            ### Analysis
            Mine.

            ## Papers
            ### Notes
            Ask Ines.
            """;
        var application = Read.Anywhere(Content);
        Assert.Equal("Planner", application.Value(Fact.Position));
        Assert.Null(application.Find(Fact.Posting));
        Findings(Content, "heading-level", "empty-section", "duplicate-section");
    }

    [Fact]
    public void Without_its_value_elsewhere_it_is_the_section()
    {
        const string Content = """
            ---
            Company: Harbor Foods
            Status: Applied
            type: application
            ---
            ## [|Position|]{empty-section}
            ### Notes
            Ask Ines.
            """;
        Findings(Content, "empty-section");
    }

    [Theory]
    [InlineData("- Resume: customised\n- Words of the posting: all of them\n- Letter: not written")]
    [InlineData("I wait for Ines, who knows somebody there.")]
    public void Below_a_heading_of_the_status_there_may_be_remarks_where_the_front_matter_tells_it(string remarks)
    {
        foreach (var heading in new[] { "## Application Status", "# Current Status", "## Status" })
        {
            var text = $"---\ncompany: Harbor Foods\nrole: Planner\nstatus: ready to apply\n---\n# Harbor\n\nx\n\n{heading}\n{remarks}\n";
            Assert.Equal("PREPARING", Read.Anywhere(text).Status.Definition!.Value);
            Findings(text, "unknown-status", "several-statuses", "duplicate-section");
        }
    }

    [Theory]
    [InlineData("Interview")]
    [InlineData("- Current: Interview")]
    [InlineData("### Application\nInterview")]
    [InlineData("2026-11-12: Interview")]
    public void A_status_below_its_heading_goes_before_that_of_the_note(string status)
    {
        var text = $"---\ncompany: Harbor Foods\nrole: Planner\nstatus: closed\n---\n# Harbor\n\nx\n\n## Application Status\n{status}\n";
        Assert.Equal("INTERVIEW", Read.Anywhere(text).Status.Definition!.Value);
    }

    [Fact]
    public void A_label_with_the_name_of_the_heading_above_is_no_section_of_its_own()
    {
        Findings("# Application Details\n\n## [|Notes|]{empty-section}\nnotes:\n- \n", "empty-section", "duplicate-section");
        Findings("# Application Details\n\n## [|Notes|]{empty-section}\nNotes:\n", "empty-section", "duplicate-section");
        Findings("# Application Details\n\n## Notes\nnotes:\n- ask Ines\n", "empty-section", "duplicate-section");
        Assert.Equal("ask Ines", Read.Titled("## Notes\nnotes:\n- ask Ines\n").Find(Fact.Notes)!.FirstLine!.Text);
    }
}
