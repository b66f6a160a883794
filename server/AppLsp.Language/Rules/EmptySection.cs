using AppLsp.Language.Schema;

namespace AppLsp.Language.Rules;

/// <summary>A section holds neither text nor children. Marked at its heading.</summary>
internal sealed class EmptySection : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("empty-section", Severity.Warning)
    {
        What = "A section has a heading, and nothing below it.",
        Why = "An empty section looks done in the outline and is not. Fill it, or take it out where it is not needed.",
        Silent = "A section that holds only headings of its own is not empty; comments alone leave it empty.",
        Bad = """
            # Application Details

            ## Company

            ## Position
            Demand Planner
            """,
        Good = """
            # Application Details

            ## Company
            Harbor Foods

            ## Position
            Demand Planner
            """,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from section in context.Application.Sections
        where section.Entry.Kind is EntryKind.Section or EntryKind.Child && section.IsEmpty
        select Mark(context, section.NameSpan, $"The section “{section.Entry.Name}” is empty. {Advice(section.Entry)}");

    private static string Advice(SchemaEntry entry) =>
        entry.Required == Requirement.Optional ? "Fill it in, or remove its heading." : "Fill it in.";
}
