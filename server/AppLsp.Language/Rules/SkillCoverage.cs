using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>
/// The posting asks for skills that the person's own text does not name. One mark in all, at the list of skills, else at the notes.
/// </summary>
internal sealed class SkillCoverage : Rule
{
    /// <summary>A posting that names fewer skills is not about skills.</summary>
    private const int FewestSkills = 3;

    private const int MostNames = 5;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("skill-coverage", Severity.Hint)
        {
            What = "The posting asks for skills that your own text does not mention.",
            Why = "Whoever screens the application ticks off the posting's skills, and one that you leave out does not count.",
            Silent =
            [
                "Skills under another name: `K8s` is Kubernetes, and `DP` is demand planning if the posting says `Demand Planning (DP)`.",
                "Alternatives, if you name one of them: `Keras, PyTorch or TensorFlow`, `one of …`, `such as …`, `(… etc.)`.",
                "What the employer says about itself (`we run our own platform on Docker`) or offers.",
                "Fields of study, teams, addresses, the employer's name, and ordinary words (`Go`, `Excel`) outside a list.",
                "Postings that ask for fewer than three skills (alternatives are one), and closed applications.",
                "A list of skills that is still a template's, that is the posting's, or part of something else that you wrote.",
            ],
            Bad = """
                # Application Details

                ## Job Description
                - SQL and Tableau
                - Python or R
                - Demand forecasting

                ## Notes
                - Key skills to emphasize:
                  - Forecasting
                  - Python
                """,
            Good = """
                # Application Details

                ## Job Description
                - SQL and Tableau
                - Python or R
                - Demand forecasting

                ## Notes
                - Key skills to emphasize:
                  - Forecasting
                  - Python and SQL
                  - Dashboards in Tableau
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var application = context.Application;
        if (!application.IsOpen || (ListOf(application) ?? application.Find(Fact.Notes)) is not { } holder)
            yield break;
        // An empty section is marked as such.
        if (holder.IsEmpty && holder.Entry.Fact == Fact.Notes)
            yield break;
        if (holder.FirstLine is { } line && context.Schema.SaysAbsent(line.Text))
            yield break;
        // A list that is still to be written has a mark of its own.
        if (holder.Entry.Fact == Fact.Skills && Placeholders.AreAllIn(application, holder))
            yield break;
        var skills = application.Skills;
        var postings = context.Requirements.Parts;
        var required = skills
            .Requirements.Concat(postings.SelectMany(part => part.Requirements))
            .DistinctBy(requirement => requirement.Names)
            .ToList();
        if (required.Count < FewestSkills)
            yield break;
        var missing = required.FindAll(requirement => !skills.IsCovered(requirement));
        if (missing.Count == 0)
            yield break;

        var named = missing.Take(MostNames).Select(requirement => requirement.Names);
        var names = Phrasing.List(missing.Count > MostNames ? named.Append($"{missing.Count - MostNames} more") : named);
        yield return Mark(
            context,
            holder.NameSpan,
            $"Your notes mention {required.Count - missing.Count} of {Phrasing.Count(required.Count, "skill")} in the posting. "
                + $"Missing: {names}."
        ) with
        {
            Fixes =
                holder.Entry.Fact == Fact.Skills
                && Addition(context.Text, holder, [.. missing.Select(requirement => requirement.AnyOf[0].Name.Written)]) is { } fix
                    ? [fix]
                    : [],
        };
    }

    /// <summary>
    /// The list of skills; null where it is a remark below a heading of the person's own that is about something else, far down in theirs.
    /// </summary>
    private static Section? ListOf(Application application) =>
        application.Find(Fact.Skills) is { } list && !(list is { Parent: null, Form: not SectionForm.Heading } && IsDeep(application, list))
            ? list
            : null;

    private static bool IsDeep(Application application, Section list) =>
        application.UnknownHeadings.LastOrDefault(heading => heading.Span.Start < list.NameSpan.Start) is { Level: > 2 };

    /// <summary>The fix that adds <paramref name="names"/> to the list as it is written.</summary>
    private static Fix? Addition(SourceText text, Section list, IReadOnlyList<string> names)
    {
        var title = names.Count == 1 ? $"Add “{names[0]}” to “{list.Name}”" : $"Add {names.Count} skills to “{list.Name}”";
        return ListAddition.Of(text, list, names) is { } edit ? new(title, () => [edit]) : null;
    }
}
