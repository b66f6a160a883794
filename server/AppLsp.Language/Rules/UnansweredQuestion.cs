using AppLsp.Language.Applications;

namespace AppLsp.Language.Rules;

/// <summary>A question has no answer. Marked at the question.</summary>
internal sealed class UnansweredQuestion : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("unanswered-question", Severity.Hint)
        {
            What = "A question has no answer.",
            Why = "The answers are material for the letter and the interview; the questions alone are not.",
            Silent = ["Questions answered on the same line, on the next one or in a list below."],
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
        from question in Question.In(section)
        where !question.IsAnswered
        select Mark(context, question.Item.FirstLine!.Span, "This question has no answer yet. Answer it in a few words, or remove it.");
}
