namespace AppLsp.Language.Rules;

/// <summary>A cover-letter point has no text. Marked at its label.</summary>
internal sealed class CoverLetterPointEmpty : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-point-empty", Severity.Warning)
        {
            What =
                "A cover-letter point has a label and no text. Before the first step and after the last one this is a hint only: with no "
                + "status yet, with the first one of the schema, and in a closed application.",
            Why = "The label alone does not help to write the paragraph. One sentence of what it will say is enough.",
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
            $"“{point.Entry.Name}” has no text yet. Write down in a sentence what it will say.",
            context.LetterGapSeverity
        );
}
