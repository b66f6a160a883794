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
            Why = "A word or two remind you today, but not when you write the letter.",
            Silent =
            [
                "Text in scripts without spaces between words: its characters are counted instead.",
                "Points with a `leftover-placeholder`.",
            ],
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
            $"“{point.Entry.Name}” has fewer than {FewestWords} words. Sum up the paragraph in one sentence."
        );

    private static int WordsIn(Section point) =>
        point.SelfAndDescendants.SelectMany(section => section.Lines).Sum(line => WordCount.Of(line.Text));
}
