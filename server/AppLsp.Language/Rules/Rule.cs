using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>What a rule may look at.</summary>
/// <param name="Application">The application.</param>
/// <param name="Today">The person's local date.</param>
public sealed record RuleContext(Application Application, DateOnly Today)
{
    /// <summary>The schema in force.</summary>
    public ApplicationSchema Schema => Application.Schema;

    /// <summary>The text.</summary>
    public SourceText Text => Application.Text;
}

/// <summary>
/// Looks for one thing that may be wrong with an application. One sealed class in one file a rule; listed in
/// <see cref="RuleCatalog"/>. Rules hold no state: one instance serves all threads.
/// </summary>
public abstract class Rule
{
    /// <summary>What the rule says of itself.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>What is found, in any order. When in doubt, nothing.</summary>
    public abstract IEnumerable<Finding> Check(RuleContext context);

    /// <summary>A finding at <paramref name="span"/>, cut to its first line.</summary>
    /// <param name="context">The application.</param>
    /// <param name="span">The heading, label or value to mark.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="severity">How much it matters here, where that is not the rule's default.</param>
    protected Finding Mark(RuleContext context, TextSpan span, string message, Severity? severity = null)
    {
        var end = Math.Min(span.End, context.Text.LineEnd(context.Text.LineAt(span.Start)));
        return new(Info, severity ?? Info.DefaultSeverity, TextSpan.FromBounds(span.Start, Math.Max(span.Start, end)), message);
    }
}
