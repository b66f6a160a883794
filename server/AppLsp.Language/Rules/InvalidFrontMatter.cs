using AppLsp.Language.Markdown;

namespace AppLsp.Language.Rules;

/// <summary>The front matter is no YAML. Marked at the value, or the line, that is wrong.</summary>
internal sealed class InvalidFrontMatter : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("invalid-front-matter", Severity.Warning)
        {
            What =
                "The front matter is not valid YAML, mostly because a value with a colon, bracket or quotation mark has no quotes, or "
                + "because git left the marks of a merge conflict there.",
            Why = "Other programs then read none of the properties, and the file drops out of their tables and searches.",
            Silent =
            [
                "Errors that only follow from it: the keys before and after the mistake are still read. Beside a merge conflict, "
                    + "nothing else is reported.",
                "Lines between two `---` without any key.",
                "Values that a template inserts (`{{date}}`).",
            ],
            Bad = """
                ---
                type: application
                company: Harbor Foods
                role: Planner: Night shift
                status: applied
                ---
                """,
            Good = """
                ---
                type: application
                company: Harbor Foods
                role: "Planner: Night shift"
                status: applied
                ---
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var outline = context.Application.Outline;
        if (outline.FrontMatter.IsEmpty)
            return [];
        if (outline.HasConflict && MergeConflicts.FirstMark(context.Text) is { } mark && outline.FrontMatterSpan?.Contains(mark) == true)
            return [Mark(context, mark, "git left two versions here (merge conflict). Keep one, and delete the marks.")];
        return outline.FrontMatterMistakes.Where(mistake => !mistake.IsTemplate).Select(mistake => FindingOf(context, mistake));
    }

    private Finding FindingOf(RuleContext context, FrontMatterMistake mistake)
    {
        if (mistake.Quoted is not { } quoted)
            return Mark(context, mistake.Span, $"Invalid YAML: {mistake.Reason}.");
        var key = mistake.Key is { Length: > 0 } name ? $"of “{name}” " : "";
        return Mark(context, mistake.Span, $"Invalid YAML. Put the value {key}in quotes.") with
        {
            Fixes = [Fix.Replace("Quote the value", mistake.Span, quoted) with { IsPreferred = true, IsSafe = true }],
        };
    }
}
