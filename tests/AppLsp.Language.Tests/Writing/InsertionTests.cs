using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Writing.WritingScript;

namespace AppLsp.Language.Tests.Writing;

public sealed class InsertionTests
{
    [Fact]
    public void A_heading_comes_among_headings() =>
        Inserts(
            "Position",
            "Baker",
            """
            ### Company
            Fennel Bakery


            ### Status
            SAVED
            """,
            """
            ### Company
            Fennel Bakery

            ### Position
            Baker


            ### Status
            SAVED
            """
        );

    [Fact]
    public void An_underlined_heading_comes_among_underlined_ones() =>
        Inserts("Position", "Baker", "Company\n-------\nFennel Bakery\n", "Company\n-------\nFennel Bakery\n\nPosition\n--------\nBaker\n");

    [Theory]
    [InlineData("- Company: Fennel Bakery\n- Status: SAVED\n", "- Company: Fennel Bakery\n- Position: Baker\n- Status: SAVED\n")]
    [InlineData("* **Company:** Fennel Bakery\n", "* **Company:** Fennel Bakery\n* **Position:** Baker\n")]
    [InlineData("1. Company: Fennel Bakery\n", "1. Company: Fennel Bakery\n2. Position: Baker\n")]
    [InlineData(
        "**Company:** Fennel Bakery\n\n**Status:** SAVED\n",
        "**Company:** Fennel Bakery\n\n**Position:** Baker\n\n**Status:** SAVED\n"
    )]
    [InlineData("Company: Fennel Bakery\nStatus: SAVED\n", "Company: Fennel Bakery\nPosition: Baker\nStatus: SAVED\n")]
    public void A_label_is_written_as_its_neighbours_are(string before, string after) => Inserts("Position", "Baker", before, after);

    [Fact]
    public void Carriage_returns_stay() =>
        Inserts("Position", "Baker", "## Company\r\nFennel Bakery\r\n", "## Company\r\nFennel Bakery\r\n\r\n## Position\r\nBaker\r\n");

    [Fact]
    public void A_section_is_put_before_the_one_that_follows_it_in_the_schema() =>
        Inserts("Company", "Fennel Bakery", "## Position\nBaker\n", "## Company\nFennel Bakery\n\n## Position\nBaker\n");

    [Fact]
    public void A_point_comes_in_its_order_at_its_indent() =>
        Inserts(
            "Body paragraph",
            "",
            """
            ## Notes
            * Cover letter points:
                * Opening paragraph: I bake.
                * Closing paragraph: Taste it.
            """,
            """
            ## Notes
            * Cover letter points:
                * Opening paragraph: I bake.
                * Body paragraph:
                * Closing paragraph: Taste it.
            """
        );

    [Fact]
    public void All_points_go_into_the_label_that_is_there() =>
        Writes(
            "## Notes\n- Cover letter points:\n- Key skills: Baking\n",
            Insertion.OfLetter,
            """
            ## Notes
            - Cover letter points:
              - Opening paragraph:
              - Body paragraph:
              - Company-specific paragraph:
              - Closing paragraph:
            - Key skills: Baking

            """.ReplaceLineEndings("\n")
        );

    [Fact]
    public void A_value_goes_below_an_empty_heading_or_behind_an_empty_label()
    {
        Writes(
            "## Deadline\n\n## Notes\n- x\n",
            application => Insertion.Into(application, application.Named("Deadline")[0], "2025-06-01"),
            "## Deadline\n2025-06-01\n\n## Notes\n- x\n"
        );
        Writes(
            "- Company: Fennel Bakery\n- Deadline:\n",
            application => Insertion.Into(application, application.Named("Deadline")[0], "2025-06-01"),
            "- Company: Fennel Bakery\n- Deadline: 2025-06-01\n"
        );
    }

    [Theory]
    [InlineData(
        "| Company | Rook |\n|---|---|\n| Status | SAVED |\n",
        "| Company | Rook |\n|---|---|\n| Position | Baker |\n| Status | SAVED |\n"
    )]
    [InlineData(
        "| Field   | Value |\n|---------|-------|\n| Company | Rook  |\n| Status  | SAVED |",
        "| Field   | Value |\n|---------|-------|\n| Company | Rook  |\n| Position | Baker |\n| Status  | SAVED |"
    )]
    [InlineData(
        "**Company** | Rook\n---|---\n**Status** | SAVED\n",
        "**Company** | Rook\n---|---\n**Position** | Baker\n**Status** | SAVED\n"
    )]
    [InlineData(
        "> | Status | SAVED |\n> |---|---|\n> | Link | |\n",
        "> | Status | SAVED |\n> |---|---|\n> | Position | Baker |\n> | Link | |\n"
    )]
    [InlineData("> **Company:** Rook\n> **Status:** SAVED\n", "> **Company:** Rook\n> **Position:** Baker\n> **Status:** SAVED\n")]
    [InlineData("> [!info] A\n> - Company: Rook\n\nx\n", "> [!info] A\n> - Company: Rook\n> - Position: Baker\n\nx\n")]
    [InlineData(">> **Status**: SAVED", ">> **Position**: Baker\n>> **Status**: SAVED")]
    [InlineData("**Company**:: Rook\n**Status**:: SAVED\n", "**Company**:: Rook\n**Position**:: Baker\n**Status**:: SAVED\n")]
    [InlineData("**Company:** Rook\n**Status:** SAVED\n---\nx\n", "**Company:** Rook\n**Position:** Baker\n**Status:** SAVED\n---\nx\n")]
    [InlineData("I like [company:: Rook].\n", "I like [company:: Rook].\n\n## Position\nBaker\n")]
    [InlineData(
        "| Company | Status | Link |\n|---|---|---|\n| Rook | SAVED | |\n",
        "| Company | Status | Link |\n|---|---|---|\n| Rook | SAVED | |\n\n## Position\nBaker\n"
    )]
    public void A_value_comes_in_the_shape_of_the_others(string before, string after) => Inserts("Position", "Baker", before, after);

    [Theory]
    [InlineData("| Company | |\n|---|---|\n| Status | SAVED |\n", "| Company | Rook |\n|---|---|\n| Status | SAVED |\n")]
    [InlineData("|Company||\n|---|---|\n|Status|SAVED|\n", "|Company| Rook |\n|---|---|\n|Status|SAVED|\n")]
    [InlineData("> Company:\n> Status: SAVED\n", "> Company: Rook\n> Status: SAVED\n")]
    [InlineData("Say [company:: ] so.\n", "Say [company:: Rook] so.\n")]
    public void An_empty_value_is_filled(string before, string after) =>
        Writes(before, application => Insertion.Into(application, application.Named("Company")[0], "Rook"), after);

    private static void Inserts(string entry, string body, string before, string after) =>
        Writes(before, application => Insertion.Of(application, Entry(entry), body), after);
}
