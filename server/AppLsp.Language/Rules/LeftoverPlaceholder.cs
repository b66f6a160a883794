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
                "`[Company]`, `{{role}}`, `<Name>`, `TODO`, `XXX` or `lorem ipsum` stands in your own text, or a section still says what "
                + "completion has put there to be replaced.",
            Why = "A letter that goes out to “Dear [Hiring Manager]” ends the application.",
            Silent =
                "Links, wikilinks, checkboxes, footnotes, code and HTML are no placeholders, nor are types (`List<Contact>`) and "
                + "headings. `TODO` counts where something begins "
                + "or before a colon, not in `a TODO app`. Brackets in front matter are YAML's. What stands in a pasted posting is "
                + "the employer's, and a quotation outside the letter somebody else's.",
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
        foreach (var placeholder in context.Application.Placeholders)
        {
            var (span, inner) = placeholder;
            var fix = inner is null ? null : Fill(context, span, inner);
            yield return Mark(
                context,
                span,
                $"“{Phrasing.Excerpt(context.Text.Slice(span), LongestShown)}” is left over from a template. Put the real words here.",
                placeholder.IsOfSnippet ? context.GapSeverity : null
            ) with
            {
                Fixes = fix is null ? [] : [fix],
            };
        }
    }

    /// <summary>The value of the section that the placeholder names, where the file has one.</summary>
    private static Fix? Fill(RuleContext context, TextSpan span, string inner)
    {
        var key = Names.Key(inner.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? inner[5..] : inner);
        var entry = context.Schema.FindSection(new(key)) ?? context.Schema.FindSection(new(key.Split(' ')[0]));
        // A value that is still to be written itself helps nobody.
        return entry is { Traits.IsWords: true } && context.Application.Value(entry.Fact) is { } value && !Placeholders.MayBeIn(value)
            ? Fix.Replace($"Put “{value}”", span, value) with
            {
                IsPreferred = true,
            }
            : null;
    }
}
