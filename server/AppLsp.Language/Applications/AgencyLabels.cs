using AppLsp.Language.Lexicon;
using AppLsp.Language.Markdown;
using AppLsp.Language.Schema;

namespace AppLsp.Language.Applications;

/// <summary>Knows through whom an application goes to an employer who may not be known yet: a recruiter, an agency.</summary>
internal static class AgencyLabels
{
    private static readonly WordList Labels = new("agency-labels.txt");

    /// <summary>Whether <paramref name="name"/> is what people call one.</summary>
    public static bool Names(NormalizedName name) => Labels.Contains(name.PartedKey);

    /// <summary>The first label outside of the posting that names one; null where none does.</summary>
    public static Label? In(Application application) =>
        application
            .Outline.FrontMatter.Concat(application.Outline.AllBlocks.SelectMany(block => LabelsIn(block, application.Schema)))
            .FirstOrDefault(label =>
                label is { HasColon: true, Value.Length: > 0 }
                && Names(label.Keyed)
                && !BlankValue.Is(new TextLine(label.Value, label.ValueSpan, null), application)
                && !application.IsInPosting(label.NameSpan.Start)
            );

    private static IEnumerable<Label> LabelsIn(OutlineNode block, ApplicationSchema schema) =>
        block switch
        {
            ParagraphNode paragraph => paragraph.Lines.SelectMany(line =>
                line.Label is { } label ? line.Fields.Prepend(label) : line.Fields
            ),
            TableNode table => FactTable.In(table, schema).Select(fact => fact.Label),
            _ => [],
        };
}
