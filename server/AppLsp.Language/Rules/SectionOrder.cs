using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>Sections stand in another order than the schema's. Marked at the headings that would have to move.</summary>
internal sealed class SectionOrder : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("section-order", Severity.Off)
        {
            What = "A section is not where the schema's order puts it. Off by default.",
            Why = "Files that share one order are faster to read, compare and search.",
            Silent = ["Sections in front matter, labels and lists.", "Sections that need not move: as few as possible are marked."],
            Bad = """
                # Application Details

                ## Position
                Demand Planner

                ## Company
                Harbor Foods

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
        var headings = context
            .Application.Sections.Where(section => section is { Form: SectionForm.Heading, Entry.Kind: EntryKind.Section })
            .ToList();
        var order = headings.ConvertAll(section => context.Schema.Sections.IndexOf(section.Entry));
        var staying = LongestAscending(order);
        if (staying.Count == headings.Count)
            yield break;
        Fix[] fixes = SectionSorting.Helps(context.Application)
            ? [new("Sort the sections", () => [SectionSorting.Edit(context.Application)]) { IsPreferred = true }]
            : [];
        for (var i = 0; i < headings.Count; i++)
        {
            if (staying.Contains(i))
                continue;
            var before = context.Schema.Sections.Take(order[i]).LastOrDefault(entry => headings.Exists(section => section.Entry == entry));
            var advice = before is null ? "Make it the first section" : $"Move it after “{before.Name}”";
            yield return Mark(context, headings[i].NameSpan, $"“{headings[i].Name}” is out of order. {advice}.") with
            {
                Fixes = fixes,
            };
        }
    }

    /// <summary>The indices of a longest run of <paramref name="values"/> that do not descend: those that may stay.</summary>
    private static HashSet<int> LongestAscending(List<int> values)
    {
        var (length, previous) = (new int[values.Count], new int[values.Count]);
        var last = -1;
        for (var i = 0; i < values.Count; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
                if (values[j] <= values[i] && length[j] + 1 > length[i])
                    (length[i], previous[i]) = (length[j] + 1, j);
            if (last < 0 || length[i] > length[last])
                last = i;
        }
        var staying = new HashSet<int>();
        for (; last >= 0; last = previous[last])
            staying.Add(last);
        return staying;
    }
}
