using AppLsp.Language.Applications;
using AppLsp.Language.Writing;

namespace AppLsp.Language.Rules;

/// <summary>A heading or label is a near miss of one that is not used. Marked at the heading.</summary>
internal sealed class MisspeltHeading : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } =
        new("misspelt-heading", Severity.Warning)
        {
            What = "A heading or label looks like a misspelling of a section, label or point that the file does not have yet.",
            Why = "AppLsp understands it, but your own search and other tools will not find it.",
            Silent =
            [
                "Names that the file already uses, or that are close to more than one section.",
                "Names that are right in another language: `## Notas` in an English file.",
                "Headings with a question or exclamation mark, such as `## Why this company?`.",
                "Headings in the posting.",
            ],
            Bad = """
                # Application Details

                ## Compny
                Harbor Foods
                """,
            Good = """
                # Application Details

                ## Company
                Harbor Foods
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        IEnumerable<Section> titles = context.Application.Title is { } title ? [title] : [];
        return from section in titles.Concat(context.Application.Sections)
               where section.IsMisspelt
               let meant = Renaming.NameFor(section)
               select Mark(context, section.NameSpan, $"“{section.Name}” looks like “{meant}”. Rename it if that is what you mean.") with
               {
                   Fixes = [Rename(context, section, meant)],
               };
    }

    /// <summary>It is read as what is meant already, so that nothing is read otherwise afterwards.</summary>
    private static Fix Rename(RuleContext context, Section section, string meant) =>
        new($"Rename to “{meant}”", () => [Renaming.Edit(context.Application, section)]) { IsPreferred = true, IsSafe = true };
}
