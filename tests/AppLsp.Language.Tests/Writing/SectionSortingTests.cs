using AppLsp.Language.Tests.Applications;
using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Writing.WritingScript;

namespace AppLsp.Language.Tests.Writing;

public sealed class SectionSortingTests
{
    [Fact]
    public void Sections_move_whole_and_the_gaps_stay() =>
        Writes(
            """
            ## Position
            Baker

            <!-- The name on the door. -->
            ## Company
            Fennel Bakery
            ### Hours
            From four.


            ## Status
            SAVED
            """,
            SectionSorting.Edit,
            """
            <!-- The name on the door. -->
            ## Company
            Fennel Bakery
            ### Hours
            From four.

            ## Position
            Baker


            ## Status
            SAVED
            """
        );

    [Fact]
    public void An_underlined_heading_gets_the_blank_line_that_it_needs() =>
        Writes(
            "Position\n---\nBaker\n## Company\nFennel Bakery\n",
            SectionSorting.Edit,
            "## Company\nFennel Bakery\n\nPosition\n---\nBaker\n"
        );

    [Theory]
    [InlineData("## Position\nBaker\n\n## Company\nFennel Bakery\n", true)]
    [InlineData("## Company\nFennel Bakery\n\n## Position\nBaker\n", false)]
    public void It_helps_where_sections_are_out_of_order(string text, bool helps) =>
        Assert.Equal(helps, SectionSorting.Helps(Read.Titled(text)));
}
