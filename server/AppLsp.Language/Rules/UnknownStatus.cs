using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>What stands in the status slot is no status. Marked at it.</summary>
internal sealed class UnknownStatus : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("unknown-status", Severity.Warning)
    {
        What = "The status is neither one of the known values nor another word for one.",
        Why = "The list of applications, reminders and several rules go by the status; one that they do not know leaves the application out.",
        Silent = "Case, spaces, hyphens, emphasis and emoji make no difference, a remark may follow the value, and `N/A` and the like are left alone.",
        Bad = """
            # Application Details

            ## Status
            ### Application
            APLIED
            """,
        Good = """
            # Application Details

            ## Status
            ### Application
            APPLIED
            """,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application.Status.Unknown is not { } line) yield break;
        var nearest = Nearest(line.Text, context.Schema);
        var advice = nearest is null ? $"Known ones are {string.Join(", ", context.Schema.Statuses.Take(4))} and others." : $"Did you mean “{nearest}”?";
        yield return Mark(context, line.Span, $"“{Shortened(line.Text)}” is not a known status. {advice}");
    }

    /// <summary>The status with the name that is closest, if any is close.</summary>
    private static StatusDefinition? Nearest(string text, ApplicationSchema schema)
    {
        var key = Names.Key(text);
        var most = Math.Max(1, key.Length / 3);
        return (from status in schema.Statuses
                from name in status.AllNames
                let distance = Names.Distance(key, Names.Key(name), most)
                where distance <= most
                orderby distance
                select status).FirstOrDefault();
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[38]) ? 38 : 39)] + "…";
}
