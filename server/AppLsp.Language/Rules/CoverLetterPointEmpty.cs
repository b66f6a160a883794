namespace AppLsp.Language.Rules;

/// <summary>A cover-letter point has no text. Marked at its label.</summary>
internal sealed class CoverLetterPointEmpty : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-point-empty", Severity.Warning)
        {
            What =
                "A cover-letter point has a label but no text. The finding is only a hint while the status is missing or the schema's "
                + "first, and in closed applications.",
            Why = "A label alone does not help you write the paragraph; one sentence does.",
            Bad = """
                # Application Details

                ## Notes
                - Cover letter points:
                  - Opening paragraph:
                """,
            Good = """
                # Application Details

                ## Notes
                - Cover letter points:
                  - Opening paragraph: Six years of demand forecasting for a grocery chain
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from point in context.Application.CoverLetter.Points
        where point.IsEmpty
        select Mark(
            context,
            point.NameSpan,
            $"“{point.Entry.Name}” has no text yet. Sum up the paragraph in one sentence.",
            context.LetterGapSeverity
        );
}
