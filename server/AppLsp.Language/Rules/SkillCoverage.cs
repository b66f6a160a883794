using AppLsp.Language.Applications;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;

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
            What = "The posting asks for skills that your own text names nowhere.",
            Why =
                "The first reader of an application, man or machine, ticks off the skills of the posting. What you have and do "
                + "not name does not count.",
            Silent =
                "Skills count by all their names (`K8s` is Kubernetes). Of `Keras, PyTorch or TensorFlow`, or a list that "
                + "`e.g.`, `such as`, `one of` or `at least one` begins, or that ends in `etc.` in parentheses, one is enough. "
                + "Fields of study in a line about degrees, teams, addresses, the employer's own name, and ordinary words that are "
                + "names too (`Go`, `Excel`) outside a list are no skills; nor is a posting judged that names fewer than three, or "
                + "an application that is closed.",
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
        if (!application.IsOpen || (application.Find(Fact.Skills) ?? application.Find(Fact.Notes)) is not { } holder)
            yield break;
        // An empty section is marked as such.
        if (holder.IsEmpty && holder.Entry.Fact == Fact.Notes)
            yield break;
        if (holder.FirstLine is { } line && context.Schema.SaysAbsent(line.Text))
            yield break;
        var skills = application.Skills;
        if (skills.Named.Select(mention => mention.Skill).Distinct().Count() < FewestSkills)
            yield break;
        var missing = skills.Missing.ToList();
        if (missing.Count == 0)
            yield break;

        var named = missing.Take(MostNames).Select(requirement => requirement.Names).ToList();
        var names = missing.Count > MostNames ? string.Join(", ", named) + $" and {missing.Count - MostNames} more" : Listed(named);
        yield return Mark(
            context,
            holder.NameSpan,
            $"Your notes name {skills.Requirements.Count - missing.Count} of {skills.Requirements.Count} skills of the posting. "
                + $"Not named: {names}."
        ) with
        {
            Fixes =
                holder.Entry.Fact == Fact.Skills
                && Addition(context.Text, holder, [.. missing.Select(requirement => requirement.AnyOf[0].Name.Written)]) is { } fix
                    ? [fix]
                    : [],
        };
    }

    private static string Listed(List<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>
    /// The fix that adds <paramref name="names"/> to the list as it is written: items to items, words to words between commas.
    /// </summary>
    private static Fix? Addition(SourceText text, Section list, IReadOnlyList<string> names)
    {
        // An item that was just begun has no words yet, and stays below the others.
        var items = list.OuterItems.Where(item => item.FirstLine is not null).ToList();
        var edit =
            items.Count > 0 ? Below(text, items, names)
            : list.Lines.Count > 0 && list.Form != SectionForm.FrontMatter ? Behind(text, list.Lines[^1].Span, names)
            : list is { Lines: [], Item: { } item } ? FirstBelow(text, item, names)
            : (TextEdit?)null;
        var title = names.Count == 1 ? $"Add “{names[0]}” to “{list.Name}”" : $"Add {names.Count} skills to “{list.Name}”";
        return edit is { } made ? new(title, () => [made]) : null;
    }

    private static TextEdit Below(SourceText text, List<ListItemNode> items, IReadOnlyList<string> names)
    {
        var (last, first) = (items[^1], items[^1].FirstLine!);
        var line = text.LineAt(last.MarkerSpan.Start);
        var isLoose = items.Count > 1 && line > 0 && text.IsBlank(line - 1);
        var start = TextSpan.FromBounds(text.LineStart(line), last.MarkerSpan.Start);
        // A list may begin on the line of another item's bullet; the bullet does not come again.
        var indent = new string([.. text.Slice(start).Select(c => c == '\t' ? c : ' ')]);
        var marker = text.Slice(last.MarkerSpan);
        var gap = text.Slice(TextSpan.FromBounds(last.MarkerSpan.End, first.Span.Start));
        var space = last.IsTicked is null && gap.Length > 0 && string.IsNullOrWhiteSpace(gap) ? gap : " ";
        if (last.IsTicked is not null)
            space = " [ ] ";
        var number = marker.Length > 1 && int.TryParse(marker[..^1], out var parsed) ? parsed : (int?)null;
        var lines = names.Select(
            (name, index) =>
                (isLoose ? text.LineEnding : "")
                + text.LineEnding
                + indent
                + (number is { } n ? $"{n + index + 1}{marker[^1]}" : marker)
                + space
                + name
        );
        return TextEdit.Insert(text.LineEnd(text.LineAt(last.Span.End)), string.Concat(lines));
    }

    private static TextEdit Behind(SourceText text, TextSpan words, IReadOnlyList<string> names)
    {
        var end = words.End;
        while (end > words.Start && text.Content[end - 1] is '.' or ',' or ';' or ' ')
            end--;
        var separator = text.Span(words).Contains(';') && !text.Span(words).Contains(',') ? "; " : ", ";
        return TextEdit.Insert(end, separator + string.Join(separator, names));
    }

    private static TextEdit FirstBelow(SourceText text, ListItemNode item, IReadOnlyList<string> names)
    {
        var line = text.LineAt(item.MarkerSpan.Start);
        var indent =
            text.Slice(TextSpan.FromBounds(text.LineStart(line), item.MarkerSpan.Start)) + new string(' ', item.MarkerSpan.Length + 1);
        var bullet = item.MarkerSpan.Length == 1 ? text.Slice(item.MarkerSpan) : "-";
        return TextEdit.Insert(text.LineEnd(line), string.Concat(names.Select(name => $"{text.LineEnding}{indent}{bullet} {name}")));
    }
}
