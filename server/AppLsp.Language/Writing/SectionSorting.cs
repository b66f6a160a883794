using AppLsp.Language.Applications;
using AppLsp.Language.Text;

namespace AppLsp.Language.Writing;

/// <summary>Puts the sections into the schema's order: whole sections, each with its text as it is.</summary>
internal static class SectionSorting
{
    /// <summary>
    /// Whether sorting would put all section headings into the schema's order: some are out of it, and none stands inside another's part
    /// or where the title does.
    /// </summary>
    public static bool Helps(Application application)
    {
        var order = Order(application);
        return !IsSorted(order)
            && !application.Sections.Any(section => section.IsOnTop)
            && Headings.Of(application).Sections.Count == order.Count;
    }

    /// <summary>The place in the schema of each section that is written as a heading, in the order of the text.</summary>
    public static List<int> Order(Application application) =>
        [
            .. from section in application.Sections
            where section is { Form: SectionForm.Heading, Entry.Kind: Schema.EntryKind.Section }
            select application.Schema.Sections.IndexOf(section.Entry),
        ];

    /// <summary>The edit that sorts the sections; the blank lines between them stay where they are.</summary>
    public static TextEdit Edit(Application application)
    {
        var text = application.Text;
        var headings = Headings.Of(application);
        var sections = headings.Sections;
        var parts = sections
            .Select(
                (section, i) =>
                    (
                        Span: headings.Part(section.Node, i + 1 < sections.Count ? sections[i + 1].Node : null),
                        section.Node,
                        Order: application.Schema.Sections.IndexOf(section.Section.Entry)
                    )
            )
            .ToList();
        var sorted = parts.OrderBy(part => part.Order).ToList();

        var (first, last) = (0, parts.Count - 1);
        while (first < last && sorted[first].Span == parts[first].Span)
            first++;
        while (last > first && sorted[last].Span == parts[last].Span)
            last--;
        var result = new System.Text.StringBuilder();
        for (var i = first; i <= last; i++)
        {
            result.Append(text.Span(sorted[i].Span));
            if (i == last)
                break;
            var between = TextSpan.FromBounds(parts[i].Span.End, parts[i + 1].Span.Start);
            result.Append(text.Span(between));
            // Without a blank line above, an underlined heading would take in the words before it.
            if (sorted[i + 1].Node.IsSetext && text.LineAt(between.End) - text.LineAt(between.Start) < 2)
                result.Append(text.LineEnding);
        }
        return new(TextSpan.FromBounds(parts[first].Span.Start, parts[last].Span.End), result.ToString());
    }

    private static bool IsSorted(List<int> order) => order.Zip(order.Skip(1)).All(pair => pair.First <= pair.Second);
}
