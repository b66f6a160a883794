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
            What =
                "A heading or label is a letter or two away from the name of exactly one section, label or point that the "
                + "document does not have yet.",
            Why = "AppLsp reads it as meant, but other tools, and your own search across files, will not find it.",
            Silent =
                "Names that the document already uses, names close to more than one section, and headings inside a pasted "
                + "posting are left alone.",
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
