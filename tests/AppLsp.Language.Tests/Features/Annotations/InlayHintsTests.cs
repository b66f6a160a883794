using AppLsp.Language.Features.Annotations;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Annotations;

public sealed class InlayHintsTests
{
    private const string Application = """
        # Application Details

        ## Status
        APPLIED⟦follow up tomorrow⟧

        ## Application Date
        2025-05-13⟦7 days ago⟧ by mail

        ## Job Description
        What you bring: SQL and Tableau

        ## Notes
        - Key skills to emphasize:⟦1 of 2 skills⟧
          - SQL
        - Cover letter points:⟦1 of 4 points⟧
          - Opening paragraph: I plan demand
          - Closing paragraph:
        """;

    [Fact]
    public void What_a_person_would_count_stands_behind_what_it_is_about() =>
        Assert.Equal(Application, Marked(Application, InlayHintKinds.All));

    [Theory]
    [InlineData(InlayHintKinds.ApplicationDate, "7 days ago")]
    [InlineData(InlayHintKinds.FollowUp, "follow up tomorrow")]
    [InlineData(InlayHintKinds.Points, "1 of 4 points")]
    [InlineData(InlayHintKinds.Skills, "1 of 2 skills")]
    public void Each_can_be_switched_off(InlayHintKinds kind, string label)
    {
        Assert.Equal([label], In(Plain(Application), kind).Select(hint => hint.Label));
        Assert.DoesNotContain(label, In(Plain(Application), InlayHintKinds.All & ~kind).Select(hint => hint.Label));
    }

    [Theory]
    [InlineData(InlayHintKinds.Skills, "Missing: Tableau.")]
    [InlineData(InlayHintKinds.Points, "To write: Body paragraph, Company-specific paragraph and Closing paragraph.")]
    public void The_tooltip_says_more(InlayHintKinds kind, string tooltip) =>
        Assert.Contains(tooltip, In(Plain(Application), kind).Select(hint => hint.Tooltip));

    [Theory]
    [InlineData("# Application Details\n\n## Status\nREJECTED\n\n## Application Date\n2025-05-07\n")]
    [InlineData("# Application Details\n\n## Application Date\n2025-06-07\n")]
    [InlineData("# Application Details\n\n## Application Date\n05-06-2025\n")]
    [InlineData("# Readme\n\n## Status\nAPPLIED\n\n## Application Date\n2025-05-07\n")]
    [InlineData("")]
    public void Where_nothing_is_to_be_counted_there_is_none(string text) => Assert.Empty(In(text, InlayHintKinds.All));

    private static string Plain(string marked) => System.Text.RegularExpressions.Regex.Replace(marked, "⟦.*?⟧", "");

    private static string Marked(string marked, InlayHintKinds kinds)
    {
        var text = Plain(marked);
        foreach (var hint in In(text, kinds).Reverse())
            text = text.Insert(hint.Offset, $"⟦{hint.Label}⟧");
        return text;
    }

    private static IReadOnlyList<InlayHint> In(string text, InlayHintKinds kinds)
    {
        var analysis = Analysis.Of(SourceText.From(text), "a.md", new(new(2025, 5, 20)));
        return InlayHints.In(analysis, new(0, analysis.Text.Length), kinds);
    }
}
