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
            What = "In the history, a status follows one after which nothing, or only an answer to an offer, is expected.",
            Why = "Most likely a line is in the wrong place, or two applications for the same company have run together in one file.",
            Silent =
                "Any order of the open statuses before an offer is fine: employers take their steps in many orders. An offer may "
                + "be put on hold, or come to nothing. Lines without a date are not looked at, nor are sentences that begin like a "
                + "status (`Cancelled the first slot`).",
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
                $"{after.Definition} does not follow {before}. Check the dates and the order of the history."
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
