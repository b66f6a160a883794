using AppLsp.Language.Applications;
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
                + "section.",
            Why = "A letter to “Dear [Hiring Manager]” ends the application.",
            Silent =
            [
                "Links, wikilinks, checkboxes, footnotes, code, HTML, types (`List<Contact>`) and headings.",
                "`TODO` within a sentence (`a TODO app`).",
                "Brackets in front matter.",
                "The posting, and quotations outside the letter.",
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
        var placeholders = context.Application.Placeholders.Select(found => (Found: found, Fix: FillOf(context, found))).ToList();
        foreach (var (found, fix) in placeholders.Where(placeholder => placeholder.Fix is not null))
            yield return Mark(context, found, more: 0) with
            {
                Fixes = [fix!],
            };
        // A template repeats itself: what only the person can fill in is one thing to do in a section, however often it stands there.
        foreach (
            var same in placeholders.Where(placeholder => placeholder.Fix is null).GroupBy(other => LikenessOf(context, other.Found.Span))
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
            placeholder.IsOfSnippet ? context.GapSeverity : null
        );
    }

    /// <summary>
    /// What placeholders share that are the same but for a number, in the same section: <c>[Skill 1]</c>, <c>[Skill 2]</c>. Each `TODO` is
    /// something else to do.
    /// </summary>
    private static (int Start, string Words) LikenessOf(RuleContext context, TextSpan span)
    {
        if (char.IsLetter(context.Text.Content[span.Start]))
            return (span.Start, "");
        var section = context.Application.SectionAt(span.Start);
        while (section?.Parent is { } around)
            section = around;
        return (section?.NameSpan.Start ?? -1, string.Concat(context.Text.Slice(span).Where(sign => !char.IsDigit(sign))));
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
