using AppLsp.Language.Features.Statuses;
using AppLsp.Language.Text;

namespace AppLsp.Language.Tests.Features.Statuses;

public sealed class StatusChoicesTests
{
    [Fact]
    public void What_comes_next_stands_first_and_the_present_one_is_marked()
    {
        var (all, problem) = Of("# Application Details\n\n## Status\nOffer\n")!;
        Assert.Null(problem);
        Assert.Equal(
            ["Accepted", "Declined", "Withdrawn", "Rejected"],
            all.TakeWhile(choice => choice.IsNext).Select(choice => choice.Label)
        );
        Assert.Equal(4, all.Count(choice => choice.IsNext));
        Assert.Equal("OFFER", Assert.Single(all, choice => choice.IsCurrent).Definition.Value);
        Assert.Equal(all.Count, all.Select(choice => choice.Definition).Distinct().Count());
    }

    [Theory]
    [InlineData("## Status\nREJECTED\n")]
    [InlineData("## Status\nHanded over\n")]
    [InlineData("**Status:** APPLIED, REJECTED\n")]
    public void Where_nothing_comes_next_all_can_be_chosen(string status)
    {
        var (all, problem) = Of("# Application Details\n\n" + status)!;
        Assert.Null(problem);
        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, choice => choice.IsNext);
    }

    [Theory]
    [InlineData("", "section")]
    [InlineData("## Status\n", "no status to change yet")]
    [InlineData("## Status\nAPPLIED\nREJECTED\n", "several statuses: APPLIED and REJECTED.")]
    [InlineData("## Status\n- [x] APPLIED\n- [ ] INTERVIEW\n", "Tick the next step")]
    [InlineData("## Status\n- [ ] APPLIED\n- [ ] INTERVIEW\n", "no status to change yet")]
    public void Where_none_can_be_set_the_reason_is_told(string status, string reason) =>
        Assert.Contains(reason, Of("# Application Details\n\n## Company\nHarbor Foods\n\n" + status)!.Problem, StringComparison.Ordinal);

    [Fact]
    public void There_are_none_outside_applications() => Assert.Null(Of("# Read me\n\n## Status\nAPPLIED\n"));

    private static StatusChoices? Of(string text) =>
        StatusChoices.Of(Analysis.Of(SourceText.From(text), "a.md", new(new DateOnly(2025, 5, 20))));
}
