namespace AppLsp.Language.Rules;

/// <summary>A heading at the level of the sections names none that the schema knows. Marked at the heading.</summary>
internal sealed class UnknownSection : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("unknown-section", Severity.Off)
        {
            What =
                "A heading at the level of the sections is not in the schema. Off by default: a file may hold whatever its writer needs.",
            Why = "Where several people or tools share files, a section that only one of them knows is lost on the others.",
            Silent = "Headings inside a pasted posting, deeper headings and near misses (`misspelt-heading`) are not marked.",
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
                   $"The schema has no section “{heading.Title.Text}”. Move its text to one that it has, or add the section to the schema."
               );
    }
}
