namespace AppLsp.Language.Rules;

/// <summary>A heading at the level of the sections names none that the schema knows. Marked at the heading.</summary>
internal sealed class UnknownSection : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("unknown-section", Severity.Off)
        {
            What = "A section's heading is not in the schema. Off by default: a file may hold whatever you need.",
            Why = "Other people and tools that share your files may overlook it.",
            Silent = ["Headings in the posting, and deeper headings.", "Misspelt sections: `misspelt-heading` reports them."],
            Bad = """
                # Application Details

                ## Company
                Harbor Foods

                ## Commute
                Forty minutes by ferry.
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods

                ## Notes
                Forty minutes by ferry.
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var level = context.Application.SectionLevel;
        return from heading in context.Application.UnknownHeadings
               where heading.Level == level && heading.Title.Text.Length > 0
               select Mark(
                   context,
                   heading.Title.Span,
                   $"“{heading.Title.Text}” is not in the schema. Move its text to another section, or add it to applsp.yaml."
               );
    }
}
