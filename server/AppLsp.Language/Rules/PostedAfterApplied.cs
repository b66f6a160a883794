using AppLsp.Language.Schema;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>The posting is dated later than the application. Marked at the application date.</summary>
internal sealed class PostedAfterApplied : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("posted-after-applied", Severity.Warning)
        {
            What = "The application date is before the day the job was posted.",
            Why = "One of the two is a slip, and everything that is counted from it is wrong.",
            Silent = ["Ambiguous dates."],
            Bad = """
                # Application Details

                ## Job Description
                - Job Posting Date: 2026-05-12

                ## Application Date
                2026-05-07
                """,
            Good = """
                # Application Details

                ## Job Description
                - Job Posting Date: 2026-05-02

                ## Application Date
                2026-05-07
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application.Date(Fact.ApplicationDate) is not { Day: { } applied } date || PostedOn(context) is not { } posted)
            yield break;
        if (posted > applied)
            yield return Mark(
                context,
                date.Span,
                $"The application date, {Dates.ToIso(applied)}, is before the posting date, {Dates.ToIso(posted)}. Check both."
            );
    }

    /// <summary>The day of the posting: by itself, by what the person's own facts say, or by the file that holds it.</summary>
    private static DateOnly? PostedOn(RuleContext context) =>
        context.Application.Date(Fact.PostingDate)?.Day
        ?? context
            .Application.PostingFacts.Where(section => section.Entry.Fact == Fact.PostingDate)
            .Select(context.Application.DateIn)
            .FirstOrDefault()
            ?.Day
        ?? context.Requirements.Parts.Max(part => part.Posted);
}
