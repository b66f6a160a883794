namespace AppLsp.Language.Rules;

/// <summary>The status slot holds more than one value. Marked at the second.</summary>
internal sealed class SeveralStatuses : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("several-statuses", Severity.Warning)
    {
        What = "More than one status stands where one belongs.",
        Why = "An application stands in one place at a time; the first value is taken, which may not be the one that you mean. Earlier ones belong in the history.",
        Silent = "A remark after the value is no second value, and in a list of stages with checkboxes the last ticked one is the status.",
        Bad = """
            # Application Details

            ## Status
            ### Application
            APPLIED
            INTERVIEW
            """,
        Good = """
            # Application Details

            ## Status
            ### Application
            INTERVIEW
            ### History
            - 2026-03-02: APPLIED
            - 2026-03-11: INTERVIEW
            """,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var mentions = context.Application.Status.Mentions.DistinctBy(mention => mention.Definition).ToList();
        if (mentions.Count < 2) yield break;
        yield return Mark(context, mentions[1].Span, $"There is more than one status here: {string.Join(", ", mentions.Select(mention => mention.Definition))}. Keep the one that holds now.");
    }
}
