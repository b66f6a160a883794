using AppLsp.Language.Applications;
using AppLsp.Language.Tests.Applications;
using AppLsp.Language.Text;
using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Writing.WritingScript;

namespace AppLsp.Language.Tests.Writing;

public sealed class SectionMergingTests
{
    [Fact]
    public void Items_go_on_below_items() =>
        Writes(
            """
            ## Contacts
            - Ada

            ## Company
            Fennel Bakery

            ## Contacts
            - Grace
            """,
            Contacts,
            """
            ## Contacts
            - Ada
            - Grace

            ## Company
            Fennel Bakery
            """
        );

    [Fact]
    public void Prose_becomes_a_paragraph_of_its_own() =>
        Writes(
            "## Contacts\nAda at the door.\n\n## Contacts\nGrace in the office.\n",
            Contacts,
            "## Contacts\nAda at the door.\n\nGrace in the office.\n"
        );

    [Fact]
    public void What_is_there_already_goes() =>
        Writes("## Contacts\n- Ada\n\n## Contacts\n- Ada\n\n## Deadline\n", Contacts, "## Contacts\n- Ada\n\n## Deadline\n");

    [Theory]
    [InlineData("## Contacts\n- Ada\n\n## Contacts\n- Grace\n", true)]
    [InlineData("## Contacts\n- Ada\n\n# Contacts\n- Grace\n", false)]
    [InlineData("## Contacts\n- Ada\n\n<!-- Of the office. -->\n## Contacts\n- Grace\n", false)]
    [InlineData("## Contacts\n- Ada\n\n## Contacts\n### In the office\n- Grace\n", false)]
    public void It_is_possible_where_nothing_goes_by_its_own_heading(string text, bool isPossible)
    {
        var application = Read.Titled(text);
        var contacts = application.Named("Contacts");
        Assert.Equal(isPossible, SectionMerging.IsPossible(application, contacts[0], contacts[1]));
    }

    [Fact]
    public void A_removed_section_takes_the_smaller_gap_along() =>
        Writes(
            "## Company\nFennel Bakery\n\n\n## Deadline\n\n## Notes\n- x\n",
            application => SectionMerging.Removal(application, application.Named("Deadline")[0]),
            "## Company\nFennel Bakery\n\n\n## Notes\n- x\n"
        );

    private static IEnumerable<TextEdit> Contacts(Application application) =>
        SectionMerging.Edits(application, application.Named("Contacts")[0], application.Named("Contacts")[1]);
}
