using AppLsp.Language.Applications;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>A cover-letter point says next to nothing. Marked at its label.</summary>
internal sealed class CoverLetterPointThin : Rule
{
    private const int FewestWords = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-point-thin", Severity.Information)
        {
            What = "A cover-letter point has fewer than four words.",
            Why = "A word or two remind you of what you meant today, not in the evening when you write the letter.",
            Silent =
                "Text in scripts that put no spaces between words is counted by its characters. A point with a `leftover-placeholder` has "
                + "that mark alone.",
            Bad = """
                # Application Details

                ## Notes
                - Cover letter points:
                  - Opening paragraph: Forecasting
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
        where point.HasOwnText && !point.HasBlocks && WordsIn(point) < FewestWords
        where !context.Application.IsFilledByProgram(point) && !Placeholders.AreIn(context.Application, point)
        select Mark(
            context,
            point.NameSpan,
            $"“{point.Entry.Name}” has fewer than {FewestWords} words. Say in a sentence what the paragraph will say."
        );

    private static int WordsIn(Section point) =>
        point.SelfAndDescendants.SelectMany(section => section.Lines).Sum(line => WordCount.Of(line.Text));
}
