using AppLsp.Language.Applications;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Rules;

/// <summary>The document says that there is no address of the posting. Marked at the words that say so.</summary>
internal sealed class UrlMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("url-missing", Severity.Hint)
        {
            MindsHabits = true,
            What = "In place of the posting's address, the file says that there is none, or where the posting was found.",
            Why = "With an address you could look the posting up again, and see whether you applied for the job before.",
            Silent =
            [
                "Closed applications.",
                "A reason beside it: `N/A (a friend asked me)`, `LinkedIn (no direct link)`.",
                "Half of your applications, three or more, say the same.",
            ],
            Bad = """
                # Application Details

                ## Job URL
                Not provided
                """,
            Good = """
                # Application Details

                ## Job URL
                https://jobs.example.com/harbor-foods/1042
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (!context.Application.IsOpen)
            yield break;
        if (context.Application.Find(Fact.PostingUrl) is not { FirstLine: { } line } section)
            yield break;
        if (
            !AbsentAddress.IsIn(section, context.Application)
            || AbsentAddress.HasReason(line, context.Schema)
            || context.Workspace.AreAddressesNotKept
        )
            yield break;
        yield return Mark(context, line.Span, $"“{section.Entry.Name}” has no address. If you find the posting online, add its link.");
    }
}
