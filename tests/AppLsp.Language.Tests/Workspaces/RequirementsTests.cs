using AppLsp.Language.Tests.Rules;
using AppLsp.Language.Text;
using AppLsp.Language.Workspaces;

namespace AppLsp.Language.Tests.Workspaces;

/// <summary>How much is asked of an application: by its own words, by a config, and by the person's way.</summary>
public sealed class RequirementsTests
{
    private const string Plain =
        "# Dyer\n\n**Company:** Woad Works\n\n**Position:** Dyer\n\n**Status:** APPLIED\n\n**Date Applied:** 2026-11-12\n";

    private const string WithNotes = Plain + "\n## Notes\nAsk about the vats.\n";

    private const string WithPoints = Plain + "\n## Notes\n- Cover letter points:\n  - Opening paragraph: I dyed for six years in Leeds\n";

    private static readonly string[] WhatDeclaredOnesNeed = ["Job URL", "Job Description", "Notes"];

    [Fact]
    public void Who_only_speaks_for_themselves_is_asked_for_company_position_status_and_date() =>
        Assert.Equal(["Company", "Position", "Status", "Application Date"], Of(Plain).Sections.Select(entry => entry.Name));

    [Theory]
    [InlineData("# Application Details\n" + Plain, "a.md")]
    [InlineData("---\ntype: application\n---\n" + Plain, "a.md")]
    [InlineData(Plain, "applications/a.md")]
    public void Who_declares_themselves_is_asked_for_more(string text, string path) =>
        Assert.Equal(WhatDeclaredOnesNeed, Missing(Of(text, path)));

    [Fact]
    public void A_config_asks_for_more() => Assert.Equal(WhatDeclaredOnesNeed, Missing(Of(Plain) with { HasConfig = true }));

    [Theory]
    [InlineData(2, 0, false)]
    [InlineData(3, 0, true)]
    [InlineData(3, 3, true)]
    [InlineData(3, 4, false)]
    [InlineData(4, 4, true)]
    public void What_half_of_the_others_have_is_asked_for_too(int having, int lacking, bool isAsked)
    {
        Assert.Equal(isAsked ? ["Notes"] : [], Missing(Beside(Plain, having, lacking)));
        Assert.Equal(isAsked, Beside(Plain, having, lacking, WithPoints).MissingPoints.Any());
    }

    [Fact]
    public void A_file_is_not_among_the_others()
    {
        var index = Index(2, 0, WithNotes).With("own.md", FindingsScript.FactsOf("own.md", WithNotes));
        Assert.Empty(Missing(Of(Plain) with { Workspace = new(index, "own.md") }));
        index = Index(3, 3, WithNotes).With("own.md", FindingsScript.FactsOf("own.md", Plain));
        Assert.Equal(["Notes"], Missing(Of(Plain) with { Workspace = new(index, "own.md") }));
    }

    [Fact]
    public void An_empty_section_and_a_label_without_points_make_no_way() =>
        Assert.Empty(Missing(Beside(Plain, 5, 0, Plain + "\n## Notes\n\n## Job Description\n")));

    [Fact]
    public void Points_are_the_way_only_of_those_who_note_points()
    {
        Assert.Empty(Beside(WithNotes, 5, 0).MissingPoints);
        Assert.Equal(4, Beside(WithNotes, 5, 0, WithPoints).MissingPoints.Count());
        Assert.Equal(3, Beside(WithPoints, 5, 0, WithPoints).MissingPoints.Count());
        Assert.Empty(Of(WithPoints).MissingPoints);
    }

    [Fact]
    public void What_was_the_way_is_none_when_files_go()
    {
        var index = Index(3, 0, WithNotes);
        Assert.Equal(["Notes"], Missing(Of(Plain) with { Workspace = new(index, "own.md") }));
        Assert.Empty(Missing(Of(Plain) with { Workspace = new(index.With("0.md", null), "own.md") }));
        var changed = index.With("0.md", FindingsScript.FactsOf("0.md", Plain));
        Assert.Empty(Missing(Of(Plain) with { Workspace = new(changed, "own.md") }));
    }

    [Fact]
    public void Nothing_of_a_way_is_looked_at_again_that_is_as_it_was()
    {
        var facts = FindingsScript.FactsOf("own.md", Plain);
        for (var having = 0; having < 6; having++)
            for (var lacking = 0; lacking < 6; lacking++)
            {
                var before = Index(having, lacking, WithNotes).With("own.md", facts);
                foreach (var (file, text) in new[] { ("new.md", Plain), ("new.md", WithNotes), ("1.md", Plain), ("0.md", null) })
                {
                    var after = before.With(file, text is null ? null : Facts(file, text));
                    var (one, other) = (new WorkspaceView(before, "own.md"), new WorkspaceView(after, "own.md"));
                    var isSame = Missing(Of(Plain) with { Workspace = one }).SequenceEqual(Missing(Of(Plain) with { Workspace = other }));
                    Assert.True(
                        isSame == one.LooksLike(other, facts, []) || one.HasOthers != other.HasOthers,
                        $"{having} have it, {lacking} lack it, then {file} {text}"
                    );
                }
            }
    }

    [Fact]
    public void What_is_not_asked_for_is_no_gap()
    {
        FindingsScript.FindingsBeside([], Plain, "missing-section", "cover-letter-missing");
        FindingsScript.FindingsBeside([], WithPoints, "missing-section", "cover-letter-missing", "cover-letter-point-missing");
        FindingsScript.FindingsBeside(
            [WithNotes, WithNotes, WithNotes],
            Plain.Replace("# Dyer", "# [|Dyer|]{missing-section: “Notes” is missing}", StringComparison.Ordinal),
            "missing-section",
            "cover-letter-missing"
        );
    }

    [Fact]
    public void An_off_switch_may_be_there_for_what_the_others_ask()
    {
        var switched = Plain + "\n<!-- applsp-disable missing-section -->\n";
        FindingsScript.FindingsBeside([], switched, "unused-suppression");
        FindingsScript.FindingsBeside([WithNotes, WithNotes, WithNotes], switched, "unused-suppression");
        FindingsScript.FindingsBeside(
            [Plain],
            switched.Replace("missing-section", "[|missing-section|]{unused-suppression}", StringComparison.Ordinal),
            "unused-suppression"
        );
    }

    private static IEnumerable<string> Missing(Requirements requirements) => requirements.MissingSections.Select(entry => entry.Name);

    private static Requirements Beside(string text, int having, int lacking, string other = WithNotes) =>
        Of(text) with
        {
            Workspace = new(Index(having, lacking, other), "own.md"),
        };

    private static WorkspaceIndex Index(int having, int lacking, string text) =>
        WorkspaceIndex.Empty.With(Enumerable.Range(0, having + lacking).Select(i => Facts($"{i}.md", i < having ? text : Plain)));

    /// <summary>What a file says that applies to an employer of its own.</summary>
    private static ApplicationFacts Facts(string file, string text) =>
        FindingsScript.FactsOf(file, text.Replace("Woad Works", "Works of " + file, StringComparison.Ordinal));

    private static Requirements Of(string text, string path = "own.md") =>
        Analysis.Of(SourceText.From(text), path, FindingsScript.WithAllRules).Requirements!;
}
