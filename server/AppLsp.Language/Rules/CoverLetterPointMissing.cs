using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>A required cover-letter point is absent. Marked at the label that should hold it.</summary>
internal sealed class CoverLetterPointMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-point-missing", Severity.Warning)
        {
            AsksForTheUsual = true,
            What =
                "The cover letter has points, but a required one is missing. The finding is only a hint while the status is missing or "
                + "the schema's first, and in closed applications.",
            Why = "Each point answers a question of the reader's: which job, why you, why us, what next.",
            Silent = ["Other names of a point (`Intro`, `Why this company`), numbers and plurals (`Body paragraph 2`)."],
            Bad = """
                # Application Details

                ## Notes
                - Cover letter points:
                  - Opening paragraph: Six years of demand forecasting for a grocery chain
                  - Body paragraph: Cut waste by 18 % at Harbor Foods with weekly forecasts
                  - Company-specific paragraph: I shop at your stores and know the empty shelf on Fridays
                """,
            Good = """
                # Application Details

                ## Notes
                - Cover letter points:
                  - Opening paragraph: Six years of demand forecasting for a grocery chain
                  - Body paragraph: Cut waste by 18 % at Harbor Foods with weekly forecasts
                  - Company-specific paragraph: I shop at your stores and know the empty shelf on Fridays
                  - Closing paragraph: I would like to show the forecasts in a short call
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var letter = context.Application.CoverLetter;
        if (letter.Points.Count == 0)
            return [];
        var holder = letter.Label ?? letter.Points[0];
        var severity = context.LetterGapSeverity;
        return from point in context.Requirements.MissingPoints
               select Mark(context, holder.NameSpan, $"The cover letter has no “{point.Name}” yet. Add it to the points.", severity) with
               {
                   Fixes = [new($"Insert “{point.Name}”", () => [Insertion.Of(context.Application, point)]) { IsPreferred = true }],
               };
    }
}
