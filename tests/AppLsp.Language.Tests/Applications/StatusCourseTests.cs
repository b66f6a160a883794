using AppLsp.Language.Text;
using AppLsp.Language.Writing;
using static AppLsp.Language.Tests.Rules.FindingsScript;

namespace AppLsp.Language.Tests.Applications;

/// <summary>A status that tells its own course is the last one.</summary>
public sealed class StatusCourseTests
{
    private const string Head = "Company: Otter Mill\nPosition: Miller\n";

    [Theory]
    [InlineData("Applied (5/3), interview (5/10), rejected (5/20)", "REJECTED")]
    [InlineData("applied 5/3; interview 5/10", "INTERVIEW")]
    [InlineData("Applied 2026-03-05, interview 2026-03-10", "INTERVIEW")]
    [InlineData("Applied March 5, 2026, interview March 10, 2026", "INTERVIEW")]
    [InlineData("Applied, OA, rejected", "REJECTED")]
    [InlineData("Applied / OA done", "ASSESSMENT")]
    [InlineData("Applied 7 June. Interview Thursday 19 June 10.15.", "INTERVIEW")]
    [InlineData("Beworben am 7. Mai, Absage am 9. Mai", "REJECTED")]
    [InlineData("Application received 3/9, on hold until October intake", "ON_HOLD")]
    [InlineData("Applied 7 June, then interview on 19 June", "INTERVIEW")]
    [InlineData("Interview 3 June, assessment 9 June", "ASSESSMENT")]
    [InlineData("Applied 5/3, interview 5/10, no reply", "INTERVIEW")]
    [InlineData("Applied 7 June, interview 19 June with Jo", "INTERVIEW")]
    [InlineData("Applied, ghosted", "GHOSTED")]
    // Remarks and plans.
    [InlineData("Applied 7 June. Interview questions are below.", "APPLIED")]
    [InlineData("Applied 7 June, offer expected by July", "APPLIED")]
    [InlineData("Applied 7 June, interview 19 June cancelled", "APPLIED")]
    [InlineData("Applied 7 June, waiting for an interview", "APPLIED")]
    [InlineData("Rejected, position filled", "REJECTED")]
    public void The_last_step_counts(string status, string expected)
    {
        var application = Read.Titled(Head + $"Status: {status}\n");
        Assert.Equal(expected, application.Status.Definition?.Value);
        Findings($"# Application Details\n\n{Head}Status: {status}\n", "several-statuses", "unknown-status");
    }

    [Theory]
    [InlineData("Applied / [|Interview|]{several-statuses} / Offer")]
    [InlineData("Saved | [|Applied|]{several-statuses}")]
    [InlineData("Applied, [|Interview|]{several-statuses}")]
    [InlineData("Applied, [|Interview|]{several-statuses}, Offer")]
    [InlineData("Applied, [|Interview|]{several-statuses}, Offer, Rejected, Withdrawn")]
    [InlineData("Interview, [|applied|]{several-statuses}")]
    [InlineData("Interview (7 June), applied (3 June)")]
    [InlineData("Saved, [|applied|]{several-statuses}")]
    public void Values_to_choose_from_are_no_course(string status) =>
        Findings($"# Application Details\n\n{Head}Status: {status}\n", "several-statuses");

    [Fact]
    public void Its_first_step_tells_the_day_of_the_sending()
    {
        var text = Head + "Status: Applied 7 June, interview 19 June\nDeadline: 2026-06-01\n";
        Assert.Equal(new(2026, 6, 7), Analysis.Of(SourceText.From(text), "x.md", WithAllRules).Application!.Timeline.Sent);
    }

    [Theory]
    [InlineData("Status: Applied 7 June\n", "Status: Applied 7 June, Interview (2026-11-20)\n")]
    [InlineData("Status: Applied (7 June), by mail\n", "Status: Applied (7 June), Interview (2026-11-20), by mail\n")]
    [InlineData("Status: screening 5/3; assessment 5/10\n", "Status: screening 5/3; assessment 5/10; interview (2026-11-20)\n")]
    [InlineData("Status: Applied, OA, GHOSTED\n", "Status: Applied, OA, INTERVIEW (2026-11-20)\n")]
    public void The_next_status_goes_behind_a_day_without_its_year(string before, string after)
    {
        var application = Analysis.Of(SourceText.From(Head + before), "x.md", WithAllRules).Application!;
        var interview = application.Schema.FindStatus("INTERVIEW")!;
        var edits = StatusChange.Edits(application, application.StatusToReplace!.Value, interview, Today).ToList();
        var text = Edited.By(application.Text, edits).Content;
        Assert.Equal(Head + after, text);
        Assert.Equal("INTERVIEW", Analysis.Of(SourceText.From(text), "x.md", WithAllRules).Application!.Status.Definition?.Value);
    }
}
