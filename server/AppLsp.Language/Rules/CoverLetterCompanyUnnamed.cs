using AppLsp.Language.Applications;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Rules;

/// <summary>The company-specific point does not name the company. Marked at its label.</summary>
internal sealed class CoverLetterCompanyUnnamed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-company-unnamed", Severity.Warning)
        {
            What = "The point about this company does not name it.",
            Why = "A paragraph that could go to any employer convinces none.",
            Silent =
            [
                "Short forms: the name without its legal form, one word of it (`Leeds` for University of Leeds), its initials.",
                "A second name in brackets; accents make no difference.",
                "Files without a company, and empty points.",
            ],
            Bad = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Notes
                - Cover letter points:
                  - Company-specific paragraph: I shop at your stores and know the empty shelf on Fridays
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods Ltd.

                ## Notes
                - Cover letter points:
                  - Company-specific paragraph: I shop at Harbor Foods and know the empty shelf on Fridays
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application.Company is not { } company)
            return [];
        // The paragraph may go on in a second one, and the name may stand there.
        var points = context
            .Application.CoverLetter.Points.Where(point => point.Entry.Fact == Fact.CompanyPoint && point.HasOwnText)
            .ToList();
        if (
            points.Count == 0
            || points.Exists(point =>
                point.HasBlocks
                || Placeholders.AreIn(context.Application, point)
                || point.SelfAndDescendants.SelectMany(section => section.Lines).Any(line => company.IsHintedIn(line.Text))
            )
        )
            return [];
        return
        [
            Mark(
                context,
                points[0].NameSpan,
                $"“{points[0].Entry.Name}” does not name {company.Name}. Say what is true of this company only."
            ),
        ];
    }
}
