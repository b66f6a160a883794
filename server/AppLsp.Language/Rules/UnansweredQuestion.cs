using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Rules;

/// <summary>A question has no answer. Marked at the question.</summary>
internal sealed class UnansweredQuestion : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("unanswered-question", Severity.Hint)
    {
        What = "A question stands without an answer after it.",
        Why = "The answers are material for the letter and the interview; the questions alone are not.",
        Silent = "An answer may follow on the same line, on the next one, or in a list below.",
        Bad = """
            # Application Details

            ## Personal Connection
            - Have you used their product or service?
            """,
        Good = """
            # Application Details

            ## Personal Connection
            - Have you used their product or service? Yes, every week since 2019
            """,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from section in context.Application.Sections
        where section.Entry.Shape == Shape.Questions
        from item in section.Items
        where item.Blocks is [ParagraphNode { Lines: [var line] }] && line.Text.TrimEnd() is [.., '?' or '？']
        select Mark(context, item.FirstLine!.Span, "This question has no answer yet. Answer it in a few words after the question mark.");
}
