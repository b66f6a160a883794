using AppLsp.Language.Applications;
using AppLsp.Language.Schema;
using AppLsp.Language.Text;
using AppLsp.Language.Wording;
using AppLsp.Language.Words;

namespace AppLsp.Language.Rules;

/// <summary>A template's placeholder was left in the person's own text. Marked at the placeholder.</summary>
internal sealed class LeftoverPlaceholder : Rule
{
    /// <summary>How much of a placeholder the message shows: some are sentences.</summary>
    private const int LongestShown = 50;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("leftover-placeholder", Severity.Warning)
        {
            What =
                "Your own text still has a placeholder: `[Company]`, `{{role}}`, `<Name>`, `TODO`, `XXX`, `lorem ipsum`, or "
                + "words that completion inserted to be replaced. Where nothing in the file can fill it, it is marked once per "
                + "section, and a list of instructions in brackets once in all. In closed applications, and for the answer to "
                + "a question, it is only a hint.",
            Why = "A letter to “Dear [Hiring Manager]” ends the application.",
            Silent =
            [
                "Links, wikilinks, checkboxes, footnotes, code, HTML, types (`List<Contact>`) and headings.",
                "`TODO` within a sentence (`a TODO app`).",
                "Brackets in front matter.",
                "The posting, and quotations outside the letter.",
                "Your own name or a day (`[Your Name]`, `[date]`) in an unticked to-do, a quotation or a template, outside the letter.",
                "The application date, as long as nothing was sent, and answers to questions in closed applications.",
            ],
            Bad = """
                # Application Details

                ## Company
                Harbor Foods

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I would like to join [Company] as a planner
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods

                ## Notes
                - Cover letter points:
                  - Opening paragraph: I would like to join Harbor Foods as a planner
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var placeholders = context
            .Application.Placeholders.Where(found => !IsNothingToDo(context, found))
            .Select(found => (Found: found, Fix: FillOf(context, found)))
            .ToList();
        foreach (var (found, fix) in placeholders.Where(placeholder => placeholder.Fix is not null))
            yield return Mark(context, found, more: 0) with
            {
                Fixes = [fix!],
            };
        // A template repeats itself: what only the person can fill in is one thing to do in a section, however often it stands there.
        foreach (
            var same in placeholders.Where(placeholder => placeholder.Fix is null).GroupBy(other => LikenessOf(context, other.Found))
        )
            yield return Mark(context, same.First().Found, more: same.Count() - 1);
    }

    private Finding Mark(RuleContext context, Placeholder placeholder, int more)
    {
        var others = more switch
        {
            0 => "",
            1 => " (and one more like it below)",
            _ => $" (and {more} more like it below)",
        };
        return Mark(
            context,
            placeholder.Span,
            $"“{Phrasing.Excerpt(context.Text.Slice(placeholder.Span), LongestShown)}” is left over from a template{others}. "
                + "Write the real words.",
            SeverityOf(context, placeholder)
        );
    }

    /// <summary>
    /// Whether nothing is to be done about it: what belongs there comes with the sending, which is still to come itself, or with the use of
    /// a form, or answers a question that nobody asks any more.
    /// </summary>
    private static bool IsNothingToDo(RuleContext context, Placeholder placeholder) =>
        FormsForLater.Hold(context.Application, placeholder.Span)
        || context.Application.SectionAt(placeholder.Span.Start) is { } section
        && (
            (section.Entry.Fact == Fact.ApplicationDate && !context.Application.IsSent)
            || (!context.Application.IsOpen && Placeholders.IsAnswer(placeholder, section, context.Text))
        );

    /// <summary>
    /// How much it matters, where that is not the rule's default: when all is over, nobody reads the letter any more. An answer that is not
    /// written is no more than a question without one, and a posting no more than an empty section.
    /// </summary>
    private static Severity? SeverityOf(RuleContext context, Placeholder placeholder)
    {
        var section = context.Application.SectionAt(placeholder.Span.Start);
        if (!context.Application.IsOpen || (section is not null && Placeholders.IsAnswer(placeholder, section, context.Text)))
            return Severity.Hint;
        return placeholder.IsOfSnippet || section?.Entry.Fact == Fact.Posting ? context.GapSeverity : null;
    }

    /// <summary>
    /// What placeholders share that are the same but for a number, in the same section: <c>[Skill 1]</c>, <c>[Skill 2]</c>; or that are
    /// all that stands in the items below one label, whatever their words. Each point of a letter is one by itself, and each `TODO` is
    /// something else to do.
    /// </summary>
    private static (int Start, string Words) LikenessOf(RuleContext context, Placeholder placeholder)
    {
        var span = placeholder.Span;
        if (char.IsLetter(context.Text.Content[span.Start]))
            return (span.Start, "");
        var section = context.Application.SectionAt(span.Start);
        if (
            section is not null
            && section.Enclosing(Fact.CoverLetter) is null
            && section.Entry.Kind != EntryKind.Point
            && Placeholders.IsItem(placeholder, section, context.Text)
        )
            return (ListAround(section).NameSpan.Start, "");
        while (section?.Parent is { } around)
            section = around;
        return (section?.NameSpan.Start ?? -1, string.Concat(context.Text.Slice(span).Where(sign => !char.IsDigit(sign))));
    }

    /// <summary>The label around <paramref name="section"/>, with all its groups; where there is none, the section itself.</summary>
    private static Section ListAround(Section section)
    {
        var list = section;
        while (list is { Entry.Kind: not EntryKind.Label, Parent: { } around })
            list = around;
        return list.Entry.Kind == EntryKind.Label ? list : section;
    }

    private static Fix? FillOf(RuleContext context, Placeholder placeholder) =>
        placeholder.Inner is { } inner ? Fill(context, placeholder.Span, inner) : null;

    /// <summary>The value of the section that the placeholder names, where the file has one.</summary>
    private static Fix? Fill(RuleContext context, TextSpan span, string inner)
    {
        var key = Names.Key(inner.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? inner[5..] : inner);
        var entry = context.Schema.FindSection(new(key)) ?? context.Schema.FindSection(new(key.Split(' ')[0]));
        // A value that is still to be written itself helps nobody.
        return entry is { Traits.IsWords: true } && context.Application.Value(entry.Fact) is { } value && !Placeholders.MayBeIn(value)
            ? Fix.Replace($"Replace with “{value}”", span, value) with
            {
                IsPreferred = true,
            }
            : null;
    }
}
