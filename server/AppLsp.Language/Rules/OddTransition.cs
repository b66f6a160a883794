using AppLsp.Language.Applications;
using AppLsp.Language.Lexicon;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Rules;

/// <summary>The history goes on after its end, or back from an offer. Marked at the status that cannot follow.</summary>
internal sealed class OddTransition : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("odd-transition", Severity.Information)
        {
            What = "In the history, a status follows one that ends the application, or goes back from an offer.",
            Why = "A line is probably in the wrong place, or two applications to one company share a file.",
            Silent =
            [
                "Any order of open statuses before an offer.",
                "An offer that is put on hold, or comes to nothing.",
                "Lines without a date, and sentences that begin like a status (`Cancelled the first slot`).",
            ],
            Bad = """
                # Application Details

                ## Status
                ### Application
                INTERVIEW
                ### History
                - 2026-03-02: APPLIED
                - 2026-03-09: REJECTED
                - 2026-03-16: INTERVIEW
                """,
            Good = """
                # Application Details

                ## Status
                ### Application
                REJECTED
                ### History
                - 2026-03-02: APPLIED
                - 2026-03-09: INTERVIEW
                - 2026-03-16: REJECTED
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        // A planned step has not been taken.
        var history = context.Application.Timeline.ByDay.TakeWhile(entry => entry.Date!.Day <= context.Today).ToList();
        for (var i = 1; i < history.Count; i++)
        {
            var (before, after) = (history[i - 1].Status.Definition, history[i].Status);
            if (before == after.Definition || before.Next.Contains(after.Definition.Value) || !context.Schema.IsEnd(before))
                continue;
            // A phrase that many use for a status may tell of a mere call: `Phone call`.
            if (!IsPlain(context, after))
                continue;
            // An offer may rest, or come to nothing; only what stands before it in an application's life is a way back.
            if (!before.IsTerminal && context.Schema.Statuses.IndexOf(after.Definition) > context.Schema.Statuses.IndexOf(before))
                continue;
            yield return Mark(
                context,
                after.Span,
                $"{after.Definition} does not normally follow {before}. Check the order and dates of the history."
            );
        }
    }

    /// <summary>
    /// Whether the status goes by a name of the schema, by what another language writes for it, or by that language's word for a sending.
    /// </summary>
    private static bool IsPlain(RuleContext context, StatusMention status)
    {
        var word = context.Text.Slice(status.Span);
        return context.Schema.StatusNames.IsDeclared(word)
            || StatusPhrases.IsWritten(word)
            || (status.Definition.Stage == Stage.Sent && StatusPhrases.IsOfAnotherLanguage(word));
    }
}
