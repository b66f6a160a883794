namespace AppLsp.Language.Rules;

/// <summary>The letter's body names neither an employer nor a project nor a number. Marked at its label.</summary>
internal sealed class CoverLetterNoEvidence : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-no-evidence", Severity.Hint)
        {
            MindsHabits = true,
            What = "The body of the letter names no employer, project or number.",
            Why = "“Highlight my experience” only promises; an employer, a project or a number proves it.",
            Silent =
            [
                "A body with a number in words, or with a name from your résumé points.",
                "A body split into points of its own.",
                "Where most of your letters name none: at least three, and three quarters of all.",
            ],
            Bad = """
                # Application Details

                ## Notes
                - Resume bullet points to highlight or modify:
                  - Work experience:
                    - Harbor Foods: weekly forecasts
                - Cover letter points:
                  - Body paragraph: Highlight experience with forecasting and working across teams
                """,
            Good = """
                # Application Details

                ## Notes
                - Resume bullet points to highlight or modify:
                  - Work experience:
                    - Harbor Foods: weekly forecasts
                - Cover letter points:
                  - Body paragraph: The weekly forecasts at Harbor Foods, which cut waste by 18 %
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application.LetterBody is not { HasEvidence: false, Points: [var body, ..] } || context.Workspace.ArePlainBodiesTheWay)
            return [];
        var employers = string.Join(", ", context.Application.Background.Take(3).Select(name => name.Written));
        var advice = employers.Length > 0 ? $"Name one, for example {employers}." : "Name one, or give a result in figures.";
        return [Mark(context, body.NameSpan, $"“{body.Entry.Name}” names no employer, project or number. {advice}")];
    }
}
