using AppLsp.Language.Markdown;

namespace AppLsp.Language.Rules;

/// <summary>The front matter is no YAML. Marked at the value, or the line, that is wrong.</summary>
internal sealed class InvalidFrontMatter : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("invalid-front-matter", Severity.Warning)
        {
            What = "The front matter is no YAML: mostly a colon, a bracket or a quotation mark in a value that has no quotes around it.",
            Why = "Other programs read none of the properties then, and the note falls out of every table and search.",
            Silent =
                "Nothing is said of what follows from the mistake: the keys before and behind it are read. Lines between two `---` "
                + "without any key are no front matter, and what a template puts in (`{{date}}`) is its own matter.",
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
        return outline.FrontMatter.IsEmpty
            ? []
            : outline.FrontMatterMistakes.Where(mistake => !mistake.IsTemplate).Select(mistake => FindingOf(context, mistake));
    }

    private Finding FindingOf(RuleContext context, FrontMatterMistake mistake)
    {
        if (mistake.Quoted is not { } quoted)
            return Mark(context, mistake.Span, $"The front matter is no YAML here: {mistake.Reason}.");
        var key = mistake.Key is { Length: > 0 } name ? $"of “{name}” " : "";
        return Mark(context, mistake.Span, $"The front matter is no YAML here. Put the value {key}in quotes.") with
        {
            Fixes = [Fix.Replace("Quote the value", mistake.Span, quoted) with { IsPreferred = true, IsSafe = true }],
        };
    }
}
