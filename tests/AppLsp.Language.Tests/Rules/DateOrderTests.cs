using AppLsp.Language.Configuration;
using AppLsp.Language.Text;
using AppLsp.Language.Values;
using AppLsp.Language.Workspaces;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Rules;

/// <summary>A date with two readings is read as the person writes the others.</summary>
public sealed class DateOrderTests
{
    private const string Ambiguous = "ambiguous-date";

    private const string DayFirst = "Company: Otter Mill\nPosition: Miller\nStatus: Applied\nApplied: 17/8/2026\n";
    private const string MonthFirst = "Company: Heron Inn\nPosition: Cook\nStatus: Applied\nApplied: 8/17/2026\n";
    private const string Iso = "Company: Lark Works\nPosition: Smith\nStatus: Applied\nApplied: 2026-08-17\n";
    private const string Either = "Company: Wren Bakery\nPosition: Baker\nStatus: Applied\nApplied: 2/9/2026\n";
    private const string Marked = "Company: Wren Bakery\nPosition: Baker\nStatus: Applied\nApplied: [|2/9/2026|]{ambiguous-date}\n";

    [Theory]
    [InlineData("## History\n- 14/9/2026: Interview\n", "2026-09-02")]
    [InlineData("## History\n- 9/14/2026: Interview\n", "2026-02-09")]
    [InlineData("## Notes\nRang them on 14/9/2026, nobody there.\n", "2026-09-02")]
    [InlineData("## History\n- 14/9/2026: Interview\n- 9/15/2026: Offer\n", null)]
    [InlineData("## History\n- 14-9-2026: Interview\n", null)]
    [InlineData("## History\n- 14.9.2026: Interview\n", null)]
    [InlineData("## History\n- 5/5/2026: Interview\n", null)]
    [InlineData("## History\n- 2026/9/14: Interview\n", null)]
    [InlineData("## Job Description\nWe bake. Apply by 14/9/2026.\n", null)]
    public void The_other_dates_of_the_file_tell_the_order(string more, string? day)
    {
        Findings((day is null ? Marked : Either) + "\n" + more, Ambiguous);
        var application = Analyse(Either + "\n" + more).Application!;
        Assert.Equal(day, application.Timeline.Sent is { } sent ? Dates.ToIso(sent) : null);
    }

    [Fact]
    public void Of_a_history_too()
    {
        var history = Analyse(DayFirst + "\n## History\n- 2/9/2026: Interview\n").Application!.Timeline.History;
        Assert.Equal(new(2026, 9, 2), Assert.Single(history).Date!.Day);
    }

    [Fact]
    public void The_postings_dates_are_the_employers()
    {
        var application = Analyse(DayFirst + "\n## Job Description\n- Posted: 4/5/2026\n").Application!;
        Assert.Contains(application.DateSlots, slot => slot.Date.Form == DateForm.Ambiguous);
    }

    [Fact]
    public void A_year_that_may_come_first_settles_nothing() =>
        Findings(Marked.Replace("2/9/2026", "25-05-07", StringComparison.Ordinal) + "\n## History\n- 14-05-2025: PENDING\n", Ambiguous);

    [Fact]
    public void Those_of_the_workspace_do_where_the_file_has_none()
    {
        FindingsBeside([Iso], Marked, Ambiguous);
        FindingsBeside([Iso, DayFirst], Either, Ambiguous);
        FindingsBeside([MonthFirst, Iso, MonthFirst], Either, Ambiguous);
        FindingsBeside([MonthFirst, DayFirst], Marked, Ambiguous);
        FindingsBeside([DayFirst.Replace('/', '-')], Marked, Ambiguous);
        FindingsBeside([Either], Marked, Ambiguous);
    }

    [Fact]
    public void The_files_own_order_goes_before_that_of_the_workspace()
    {
        var application = Analyse(Either + "\n## History\n- 9/14/2026: Interview\n", DayFirst, DayFirst).Application!;
        Assert.Equal(new(2026, 2, 9), application.Timeline.Sent);
    }

    [Fact]
    public void Days_are_counted_from_what_the_workspace_tells()
    {
        Assert.Null(Analyse(Either).Application!.Timeline.Sent);
        Assert.Equal(new(2026, 9, 2), Analyse(Either, DayFirst).Application!.Timeline.Sent);
        Assert.Equal(new(2026, 2, 9), Analyse(Either, MonthFirst).Application!.Timeline.Sent);
        FindingsBeside(
            [DayFirst],
            Either.Replace("Applied\n", "[|Applied|]{quiet-application: 79 days}\n", StringComparison.Ordinal),
            "quiet-application"
        );
    }

    [Fact]
    public void A_status_beside_which_the_day_stands_is_of_that_day()
    {
        var beside = Either.Replace("Applied\nApplied: 2/9/2026", "Applied (2/9/2026)", StringComparison.Ordinal);
        Assert.Null(Analyse(beside).Application!.Timeline.Sent);
        Assert.Equal(new(2026, 9, 2), Analyse(beside, DayFirst).Application!.Timeline.Sent);
    }

    [Fact]
    public void The_order_of_the_config_stays_first()
    {
        var options = Beside(WithAllRules, [DayFirst]);
        var config = Config.Read(new("applsp.yaml", SourceText.From("dates: { order: month-first }")), (_, _) => null);
        var application = Analysis.Of(SourceText.From(Either), "x.md", options with { Schema = config.Schema }).Application!;
        Assert.Equal(new(2026, 2, 9), application.Timeline.Sent);
    }

    [Fact]
    public void A_file_is_looked_at_again_where_the_order_of_its_dates_changes()
    {
        var before = WorkspaceIndex.Empty.With([FactsOf("1.md", Iso), FactsOf("own.md", Either)]);
        var after = before.With("2.md", FactsOf("2.md", DayFirst));
        var (one, other) = (new WorkspaceView(before, "own.md"), new WorkspaceView(after, "own.md"));
        Assert.False(one.LooksLike(other, FactsOf("own.md", Either), []));
        Assert.True(one.LooksLike(other, FactsOf("own.md", MonthFirst), []));
        Assert.True(other.LooksLike(new(after.With("3.md", FactsOf("3.md", DayFirst)), "own.md"), FactsOf("own.md", Either), []));
    }

    private static Analysis Analyse(string text, params string[] others) =>
        Analysis.Of(SourceText.From(text), "x.md", Beside(WithAllRules, others));
}
