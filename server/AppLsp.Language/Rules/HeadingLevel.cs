using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>A section's heading is at another depth than those of its siblings. Marked at the heading.</summary>
internal sealed class HeadingLevel : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("heading-level", Severity.Information)
        {
            What = "A section's heading has more or fewer `#` than those of most other sections.",
            Why = "In the outline and in folding, a section that is a level too deep disappears inside the one before it.",
            Silent = ["Any level that most sections share.", "Files in which no level has the majority.", "Labels written as headings."],
            Bad = """
                # Application Details

                ## Company
                Harbor Foods

                ### Position
                Demand Planner

                ## Status
                SAVED
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods

                ## Position
                Demand Planner

                ## Status
                SAVED
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var headings = context.Application.Sections.Where(section =>
            section is { Form: SectionForm.Heading, IsImplied: false, IsOnTop: false }
            && (section.Entry.Kind == EntryKind.Section || IsChildAtHome(section))
        );
        foreach (var siblings in headings.GroupBy(section => section.Entry.Kind == EntryKind.Child ? section.Parent : null))
        {
            if (Majority([.. siblings]) is not { } level)
                continue;
            foreach (var section in siblings.Where(section => section.Level != level && !IsInsideAnother(section)))
                yield return Mark(
                    context,
                    section.NameSpan,
                    $"“{section.Name}” is a level-{section.Level} heading; the sections beside it are level {level}. Write "
                        + $"it with {new string('#', level)}."
                ) with
                {
                    Fixes =
                    [
                        new($"Make it a level-{level} heading", () => Releveling.Edits(context.Application, section, level))
                        {
                            IsPreferred = true,
                        },
                    ],
                };
        }
    }

    /// <summary>Whether it stands in the section that the schema puts it in. Elsewhere it has no siblings.</summary>
    private static bool IsChildAtHome(Section section) =>
        section.Entry.Kind == EntryKind.Child && section.Parent?.Entry == section.Entry.Parent;

    /// <summary>The level that more than half of the headings have, or null.</summary>
    private static int? Majority(List<Section> siblings) =>
        siblings
            .CountBy(section => section.Level)
            .Where(level => level.Value * 2 > siblings.Count)
            .Select(level => (int?)level.Key)
            .FirstOrDefault();

    /// <summary>
    /// A word that any document may use, as a heading inside a section that has room for headings, may well be meant to be there.
    /// </summary>
    private static bool IsInsideAnother(Section section) =>
        section is { Entry.Kind: EntryKind.Section, Parent.Entry.Traits.HoldsHeadings: true } && section.Entry.IsCommon(new(section.Name));
}
