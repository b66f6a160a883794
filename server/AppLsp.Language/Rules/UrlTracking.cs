using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

namespace AppLsp.Language.Rules;

/// <summary>An address carries parameters that only tell where the visitor came from. Marked at the address.</summary>
internal sealed class UrlTracking : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("url-tracking", Severity.Hint)
    {
        What = "The posting's address carries tracking parameters, such as `utm_source` or `gclid`.",
        Why = "They make the address long, differ between two copies of the same posting, and tell the employer where you clicked.",
        Silent = "Only parameters that are known to do nothing else are marked.",
        Bad = """
            # Application Details

            ## Job URL
            https://jobs.example.com/harbor-foods?id=1042&utm_source=newsletter
            """,
        Good = """
            # Application Details

            ## Job URL
            https://jobs.example.com/harbor-foods?id=1042
            """,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var section in context.Application.Sections.Where(section => section is { Entry.Shape: Shape.Url, FirstLine: not null }))
        {
            var line = section.FirstLine!.Span;
            var query = context.Text.Content.IndexOf('?', line.Start, line.Length);
            if (query < 0) continue;
            var span = TextSpan.FromBounds(query, EndOfAddress(context.Text, query, line.End));
            var parameters = context.Text.Slice(span)[1..].Split('&');
            var tracking = parameters.Where(WebAddress.IsTracking).Select(WebAddress.NameOfParameter).Distinct().ToList();
            if (tracking.Count == 0) continue;
            var kept = string.Join('&', parameters.Where(parameter => !WebAddress.IsTracking(parameter)));
            yield return Mark(context, span, $"The address carries tracking parameters ({string.Join(", ", tracking)}). It leads to the same page without them.") with
            {
                Fixes = [Fix.Replace("Remove the tracking parameters", span, kept.Length == 0 ? "" : "?" + kept) with { IsPreferred = true, IsSafe = true }],
            };
        }
    }

    private static int EndOfAddress(SourceText text, int start, int end)
    {
        while (start < end && !char.IsWhiteSpace(text.Content[start]) && text.Content[start] is not ('>' or ')' or '"' or '#' or ']')) start++;
        return start;
    }
}
