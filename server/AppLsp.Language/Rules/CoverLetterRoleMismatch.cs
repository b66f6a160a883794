using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Values;

namespace AppLsp.Language.Rules;

/// <summary>A cover-letter point speaks of another role than the position. Marked at the role.</summary>
internal sealed class CoverLetterRoleMismatch : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("cover-letter-role-mismatch", Severity.Information)
        {
            What =
                "A cover-letter point names a role other than the position applied for. A letter in a file of its own beside the "
                + "application is read too.",
            Why = "A title left over from the last letter shows the reader that it was copied.",
            Silent =
            [
                "A title with neither a word such as “role”, “position” or “opening” beside it nor “your next” before it.",
                "Roles you had: `my analyst role`, `Store Manager position (2019-2023)`, `the analyst role at` another employer.",
                "Notes to mention a role: `Highlight Store Manager role`.",
                "Titles for the same work: `ML Scientist` and `Senior Machine Learning Scientist`; developer and engineer.",
                "Letters whose file is named after another role or version.",
            ],
            ReadsLetters = true,
            Bad = """
                # Application Details

                ## Position
                Demand Planner

                ## Notes
                - Cover letter points:
                  - Opening paragraph: The Data Engineer role is what I have worked towards for six years
                """,
            Good = """
                # Application Details

                ## Position
                Demand Planner

                ## Notes
                - Cover letter points:
                  - Opening paragraph: The Planner role is what I have worked towards for six years
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Application is { Subject: { IsSure: false } or { Company: null } })
            yield break;
        if (context.Application.Value(Fact.Position) is not { } position)
            yield break;
        foreach (var line in context.Application.CoverLetter.Points.SelectMany(point => point.Lines))
        {
            foreach (var role in RoleInSentence.In(context.Text, line.Span))
            {
                var (start, title) = WithoutCompany(context.Text, role.Title, context.Application.Company);
                if (
                    !JobTitle.IsAnother(title, position, context.Schema.Words.Occupations)
                    || context.Application.Outline.IsUnread(start)
                    || role.IsHad
                    || context.Application.Background.Any(name => name.In(title).Any())
                    || (role.Employer is { } employer && !IsAt(context.Application.Company, employer))
                )
                    continue;
                var span = new TextSpan(start, title.Length);
                yield return Mark(
                    context,
                    span,
                    $"The letter says “{title}”, but the position is “{position}”. Check which one you mean."
                ) with
                {
                    Fixes = [Fix.Replace($"Replace with “{position}”", span, position)],
                };
            }
        }
    }

    /// <summary>`Harbor Foods Data Engineer` is the employer and the title.</summary>
    private static (int Start, string Title) WithoutCompany(SourceText text, TextSpan span, CompanyName? company)
    {
        var title = text.Slice(span);
        if (company?.In(title).FirstOrDefault() is not { Start: 0, Length: > 0 } name)
            return (span.Start, title);
        var rest = title[name.End..].TrimStart();
        return (span.End - rest.Length, rest);
    }

    private static bool IsAt(CompanyName? company, string name) =>
        company is not null && (company.IsHintedIn(name) || CompanyName.Of(name)?.MayBe(company) == true);
}
