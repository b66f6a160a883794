using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>The salary's minimum is over its maximum, or it holds no number. Marked at the salary.</summary>
internal sealed class MalformedSalary : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("malformed-salary", Severity.Warning)
        {
            What = "The salary range begins with the larger amount, or the salary has no number.",
            Why = "A wrong range misleads you when you compare applications or talk about pay.",
            Silent =
            [
                "`Not provided`, `negotiable` and empty values.",
                "The posting's own words for its pay (`Competitive`), unless they are a currency without an amount.",
                "Ranges whose second amount is less than a tenth of the first.",
            ],
            Bad = """
                # Application Details

                ## Job Description
                - Salary range: $150,000 - $120,000
                """,
            Good = """
                # Application Details

                ## Job Description
                - Salary range: $120,000 - $150,000
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var section in context.Application.Sections.Concat(context.Application.PostingFacts))
        {
            if (section.Entry.Fact != Fact.Salary || section.FirstLine is not { } line || context.Schema.SaysAbsent(line.Text))
                continue;
            if (context.Application.IsFilledByProgram(section))
                continue;
            if (LacksNumber(section, line.Text))
                yield return Mark(
                    context,
                    line.Span,
                    $"“{section.Entry.Name}” has no number. Write the pay, or “{context.Schema.Absent}”."
                );
            else if (
                Salary.In(context.Text, line.Span) is { Minimum: var minimum, Maximum: { } maximum }
                && IsSwapped(minimum.Value, maximum.Value)
            )
                yield return Mark(context, line.Span, "The range begins with the larger amount. Swap or correct the amounts.") with
                {
                    Fixes = [new("Swap the two amounts", () => Swap(context.Text, minimum.Span, maximum.Span)) { IsPreferred = true }],
                };
        }
    }

    /// <summary>
    /// Whether the pay is missing from where it belongs. The words of a posting are the employer's, and say what they say, among the
    /// person's own facts too.
    /// </summary>
    private static bool LacksNumber(Section section, string line) =>
        !line.Any(char.IsNumber) && (Salary.LacksAmount(line) || (section.Entry.Section.Fact != Fact.Posting && !Salary.IsLeftOpen(line)));

    /// <summary>What is less than a tenth is hardly meant as pay for the same work: `£45,000 – 2,000 on top`.</summary>
    private static bool IsSwapped(decimal minimum, decimal maximum) => minimum > maximum && maximum >= minimum / 10;

    private static TextEdit[] Swap(SourceText text, TextSpan first, TextSpan second) =>
        [new(first, text.Slice(second)), new(second, text.Slice(first))];
}
