using AppLsp.Language.Text;
using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Writing.WritingScript;

namespace AppLsp.Language.Tests.Writing;

public sealed class RelevelingTests
{
    [Fact]
    public void The_headings_inside_come_along() =>
        Writes(
            """
            ### Job Description ###
            We bake.

            #### What you do
            Knead.

            ## Notes
            - x
            """,
            To(2),
            """
            ## Job Description ###
            We bake.

            ### What you do
            Knead.

            ## Notes
            - x
            """
        );

    [Fact]
    public void No_heading_is_deeper_than_six() =>
        Writes("## Job Description\n##### What you do\nKnead.\n", To(4), "#### Job Description\n###### What you do\nKnead.\n");

    [Theory]
    [InlineData(1, "Job Description\n===============\nWe bake.\n")]
    [InlineData(3, "### Job Description\nWe bake.\n")]
    public void An_underline_changes_or_gives_way(int level, string after) =>
        Writes("Job Description\n---------------\nWe bake.\n", To(level), after);

    private static Func<Language.Applications.Application, IEnumerable<TextEdit>> To(int level) =>
        application => Releveling.Edits(application, application.Named("Job Description")[0], level);
}
