using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Words;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>The same section stands twice, both times as a heading. Marked at the second.</summary>
internal sealed class DuplicateSection : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("duplicate-section", Severity.Warning)
        {
            What = "Two headings name the same section.",
            Why = "Follow-ups, search and the other rules use only the first; the second is easily overlooked.",
            Silent =
            [
                "Lists under different names of the section (`Recruiter` and `Hiring Manager`).",
                "A heading and a front matter key.",
            ],
            Bad = """
                # Application Details

                ## Company
                Harbor Foods

                ## Position
                Demand Planner

                ## Company
                Harbor Foods Ltd
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods Ltd

                ## Position
                Demand Planner
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var headings = context.Application.Sections.Where(section =>
            section is { Form: SectionForm.Heading, IsImplied: false } && section.Entry.Kind is EntryKind.Section or EntryKind.Child
        );
        foreach (
            var same in headings.GroupBy(section =>
                (section.Entry, Scope: section.Entry.Kind == EntryKind.Child ? section.Parent : null, Name: NameIn(section))
            )
        )
        {
            var line = context.Text.LineAt(same.First().NameSpan.Start) + 1;
            foreach (var again in same.Skip(1))
            {
                var finding = Mark(
                    context,
                    again.NameSpan,
                    $"The section “{same.Key.Entry.Name}” is already on line {line}. Merge the two, or remove one."
                );
                yield return !SectionMerging.IsPossible(context.Application, same.First(), again)
                    ? finding
                    : finding with
                    {
                        Fixes =
                        [
                            new(
                                $"Merge it into “{same.First().Name}” on line {line}",
                                () => SectionMerging.Edits(context.Application, same.First(), again)
                            )
                            {
                                IsPreferred = true,
                            },
                        ],
                    };
            }
        }
    }

    /// <summary>Lists by different names are different lists.</summary>
    private static string NameIn(Section section) => section.Entry.Traits.IsList ? Names.Key(section.Name) : "";
}
