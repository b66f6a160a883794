using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>A cover-letter point holds a stock phrase. Marked at the phrase.</summary>
internal sealed class CoverLetterCliche : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-cliche", Severity.Off)
        {
            What = "A cover-letter point contains one of the schema's stock phrases. Off by default.",
            Why = "Readers have seen these phrases hundreds of times and skip them.",
            Silent = ["The same phrase in the posting or in other notes."],
            Bad = """
                # Application Details

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I am a results-driven team player with a passion for excellence
                """,
            Good = """
                # Application Details

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I have planned the stock of forty shops for six years
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from line in context.Application.CoverLetter.Points.SelectMany(point => point.Lines)
        from phrase in context.Schema.StockPhrases
        from span in Phrases.In(context.Text, line.Span, phrase)
        select Mark(context, span, $"“{context.Text.Slice(span)}” is a stock phrase. Say what you did, where, and what came of it.");
}
